import { refusal } from '#messages/messages.ts';
import type { Consent, Organisation } from '#model/pool.ts';
import { SLUG_PATTERN, type Slug } from '#model/words.ts';
import { organisation, recordConsent, saveOrganisation, statedHolding } from '#store/organisations.ts';
import { enrol, type OpenPool } from './open-pool.ts';

export type Description = {
  readonly name: string | null;
  readonly holding: string | null;
  readonly sellers: readonly Slug[] | null;
  /** The licence of figures that are public already; empty when they are so no more. */
  readonly openData?: string | null;
};

/** Enrols a house if need be, and changes what is given of its description. */
export async function describeOrganisation(
  pool: OpenPool,
  slug: Slug,
  given: Description,
): Promise<Organisation> {
  const wrong = given.sellers?.find((seller) => !SLUG_PATTERN.test(seller));
  if (wrong !== undefined) throw refusal('slug-unreadable', { organisation: wrong });
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
  await saveOrganisation(pool.catalogue, house, pool.now().toISOString());
  pool.catalogue.bumpRevision();
  return house;
}

export async function recordConsentOf(pool: OpenPool, given: Omit<Consent, 'grantedAt'>): Promise<Consent> {
  if (!(await organisation(pool.catalogue, given.organisation))) {
    throw refusal('organisation-unknown', { organisation: given.organisation });
  }
  const consent = { ...given, grantedAt: pool.now().toISOString() };
  await recordConsent(pool.catalogue, consent);
  pool.catalogue.bumpRevision();
  return consent;
}
