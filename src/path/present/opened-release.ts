import { sayBoth } from '#messages/messages.ts';
import { lastDayOfMonth } from '#messages/numbers.ts';
import type { AnswerRow } from '#model/answer.ts';
import { addToMonth, firstMonthOf } from '#model/calendar.ts';
import { type CellAt, type Edition, UNKNOWN, WHOLE } from '#model/edition.ts';
import type { DateRange, Filter } from '#model/query.ts';
import type { Nearby, OpenedRelease, PublishedTable } from '#model/release.ts';
import type { Bilingual, Code } from '#model/words.ts';
import type { CellsByCriterion, PublishedCell } from '#path/protect/protect.ts';
import { codeLabel, criterionColumn, dimensionLabel, measureColumn, PERIOD } from './release-columns.ts';

export type ReleaseFacts = {
  readonly edition: Edition;
  readonly currency: string;
  /** Values of common dimensions that the tables are limited to. */
  readonly within: Readonly<Record<Code, Code>>;
  /** Of each common dimension, what they can be limited to. */
  readonly values: readonly { readonly dimension: Code; readonly codes: readonly Code[] }[];
};

/** The tables of a release in words, with what is published near each row that is not. */
export function openedRelease(
  tables: readonly CellsByCriterion[],
  facts: ReleaseFacts,
): Pick<OpenedRelease, 'choices' | 'tables'> {
  return {
    choices: facts.values.map(({ dimension, codes }) => ({
      dimension,
      label: dimensionLabel(dimension),
      values: codes.map((code) => ({ code, label: codeLabel(dimension, code, facts.edition.cube) })),
    })),
    tables: tables.map((table) => tableOf(table, facts)),
  };
}

function tableOf(
  { hierarchy: { dimension }, whole, rows }: CellsByCriterion,
  facts: ReleaseFacts,
): PublishedTable {
  const codes = rows.map(({ code }) => code);
  const [first = ''] = facts.edition.metrics;
  return {
    dimension,
    columns: [
      criterionColumn(dimension, codes, facts.edition.cube),
      ...facts.edition.metrics.map((id) => measureColumn(id, facts.currency)),
    ],
    rows: rows.map(({ code, level, ...cell }) => ({
      level,
      row: { [dimension]: code === UNKNOWN ? null : code, ...rowOf(cell, facts.edition) },
    })),
    whole: rowOf(whole, facts.edition),
    nearby: nearbyOf(dimension, rows, facts),
    query: { metric: first, by: [dimension], scope: 'pool', where: whereOf(facts.within, facts.edition) },
  };
}

/** Rows that have the same figure nearest to them are told together. */
function nearbyOf(dimension: Code, rows: CellsByCriterion['rows'], facts: ReleaseFacts): readonly Nearby[] {
  const found = new Map<string, { readonly nearest: PublishedCell; readonly of: Bilingual[] }>();
  for (const { code, nearest } of rows) {
    if (nearest === null) continue;
    const key = JSON.stringify(nearest.at);
    const one = found.get(key) ?? { nearest, of: [] };
    one.of.push(codeLabel(dimension, code, facts.edition.cube));
    found.set(key, one);
  }
  return [...found.values()].map(({ nearest, of }) => {
    const limits = limitsOf(nearest.at, facts.edition);
    const [metric = ''] = facts.edition.metrics;
    return {
      of,
      text: textOf(limits, facts.edition),
      row: rowOf(nearest, facts.edition),
      query: {
        metric,
        scope: 'pool',
        where: whereOf(Object.fromEntries(limits), facts.edition),
      },
    };
  });
}

function textOf(limits: readonly (readonly [Code, Code])[], edition: Edition): Bilingual {
  if (limits.length === 0) return sayBoth('release-whole', {});
  const labels = limits.map(([dimension, code]) => codeLabel(dimension, code, edition.cube));
  return { fr: labels.map(({ fr }) => fr).join(' · '), en: labels.map(({ en }) => en).join(' · ') };
}

/** What a cell is limited to: nothing where it is whole. */
function limitsOf({ common, further }: CellAt, { cube }: Edition): readonly (readonly [Code, Code])[] {
  const ofCommon = cube.common.map(({ dimension }, i) => [dimension, common[i] ?? WHOLE] as const);
  const all = [...ofCommon, ...(further ? [[further.dimension, further.code] as const] : [])];
  return all.filter(([, code]) => code !== WHOLE);
}

/** A question about the months of the release, or about those of them that a value holds. */
function whereOf(within: Readonly<Record<Code, Code>>, { months }: Edition): Record<Code, Filter> {
  const { [PERIOD]: period, ...others } = within;
  return {
    ...Object.fromEntries(Object.entries(others).map(([id, code]) => [id, [code]])),
    'performance-date': rangeOf(period, months),
  };
}

function rangeOf(period: Code | undefined, { from, to }: Edition['months']): DateRange {
  const isQuarter = period !== undefined && /-q[1-4]$/.test(period);
  const first = isQuarter ? firstMonthOf(period) : (period ?? from);
  const last = isQuarter ? addToMonth(first, 2) : (period ?? to);
  return { from: `${first < from ? from : first}-01`, to: lastDayOfMonth(last > to ? to : last) };
}

function rowOf({ values }: Pick<PublishedCell, 'values'>, { metrics }: Edition): AnswerRow {
  const figures = metrics.map((id, i) => [id, values?.[i] ?? null] as const);
  const status =
    values === null ? ({ status: 'x', reason: 'not-released' } as const) : { status: 'ok' as const };
  return { ...Object.fromEntries(figures), ...status };
}
