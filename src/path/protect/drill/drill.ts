import type { AttackName, Drill, DrilledAttack, Edition, EditionEvidence } from '#model/edition.ts';
import type { LinearProgram, ReachQuestion, Shortfall } from '#model/linear-program.ts';
import { coalitionsOf, type Parties } from '../linear/coalitions.ts';
import type { Policy } from '../policy.ts';
import {
  type Claim,
  nestedDifferences,
  ownSubtractions,
  type Released,
  releasedOf,
  trackers,
  unionsOfHidden,
} from './claims.ts';
import { type Judge, judgeOf } from './judge.ts';
import { meansAndCounts, ratiosAndParts } from './ratios.ts';
import { type Reconstruction, reconstructions } from './reconstruction.ts';

export type DrillFacts = {
  readonly edition: Edition;
  readonly evidence: Pick<EditionEvidence, 'measures' | 'cells'>;
  readonly parties: Parties;
  readonly policy: Policy;
  readonly coalition: 1 | 2;
  /** Cells that the houses behind them let be told: to find these is to find nothing. */
  readonly toldByConsent: readonly number[];
};

/** What the attacks found, and the released cells that each finding used, the finest of which is to be taken back. */
export type Drilled = { readonly drill: Drill; readonly used: readonly (readonly number[])[] };

type Attack = {
  readonly attack: AttackName;
  readonly criterion: DrilledAttack['criterion'];
  readonly claims: (released: Released) => Iterable<Claim>;
};

const ATTACKS: readonly Attack[] = [
  { attack: 'own-subtraction', criterion: 'individualisation', claims: ownSubtractions },
  { attack: 'nested-difference', criterion: 'individualisation', claims: nestedDifferences },
  { attack: 'union-of-hidden', criterion: 'individualisation', claims: unionsOfHidden },
  { attack: 'tracker', criterion: 'individualisation', claims: trackers },
];

/** What a solver is asked for the last attack, in the order of its answers to `drillOf`. */
export function drillPrograms({
  edition,
  evidence,
  policy,
  toldByConsent,
}: DrillFacts): readonly { readonly program: LinearProgram; readonly questions: readonly ReachQuestion[] }[] {
  return reconstructions(edition, evidence, policy, toldByConsent).map(({ program, question }) => ({
    program,
    questions: [question],
  }));
}

/**
 * Attack programs on a release as an outsider and as each party has it. They share nothing with what built it but the
 * format and the hierarchies; `shortfalls` are the solver’s answers to `drillPrograms`.
 */
export function drillOf(facts: DrillFacts, shortfalls: readonly (readonly Shortfall[])[]): Drilled {
  const { edition, evidence, policy, toldByConsent } = facts;
  const attackers = coalitionsOf(facts.parties, facts.coalition);
  const judge = judgeOf(evidence, attackers, policy, toldByConsent);
  const released = releasedOf(edition);
  const used: (readonly number[])[] = [];
  const attacks = ATTACKS.map((attack) => tryOut(attack, released, judge, used));
  const means = meansAndCounts(edition, evidence, policy);
  const ratios = ratiosAndParts(edition);
  const blocks = reconstructions(edition, evidence, policy, toldByConsent);
  for (const [i, block] of blocks.entries())
    for (const { boundBy } of shortfalls[i] ?? [])
      used.push(boundBy.flatMap((sum) => block.cellOfSum[sum] ?? []));
  return {
    used,
    drill: {
      format: 'parterre-drill-1',
      attackers: attackers.length,
      attacks: [
        ...attacks,
        {
          attack: 'mean-and-count',
          criterion: 'correlation',
          tried: means.tried,
          exact: means.found,
          near: 0,
        },
        {
          attack: 'ratio-and-part',
          criterion: 'correlation',
          tried: ratios.tried,
          exact: ratios.found,
          near: 0,
        },
        reconstructed(blocks, shortfalls),
      ],
    },
  };
}

export function isClean({ attacks }: Drill): boolean {
  return attacks.every(({ exact, near }) => exact + near === 0);
}

function tryOut(
  { attack, criterion, claims }: Attack,
  released: Released,
  judge: Judge,
  used: (readonly number[])[],
): DrilledAttack {
  let [tried, exact, near] = [0, 0, 0];
  for (const claim of claims(released)) {
    tried += 1;
    const verdict = judge(claim);
    if (verdict === 'nothing') continue;
    if (verdict === 'exact') exact += 1;
    else near += 1;
    used.push([...claim.keys()]);
  }
  return { attack, criterion, tried, exact, near };
}

function reconstructed(
  blocks: readonly Reconstruction[],
  shortfalls: readonly (readonly Shortfall[])[],
): DrilledAttack {
  const near = shortfalls.reduce((sum, found) => sum + found.length, 0);
  const tried = blocks.reduce((sum, { cells }) => sum + cells.length, 0);
  return { attack: 'reconstruction', criterion: 'inference', tried, exact: 0, near };
}
