import assert from 'node:assert/strict';

import { HOUSES, type HouseDefinition, TOWNS } from './house-list.ts';
import { slugOf } from './names.ts';
import { Random, textHash } from './random.ts';

/** A made-up house, ready to present and sell. */
export type House = Omit<HouseDefinition, 'language'> & {
  readonly index: number;
  readonly slug: string;
  readonly language: 'fr' | 'en';
  /** Start of every stream of chance of this house. */
  readonly seed: string;
  /** The same as a number, for what depends on an item and not on the order of drawing. */
  readonly hash: number;
  /** Net tickets it is to have in the whole pool. */
  readonly tickets: number;
  readonly level: 'L1' | 'L2';
  /** Slug of the house whose box office sells its tickets. */
  readonly seller: string;
  /** Houses for which this one sells. */
  readonly tenants: readonly string[];
  /** Service fee a ticket in cents, 0 where it is hidden in the price. */
  readonly feeMinor: number;
  /** Multiplies its kind’s prices. */
  readonly priceLevel: number;
  /** Sales of several tickets stay one line. */
  readonly lines: boolean;
};

const SUMS_ONLY = /^(sums|open-air)/;
/** Dialects whose line counts several tickets. */
const WITH_QUANTITY = /^(archtics|humanitix|table-csv|table-xlsx|sums)/;
const WITH_FEES = /^(pretix-xlsx|pretix-json|eventbrite|tessitura|parterre|table-csv|table-xlsx|table-tsv)/;

/** Fewer houses are no pool: nothing of them could be told. */
export const HOUSES_LEAST = 5;

/** The houses of a pool, the same ones for the same numbers whatever is drawn later. */
export function chosenHouses(count: number, tickets: number, seed: number): readonly House[] {
  assert.ok(Number.isInteger(count) && count >= HOUSES_LEAST, 'a pool has at least five houses');
  const definitions = Array.from({ length: count }, (_, index) => definitionAt(index));
  const total = definitions.reduce((sum, { share }) => sum + share, 0);
  const hub = definitions.find((definition) => definition.hub && count >= 20);
  const tenants = hub ? definitions.filter((definition) => definition.tenant) : [];
  const houses = definitions.map((definition, index): House => {
    const key = `${seed}/${definition.name}`;
    const random = new Random(`${key}/house`);
    const sellsElsewhere = hub !== undefined && tenants.includes(definition);
    const withFees = definition.dialects.every((dialect) => dialect === undefined || WITH_FEES.test(dialect));
    return {
      ...definition,
      index,
      slug: slugOf(definition.name),
      language: definition.language ?? 'fr',
      seed: key,
      hash: textHash(key),
      tickets: Math.round((tickets * definition.share) / total),
      level: SUMS_ONLY.test(definition.dialects[0]) ? 'L1' : 'L2',
      seller: slugOf(sellsElsewhere && hub ? hub.name : definition.name),
      tenants: definition === hub ? tenants.map((tenant) => slugOf(tenant.name)) : [],
      feeMinor: withFees && random.happens(0.7) ? random.between(12, 32) * 25 : 0,
      priceLevel: 0.85 + 0.3 * random.unit(),
      lines:
        !sellsElsewhere &&
        !definition.hub &&
        !definition.rateOnly &&
        WITH_QUANTITY.test(definition.dialects[0]),
    };
  });
  assert.equal(new Set(houses.map(({ slug }) => slug)).size, houses.length, 'each slug is one house’s');
  return houses;
}

/** Beyond the list, the same kinds of houses in other towns. */
function definitionAt(index: number): HouseDefinition {
  const definition = HOUSES[index % HOUSES.length] as HouseDefinition;
  const round = Math.floor(index / HOUSES.length);
  if (round === 0) return definition;
  const { hub: _hub, tenant: _tenant, ...rest } = definition;
  const town = TOWNS[(round - 1) % TOWNS.length];
  const again = Math.floor((round - 1) / TOWNS.length);
  return { ...rest, name: `${definition.name} de ${town}${again > 0 ? ` ${again + 1}` : ''}` };
}
