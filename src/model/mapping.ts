import type { Field, LabelField } from './fields.ts';
import type { Problem } from './problem.ts';
import type { Recognition } from './receipt.ts';
import type { Source, SourceKind } from './source.ts';
import type { Bilingual, Code } from './words.ts';

/** One recognised sheet: the source it follows and, field by field, the column it reads. */
export type Mapping = {
  readonly kind: SourceKind;
  readonly source: Source;
  readonly recognition: Recognition;
  /** Field → index of its column in `staged` (`c3` is 3). Fields with a constant are in `constants`. */
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  readonly constants: Readonly<Partial<Record<Field, string>>>;
  /** The column of titles whose cells end with the start, which `performance-start` reads there; null for nearly all. */
  readonly datedTitle: number | null;
  /** Of a table with a column for each month; null for all others. */
  readonly monthsAcross: MonthsAcross | null;
  /** Another table that begins below the first, of which nothing is counted; null for nearly all. */
  readonly tableBelow: TableBelow | null;
  /** How to read text of typed columns, decided for the whole column from its sample. */
  readonly decimal: 'point' | 'comma';
  /**
   * How to read each date field, tried in this order. A format is DuckDB’s strptime (`%d/%m/%Y %H:%M`), where
   * a final `Z` or `UTC` is UTC and a final `%z` an offset; with `fr:` before it, French names of months and weekdays,
   * long or short, are first put into full English ones, “à” into “at” and “1er” into “1”;
   * or one of the words `unix`, `unix-ms`, `excel-serial`. Before any of them: no-break spaces and runs of spaces are
   * one space, `a.m.` and `p.m.` lose their points, a zone in brackets at the end or after `PM` is dropped.
   */
  readonly dateFormats: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Local label → concept code, by field; a label that is absent is unknown. Labels are folded. */
  readonly labels: Readonly<Partial<Record<LabelField, Readonly<Record<string, Code>>>>>;
  /** For surveys: which columns answer which shared question, and how their cells map to options. */
  readonly questions: readonly QuestionMapping[];
  readonly report: readonly ColumnReport[];
  readonly problems: readonly Problem[];
};

/** The row with which another table begins, cell by cell. */
export type TableBelow = { readonly header: readonly (string | null)[] };

/**
 * A cross-table, whose staged rows are given a row for each of its months: the month and what its cells say (tickets, an
 * amount) are columns after those of the file.
 */
export type MonthsAcross = {
  /** Each column, its month, `2025-01`, and where its cells go. */
  readonly months: readonly {
    readonly index: number;
    readonly month: string;
    readonly valueColumn: number;
  }[];
  readonly monthColumn: number;
  readonly valueColumns: readonly number[];
};

export type QuestionMapping = {
  readonly question: Code;
  readonly wording: string;
  readonly columns: readonly AnswerColumn[];
  /** Folded cell text → option code, for the columns whose cells name options. */
  readonly options: Readonly<Record<string, Code>>;
  /** Separator of several options in one cell; null when a cell holds one. */
  readonly separator: string | null;
  /** How this file says that an option was not chosen, beside the words that always do (`2` and `9`, where 1 is yes). */
  readonly no?: readonly string[];
};

/**
 * A column that stands for one option has its code, or null where nothing known stands for it; in a column without
 * `option`, cells name the options themselves. `label` is the option as the file writes it.
 */
export type AnswerColumn = {
  readonly index: number;
  readonly option?: Code | null;
  readonly label?: string;
};

/** What became of one column, for the receipt and the preview. */
export type ColumnReport = {
  readonly header: string;
  readonly field: Field | 'ignored' | 'dropped';
  readonly certainty: 'sure' | 'likely' | 'unsure';
  readonly reason: Bilingual;
};

/** The columns that are read, in their order: those that feed a field, and those that answer a shared question. */
export function columnsRead({ columns, questions }: Mapping): readonly number[] {
  const asked = questions.flatMap((question) => question.columns.map(({ index }) => index));
  return [...new Set([...Object.values(columns), ...asked])].sort((a, b) => a - b);
}

/** Of these, those that the file has, and the months of a cross-table. */
export function columnsStaged(mapping: Mapping): readonly number[] {
  const { monthsAcross } = mapping;
  if (monthsAcross === null) return columnsRead(mapping);
  const own = columnsRead(mapping).filter((index) => index < monthsAcross.monthColumn);
  return [...new Set([...own, ...monthsAcross.months.map(({ index }) => index)])].sort((a, b) => a - b);
}
