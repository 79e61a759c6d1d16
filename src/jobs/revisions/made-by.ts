import { createHash } from 'node:crypto';

import { LAKE_VERSION } from '#model/lake.ts';
import { keptPlans, PLACES_RELATION } from '#path/aggregate/aggregate.ts';
import { asAgreed } from '#path/agree/agree.ts';
import { emailPersons, forkedPairs, namePersons, withPersons } from '#path/link/link.ts';

const SAID = { labels: true, productions: true, tours: true, venues: true };

let known: string | null = null;

/**
 * What files are derived by, for their names: lines as houses agreed to read them, who is one person in them, what is kept of
 * both. A version of this program that derives one of them otherwise does not read what another one kept.
 */
export function madeBy(): string {
  known ??= createHash('sha256')
    .update(
      JSON.stringify([LAKE_VERSION, PLACES_RELATION, agreed(), linked(true), linked(false), keptPlans()]),
    )
    .digest('hex')
    .slice(0, 12);
  return known;
}

function agreed() {
  return (['movements', 'performances', 'sums', 'responses'] as const).map((kind) => asAgreed(kind, SAID));
}

function linked(linkAcrossHouses: boolean) {
  return [
    ...[forkedPairs, emailPersons, namePersons].map((planOf) => planOf(linkAcrossHouses)),
    ...(['movements', 'responses'] as const).map((kind) => withPersons(kind, linkAcrossHouses)),
  ];
}
