/**
 * Who may put what they know together: the numbers of the holdings whose data each party knows. Knowing is not owning: a
 * hub that sells for others knows their rows, and a co-presenter those of the shows it shares (A6).
 */
export type Parties = readonly { readonly party: string; readonly knows: ReadonlySet<number> }[];

/** Parties that pool what they know; nobody at all is the outsider. */
export type Coalition = { readonly parties: readonly string[]; readonly knows: ReadonlySet<number> };

/** The outsider, then every party, then every pair, up to `size` parties; those that know the same count once. */
export function coalitionsOf(parties: Parties, size: 0 | 1 | 2): readonly Coalition[] {
  const outsider: Coalition = { parties: [], knows: new Set() };
  const members = parties.map(({ party, knows }): Coalition => ({ parties: [party], knows }));
  const pairs = members.flatMap((a, i) =>
    members.slice(i + 1).map(
      (b): Coalition => ({
        parties: [...a.parties, ...b.parties],
        knows: new Set([...a.knows, ...b.knows]),
      }),
    ),
  );
  const all = [outsider, ...(size >= 1 ? members : []), ...(size === 2 ? pairs : [])];
  const met = new Set<string>();
  return all.filter(({ knows }) => {
    const key = [...knows].sort((a, b) => a - b).join();
    if (met.has(key)) return false;
    met.add(key);
    return true;
  });
}
