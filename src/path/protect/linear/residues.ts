/**
 * Numbers modulo a prime below 2^26: a product of two is below 2^52, so that it is exact in a double, and the remainder
 * costs a division, a floor and a multiplication. Primes of 31 bits need the product in two halves, a third slower;
 * BigInt is ten times slower.
 *
 * A dependency over the rationals is one modulo a prime unless that prime divides its denominators: what is proved is
 * proved modulo each of `PRIMES`, and a dependency that either finds counts.
 */
export const PRIMES: readonly number[] = [67_108_859, 67_108_837];

/** The remainder of the product, both factors in [0, prime). */
export function multiply(a: number, b: number, prime: number): number {
  const product = a * b;
  const rest = product - Math.floor(product / prime) * prime;
  // The quotient is rounded: it may be one too many.
  return rest < 0 ? rest + prime : rest;
}

export function residueOf(integer: number, prime: number): number {
  const rest = integer % prime;
  return rest < 0 ? rest + prime : rest;
}

/** By the extended algorithm of Euclid. `value` is not 0. */
export function invert(value: number, prime: number): number {
  let [low, high, x, y] = [value, prime, 1, 0];
  while (low > 1) {
    const times = Math.floor(high / low);
    [low, high] = [high - times * low, low];
    [x, y] = [y - times * x, x];
  }
  return residueOf(x, prime);
}
