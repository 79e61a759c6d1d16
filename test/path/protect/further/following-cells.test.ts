// Further cells whose amounts follow from what is published already.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { admitTable } from '#path/protect/further/admit-table.ts';
import { groundOf } from '#path/protect/further/ground.ts';
import { oneDimension } from './one-dimension.ts';

describe('[L7] [Q6] a further cell that follows already', () => {
  it('is hidden where its persons would tell of too few others, and closes nothing, now or after a restart', () => {
    const shown = { isShown: true };
    // Everybody who came to a3 came to a1 or a2: beside the whole, those two together would say so.
    const { facts, behind, table } = oneDimension(
      { a1: { persons: 60, ...shown }, a2: { persons: 50, ...shown }, a3: { persons: 40, ...shown } },
      60,
    );
    const asked = (codes: readonly string[]) => [{ region: { a: codes }, behind: behind(codes) }];
    const ground = groundOf(facts);
    const first = ground && admitTable(ground, asked(['a1', 'a2']), []);
    assert.ok(first);
    assert.deepEqual([first.cells.map(({ status }) => status), first.followed], [['x'], [0]]);
    const again = groundOf({ ...facts, tables: [table(['a1', 'a2'], 'x', first.followed)] });
    for (const later of [first.ground, again]) {
      assert.ok(later);
      // Said again in a later table it is still what followed.
      assert.deepEqual(admitTable(later, asked(['a1', 'a2']), [])?.followed, [0]);
      assert.equal(admitTable(later, asked(['a1']), [])?.cells[0]?.status, 'ok');
    }
    // Had it not followed when it was decided, that it does would close the release.
    assert.equal(groundOf({ ...facts, tables: [table(['a1', 'a2'], 'x')] }), null);
  });

  it('closes the question where it fails the rules by itself: what is published tells too much', () => {
    const { facts, behind } = oneDimension(
      {
        a1: { persons: 60, isShown: true },
        a2: { persons: 50, isShown: true },
        a3: { persons: 4, isShown: false },
      },
      60,
    );
    // As if the release had not known of it.
    const released = facts.released.filter(({ at }) => at.further?.code !== 'a3');
    const ground = groundOf({ ...facts, released });
    assert.ok(ground);
    const ask = (codes: readonly string[]) =>
      admitTable(ground, [{ region: { a: codes }, behind: behind(codes) }], []);
    assert.equal(ask(['a3']), null);
    assert.notEqual(ask(['a1', 'a3']), null);
  });

  it('is no reason to answer nothing where the release kept it back for another, though it passes the rules', () => {
    const people = (third: number) => ({
      a1: { persons: 60, isShown: true },
      a2: { persons: 50, isShown: true },
      a3: { persons: third, isShown: false },
    });
    assert.ok(groundOf(oneDimension(people(40), 60).facts));
    assert.equal(groundOf(oneDimension(people(4), 60).facts), null);
  });
});
