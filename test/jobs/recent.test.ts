import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Recent } from '#jobs/recent.ts';

test('what was asked for last is kept, up to a number', () => {
  const recent = new Recent<number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  assert.equal(recent.get('a'), 1);
  recent.set('c', 3);
  assert.deepEqual(
    ['a', 'b', 'c'].map((key) => recent.get(key)),
    [1, undefined, 3],
  );
});
