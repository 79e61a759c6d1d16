import { refusal } from '#messages/messages.ts';
import { isAddress, type WaysIn } from '#model/ways-in.ts';
import type { Slug } from '#model/words.ts';
import { saveWaysIn, waysInOf } from '#store/ways-in.ts';
import type { OpenPool } from './open-pool.ts';

/** What is not given stays as it was; an empty address takes the known one away. */
export type SaidWaysIn = Partial<Omit<WaysIn, 'answersTo'>> & { readonly answersTo: string | null };

/** What a member says of how it hands in and where it is answered. Refuses with `address-unreadable`. */
export async function describeWaysIn(
  pool: OpenPool,
  organisation: Slug,
  { answersTo, ...said }: SaidWaysIn,
): Promise<WaysIn> {
  if (answersTo !== null && answersTo !== '' && !isAddress(answersTo))
    throw refusal('address-unreadable', { address: answersTo });
  const known = await waysInOf(pool.catalogue, organisation);
  const given = answersTo === null ? {} : { answersTo: answersTo === '' ? null : answersTo };
  const ways: WaysIn = { ...known, ...said, ...given };
  await saveWaysIn(pool.catalogue, organisation, ways);
  return ways;
}
