import { LAKE } from '#model/lake.ts';
import type { ColumnDefinition, Relation, SqlType } from '#model/plan.ts';
import { QUEBEC_FSAS } from '#vocabulary/geography/fsa.ts';

function column(name: string, type: SqlType, meaning: string): ColumnDefinition {
  return { name, type, meaning };
}

const PERSON = column('person', 'UBIGINT', 'the person behind the line; null when nobody is recognised');

const PLACE = column('place', 'VARCHAR', 'the venue on the pool’s list, where its house said which');

const TOUR = column('tour', 'VARCHAR', 'the tour that its house and others agreed it is of');

const PLACES: readonly ColumnDefinition[] = [
  column('fsa', 'VARCHAR', 'first three characters of a postal code of Québec'),
  column('region', 'VARCHAR', 'administrative region'),
  column('zone', 'VARCHAR', 'zone around Montréal'),
  column('lat', 'DOUBLE', 'degrees north of its centre'),
  column('lon', 'DOUBLE', 'degrees east of its centre'),
  column('population', 'BIGINT', 'inhabitants, census of 2021'),
];

/** What the plans read. Each delivered row is there once: a correction took the older one’s place at its commit. */
export const INPUT_COLUMNS = {
  movements: [...LAKE.movements, PERSON],
  performances: [...LAKE.performances, PLACE, TOUR],
  sums: LAKE.sums,
  responses: LAKE.responses,
  organisations: [
    column('slug', 'VARCHAR', 'the member'),
    column('name', 'VARCHAR', 'its name'),
    column('holding', 'VARCHAR', 'houses under one control'),
    column('sellers', 'VARCHAR[]', 'houses whose box office may deliver sales on its behalf'),
  ],
  fsas: PLACES,
} as const satisfies Readonly<Record<string, readonly ColumnDefinition[]>>;

export const INPUTS: readonly string[] = Object.keys(INPUT_COLUMNS);

/** The relation `fsas`: public geography, the same for every pool. */
export const PLACES_RELATION: Relation = {
  kind: 'rows',
  columns: PLACES,
  rows: QUEBEC_FSAS.map(({ fsa, region, zone, lat, lon, population }) => ({
    fsa,
    region,
    zone,
    lat,
    lon,
    population,
  })),
};
