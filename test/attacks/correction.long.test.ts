// A correction that has further tables beside it: what attack programs learn of the release, its tables and the correction
// together, and of the same where every figure is corrected, whoever changed.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import { type AttackedCorrection, attackCorrection, PROGRAMS } from './attack-correction.ts';

describe('an attack program on a correction beside new questions', () => {
  let attacked: AttackedCorrection;
  before(async () => {
    attacked = await attackCorrection(14, 2);
  });

  for (const name of PROGRAMS)
    it(`[E2] [Q8] learns nothing of it: ${name}`, () => {
      const { exact, near, wrong, first } = attacked.corrected[name];
      assert.deepEqual({ exact, near, wrong }, { exact: 0, near: 0, wrong: 0 }, JSON.stringify(first));
    });

  for (const name of PROGRAMS.filter((each) => each !== 'own-subtraction'))
    it(`bites where every figure is corrected: ${name}`, () => {
      const { exact, near, wrong } = attacked.unprotected[name];
      assert.ok(exact + near > 0);
      assert.equal(wrong, 0);
    });

  it('[Q8] finds answers to new questions, the same as before, and figures that changed', () => {
    assert.ok(attacked.asked > 0 && attacked.changed > 0 && attacked.isSameAfter);
  });
});
