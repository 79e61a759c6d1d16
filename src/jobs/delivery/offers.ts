import type { Receipt } from '#model/receipt.ts';
import type { Slug } from '#model/words.ts';
import { offersFor } from '#path/map/map.ts';
import { recipesOf, recipesOfOthers } from '#store/recipes.ts';
import { LABEL_SCHEMES } from '#vocabulary/label-schemes.ts';
import { nearConcept } from '#vocabulary/near.ts';
import type { OpenPool } from '../open-pool.ts';

/** Receipts with what may be said of the columns and words that they leave open, for the house to confirm. */
export async function withOffers(
  { catalogue }: OpenPool,
  organisation: Slug,
  receipts: readonly Receipt[],
): Promise<readonly Receipt[]> {
  const own = await recipesOf(catalogue, organisation);
  const others = await recipesOfOthers(catalogue, organisation);
  return receipts.map((receipt) => ({
    ...receipt,
    ...offersFor(receipt, { own, others }, (field, label) => {
      const scheme = LABEL_SCHEMES[field];
      return scheme === undefined ? null : nearConcept(scheme, label);
    }),
  }));
}
