import { topOf } from '#vocabulary/lookup.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';

import { type FieldSql, recodeSql, scalarSql } from '../dialect.ts';
import { sumScalar } from '../inputs-of.ts';
import { KNOWN_PERFORMANCES } from './known-performances.ts';
import { type Column, isHouse, type Rows, type RowsWanted, step, whereSql } from './universe.ts';

/** What a house presents most: the discipline, at the first level, of most of its performances. */
const HOUSE_DISCIPLINES = step(
  'house_disciplines',
  `select presenter, arg_max(discipline, (performances, discipline)) as discipline
from (
  select presenter, ${recodeSql('discipline', disciplineTops())} as discipline, count(*) as performances
  from known_performances
  where discipline is not null and organisation = presenter
  group by all
)
group by presenter`,
);

const JOINED: Readonly<Record<string, string>> = {
  presenter: 'r.organisation',
  house_discipline: 'main.discipline',
  place_region: 'place.region',
  place_zone: 'place.zone',
  country: 'null::VARCHAR',
  line_weight: '1',
};

const fieldSql: FieldSql = (name) => JOINED[name] ?? `r.${name}`;

/** Answers to surveys: a row for each option that a respondent chose. */
export function responseRows({ columns, house }: RowsWanted): Rows {
  return {
    steps: [...KNOWN_PERFORMANCES, HOUSE_DISCIPLINES],
    sql: `select ${columns.map((column) => `${columnSql(column)} as ${column.alias}`).join(',\n  ')}
from responses as r
left join house_disciplines as main on main.presenter = r.organisation
left join fsas as place on place.fsa = r.fsa
${whereSql([isHouse('r.organisation', house)])}`,
  };
}

function columnSql(column: Column): string {
  if ('scalar' in column) return scalarSql(column.scalar, fieldSql);
  if ('sum' in column) return scalarSql(sumScalar(column.sum), fieldSql);
  const scalar = column.dimension.in.responses;
  return scalar ? scalarSql(scalar, fieldSql) : 'null';
}

function disciplineTops(): ReadonlyMap<string, string> {
  const { concepts } = schemeOf('discipline');
  const moved = concepts.map(({ code }): [string, string] => [code, topOf('discipline', code)]);
  return new Map(moved.filter(([code, top]) => code !== top));
}
