/**
 * P5: one large buyer (a school, a company) is not told by a cell: what the two largest persons leave of it is at
 * least this percentage of the larger. The lines of nobody in particular count among what is left.
 */
export function hidesBuyers(total: number, largest: readonly number[], percent: number): boolean {
  const [first = 0, second = 0] = largest;
  return Math.abs(total) - first - second >= (percent / 100) * first;
}

/**
 * No person’s amount in several cells exceeds the sum of each cell’s largest, nor two persons’ that of the two largest:
 * a bound of the two largest of the union.
 */
export function largestOfUnion(cells: readonly (readonly number[])[]): readonly number[] {
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  return [sum(cells.map(([first = 0]) => first)), sum(cells.map(([, second = 0]) => second))];
}
