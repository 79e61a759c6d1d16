// A pool small enough to check by eye: five theatres, one hub, one house of sums, two surveys. All made up.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Engine } from '#engine/engine.ts';
import type { ColumnDefinition, Relation, Row, SqlValue } from '#model/plan.ts';
import type { Organisation } from '#model/pool.ts';
import type { Query } from '#model/query.ts';
import type { Cell, Table } from '#model/table.ts';
import {
  type AggregateFacts,
  aggregate,
  INPUT_COLUMNS,
  keptPlans,
  PLACES_RELATION,
  toTable,
} from '#path/aggregate/aggregate.ts';

export const ORGANISATIONS: readonly Organisation[] = [
  { slug: 'theatre-nord', name: 'Théâtre Nord', holding: 'theatre-nord', sellers: ['guichet-commun'] },
  { slug: 'opera-sud', name: 'Opéra Sud', holding: 'opera-sud', sellers: ['guichet-commun'] },
  { slug: 'salle-est', name: 'Salle Est', holding: 'groupe-est', sellers: [] },
  { slug: 'cabaret-est', name: 'Cabaret Est', holding: 'groupe-est', sellers: [] },
  { slug: 'musee-ouest', name: 'Musée Ouest', holding: 'musee-ouest', sellers: [] },
  { slug: 'guichet-commun', name: 'Guichet commun', holding: 'guichet-commun', sellers: [] },
];

type Given = Readonly<Record<string, SqlValue>>;

let sourceRow = 0;

function movement(organisation: string, given: Given): Row {
  sourceRow += 1;
  const empty = Object.fromEntries(INPUT_COLUMNS.movements.map(({ name }) => [name, null]));
  return {
    ...empty,
    organisation,
    receipt: 'r1',
    source_row: sourceRow,
    row_key: sourceRow,
    presenter: organisation,
    seller: organisation,
    movement: 'sale',
    quantity: 1,
    currency: 'CAD',
    sold_time_known: true,
    moved_at: given.sold_at ?? null,
    ...given,
  };
}

function rowOf(columns: readonly ColumnDefinition[], given: Given): Row {
  return { ...Object.fromEntries(columns.map(({ name }) => [name, null])), receipt: 'r1', ...given };
}

const performance = (organisation: string, given: Given) =>
  rowOf(INPUT_COLUMNS.performances, { organisation, presenter: organisation, ...given });

/**
 * theatre-nord, one production: N1 (theatre, Fri 2024-10-04 20:00, 100 on sale) and N2 (youth comedy, Sun 2024-11-10 14:00, 50 on sale).
 * opera-sud: O1 (opera, Sat 2025-03-01 19:30, 200 saleable); O2 all given back: cancelled.
 * salle-est: E1 (jazz-and-blues, Thu 2024-10-10), no capacity. cabaret-est: C1 (pop-and-rock, Thu 2023-10-12), a year earlier.
 */
export const PERFORMANCES: readonly Row[] = [
  performance('theatre-nord', {
    performance_key: 'N1',
    production_key: 'noce',
    starts_at: '2024-10-04 20:00:00',
    discipline: 'theatre',
    municipality: 'montreal',
    capacity_physical: 120,
    capacity_saleable: 110,
    capacity_on_sale: 100,
  }),
  performance('theatre-nord', {
    performance_key: 'N2',
    production_key: 'noce',
    starts_at: '2024-11-10 14:00:00',
    discipline: 'theatre',
    municipality: 'montreal',
    capacity_on_sale: 50,
  }),
  performance('opera-sud', {
    performance_key: 'O1',
    production_key: 'traviata',
    starts_at: '2025-03-01 19:30:00',
    discipline: 'opera',
    municipality: 'laval',
    capacity_saleable: 200,
  }),
  performance('opera-sud', {
    performance_key: 'O2',
    starts_at: '2025-04-01 19:30:00',
    discipline: 'opera',
    municipality: 'laval',
    capacity_saleable: 200,
  }),
  performance('salle-est', {
    performance_key: 'E1',
    starts_at: '2024-10-10 21:00:00',
    discipline: 'jazz-and-blues',
    municipality: 'montreal',
  }),
  performance('cabaret-est', {
    performance_key: 'C1',
    starts_at: '2023-10-12 21:00:00',
    discipline: 'pop-and-rock',
    municipality: 'montreal',
  }),
  // The hub’s own record of N1, under its own key.
  performance('guichet-commun', {
    performance_key: 'H9',
    presenter: 'theatre-nord',
    starts_at: '2024-10-04 20:00:00',
  }),
];

const NORD = {
  performance_key: 'N1',
  order_key: 101,
  ticket_key: 1001,
  revenue_minor: 4000,
  list_minor: 5000,
  tax_minor: 599,
  fees_minor: 300,
  sold_at: '2024-09-05 12:15:00', // a Thursday
  price_class: 'full',
  channel: 'online',
  fsa: 'H2X',
  country: 'CA',
  birth_year: 1994,
  person: 1,
  scanned: 1,
} as const;

export const MOVEMENTS: readonly Row[] = [
  // theatre-nord, N1: person 1 buys two tickets in one order, 40.00 each.
  movement('theatre-nord', NORD),
  movement('theatre-nord', { ...NORD, ticket_key: 1002, scanned: 0 }),
  // Person 2: one ticket at 20.00 (student), given back the next Monday.
  movement('theatre-nord', {
    ...NORD,
    order_key: 102,
    ticket_key: 1003,
    revenue_minor: 2000,
    list_minor: null,
    tax_minor: 300,
    sold_at: '2024-09-06 18:00:00',
    price_class: 'student',
    fsa: 'J4H',
    birth_year: 2000,
    person: 2,
    scanned: 0,
  }),
  movement('theatre-nord', {
    ...NORD,
    order_key: 102,
    ticket_key: 1003,
    movement: 'refund',
    quantity: -1,
    revenue_minor: -2000,
    list_minor: null,
    tax_minor: -300,
    fees_minor: -300,
    sold_at: '2024-09-06 18:00:00',
    moved_at: '2024-09-09 10:00:00',
    price_class: 'student',
    fsa: 'J4H',
    birth_year: 2000,
    person: 2,
    scanned: 0,
  }),
  // A complimentary ticket to somebody unknown, on the day.
  movement('theatre-nord', {
    performance_key: 'N1',
    order_key: 103,
    ticket_key: 1004,
    revenue_minor: 0,
    sold_at: '2024-10-04 00:00:00',
    sold_time_known: false,
    price_class: 'press',
    channel: 'counter',
    scanned: 1,
  }),
  // N1 sold by the hub: ticket 2001 delivered by both, 2002 by the hub alone.
  movement('theatre-nord', {
    performance_key: 'N1',
    seller: 'guichet-commun',
    order_key: 201,
    ticket_key: 2001,
    revenue_minor: 3000,
    sold_at: '2024-09-12 09:00:00',
    price_class: 'full',
    channel: 'phone',
    person: 3,
    scanned: 1,
  }),
  movement('guichet-commun', {
    presenter: 'theatre-nord',
    performance_key: 'H9',
    order_key: 201,
    ticket_key: 2001,
    revenue_minor: 3000,
    sold_at: '2024-09-12 09:00:00',
    price_class: 'full',
    channel: 'phone',
    person: 3,
  }),
  movement('guichet-commun', {
    presenter: 'theatre-nord',
    performance_key: 'H9',
    order_key: 202,
    ticket_key: 2002,
    revenue_minor: 3000,
    sold_at: '2024-09-13 09:00:00',
    price_class: 'full',
    channel: 'phone',
    fsa: 'M5V',
    country: 'CA',
    person: 4,
  }),
  // The hub on behalf of a house that never recorded it as its seller: counts for nobody.
  movement('guichet-commun', {
    presenter: 'salle-est',
    performance_key: 'E1',
    ticket_key: 2003,
    revenue_minor: 9999,
  }),
  // N2: person 1 again, four subscription tickets at 10.00 each, on another day.
  movement('theatre-nord', {
    ...NORD,
    performance_key: 'N2',
    order_key: 104,
    ticket_key: 1005,
    quantity: 4,
    revenue_minor: 4000,
    list_minor: null,
    tax_minor: null,
    fees_minor: null,
    sold_at: '2024-09-20 20:30:00',
    price_class: 'subscription',
    channel: 'mobile-app',
    scanned: null,
  }),
  // opera-sud, O1: person 1 (31 years) and person 5 (60 years); an exchange from O2.
  movement('opera-sud', {
    performance_key: 'O1',
    order_key: 301,
    ticket_key: 3001,
    quantity: 2,
    revenue_minor: 20000,
    sold_at: '2024-12-01 10:00:00',
    price_class: 'full',
    channel: 'online',
    fsa: 'H2X',
    country: 'CA',
    birth_year: 1994,
    person: 1,
  }),
  movement('opera-sud', {
    performance_key: 'O1',
    order_key: 302,
    ticket_key: 3002,
    quantity: 1,
    revenue_minor: 10000,
    sold_at: '2025-02-20 10:00:00',
    price_class: 'senior',
    channel: 'online',
    country: 'US',
    birth_year: 1965,
    person: 5,
  }),
  movement('opera-sud', {
    performance_key: 'O2',
    order_key: 303,
    ticket_key: 3003,
    quantity: 1,
    revenue_minor: 10000,
    sold_at: '2025-01-10 10:00:00',
    channel: 'online',
    person: 6,
  }),
  movement('opera-sud', {
    performance_key: 'O2',
    order_key: 303,
    ticket_key: 3003,
    movement: 'exchange-out',
    quantity: -1,
    revenue_minor: -10000,
    sold_at: '2025-01-10 10:00:00',
    channel: 'online',
    person: 6,
  }),
  movement('opera-sud', {
    performance_key: 'O1',
    order_key: 303,
    ticket_key: 3004,
    movement: 'exchange-in',
    quantity: 1,
    revenue_minor: 10000,
    sold_at: '2025-01-12 10:00:00',
    channel: 'online',
    person: 6,
  }),
  // salle-est, E1: person 2 buys three at 15.00; a house that also sold one ticket in American dollars.
  movement('salle-est', {
    performance_key: 'E1',
    order_key: 401,
    ticket_key: 4001,
    quantity: 3,
    revenue_minor: 4500,
    sold_at: '2024-10-10 20:00:00',
    channel: 'counter',
    fsa: 'J4H',
    country: 'CA',
    birth_year: 2000,
    person: 2,
  }),
  movement('salle-est', {
    performance_key: 'E1',
    order_key: 402,
    ticket_key: 4002,
    revenue_minor: 1200,
    currency: 'USD',
    sold_at: '2024-10-10 20:30:00',
    channel: 'counter',
  }),
  // cabaret-est, C1, a year before.
  movement('cabaret-est', {
    performance_key: 'C1',
    order_key: 501,
    ticket_key: 5001,
    quantity: 2,
    revenue_minor: 5000,
    sold_at: '2023-10-01 11:00:00',
    channel: 'online',
    person: 2,
  }),
];

/** musee-ouest gives sums only: a month, a year, and a year of a house that also gives lines (not counted). */
export const SUMS: readonly Row[] = [
  rowOf(INPUT_COLUMNS.sums, {
    organisation: 'musee-ouest',
    presenter: 'musee-ouest',
    period_start: '2024-10-01',
    period_end: '2024-10-31',
    quantity: 50,
    paid_quantity: 40,
    revenue_minor: 60000,
    currency: 'CAD',
    scanned: 50,
  }),
  rowOf(INPUT_COLUMNS.sums, {
    organisation: 'musee-ouest',
    presenter: 'musee-ouest',
    period_start: '2023-01-01',
    period_end: '2023-12-31',
    quantity: 600,
  }),
  rowOf(INPUT_COLUMNS.sums, {
    organisation: 'theatre-nord',
    presenter: 'theatre-nord',
    period_start: '2024-09-01',
    period_end: '2025-06-30',
    quantity: 1000,
    paid_quantity: 1000,
    revenue_minor: 1,
  }),
];

function answer(organisation: string, given: Given): Row {
  return rowOf(INPUT_COLUMNS.responses, { organisation, answered: true, weight: 1, ...given });
}

const FIRST = { respondent_key: 1, age_band: '35' };
const SECOND = { respondent_key: 2, birth_year: 1960, answered_at: '2025-01-15 10:00:00' };

/** Three respondents at theatre-nord (the third weighs 2), one at opera-sud. */
export const RESPONSES: readonly Row[] = [
  answer('theatre-nord', { ...FIRST, question: 'follows-culture', option: 'facebook' }),
  answer('theatre-nord', { ...FIRST, question: 'follows-culture', option: 'television' }),
  answer('theatre-nord', { ...SECOND, question: 'follows-culture', option: 'radio' }),
  answer('theatre-nord', { ...SECOND, question: 'heard-of-show', option: 'facebook' }),
  answer('theatre-nord', { respondent_key: 3, question: 'follows-culture', option: null, weight: 2 }),
  answer('theatre-nord', { respondent_key: 4, question: 'follows-culture', option: null, answered: false }),
  answer('opera-sud', { respondent_key: 5, question: 'follows-culture', option: 'television' }),
  answer('theatre-nord', { ...FIRST, question: 'satisfaction', option: 'very-satisfied' }),
  answer('theatre-nord', { ...SECOND, question: 'satisfaction', option: 'neutral' }),
  answer('theatre-nord', { respondent_key: 3, question: 'satisfaction', option: null, weight: 2 }),
  answer('opera-sud', { respondent_key: 5, question: 'satisfaction', option: 'satisfied' }),
  answer('theatre-nord', { ...FIRST, question: 'motives', option: 'artists' }),
  answer('theatre-nord', { ...FIRST, question: 'motives', option: 'price' }),
  answer('theatre-nord', { respondent_key: 3, question: 'motives', option: 'artists', weight: 2 }),
];

export type MiniPool = {
  readonly engine: Engine;
  readonly ask: (query: Query, facts?: Partial<AggregateFacts>) => Promise<Table>;
};

export const FACTS: AggregateFacts = { house: null, currency: 'CAD', organisations: ORGANISATIONS };

export async function miniPool(): Promise<MiniPool> {
  const temporary = mkdtempSync(join(tmpdir(), 'parterre-aggregate-'));
  const engine = await Engine.open({ directories: [temporary], temporary, memoryLimitMb: 1000, threads: 1 });
  await engine.bind(RELATIONS);
  const ask = async (query: Query, given: Partial<AggregateFacts> = {}) => {
    const facts = { ...FACTS, ...given };
    return toTable(await engine.run(aggregate(query, facts)), query, facts);
  };
  return { engine, ask };
}

/** Everything that an engine may keep, kept; the names of it. */
export async function keepAll({ engine }: MiniPool): Promise<readonly string[]> {
  const plans = keptPlans();
  for (const plan of plans) await engine.keep(plan);
  return plans.map(({ result }) => result);
}

function rows(columns: readonly ColumnDefinition[], given: readonly Row[]): Relation {
  return { kind: 'rows', columns, rows: given };
}

const RELATIONS: Readonly<Record<string, Relation>> = {
  movements: rows(INPUT_COLUMNS.movements, MOVEMENTS),
  performances: rows(INPUT_COLUMNS.performances, PERFORMANCES),
  sums: rows(INPUT_COLUMNS.sums, SUMS),
  responses: rows(INPUT_COLUMNS.responses, RESPONSES),
  organisations: rows(
    INPUT_COLUMNS.organisations,
    ORGANISATIONS.map(({ slug, name, holding, sellers }) => ({ slug, name, holding, sellers })),
  ),
  fsas: PLACES_RELATION,
};

/** The figure of a cell: its value, or its ratio times `times`. */
export function figure(cell: Cell, times = 1): number | null {
  const { value, numerator, denominator } = cell.parts;
  if (value) return value.value;
  if (numerator?.value == null || !denominator?.value) return null;
  return (times * numerator.value) / denominator.value;
}

/** Key (joined by `|`, unknown as `?`) → figure. */
export function figures(table: Table, times = 1): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    table.cells.map((cell) => [cell.key.map((key) => key ?? '?').join('|'), figure(cell, times)]),
  );
}
