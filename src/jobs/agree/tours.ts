import { refusal } from '#messages/messages.ts';
import type { Tour } from '#model/agreeing.ts';
import type { Slug } from '#model/words.ts';
import { productionsPlan } from '#path/aggregate/aggregate.ts';
import { productionsOf, readProductions, readTours, toursOf } from '#path/match/match.ts';
import { productionTellings, tellProduction } from '#store/production-choices.ts';
import type { Answering } from '../answering.ts';
import { HOUSES_MIN, holdingsOf } from '../delivery/known-houses.ts';
import { productionDigest } from '../delivery/local-keys.ts';

/**
 * Of a house’s own productions, those that other houses show too: told only when five houses or more do, or when this one
 * and another agreed to be named to each other. A title of another house is never told.
 */
export async function houseTours(answering: Answering, house: Slug): Promise<readonly Tour[]> {
  return answering.at(async (asOf) => {
    const { keys, catalogue } = asOf.pool;
    const holdings = holdingsOf(asOf);
    const told = new Set(
      (await productionTellings(catalogue)).map(
        ({ organisation, production }) => `${organisation} ${production}`,
      ),
    );
    const tells = (slug: Slug, key: string) => told.has(`${slug} ${productionDigest(keys, slug, key)}`);
    const tours = readTours(await asOf.run(toursOf(house, productionsPlan())));
    const shared = tours.map(({ key, title, others }): Tour => {
      const isTold = tells(house, key);
      const houses = new Set(others.map(({ presenter }) => holdings.get(presenter) ?? presenter)).size;
      const named = isTold ? others.filter((one) => tells(one.presenter, one.key)) : [];
      return {
        key,
        title,
        houses: houses >= HOUSES_MIN ? houses : null,
        named: [...new Set(named.map(({ presenter }) => presenter))].sort(),
        isTold,
      };
    });
    // Whether a house may be named changes nothing that it is told of a production that nobody else shows.
    return shared.filter(({ houses, named }) => houses !== null || named.length > 0);
  });
}

/** A house agrees, or no longer does, to be named to those who show a production of its too. */
export async function tellTour(
  answering: Answering,
  house: Slug,
  { key, isTold }: { readonly key: string; readonly isTold: boolean },
): Promise<readonly Tour[]> {
  const { pool } = answering;
  const known = await answering.at(async (asOf) => readProductions(await asOf.run(productionsOf(house))));
  if (!known.some((one) => one.key === key)) throw refusal('production-unknown', {});
  const production = productionDigest(pool.keys, house, key);
  await pool.catalogue.transaction(async () => {
    const madeAt = pool.now().toISOString();
    await tellProduction(pool.catalogue, { organisation: house, production, isTold, madeAt });
    pool.catalogue.bumpRevision();
  });
  return houseTours(answering, house);
}
