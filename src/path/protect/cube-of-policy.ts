import { dimensionOf } from '#metrics/dimensions.ts';
import { assertThat } from '#model/assertion.ts';
import { addToMonth } from '#model/calendar.ts';
import type { Cube, CubeHierarchy, CubeTable, Months } from '#model/edition.ts';
import type { CutOfPolicy, PoolPolicy } from '#model/pool-policy.ts';
import type { Code } from '#model/words.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';

/** The whole of a dimension. */
export const ALL: Code = 'all';

const UNKNOWN: Code = 'unknown';
const ELSEWHERE: Code = 'other-values';
const PERIOD: Code = 'performance-month';

/**
 * The cells that a policy publishes of some months: the common dimensions by month, quarter and whole; each further one
 * beside them by quarter and whole.
 */
export function cubeOfPolicy(policy: PoolPolicy, months: Months): Cube {
  const period = periodOf(months);
  const common = [...policy.common.map(hierarchyOf), period];
  const further = policy.further.map(hierarchyOf);
  const every = common.map(codesOf);
  const coarse = [...every.slice(0, -1), codesOf(period).filter((code) => !/^\d{4}-\d{2}$/.test(code))];
  const tables: CubeTable[] = [
    { common: every, further: null },
    ...further.map((hierarchy) => ({
      common: coarse,
      further: { dimension: hierarchy.dimension, codes: codesOf(hierarchy).filter((code) => code !== ALL) },
    })),
  ];
  return { common, further, tables };
}

function codesOf({ nodes }: CubeHierarchy): readonly Code[] {
  return nodes.map(({ code }) => code);
}

function hierarchyOf(cut: CutOfPolicy): CubeHierarchy {
  const named = cut.values ?? valuesOf(cut.dimension);
  const finest = [...named, ...(cut.values ? [ELSEWHERE] : []), UNKNOWN];
  const groups = Object.entries(cut.groups ?? {}).map(([code, values]) => ({ code, partitions: [values] }));
  const division = cut.division ?? [];
  const within = new Set(division.flatMap((group) => cut.groups?.[group] ?? []));
  const parts = [...division, ...finest.filter((code) => !within.has(code))];
  return {
    dimension: cut.dimension,
    nodes: [
      { code: ALL, partitions: [parts] },
      ...groups,
      ...finest.map((code) => ({ code, partitions: [] })),
    ],
  };
}

function valuesOf(id: Code): readonly Code[] {
  const values = dimensionOf(id)?.values;
  if (values?.kind === 'codes') return Object.keys(values.labels);
  assertThat(values?.kind === 'concepts', `the values of ${id} can be listed`);
  const { concepts } = schemeOf(values.scheme);
  return concepts
    .filter(({ broader }) => values.level === 'as-recorded' || broader === null)
    .map(({ code }) => code);
}

/** Months, calendar quarters and the whole. */
function periodOf({ from, to }: Months): CubeHierarchy {
  const months: Code[] = [];
  for (let month = from; month <= to; month = addToMonth(month, 1)) months.push(month);
  const quarters = [...new Set(months.map(quarterOf))];
  return {
    dimension: PERIOD,
    nodes: [
      { code: ALL, partitions: [quarters] },
      ...quarters.map((code) => ({
        code,
        partitions: [months.filter((month) => quarterOf(month) === code)],
      })),
      ...months.map((code) => ({ code, partitions: [] })),
    ],
  };
}

/** `2025-09` → `2025-q3`. */
function quarterOf(month: string): Code {
  return `${month.slice(0, 4)}-q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
}
