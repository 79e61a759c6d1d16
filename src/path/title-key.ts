import { fold } from '#model/fold.ts';

/** What a box office adds after a title and is no part of it: the state of its sale, an added date. Folded. */
const MARKERS =
  '(?: (?:representations? supplementaires?|supplementaires?|nouvelle date|complet|derniers billets|added (?:show|date|performance)|extra (?:show|date)|new date|sold out))+$';

const AT_END = new RegExp(MARKERS);

/**
 * A title as it is surely the same in another file of the house: folded, without what its box office added at the end.
 * `titleKey('Les Marées de verre (COMPLET)') = titleKey('Les marées de verre')`. VF and VO stay: two versions shown at
 * one hour are two performances.
 */
export function titleKey(title: string): string {
  const folded = fold(title);
  return folded.replace(AT_END, '') || folded;
}

/** The same in SQL, of a title that `sqlFold` folded. */
export function titleKeySql(folded: string): string {
  return `regexp_replace(${folded}, '${MARKERS}', '')`;
}
