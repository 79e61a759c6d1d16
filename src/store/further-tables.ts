import type { Catalogue } from './catalogue.ts';

/** A new question asked of a release, which is named by the digest of its file. */
export type AskedQuestion = {
  readonly edition: string;
  /** Of the question, whatever its measure. */
  readonly key: string;
  readonly askedBy: string;
  readonly askedAt: string;
};

/** The table that it became: its file is in the folder of the release, under its digest. */
export type StoredFurtherTable = AskedQuestion & { readonly number: number; readonly sha256: string };

type QuestionRow = { edition: string; key: string; asked_by: string; asked_at: string };

type FurtherRow = QuestionRow & { number: number; sha256: string };

/** Of a release, by the digest of its file; in the order in which they were admitted. */
export async function furtherTables(
  catalogue: Catalogue,
  edition: string,
): Promise<readonly StoredFurtherTable[]> {
  return catalogue
    .all<FurtherRow>('select * from further_tables where edition = ? order by number', edition)
    .map(({ asked_by, asked_at, ...row }) => ({ ...row, askedBy: asked_by, askedAt: asked_at }));
}

export async function saveFurtherTable(catalogue: Catalogue, table: StoredFurtherTable): Promise<void> {
  catalogue.run(
    'insert into further_tables (edition, number, key, asked_by, asked_at, sha256) values (?, ?, ?, ?, ?, ?)',
    table.edition,
    table.number,
    table.key,
    table.askedBy,
    table.askedAt,
    table.sha256,
  );
}

/** Of a release: those that became no table, since what is published would already tell too much beside it. */
export async function closedQuestions(
  catalogue: Catalogue,
  edition: string,
): Promise<readonly AskedQuestion[]> {
  return catalogue
    .all<QuestionRow>('select * from closed_questions where edition = ?', edition)
    .map(({ asked_by, asked_at, ...row }) => ({ ...row, askedBy: asked_by, askedAt: asked_at }));
}

export async function saveClosedQuestion(catalogue: Catalogue, question: AskedQuestion): Promise<void> {
  catalogue.run(
    'insert into closed_questions (edition, key, asked_by, asked_at) values (?, ?, ?, ?)',
    question.edition,
    question.key,
    question.askedBy,
    question.askedAt,
  );
}
