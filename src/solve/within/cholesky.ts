// A symmetric matrix of which the first rows are taken out, row by row, in place and of its lower half alone.

/** A pivot below this fraction of its original diagonal entry is treated as zero: it may be rounding. */
const PIVOT_LEAST = 1e-7;

/**
 * Of a matrix that is not negative, the first `count` rows and columns become factors (Cholesky), and the others what is left
 * of them (the Schur complement). What seems to follow from the rows before becomes nought. `whole` says what was on the diagonal before
 * anything was taken out.
 */
export function eliminate(matrix: Float64Array, whole: Float64Array, count: number): void {
  const size = whole.length;
  for (let i = 0; i < size; i++) {
    const row = i * size;
    for (let first = 0; first <= i; first += 4) {
      // Four rows at once: one sum waits for its last addition, four do not wait for each other.
      const before = Math.min(first, count);
      const last = Math.min(first + 3, i);
      if (last === first + 3) lessProducts(matrix, size, row, first, before);
      for (let k = first; k <= last; k++) {
        const other = k * size;
        const known = Math.min(k, count);
        let value = matrix[row + k] as number;
        for (let p = last === first + 3 ? before : 0; p < known; p++)
          value -= (matrix[row + p] as number) * (matrix[other + p] as number);
        if (k >= count) matrix[row + k] = value;
        else if (k < i) matrix[row + k] = over(value, matrix[other + k] as number);
        else matrix[row + k] = value > PIVOT_LEAST * (whole[i] as number) ? Math.sqrt(value) : 0;
      }
    }
  }
}

/** Takes from a row, in the columns of four rows, its products with these over the first columns. */
function lessProducts(matrix: Float64Array, size: number, row: number, first: number, before: number): void {
  const [b, c, d, e] = [first * size, (first + 1) * size, (first + 2) * size, (first + 3) * size];
  let [ofB, ofC, ofD, ofE] = [0, 0, 0, 0];
  for (let p = 0; p < before; p++) {
    const value = matrix[row + p] as number;
    ofB += value * (matrix[b + p] as number);
    ofC += value * (matrix[c + p] as number);
    ofD += value * (matrix[d + p] as number);
    ofE += value * (matrix[e + p] as number);
  }
  const at = row + first;
  matrix[at] = (matrix[at] as number) - ofB;
  matrix[at + 1] = (matrix[at + 1] as number) - ofC;
  matrix[at + 2] = (matrix[at + 2] as number) - ofD;
  matrix[at + 3] = (matrix[at + 3] as number) - ofE;
}

/** Right sides, as the factors leave them. */
export function forward(matrix: Float64Array, values: Float64Array): void {
  const size = values.length;
  // What is nought before the first that is not stays so.
  let first = 0;
  while (first < size && values[first] === 0) first += 1;
  for (let i = first; i < size; i++) {
    const row = i * size;
    values[i] = over(
      (values[i] as number) - product(matrix, row, values, first, i),
      matrix[row + i] as number,
    );
  }
}

/** Of a row with values, from the first that is not nought. Four sums at once: none waits for another. */
function product(
  matrix: Float64Array,
  row: number,
  values: Float64Array,
  first: number,
  end: number,
): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  let p = first;
  for (; p + 3 < end; p += 4) {
    a += (matrix[row + p] as number) * (values[p] as number);
    b += (matrix[row + p + 1] as number) * (values[p + 1] as number);
    c += (matrix[row + p + 2] as number) * (values[p + 2] as number);
    d += (matrix[row + p + 3] as number) * (values[p + 3] as number);
  }
  for (; p < end; p++) a += (matrix[row + p] as number) * (values[p] as number);
  return a + b + c + d;
}

/** The values, from what `forward` left of them. */
export function backward(matrix: Float64Array, values: Float64Array): void {
  const size = values.length;
  for (let i = size - 1; i >= 0; i--) {
    const row = i * size;
    const value = over(values[i] as number, matrix[row + i] as number);
    values[i] = value;
    if (value === 0) continue;
    for (let p = 0; p < i; p++) values[p] = (values[p] as number) - (matrix[row + p] as number) * value;
  }
}

function over(value: number, pivot: number): number {
  return pivot === 0 ? 0 : value / pivot;
}
