import { refusal } from '#messages/messages.ts';
import type { Slug } from '#model/words.ts';
import {
  type KnownProduction,
  type Match,
  matchProductions,
  productionsOf,
  readProductions,
} from '#path/match/match.ts';
import type { Answering } from './answering.ts';

/** Two productions of a house that may be one, in its own words: for the house alone. */
export type ProductionMatch = {
  readonly one: MatchedProduction;
  readonly other: MatchedProduction;
  readonly certainty: Match['certainty'];
  readonly reasons: Match['reasons'];
};

export type MatchedProduction = { readonly title: string; readonly performances: number };

/** Changes nothing: the house corrects its files. Refuses with `organisation-unknown`. */
export async function productionMatches(
  answering: Answering,
  house: Slug,
): Promise<readonly ProductionMatch[]> {
  return answering.at(async (asOf) => {
    if (!asOf.known.organisations.some(({ slug }) => slug === house))
      throw refusal('organisation-unknown', { organisation: house });
    const known = readProductions(await asOf.run(productionsOf(house)));
    const byKey = new Map(known.map((production) => [production.key, production]));
    const matches = matchProductions(known, known).filter(({ one, other }) => one < other);
    return matches.map(({ one, other, certainty, reasons }) => ({
      one: told(byKey.get(one)),
      other: told(byKey.get(other)),
      certainty,
      reasons,
    }));
  });
}

function told(production: KnownProduction | undefined): MatchedProduction {
  return { title: production?.title ?? '', performances: production?.starts.length ?? 0 };
}
