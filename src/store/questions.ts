import type { Query } from '#model/query.ts';
import type { LoggedQuestion, LogPage } from '#model/service.ts';
import type { Bilingual } from '#model/words.ts';
import type { Catalogue } from './catalogue.ts';

/** Writes one line of the log that members can read: who asked what of the pool, and what became of it. */
export async function logQuestion(catalogue: Catalogue, logged: Omit<LoggedQuestion, 'id'>): Promise<void> {
  catalogue.run(
    `insert into questions (asked_at, asker, question, query, reading, outcome, edition) values (?, ?, ?, ?, ?, ?, ?)`,
    logged.askedAt,
    logged.askedBy,
    logged.question,
    JSON.stringify(logged.query),
    JSON.stringify(logged.reading),
    logged.outcome,
    logged.edition,
  );
}

/** Newest first. */
export async function questions(
  catalogue: Catalogue,
  { limit, before }: LogPage,
): Promise<readonly LoggedQuestion[]> {
  type Stored = {
    id: number;
    asked_at: string;
    asker: string;
    question: string | null;
    query: string;
    reading: string;
    outcome: LoggedQuestion['outcome'];
    edition: string | null;
  };
  const rows = catalogue.all<Stored>(
    'select * from questions where (?1 is null or id < ?1) order by id desc limit ?2',
    before === null ? null : Number(before),
    limit,
  );
  return rows.map((row) => ({
    id: String(row.id),
    askedAt: row.asked_at,
    askedBy: row.asker,
    question: row.question,
    reading: JSON.parse(row.reading) as Bilingual,
    query: JSON.parse(row.query) as Query,
    outcome: row.outcome,
    edition: row.edition,
  }));
}
