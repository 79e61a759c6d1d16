import { rmSync } from 'node:fs';
import { newReceiptId } from '#jobs/delivery/receipt-id.ts';
import { withoutContacts } from '#jobs/delivery/without-contacts.ts';
import { ingest } from '#jobs/ingest.ts';
import type { OpenPool } from '#jobs/open-pool.ts';
import { refusal } from '#messages/messages.ts';
import type { Refusal } from '#model/problem.ts';
import type { Receipt } from '#model/receipt.ts';
import { shownName } from '#model/shown-name.ts';
import type { Language, Slug } from '#model/words.ts';
import { hasAgreement } from '#store/organisations.ts';
import { makeStaging } from '#store/pool-folder.ts';
import { asRefusal, isPassing } from './faults.ts';

/** A file that came, as it lies in the staging of its delivery. `id` is how whoever staged it knows it. */
export type Arrived = { readonly id: string; readonly path: string; readonly name: string };

export type Arrival = {
  readonly organisation: Slug;
  readonly language: Language;
  /** Puts the files into the folder given, where they stay until the delivery ends. */
  readonly stage: (staging: string) => Promise<readonly Arrived[]>;
  /** Where the lines to correct are written, for the house alone; null writes them nowhere. */
  readonly rejects: string | null;
};

export type RefusedFile = { readonly id: string; readonly name: string; readonly because: Refusal };

export type Outcome = {
  readonly taken: readonly string[];
  readonly receipts: readonly Receipt[];
  readonly refused: readonly RefusedFile[];
  /** What will pass (a full disk, a fault of ours): the files not named above are to be handed in again. */
  readonly later: Refusal | null;
};

export type HandIn = (arrival: Arrival) => Promise<Outcome>;

/**
 * The one way by which files that come by folder, SFTP or mail become a delivery. One delivery after another, so that the
 * same bytes coming by two ways at once count once, and memory is that of one. `delivered` follows each that counted.
 */
export function openHandIn(pool: OpenPool, delivered: () => void): HandIn {
  let turn: Promise<unknown> = Promise.resolve();
  return (arrival) => {
    const outcome = turn.then(() => handIn(pool, arrival));
    turn = outcome.catch(() => undefined);
    return outcome.then((made) => {
      if (made.receipts.some(({ state }) => state === 'committed')) delivered();
      return made;
    });
  };
}

async function handIn(pool: OpenPool, arrival: Arrival): Promise<Outcome> {
  const staging = makeStaging(pool.folder, newReceiptId(pool.now(), 0));
  const outcome: Outcome = { taken: [], receipts: [], refused: [], later: null };
  try {
    await requireAgreementOf(pool, arrival.organisation);
    const arrived = await arrival.stage(staging);
    return await deliverWhatCanBe(pool, arrival, arrived, []);
  } catch (error) {
    return { ...outcome, later: asRefusal(error) };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Nothing is read of a house that has not agreed; what it is told names no option of ours. */
async function requireAgreementOf(pool: OpenPool, organisation: Slug): Promise<void> {
  if (!(await hasAgreement(pool.catalogue, organisation)))
    throw refusal('agreement-awaited', { organisation });
}

/**
 * A delivery is taken whole or not at all; but nobody is there to take the invoice out of a mail that also brings the
 * export. The file that a refusal names is left out, and the others are handed in without it.
 */
async function deliverWhatCanBe(
  pool: OpenPool,
  arrival: Arrival,
  arrived: readonly Arrived[],
  refused: readonly RefusedFile[],
): Promise<Outcome> {
  const taken = arrived.map(({ id }) => id);
  if (arrived.length === 0) return { taken, receipts: [], refused, later: null };
  const { organisation, language, rejects: folder } = arrival;
  try {
    const receipts = await ingest(pool, {
      organisation,
      files: arrived,
      agree: false,
      source: null,
      rejects: folder === null ? null : { folder, language },
    });
    return { taken, receipts, refused, later: null };
  } catch (error) {
    const because = asRefusal(error);
    if (isPassing(because)) return { taken: [], receipts: [], refused, later: because };
    const named = arrived.filter(({ name }) => toldName(name) === because.params.file);
    const out = named.length > 0 ? named : arrived;
    const without = arrived.filter((file) => !out.includes(file));
    const added = out.map(({ id, name }) => ({ id, name: toldName(name), because }));
    return deliverWhatCanBe(pool, arrival, without, [...refused, ...added]);
  }
}

/** The name of a file as it may be told, and as a refusal tells it. */
export function toldName(name: string): string {
  return withoutContacts(shownName(name));
}
