import type { Aggregate } from '#model/metric.ts';
import type { Step } from '#model/plan.ts';

import type { Asked, Slice } from './asked.ts';
import { type Capping, cappedJoinSql, factorSteps } from './capped-weights.ts';
import { inputNames } from './inputs-of.ts';
import { step } from './universes/universe.ts';

/** A relation of one row a cell, `k0…` and `is_total` telling which, with one column an aggregate. */
export type CellsWanted = {
  readonly asked: Asked;
  readonly slice: Slice;
  readonly prefix: string;
  readonly aggregates: readonly Aggregate[];
  /** Also by holding: for contributions. */
  readonly byHolding: boolean;
  /** Where the weights of respondents are capped. */
  readonly capping?: Capping | null;
};

/**
 * Cells of a slice from its `…_counted` rows, and their total over all keys. Sums and distinct counts are taken in one
 * pass; an aggregate in two stages (quantiles, repeated persons, weighted respondents) has a step of its own.
 */
export function cellSteps(wanted: CellsWanted): readonly Step[] {
  const { slice, prefix, aggregates, byHolding } = wanted;
  const suffix = byHolding ? 'by_holding' : 'cells';
  const staged = aggregates
    .filter(({ kind }) => kind !== 'sum' && kind !== 'count-distinct')
    // Weights are capped by those of the denominator, which therefore comes first.
    .toSorted((a, b) => Number(b === wanted.capping?.weighed) - Number(a === wanted.capping?.weighed));
  const plain = aggregates.filter((one) => !staged.includes(one));
  const name = `${prefix}_${slice.name}_${suffix}`;
  const first = staged.length === 0 ? name : `${name}_in_one_pass`;
  return [
    step(first, plainSql(wanted, plain)),
    ...staged.flatMap((aggregate) => stagedSteps(wanted, aggregate, `${name}_${valueColumn(aggregate)}`)),
    ...(staged.length === 0 ? [] : [step(name, joinedSql(wanted, first, name, staged))]),
  ];
}

/** The column of an aggregate’s value in the cells. */
export function valueColumn({ name }: Aggregate): string {
  return `n_${name.replaceAll('-', '_')}`;
}

/** `k0, k2`: the slice’s keys, in the order of the question. */
export function keyColumns(slice: Slice): readonly string[] {
  return slice.keys.map((position) => `k${position}`);
}

function keysOf({ slice, byHolding }: CellsWanted): readonly string[] {
  return [...keyColumns(slice), ...(byHolding ? ['holding'] : [])];
}

/** Cells and their total in one grouping; without keys there is only the total. */
function groupedSql(
  wanted: CellsWanted,
  selected: string,
  from: string,
  more: readonly string[] = [],
): string {
  const cells = [...keysOf(wanted), ...more];
  const total = [...(wanted.byHolding ? ['holding'] : []), ...more];
  const [key] = keyColumns(wanted.slice);
  const columns = [...cells, `${key === undefined ? 'true' : `grouping(${key}) = 1`} as is_total`];
  const select = `select ${columns.join(', ')}, ${selected}\nfrom ${from}`;
  if (key !== undefined)
    return `${select}\ngroup by grouping sets ((${cells.join(', ')}), (${total.join(', ')}))`;
  return cells.length === 0 ? select : `${select}\ngroup by ${cells.join(', ')}`;
}

function plainSql(wanted: CellsWanted, aggregates: readonly Aggregate[]): string {
  const values = aggregates.map((aggregate) => `${plainValueSql(aggregate)} as ${valueColumn(aggregate)}`);
  const isHome = wanted.slice.name === 'figure' || wanted.slice.name === 'shadow';
  const always = ['count(*) as groups', ...(isHome ? ['list(distinct presenter) as presenters'] : [])];
  return groupedSql(wanted, [...values, ...always].join(',\n  '), countedName(wanted));
}

function plainValueSql(aggregate: Aggregate): string {
  const { sum, counted } = inputNames(aggregate);
  if (aggregate.kind !== 'count-distinct') return `case when count(*) = 0 then 0 else sum(${sum}) end`;
  const columns = aggregate.of.map((_, index) => `${counted}_${index}`);
  if (columns.length === 1) return `count(distinct ${columns[0]})`;
  const known = columns.map((column) => `${column} is not null`).join(' and ');
  return `count(distinct case when ${known} then row(${columns.join(', ')}) end)`;
}

function stagedSteps(wanted: CellsWanted, aggregate: Aggregate, name: string): readonly Step[] {
  switch (aggregate.kind) {
    case 'count-repeated':
      return repeatedSteps(wanted, aggregate, name);
    case 'weigh-distinct':
      return weighedSteps(wanted, aggregate, name);
    case 'quantile':
      return quantileSteps(wanted, aggregate, name);
    default:
      return [];
  }
}

type Of<K extends Aggregate['kind']> = Extract<Aggregate, { kind: K }>;

function repeatedSteps(wanted: CellsWanted, aggregate: Of<'count-repeated'>, name: string): readonly Step[] {
  const { counted, having } = inputNames(aggregate);
  const each = groupedSql(wanted, `count(distinct ${having}) as times`, countedName(wanted), [counted]);
  const keys = [...keysOf(wanted), 'is_total'].join(', ');
  return [
    step(`${name}_each`, each),
    step(
      name,
      `select ${keys}, count(*) filter (where ${counted} is not null and times >= ${aggregate.atLeast}) as value
from ${name}_each
group by ${keys}`,
    ),
  ];
}

function weighedSteps(wanted: CellsWanted, aggregate: Of<'weigh-distinct'>, name: string): readonly Step[] {
  const { counted, weight } = inputNames(aggregate);
  const { slice, capping } = wanted;
  const one = wanted.byHolding ? '' : ', any_value(holding) as holding';
  const each = groupedSql(wanted, `max(${weight}) as weight${one}`, countedName(wanted), [counted]);
  const keys = [...keysOf(wanted), 'is_total'].map((key) => `each.${key}`).join(', ');
  const weighed = capping ? 'each.weight * coalesce(capped.factor, 1)' : 'each.weight';
  const isBase = capping?.base === slice && capping.weighed === aggregate;
  const baseKeys = capping ? keyColumns(capping.base) : [];
  return [
    step(`${name}_each`, each),
    ...(capping && isBase ? factorSteps(capping, baseKeys, `${name}_each`) : []),
    step(
      name,
      `select ${keys}, coalesce(sum(${weighed}) filter (where ${counted} is not null), 0) as value
from ${name}_each as each
${capping ? cappedJoinSql(capping, baseKeys) : ''}
group by ${keys}`,
    ),
  ];
}

/**
 * Equal to `quantile_cont` over rows repeated by their weight: of n tickets in order, the value at rank
 * h = (n − 1)·q + 1, between its two neighbours when h is not whole (Hyndman and Fan 1996, definition 7).
 */
function quantileSteps(wanted: CellsWanted, aggregate: Of<'quantile'>, name: string): readonly Step[] {
  const { value, weight } = inputNames(aggregate);
  const keys = [...keysOf(wanted), 'is_total'].join(', ');
  const at = (edge: 'floor' | 'ceil') => `min(value) filter (where upto >= ${edge}(rank))`;
  return [
    step(`${name}_histogram`, groupedSql(wanted, `sum(${weight}) as weight`, countedName(wanted), [value])),
    step(
      `${name}_ranked`,
      `select ${keys}, ${value} as value, sum(weight) over (partition by ${keys} order by ${value}) as upto,
  (sum(weight) over (partition by ${keys}) - 1) * ${aggregate.at} + 1 as rank
from ${name}_histogram
where ${value} is not null and weight > 0`,
    ),
    step(
      name,
      `select ${keys}, ${at('floor')} + (any_value(rank) - floor(any_value(rank))) * (${at('ceil')} - ${at('floor')}) as value
from ${name}_ranked
group by ${keys}`,
    ),
  ];
}

function joinedSql(wanted: CellsWanted, first: string, name: string, staged: readonly Aggregate[]): string {
  const keys = [...keysOf(wanted), 'is_total'];
  const joins = staged.map((aggregate, index) => {
    const same = keys.map((key) => `s${index}.${key} is not distinct from cell.${key}`).join(' and ');
    return `left join ${name}_${valueColumn(aggregate)} as s${index} on ${same}`;
  });
  const values = staged.map((aggregate, index) => `s${index}.value as ${valueColumn(aggregate)}`);
  return `select cell.*, ${values.join(', ')}\nfrom ${first} as cell\n${joins.join('\n')}`;
}

/** A slice that ignores some keys lends its number to every cell that shares the others. */
export function joinSql(relation: string, alias: string, slice: Slice): string {
  const keys = keyColumns(slice).map((key) => `${alias}.${key} is not distinct from key.${key}`);
  const total = keys.length === 0 ? [] : [`${alias}.is_total = key.is_total`];
  const on = [...keys, ...total];
  return `left join ${relation} as ${alias} on ${on.length === 0 ? 'true' : on.join(' and ')}`;
}

function countedName({ prefix, slice }: CellsWanted): string {
  return `${prefix}_${slice.name}_counted`;
}
