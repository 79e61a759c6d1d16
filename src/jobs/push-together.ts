import { createHmac } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { assertThat } from '#model/assertion.ts';
import type { PushAnswer } from '#model/push.ts';
import type { Receipt } from '#model/receipt.ts';
import type { Slug } from '#model/words.ts';
import { makeStaging } from '#store/pool-folder.ts';
import {
  type AnsweredPush,
  answeredPush,
  saveAnsweredPush,
  saveLineVersion,
  versionOfLine,
} from '#store/pushes.ts';
import { ingest } from './ingest.ts';
import type { RowTold } from './load-sheets.ts';
import type { OpenPool } from './open-pool.ts';
import { documentOf, type JudgedPush, judgePush, lineOfRow } from './push-document.ts';
import { type ReadLine, type ReadPush, subjectOf } from './push-lines.ts';
import { newReceiptId } from './receipt-id.ts';

/** A push whose sender waits for its answer. */
export type WaitingPush = {
  readonly id: string;
  /** Digest of its bytes. */
  readonly body: string;
  readonly read: ReadPush;
  readonly done: (answer: PushAnswer) => void;
  readonly failed: (error: unknown) => void;
};

export const TOGETHER_MAX = 20;

/** Twice what senders are promised. */
const ANSWERS_KEPT_MS = 48 * 3_600_000;

/** Several pushes of one house as one delivery, a file and a receipt each; one that cannot be read holds no other up. */
export async function deliverTogether(
  pool: OpenPool,
  house: Slug,
  pushes: readonly WaitingPush[],
): Promise<void> {
  try {
    const answers = await deliver(pool, house, pushes);
    for (const [index, push] of pushes.entries()) push.done(answers[index] as PushAnswer);
  } catch (error) {
    if (pushes.length > 1) {
      for (const push of pushes) await deliverTogether(pool, house, [push]);
      return;
    }
    for (const push of pushes) await answerOrFail(pool, push, error);
  }
}

/** Another process may have taken the same push in the meantime. */
async function answerOrFail(pool: OpenPool, push: WaitingPush, error: unknown): Promise<void> {
  try {
    const before = await answeredPush(pool.catalogue, push.id);
    if (before?.body === push.body) push.done(before.answer);
    else push.failed(error);
  } catch {
    push.failed(error);
  }
}

type Judged = JudgedPush & { readonly push: WaitingPush; readonly unread: number };

async function deliver(
  pool: OpenPool,
  house: Slug,
  pushes: readonly WaitingPush[],
): Promise<readonly PushAnswer[]> {
  const judged = await judgeAll(pool, house, pushes);
  const filed = judged.filter(({ counted }) => counted.length > 0);
  const told: RowTold[] = [];
  const answers = new Map<WaitingPush, PushAnswer>();
  const also = async (receipts: readonly Receipt[]): Promise<void> => {
    assertThat(receipts.length === filed.length, 'each push that is handed in has a receipt');
    for (const one of judged) {
      const receipt = receipts[filed.indexOf(one)]?.id ?? null;
      const answer = answerOf(one, receipt, told);
      answers.set(one.push, answer);
      await saveAnswered(pool, { ...one.push, answer });
      if (receipt !== null) await saveVersions(pool, house, receipt, acceptedOf(one, answer));
    }
  };
  if (filed.length === 0) await pool.catalogue.transaction(() => also([]));
  else await ingestAll(pool, house, filed, { also, tellRow: (row) => told.push(row) });
  return pushes.map((push) => {
    const answer = answers.get(push);
    assertThat(answer !== undefined, 'each push has an answer');
    return answer;
  });
}

/** Each beside what stands, and beside the pushes before it that are handed in with it. */
async function judgeAll(
  pool: OpenPool,
  house: Slug,
  pushes: readonly WaitingPush[],
): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  const newest = new Map<string, string>();
  for (const push of pushes) {
    const result = await judgePush(push.read, async (line) => {
      const digest = digestOf(pool, line);
      return newest.get(digest) ?? (await versionOfLine(pool.catalogue, house, digest));
    });
    for (const line of result.counted)
      if (line.version !== null) newest.set(digestOf(pool, line), line.version);
    const unread = push.read.lines.length - push.read.read.length;
    judged.push({ ...result, push, unread });
  }
  return judged;
}

async function ingestAll(
  pool: OpenPool,
  organisation: Slug,
  judged: readonly Judged[],
  { also, tellRow }: Pick<Parameters<typeof ingest>[1], 'also' | 'tellRow'>,
): Promise<void> {
  const staging = makeStaging(pool.folder, newReceiptId(pool.now(), 0));
  try {
    const files = judged.map(({ counted, unread, push }, index) => {
      const path = join(staging, `${index}.json`);
      writeFileSync(path, documentOf(counted, unread, push.id.slice(0, 16)), { mode: 0o600 });
      return { path, name: 'lines.json' };
    });
    await ingest(pool, { organisation, files, agree: false, source: null, also, tellRow });
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function answerOf(
  { push, counted, told }: Judged,
  receipt: string | null,
  rows: readonly RowTold[],
): PushAnswer {
  const judgedInside = rows
    .filter((row) => row.receipt === receipt)
    .flatMap((row) => lineOfRow(counted, row) ?? []);
  const all = [...push.read.told, ...told, ...judgedInside].toSorted((a, b) => a.line - b.line);
  return { receipt, told: all, lines: push.read.lines, ignored: push.read.ignored };
}

function acceptedOf({ counted }: Judged, { told }: PushAnswer): readonly ReadLine[] {
  const refused = new Set(told.filter(({ outcome }) => outcome === 'set-aside').map(({ line }) => line));
  return counted.filter(({ line }) => !refused.has(line));
}

async function saveAnswered(pool: OpenPool, { id, body, answer }: AnsweredPush): Promise<void> {
  const now = pool.now();
  const forgotten = new Date(now.getTime() - ANSWERS_KEPT_MS).toISOString();
  await saveAnsweredPush(pool.catalogue, { id, body, answer }, { now: now.toISOString(), forgotten });
}

async function saveVersions(
  pool: OpenPool,
  house: Slug,
  receipt: string,
  lines: readonly ReadLine[],
): Promise<void> {
  for (const line of lines)
    if (line.version !== null)
      await saveLineVersion(pool.catalogue, house, receipt, {
        line: digestOf(pool, line),
        version: line.version,
      });
}

/** Of the seller’s id, which the catalogue does not learn. */
function digestOf(pool: OpenPool, line: ReadLine): string {
  return createHmac('sha256', pool.keys.server)
    .update(`line\n${subjectOf(line)}`)
    .digest('base64url')
    .slice(0, 22);
}
