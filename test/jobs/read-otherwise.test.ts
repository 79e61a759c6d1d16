// A table that grows from month to month, of which the house says between two deliveries what names its shows: the lines of before
// are others, and would count twice.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Receipt } from '#model/receipt.ts';
import { MadePool, parterre } from './made-pool.ts';

let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

const HEADER = 'Spectacle,Titre de la tournée,Date de la représentation,Billets,Recette';
const LINES = ['Tanière,Les Ours,2024-11-14,20,400.00', 'Marée,Lune,2024-11-15,30,600.00'];
const LATER = [...LINES, 'Brise,Lune,2024-12-15,10,200.00'];

async function handIn(name: string, lines: readonly string[]): Promise<Receipt> {
  const [receipt] = await pool.ingest([pool.file(name, [HEADER, ...lines, ''].join('\n'))]);
  assert(receipt !== undefined);
  return receipt;
}

function told({ problems }: Receipt): unknown {
  return problems.find(({ code }) => code === 'read-otherwise')?.params;
}

describe('a file with the columns of an earlier one', () => {
  it('is no news while it is read alike', async () => {
    await handIn('novembre.csv', LINES);
    const again = await handIn('decembre.csv', LATER);
    assert.equal(told(again), undefined);
    assert.equal(await pool.figure('tickets-issued'), 60);
    await parterre(['undo', pool.root, again.id]);
  });

  it('is told of where it is read otherwise, with which and by what', async () => {
    const [first] = await pool.receipts();
    const said = { columns: { Spectacle: 'ignored', 'Titre de la tournée': 'performance-title' } };
    const { status, err } = await parterre(['confirm', pool.root, first?.id ?? '', '-'], {
      input: JSON.stringify(said),
    });
    assert.equal(status, 0, err);
    const later = await handIn('decembre.csv', LATER);
    assert.deepEqual(told(later), { file: 'novembre.csv', columns: 'Spectacle, Titre de la tournée' });
  });
});
