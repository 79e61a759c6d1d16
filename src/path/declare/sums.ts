import type { DeclaredPerformance, SoldAt } from '#model/declaration.ts';
import type { Code } from '#model/words.ts';
import { ancestors } from '#vocabulary/lookup.ts';
import type { Form } from './form.ts';

export type Numbers = 'tickets' | 'bought' | 'paid' | 'free' | 'revenueMinor' | 'taxMinor';

/** A sum over rows; unknown as soon as one is. Of nothing, 0. */
export function sumOf(rows: readonly SoldAt[], number: Numbers): number | null {
  let sum = 0;
  for (const row of rows) {
    const value = row[number];
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** What the buyers paid or, without taxes, what the house keeps, as the form asks. */
export function amountOf(rows: readonly SoldAt[], taxes: Form<unknown>['taxes']): number | null {
  const revenue = sumOf(rows, 'revenueMinor');
  if (taxes === 'excluded' || revenue === null) return revenue;
  const tax = sumOf(rows, 'taxMinor');
  return tax === null ? null : revenue + tax;
}

/** The form’s word for a class of price; null when the class is unknown or the form has none for it. */
export function formClass(classes: Form<unknown>['classes'], priceClass: Code | null): string | null {
  if (priceClass === null) return null;
  const known = [priceClass, ...ancestors('price-class', priceClass)].find((code) => classes.has(code));
  return known === undefined ? null : (classes.get(known) ?? null);
}

/** Tickets that were paid for at a class that nobody knows. */
export function paidAtUnknown({ sold }: DeclaredPerformance): number {
  return sold.reduce((sum, { priceClass, paid }) => sum + (priceClass === null ? (paid ?? 0) : 0), 0);
}

/** Of a performance whose lines are in several currencies, no amount can be said. */
export function currenciesOf({ sold }: DeclaredPerformance): readonly string[] {
  return [...new Set(sold.map(({ currency }) => currency))];
}

/** Cents as a number of the currency, `12.5`: what institutions’ decimals are. */
export function inMajor(minor: number | null): number | undefined {
  return minor === null ? undefined : minor / 100;
}
