import { refusal } from '#messages/messages.ts';
import type { AlikeTour, Tour, TourDecision } from '#model/agreeing.ts';
import type { Slug } from '#model/words.ts';
import { productionsPlan } from '#path/aggregate/aggregate.ts';
import {
  type Alike,
  alikeOf,
  type OwnTour,
  productionsOf,
  readAlike,
  readProductions,
  readTours,
  toursOf,
} from '#path/match/match.ts';
import { productionTellings, tellProduction } from '#store/production-choices.ts';
import { forgetTourChoice, saveTourChoice, type TourChoice, tourChoices } from '#store/tour-choices.ts';
import type { Answering, PoolAt } from '../answering.ts';
import { HOUSES_MIN, holdingsOf } from '../delivery/known-houses.ts';
import { productionDigest } from '../delivery/local-keys.ts';
import { agreedTours } from './agreed.ts';

/**
 * Of a house’s own productions, those that other houses show too: told only when five houses or more do, or when this one
 * and another agreed to be named to each other; the latter also of those that may be one. A title of another house is never told.
 */
export async function houseTours(answering: Answering, house: Slug): Promise<readonly Tour[]> {
  return answering.at(async (asOf) => {
    const holdings = holdingsOf(asOf);
    const tells = await tellsOf(asOf);
    const tours = readTours(await asOf.run(toursOf(house, productionsPlan())));
    const alike = await alikeTold(asOf, house, tells);
    const titles = await titlesOf(asOf, house);
    const keys = new Set([...tours.map(({ key }) => key), ...alike.map(({ key }) => key)]);
    const shared = [...keys].map((key): Tour => {
      const others = tours.find((tour) => tour.key === key)?.others ?? [];
      const isTold = tells(house, key);
      const houses = new Set(others.map(({ presenter }) => holdings.get(presenter) ?? presenter)).size;
      const named = isTold ? others.filter((one) => tells(one.presenter, one.key)) : [];
      return {
        key,
        title: titles.get(key) ?? '',
        houses: houses >= HOUSES_MIN ? houses : null,
        named: [...new Set(named.map(({ presenter }) => presenter))].sort(),
        isTold,
        alike: alikeIn(alike, key, others),
      };
    });
    // Whether a house may be named changes nothing that it is told of a production that nobody else shows.
    return shared
      .filter((one) => one.houses !== null || one.named.length > 0 || one.alike.length > 0)
      .sort((a, b) => a.title.localeCompare(b.title));
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

async function tellsOf({ pool: { keys, catalogue } }: PoolAt): Promise<Tells> {
  const tellings = await productionTellings(catalogue);
  const told = new Set(tellings.map(({ organisation, production }) => `${organisation} ${production}`));
  return (house, key) => told.has(`${house} ${productionDigest(keys, house, key)}`);
}

/** Pairs that may be one and of which both houses agreed to be named. */
async function alikeTold(asOf: PoolAt, house: Slug, tells: Tells): Promise<readonly AlikeTold[]> {
  const { keys, catalogue } = asOf.pool;
  const choices = await tourChoices(catalogue);
  const agreed = new Set((await agreedTours(catalogue)).map(idOf));
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

async function titlesOf(asOf: PoolAt, house: Slug): Promise<ReadonlyMap<string, string>> {
  const known = readProductions(await asOf.run(productionsOf(house)));
  return new Map(known.map(({ key, title }) => [key, title]));
}

/**
 * What a house says of its productions on tour: that it agrees to be named to those who show one too, and that it and the production of another that
 * agreed so are one, which counts once the other says it too. Refuses a production that it does not have and a pair that it was not told of
 * (`production-unknown`).
 */
export async function decideTours(
  answering: Answering,
  house: Slug,
  decisions: readonly TourDecision[],
): Promise<readonly Tour[]> {
  const { pool } = answering;
  const { titles, alike } = await answering.at(async (asOf) => ({
    titles: await titlesOf(asOf, house),
    alike: await alikeTold(asOf, house, await tellsOf(asOf)),
  }));
  const pairs = decisions.map((decision) => {
    if (!titles.has(decision.key)) throw refusal('production-unknown', {});
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
        const isTold = decision.choice === 'tell';
        await tellProduction(pool.catalogue, { organisation: house, production, isTold, madeAt });
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
