import type { CellAt, CellEvidence, Cube, CubeHierarchy, Months, RuleName } from '#model/edition.ts';
import type { Period } from '#model/pool-policy.ts';
import type {
  CellCounts,
  ShareReleased,
  SimulatedCell,
  Simulation,
  SimulationBasis,
} from '#model/simulation.ts';
import type { Code } from '#model/words.ts';
import type { EditionFacts } from './edition-facts.ts';
import { type JudgedCells, judgedCells } from './judged-cells.ts';
import { addressKey } from './linear/cube.ts';
import { rulesMet } from './primary.ts';
import { isHiddenForPanel } from './rules/panels.ts';
import { releasedByValue } from './simulated-panels.ts';

const RULES: readonly RuleName[] = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P9', 'A4', 'A6'];

export type Simulated = {
  readonly months: Months;
  readonly basis: SimulationBasis;
  /** Cells that a release would show; null where only the rules of a cell are asked. */
  readonly published: readonly number[] | null;
};

/** What of a pool a policy hides, cell by cell and in shares of value. */
export function simulationOf(facts: EditionFacts, { months, basis, published }: Simulated): Simulation {
  const judged = judgedCells(facts);
  const value = valueMeasure(facts, judged);
  const shown = published === null ? null : new Set(published);
  const primary = new Set(judged.primary);
  const found = judged.cells.flatMap((at, i): readonly Found[] => {
    const behind = judged.evidence[i];
    if (behind === undefined || behind.contributions.length === 0) return [];
    const isPrimary = primary.has(i);
    const isShown = shown === null ? !isPrimary : shown.has(i);
    const fate = isShown ? 'released' : isPrimary ? 'hidden-by-rule' : 'hidden-for-others';
    const rules = isPrimary ? rulesHiding(at, behind, facts, judged) : [];
    return [{ at, fate, rules, amount: Math.abs(behind.totals[value.measure] ?? 0) }];
  });
  const furthers = [null, ...facts.cube.further.map(({ dimension }) => dimension)];
  return {
    format: 'parterre-simulation-1',
    policy: facts.policy.version,
    months,
    common: facts.cube.common.map(({ dimension }) => dimension),
    basis,
    value: value.of,
    tables: furthers.map((further) => ({
      further,
      ...countsOf(
        found.filter(({ at }) => (at.further?.dimension ?? null) === further),
        basis,
      ),
    })),
    shares: furthers.flatMap((further) => sharesOf(facts.cube, further, found)),
    values: releasedByValue(facts.cube, found, periodOf),
    withoutPanels: null,
    rules: RULES.map((rule) => ({ rule, cells: found.filter(({ rules }) => rules.includes(rule)).length })),
    cells: found.map(({ at, fate, rules }) => ({ at, fate, rules })),
  };
}

type Found = SimulatedCell & { readonly amount: number };

function valueMeasure(
  { evidence: { measures } }: EditionFacts,
  { evidence }: JudgedCells,
): { readonly of: Simulation['value']; readonly measure: number } {
  const measureOf = (of: string): number => measures.findIndex((measure) => measure.of === of);
  const revenue = measureOf('revenue');
  const hasRevenue = evidence.some(({ totals }) => (totals[revenue] ?? 0) !== 0);
  return hasRevenue ? { of: 'revenue', measure: revenue } : { of: 'tickets', measure: measureOf('tickets') };
}

function rulesHiding(
  at: CellAt,
  behind: CellEvidence,
  { cube, evidence, parties, policy }: EditionFacts,
  { alike, evidenceAt }: JudgedCells,
): readonly RuleName[] {
  const met = rulesMet(at, behind, evidence.measures, parties, policy);
  if (isHiddenForPanel(cube, at, evidenceAt, policy)) return [...met, 'A4'];
  const all = alike.has(addressKey(at)) ? [...met, 'P6' as const] : met;
  // In a strict pool P2 is asked of pairs too, which the record of rules does not tell apart.
  return all.length === 0 ? ['P2'] : all;
}

function countsOf(cells: readonly Found[], basis: SimulationBasis): CellCounts {
  const having = (fate: Found['fate']): number => cells.filter((cell) => cell.fate === fate).length;
  return {
    recorded: cells.length,
    released: having('released'),
    byRule: having('hidden-by-rule'),
    forOthers: basis === 'rules' ? null : having('hidden-for-others'),
  };
}

/** Of the table, by each of its common dimensions, by none and by all, in each period. */
function sharesOf(cube: Cube, further: Code | null, found: readonly Found[]): readonly ShareReleased[] {
  const dimensions = cube.common.slice(0, -1);
  const every = dimensions.map(({ dimension }) => dimension);
  const singles = every.length > 1 ? every.map((one) => [one]) : [];
  const grains = [[], ...singles, ...(every.length > 0 ? [every] : [])];
  const isFinest = dimensions.map(finestOf);
  const cut = cube.further.find(({ dimension }) => dimension === further);
  const isFinestFurther = cut === undefined ? null : finestOf(cut);
  const own = found.filter(({ at }) =>
    further === null
      ? at.further === null
      : at.further?.dimension === further && isFinestFurther?.has(at.further.code),
  );
  return grains.flatMap((by) => {
    const cells = own.filter(({ at }) =>
      every.every((dimension, i) => {
        const code = at.common[i] ?? '';
        return by.includes(dimension) ? isFinest[i]?.has(code) : code === dimensions[i]?.nodes[0]?.code;
      }),
    );
    return periodsOf(cube, further).map((period) => ({
      by,
      further,
      period,
      ...shareOf(cells.filter(({ at }) => periodOf(at.common.at(-1) ?? '') === period)),
    }));
  });
}

function shareOf(cells: readonly Found[]): Pick<ShareReleased, 'recorded' | 'released' | 'value'> {
  const released = cells.filter(({ fate }) => fate === 'released');
  const sum = (of: readonly Found[]): number => of.reduce((total, { amount }) => total + amount, 0);
  const all = sum(cells);
  return {
    recorded: cells.length,
    released: released.length,
    value: all === 0 ? null : sum(released) / all,
  };
}

function finestOf({ nodes }: CubeHierarchy): ReadonlySet<Code> {
  return new Set(nodes.filter(({ partitions }) => partitions.length === 0).map(({ code }) => code));
}

/** The periods that a table has, the shortest first. */
function periodsOf({ tables }: Cube, further: Code | null): readonly Period[] {
  const table = tables.find((one) => (one.further?.dimension ?? null) === further);
  const met = new Set((table?.common.at(-1) ?? []).map(periodOf));
  return (['month', 'quarter', 'whole'] as const).filter((period) => met.has(period));
}

function periodOf(code: Code): Period {
  if (/^\d{4}-\d{2}$/.test(code)) return 'month';
  return /^\d{4}-q\d$/.test(code) ? 'quarter' : 'whole';
}

/** The share of value at the finest grain of a table: what a policy is made coarser for. */
export function shareAt(
  { shares }: Simulation,
  further: Code | null,
  grain: { readonly by: 'all' | 'none'; readonly period: 'finest' | 'whole' },
): ShareReleased | null {
  const own = shares.filter((share) => share.further === further);
  const most = Math.max(0, ...own.map(({ by }) => by.length));
  const of = own.filter(({ by }) => by.length === (grain.by === 'all' ? most : 0));
  return (grain.period === 'finest' ? of[0] : of.find(({ period }) => period === 'whole')) ?? null;
}
