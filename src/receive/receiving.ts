import type { OpenPool } from '#jobs/open-pool.ts';
import { refusal, say, sayStored } from '#messages/messages.ts';
import { Refusal } from '#model/problem.ts';
import type { Language, Slug } from '#model/words.ts';
import { organisation } from '#store/organisations.ts';
import { waysInOf } from '#store/ways-in.ts';
import { placesOf } from './faults.ts';
import type { HandIn, Outcome } from './hand-in.ts';
import type { Outgoing } from './outgoing.ts';
import { isAllWell, reportOf } from './report.ts';

/** What every way in needs. */
export type Receiving = {
  readonly pool: OpenPool;
  readonly handIn: HandIn;
  /** Null: no mail is ever sent. */
  readonly outgoing: Outgoing | null;
  /** For whoever runs this: codes, counts and slugs. */
  readonly tell: (line: string) => void;
  /** Of what is told. */
  readonly language: Language;
};

/** Tells whoever runs this what concerns one house, and where a fault of ours arose. */
export function tellOf({ tell, language }: Receiving, house: string, what: Refusal | string): void {
  const text = typeof what === 'string' ? what : `${sayStored(what, language)} [${what.code}]`;
  tell(say('receiving-told', { organisation: house, text }, language));
  if (what instanceof Refusal) for (const line of placesOf(what)) tell(line);
}

/** One line a file, with its source and counts, never its name, then one a file that was refused. */
export function tellOutcome(receiving: Receiving, house: Slug, { receipts, refused, later }: Outcome): void {
  for (const { source, id, rows, state } of receipts) {
    const code = state === 'repeated' ? 'report-repeated' : 'report-lines';
    tellOf(receiving, house, say(code, { file: source.id, id, ...rows }, receiving.language));
  }
  for (const { because } of refused) tellOf(receiving, house, because);
  if (later) tellOf(receiving, house, later);
}

/**
 * Mails what became of a delivery to the address that the house gave, if it gave one: never to whoever sent the files. What
 * came by mail is always answered; what came otherwise only when there is something to do.
 */
export async function answerByMail(
  receiving: Receiving,
  house: Slug,
  { outcome, isAsked }: { readonly outcome: Outcome; readonly isAsked: boolean },
): Promise<void> {
  const { pool, outgoing } = receiving;
  const { answersTo, language } = await waysInOf(pool.catalogue, house);
  if (outgoing === null || answersTo === null || !(isAsked || !isAllWell(outcome))) return;
  const name = await nameOf(pool, house);
  const text = reportOf(outcome, { name, language, rejects: 'elsewhere' });
  const subject = say('report-title', { name }, language);
  await outgoing({ to: [answersTo], subject, text }).catch((error: unknown) =>
    tellOf(receiving, house, refusal('mail-unsent', {}, { cause: error })),
  );
}

export async function nameOf(pool: OpenPool, house: Slug): Promise<string> {
  return (await organisation(pool.catalogue, house))?.name ?? house;
}
