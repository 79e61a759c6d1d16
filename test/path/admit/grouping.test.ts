import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Query } from '#model/query.ts';
import { grouped, surroundings, tablesAbove } from '../../../src/path/admit/admit.ts';

const around = surroundings((slug) => slug, null);

function firstAbove(query: Query, most: number): readonly Pick<Query, 'by' | 'where'>[] {
  return [...tablesAbove(query, around)].slice(0, most).map(({ by, where }) => ({
    ...(by ? { by } : {}),
    ...(where ? { where } : {}),
  }));
}

describe('the tables above one', () => {
  it('are the nearest first: one step up a hierarchy, then two, up to the whole', () => {
    assert.deepEqual(firstAbove({ metric: 'revenue', by: ['performance-month'] }, 20), [
      { by: ['performance-quarter'] },
      { by: [] },
      { by: ['season'] },
    ]);
  });

  it('take rows together before they lift a limit', () => {
    const found = firstAbove(
      { metric: 'buyers', by: ['discipline', 'age-band'], where: { organisation: ['aube'] } },
      4,
    );
    const where = { organisation: ['aube'] };
    assert.deepEqual(found, [
      { by: ['discipline', 'age-group'], where },
      { by: ['discipline'], where },
      { by: ['age-band'], where },
      { by: ['discipline', 'age-band'] },
    ]);
  });

  it('are of the months of a release where the question is of others, whatever else is lifted then', () => {
    const released = { from: '2024-09-01', to: '2025-07-31' };
    const within = surroundings((slug) => slug, null, { released });
    const asked = (period: object, more: object = {}): Query => ({
      metric: 'tickets-sold',
      where: { discipline: ['theatre'], 'performance-date': period },
      ...more,
    });
    const season = { from: '2023-09-01', to: '2024-08-31' };
    const above = [...tablesAbove(asked(season, { compare: { period: 'previous-year' } }), within)];
    assert.deepEqual(above[0], asked(released));
    const whole = { metric: 'tickets-sold', where: { 'performance-date': released } };
    assert.ok(above.slice(0, 16).some((query) => JSON.stringify(query) === JSON.stringify(whole)));
    const [inside] = tablesAbove(asked({ from: '2025-01-01', to: '2025-01-31' }), within);
    assert.notDeepEqual(inside, asked(released));
  });

  it('are each met once, and are none above the whole', () => {
    const all = firstAbove(
      { metric: 'buyers', by: ['fsa', 'channel'], where: { discipline: ['opera'] } },
      500,
    );
    assert.ok(all.length < 100);
    assert.equal(new Set(all.map((one) => JSON.stringify(one))).size, all.length);
    assert.deepEqual(firstAbove({ metric: 'buyers' }, 20), []);
  });

  it('are proposed in words', () => {
    const { text } = grouped({ metric: 'revenue', by: ['performance-quarter'], scope: 'pool' }, []);
    assert.match(text.fr, /diffusé en entier.*Revenus de billetterie, selon le trimestre de représentation$/);
    assert.match(text.en, /released in full: .*by performance quarter$/);
  });
});
