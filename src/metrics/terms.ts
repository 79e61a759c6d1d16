import type { Aggregate, Expression, Predicate, Scalar } from '#model/metric.ts';

/** A column of the universe’s rows (`src/path/aggregate/universes/` lists them). */
export function field(name: string): Scalar {
  return { kind: 'field', name };
}

export function constant(value: string | number): Scalar {
  return { kind: 'constant', value };
}

export function isIn(name: string, ...values: readonly (string | number)[]): Predicate {
  return { kind: 'in', of: field(name), values };
}

export function isKnown(...names: readonly string[]): Predicate {
  return all(...names.map((name): Predicate => ({ kind: 'known', of: field(name) })));
}

export function compare(
  left: Scalar,
  operator: Extract<Predicate, { kind: 'compare' }>['operator'],
  right: Scalar | number,
): Predicate {
  return { kind: 'compare', left, operator, right: typeof right === 'number' ? constant(right) : right };
}

export function all(...of: readonly Predicate[]): Predicate {
  const [only] = of;
  return of.length === 1 && only ? only : { kind: 'all', of };
}

export function not(of: Predicate): Predicate {
  return { kind: 'not', of };
}

export function negative(of: Scalar): Scalar {
  return { kind: 'minus', left: constant(0), right: of };
}

export function minus(left: Scalar, right: Scalar): Scalar {
  return { kind: 'minus', left, right };
}

export function single(of: Aggregate): Expression {
  return { kind: 'single', of };
}

export function percent(numerator: Aggregate, denominator: Aggregate): Expression {
  return { kind: 'ratio', numerator, denominator, times: 100 };
}

export function ratio(numerator: Aggregate, denominator: Aggregate, times: 1 | 1000 = 1): Expression {
  return { kind: 'ratio', numerator, denominator, times };
}

/** A movement that gives somebody a ticket. */
export const ACQUIRES: Predicate = isIn('movement', 'sale', 'exchange-in');

/** A movement that gives a ticket back; exchanges are neither bought nor given back. */
export const GIVES_BACK: Predicate = isIn('movement', 'refund', 'void');
