import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Query } from '#model/query.ts';
import type { Surroundings } from '../../../src/path/admit/admit.ts';
import { remedies } from '../../../src/path/admit/admit.ts';

const around: Surroundings = {
  wider: (dimension, codes) =>
    dimension === 'discipline' && codes.join() === 'opera' ? [['opera', 'classical-music']] : [],
  coarser: (dimension) => (dimension === 'fsa' ? ['region'] : []),
  dimensionLabel: (id) => ({ fr: `le ${id}`, en: `the ${id}` }),
  valueLabel: (_, code) => ({ fr: `« ${code} »`, en: code }),
  areMost: () => false,
  partOfWhole: [],
  panels: [],
  released: null,
  instead: null,
};

describe('remedies', () => {
  it('are the nearest questions first, each once and none the question itself', () => {
    const query: Query = {
      metric: 'buyers',
      by: ['age-band', 'fsa'],
      where: { discipline: ['opera'], 'performance-date': { from: '2025-01-15', to: '2025-01-31' } },
    };
    const found = remedies(query, around).map(({ code, query: q }) => ({ code, by: q.by, where: q.where }));
    const { by, where } = query;
    const period = { from: '2025-01-01', to: '2025-01-31' };
    const season = { from: '2024-09-01', to: '2025-08-31' };
    assert.deepEqual(found, [
      { code: 'remedy-wider-value', by, where: { ...where, discipline: ['opera', 'classical-music'] } },
      { code: 'remedy-wider-period', by, where: { ...where, 'performance-date': period } },
      { code: 'remedy-wider-period', by, where: { ...where, 'performance-date': season } },
      { code: 'remedy-any-period', by, where: { discipline: ['opera'] } },
      { code: 'remedy-coarser-dimension', by: ['age-band', 'region'], where },
      { code: 'remedy-without-dimension', by: ['age-band'], where },
      { code: 'remedy-without-dimension', by: ['fsa'], where },
      {
        code: 'remedy-without-filter',
        by,
        where: { 'performance-date': { from: '2025-01-15', to: '2025-01-31' } },
      },
    ]);
  });

  it('say in both languages what they change', () => {
    const [wider] = remedies({ metric: 'buyers', where: { discipline: ['opera'] } }, around);
    assert.deepEqual(wider?.text, {
      fr: 'Élargir à\u00a0: « opera », « classical-music »',
      en: 'Widen to: opera, classical-music',
    });
  });

  it('bring a question about another time to the months of a release, and never to all that is known', () => {
    const released = { from: '2024-09-01', to: '2025-07-31' };
    const bought = { from: '2025-01-01', to: '2025-01-31' };
    const query: Query = {
      metric: 'tickets-sold',
      where: { discipline: ['theatre'], 'purchase-date': bought },
      compare: { period: 'previous-year' },
      scope: 'pool',
    };
    const [then, whole, ...others] = remedies(query, { ...around, released });
    const during = (period: object) => ({
      metric: 'tickets-sold',
      where: { discipline: ['theatre'], 'performance-date': period },
      scope: 'pool',
    });
    assert.deepEqual([then?.code, then?.query], ['remedy-performed-then', during(bought)]);
    assert.deepEqual([whole?.code, whole?.query], ['remedy-released-period', during(released)]);
    assert.ok(others.every(({ code }) => code !== 'remedy-any-period'));
  });

  it('name the measure by which a release says the same, first as asked, then in its months', () => {
    const released = { from: '2024-09-01', to: '2025-07-31' };
    const instead = { metric: 'buyers', by: 'new-or-returning', label: { fr: 'acheteurs', en: 'buyers' } };
    const season = { 'performance-date': { from: '2023-09-01', to: '2024-08-31' } };
    const [first, second] = remedies(
      { metric: 'first-time-buyers', where: season },
      { ...around, released, instead },
    );
    const by = ['new-or-returning'];
    assert.deepEqual(first?.query, { metric: 'buyers', by, where: season });
    assert.deepEqual(second?.query, { metric: 'buyers', by, where: { 'performance-date': released } });
    assert.equal(second?.code, 'remedy-other-measure');
  });

  it('are none for a question that nothing narrows', () => {
    assert.deepEqual(remedies({ metric: 'buyers' }, around), []);
  });
});
