import { isIdentity } from '#model/fields.ts';
import type { Row, SqlValue } from '#model/plan.ts';
import type { Receipt, ReceiptTotals, SheetRead } from '#model/receipt.ts';
import type { Slug } from '#model/words.ts';
import type { Beside } from './changes.ts';
import type { LoadedSheet } from './load-sheets.ts';
import { isUnderstood } from './map-sheets.ts';
import { quotedSafely } from './quoted.ts';
import type { ReadFile } from './read-files.ts';
import { samplesOf } from './samples.ts';
import { withoutContacts } from './without-contacts.ts';

export type ToReceipt = {
  readonly file: Omit<ReadFile, 'sha256'>;
  readonly sha256: string;
  /** Sheets of all files of the delivery. */
  readonly loaded: readonly LoadedSheet[];
  readonly beside: Pick<Beside, 'changes' | 'problems'>;
  readonly organisation: Slug;
  readonly receivedAt: string;
};

/** One receipt a file, whatever its sheets: every row of every sheet is accounted for. */
export function receiptOf({ file, sha256, loaded, beside, organisation, receivedAt }: ToReceipt): Receipt {
  const sheets = loaded.filter(({ sheet }) => sheet.file === file);
  // The sheet that tells most names the source; ties go to the first.
  const main = sheets.toSorted((a, b) => b.rows.kept - a.rows.kept)[0];
  const sum = (of: 'read' | 'kept' | 'setAside' | 'excluded') =>
    sheets.reduce((total, { rows }) => total + rows[of], 0);
  const recognition = main?.sheet.mapping.recognition;
  return {
    id: file.receipt,
    organisation,
    file: { name: file.name, sha256, bytes: file.bytes },
    state: 'committed',
    receivedAt,
    source: {
      id: recognition?.id ?? '',
      certainty: recognition?.certainty ?? 0,
      reasons: recognition?.reasons ?? [],
    },
    rows: { read: sum('read'), kept: sum('kept'), setAside: sum('setAside'), excluded: sum('excluded') },
    exclusions: addedUp(sheets.map(({ exclusions }) => exclusions)),
    totals: totalsOf(sheets),
    problems: [
      ...file.problems.map(quotedSafely),
      ...sheets.flatMap(({ problems }) => problems),
      ...(beside.problems.get(file.receipt) ?? []),
    ],
    sheets: sheets.length > 1 ? sheets.map(sheetOf) : undefined,
    columns: main ? columnsOf(main) : [],
    changes: beside.changes.get(file.receipt),
    labels: sheets.flatMap(({ unknownLabels }) => unknownLabels).toSorted((a, b) => b.rows - a.rows),
  };
}

function sheetOf(loaded: LoadedSheet): SheetRead {
  const { sheet, rows } = loaded;
  const { sheetName, fileName, format } = sheet.staged.sheet;
  const isRead = isUnderstood(sheet.mapping);
  return {
    name: withoutContacts(sheetName ?? fileName),
    isPath: format === 'json' || format === 'xml',
    source: isRead ? sheet.mapping.recognition.id : '',
    read: rows.read,
    kept: rows.kept,
    columns: isRead ? columnsOf(loaded) : [],
  };
}

/** What became of each column of a sheet, why, and what stands in it. */
function columnsOf({ sheet: { staged, mapping } }: LoadedSheet): Receipt['columns'] {
  return mapping.report.map(({ header, field, certainty, reason }, index) => ({
    header: withoutContacts(header),
    field,
    certainty,
    reason: { fr: withoutContacts(reason.fr), en: withoutContacts(reason.en) },
    samples: isPersonal(field) ? [] : samplesOf(staged.sheet, index, field),
  }));
}

function isPersonal(field: string): boolean {
  return field === 'dropped' || isIdentity(field);
}

function addedUp(all: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const one of all)
    for (const [rule, rows] of Object.entries(one)) sums.set(rule, (sums.get(rule) ?? 0) + rows);
  return Object.fromEntries(sums);
}

function totalsOf(sheets: readonly LoadedSheet[]): ReceiptTotals {
  const totals = sheets.map((sheet) => sheet.totals).filter((row) => row !== null);
  const currencies = new Set(totals.flatMap(({ currency }) => currency ?? []));
  const isOneCurrency = currencies.size === 1 && totals.every((row) => Number(row.currencies) <= 1);
  const amount = (column: string) => (isOneCurrency ? added(totals.map((row) => row[column] ?? null)) : null);
  const days = (column: string) =>
    totals
      .flatMap((row) => row[column] ?? [])
      .map(String)
      .sort();
  return {
    tickets: numberOf(added(totals.map(({ tickets }) => tickets ?? null))),
    revenueMinor: amount('revenue'),
    taxMinor: amount('tax'),
    feesMinor: amount('fees'),
    currency: isOneCurrency ? String([...currencies][0]) : null,
    from: days('first_day')[0] ?? null,
    to: days('last_day').at(-1) ?? null,
    performances: largest(totals, 'performances'),
    respondents: largest(totals, 'respondents'),
    weeksWithoutSale: weeksWithoutSale(totals),
  };
}

/** Exact whatever its size: beyond what JSON carries, a decimal text. */
function added(values: readonly SqlValue[]): number | string | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const sum = known.reduce<bigint>((total, value) => total + BigInt(String(value)), 0n);
  const isSafe = sum <= BigInt(Number.MAX_SAFE_INTEGER) && sum >= BigInt(Number.MIN_SAFE_INTEGER);
  return isSafe ? Number(sum) : String(sum);
}

function numberOf(value: number | string | null): number | null {
  return value === null ? null : Number(value);
}

/** Of two lists of sales, a week without a sale in one may have some in the other. */
function weeksWithoutSale(totals: readonly Row[]): number | null {
  const told = totals.flatMap(({ weeks_without_sale: weeks }) => weeks ?? []);
  return told.length === 1 ? Number(told[0]) : null;
}

function largest(totals: readonly Row[], column: string): number | null {
  const known = totals.flatMap((row) => row[column] ?? []).map(Number);
  return known.length === 0 ? null : Math.max(...known);
}
