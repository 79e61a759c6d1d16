import { refusal } from '#messages/messages.ts';
import { type AlikeTour, isShared, type Tour, type TourDecision } from '#model/agreeing.ts';
import type { Slug } from '#model/words.ts';
import { productionsPlan } from '#path/aggregate/aggregate.ts';
import {
  type Alike,
  alikeOf,
  type OwnTour,
  ownShowsOf,
  productionsOf,
  readAlike,
  readOwnShows,
  readProductions,
  readTours,
  toursOf,
} from '#path/match/match.ts';
import { type ProductionTelling, tellProduction } from '#store/production-choices.ts';
import { forgetTourChoice, saveTourChoice, type TourChoice, tourChoices } from '#store/tour-choices.ts';
import type { Answering, PoolAt } from '../answering.ts';
import { HOUSES_MIN, holdingsOf, requireHouse } from '../delivery/known-houses.ts';
import { productionDigest } from '../delivery/local-keys.ts';
import type { OpenPool } from '../open-pool.ts';
import { agreedTours } from './agreed.ts';
import { toldProductions } from './told-productions.ts';

/**
 * A house’s own productions that may be on tour, the most recent first, whether or not anybody else shows them. What is
 * told of other houses: that five or more show it; and who, or whose may be one with it, when this one and that one agreed
 * to be named. A title of another house is never told. Refuses with `organisation-unknown`.
 */
export async function houseTours(answering: Answering, house: Slug): Promise<readonly Tour[]> {
  return answering.at(async (asOf) => {
    requireHouse(asOf, house);
    const holdings = holdingsOf(asOf);
    const shows = readOwnShows(await asOf.run(ownShowsOf(house, productionsPlan())));
    const tells = await tellsOf(asOf);
    const tours = readTours(await asOf.run(toursOf(house, productionsPlan())));
    const alike = await alikeTold(asOf, house, tells);
    return shows.flatMap(({ isAskedOf, ...show }): readonly Tour[] => {
      const { key } = show;
      const others = tours.find((tour) => tour.key === key)?.others ?? [];
      const isTold = tells(house, key);
      const houses = new Set(others.map(({ presenter }) => holdings.get(presenter) ?? presenter)).size;
      const named = isTold ? others.filter((one) => tells(one.presenter, one.key)) : [];
      const tour: Tour = {
        ...show,
        houses: houses >= HOUSES_MIN ? houses : null,
        named: [...new Set(named.map(({ presenter }) => presenter))].sort(),
        isTold,
        alike: alikeIn(alike, key, others),
      };
      return isAskedOf || isTold || isShared(tour) ? [tour] : [];
    });
  });
}

type AlikeTold = AlikeTour & Pick<Alike, 'key' | 'otherKey'>;

/** Those that their producer already makes one need no word; unless one was said. */
function alikeIn(alike: readonly AlikeTold[], key: string, others: OwnTour['others']): readonly AlikeTour[] {
  const isOne = ({ house, otherKey }: AlikeTold) =>
    others.some((other) => other.presenter === house && other.key === otherKey);
  return alike
    .filter((one) => one.key === key && (one.decision !== null || !isOne(one)))
    .map(({ house, decision, isAgreed }) => ({ house, decision, isAgreed }));
}

type Tells = (house: Slug, key: string) => boolean;

async function tellsOf({ pool }: PoolAt): Promise<Tells> {
  const told = await toldProductions(pool);
  return (house, key) => told.has(productionDigest(pool.keys, house, key));
}

/** Pairs that may be one and of which both houses agreed to be named. */
async function alikeTold(asOf: PoolAt, house: Slug, tells: Tells): Promise<readonly AlikeTold[]> {
  const { keys, catalogue } = asOf.pool;
  const choices = await tourChoices(catalogue);
  const agreed = new Set((await agreedTours(asOf.pool)).map(idOf));
  const said = new Map(choices.map((choice) => [idOf(choice), choice]));
  const found = readAlike(await asOf.run(alikeOf(house, productionsPlan())));
  return found
    .filter(({ key, presenter, otherKey }) => tells(house, key) && tells(presenter, otherKey))
    .map(({ key, presenter, otherKey }) => {
      const id = idOf({
        production: productionDigest(keys, house, key),
        other: productionDigest(keys, presenter, otherKey),
      });
      const choice = said.get(id);
      const decision = choice === undefined ? null : choice.isSame ? 'same' : 'different';
      return { key, otherKey, house: presenter, decision, isAgreed: agreed.has(id) };
    });
}

function idOf({ production, other }: Pick<TourChoice, 'production' | 'other'>): string {
  return `${production} ${other}`;
}

/**
 * What a house says of its productions on tour: that it agrees to be named to those who show one too, and that it and the production of another that
 * agreed so are one, which counts once the other says it too. Refuses a house that is none (`organisation-unknown`), a production that it does
 * not have and a pair that it was not told of (`production-unknown`).
 */
export async function decideTours(
  answering: Answering,
  house: Slug,
  decisions: readonly TourDecision[],
): Promise<readonly Tour[]> {
  const { pool } = answering;
  const { known, alike } = await answering.at(async (asOf) => {
    requireHouse(asOf, house);
    const productions = readProductions(await asOf.run(productionsOf(house)));
    return {
      known: new Set(productions.map(({ key }) => key)),
      alike: await alikeTold(asOf, house, await tellsOf(asOf)),
    };
  });
  const pairs = decisions.map((decision) => {
    if (!known.has(decision.key)) throw refusal('production-unknown', {});
    if (!('house' in decision)) return { decision, pair: undefined };
    const pair = alike.find((one) => one.key === decision.key && one.house === decision.house);
    if (pair === undefined) throw refusal('production-unknown', {});
    return { decision, pair };
  });
  await pool.catalogue.transaction(async () => {
    const madeAt = pool.now().toISOString();
    for (const { decision, pair } of pairs) {
      const production = productionDigest(pool.keys, house, decision.key);
      if (pair === undefined) {
        await tell(pool, { organisation: house, production }, decision.choice === 'tell');
        continue;
      }
      const other = productionDigest(pool.keys, pair.house, pair.otherKey);
      const choice = { organisation: house, production, otherOrganisation: pair.house, other };
      if (decision.choice === 'undo') await forgetTourChoice(pool.catalogue, choice);
      else await saveTourChoice(pool.catalogue, { ...choice, isSame: decision.choice === 'same', madeAt });
    }
    if (decisions.length > 0) pool.catalogue.bumpRevision();
  });
  return houseTours(answering, house);
}

async function tell(pool: OpenPool, telling: ProductionTelling, isTold: boolean): Promise<void> {
  const madeAt = pool.now().toISOString();
  const told = isTold ? [telling] : (await toldProductions(pool)).under(telling.production);
  for (const one of told) await tellProduction(pool.catalogue, { ...one, isTold, madeAt });
}
