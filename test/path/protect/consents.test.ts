import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Audience } from '#model/audience.ts';
import type { Metric } from '#model/metric.ts';
import type { Consent } from '#model/pool.ts';
import type { Query } from '#model/query.ts';
import type { ProtectedCell } from '../../../src/path/protect/protect.ts';
import { contentFor } from '../../../src/path/protect/protect.ts';
import type { Contributions } from './made-tables.ts';
import {
  BUYERS,
  cell,
  even,
  evidence,
  granted,
  HOUSES,
  PARTICIPATION,
  released,
  SURVEY,
  TICKETS,
  tableOf,
} from './made-tables.ts';

const OPERA = 'discipline-shares:opera';
const [AUBE, BRISE, CAP] = HOUSES;
const member: Audience = { kind: 'organisation', slug: 'givre' };
const everyone: Audience = { kind: 'public' };
const all = cell(even(HOUSES, 1000));
const opera = cell({ aube: 900, brise: 70, cap: 30 }, { key: ['opera'] });
const three = [AUBE, BRISE, CAP].map((house) => granted(house, OPERA));

type Look = {
  readonly metric?: Metric;
  readonly audience?: Audience;
  readonly consents?: readonly Consent[];
  readonly where?: Query['where'];
  readonly one?: typeof opera;
};

function look({
  metric = BUYERS,
  audience = member,
  consents = three,
  where = {},
  one = opera,
}: Look): ProtectedCell {
  const query = { metric: metric.id, by: ['discipline'], where };
  const table = released(tableOf(['discipline'], [one], all), { metric, audience, consents }, query);
  const [first] = contentFor(audience, table).cells;
  assert.ok(first);
  return first;
}

describe('consents', () => {
  it('[A3] of the three opera houses release the share of persons to members, not the amount', () => {
    const one = look({});
    assert.deepEqual([one.status, one.value, one.shareStatus, one.share], ['x', null, 'ok', 13]);
  });

  it('[A3] release a metric that is itself a share of persons', () => {
    const parts = { numerator: { value: 1000 }, denominator: { value: 8000 } };
    const one = look({ metric: PARTICIPATION, one: { ...opera, parts } });
    assert.deepEqual([one.status, one.value], ['ok', 13]);
  });

  it('[A3] release no share of a base in which others could be worked out', () => {
    const parts = { numerator: { value: 1000 }, denominator: { value: 8000 } };
    const share = (base: Contributions): string => {
      const more = [evidence('base-buyers', base)];
      const one = cell({ aube: 900, brise: 70, cap: 30 }, { key: ['opera'], parts, more });
      return look({ metric: PARTICIPATION, one }).status;
    };
    assert.equal(share({ aube: 900, brise: 70, cap: 30 }), 'ok');
    assert.equal(share({ aube: 900, brise: 70, cap: 30, dune: 500 }), 'x');
    assert.equal(share(even(HOUSES, 1000)), 'ok');
    const rest = (left: Contributions): string => {
      const one = cell(
        { aube: 900, brise: 70, cap: 30 },
        { key: ['opera'], parts, more: [evidence('rest', left)] },
      );
      return look({ metric: PARTICIPATION, one }).status;
    };
    assert.equal(rest({}), 'ok');
    assert.equal(rest(even(HOUSES, 1000)), 'ok');
    assert.equal(rest(even(HOUSES.slice(0, 4), 1000)), 'x');
    assert.equal(rest({ ...even(HOUSES, 10), aube: 1000 }), 'x');
  });

  it('[A3] release no share of tickets', () => {
    assert.equal(look({ metric: TICKETS }).shareStatus, 'x');
  });

  it('[A3] leave a share of fewer than ten persons hidden', () => {
    assert.equal(look({ one: { ...opera, persons: 9 } }).shareStatus, 'x');
  });

  it('[A3] hold for no cut that they do not name', () => {
    assert.equal(look({ where: { 'age-band': ['18-35'] } }).shareStatus, 'ok');
    assert.equal(look({ where: { channel: ['online'] } }).shareStatus, 'x');
  });

  it('[A3b] are needed of every house concerned', () => {
    assert.equal(look({ consents: three.slice(0, 2) }).shareStatus, 'x');
  });

  it('[A3b] given to members do not hold for the public', () => {
    assert.equal(look({ audience: everyone }).shareStatus, 'x');
    const open = three.map((consent) => ({ ...consent, audience: 'public' as const }));
    assert.equal(look({ audience: everyone, consents: open }).shareStatus, 'ok');
  });

  it('[A3b] are withdrawn by a later refusal, whatever the order of the records', () => {
    const later = granted(CAP, OPERA, { granted: false, grantedAt: '2025-06-01T00:00:00' });
    assert.equal(look({ consents: [...three, later] }).shareStatus, 'x');
    assert.equal(look({ consents: [later, ...three] }).shareStatus, 'x');
  });

  it('[A3b] are overridden by a refusal for everybody', () => {
    const refusal = granted(CAP, OPERA, { granted: false, audience: 'public' });
    assert.equal(look({ consents: [...three, refusal] }).shareStatus, 'x');
  });
});

describe('a figure that names houses', () => {
  const parts = { numerator: { value: 30 }, denominator: { value: 90 } };
  const both = cell({ aube: 60, brise: 30 }, { of: 'respondents', persons: null, parts });
  const query: Query = { metric: SURVEY.id, where: { organisation: [AUBE, BRISE] } };
  const answers = (audience: Audience, consents: readonly Consent[], one = both): string | undefined =>
    contentFor(audience, released(tableOf([], [one], one), { metric: SURVEY, audience, consents }, query))
      .cells[0]?.status;

  it('[N1] shows the survey answers of two houses that both consented', () => {
    const consents = [AUBE, BRISE].map((house) => granted(house, 'survey-named'));
    assert.equal(answers(member, consents), 'ok');
    assert.equal(answers(everyone, consents), 'x');
    assert.equal(answers(member, consents.slice(1)), 'x');
  });

  it('[N1] needs the other house’s consent alone when one of the two looks', () => {
    assert.equal(answers({ kind: 'organisation', slug: AUBE }, [granted(BRISE, 'survey-named')]), 'ok');
    assert.equal(answers({ kind: 'organisation', slug: AUBE }, [granted(AUBE, 'survey-named')]), 'x');
  });

  it('[A3] keeps the fifty respondents that no consent lifts', () => {
    const few = cell({ aube: 29, brise: 20 }, { of: 'respondents', persons: null, parts });
    const consents = [AUBE, BRISE].map((house) => granted(house, 'survey-named'));
    assert.equal(answers(member, consents, few), 'x');
  });

  it('[N1] stays hidden however many houses are named', () => {
    const named: Query = { metric: TICKETS.id, where: { organisation: [...HOUSES] } };
    const table = released(tableOf([], [all], all), { audience: member }, named);
    assert.equal(contentFor(member, table).total.status, 'x');
  });

  it('[N1] about oneself stays hidden when others stand behind it all the same', () => {
    const audience: Audience = { kind: 'organisation', slug: AUBE };
    const oneself: Query = { metric: TICKETS.id, where: { organisation: [AUBE] } };
    const status = (one: typeof all): string =>
      contentFor(audience, released(tableOf([], [one], one), { audience }, oneself)).total.status;
    assert.equal(status(cell({ aube: 1000 })), 'ok');
    assert.equal(status(cell({ aube: 1000, brise: 10 })), 'x');
  });

  it('[N1] [D4] shows in a table by house one’s own row, beside the pool’s total', () => {
    const rows = HOUSES.map((house) => cell({ [house]: 1000 }, { key: [house] }));
    const table = released(tableOf(['organisation'], rows, all), { audience: member });
    const ok = contentFor(member, table).cells.filter((c) => c.status === 'ok');
    assert.deepEqual(
      ok.map((c) => [c.key, c.value]),
      [[['givre'], 1000]],
    );
    assert.equal(contentFor(member, table).total.value, 8000);
  });
});
