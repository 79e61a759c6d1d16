import type { CellEvidence } from '#model/edition.ts';
import { regionKey } from '#model/further-table.ts';
import { auditsOf, type IntervalAudit } from '../intervals/interval-audit.ts';
import { withCrossings } from './crossings.ts';
import type { Decided } from './decided.ts';
import { consentedAmong, decidedSince, type GroundFacts, leavesSeen } from './ground.ts';

/** What a solver is asked of a release with its further tables, and the cells that its answers are about, by their number. */
export type FurtherAudits = {
  readonly audits: readonly IntervalAudit[];
  readonly decided: readonly Decided[];
};

/**
 * I1 and I2 once more: how close all that is published, in a release and since, lets anybody come to what is hidden in it
 * or was refused since. Which crossing of two further dimensions holds anybody no table says, and nobody is given it. Of what
 * followed already nothing is asked: nothing of it is open. A table that is not out yet may be among those of the
 * facts (Q9).
 */
export function furtherAudits(facts: GroundFacts): FurtherAudits {
  const { evidence, policy, released } = facts;
  const decided: readonly Decided[] = [...released, ...decidedSince(facts)];
  // A table may say again what was decided before.
  const first = new Map(decided.map(({ region }, i) => [regionKey(region), i] as const).toReversed());
  const audits = auditsOf({
    ...leavesSeen({ ...facts, joints: facts.joints.map(withCrossings) }),
    published: decided.flatMap(({ isPublished }, i) => (isPublished ? [i] : [])),
    behind: decided.map(({ region, behind, isFollowing }, i) =>
      isFollowing || first.get(regionKey(region)) !== i ? NOBODY : behind,
    ),
    measures: evidence.measures,
    parties: evidence.parties.map(({ party, knows }) => ({ party, knows: new Set(knows) })),
    policy,
    consented: consentedAmong(facts),
  });
  return { audits, decided };
}

const NOBODY: CellEvidence = { totals: [], contributions: [], couldNamePersons: false };
