import { refusal } from '#messages/messages.ts';
import type { Organisation } from '#model/pool.ts';
import { SLUG_PATTERN, type Slug } from '#model/words.ts';
import { organisation, organisations, saveOrganisation, statedHolding } from '#store/organisations.ts';
import { enrol, type OpenPool } from './open-pool.ts';

export type Description = {
  readonly name: string | null;
  readonly holding: string | null;
  readonly sellers: readonly Slug[] | null;
  /** The licence of figures that are public already; empty when they are so no more. */
  readonly openData?: string | null;
};

/** Enrols a house if need be, and changes what is given of its description; where that is refused, it does neither. */
export async function describeOrganisation(
  pool: OpenPool,
  slug: Slug,
  given: Description,
): Promise<Organisation> {
  const wrong = given.sellers?.find((seller) => !SLUG_PATTERN.test(seller));
  if (wrong !== undefined) throw refusal('slug-unreadable', { organisation: wrong });
  if (given.holding !== null && !SLUG_PATTERN.test(given.holding))
    throw refusal('holding-not-one', { holding: given.holding });
  return pool.catalogue.transaction(async () => {
    await enrol(pool, slug);
    const known = await organisation(pool.catalogue, slug);
    const openData = given.openData ?? known?.openData;
    const house: Organisation = {
      slug,
      name: given.name ?? known?.name ?? slug,
      holding: given.holding ?? (await statedHolding(pool.catalogue, slug)) ?? slug,
      sellers: given.sellers ?? known?.sellers ?? [],
      ...(openData ? { openData } : {}),
    };
    if (given.holding !== null) await requireOneHolding(pool, house);
    await saveOrganisation(pool.catalogue, house, pool.now().toISOString());
    pool.catalogue.bumpRevision();
    return house;
  });
}

/**
 * A holding may be named after one of its houses. If that house is itself in another, or others are held under the name of
 * a house that goes elsewhere, houses under one control would count as two.
 */
async function requireOneHolding(pool: OpenPool, { slug, holding }: Organisation): Promise<void> {
  const namesake = holding === slug ? null : await statedHolding(pool.catalogue, holding);
  if (namesake !== null && namesake !== holding)
    throw refusal('holding-in-two', { organisation: holding, holding, other: namesake });
  if (holding === slug) return;
  for (const other of await organisations(pool.catalogue)) {
    const stated = other.slug === slug ? null : await statedHolding(pool.catalogue, other.slug);
    if (stated === slug)
      throw refusal('holding-in-two', { organisation: other.slug, holding: slug, other: holding });
  }
}
