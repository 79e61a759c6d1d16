// The forty questions of `questions.bench.ts`, each beside the SQL that somebody would write on the lines for it.
import type { Query } from '#model/query.ts';

export type Kind = 'additive' | 'persons' | 'rest';

export type StandardQuestion = {
  readonly kind: Kind;
  readonly query: Query;
  /** Over `m` (lines), `p` (performances), and `person` where it counts persons. */
  readonly sql: { readonly select: string; readonly by: string | null; readonly where: string };
};

const SEASON = { 'performance-date': { from: '2024-09-01', to: '2025-08-31' } };
const IN_SEASON = `p.starts_at >= '2024-09-01' and p.starts_at < '2025-09-01'`;
const YEAR = { 'performance-date': { from: '2025-01-01', to: '2025-12-31' } };
const IN_YEAR = `p.starts_at >= '2025-01-01' and p.starts_at < '2026-01-01'`;

const SOLD = 'sum(case when m.revenue_minor <> 0 then m.quantity else 0 end)';
const ISSUED = 'sum(m.quantity)';
const REVENUE = 'sum(m.revenue_minor)';
const PRICE = `${REVENUE} / nullif(${SOLD}, 0)`;
const BUYERS = `count(distinct case when m.movement = 'sale' then person end)`;
const ORDERS = `count(distinct case when m.movement = 'sale' then m.order_key end)`;
const OCCUPANCY = 'sum(issued) / sum(capacity)';

const MONTH = `strftime(p.starts_at, '%Y-%m')`;
const WEEKDAY = 'isodow(m.sold_at)';
const AGE = `case when year(p.starts_at) - m.birth_year < 15 then 0 when year(p.starts_at) - m.birth_year <= 17 then 1
  else 2 + (year(p.starts_at) - m.birth_year - 15) // 5 end`;
const LEAD = `case when date_diff('day', m.sold_at, p.starts_at) <= 0 then 0 when date_diff('day', m.sold_at, p.starts_at) <= 7 then 1
  when date_diff('day', m.sold_at, p.starts_at) <= 30 then 2 else 3 end`;
const REGION = 'place.region';

type Written = readonly [Query, select: string, by: string | null, where: string];

function questions(kind: Kind, written: readonly Written[]): readonly StandardQuestion[] {
  return written.map(([query, select, by, where]) => ({ kind, query, sql: { select, by, where } }));
}

const ADDITIVE = questions('additive', [
  [
    { metric: 'tickets-sold', by: ['purchase-weekday'], where: { ...SEASON, discipline: ['music'] } },
    SOLD,
    WEEKDAY,
    `${IN_SEASON} and p.discipline = 'music'`,
  ],
  [
    { metric: 'tickets-sold', by: ['purchase-weekday'], where: { ...SEASON, municipality: ['montreal'] } },
    SOLD,
    WEEKDAY,
    `${IN_SEASON} and p.municipality = 'montreal'`,
  ],
  [{ metric: 'tickets-issued', by: ['performance-month'] }, ISSUED, MONTH, 'true'],
  [{ metric: 'tickets-sold', by: ['performance-month'], where: YEAR }, SOLD, MONTH, IN_YEAR],
  [{ metric: 'tickets-sold', by: ['discipline'], where: SEASON }, SOLD, 'p.discipline', IN_SEASON],
  [{ metric: 'tickets-sold', by: ['channel'], where: SEASON }, SOLD, 'm.channel', IN_SEASON],
  [
    { metric: 'tickets-sold', by: ['channel', 'performance-month'], where: SEASON },
    SOLD,
    `m.channel, ${MONTH}`,
    IN_SEASON,
  ],
  [{ metric: 'tickets-sold', by: ['price-class'], where: SEASON }, SOLD, 'm.price_class', IN_SEASON],
  [{ metric: 'tickets-sold', by: ['lead-time-band'], where: SEASON }, SOLD, LEAD, IN_SEASON],
  [
    { metric: 'tickets-sold', by: ['lead-time-band'], where: { ...SEASON, discipline: ['theatre'] } },
    SOLD,
    LEAD,
    `${IN_SEASON} and p.discipline = 'theatre'`,
  ],
  [{ metric: 'tickets-sold', by: ['purchase-hour'], where: YEAR }, SOLD, 'hour(m.sold_at)', IN_YEAR],
  [{ metric: 'tickets-sold', by: ['purchase-month'] }, SOLD, `strftime(m.sold_at, '%Y-%m')`, 'true'],
  [{ metric: 'tickets-sold', by: ['region'], where: SEASON }, SOLD, REGION, IN_SEASON],
  [{ metric: 'tickets-sold', by: ['origin-zone'], where: YEAR }, SOLD, 'place.zone', IN_YEAR],
  [{ metric: 'tickets-sold', by: ['fsa'], where: SEASON }, SOLD, 'm.fsa', IN_SEASON],
  [
    { metric: 'tickets-sold', by: ['age-band'], where: { ...SEASON, discipline: ['music'] } },
    SOLD,
    AGE,
    `${IN_SEASON} and p.discipline = 'music'`,
  ],
  [{ metric: 'revenue' }, REVENUE, null, 'true'],
  [{ metric: 'revenue', by: ['season'] }, REVENUE, `year(p.starts_at - interval 8 month)`, 'true'],
  [
    { metric: 'revenue', by: ['performance-month'], where: { ...YEAR, discipline: ['dance'] } },
    REVENUE,
    MONTH,
    `${IN_YEAR} and p.discipline = 'dance'`,
  ],
  [{ metric: 'revenue', by: ['price-class'], where: SEASON }, REVENUE, 'm.price_class', IN_SEASON],
  [{ metric: 'revenue', by: ['municipality'], where: YEAR }, REVENUE, 'p.municipality', IN_YEAR],
  [
    { metric: 'revenue', by: ['performance-weekday'], where: SEASON },
    REVENUE,
    'isodow(p.starts_at)',
    IN_SEASON,
  ],
  [{ metric: 'average-price', by: ['discipline'], where: SEASON }, PRICE, 'p.discipline', IN_SEASON],
  [{ metric: 'average-price', by: ['channel'], where: YEAR }, PRICE, 'm.channel', IN_YEAR],
]);

const PERSONS = questions('persons', [
  [{ metric: 'buyers' }, BUYERS, null, 'true'],
  [{ metric: 'buyers', where: SEASON }, BUYERS, null, IN_SEASON],
  [{ metric: 'buyers', by: ['discipline'], where: SEASON }, BUYERS, 'p.discipline', IN_SEASON],
  [{ metric: 'buyers', by: ['age-band'], where: SEASON }, BUYERS, AGE, IN_SEASON],
  [
    { metric: 'buyers', by: ['age-band'], where: { ...SEASON, discipline: ['opera'] } },
    BUYERS,
    AGE,
    `${IN_SEASON} and p.discipline = 'opera'`,
  ],
  [{ metric: 'buyers', by: ['region'], where: YEAR }, BUYERS, REGION, IN_YEAR],
  [
    { metric: 'buyers', by: ['fsa'], where: { ...SEASON, municipality: ['montreal'] } },
    BUYERS,
    'm.fsa',
    `${IN_SEASON} and p.municipality = 'montreal'`,
  ],
  [{ metric: 'buyers', by: ['performance-month'], where: YEAR }, BUYERS, MONTH, IN_YEAR],
  [{ metric: 'buyers', by: ['channel'], where: SEASON }, BUYERS, 'm.channel', IN_SEASON],
]);

const REST = questions('rest', [
  [{ metric: 'orders', by: ['purchase-hour'], where: SEASON }, ORDERS, 'hour(m.sold_at)', IN_SEASON],
  [{ metric: 'orders', by: ['channel'], where: YEAR }, ORDERS, 'm.channel', IN_YEAR],
  [{ metric: 'occupancy', by: ['performance-month'], where: SEASON }, OCCUPANCY, 'month', IN_SEASON],
  [{ metric: 'occupancy', by: ['performance-weekday'], where: SEASON }, OCCUPANCY, 'weekday', IN_SEASON],
  [{ metric: 'occupancy', by: ['discipline'], where: YEAR }, OCCUPANCY, 'discipline', IN_YEAR],
  [
    { metric: 'lead-time', by: ['discipline'], where: SEASON },
    `quantile_cont(date_diff('day', m.sold_at, p.starts_at), 0.5) filter (where m.movement = 'sale')`,
    'p.discipline',
    IN_SEASON,
  ],
  [
    { metric: 'first-time-buyers', where: SEASON },
    `count(distinct case when m.movement = 'sale' and first.first_on >= '2024-09-01' then person end)`,
    null,
    IN_SEASON,
  ],
]);

/** 24 that add up, 9 of persons, 7 others. */
export const STANDARD_QUESTIONS: readonly StandardQuestion[] = [...ADDITIVE, ...PERSONS, ...REST];

/** The question’s SQL on the lines of one house, or of all. */
export function linesSql({ query, kind, sql }: StandardQuestion, house: string | null): string {
  const where = house === null ? sql.where : `${sql.where} and m.presenter = '${house}'`;
  const grouped = sql.by === null ? '' : `group by ${sql.by}`;
  const selected = sql.by === null ? sql.select : `${sql.by}, ${sql.select}`;
  if (query.metric === 'occupancy') {
    return `select ${selected} from (
  select ${MONTH} as month, isodow(p.starts_at) as weekday, p.discipline, p.capacity_on_sale as capacity, sum(m.quantity) as issued
  from lines m join shows p on p.organisation = m.organisation and p.performance_key = m.performance_key
  where ${where} group by month, weekday, p.discipline, capacity, p.organisation, p.performance_key) ${grouped}`;
  }
  const needsPersons = kind === 'persons' || query.metric === 'first-time-buyers';
  const needsPlaces = selected.includes('place.');
  return `select ${selected}
from (select *${needsPersons ? `, ${PERSON}` : ''} from lines${needsPersons ? ` left join persons e on e.node = email_token` : ''}) m
join shows p on p.organisation = m.organisation and p.performance_key = m.performance_key
${needsPlaces ? 'left join places place on place.fsa = m.fsa' : ''}
${query.metric === 'first-time-buyers' ? FIRST : ''}
where ${where} ${grouped}`;
}

const PERSON = 'coalesce(e.person, email_token) as person';

const FIRST = `left join (select coalesce(e.person, email_token) as who, presenter, min(sold_at) as first_on
  from lines left join persons e on e.node = email_token where movement = 'sale' group by all) first
  on first.who = m.person and first.presenter = m.presenter`;
