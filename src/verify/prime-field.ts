/** Two primes below 2²⁶, so that a product is exact in a double: what depends over the rationals depends modulo both. */
export const PRIMES: readonly [number, number] = [67_108_859, 67_108_837];

/** A row without its zeros: column → number from 1 to p − 1. */
export type Row = Map<number, number>;

export function modulo(value: number, p: number): number {
  const rest = value % p;
  return rest < 0 ? rest + p : rest;
}

export function times(a: number, b: number, p: number): number {
  const product = a * b;
  const rest = product - Math.floor(product / p) * p;
  return rest < 0 ? rest + p : rest >= p ? rest - p : rest;
}

/** Fermat: a to the power p − 2. */
export function inverse(a: number, p: number): number {
  let [result, base] = [1, a];
  for (let power = p - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = times(result, base, p);
    base = times(base, base, p);
  }
  return result;
}

/** row + factor × other, in place. */
export function addTimes(row: Row, factor: number, other: ReadonlyMap<number, number>, p: number): void {
  for (const [column, value] of other) {
    const sum = ((row.get(column) ?? 0) + times(factor, value, p)) % p;
    if (sum === 0) row.delete(column);
    else row.set(column, sum);
  }
}
