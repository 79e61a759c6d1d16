import type { EditionFacts } from '#path/protect/protect.ts';
import type { PoolAt } from '../answering.ts';

/** A6: a house knows its own holding; a box office that sells for others knows what it sells for them besides. */
export function partiesOf({ known }: PoolAt, holdings: readonly string[]): EditionFacts['parties'] {
  const number = new Map(holdings.map((holding, i) => [holding, i]));
  const holdingOf = new Map(known.organisations.map(({ slug, holding }) => [slug, holding]));
  const numbersOf = (slugs: readonly string[]) =>
    new Set(slugs.flatMap((slug) => number.get(holdingOf.get(slug) ?? slug) ?? []));
  return known.organisations.flatMap(({ slug }) => {
    const tenants = known.organisations
      .filter(({ sellers }) => sellers.includes(slug))
      .map((one) => one.slug);
    const own = { party: slug, knows: numbersOf([slug]) };
    // What it does not sell for a tenant stays unknown to it: both readings are audited.
    return tenants.length === 0 ? [own] : [own, { party: slug, knows: numbersOf([slug, ...tenants]) }];
  });
}
