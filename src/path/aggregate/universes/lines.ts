import type { Step } from '#model/plan.ts';
import type { Slug } from '#model/words.ts';

import { snake } from '../asked.ts';
import { type FieldSql, scalarSql } from '../dialect.ts';
import { sumScalar } from '../inputs-of.ts';
import { coveringRollup, type Rollup, rollupColumnSql } from '../rollups.ts';
import { FIRST_LINES } from './first-lines.ts';
import { KNOWN_PERFORMANCES } from './known-performances.ts';
import { countedMovementsSql, FOREIGN_MOVEMENTS, foreignMovementsSql, ownMovementsSql } from './movements.ts';
import { FIRST_PURCHASES, firstPurchasesAnywhere, firstPurchasesHere, seenElsewhere } from './persons.ts';
import { COUNTED_SUMS, sumsColumn } from './sums.ts';
import { type Column, isHouse, type Rows, type RowsWanted, whereSql } from './universe.ts';

/** Fields of a movement that are not columns of it, and the join that brings them. */
const JOINED: Readonly<Record<string, readonly [join: keyof Joins, sql: string]>> = {
  performance: ['performance', 'p.performance'],
  starts_at: ['performance', 'p.starts_at'],
  venue_lat: ['performance', 'p.venue_lat'],
  venue_lon: ['performance', 'p.venue_lon'],
  place_region: ['place', 'place.region'],
  place_zone: ['place', 'place.zone'],
  place_lat: ['place', 'place.lat'],
  place_lon: ['place', 'place.lon'],
  first_on_here: ['here', 'here.first_on'],
  first_on_anywhere: ['anywhere', 'anywhere.first_on'],
  seen_elsewhere: ['elsewhere', '(elsewhere.person is not null)'],
  is_first_line: ['firsts', '(firsts.row_key is not null)'],
};

type Joins = {
  readonly performance: string;
  readonly place: string;
  readonly here: string;
  readonly anywhere: string;
  readonly elsewhere: string;
  readonly firsts: string;
};

/** Movements and delivered sums that count, each once, with the columns wanted. */
export function lineRows(wanted: RowsWanted): Rows {
  const movements = movementRows(wanted);
  const sums = wanted.columns.map((column) => `${sumsColumn(column)} as ${column.alias}`);
  return {
    steps: [...movements.steps, ...COUNTED_SUMS],
    sql: `${movements.sql}
union all
select ${sums.join(',\n  ')}
from counted_sums as s
left join known_performances as p
  on p.organisation = s.organisation and p.performance_key = s.performance_key
${whereSql([isHouse('s.presenter', wanted.house)])}`,
  };
}

/** Movements alone: what persons did. From the smallest rollup that tells, else from the lines. */
export function movementRows(wanted: RowsWanted): Rows {
  const rollup = coveringRollup(wanted.columns, wanted.kept);
  if (rollup === null) return rowsOf(wanted, countedMovementsSql(wanted.house));
  const foreign = rowsOf(wanted, foreignMovementsSql(wanted.house));
  return {
    steps: foreign.steps,
    sql: `${rollupSql(rollup, wanted.columns, wanted.house)}
union all
${foreign.sql}`,
  };
}

/** Lines that houses deliver about themselves: what rollups are made of, from a larger one that is there already. */
export function ownRowsSql(columns: readonly Column[], kept: readonly string[]): string {
  const rollup = coveringRollup(columns, kept);
  if (rollup !== null) return rollupSql(rollup, columns, null);
  return rowsOf({ columns, house: null, prefix: 'rolled', period: [], kept: [] }, ownMovementsSql(null)).sql;
}

function rollupSql(rollup: Rollup, columns: readonly Column[], house: Slug | null): string {
  const selected = columns.map((column) => `${rollupColumnSql(rollup, column)} as ${column.alias}`);
  return `select ${selected.join(',\n  ')}
from ${rollup.name} as r
${whereSql([isHouse('r.presenter', house)])}`;
}

function rowsOf(wanted: RowsWanted, movementsSql: string): Rows {
  const needed = new Set<keyof Joins>();
  const columns = wanted.columns.map((column) => `${movementColumn(column, needed)} as ${column.alias}`);
  const joins = joinsSql(wanted);
  const chosen = (Object.keys(joins) as (keyof Joins)[]).filter((join) => needed.has(join));
  return {
    steps: [...FOREIGN_MOVEMENTS, ...KNOWN_PERFORMANCES, ...chosen.flatMap((join) => stepsOf(join, wanted))],
    sql: `select ${columns.join(',\n  ')}
from (
${movementsSql}
) as m
${chosen.map((join) => joins[join]).join('\n')}`,
  };
}

function movementColumn(column: Column, needed: Set<keyof Joins>): string {
  const field: FieldSql = (name) => {
    const joined = JOINED[name];
    if (joined) needed.add(joined[0]);
    if (name === 'row_kind') return `'movement'`;
    if (name === 'paid_quantity') return 'null::bigint';
    if (name === 'line_weight') return '1';
    return joined ? joined[1] : `m.${name}`;
  };
  if ('scalar' in column) return scalarSql(column.scalar, field);
  if ('sum' in column) return scalarSql(sumScalar(column.sum), field);
  const { dimension } = column;
  if (dimension.ofPerformance) {
    needed.add('performance');
    return `p.d_${snake(dimension.id)}`;
  }
  return dimension.in.lines ? scalarSql(dimension.in.lines, field) : 'null';
}

function joinsSql({ house, prefix }: RowsWanted): Joins {
  return {
    performance: `left join known_performances as p
  on p.organisation = m.organisation and p.performance_key = m.performance_key`,
    place: 'left join fsas as place on place.fsa = m.fsa',
    here: `left join ${FIRST_PURCHASES.here(house)} as here
  on here.person = m.person and here.presenter = m.presenter`,
    anywhere: `left join ${FIRST_PURCHASES.anywhere} as anywhere on anywhere.person = m.person`,
    elsewhere: `left join ${prefix}_persons_elsewhere as elsewhere on elsewhere.person = m.person`,
    firsts: `left join first_lines as firsts
  on firsts.organisation = m.organisation and firsts.row_key = m.row_key`,
  };
}

function stepsOf(join: keyof Joins, wanted: RowsWanted): readonly Step[] {
  switch (join) {
    case 'here':
      return firstPurchasesHere(wanted.house);
    case 'anywhere':
      return firstPurchasesAnywhere(wanted);
    case 'firsts':
      return FIRST_LINES;
    case 'elsewhere':
      return seenElsewhere(wanted, movementRows);
    default:
      return [];
  }
}
