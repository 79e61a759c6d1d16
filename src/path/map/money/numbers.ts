import type { Sheet } from '#model/sheet.ts';
import type { Column } from '../columns/column.ts';
import { parseAmount } from './amounts.ts';

/** The columns of a sheet as numbers, and how often a relation between them holds. */
export type Numbers = {
  readonly of: (column: Column | undefined) => readonly (number | null)[];
  /** Share of the rows that have all the values and on which the relation holds to the cent. */
  readonly share: (test: (row: number) => readonly [left: number | null, right: number | null]) => number;
};

/** GST of 5 % and QST of 9.975 %, both on the price (Revenu Québec). */
export const QUEBEC_TAX_RATE = 0.14975;

/** Below this share of the rows a relation is chance. */
export const HOLDS_MIN = 0.9;

export function readNumbers(sheet: Sheet, decimal: 'point' | 'comma'): Numbers {
  const cache = new Map<number, readonly (number | null)[]>();
  const of = (column: Column | undefined) => {
    if (column === undefined) return sheet.sample.map(() => null);
    const known = cache.get(column.index);
    if (known !== undefined) return known;
    const read = sheet.sample.map((row) => parseAmount(row[column.index] ?? '', decimal));
    cache.set(column.index, read);
    return read;
  };
  const share: Numbers['share'] = (test) => {
    const pairs = sheet.sample
      .map((_, row) => test(row))
      .filter(([left, right]) => left !== null && right !== null && right !== 0);
    const holding = pairs.filter(
      ([left, right]) =>
        Math.abs((left ?? 0) - (right ?? 0)) <= 0.015 * Math.max(1, Math.abs(right ?? 0) / 100),
    );
    return pairs.length < 3 ? 0 : holding.length / pairs.length;
  };
  return { of, share };
}

export function times(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b;
}

export function plus(a: number | null | undefined, b: number): number | null {
  return a === null || a === undefined ? null : a + b;
}
