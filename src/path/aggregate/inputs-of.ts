import { all, constant, field, isIn, isKnown, not } from '#metrics/terms.ts';
import type { Aggregate, Predicate, Scalar, Sum } from '#model/metric.ts';

import { snake } from './asked.ts';
import type { Column } from './universes/universe.ts';

/** What one aggregate reads of each row: columns that are added up, and columns that keep rows apart. */
export type Inputs = { readonly added: readonly Column[]; readonly apart: readonly Column[] };

/** SQL names of an aggregate’s columns. */
export function inputNames({ name }: Aggregate) {
  const id = snake(name);
  return { sum: `a_${id}`, counted: `c_${id}`, having: `h_${id}`, weight: `q_${id}`, value: `v_${id}` };
}

export function inputsOf(aggregate: Aggregate): Inputs {
  const names = inputNames(aggregate);
  const gated = (scalar: Scalar) => given(aggregate, scalar);
  switch (aggregate.kind) {
    case 'sum':
      return { added: [{ alias: names.sum, sum: aggregate }], apart: [] };
    case 'count-distinct': {
      const counted = aggregate.of.map((name, index) => ({
        alias: `${names.counted}_${index}`,
        scalar: gated(field(name)),
      }));
      return { added: [], apart: counted };
    }
    case 'count-repeated':
      return {
        added: [],
        apart: [
          { alias: names.counted, scalar: gated(field(aggregate.of)) },
          { alias: names.having, scalar: gated(aggregate.having) },
        ],
      };
    case 'weigh-distinct':
      return {
        added: [],
        apart: [
          { alias: names.counted, scalar: gated(field(aggregate.of)) },
          { alias: names.weight, scalar: gated(field(aggregate.weight)) },
        ],
      };
    case 'quantile':
      return {
        added: [{ alias: names.weight, scalar: gated(aggregate.weight) }],
        apart: [{ alias: names.value, scalar: gated(aggregate.of) }],
      };
  }
}

/** What a row must meet to count, currency included: one that states none is in the pool’s. */
function condition({ when, currency }: Aggregate): Predicate | undefined {
  if (currency === undefined) return when;
  const isOwn = inCurrency(currency);
  return when ? all(when, isOwn) : isOwn;
}

export function inCurrency(currency: string): Predicate {
  return { kind: 'any', of: [isIn('currency', currency), not(isKnown('currency'))] };
}

/** A row known not to meet the condition adds 0, if its number is known: so a sum is null only when nothing is known. */
export function sumScalar(aggregate: Sum): Scalar {
  const { of } = aggregate;
  const when = condition(aggregate);
  if (!when) return of;
  const cases = [
    { when, give: of },
    { when: all(not(when), { kind: 'known', of }), give: constant(0) },
  ];
  return { kind: 'choose', cases };
}

function given(aggregate: Aggregate, scalar: Scalar): Scalar {
  const when = condition(aggregate);
  return when ? { kind: 'choose', cases: [{ when, give: scalar }] } : scalar;
}
