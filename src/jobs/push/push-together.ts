import { createHmac } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { PushAnswer, PushedLine } from '#model/push.ts';
import type { Slug } from '#model/words.ts';
import { makeStaging } from '#store/pool-folder.ts';
import {
  type AnsweredPush,
  answeredPush,
  saveAnsweredPush,
  saveLineVersion,
  versionOfLine,
} from '#store/pushes.ts';
import { newReceiptId } from '../delivery/receipt-id.ts';
import { ingest } from '../ingest.ts';
import type { OpenPool } from '../open-pool.ts';
import { documentOf, judgeLines, lineOfRow, type SentLine, type ToldLine } from './push-document.ts';
import { type ReadLine, type ReadPush, subjectOf } from './push-lines.ts';

/** A push whose sender waits for its answer. */
export type WaitingPush = {
  readonly id: string;
  /** Digest of its bytes. */
  readonly body: string;
  readonly read: ReadPush;
  readonly done: (answer: PushAnswer) => void;
  readonly failed: (error: unknown) => void;
};

/** Twice what senders are promised. */
const ANSWERS_KEPT_MS = 48 * 3_600_000;

/** Pushes of one house as one delivery, with one receipt; one that cannot be taken holds no other up. */
export async function deliverTogether(
  pool: OpenPool,
  house: Slug,
  pushes: readonly WaitingPush[],
): Promise<void> {
  try {
    const answers = await deliver(pool, house, pushes);
    for (const [index, answer] of answers.entries()) pushes[index]?.done(answer);
  } catch (error) {
    const [only, another] = pushes;
    if (only && !another) await answerOrFail(pool, only, error);
    else for (const push of pushes) await deliverTogether(pool, house, [push]);
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

async function deliver(
  pool: OpenPool,
  house: Slug,
  pushes: readonly WaitingPush[],
): Promise<readonly PushAnswer[]> {
  const reads = pushes.map(({ read }) => read);
  const judged = await judgeLines(reads, (line) =>
    versionOfLine(pool.catalogue, house, digestOf(pool, line)),
  );
  const told: ToldLine[] = [...judged.told];
  let answers: readonly PushAnswer[] = [];
  const also = async (receipt: string | null): Promise<void> => {
    answers = reads.map((read, push) => answerOf(read, receipt, toldOf(told, push)));
    for (const [index, { id, body }] of pushes.entries())
      await saveAnswered(pool, { id, body, answer: answers[index] as PushAnswer });
    if (receipt !== null) await saveVersions(pool, house, receipt, acceptedOf(judged.counted, told));
  };
  if (judged.counted.length === 0) await pool.catalogue.transaction(() => also(null));
  else {
    const unread = reads.reduce((sum, { lines, read }) => sum + lines.length - read.length, 0);
    const document = documentOf(judged.counted, unread, pushes[0]?.id.slice(0, 16) ?? '');
    await ingestDocument(pool, house, document, {
      also: ([receipt]) => also(receipt?.id ?? null),
      tellRow: (row) => {
        const line = lineOfRow(judged.counted, row);
        if (line) told.push(line);
      },
    });
  }
  return answers;
}

function toldOf(told: readonly ToldLine[], push: number): readonly PushedLine[] {
  return told.filter((one) => one.push === push).map(({ push: _, ...line }) => line);
}

async function ingestDocument(
  pool: OpenPool,
  organisation: Slug,
  document: string,
  told: Pick<Parameters<typeof ingest>[1], 'also' | 'tellRow'>,
): Promise<void> {
  const staging = makeStaging(pool.folder, newReceiptId(pool.now(), 0));
  try {
    const path = join(staging, 'lines.json');
    writeFileSync(path, document, { mode: 0o600 });
    const files = [{ path, name: 'lines.json' }];
    await ingest(pool, { organisation, files, agree: false, source: null, ...told });
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function answerOf(read: ReadPush, receipt: string | null, told: readonly PushedLine[]): PushAnswer {
  const all = [...read.told, ...told].toSorted((a, b) => a.line - b.line);
  return { receipt, told: all, lines: read.lines, ignored: read.ignored };
}

function acceptedOf(counted: readonly SentLine[], told: readonly ToldLine[]): readonly SentLine[] {
  const refused = new Set(
    told.filter(({ outcome }) => outcome === 'set-aside').map(({ push, line }) => `${push} ${line}`),
  );
  return counted.filter(({ push, line }) => !refused.has(`${push} ${line}`));
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
