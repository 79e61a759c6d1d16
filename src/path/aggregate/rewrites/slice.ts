import { isKnownIn } from '#metrics/applicable.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import type { Aggregate, Dimension } from '#model/metric.ts';

import { type Asked, partsOf, type Slice } from '../asked.ts';

/** Puts numbers taken over the same rows together: one slice, or two when a denominator ignores some criterion. */
export function slice(asked: Asked): Asked {
  const [[, first] = [], ...others] = partsOf(asked.metric);
  if (!first) return asked;
  const figure = sliceOf('figure', first, asked);
  const base = others.map(([, aggregate]) => sliceOf('base', aggregate, asked));
  const [only] = base;
  if (!only) return { ...asked, slices: [figure] };
  return { ...asked, slices: isSameRows(figure, only) ? [joined(figure, only)] : [figure, only] };
}

export function sliceOf(name: Slice['name'], aggregate: Aggregate, asked: Asked): Slice {
  const counts = (dimension: Dimension) =>
    !aggregate.without?.includes(dimension.id) && isKnownIn(dimension, aggregate.universe);
  return {
    name,
    universe: aggregate.universe,
    aggregates: [aggregate],
    keys: asked.by.flatMap(({ dimension }, index) => (counts(dimension) ? [index] : [])),
    where: asked.where.filter(({ dimension }) => counts(dimension)),
    known: (aggregate.known ?? []).flatMap((id) => dimensionOf(id) ?? []),
  };
}

function isSameRows(left: Slice, right: Slice): boolean {
  return (
    left.universe === right.universe &&
    left.keys.length === right.keys.length &&
    left.where.length === right.where.length &&
    left.known.length === right.known.length
  );
}

function joined(left: Slice, right: Slice): Slice {
  return { ...left, aggregates: [...left.aggregates, ...right.aggregates] };
}
