import { type FieldSql, scalarSql } from '../dialect.ts';
import { sumScalar } from '../inputs-of.ts';
import type { Column, Rows, RowsWanted } from './universe.ts';

const NOT_OF_PLACES: Readonly<Record<string, string>> = { presenter: 'null::varchar', line_weight: '1' };

const fieldSql: FieldSql = (name) => NOT_OF_PLACES[name] ?? `place.${name}`;

/** Postal areas of Québec with their inhabitants: public facts, of no house. */
export function placeRows({ columns }: RowsWanted): Rows {
  return {
    steps: [],
    sql: `select ${columns.map((column) => `${columnSql(column)} as ${column.alias}`).join(',\n  ')}
from fsas as place`,
  };
}

function columnSql(column: Column): string {
  if ('scalar' in column) return scalarSql(column.scalar, fieldSql);
  if ('sum' in column) return scalarSql(sumScalar(column.sum), fieldSql);
  const scalar = column.dimension.in.places;
  return scalar ? scalarSql(scalar, fieldSql) : 'null';
}
