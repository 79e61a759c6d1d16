import type { Slug } from '#model/words.ts';

import type { Match } from '../meaning.ts';
import { stemsOf, type Token } from '../tokens.ts';

/** A member as questions may name it: the stems of its name, of its name without an article, of its slug. */
export type HouseName = { readonly slug: Slug; readonly stems: readonly string[] };

const ARTICLES: ReadonlySet<string> = new Set(['le', 'la', 'l', 'les', 'the']);

/** Every way to name each member. */
export function houseNames(
  organisations: readonly { readonly slug: Slug; readonly name: string }[],
): readonly HouseName[] {
  return organisations.flatMap(({ slug, name }) => {
    const full = stemsOf(name);
    const ways = [full, stemsOf(slug.replaceAll('-', ' '))];
    if (full.length > 1 && ARTICLES.has(full[0] ?? '')) ways.push(full.slice(1));
    return ways.map((stems) => ({ slug, stems }));
  });
}

/** Reads the longest name of a member that begins at a token. */
export function readHouse(tokens: readonly Token[], at: number, names: readonly HouseName[]): Match | null {
  let longest: HouseName | null = null;
  for (const name of names) {
    const isHere = name.stems.length > 0 && name.stems.every((stem, i) => tokens[at + i]?.stem === stem);
    if (isHere && name.stems.length > (longest?.stems.length ?? 0)) longest = name;
  }
  if (longest === null) return null;
  return { from: at, to: at + longest.stems.length, meanings: [{ kind: 'house', slug: longest.slug }] };
}
