import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Query } from '#model/query.ts';
import type { Surroundings } from '../../../src/path/admit/admit.ts';
import { remedies } from '../../../src/path/admit/admit.ts';

const around: Surroundings = {
  wider: (dimension, codes) =>
    dimension === 'discipline' && codes.join() === 'opera' ? [['opera', 'classical-music']] : [],
  coarser: (dimension) => (dimension === 'fsa' ? 'region' : null),
  dimensionLabel: (id) => ({ fr: `le ${id}`, en: `the ${id}` }),
  valueLabel: (_, code) => ({ fr: `« ${code} »`, en: code }),
  areMost: () => false,
  partOfWhole: [],
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

  it('are none for a question that nothing narrows', () => {
    assert.deepEqual(remedies({ metric: 'buyers' }, around), []);
  });
});
