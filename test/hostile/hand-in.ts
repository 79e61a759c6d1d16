import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { tellReceipt } from '#http/tell-receipt.ts';
import { type Reader, readHere } from '#jobs/delivery/reader.ts';
import { ingest } from '#jobs/ingest.ts';
import type { OpenPool } from '#jobs/open-pool.ts';
import { isMessageCode, sayStored } from '#messages/messages.ts';
import { Refusal } from '#model/problem.ts';
import type { Ending } from './hostile-file.ts';

/** How a delivery ended, as endings are written. */
export type Ended = { readonly ending: Ending; readonly milliseconds: number };

export type Handing = {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  /** A house of its own, so that nothing that came before bears on it. */
  readonly organisation: string;
  readonly isPreview?: boolean;
  /** This thread, unless another one is to read it. */
  readonly reader?: Reader;
};

/** Hands one file in to a pool that is open. Whatever it is, it ends in a receipt that balances or a refusal that can be said. */
export async function handIn(pool: OpenPool, handing: Handing): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'parterre-hostile-'));
  const path = join(folder, 'delivered');
  writeFileSync(path, handing.bytes);
  const started = performance.now();
  try {
    return { ending: await endingOf(pool, path, handing), milliseconds: performance.now() - started };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function endingOf(pool: OpenPool, path: string, handing: Handing): Promise<Ending> {
  const { name, organisation, isPreview = false, reader = readHere } = handing;
  try {
    const delivery = { organisation, files: [{ path, name }], agree: true, source: null, isPreview, reader };
    const [receipt, ...others] = await ingest(pool, delivery);
    assert.ok(receipt !== undefined && others.length === 0);
    const { read, kept, setAside, excluded } = receipt.rows;
    assert.equal(read, kept + setAside + excluded);
    assertShowable(JSON.stringify(tellReceipt(receipt)));
    return { kept, setAside, excluded };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    assert.ok(isMessageCode(error.code), error.code);
    for (const language of ['fr', 'en'] as const) {
      const sentence = sayStored(error, language);
      assert.doesNotMatch(sentence, /undefined|NaN|\[object/);
      assert.ok(sentence.length > 40 && sentence.length < 600 && sentence.endsWith('.'), sentence);
      assertShowable(sentence);
    }
    return { refused: [error.code] };
  }
}

/** Nothing that commands a terminal or turns a text around, written out or behind JSON’s own escapes. */
export function assertShowable(text: string): void {
  assert.doesNotMatch(text, /[\p{Cc}\p{Bidi_Control}]|\\u(?:00[01]|d[89a-f])/iu);
}

/** Whether a file ended as its manifest says. */
export function endsAs(ending: Ending, wanted: Ending): boolean {
  if ('refused' in wanted) return 'refused' in ending && wanted.refused.includes(ending.refused[0] ?? '');
  return JSON.stringify(ending) === JSON.stringify(wanted);
}
