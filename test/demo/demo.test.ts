import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { generateDemonstration } from '#demo/demo.ts';

/** Path → digest of every file of a pool. */
async function digests(organisations: number, tickets: number, seed: number): Promise<Map<string, string>> {
  const out = mkdtempSync(join(tmpdir(), 'parterre-demo-'));
  await generateDemonstration({ out, organisations, tickets, seed });
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(out.length), createHash('sha256').update(readFileSync(path)).digest('hex')] as const;
  });
  rmSync(out, { recursive: true });
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('a demonstration', () => {
  it('has the same bytes for the same seed, and others for another', async () => {
    const first = await digests(14, 5_000, 7);
    const again = await digests(14, 5_000, 7);
    const other = await digests(14, 5_000, 8);
    assert.ok(first.size > 30);
    assert.deepEqual(again, first);
    assert.notEqual(other.get('/truth/tickets.parquet'), first.get('/truth/tickets.parquet'));
    const sales = '/exports/opera-du-vieux-quai/sales.csv';
    assert.ok(first.get(sales));
    assert.notEqual(other.get(sales), first.get(sales));
  });

  it('has the same bytes whichever worker makes which house', async () => {
    const first = await digests(8, 61_000, 2);
    const again = await digests(8, 61_000, 2);
    assert.deepEqual(again, first);
  });

  it('works with the fewest houses, and replaces an earlier one', async () => {
    const out = mkdtempSync(join(tmpdir(), 'parterre-demo-'));
    const told: string[] = [];
    await generateDemonstration({ out, organisations: 12, tickets: 2_000 });
    await generateDemonstration({
      out,
      organisations: 5,
      tickets: 400,
      progress: (done, of) => told.push(`${done}/${of}`),
    });
    assert.deepEqual(told, ['1/5', '2/5', '3/5', '4/5', '5/5']);
    assert.equal(readdirSync(join(out, 'exports')).length, 5);
    assert.deepEqual(readdirSync(out).sort(), ['consents.json', 'exports', 'organisations.json', 'truth']);
    assert.deepEqual(
      readdirSync(join(out, 'truth')).sort(),
      ['organisations', 'performances', 'persons', 'responses', 'tickets'].map((name) => `${name}.parquet`),
    );
    rmSync(out, { recursive: true });
  });

  it('refuses fewer than five houses before it touches anything', async () => {
    const out = mkdtempSync(join(tmpdir(), 'parterre-demo-'));
    await assert.rejects(generateDemonstration({ out, organisations: 4, tickets: 100 }));
    assert.deepEqual(readdirSync(out), []);
    rmSync(out, { recursive: true });
  });
});
