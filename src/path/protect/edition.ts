import { refusal } from '#messages/messages.ts';
import { isCellOfPanel } from '#model/cube-panels.ts';
import type { CellAt, CellEvidence, EditionCell, EditionEvidence } from '#model/edition.ts';
import type { Metric } from '#model/metric.ts';
import { displayedFigure } from './displayed.ts';
import type { Again, BuiltEdition, EditionFacts } from './edition-facts.ts';
import { systemsOf } from './edition-systems.ts';
import { judgedCells } from './judged-cells.ts';
import { publicOrder } from './linear/candidate-order.ts';
import { coalitionsOf } from './linear/coalitions.ts';
import { consentedRows } from './linear/consented-rows.ts';
import { addressKey, heightsOfCells } from './linear/cube.ts';
import { hiddenParts } from './linear/hidden-parts.ts';
import { type ProtectedCube, protectCube } from './linear/protect-cube.ts';
import type { Residual } from './linear/residual-closure.ts';
import { EMPTY_ROW } from './linear/sparse-row.ts';
import { partsOf } from './measure.ts';
import { isFewBeside, isFewBesideAny, PERSONS, personsOf } from './persons-beside.ts';
import { type Certain, withoutParts } from './without-parts.ts';

const FIRST: Again = { withheld: [], allowed: null, unions: [] };

/**
 * The cells of a release: each judged by the primary rules, then all as one linear system, until neither a subtraction
 * nor what anybody knows of its own tells what is hidden.
 */
export function protectEdition(facts: EditionFacts, again: Again = FIRST): BuiltEdition {
  const { cube, metrics, policy } = facts;
  const { measures } = facts.evidence;
  const judged = judgedCells(facts);
  const { cells, evidence, evidenceAt, consented } = judged;
  const systems = systemsOf(facts, cells, again.unions).map((system) => ({
    system,
    consents: consentedRows(system, consented),
  }));
  const isBeyondConsent = new Set(judged.beyondConsent);
  // What is a consented cell by another name, or a sum of such, is told with them.
  const toldByConsent = judged.primary.filter(
    (i) =>
      !isBeyondConsent.has(i) &&
      evidence[i]?.contributions.length !== 0 &&
      systems.every(({ system, consents }) => consents.isTold(system.rows[i] ?? EMPTY_ROW)),
  );
  const isToldByConsent = new Set(toldByConsent);
  const primary = judged.primary.filter((i) => !isToldByConsent.has(i));
  const told = new Set(facts.after?.told);
  const heights = heightsOfCells(cube, cells);
  // What houses agreed to show comes before the others of its height: behind them, every second would stay hidden.
  const consentedKeys = new Set(facts.consents?.map(({ at }) => addressKey(at)));
  const isAgreedOn = (at: CellAt): boolean => consentedKeys.has(addressKey(at)) || isCellOfPanel(cube, at);
  const order = publicOrder(cells.map((at, i) => (heights[i] ?? 0) + (isAgreedOn(at) ? 0.5 : 0)));
  const asked = new Set(facts.after?.asked ?? order);
  const candidates = [...told, ...order.filter((cell) => asked.has(cell) && !told.has(cell))].filter(
    (cell) => again.allowed?.has(cell) ?? true,
  );
  const isChange = new Set(facts.after?.changes);
  const isOfChange = ({ common }: CellAt): boolean => isChange.has(common.at(-1) ?? '');
  const changes = new Set(cells.flatMap((at, i) => (isOfChange(at) ? [i] : [])));
  const isRestSafe = (rule: typeof judged.isSafe) =>
    askedOnce(({ of, without }) => {
      const whole = cells[of];
      if (whole === undefined) return true;
      const hidden = hiddenParts(
        cube,
        whole,
        without.flatMap((i) => cells[i] ?? []),
      );
      const behind = hidden.map(evidenceAt);
      const inhabited = behind.filter(({ contributions }) => contributions.length > 0);
      // A change that was counted, and nothing beside it, is what is left.
      const [only] = inhabited;
      if (inhabited.length === 1 && only?.absolute && (hidden.length === 1 || !isOfChange(whole)))
        return rule(whole, only);
      const isKnown = [of, ...without].every((i) => !changes.has(i) || evidence[i]?.absolute !== undefined);
      // Persons do not subtract, so that something seems left of them where nobody is.
      if (isKnown && hidden.length > 0 && inhabited.length === 0) return true;
      const certain = certainIn(hidden, behind, isOfChange, measures);
      const shown = without.flatMap((i) => evidence[i] ?? []);
      const from = isKnown ? evidenceAt(whole) : withoutPersons(evidenceAt(whole), measures);
      const rest = withoutParts(from, shown, measures, certain, behind);
      return rest.contributions.every(([, amounts]) => amounts.every((amount) => amount === 0))
        ? true
        : rule(whole, rest);
    });
  const isResidualSafe = isRestSafe(judged.isSafe);
  const isRestSafeForPersons = isRestSafe(judged.isSafeForPersons);
  const coalitions = coalitionsOf(facts.parties, facts.coalition);
  const behindOf = (cell: number) => (changes.has(cell) ? undefined : evidence[cell]);
  const isFewFor = (cell: number, knows: ReadonlySet<number>): boolean => {
    const behind = behindOf(cell);
    return behind !== undefined && isFewBeside(behind, measures, knows, policy.personsMin);
  };
  const few = primary.filter((cell) => {
    const behind = behindOf(cell);
    return behind !== undefined && isFewBesideAny(behind, measures, coalitions, policy.personsMin);
  });
  const built = protectInAll(systems, candidates, ({ system, consents }, still) =>
    protectCube(cube, system, still, [...primary, ...again.withheld], {
      coalitions,
      isResidualSafe,
      fewPersons: { cells: few, isFewFor },
      consents: { ...consents, isResidualSafe: isRestSafeForPersons },
      unions: system.unions,
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
    evidence: evidence.map(
      ({ totals, contributions, couldNamePersons, largestPersons, absolute, personsMost }) => ({
        totals,
        contributions,
        couldNamePersons,
        ...(largestPersons ? { largestPersons } : {}),
        ...(absolute ? { absolute } : {}),
        ...(personsMost === undefined ? {} : { personsMost }),
      }),
    ),
    primary,
    secondary: order.filter((cell) => !isPublished.has(cell) && !isPrimary.has(cell)),
    rounds: built.rounds,
    published: built.published,
    consented,
    toldByConsent,
  };
}

/**
 * So many persons are certain to be in parts together: those of one of them, less all who may have left it by what
 * changed in another. Whoever is in a change may be gone from any part that was there before.
 */
function certainIn(
  parts: readonly CellAt[],
  behind: readonly CellEvidence[],
  isOfChange: (at: CellAt) => boolean,
  measures: EditionEvidence['measures'],
): Certain {
  const each = parts.flatMap((at, i) => {
    const part = behind[i];
    if (part === undefined || part.contributions.length === 0) return [];
    const isChange = isOfChange(at);
    return [{ part, isChange, most: isChange ? (part.personsMost ?? Infinity) : personsOf(part, measures) }];
  });
  return (count) => {
    const certain = each.map((one) =>
      each.reduce(
        (left, other) => (other !== one && (one.isChange || other.isChange) ? left - other.most : left),
        count(one.part),
      ),
    );
    return Math.max(0, ...certain);
  };
}

/** Every round and every system asks of the same differences. */
function askedOnce(isSafe: (residual: Residual) => boolean): (residual: Residual) => boolean {
  const verdicts = new Map<string, boolean>();
  return (residual) => {
    const key = `${residual.of}/${residual.without.join()}`;
    const verdict = verdicts.get(key) ?? isSafe(residual);
    verdicts.set(key, verdict);
    return verdict;
  };
}

/** What is safe in every system at once: each in turn takes back what it must, until none does. */
function protectInAll<T>(
  systems: readonly T[],
  candidates: readonly number[],
  protectIn: (system: T, candidates: readonly number[]) => ProtectedCube,
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
