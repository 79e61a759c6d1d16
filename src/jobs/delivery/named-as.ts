import type { ProductionChoice } from '#store/production-choices.ts';

type Named = { readonly word: string; readonly digest: string };

/**
 * Each production that its house said to be one with others, and the one under whose name they all stand: the first of
 * them. Those that stand under their own name are left out.
 */
export function namedAs(
  own: readonly Named[],
  choices: readonly Pick<ProductionChoice, 'one' | 'other'>[],
): ReadonlyMap<string, string> {
  const groups = groupsOf(choices);
  const first = new Map<string, string>();
  const named = new Map<string, string>();
  for (const { word, digest } of own) {
    const group = groups.get(digest);
    if (group === undefined) continue;
    const name = first.get(group) ?? word;
    first.set(group, name);
    if (name !== word) named.set(word, name);
  }
  return named;
}

/** Each digest that a choice names, and the group that it belongs to, named by one of its digests. */
export function groupsOf(
  choices: readonly Pick<ProductionChoice, 'one' | 'other'>[],
): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  for (const { one, other } of choices) {
    const [kept, gone] = [groups.get(one) ?? one, groups.get(other) ?? other];
    groups.set(one, kept);
    groups.set(other, kept);
    for (const [digest, group] of groups) if (group === gone) groups.set(digest, kept);
  }
  return groups;
}
