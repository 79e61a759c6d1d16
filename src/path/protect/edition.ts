import { refusal } from '#messages/messages.ts';
import type { CellAt, Cube, EditionCell, EditionEvidence } from '#model/edition.ts';
import type { Metric } from '#model/metric.ts';
import type { Code } from '#model/words.ts';
import { displayedFigure } from './displayed.ts';
import { judgedCells, personsOf } from './judged-cells.ts';
import { publicOrder } from './linear/candidate-order.ts';
import { coalitionsOf, type Parties } from './linear/coalitions.ts';
import type { Leaf } from './linear/cube.ts';
import { addressKey, heightsOfCells } from './linear/cube.ts';
import { freedomsOf, type LinkedSystem, linkedSystem } from './linear/freedoms.ts';
import { hiddenParts } from './linear/hidden-parts.ts';
import { type ProtectedCube, protectCube } from './linear/protect-cube.ts';
import type { Residual } from './linear/residual-closure.ts';
import { partsOf } from './measure.ts';
import type { Policy } from './policy.ts';
import { PERSONS, withoutParts } from './primary.ts';

/** All that decides what a release shows: the cells, who stands behind them, who knows what, and the rules. */
export type EditionFacts = {
  readonly cube: Cube;
  readonly metrics: readonly Metric[];
  readonly evidence: Pick<EditionEvidence, 'holdings' | 'measures' | 'leaves'> & {
    readonly cells: EditionEvidence['leaves'];
  };
  readonly parties: Parties;
  readonly policy: Policy;
  readonly coalition: 1 | 2;
  /** Where releases of the same months are out already: the cells that they told, and those that may be told now. */
  readonly after?: {
    readonly told: readonly number[];
    readonly asked: readonly number[];
    /** Of each state, the oldest first, the last common codes whose leaves make it up: no amount of it is below nought. */
    readonly levels: readonly (readonly Code[])[];
    /** The last common codes of cells that are what changed: of their persons only a least number is known. */
    readonly changes: readonly Code[];
  };
};

/** A release that is made once more: the cells taken back, and those that may still be shown (all, where null). */
export type Again = { readonly withheld: readonly number[]; readonly allowed: ReadonlySet<number> | null };

const FIRST: Again = { withheld: [], allowed: null };

export type BuiltEdition = {
  readonly cells: readonly EditionCell[];
  /** Of each cell, in the same order. */
  readonly evidence: EditionEvidence['cells'];
  /** Cells that a primary rule hides, and those hidden to protect them. */
  readonly primary: readonly number[];
  readonly secondary: readonly number[];
  readonly rounds: ProtectedCube['rounds'];
  /** Cells that are released, in the public order. */
  readonly published: readonly number[];
};

/**
 * The cells of a release: each judged by the primary rules, then all as one linear system, until neither a subtraction
 * nor what anybody knows of its own tells what is hidden.
 */
export function protectEdition(facts: EditionFacts, again: Again = FIRST): BuiltEdition {
  const { cube, metrics, policy } = facts;
  const { measures } = facts.evidence;
  const { cells, evidence, evidenceAt, isSafe, primary } = judgedCells(facts);
  const told = new Set(facts.after?.told);
  const heights = heightsOfCells(cube, cells);
  const order = publicOrder(
    cells.map((at, i) => ({ height: heights[i] ?? 0, lastDisplayed: null, key: addressKey(at) })),
  );
  const asked = new Set(facts.after?.asked ?? order);
  const candidates = [...told, ...order.filter((cell) => asked.has(cell) && !told.has(cell))].filter(
    (cell) => again.allowed?.has(cell) ?? true,
  );
  const isChange = new Set(facts.after?.changes);
  const changes = new Set(cells.flatMap(({ common }, i) => (isChange.has(common.at(-1) ?? '') ? [i] : [])));
  const isResidualSafe = ({ of, without }: Residual): boolean => {
    const whole = cells[of];
    if (whole === undefined) return true;
    const hidden = hiddenParts(
      cube,
      whole,
      without.flatMap((i) => cells[i] ?? []),
    );
    const behind = hidden.map(evidenceAt);
    const isKnown = !changes.has(of) && !without.some((i) => changes.has(i));
    // Persons do not subtract, so that something seems left of them where nobody is.
    if (isKnown && hidden.length > 0 && behind.every(({ contributions }) => contributions.length === 0))
      return true;
    const least = Math.max(0, ...behind.map((part) => personsOf(part, measures)));
    const shown = without.flatMap((i) => evidence[i] ?? []);
    const from = isKnown ? evidenceAt(whole) : withoutPersons(evidenceAt(whole), measures);
    const rest = withoutParts(from, shown, measures, least, behind);
    return rest.contributions.every(([, amounts]) => amounts.every((amount) => amount === 0))
      ? true
      : isSafe(whole, rest);
  };
  const coalitions = coalitionsOf(facts.parties, facts.coalition);
  const built = protectInAll(systemsOf(facts, cells), candidates, (system, still) =>
    protectCube(cube, system, still, [...primary, ...again.withheld], {
      coalitions,
      isResidualSafe,
      told: [...told],
      changes: [...changes],
    }),
  );
  const isPublished = new Set(built.published);
  if (![...told].every((cell) => isPublished.has(cell))) throw refusal('edition-told-too-much', {});
  const isPrimary = new Set(primary);
  return {
    cells: cells.map((at, i): EditionCell => {
      const shown = isPublished.has(i) ? evidence[i] : undefined;
      return {
        at,
        status: shown ? 'ok' : 'x',
        values: metrics.map((metric) => (shown ? figureIn(metric, shown, { measures, policy }) : null)),
      };
    }),
    evidence: evidence.map(({ totals, contributions, couldNamePersons, largestPersons }) => ({
      totals,
      contributions,
      couldNamePersons,
      ...(largestPersons ? { largestPersons } : {}),
    })),
    primary,
    secondary: order.filter((cell) => !isPublished.has(cell) && !isPrimary.has(cell)),
    rounds: built.rounds,
    published: built.published,
  };
}

/**
 * One system for each way in which holdings contribute: who has no revenue of a leaf may have tickets there, and a figure
 * of revenue then is of fewer. Measures of which the same holdings have something share one.
 */
function systemsOf({ cube, evidence }: EditionFacts, cells: readonly CellAt[]): readonly LinkedSystem[] {
  const { leaves, measures } = evidence;
  const any = leaves.map((leaf) => leafOf(leaf, (amounts) => amounts.some((amount) => amount !== 0)));
  const each = measures.flatMap(({ isAdditive }, i) =>
    isAdditive ? [leaves.map((leaf) => leafOf(leaf, (amounts) => amounts[i] !== 0))] : [],
  );
  const distinct = new Map(
    [any, ...each].map((of) => [JSON.stringify(of.map((leaf) => leaf.contributors)), of]),
  );
  return [...distinct.values()].map((of) => linkedSystem(freedomsOf(cube, of), cells));
}

export function leafOf(
  { at, contributions }: EditionEvidence['leaves'][number],
  isPresent: (amounts: readonly number[]) => boolean,
): Leaf {
  const present = contributions.filter(([, amounts]) => isPresent(amounts));
  return { ...at, contributors: present.map(([holding]) => holding) };
}

/** What is safe in every system at once: each in turn takes back what it must, until none does. */
function protectInAll(
  systems: readonly LinkedSystem[],
  candidates: readonly number[],
  protectIn: (system: LinkedSystem, candidates: readonly number[]) => ProtectedCube,
): Pick<ProtectedCube, 'published' | 'rounds'> {
  const rounds: ProtectedCube['rounds'][number][] = [];
  let published = candidates;
  let unchanged = 0;
  for (let turn = 0; unchanged < systems.length; turn += 1) {
    const system = systems[turn % systems.length];
    if (system === undefined) break;
    const built = protectIn(system, published);
    rounds.push(...built.rounds);
    unchanged = turn > 0 && built.published.length === published.length ? unchanged + 1 : 1;
    published = built.published;
  }
  return { published, rounds };
}

/** Of a number that is only a least one nothing can be subtracted. */
function withoutPersons(
  evidence: EditionEvidence['cells'][number],
  measures: EditionEvidence['measures'],
): EditionEvidence['cells'][number] {
  return {
    ...evidence,
    totals: evidence.totals.map((total, i) => (measures[i]?.of === PERSONS ? 0 : total)),
  };
}

export function figureIn(
  metric: Metric,
  { totals, couldNamePersons }: EditionEvidence['cells'][number],
  { measures, policy }: Pick<EditionEvidence, 'measures'> & Pick<EditionFacts, 'policy'>,
): number | null {
  // Where only sums were delivered nobody was counted, which is not nobody.
  if (metric.ofPersons && !couldNamePersons) return null;
  const parts = Object.fromEntries(
    partsOf(metric).map(([part, { name }]) => {
      const i = measures.findIndex(({ of }) => of === name);
      return [part, { value: totals[i] ?? null }];
    }),
  );
  return displayedFigure({ parts }, { metric, policy });
}
