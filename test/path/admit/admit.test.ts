import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isMessageCode, say } from '#messages/messages.ts';
import type { Consent } from '#model/pool.ts';
import type { Query } from '#model/query.ts';
import type { Asking } from '../../../src/path/admit/admit.ts';
import { admit } from '../../../src/path/admit/admit.ts';

const POOL: Asking = {
  audience: { kind: 'public' },
  scope: 'pool',
  edition: null,
  disclosure: 'amount',
  consents: [],
};
const AUBE: Asking = { ...POOL, audience: { kind: 'organisation', slug: 'aube' } };

function verdict(query: Omit<Query, 'metric'>, asking: Asking = POOL): string {
  const admission = admit({ metric: 'tickets-sold', ...query }, asking);
  if (admission.admitted) return 'admitted';
  assert.ok(isMessageCode(admission.code));
  for (const language of ['fr', 'en'] as const) {
    assert.ok(say(admission.code, admission.params as never, language).length > 20);
  }
  return admission.code;
}

function granted(organisation: string): Consent {
  return {
    organisation,
    figure: 'survey-named',
    audience: 'members',
    grantedAt: '2025-01-01',
    granted: true,
  };
}

describe('a question about the pool', () => {
  it('is admitted by weekday, hour and month, which are patterns over closed months', () => {
    assert.equal(verdict({ by: ['purchase-weekday', 'purchase-hour', 'performance-month'] }), 'admitted');
  });

  it('[E1] is refused by day or week', () => {
    assert.equal(verdict({ by: ['purchase-date'] }), 'pool-too-fine-in-time');
    assert.equal(verdict({ by: ['performance-week'] }), 'pool-too-fine-in-time');
    assert.equal(verdict({ where: { 'purchase-date': ['2025-03-01'] } }), 'pool-too-fine-in-time');
  });

  it('[E1] is admitted for whole months alone, leap years included', () => {
    const period = (from?: string, to?: string): string =>
      verdict({ where: { 'performance-date': { ...(from ? { from } : {}), ...(to ? { to } : {}) } } });
    assert.equal(period('2024-09-01', '2025-08-31'), 'admitted');
    assert.equal(period('2024-02-01', '2024-02-29'), 'admitted');
    assert.equal(period('2024-02-01', '2024-02-28'), 'pool-too-fine-in-time');
    assert.equal(period('2024-09-02'), 'pool-too-fine-in-time');
    assert.equal(period(undefined, '2025-08-31'), 'admitted');
  });

  it('[E1] is refused when it is compared with days', () => {
    const compare = { period: { from: '2024-01-05', to: '2024-01-31' } };
    assert.equal(verdict({ compare }), 'pool-too-fine-in-time');
    assert.equal(verdict({ compare: { period: 'previous-year' } }), 'admitted');
  });

  it('[P9] is refused below the postal area of three characters', () => {
    assert.equal(verdict({ by: ['fsa'] }), 'admitted');
    assert.equal(verdict({ by: ['postal-code'] }), 'pool-too-fine-in-place');
  });

  it('is refused by words that a house wrote itself', () => {
    assert.equal(verdict({ by: ['venue'] }), 'pool-free-text');
    assert.equal(verdict({ where: { production: ['gala'] } }), 'pool-free-text');
  });
});

describe('a question that names houses', () => {
  const two = { where: { organisation: ['aube', 'brise'] } };
  const survey = { disclosure: 'survey-share' } as const;

  it('[N1] is refused to others, by house, by seller and by producer', () => {
    assert.equal(verdict(two), 'pool-names-organisations');
    assert.equal(verdict({ by: ['organisation'] }), 'pool-names-organisations');
    assert.equal(
      verdict({ by: ['organisation'] }, { ...POOL, audience: { kind: 'steward' } }),
      'pool-names-organisations',
    );
    assert.equal(verdict({ by: ['seller'] }, AUBE), 'pool-names-organisations');
    assert.equal(verdict({ where: { producer: ['aube'] } }, AUBE), 'pool-names-organisations');
    assert.equal(verdict({ where: { organisation: [] } }, AUBE), 'pool-names-organisations');
  });

  it('[N1] is admitted about oneself', () => {
    assert.equal(verdict({ where: { organisation: ['aube'] } }, AUBE), 'admitted');
    assert.equal(verdict({ by: ['organisation'] }, AUBE), 'admitted');
    assert.equal(verdict(two, AUBE), 'pool-names-organisations');
  });

  it('[A3] is admitted about survey answers that both houses let be named', () => {
    const consents = [granted('aube'), granted('brise')];
    const member: Asking = { ...POOL, ...survey, consents, audience: { kind: 'organisation', slug: 'cap' } };
    assert.equal(verdict(two, member), 'admitted');
    assert.equal(verdict(two, { ...member, disclosure: 'amount' }), 'pool-names-organisations');
    assert.equal(verdict(two, { ...member, consents: consents.slice(1) }), 'pool-names-organisations');
    assert.equal(verdict(two, { ...POOL, ...survey, consents }), 'pool-names-organisations');
    assert.equal(verdict(two, { ...AUBE, ...survey, consents: consents.slice(1) }), 'admitted');
  });
});

describe('a question about one’s own data', () => {
  it('is admitted for a house, at any fineness', () => {
    assert.equal(verdict({ by: ['purchase-date', 'venue'] }, { ...AUBE, scope: 'own' }), 'admitted');
  });

  it('beside the pool’s is a question about the pool too', () => {
    const own: Asking = { ...AUBE, scope: 'own' };
    const compare = { with: 'pool' } as const;
    assert.equal(verdict({ by: ['discipline'], compare }, own), 'admitted');
    assert.equal(verdict({ by: ['purchase-date'], compare }, own), 'pool-too-fine-in-time');
    assert.equal(verdict({ where: { organisation: ['brise'] }, compare }, own), 'pool-names-organisations');
  });

  it('is refused to who has none', () => {
    assert.equal(verdict({}, { ...POOL, scope: 'own' }), 'own-scope-needs-house');
    assert.equal(
      verdict({}, { ...POOL, scope: 'own', audience: { kind: 'steward' } }),
      'own-scope-needs-house',
    );
  });
});
