import type { ColumnDefinition, SqlType } from './plan.ts';

/**
 * Version of the Parquet schemas below. A column may be added; one that gets another name or meaning makes a new version:
 * 2, keys are the first half of their digest read from its least byte.
 */
export const LAKE_VERSION = 2;

/** What one batch file of the lake holds. */
export type BatchKind = 'movements' | 'performances' | 'sums' | 'responses' | 'labels';

function column(name: string, type: SqlType, meaning: string): ColumnDefinition {
  return { name, type, meaning };
}

/** The local label behind a concept, by its key in the house’s batches of labels: what a later choice of the house is applied to. */
function labelColumn(of: string): ColumnDefinition {
  return column(
    `${of}_label`,
    'UBIGINT',
    `key of the local label that stands for the ${of}; null when it is not kept`,
  );
}

/** Columns that every batch has: where the row came from, and the key under which it is the same row again. */
const ORIGIN: readonly ColumnDefinition[] = [
  column('organisation', 'VARCHAR', 'slug of the house that delivered the row'),
  column('receipt', 'VARCHAR', 'id of the receipt under which the row was delivered'),
  column('source_row', 'BIGINT', 'row in the delivered file, as a spreadsheet program numbers it'),
  column(
    'row_key',
    'UBIGINT',
    'what the row states; the rows of a newer delivery with a key replace the older ones with it, unless the number was given again (0087)',
  ),
];

/**
 * A movement, not a ticket: a sale, refund, exchange or void, each with its own date and sign.
 * Money is in integer minor units (cents) of `currency`; null is unknown, never 0.
 */
const MOVEMENTS: readonly ColumnDefinition[] = [
  ...ORIGIN,
  column(
    'presenter',
    'VARCHAR',
    'slug of the presenting house; null when the file names one that is no member',
  ),
  column(
    'seller',
    'VARCHAR',
    'slug of the house whose box office sold it; ticket and order ids belong to it',
  ),
  column('producer', 'VARCHAR', 'slug of the producing house, if a member and known'),
  column('performance_key', 'VARCHAR', 'performance id, unique within the delivering organisation'),
  column('order_key', 'UBIGINT', 'digest of (seller, order id); null when the file has no order id'),
  column('ticket_key', 'UBIGINT', 'digest of (seller, ticket id); null when the file has no ticket id'),
  column('movement', 'VARCHAR', 'sale | refund | exchange-in | exchange-out | void'),
  column('quantity', 'INTEGER', 'tickets, signed; null when the file counts none (order totals)'),
  column('revenue_minor', 'BIGINT', 'signed, without taxes and fees'),
  column('tax_minor', 'BIGINT', 'signed taxes on the price'),
  column('fees_minor', 'BIGINT', 'signed service fees paid by the buyer'),
  column('list_minor', 'BIGINT', 'signed price before discount, without taxes and fees'),
  column('currency', 'VARCHAR', 'ISO 4217 code'),
  column(
    'sold_at',
    'TIMESTAMP',
    'local time at which the ticket was bought (for a refund too: the purchase it undoes)',
  ),
  column('sold_time_known', 'BOOLEAN', 'false when the file gives only the day'),
  column('moved_at', 'TIMESTAMP', 'local time of the movement itself; null for an undated refund or void'),
  column('price_class', 'VARCHAR', 'concept code; null unknown'),
  column('channel', 'VARCHAR', 'concept code; null unknown'),
  labelColumn('price_class'),
  labelColumn('channel'),
  column('fsa', 'VARCHAR', 'first three characters of the Canadian postal code; null unknown or abroad'),
  column('country', 'VARCHAR', 'ISO 3166-1 alpha-2 of the buyer; null unknown'),
  column('birth_year', 'SMALLINT', 'of the buyer; null unknown'),
  column('scanned', 'INTEGER', 'tickets of this movement that were scanned at the door; null not recorded'),
  column('email_token', 'UBIGINT', 'keyed token of the canonical e-mail; null when absent'),
  column(
    'name_token',
    'UBIGINT',
    'keyed token of last name + first name + postal code; null when one is absent',
  ),
];

/** A dated event at one place. Free text of the house (title, venue name) stays in its own partition. */
const PERFORMANCES: readonly ColumnDefinition[] = [
  ...ORIGIN,
  column('performance_key', 'VARCHAR', 'performance id, unique within the delivering organisation'),
  column('presenter', 'VARCHAR', 'slug of the presenting house'),
  column('producer', 'VARCHAR', 'slug of the producing house, if a member and known'),
  column(
    'production_key',
    'VARCHAR',
    'the production this performance belongs to, unique within the organisation',
  ),
  column('title', 'VARCHAR', 'title as the house writes it; never leaves its own data'),
  column('starts_at', 'TIMESTAMP', 'local start'),
  column('on_sale_at', 'TIMESTAMP', 'local opening of sales'),
  column('discipline', 'VARCHAR', 'concept code; null unknown'),
  column('target_audience', 'VARCHAR', 'concept code; null unknown'),
  column('venue', 'VARCHAR', 'venue name as the house writes it; never leaves its own data'),
  column('venue_kind', 'VARCHAR', 'concept code; null unknown'),
  column('municipality', 'VARCHAR', 'concept code; null unknown'),
  column('capacity_physical', 'INTEGER', 'seats that exist'),
  column('capacity_saleable', 'INTEGER', 'seats that may be sold'),
  column('capacity_on_sale', 'INTEGER', 'seats put on sale, after holds'),
  labelColumn('discipline'),
  labelColumn('target_audience'),
  labelColumn('venue_kind'),
  labelColumn('municipality'),
];

/** Totals of a house that gives sums only (level L1): one row per performance or period, and price class. */
const SUMS: readonly ColumnDefinition[] = [
  ...ORIGIN,
  column('presenter', 'VARCHAR', 'slug of the presenting house'),
  column('performance_key', 'VARCHAR', 'performance id; null when the sum is of a period'),
  column('period_start', 'DATE', 'first day of the period; null when the sum is of one performance'),
  column('period_end', 'DATE', 'last day of the period'),
  column('price_class', 'VARCHAR', 'concept code; null unknown or all classes'),
  column('channel', 'VARCHAR', 'concept code; null unknown or all channels'),
  labelColumn('price_class'),
  labelColumn('channel'),
  column('quantity', 'BIGINT', 'tickets or visits, paid or not, net of refunds'),
  column('paid_quantity', 'BIGINT', 'of these, paid; null not given'),
  column('revenue_minor', 'BIGINT', 'without taxes and fees'),
  column('tax_minor', 'BIGINT', 'taxes on the price'),
  column('fees_minor', 'BIGINT', 'service fees'),
  column('currency', 'VARCHAR', 'ISO 4217 code'),
  column('scanned', 'BIGINT', 'entries recorded'),
];

/** One chosen option of one question by one respondent (a respondent who chose none has option null). */
const RESPONSES: readonly ColumnDefinition[] = [
  ...ORIGIN,
  column('respondent_key', 'UBIGINT', 'digest of (organisation, response id)'),
  column('question', 'VARCHAR', 'concept code of the shared question; null when it is the house’s own'),
  column('option', 'VARCHAR', 'concept code of the chosen option; null not answered or not mapped'),
  labelColumn('option'),
  column('answered', 'BOOLEAN', 'whether the respondent answered the question at all'),
  column('weight', 'DOUBLE', 'survey weight; 1 when unweighted'),
  column('answered_at', 'TIMESTAMP', 'local time'),
  column('birth_year', 'SMALLINT', 'of the respondent; null unknown'),
  column('age_band', 'VARCHAR', 'age-band concept that the respondent ticked; null unknown'),
  labelColumn('age_band'),
  column('fsa', 'VARCHAR', 'first three characters of the postal code; null unknown'),
  column('email_token', 'UBIGINT', 'keyed token of the canonical e-mail; null when absent'),
];

/**
 * The local labels of a file that may be kept (decision 0057), so that their house can say what they stand for. Their text
 * never leaves its own data.
 */
const LABELS: readonly ColumnDefinition[] = [
  ...ORIGIN,
  column(
    'field',
    'VARCHAR',
    'the field whose label it is; of an option, `option:` and the scheme of the answers',
  ),
  column('label_key', 'UBIGINT', 'keyed digest of house, field and folded label'),
  column('label', 'VARCHAR', 'as the house writes it, without contacts'),
  column('rows', 'BIGINT', 'lines of the file that bear it'),
  column('code', 'VARCHAR', 'concept that was read in it; null unknown'),
];

export const LAKE: Readonly<Record<BatchKind, readonly ColumnDefinition[]>> = {
  movements: MOVEMENTS,
  performances: PERFORMANCES,
  sums: SUMS,
  responses: RESPONSES,
  labels: LABELS,
};
