import { NO_WAYS_IN, type Rhythm, type WaysIn } from '#model/ways-in.ts';
import type { Language, Slug } from '#model/words.ts';
import type { Catalogue } from './catalogue.ts';

type Stored = { language: Language; answers_to: string | null; expects: Rhythm | null; ssh_keys: string };

/** What a house said of how it hands in; what it did not say is as `NO_WAYS_IN`. */
export async function waysInOf(catalogue: Catalogue, organisation: Slug): Promise<WaysIn> {
  const row = catalogue.get<Stored>('select * from ways_in where organisation = ?', organisation);
  if (!row) return NO_WAYS_IN;
  return {
    language: row.language,
    answersTo: row.answers_to,
    expects: row.expects,
    sshKeys: JSON.parse(row.ssh_keys) as readonly string[],
  };
}

export async function saveWaysIn(catalogue: Catalogue, organisation: Slug, said: WaysIn): Promise<void> {
  catalogue.run(
    'insert or replace into ways_in (organisation, language, answers_to, expects, ssh_keys) values (?, ?, ?, ?, ?)',
    organisation,
    said.language,
    said.answersTo,
    said.expects,
    JSON.stringify(said.sshKeys),
  );
}

/** The day on which a house agreed to the terms as they stand; null without an agreement. ISO date-time. */
export async function agreedAt(catalogue: Catalogue, organisation: Slug): Promise<string | null> {
  const row = catalogue.get<{ at: string | null }>(
    'select min(agreed_at) as at from agreements where organisation = ? and withdrawn_at is null',
    organisation,
  );
  return row?.at ?? null;
}

/** One lateness: the house, since when, and how far the reminding went. */
export type Reminder = { readonly organisation: Slug; readonly since: string; readonly step: 1 | 2 };

/** Whether it is for the caller to send: of several processes, and over restarts, one does. */
export async function claimReminder(
  catalogue: Catalogue,
  { organisation, since, step }: Reminder,
  now: string,
): Promise<boolean> {
  return catalogue.transaction(async () => {
    const isKnown = catalogue.get(
      'select 1 from reminders where organisation = ? and since = ? and step >= ?',
      organisation,
      since,
      step,
    );
    if (isKnown) return false;
    catalogue.run('insert into reminders values (?, ?, ?, ?)', organisation, since, step, now);
    return true;
  });
}

/** It could not be sent: it is due again. */
export async function releaseReminder(
  catalogue: Catalogue,
  { organisation, since, step }: Reminder,
): Promise<void> {
  await catalogue.transaction(async () => {
    catalogue.run(
      'delete from reminders where organisation = ? and since = ? and step = ?',
      organisation,
      since,
      step,
    );
  });
}
