import { sayBoth } from '#messages/messages.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import { type Named, rowLabel } from '#metrics/value-label.ts';
import type { AnswerColumn, AnswerRow, Status } from '#model/answer.ts';
import type { Bilingual, Code } from '#model/words.ts';
import type { ProtectedCell, ProtectedTable } from '#path/protect/protect.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';
import { type FigureFacts, figureOf } from './figures.ts';

export type RowFacts = FigureFacts & {
  readonly organisations: Named;
  /** The same measure for another period or for the pool, row by row. */
  readonly compared: ProtectedTable | null;
};

/** What was made of one cell, in the order in which rows are shown. */
export type Entry = {
  readonly key: readonly (string | null)[];
  readonly value: number | null;
  readonly status: Status;
  /** Percent of the total; null when it is not one or not released. */
  readonly share: number | null;
  readonly margin: number | null;
  readonly base: number | null;
  readonly compared: number | null;
};

export function entriesOf(table: ProtectedTable, facts: RowFacts): readonly Entry[] {
  const cells = table.by.length === 0 ? [table.total] : table.cells;
  const entries = cells.map((cell) => entryOf(cell, table, facts));
  return table.by.length === 1 ? ordered(entries, table.by[0] ?? '') : entries;
}

export function entryOf(cell: ProtectedCell, table: ProtectedTable, facts: RowFacts): Entry {
  const { value, status } = figureOf(cell, facts);
  const before = comparedCell(cell, table, facts.compared);
  return {
    key: cell.key,
    value,
    status,
    share: hasShares(table, facts) && cell.shareStatus === 'ok' ? tenth(cell.share) : null,
    margin: cell.margin,
    base: cell.base,
    compared: before === null ? null : figureOf(before, facts).value,
  };
}

/** A share of the total means something in a table of one dimension whose rows are parts of it. */
export function hasShares({ by }: ProtectedTable, { metric }: FigureFacts): boolean {
  if (by.length !== 1 || isSurveyShare(metric)) return false;
  const { additivity } = metric;
  if (additivity.kind === 'additive') return true;
  if (additivity.kind === 'semi-additive') return additivity.over.includes(by[0] ?? '');
  // Persons may be in several rows: the share of them in each is true, and the shares do not add up to a hundred.
  return metric.unit === 'persons';
}

function isSurveyShare(metric: FigureFacts['metric']): boolean {
  return metric.disclosure === 'survey-share' && metric.unit === 'percent';
}

function comparedCell(
  cell: ProtectedCell,
  table: ProtectedTable,
  compared: ProtectedTable | null,
): ProtectedCell | null {
  if (compared === null) return null;
  if (table.by.length === 0 || cell === table.total) return compared.total;
  return compared.cells.find(({ key }) => key.every((code, i) => code === cell.key[i])) ?? null;
}

function tenth(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}

/** Days, months, hours and bands in their own order; anything else from the largest; unknown and not released last. */
function ordered(entries: readonly Entry[], dimension: Code): readonly Entry[] {
  const rank = rankOf(dimension);
  const codeOf = (entry: Entry): string | null => entry.key[0] ?? null;
  return entries.toSorted((a, b) => {
    const [left, right] = [codeOf(a), codeOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (rank !== null) return rank(left) - rank(right) || (left < right ? -1 : 1);
    return size(b) - size(a) || (left < right ? -1 : 1);
  });
}

function size(entry: Entry): number {
  return entry.value ?? entry.share ?? Number.NEGATIVE_INFINITY;
}

/** Whether a dimension’s values have an order of their own, and which. */
export function rankOf(dimension: Code): ((code: string) => number) | null {
  const values = dimensionOf(dimension)?.values;
  if (values === undefined) return null;
  if (values.kind === 'hour' || values.kind === 'year') return Number;
  if (values.kind === 'quarter') return (code) => Number(code.replace('-q', ''));
  if (values.kind === 'month' || values.kind === 'date') return (code) => Number(code.replaceAll('-', ''));
  // `2024-2025` and `summer-2025` by the year in which they end or lie; the season before the summer.
  if (values.kind === 'season') {
    return (code) => 2 * Number(code.slice(-4)) + (code.startsWith('summer') ? 1 : 0);
  }
  if (values.kind !== 'concepts' || !IN_ORDER.has(values.scheme)) return null;
  const codes = schemeOf(values.scheme).concepts.map(({ code }) => code);
  return (code) => {
    const at = codes.indexOf(code);
    return at === -1 ? codes.length : at;
  };
}

const IN_ORDER: ReadonlySet<Code> = new Set([
  'weekday',
  'month',
  'daypart',
  'age-band',
  'lead-time-band',
  'distance-band',
  'satisfaction-level',
  'recommendation-score',
]);

export function columnsOf(
  table: ProtectedTable,
  entries: readonly Entry[],
  facts: RowFacts,
): readonly AnswerColumn[] {
  const { metric, currency } = facts;
  const unit = metric.unit === 'minor' ? `${currency}-minor` : metric.unit;
  const columns: AnswerColumn[] = table.by.map((dimension, i) => ({
    id: dimension,
    kind: 'dimension',
    unit: null,
    label: dimensionOf(dimension)?.label ?? { fr: dimension, en: dimension },
    values: labelsMet(dimension, entries, i, facts.organisations),
  }));
  columns.push({ id: metric.id, kind: 'measure', unit, label: metric.label });
  const add = (id: string, kind: AnswerColumn['kind'], columnUnit: string, label: Bilingual): void => {
    columns.push({ id, kind, unit: columnUnit, label });
  };
  if (hasShares(table, facts)) add('share', 'share', 'percent', sayBoth('column-share', {}));
  if (entries.some(({ margin }) => margin !== null))
    add('margin', 'base', 'points', sayBoth('column-margin', {}));
  if (entries.some(({ base }) => base !== null))
    add('base', 'base', 'respondents', sayBoth('column-base', {}));
  if (facts.compared !== null) {
    add('compared', 'comparison', unit, sayBoth('column-compared', {}));
    add(
      'change',
      'comparison',
      metric.unit === 'percent' ? 'points' : 'percent',
      sayBoth('column-change', {}),
    );
  }
  return columns;
}

function labelsMet(
  dimension: Code,
  entries: readonly Entry[],
  at: number,
  organisations: Named,
): Readonly<Record<string, Bilingual>> {
  const codes = entries.flatMap(({ key }) => (key[at] == null ? [] : [key[at]]));
  return Object.fromEntries(codes.map((code) => [code, rowLabel(dimension, code, organisations)]));
}

/** One row a cell; a value that is not released is null, with the one neutral reason. */
export function rowsOf(
  table: ProtectedTable,
  entries: readonly Entry[],
  columns: readonly AnswerColumn[],
  facts: RowFacts,
): readonly AnswerRow[] {
  const has = new Set(columns.map(({ id }) => id));
  return entries.map((entry) => {
    const numbers: Record<string, number | null> = {
      [facts.metric.id]: entry.value,
      share: entry.share,
      margin: entry.margin,
      base: entry.base,
      compared: entry.compared,
      change: changeOf(entry, facts.metric.unit),
    };
    const kept = Object.entries(numbers).filter(([id]) => has.has(id));
    return {
      ...Object.fromEntries(table.by.map((dimension, i) => [dimension, entry.key[i] ?? null])),
      ...Object.fromEntries(kept),
      status: entry.status,
      ...(entry.status === 'x' ? { reason: 'not-released' } : {}),
    };
  });
}

/** In points for a percentage, in percent of the earlier value for anything else. */
export function changeOf(entry: Pick<Entry, 'value' | 'compared'>, unit: string): number | null {
  const { value, compared } = entry;
  if (value === null || compared === null) return null;
  if (unit === 'percent') return Math.round((value - compared) * 10) / 10;
  return compared === 0 ? null : Math.round(((value - compared) / Math.abs(compared)) * 1000) / 10;
}
