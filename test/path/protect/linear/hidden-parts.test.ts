import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Cube } from '#model/edition.ts';
import { chainedCube } from '#path/protect/chained-cube.ts';
import { hiddenParts } from '#path/protect/linear/hidden-parts.ts';

const CUBE: Cube = {
  common: [
    {
      dimension: 'discipline',
      nodes: [
        { code: 'all', partitions: [['theatre', 'music']] },
        { code: 'theatre', partitions: [] },
        { code: 'music', partitions: [] },
      ],
    },
  ],
  further: [],
  tables: [{ common: [['all', 'theatre', 'music']], further: null }],
};

test('[E5] a later whole without an earlier part is what is beside it today, and what changed of the part alone', () => {
  const at = (...common: readonly string[]) => ({ common, further: null });
  const parts = hiddenParts(chainedCube(CUBE, 1), at('all', 'now'), [at('theatre', 'release-0')]);
  // Of all that changed, some may have been undone in what is beside it.
  assert.deepEqual(parts, [at('music', 'now'), at('theatre', 'change-1')]);
});
