import type { CubeHierarchy, CubeTable, Edition } from '#model/edition.ts';
import type { CutOfPolicy, PoolPolicy } from '#model/pool-policy.ts';
import type { Code } from '#model/words.ts';
import { type Fault, fault } from './fault.ts';
import { leftOutBy } from './panels.ts';
import type { Subject } from './subject.ts';

/** Breakdowns of which one follows from another: two that each divide the same whole give away what either hides. */
const LINKED: readonly (readonly Code[])[] = [
  ['origin-class', 'origin-zone', 'region', 'distance-band'],
  ['price-class', 'price-class-detail'],
  ['discipline', 'discipline-detail'],
];

/** The cube that a policy and its months ask for, against the one that was published. */
export function cubeFaults({ edition, policy, valuesOf }: Subject): readonly Fault[] {
  const { cube, months } = edition;
  const common = [
    ...policy.common.map((cut) => withPanels(groupingOf(cut, valuesOf), policy)),
    calendarOf(months, policy.period),
  ];
  const further = policy.further.map((cut) => groupingOf(cut, valuesOf));
  const faults: Fault[] = [];
  for (const [published, expected] of [
    [cube.common, common],
    [cube.further, further],
  ] as const) {
    const names = published.map(({ dimension }) => dimension).join();
    if (names !== expected.map(({ dimension }) => dimension).join())
      faults.push(fault('verify-cube', { where: names }));
    for (const one of expected) {
      const same = published.find(({ dimension }) => dimension === one.dimension);
      if (same === undefined || canonical(same) !== canonical(one))
        faults.push(fault('verify-cube', { where: one.dimension }));
    }
  }
  for (const family of LINKED) {
    const met = cube.further.map(({ dimension }) => dimension).filter((id) => family.includes(id));
    if (met.length > 1) faults.push(fault('verify-cube', { where: met.join(' × ') }));
  }
  if (canonicalTables(cube.tables) !== canonicalTables(tablesOf(common, further)))
    faults.push(fault('verify-cube', { where: 'tables' }));
  if (edition.metrics.join() !== policy.metrics.join())
    faults.push(fault('verify-cube', { where: edition.metrics.join(', ') }));
  return faults;
}

function groupingOf(cut: CutOfPolicy, valuesOf: Subject['valuesOf']): CubeHierarchy {
  const { dimension, values, merged, groups = {}, division = [] } = cut;
  const listed = values ? [...values, 'other-values'] : (valuesOf[dimension] ?? []);
  const together = Object.values(merged ?? {}).flat();
  const apart = listed.filter((code) => !together.includes(code));
  const finest = [...apart, ...Object.keys(merged ?? {}), 'unknown'];
  const grouped = new Set(division.flatMap((name) => groups[name] ?? []));
  const top = [...division, ...finest.filter((code) => !grouped.has(code))];
  return {
    dimension,
    nodes: [
      { code: 'all', partitions: [top] },
      ...Object.entries(groups).map(([code, members]) => ({ code, partitions: [members] })),
      ...finest.map((code) => ({ code, partitions: [] })),
    ],
    ...(merged ? { merged } : {}),
  };
}

/** Where a panel takes the place of a value, two do: the panel, and what it leaves out. */
function withPanels(grouping: CubeHierarchy, { panels = [] }: PoolPolicy): CubeHierarchy {
  const own = panels.filter(({ of }) => of.dimension === grouping.dimension);
  if (own.length === 0) return grouping;
  const instead = new Map(own.map((panel) => [panel.of.value, [panel.id, leftOutBy(panel)]]));
  const parted = (codes: readonly Code[]) => codes.flatMap((code) => instead.get(code) ?? [code]);
  return {
    ...grouping,
    nodes: grouping.nodes.flatMap(({ code, partitions }) => {
      const ends = instead.get(code);
      if (ends) return ends.map((end) => ({ code: end, partitions: [] }));
      return { code, partitions: partitions.map(parted) };
    }),
    panels: own.map((panel) => ({
      code: panel.id,
      leftOut: leftOutBy(panel),
      of: panel.of.value,
      name: panel.name,
      without: panel.without,
    })),
  };
}

function calendarOf({ from, to }: Edition['months'], finest: PoolPolicy['period'] = 'month'): CubeHierarchy {
  const quarters = new Map<Code, Code[]>();
  for (let [year = 0, month = 0] = from.split('-').map(Number); ; month++) {
    if (month > 12) [year, month] = [year + 1, 1];
    const code = `${year}-${String(month).padStart(2, '0')}`;
    if (!(code <= to)) break;
    const quarter = `${year}-q${Math.floor((month + 2) / 3)}`;
    quarters.set(quarter, [...(quarters.get(quarter) ?? []), code]);
  }
  const months = [...quarters.values()].flat();
  const dimension = 'performance-month';
  const ends = (codes: readonly Code[]) => codes.map((code) => ({ code, partitions: [] }));
  if (finest === 'whole') return { dimension, nodes: ends(['all']), merged: { all: months } };
  const whole = { code: 'all', partitions: [[...quarters.keys()]] };
  if (finest === 'quarter')
    return {
      dimension,
      nodes: [whole, ...ends([...quarters.keys()])],
      merged: Object.fromEntries(quarters),
    };
  const parted = [...quarters].map(([code, parts]) => ({ code, partitions: [parts] }));
  return { dimension, nodes: [whole, ...parted, ...ends(months)] };
}

/** One table of the common dimensions, and one beside each further one: that one not by month. */
function tablesOf(common: readonly CubeHierarchy[], further: readonly CubeHierarchy[]): readonly CubeTable[] {
  const codes = common.map(({ nodes }) => nodes.map(({ code }) => code));
  const wider = common.map(({ dimension, nodes }) =>
    nodes
      .filter(({ code }) => dimension !== 'performance-month' || !/^\d{4}-\d{2}$/.test(code))
      .map(({ code }) => code),
  );
  const beside = further.map(({ dimension, nodes }) => ({
    common: wider,
    further: { dimension, codes: nodes.slice(1).map(({ code }) => code) },
  }));
  return [{ common: codes, further: null }, ...beside];
}

function canonical({ nodes, merged = {}, panels = [] }: CubeHierarchy): string {
  const written = nodes.map(({ code, partitions }) => [
    code,
    partitions.map((part) => part.toSorted()).toSorted(),
  ]);
  const together = Object.entries(merged).map(([code, values]) => [code, values.toSorted()]);
  return JSON.stringify([nodes[0]?.code, written.toSorted(), together.toSorted(), panels]);
}

function canonicalTables(tables: readonly CubeTable[]): string {
  const written = tables.map(({ common, further }) => [
    further?.dimension ?? '',
    common.map((codes) => codes.toSorted()),
    further?.codes.toSorted() ?? [],
  ]);
  return JSON.stringify(written.map((one) => JSON.stringify(one)).toSorted());
}
