// A release answers by the first parts of a hierarchy: quarters of its months, groups of its ages.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Edition, UNKNOWN, WHOLE } from '#model/edition.ts';
import type { Query } from '#model/query.ts';
import { combinations } from '../../../src/model/combinations.ts';
import { isHeld, openEdition, tableOfEdition } from '../../../src/path/protect/edition-table.ts';
import { cubeOfPolicy, DEFAULT_POLICY } from '../../../src/path/protect/protect.ts';

const MONTHS = { from: '2024-08', to: '2024-12' };

/** Every cell holds ten tickets a month in it, but those of one finest month and of one group of ages, not released. */
function made(period?: 'quarter'): Edition {
  const cube = cubeOfPolicy(
    {
      ...DEFAULT_POLICY,
      common: [{ dimension: 'discipline' }],
      further: DEFAULT_POLICY.further.filter(({ dimension }) => dimension === 'age-band'),
      ...(period ? { period } : {}),
    },
    MONTHS,
  );
  const monthsIn: Record<string, number> = { [WHOLE]: 5, '2024-q3': 2, '2024-q4': 3 };
  const cells = cube.tables.flatMap(({ common, further }) =>
    combinations([...common, further?.codes ?? ['']]).map((codes) => {
      const code = codes.at(-1) ?? '';
      const at = {
        common: codes.slice(0, -1),
        further: further && { dimension: further.dimension, code },
      };
      const isHidden = at.common[1] === '2024-11' || code === 'under-18';
      const tickets = 10 * (monthsIn[at.common[1] ?? ''] ?? 1);
      return isHidden
        ? { at, values: [null], status: 'x' as const }
        : { at, values: [tickets], status: 'ok' as const };
    }),
  );
  return {
    format: 'parterre-edition-1',
    id: 'edition-1',
    pool: 'Essai',
    builtAt: '2025-03-01T12:00:00Z',
    policy: { version: '1', sha256: '' },
    months: MONTHS,
    cube,
    metrics: ['tickets-issued'],
    cells,
  };
}

function shownOf(query: Omit<Query, 'metric'>, edition = made()): Record<string, number | null> | null {
  const table = tableOfEdition({ metric: 'tickets-issued', ...query }, openEdition(edition));
  return table && Object.fromEntries(table.cells.map(({ key, value }) => [key.join(), value]));
}

describe('a release by the parts of a hierarchy', () => {
  it('tells quarters where a month of them is hidden', () => {
    assert.equal(shownOf({ by: ['performance-month'] })?.['2024-11'], null);
    assert.deepEqual(shownOf({ by: ['performance-quarter'] }), { '2024-q3': 20, '2024-q4': 30 });
    assert.ok(isHeld({ metric: 'tickets-issued', by: ['performance-quarter'] }, openEdition(made())));
  });

  it('adds up the months that a period leaves of a quarter, and hides what it cannot', () => {
    const of = (from: string, to: string) =>
      shownOf({ by: ['performance-quarter'], where: { 'performance-date': { from, to } } });
    assert.deepEqual(of('2024-09-01', '2024-10-31'), { '2024-q3': 10, '2024-q4': 10 });
    assert.deepEqual(of('2024-10-01', '2024-11-30'), { '2024-q4': null });
  });

  it('tells quarters where nothing finer is released', () => {
    assert.equal(shownOf({ by: ['performance-month'] }, made('quarter')), null);
    assert.deepEqual(shownOf({ by: ['performance-quarter'] }, made('quarter')), {
      '2024-q3': 20,
      '2024-q4': 30,
    });
  });

  it('tells the groups of ages that divide the whole, each a cell of its own', () => {
    assert.deepEqual(shownOf({ by: ['age-group'] }), {
      'under-18': null,
      '18-35': 50,
      '36-54': 50,
      '55-plus': 50,
      '': 50,
    });
    assert.equal(Object.keys(shownOf({ by: ['age-band'] }) ?? {}).includes(UNKNOWN), false);
  });

  it('has no rows by both a value and the group that holds it', () => {
    assert.equal(shownOf({ by: ['performance-month', 'performance-quarter'] }), null);
    assert.equal(shownOf({ by: ['age-band', 'age-group'] }), null);
  });
});
