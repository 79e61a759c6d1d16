import type { BatchKind } from '#model/lake.ts';
import type { Plan } from '#model/plan.ts';
import type { CompanionKind } from '#model/source.ts';
import type { Checked } from '../check/check.ts';
import { companionPlan } from './companion.ts';
import { movementsPlan } from './movements.ts';
import { type KnownBefore, keyedPerformances, namesPerformances } from './performance-keys.ts';
import { housePlacesPlan, performancesPlan } from './performances.ts';
import { statesPlace } from './place-key.ts';
import { looksUpPurchases, purchasesPlan } from './purchases.ts';
import { responsesPlan } from './responses.ts';
import { isOnlyFees } from './row-key.ts';
import { sumsPlan } from './sums.ts';

export { apartPlan } from './apart.ts';
export { type KeptLabel, keptLabelsPlan } from './labels.ts';
export { movedPlan } from './moved.ts';
export { unpaidPlan } from './movements.ts';
export { numbersAgain } from './numbers-again.ts';
export { keyColumns, saidTwicePlan } from './said-twice.ts';
export {
  changesPlan,
  emptiedPlan,
  fromReceiptsPlan,
  gonePlan,
  keptTogetherPlan,
  metPlan,
  passedPlan,
  remainingPlan,
} from './supersede.ts';
export { statedColumns, toldOtherwisePlan } from './told-otherwise.ts';
export { totalsPlan } from './totals.ts';

/**
 * What a checked sheet becomes, by kind of batch: rows of exactly the lake’s columns. A file of lines or sums also
 * gives the performances that it names. A completing sheet gives none: see `complete`.
 */
export function load(checked: Checked): Readonly<Partial<Record<BatchKind, Plan>>> {
  switch (checked.mapping.kind) {
    case 'movements':
      return { movements: movementsPlan(checked), ...performancesOf(checked) };
    case 'performances':
      return { performances: performancesPlan(checked) };
    case 'sums':
      return { sums: sumsPlan(checked), ...placesOf(checked) };
    case 'responses':
      return { responses: responsesPlan(checked) };
    default:
      return {};
  }
}

/** Small tables to keep before the plans of `load`, each under the name of its result. */
export function loadLookups(checked: Checked, known: KnownBefore): readonly Plan[] {
  const { kind } = checked.mapping;
  const isKeyed =
    kind === 'movements' || kind === 'performances' || (kind === 'sums' && namesPerformances(checked));
  return [
    ...(isKeyed ? [keyedPerformances(checked, known)] : []),
    ...(kind === 'movements' && looksUpPurchases(checked) ? [purchasesPlan(checked)] : []),
  ];
}

/** Fees of whole orders are of no performance; any other file that names none is of one, called after the file. */
function performancesOf(checked: Checked): Readonly<Partial<Record<BatchKind, Plan>>> {
  return namesPerformances(checked) || !isOnlyFees(checked.mapping)
    ? { performances: performancesPlan(checked) }
    : {};
}

function placesOf(checked: Checked): Readonly<Partial<Record<BatchKind, Plan>>> {
  if (namesPerformances(checked)) return { performances: performancesPlan(checked) };
  return statesPlace(checked) ? { performances: housePlacesPlan(checked) } : {};
}

/** The relation, named after its kind, by which a completing sheet completes the others of its delivery, with those of its kind before it; null for the rest. */
export function complete(checked: Checked, isFirst: boolean): Plan | null {
  const { kind } = checked.mapping;
  return isCompleting(kind) ? companionPlan(checked, kind, isFirst) : null;
}

function isCompleting(kind: string): kind is Exclude<CompanionKind, 'labels'> {
  return ['buyers', 'scans', 'productions', 'places'].includes(kind);
}
