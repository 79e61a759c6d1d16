// Attacks by the words of a question: what they ask for is the pool’s by the day, an overlap as if it were one’s own, or
// a log that is for members.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { crossAttendance } from '#metrics/measures/cross-attendance.ts';
import { firstTimeBuyersAnywhere } from '#metrics/measures/first-time-buyers-anywhere.ts';
import type { Audience } from '#model/audience.ts';
import type { Query } from '#model/query.ts';
import type { Asking } from '../../src/path/admit/admit.ts';
import { admit } from '../../src/path/admit/admit.ts';
import { contentFor, openEdition, protectFromEditions } from '../../src/path/protect/protect.ts';
import { CUBE } from '../path/protect/made-edition.ts';
import { cell, released, tableOf } from '../path/protect/made-tables.ts';

const AUBE: Audience = { kind: 'organisation', slug: 'aube' };
const POOL: Asking = {
  audience: { kind: 'public' },
  scope: 'pool',
  edition: null,
  disclosure: 'amount',
  consents: [],
};

function verdict(query: Omit<Query, 'metric'>, asking: Asking): string {
  const admission = admit({ metric: 'tickets-sold', ...query }, asking);
  return admission.admitted ? 'admitted' : admission.code;
}

describe('someone who wants the pool by the day', () => {
  const bought = { 'purchase-date': { from: '2025-01-01', to: '2025-01-31' } };
  const played = { 'performance-date': { from: '2025-01-01', to: '2025-03-31' } };

  it('[E1] cannot have a second period moved by days with a comparison of another length', () => {
    const longer = { period: { from: '2024-11-01', to: '2024-12-31' } };
    const asLong = { period: { from: '2024-01-01', to: '2024-01-31' } };
    assert.equal(
      verdict({ where: { ...bought, ...played }, compare: longer }, POOL),
      'pool-too-fine-in-time',
    );
    assert.equal(verdict({ where: { ...bought, ...played }, compare: asLong }, POOL), 'admitted');
    assert.equal(verdict({ where: bought, compare: longer }, POOL), 'admitted');
  });

  it('[D3] [E1] cannot have where its public went, a day at a time, as its own data', () => {
    const own: Asking = { ...POOL, audience: AUBE, scope: 'own', disclosure: 'overlap' };
    const day = { 'performance-date': { from: '2025-01-11', to: '2025-01-11' } };
    assert.equal(verdict({ where: day }, own), 'pool-too-fine-in-time');
    assert.equal(verdict({ by: ['purchase-date'] }, own), 'pool-too-fine-in-time');
    assert.equal(verdict({ where: played }, own), 'admitted');
    assert.equal(verdict({ where: day }, { ...own, disclosure: 'amount' }), 'admitted');
  });
});

describe('a house that names itself in the pool', () => {
  const parts = { numerator: { value: 400 }, denominator: { value: 1000 } };
  const mine = cell({ aube: 1000 }, { parts });
  const by = cell({ aube: 1000 }, { parts, key: ['aube'] });

  it('[D3] does not get its overlap with one other house as if it were its own figure', () => {
    const query: Query = { metric: 'cross-attendance', where: { organisation: ['aube'] } };
    const setting = { audience: AUBE, metric: crossAttendance, query };
    assert.equal(contentFor(AUBE, released(tableOf([], [mine], mine), setting)).total.status, 'x');
  });

  it('[D3] nor by its row in a table of the houses', () => {
    const query: Query = { metric: 'cross-attendance', by: ['organisation'] };
    const setting = { audience: AUBE, metric: crossAttendance, query };
    const table = contentFor(AUBE, released(tableOf(['organisation'], [by], mine), setting));
    assert.deepEqual(
      table.cells.map(({ status }) => status),
      ['x'],
    );
  });
});

describe('someone who asks a pool with a release what its release does not hold', () => {
  it('[R1d] gets no count of persons afresh, whose difference would be who came since', () => {
    const edition = openEdition({
      format: 'parterre-edition-1',
      id: 'edition-1',
      pool: 'Essai',
      builtAt: '2025-09-01T08:00:00Z',
      policy: { version: '1', sha256: '' },
      months: { from: '2024-09', to: '2024-12' },
      cube: CUBE,
      metrics: ['buyers'],
      cells: [],
    });
    const audience: Audience = { kind: 'public' };
    const query: Query = { metric: firstTimeBuyersAnywhere.id };
    const standing = [{ open: edition, decided: [] }];
    const latest = { id: 'edition-1', policy: '1' };
    const answer = protectFromEditions(query, firstTimeBuyersAnywhere, { standing, latest }, audience).orElse;
    assert.equal(contentFor(audience, answer).total.status, 'x');
  });
});
