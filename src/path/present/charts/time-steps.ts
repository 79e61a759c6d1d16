/**
 * For dates in order (`2024`, `2024-q3`, `2024-09`, `2024-09-14`), how many steps of their own kind each comes after the one
 * before it; 0 for the first. Texts that are no dates are one step apart.
 */
export function stepsBetween(codes: readonly string[]): readonly number[] {
  const places = codes.map(placeOf);
  return places.map((place, i) => {
    if (i === 0) return 0;
    const before = places[i - 1];
    return place === null || before == null ? 1 : Math.max(place - before, 1);
  });
}

/** Years, quarters, months or days since the year 0 or 1970. */
function placeOf(code: string): number | null {
  const quarter = /^(\d{4})-q([1-4])$/.exec(code);
  if (quarter) return Number(quarter[1]) * 4 + Number(quarter[2]);
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(code);
  if (found === null) return null;
  const [, year, month, day] = found.map(Number);
  if (year === undefined) return null;
  if (found[2] === undefined || month === undefined) return year;
  if (found[3] === undefined || day === undefined) return year * 12 + month;
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
