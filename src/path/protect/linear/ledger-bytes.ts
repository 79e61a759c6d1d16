import { assertThat } from '#model/assertion.ts';
import type { KeptRow } from './elimination.ts';
import type { Ledger } from './ledger.ts';

const MARK = 0x504c4731;

/**
 * A ledger as whole numbers of four bytes, low byte first: the mark, the width, how many primes; of each the prime and how
 * many rows; of each row its pivot or −1, its size, its columns, its values.
 */
export function bytesOf({ width, spaces }: Ledger): Uint8Array<ArrayBuffer> {
  const numbers = spaces.flatMap(({ prime, rows }) => [prime, rows.length]);
  const size = spaces.reduce(
    (sum, { rows }) => rows.reduce((inner, { row }) => inner + 2 + 2 * row.columns.length, sum),
    3 + numbers.length,
  );
  const view = new DataView(new ArrayBuffer(4 * size));
  let at = 0;
  const put = (number: number): void => {
    view.setInt32(at, number, true);
    at += 4;
  };
  for (const number of [MARK, width, spaces.length]) put(number);
  for (const { prime, rows } of spaces) {
    put(prime);
    put(rows.length);
    for (const { pivot, row } of rows) {
      put(pivot);
      put(row.columns.length);
      row.columns.forEach(put);
      row.values.forEach(put);
    }
  }
  return new Uint8Array(view.buffer);
}

/** Bytes that `bytesOf` made; anything else is a bug, and stops. */
export function ledgerFrom(bytes: Uint8Array): Ledger {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const next = (): number => {
    assertThat(at + 4 <= bytes.byteLength, 'a ledger ends where it says');
    at += 4;
    return view.getInt32(at - 4, true);
  };
  const list = (size: number): Int32Array => {
    assertThat(size >= 0 && at + 4 * size <= bytes.byteLength, 'a ledger holds what it says');
    return Int32Array.from({ length: size }, next);
  };
  assertThat(next() === MARK, 'these bytes are a ledger');
  const width = next();
  const spaces = Array.from({ length: next() }, () => {
    const prime = next();
    const rows = Array.from({ length: next() }, (): KeptRow => {
      const [pivot, size] = [next(), next()];
      return { pivot, row: { columns: list(size), values: list(size) } };
    });
    return { prime, rows };
  });
  assertThat(at === bytes.byteLength, 'nothing follows a ledger');
  return { width, spaces };
}
