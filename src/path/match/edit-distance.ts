/** One letter in eight may be mistyped. */
export function isNear(one: string, other: string): boolean {
  const most = Math.floor(Math.max(one.length, other.length) / 8);
  return most > 0 && Math.abs(one.length - other.length) <= most && editDistance(one, other) <= most;
}

/** Insertions, deletions and replacements (Levenshtein 1966). */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
