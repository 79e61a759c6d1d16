import type { SqlType } from '#model/plan.ts';

/** One column of a truth table: its name, its type, what it means; `sql` turns what we staged as text into it. */
export type TruthColumn = {
  readonly name: string;
  readonly type: SqlType | 'VARCHAR[]';
  readonly meaning: string;
  readonly staged?: { readonly type: SqlType; readonly sql: (column: string) => string };
};

/** Local seconds since 1970 → local timestamp. */
const SECONDS = { type: 'BIGINT', sql: (name: string) => `make_timestamp(${name} * 1000000)` } as const;
const LIST = { type: 'VARCHAR', sql: (name: string) => `string_split(${name}, '|')` } as const;

function text(name: string, meaning: string): TruthColumn {
  return { name, type: 'VARCHAR', meaning };
}

function integer(name: string, meaning: string, type: SqlType = 'INTEGER'): TruthColumn {
  return { name, type, meaning };
}

function time(name: string, meaning: string): TruthColumn {
  return { name, type: 'TIMESTAMP', meaning, staged: SECONDS };
}

/** What is true of the demonstration, table by table, in the order of the columns of its files. */
export const TRUTH = {
  organisations: [
    text('slug', 'permanent name of the house'),
    text('name', 'name as it writes it'),
    text('discipline', 'what it mostly presents; multidisciplinary for a festival or a hub'),
    text('level', 'L1 sums only, L2 lines'),
    text('dialect', 'how its exports are written; two joined by + when it changed system'),
    text('taxes', 'included | excluded | none: in the prices of its exports'),
    {
      name: 'carries',
      type: 'VARCHAR[]',
      meaning: 'truth columns that its exports let a reader find',
      staged: LIST,
    },
    text(
      'shows',
      'what its exports show of a ticket given back: movements | statuses | standing (gone) | sums; joined as dialect',
    ),
    text('holding', 'houses under one control share it'),
    {
      name: 'sellers',
      type: 'VARCHAR[]',
      meaning: 'houses whose box office sells its tickets',
      staged: LIST,
    },
    text('municipality', 'where it plays'),
    text('language', 'fr | en'),
    text('survey', 'tool of its survey; null when it has none'),
  ],
  performances: [
    text('performance', 'organisation/reference'),
    text('organisation', 'slug of the presenter'),
    text('reference', 'how the exports name it'),
    text('producer', 'slug of the producing house'),
    text('seller', 'slug of the house that sells it'),
    text('production', 'organisation-number'),
    text('title', 'title as announced'),
    text('discipline', 'code of the vocabulary'),
    text('target_audience', 'code of the vocabulary'),
    time('starts_at', 'local start'),
    time('on_sale_at', 'local opening of sales'),
    text('venue', 'name of the hall'),
    text('venue_kind', 'code of the vocabulary'),
    text('municipality', 'code of the vocabulary'),
    integer('capacity_physical', 'seats that exist; null when called off or in the open air'),
    integer('capacity_saleable', 'seats that may be sold'),
    integer('capacity_on_sale', 'seats put on sale'),
    { name: 'cancelled', type: 'BOOLEAN', meaning: 'called off in March 2020' },
  ],
  tickets: [
    text('movement_id', 'organisation-row'),
    text('organisation', 'slug of the presenter'),
    text('seller', 'slug of the house whose box office sold it'),
    text('producer', 'slug of the producing house'),
    text('performance', 'organisation/reference'),
    text('discipline', 'of the performance'),
    text('movement', 'sale | refund | exchange-in | exchange-out | void'),
    integer('quantity', 'tickets, signed'),
    integer('revenue_minor', 'cents, signed, without taxes and fees', 'BIGINT'),
    integer('tax_minor', 'cents, signed: GST and QST on the price', 'BIGINT'),
    integer('fees_minor', 'cents, signed: service fees apart from the price', 'BIGINT'),
    integer('list_minor', 'cents, signed: full price of the seat, without taxes', 'BIGINT'),
    time('sold_at', 'local time of purchase, as precisely as the exports write it'),
    time('moved_at', 'local time of the movement itself'),
    text('order_id', 'as the seller numbers it'),
    text('ticket_id', 'as the seller numbers it; of the line when it holds several tickets'),
    text('price_class', 'code of the vocabulary'),
    text('channel', 'code of the vocabulary'),
    text('person', 'who truly bought; null when the box office did not write it'),
    text('fsa', 'as the box office wrote it; null unknown or abroad'),
    integer('birth_year', 'as the box office wrote it; null unknown', 'SMALLINT'),
    integer('scanned', 'tickets scanned at the door'),
    text('currency', 'ISO 4217'),
    text('email', 'as typed that day; made up'),
    text('first_name', 'as typed that day; made up'),
    text('last_name', 'as typed that day; made up'),
    text('postal_code', 'as typed that day; made up but for its first three characters'),
    text('country', 'ISO 3166-1, as the box office wrote it; null unknown'),
  ],
  persons: [
    text('person', 'id'),
    text('kind', 'individual | company | school'),
    text('first_name', 'made up'),
    text('last_name', 'made up'),
    text('organisation_name', 'of a company or school; made up'),
    text('fsa', 'where they live; null abroad'),
    text('postal_code', 'made up but for its first three characters'),
    text('country', 'ISO 3166-1'),
    integer('birth_year', 'null for a company or school', 'SMALLINT'),
    text('language', 'fr | en'),
    { name: 'emails', type: 'VARCHAR[]', meaning: 'addresses they use, well spelt', staged: LIST },
  ],
  responses: [
    text('respondent', 'organisation/number'),
    text('organisation', 'slug of the house that asked'),
    text('question', 'code of the vocabulary'),
    text('option', 'code of a concept or group; null when the question was not answered'),
    { name: 'answered', type: 'BOOLEAN', meaning: 'whether the question was answered' },
    { name: 'weight', type: 'DOUBLE', meaning: '1 when the survey is not weighted' },
    time('answered_at', 'local time; null when the export does not say'),
    integer('birth_year', 'as answered', 'SMALLINT'),
    text('age_band', 'code of the band ticked'),
    text('fsa', 'as answered'),
    text('person', 'who answered; no export says so'),
  ],
} as const satisfies Readonly<Record<string, readonly TruthColumn[]>>;

export type TruthTable = keyof typeof TRUTH;
