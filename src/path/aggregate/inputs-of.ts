import { all, constant, field, not } from '#metrics/terms.ts';
import type { Aggregate, Scalar, Sum } from '#model/metric.ts';

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
      return { added: [sumColumn(aggregate)], apart: [] };
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

/** A row known not to meet the condition adds 0, if its number is known: so a sum is null only when nothing is known. */
export function sumColumn(aggregate: Sum, alias?: string): Column {
  const { of, when } = aggregate;
  const name = alias ?? inputNames(aggregate).sum;
  if (!when) return { alias: name, scalar: of };
  const cases = [
    { when, give: of },
    { when: all(not(when), { kind: 'known', of }), give: constant(0) },
  ];
  return { alias: name, scalar: { kind: 'choose', cases } };
}

function given({ when }: Aggregate, scalar: Scalar): Scalar {
  return when ? { kind: 'choose', cases: [{ when, give: scalar }] } : scalar;
}
