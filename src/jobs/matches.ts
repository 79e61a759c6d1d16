import { refusal } from '#messages/messages.ts';
import type { Slug } from '#model/words.ts';
import {
  type KnownProduction,
  type MatchReason,
  matchAmong,
  productionsOf,
  readProductions,
} from '#path/match/match.ts';
import type { Answering } from './answering.ts';

/** Two productions of a house that may be one, in its own words: for the house alone. */
export type LikelyMatch = {
  readonly one: MatchedProduction;
  readonly other: MatchedProduction;
  readonly reasons: readonly MatchReason[];
};

export type MatchedProduction = { readonly title: string; readonly performances: number };

/** Changes nothing: the house corrects its files. Refuses with `organisation-unknown`. */
export async function likelyMatches(answering: Answering, house: Slug): Promise<readonly LikelyMatch[]> {
  return answering.at(async (asOf) => {
    if (!asOf.known.organisations.some(({ slug }) => slug === house))
      throw refusal('organisation-unknown', { organisation: house });
    const known = readProductions(await asOf.run(productionsOf(house)));
    const byKey = new Map(known.map((production) => [production.key, production]));
    return matchAmong(known).map(({ one, other, reasons }) => ({
      one: told(byKey.get(one)),
      other: told(byKey.get(other)),
      reasons,
    }));
  });
}

function told(production: KnownProduction | undefined): MatchedProduction {
  return { title: production?.title ?? '', performances: production?.starts.length ?? 0 };
}
