import { dimensionOf } from '#metrics/dimensions.ts';
import { assertThat } from '#model/assertion.ts';
import { addToMonth, quarterOfMonth } from '#model/calendar.ts';
import {
  type Cube,
  type CubeHierarchy,
  type CubeTable,
  type Months,
  OTHER_VALUES,
  UNKNOWN,
  WHOLE,
} from '#model/edition.ts';
import { type Panel, panelWithin } from '#model/panel.ts';
import type { CutOfPolicy, Period, PoolPolicy } from '#model/pool-policy.ts';
import type { Code } from '#model/words.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';

const MONTH = /^\d{4}-\d{2}$/;
/** Months, and what they are taken together in. */
export const PERIOD: Code = 'performance-month';

/**
 * The cells that a policy publishes of some months: the common dimensions by month, quarter and whole, down to the period
 * of the policy; each further one beside them by quarter and whole.
 */
export function cubeOfPolicy(policy: PoolPolicy, months: Months): Cube {
  const period = periodOf(months, policy.period);
  const common = [...policy.common.map((cut) => hierarchyOf(cut, policy.panels)), period];
  const further = policy.further.map((cut) => hierarchyOf(cut));
  const every = common.map(codesOf);
  const coarse = [...every.slice(0, -1), codesOf(period).filter((code) => !MONTH.test(code))];
  const tables: CubeTable[] = [
    { common: every, further: null },
    ...further.map((hierarchy) => ({
      common: coarse,
      further: { dimension: hierarchy.dimension, codes: codesOf(hierarchy).filter((code) => code !== WHOLE) },
    })),
  ];
  return { common, further, tables };
}

/** How many cells a table has; those of several tables may be the same. */
export function cellsInTable({ common, further }: CubeTable): number {
  return common.reduce((product, codes) => product * codes.length, further?.codes.length ?? 1);
}

export function cellCount({ tables }: Cube): number {
  return tables.reduce((sum, table) => sum + cellsInTable(table), 0);
}

function codesOf({ nodes }: CubeHierarchy): readonly Code[] {
  return nodes.map(({ code }) => code);
}

/** Where a panel takes the place of a finest value, two stand in it, in groups too: the panel, and what it leaves out. */
export function hierarchyOf(cut: CutOfPolicy, declared: readonly Panel[] = []): CubeHierarchy {
  const panels = declared.filter(({ of }) => of.dimension === cut.dimension).map(panelWithin);
  const divided = (code: Code): readonly Code[] => {
    const panel = panels.find(({ of }) => of === code);
    return panel ? [panel.code, panel.leftOut] : [code];
  };
  const merged = cut.merged ?? {};
  const within = new Set(Object.values(merged).flat());
  const unmerged = (cut.values ?? valuesOf(cut.dimension)).filter((code) => !within.has(code));
  const named = [...unmerged, ...Object.keys(merged)];
  const finest = [...named.flatMap(divided), ...(cut.values ? [OTHER_VALUES] : []), UNKNOWN];
  const groups = Object.entries(cut.groups ?? {}).map(([code, values]) => ({
    code,
    partitions: [values.flatMap(divided)],
  }));
  const division = cut.division ?? [];
  const grouped = new Set(
    groups.flatMap(({ code, partitions }) => (division.includes(code) ? partitions.flat() : [])),
  );
  const parts = [...division, ...finest.filter((code) => !grouped.has(code))];
  return {
    dimension: cut.dimension,
    nodes: [
      { code: WHOLE, partitions: [parts] },
      ...groups,
      ...finest.map((code) => ({ code, partitions: [] })),
    ],
    ...(cut.merged ? { merged } : {}),
    ...(panels.length > 0 ? { panels } : {}),
  };
}

export function valuesOf(id: Code): readonly Code[] {
  const values = dimensionOf(id)?.values;
  if (values?.kind === 'codes') return Object.keys(values.labels);
  assertThat(values?.kind === 'concepts', `the values of ${id} can be listed`);
  const { concepts } = schemeOf(values.scheme);
  return concepts
    .filter(({ broader }) => values.level === 'as-recorded' || broader === null)
    .map(({ code }) => code);
}

/** Months, calendar quarters and the whole; a finest period says of which months it is. */
function periodOf({ from, to }: Months, finest: Period = 'month'): CubeHierarchy {
  const months: Code[] = [];
  for (let month = from; month <= to; month = addToMonth(month, 1)) months.push(month);
  const quarters = [...new Set(months.map(quarterOfMonth))];
  if (finest === 'whole')
    return { dimension: PERIOD, nodes: [{ code: WHOLE, partitions: [] }], merged: { [WHOLE]: months } };
  const within = quarters.map(
    (code) => [code, months.filter((month) => quarterOfMonth(month) === code)] as const,
  );
  const isFinest = finest === 'quarter';
  return {
    dimension: PERIOD,
    nodes: [
      { code: WHOLE, partitions: [quarters] },
      ...within.map(([code, parts]) => ({ code, partitions: isFinest ? [] : [parts] })),
      ...(isFinest ? [] : months.map((code) => ({ code, partitions: [] }))),
    ],
    ...(isFinest ? { merged: Object.fromEntries(within) } : {}),
  };
}
