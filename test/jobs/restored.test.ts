// A pool put back as a backup has it, beside what was derived of what came since: its next delivery comes to the same number.
import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { MadePool } from './made-pool.ts';

let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

const SALES = 'No commande,Date d’achat,Spectacle,Date du spectacle,Courriel,Quantité,Montant';

/** A file of orders of two tickets, each of a buyer of its own. */
async function sell(month: string, buyers: readonly string[]): Promise<void> {
  const lines = buyers.map(
    (buyer) => `${month}-${buyer},2024-${month}-02,La Noce,2024-12-14,${buyer}@exemple.test,2,40.00`,
  );
  await pool.ingest([pool.file(`${month}.csv`, [SALES, ...lines, ''].join('\n'))]);
}

async function figures() {
  const answering = await pool.answering();
  await answering.keep();
  const [tickets, buyers] = [await pool.figure('tickets-issued'), await pool.figure('buyers')];
  pool.close();
  return { tickets, buyers };
}

describe('a pool restored from a backup', () => {
  it('reads nothing that was derived of what came after it', async () => {
    await sell('09', ['anne', 'basile', 'claire']);
    const backup = join(pool.folder, 'backup');
    const saved = ['catalogue.sqlite', 'lake'];
    for (const name of saved) cpSync(join(pool.root, name), join(backup, name), { recursive: true });
    await sell('10', ['anne', 'denis', 'elise', 'fabien']);
    assert.deepEqual(await figures(), { tickets: 14, buyers: 6 });
    for (const name of [...saved, 'catalogue.sqlite-wal', 'catalogue.sqlite-shm'])
      rmSync(join(pool.root, name), { recursive: true, force: true });
    for (const name of saved) cpSync(join(backup, name), join(pool.root, name), { recursive: true });
    await sell('11', ['anne']);
    assert.deepEqual(await figures(), { tickets: 8, buyers: 3 });
  });
});
