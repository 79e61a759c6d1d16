import { backward, eliminate, forward } from './cholesky.ts';
import type { Directions } from './directions.ts';

/** An amount that would go beyond its bound is held at this fraction of its slack. */
const HELD_AT = 0.99;

/** At most this many amounts are newly held each round, and in all. */
const [HELD_MORE, HELD_MOST] = [20, 120];

const ROUNDS_MAX = 20;

/**
 * Deviations that leave all sums as they are and of which `costs` make `missing`. Of all such the first is that whose parts of
 * the slacks have the least squares; where amounts go beyond their bounds by it, the next is the same with these held before
 * them, and so on (least squares within bounds: Stark and Parker, Computational Statistics 10, 1995). It ends where none
 * goes beyond, or too many do. The last may go beyond all the same.
 */
export function* deviationsOf(
  costs: Float64Array,
  missing: number,
  directions: Directions,
  slacks: Float64Array,
): Generator<Float64Array> {
  const held: number[] = [];
  const ways = [directions.of(costs)];
  const ofTarget = ways.map((way) => product(costs, way));
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const wanted = Float64Array.from([
      missing,
      ...held.map((column) => -HELD_AT * (slacks[column] as number)),
    ]);
    const deviation = together(ways, timesOf(wanted, held, ways, ofTarget));
    yield deviation;
    const beyond = farthestBeyond(deviation, slacks, held);
    if (beyond.length === 0 || held.length + beyond.length > HELD_MOST) return;
    held.push(...beyond);
    for (const column of beyond) {
      const way = directions.ofColumn(column);
      ways.push(way);
      ofTarget.push(product(costs, way));
    }
  }
}

/** How often each way is gone, so that what costs make of all and each held amount are what is wanted. */
function timesOf(
  wanted: Float64Array,
  held: readonly number[],
  ways: readonly Float64Array[],
  ofTarget: readonly number[],
): Float64Array {
  const size = ways.length;
  const matrix = new Float64Array(size * size);
  matrix[0] = ofTarget[0] as number;
  for (const [i, column] of held.entries()) {
    const row = (i + 1) * size;
    for (let k = 0; k <= i + 1; k++) matrix[row + k] = ways[k]?.[column] as number;
  }
  const whole = Float64Array.from({ length: size }, (_, i) => matrix[i * size + i] as number);
  eliminate(matrix, whole, size);
  forward(matrix, wanted);
  backward(matrix, wanted);
  return wanted;
}

function together(ways: readonly Float64Array[], times: Float64Array): Float64Array {
  const all = new Float64Array(ways[0]?.length ?? 0);
  for (const [k, way] of ways.entries()) {
    const by = times[k] as number;
    if (by === 0) continue;
    for (let i = 0; i < all.length; i++) all[i] = (all[i] as number) + by * (way[i] as number);
  }
  return all;
}

/** The amounts that go beyond their bounds, those that go farthest. */
function farthestBeyond(
  deviation: Float64Array,
  slacks: Float64Array,
  held: readonly number[],
): readonly number[] {
  const beyond: number[] = [];
  for (let i = 0; i < slacks.length; i++)
    if (-(deviation[i] as number) > (slacks[i] as number)) beyond.push(i);
  const by = (column: number) => -(deviation[column] as number) / (slacks[column] as number);
  return beyond
    .filter((column) => !held.includes(column))
    .sort((a, b) => by(b) - by(a))
    .slice(0, HELD_MORE);
}

function product(costs: Float64Array, way: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < costs.length; i++) sum += (costs[i] as number) * (way[i] as number);
  return sum;
}
