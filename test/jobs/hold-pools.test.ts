import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';

import { holdPools } from '#store/hold-pools.ts';
import { poolFolder } from '#store/pool-folder.ts';

describe('pools that are held', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parterre-hold-'));
  const [one, two] = ['un', 'deux'].map((name) => {
    mkdirSync(join(folder, name));
    return poolFolder(join(folder, name));
  });
  if (!one || !two) assert.fail();
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('[A7c] are held by one at a time, in whatever order they are named, and nobody waits for ever', async () => {
    const order: string[] = [];
    const holding = (name: string, folders: readonly (typeof one)[]) =>
      holdPools(folders, async () => {
        order.push(`${name} begins`);
        await setTimeout(30);
        order.push(`${name} ends`);
      });
    await Promise.all([holding('a', [one, two]), holding('b', [two, one]), holding('c', [two])]);
    for (let i = 0; i < order.length; i += 2)
      assert.equal(order[i]?.replace('begins', 'ends'), order[i + 1], order.join());
  });

  test('[A7c] are free once the process that held them is killed, or what was done has failed', async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'hold-pool.ts'), one.root], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    let isHeld = false;
    const waiting = holdPools([one, two], async () => {
      isHeld = true;
    });
    await setTimeout(100);
    assert.equal(isHeld, false);
    child.kill('SIGKILL');
    await waiting;
    assert.equal(isHeld, true);
    await assert.rejects(
      holdPools([one], () => Promise.reject(new RangeError('failed'))),
      RangeError,
    );
    await holdPools([one], async () => undefined);
  });
});
