// Files that come in piece by piece, and are handed in together.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { openAnswering } from '#jobs/answering.ts';
import { openPool } from '#jobs/open-pool.ts';
import { poolService } from '#jobs/service.ts';
import { Refusal } from '#model/problem.ts';
import type { Service } from '#model/service.ts';
import { createApp } from '../../src/http/http.ts';
import { salesFile } from './made-files.ts';
import { MadePool } from './made-pool.ts';

let made: MadePool;
let service: Service;
let now = new Date('2025-09-01T12:00:00Z');
let close = () => {};
before(async () => {
  made = await MadePool.make();
  const pool = openPool(made.root, () => now);
  const answering = await openAnswering(pool);
  service = poolService(pool, answering);
  close = () => {
    answering.close();
    pool.catalogue.close();
  };
});
after(() => {
  close();
  made.remove();
});

const stream = (text: string) => new Blob([text]).stream() as ReadableStream<Uint8Array>;

/** A sender that goes away after these bytes. */
function broken(text: string): ReadableStream<Uint8Array> {
  let isSent = false;
  return new ReadableStream({
    pull(controller) {
      if (isSent) controller.error(new Error('the sender went away'));
      else controller.enqueue(new TextEncoder().encode(text));
      isSent = true;
    },
  });
}

async function sent(name: string, text: string, organisation = 'maison-a'): Promise<string> {
  const { id } = await service.uploads.begin(organisation, name);
  await service.uploads.add(id, 0, stream(text));
  return id;
}

const delivery = (uploads: readonly string[], isPreview = false) => ({
  organisation: 'maison-a',
  uploads,
  agree: true,
  source: null,
  isPreview,
  language: 'fr' as const,
});

const refusedWith = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;
const left = () => readdirSync(made.staging().map((name) => join(made.root, 'staging', name))[0] ?? '.');

describe('an upload', () => {
  it('goes on from where its connection broke off, and then counts', async () => {
    const text = salesFile([{}, {}]);
    const { id } = await service.uploads.begin('maison-a', '../../etc/sales.csv');
    await assert.rejects(
      service.uploads.add(id, 0, broken(text.slice(0, 50))),
      refusedWith('body-interrupted'),
    );
    const { offset } = await service.uploads.reached(id);
    assert.equal(offset, 50);
    await assert.rejects(service.uploads.add(id, 0, stream(text)), refusedWith('upload-offset'));
    await service.uploads.add(id, offset, stream(text.slice(offset)));
    const { receipts } = await service.deliver(delivery([id]));
    assert.deepEqual(
      receipts.map(({ file, rows }) => [file.name, rows.kept]),
      [['sales.csv', 2]],
    );
    await assert.rejects(service.uploads.reached(id), refusedWith('upload-unknown'));
  });

  it('stays after a preview, to be handed in', async () => {
    const id = await sent('more.csv', salesFile([{ ticket: 'x1' }]));
    assert.equal((await service.deliver(delivery([id], true))).receipts[0]?.state, 'preview');
    assert.equal((await service.deliver(delivery([id]))).receipts[0]?.state, 'committed');
  });

  it('is nothing for another house, nor after a day', async () => {
    const other = await sent('b.csv', salesFile([{}]), 'maison-b');
    await assert.rejects(service.deliver(delivery([other])), refusedWith('upload-unknown'));
    now = new Date('2025-09-03T12:00:00Z');
    await service.uploads.begin('maison-a', 'later.csv');
    await assert.rejects(service.uploads.reached(other), refusedWith('upload-unknown'));
  });
});

describe('uploads that nobody comes back to', () => {
  it('of one house hold up no other', async () => {
    const begun = Array.from({ length: 100 }, () => service.uploads.begin('maison-c', 'x.csv'));
    for (const { id } of await Promise.all(begun)) assert.match(id, /^[0-9a-f]{32}$/);
    await assert.rejects(service.uploads.begin('maison-c', 'x.csv'), refusedWith('uploads-too-many'));
    await service.uploads.begin('maison-a', 'x.csv');
  });

  it('are not left by a file that was handed in at once, refused, broken off or only looked at', async () => {
    const app = createApp(service, { web: null });
    const before = left();
    const put = (said: string, body: ReadableStream<Uint8Array>) =>
      app.request(`http://127.0.0.1/api/deliveries?organisation=maison-a&file=a.csv${said}`, {
        method: 'PUT',
        body,
        duplex: 'half',
      } as RequestInit);
    const looked = await put('&agree=true&preview=true', stream(salesFile([{ ticket: 'z1' }])));
    assert.equal((await put('', broken('a,b'))).status, 400);
    assert.equal((await put('', stream(''))).status, 400);
    assert.equal((await put('', stream('\0\0'))).status, 422);
    assert.deepEqual(left(), before);
    // What is said of what was looked at is remembered all the same.
    const [{ id: receipt = '' } = {}] = (await looked.json()) as readonly { readonly id: string }[];
    await service.confirm({ organisation: 'maison-a', receipt, choices: { dates: 'day-first' } });
    await assert.rejects(
      service.confirm({ organisation: 'maison-b', receipt, choices: {} }),
      refusedWith('receipt-unknown'),
    );
  });
});

describe('files handed in together', () => {
  it('complete each other, and give back the lines to correct, which are kept nowhere', async () => {
    const sales = salesFile([
      { ticket: 'y1', order: 'y' },
      { ticket: 'y2', order: 'y', quantity: 'deux' },
    ]);
    const buyers = 'order_id,email,postal_code\ny,ana@example.com,G1R 2B5\n';
    const ids = [await sent('sales-y.csv', sales), await sent('buyers.csv', buyers)];
    const { receipts, rejects } = await service.deliver(delivery(ids));
    assert.deepEqual(
      receipts.map(({ rows }) => [rows.kept, rows.setAside]),
      [
        [1, 1],
        [1, 0],
      ],
    );
    assert.equal((await made.figures('tickets-issued', 'fsa', 'maison-a'))['G1R'], 1);
    assert.deepEqual(
      rejects.map(({ name }) => name),
      ['sales-y à corriger.csv'],
    );
    assert.match(rejects[0]?.text ?? '', /deux/);
    assert.ok(!JSON.stringify(left()).includes('corriger'));
  });
});
