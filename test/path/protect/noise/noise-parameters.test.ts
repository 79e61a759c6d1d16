import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import {
  cubeOfPolicy,
  DEFAULT_POLICY,
  noiseOfPolicy,
  oneWayCells,
  readPolicy,
} from '#path/protect/protect.ts';

const withNoise = (noise: unknown) => JSON.stringify({ ...DEFAULT_POLICY, noise });

describe('the noise of a policy', () => {
  it('is the default’s, with what the policy makes stricter', () => {
    const plain = noiseOfPolicy(DEFAULT_POLICY);
    assert.deepEqual([plain.factorPercentMin, plain.factorPercentMax, plain.rhoPerYear], [10, 15, 0.5]);
    const stricter = readPolicy(withNoise({ factorPercentMax: 20, rhoPerYear: 0.125, by: ['channel'] }));
    assert.deepEqual(noiseOfPolicy(stricter), {
      ...plain,
      factorPercentMax: 20,
      rhoPerYear: 0.125,
      by: ['channel'],
    });
    assert.deepEqual(readPolicy(JSON.stringify(stricter)), stricter);
  });

  it('is refused where it is weaker, unknown, or cut by what the policy does not have', () => {
    const wrong: readonly (readonly [noise: unknown, fault: RegExp])[] = [
      [{ factorPercentMin: 5 }, /noise\.factorPercentMin: 5/],
      [{ factorPercentMin: 12 }, /factorPercentMin \+ 5/],
      [{ rhoPerYear: 0.6 }, /noise\.rhoPerYear: 0\.6/],
      [{ rhoPerYear: 0.1234 }, /noise\.rhoPerYear/],
      [{ cellsPerPerson: 11 }, /noise\.cellsPerPerson: 11/],
      [{ ticketsPerPerson: 2.5 }, /noise\.ticketsPerPerson: 2\.5/],
      [{ yearStartsIn: 13 }, /noise\.yearStartsIn: 13/],
      [{ epsilon: 1 }, /noise\.epsilon: 1/],
      [{ by: ['fsa'] }, /noise\.by: fsa/],
      [{ by: ['channel', 'channel'] }, /noise\.by/],
      [{ by: 'channel' }, /noise\.by: channel/],
      ['none', /noise/],
    ];
    for (const [noise, fault] of wrong)
      assert.throws(() => readPolicy(withNoise(noise)), { code: 'policy-unreadable', message: fault });
  });

  it('cuts a release into the whole and the parts of it by each dimension alone, in its order', () => {
    const policy = readPolicy(withNoise({ by: ['performance-month', 'age-band'] }));
    const cells = oneWayCells(
      cubeOfPolicy(policy, { from: '2024-09', to: '2025-02' }),
      noiseOfPolicy(policy).by,
    );
    assert.deepEqual(
      cells.map(({ at, of }) => [at.further?.code ?? at.common.at(-1), of?.finest.length ?? null]),
      [
        ['all', null],
        ['2024-q3', 1],
        ['2024-q4', 3],
        ['2025-q1', 2],
        ['under-18', 2],
        ['18-35', 5],
        ['36-54', 4],
        ['55-plus', 7],
        ['unknown', 1],
      ],
    );
  });
});
