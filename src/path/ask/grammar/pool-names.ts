import type { Named } from '#metrics/value-label.ts';

import type { Match, Meaning } from '../meaning.ts';
import { stemsOf, type Token } from '../tokens.ts';

/** What a pool names itself, as questions may name it: a member, by its name, with no article, or by its slug; a panel. */
export type PoolName = { readonly stems: readonly string[]; readonly meaning: Meaning };

const ARTICLES: ReadonlySet<string> = new Set(['le', 'la', 'l', 'les', 'the']);

/** Every way to name each. */
export function poolNames(names: Named): readonly PoolName[] {
  return names.flatMap((one): readonly PoolName[] => {
    if (one.of !== undefined) {
      const meaning: Meaning = { kind: 'value', dimensions: [one.of], codes: [one.slug] };
      return [one.name.fr, one.name.en].map((name) => ({ stems: stemsOf(name), meaning }));
    }
    const { slug, name } = one;
    const full = stemsOf(name);
    const ways = [full, stemsOf(slug.replaceAll('-', ' '))];
    if (full.length > 1 && ARTICLES.has(full[0] ?? '')) ways.push(full.slice(1));
    return ways.map((stems) => ({ stems, meaning: { kind: 'house', slug } }));
  });
}

/** Reads the longest name that begins at a token. */
export function readPoolName(tokens: readonly Token[], at: number, names: readonly PoolName[]): Match | null {
  let longest: PoolName | null = null;
  for (const name of names) {
    const isHere = name.stems.length > 0 && name.stems.every((stem, i) => tokens[at + i]?.stem === stem);
    if (isHere && name.stems.length > (longest?.stems.length ?? 0)) longest = name;
  }
  return longest && { from: at, to: at + longest.stems.length, meanings: [longest.meaning] };
}
