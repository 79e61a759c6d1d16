import type { EditionEvidence } from '#model/edition.ts';
import type { Coalition } from '../linear/coalitions.ts';
import type { Policy } from '../policy.ts';
import type { Claim } from './claims.ts';

/** What a claim tells, judged by what is true: the attack needs no luck with rounding to count. */
export type Verdict = 'nothing' | 'near' | 'exact';

export type Judge = (claim: Claim) => Verdict;

/**
 * A claim is exact when, less what an attacker knows, one holding alone is left in it, or fewer tickets than the policy
 * asks for persons; it is near when what is left exceeds its largest holding by less than the percentage of P2. Persons
 * count in a single cell only: those of a whole less those of its parts are those whom parts share, and nobody’s total.
 * What is, holding by holding, a cell that everybody behind it let be told is no finding; of its persons it may be one.
 */
export function judgeOf(
  evidence: Pick<EditionEvidence, 'measures' | 'cells'>,
  attackers: readonly Coalition[],
  policy: Policy,
  toldByConsent: readonly number[],
): Judge {
  const additive = [...evidence.measures.keys()].filter((measure) => evidence.measures[measure]?.isAdditive);
  const tickets = evidence.measures.findIndex(({ of }) => of === 'tickets');
  const told = new Set(
    [...toldByConsent].map((cell) => keyOf(contributionsOf(new Map([[cell, 1]]), evidence.cells), additive)),
  );
  return (claim) => {
    const left = contributionsOf(claim, evidence.cells);
    const counted = claim.size === 1 ? [...evidence.measures.keys()] : additive;
    const isIn = (amounts: readonly number[]): boolean => counted.some((measure) => amounts[measure] !== 0);
    if (isOfFew(claim, left, tickets, evidence.cells, policy)) return 'exact';
    if (told.has(keyOf(left, additive))) return 'nothing';
    let verdict: Verdict = 'nothing';
    for (const { knows } of attackers) {
      const unknown = [...left].filter(([holding, amounts]) => !knows.has(holding) && isIn(amounts));
      if (unknown.length === 1) return 'exact';
      if (
        additive.some((measure) =>
          isNear(
            unknown.map(([, amounts]) => amounts[measure] ?? 0),
            policy,
          ),
        )
      )
        verdict = 'near';
    }
    return verdict;
  };
}

/** Who has how much of each measure that subtracts; who has nothing is not there. */
function keyOf(left: Left, additive: readonly number[]): string {
  const amounts = [...left]
    .map(([holding, each]) => [holding, ...additive.map((measure) => each[measure] ?? 0)])
    .filter(([, ...own]) => own.some((amount) => amount !== 0))
    .toSorted(([a = 0], [b = 0]) => a - b);
  return JSON.stringify(amounts);
}

type Left = ReadonlyMap<number, readonly number[]>;

function contributionsOf(claim: Claim, cells: EditionEvidence['cells']): Left {
  const left = new Map<number, number[]>();
  for (const [cell, weight] of claim)
    for (const [holding, amounts] of cells[cell]?.contributions ?? []) {
      const sum = left.get(holding) ?? amounts.map(() => 0);
      amounts.forEach((amount, i) => {
        sum[i] = (sum[i] ?? 0) + weight * amount;
      });
      left.set(holding, sum);
    }
  return left;
}

function isOfFew(
  claim: Claim,
  left: Left,
  tickets: number,
  cells: EditionEvidence['cells'],
  policy: Policy,
): boolean {
  const couldName = [...claim.keys()].every((cell) => cells[cell]?.couldNamePersons === true);
  const count = [...left.values()].reduce((sum, amounts) => sum + Math.abs(amounts[tickets] ?? 0), 0);
  return couldName && count > 0 && count < policy.personsMin;
}

/** Of amounts of both signs no bound follows from their sum; where refunds are among them P7 halves the percentage. */
function isNear(amounts: readonly number[], { pPercent }: Policy): boolean {
  const absolute = amounts.map(Math.abs);
  const largest = Math.max(0, ...absolute);
  if (largest === 0) return false;
  const percent = amounts.some((amount) => amount < 0) ? pPercent / 2 : pPercent;
  return absolute.reduce((sum, amount) => sum + amount, 0) - largest < (percent / 100) * largest;
}
