import { type CellEvidence, type EditionEvidence, UNKNOWN } from '#model/edition.ts';
import type { Region } from '#model/further-table.ts';
import type { Code } from '#model/words.ts';
import { PROFILES } from '../homogeneous-cells.ts';
import type { Coalition, Parties } from '../linear/coalitions.ts';
import { type Behind, leavesEnoughPersons, personsOf } from '../persons-beside.ts';
import type { Policy } from '../policy.ts';
import {
  passesPrimary,
  protectsFromPairs,
  protectsFromParties,
  protectsPersons,
  protectsSharedPersons,
} from '../primary.ts';
import { isHomogeneous } from '../rules/homogeneity.ts';
import { type Certain, withoutParts } from '../without-parts.ts';
import type { Decided } from './decided.ts';
import { areApart, holds, onlyDifference } from './regions.ts';

/** The rules that a cell, or what is left of one, must pass. */
export type Rules = {
  readonly measures: EditionEvidence['measures'];
  readonly parties: Parties;
  readonly coalitions: readonly Coalition[];
  readonly policy: Policy;
  readonly coalition: 1 | 2;
};

/** Whether a cell by itself may be published. */
export function isCellSafe(region: Region, behind: CellEvidence, rules: Rules): boolean {
  return isRestSafe(region, behind, rules) && protectsSharedPersons(behind, rules.measures, rules.policy);
}

function isRestSafe(region: Region, behind: Behind, rules: Rules): boolean {
  const { measures, parties, coalitions, policy, coalition } = rules;
  return (
    leavesEnoughPersons(behind, measures, coalitions, policy.personsMin) &&
    passesPrimary({ common: [], further: null }, behind, measures, policy) &&
    // P9 is of one dimension named: the cell passes it for each.
    Object.keys(region).every((dimension) =>
      protectsPersons({ common: [], further: { dimension, code: '' } }, behind, measures, policy),
    ) &&
    protectsFromParties(behind, measures, parties, policy) &&
    (coalition === 1 || protectsFromPairs(behind, measures, policy))
  );
}

/** The cells about a cell that subtraction may meet: all that are published, the rows of its table, and those of them that are not. */
export type Beside = {
  readonly published: readonly Decided[];
  readonly rows: readonly Decided[];
  readonly hidden: readonly Decided[];
};

/**
 * What subtraction leaves once a cell is published beside the others: the cell without each published part, and without
 * all that one dimension divides it into; each published whole without the cell, without what one dimension divides it
 * into, the cell among it, and without all rows of the table.
 */
export function leavesAllSafe(cell: Decided, { published, rows, hidden }: Beside, rules: Rules): boolean {
  const beside = published.filter((other) => other !== cell);
  const parts = beside.filter((other) => holds(cell.region, other.region));
  const wholes = beside.filter((other) => holds(other.region, cell.region));
  const safe = (whole: Decided, without: readonly Decided[]): boolean =>
    without.length === 0 || isDifferenceSafe(whole, without, hidden, rules);
  return (
    parts.every((part) => !tellsAlike(cell, part, rules) && safe(cell, [part])) &&
    familiesOf(cell, parts).every((family) => safe(cell, family)) &&
    wholes.every((whole) => {
      const among = beside.filter((other) => other !== whole && holds(whole.region, other.region));
      const families = familiesOf(whole, [cell, ...among]).filter((family) => family.includes(cell));
      const within = rows.filter((row) => row !== whole && holds(whole.region, row.region));
      return (
        !tellsAlike(whole, cell, rules) && [[cell], ...families, within].every((all) => safe(whole, all))
      );
    })
  );
}

/** Parts that differ from a whole in one dimension alone, those of each dimension that do not overlap together. */
function familiesOf(whole: Decided, parts: readonly Decided[]): readonly (readonly Decided[])[] {
  const families = new Map<Code, Decided[]>();
  for (const part of parts) {
    const id = onlyDifference(whole.region, part.region);
    if (id === null) continue;
    const family = families.get(id) ?? [];
    families.set(id, family);
    if (family.every((other) => areApart(other.region, part.region))) family.push(part);
  }
  return [...families.values()];
}

/** Amounts subtract holding by holding; of the persons left, and of the largest buyers among them, the worst is assumed. */
function isDifferenceSafe(
  whole: Decided,
  without: readonly Decided[],
  hidden: readonly Decided[],
  rules: Rules,
): boolean {
  const { measures } = rules;
  const left = hidden.filter(
    ({ region }) => holds(whole.region, region) && without.every((part) => areApart(part.region, region)),
  );
  const parts = without.map(({ behind }) => behind);
  const certain: Certain = (count) => Math.max(0, ...left.map(({ behind }) => count(behind)));
  const rest = withoutParts(whole.behind, parts, measures, certain, []);
  if (rest.contributions.every(([, amounts]) => amounts.every((amount) => amount === 0))) return true;
  const known = left.map(({ behind }) => behind);
  const isCovered = measures.every(
    ({ isAdditive }, i) =>
      !isAdditive || known.reduce((sum, { totals }) => sum + (totals[i] ?? 0), 0) === rest.totals[i],
  );
  const buyers = isCovered ? known : [whole.behind, ...parts];
  return isRestSafe(whole.region, withoutParts(whole.behind, parts, measures, certain, buyers), rules);
}

/** P6: of a small whole nearly all of whom are the same by what persons are. */
function tellsAlike(whole: Decided, part: Decided, { measures, policy }: Rules): boolean {
  const isProfile = PROFILES.some((id) => {
    const codes = part.region[id];
    return codes !== undefined && codes !== whole.region[id] && codes.join() !== UNKNOWN;
  });
  return (
    isProfile && isHomogeneous(personsOf(whole.behind, measures), personsOf(part.behind, measures), policy)
  );
}
