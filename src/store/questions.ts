import type { Query } from '#model/query.ts';
import type { Bilingual } from '#model/words.ts';
import type { Catalogue } from './catalogue.ts';

/** One line of the log that members can read: who asked what of the pool, and what became of it. */
export type LoggedQuestion = {
  readonly askedAt: string;
  readonly asker: string;
  readonly question: string | null;
  readonly query: Query | null;
  readonly reading: Bilingual | null;
  readonly outcome: 'answered' | 'partly-released' | 'not-released' | 'refused' | 'not-understood';
};

export async function logQuestion(catalogue: Catalogue, logged: LoggedQuestion): Promise<void> {
  catalogue.run(
    'insert into questions (asked_at, asker, question, query, reading, outcome) values (?, ?, ?, ?, ?, ?)',
    logged.askedAt,
    logged.asker,
    logged.question,
    logged.query ? JSON.stringify(logged.query) : null,
    logged.reading ? JSON.stringify(logged.reading) : null,
    logged.outcome,
  );
}

export async function questions(catalogue: Catalogue, most = 200): Promise<readonly LoggedQuestion[]> {
  type Stored = {
    asked_at: string;
    asker: string;
    question: string | null;
    query: string | null;
    reading: string | null;
    outcome: string;
  };
  return catalogue.all<Stored>('select * from questions order by id desc limit ?', most).map((row) => ({
    askedAt: row.asked_at,
    asker: row.asker,
    question: row.question,
    query: row.query ? (JSON.parse(row.query) as Query) : null,
    reading: row.reading ? (JSON.parse(row.reading) as Bilingual) : null,
    outcome: row.outcome as LoggedQuestion['outcome'],
  }));
}
