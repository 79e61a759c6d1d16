import type { BatchKind } from '#model/lake.ts';
import type { Plan } from '#model/plan.ts';

const DAYS = (column: string) =>
  `min(${column})::date::varchar as first_day, max(${column})::date::varchar as last_day`;
/** Where nothing tells the day of purchase, that of the performances that the sheet names. */
const OF_SHOWS = (which: 'min' | 'max', counted: string) =>
  `(select ${which}(starts_at)::date::varchar from named_shows semi join ${counted} using (performance_key))`;
const MONEY = (column: string) => `sum(${column})::varchar as ${column.replace('_minor', '')}`;
const AMOUNTS = ['revenue_minor', 'tax_minor', 'fees_minor'].map(MONEY).join(', ');
const CURRENCY = `count(distinct currency) as currencies, min(currency) as currency`;

/** Whole weeks between the first and the last sale of which no sale is known. */
const WEEKS_WITHOUT_SALE = `datediff('day', date_trunc('week', min(sold_at)), date_trunc('week', max(sold_at))) // 7 + 1
  - count(distinct date_trunc('week', sold_at)) as weeks_without_sale`;

/** Not a step of its own: the engine would write out all columns of what two queries read. */
const UNTOLD = `(select * from loaded
  where not coalesce(performance_key in (select performance_key from told_lines), false))`;

const TOTALS: Readonly<Record<BatchKind, string>> = {
  movements: `select sum(quantity)::bigint as tickets, ${AMOUNTS}, ${CURRENCY},
  coalesce(min(sold_at)::date::varchar, ${OF_SHOWS('min', 'loaded')}) as first_day,
  coalesce(max(sold_at)::date::varchar, ${OF_SHOWS('max', 'loaded')}) as last_day,
  count(distinct performance_key) as performances, null::bigint as respondents, ${WEEKS_WITHOUT_SALE}`,
  sums: `select sum(quantity)::bigint as tickets, ${AMOUNTS}, ${CURRENCY},
  least(min(period_start)::varchar, ${OF_SHOWS('min', UNTOLD)}) as first_day,
  greatest(max(period_end)::varchar, ${OF_SHOWS('max', UNTOLD)}) as last_day,
  nullif(count(distinct performance_key), 0) as performances, null::bigint as respondents`,
  performances: `select null::bigint as tickets, null as revenue, null as tax, null as fees, 0 as currencies,
  null as currency, ${DAYS('starts_at')}, count(*) as performances, null::bigint as respondents`,
  responses: `select null::bigint as tickets, null as revenue, null as tax, null as fees, 0 as currencies,
  null as currency, ${DAYS('answered_at')}, null::bigint as performances, count(distinct respondent_key) as respondents`,
  labels: `select null::bigint as tickets, null as revenue, null as tax, null as fees, 0 as currencies, null as currency,
  null as first_day, null as last_day, null::bigint as performances, null::bigint as respondents`,
};

/**
 * One row of totals of a loaded batch, bound as `loaded`, beside the performances that its sheet names (`named_shows`) and
 * the lines of the same delivery (`told_lines`), which count in the place of sums of the same performances: tickets,
 * revenue, tax, fees (text, whatever their size), currencies, currency, first_day, last_day, performances, respondents and,
 * of sales, weeks_without_sale. Several currencies add up to nothing.
 */
export function totalsPlan(kind: BatchKind): Plan {
  return {
    inputs: ['loaded', 'named_shows', 'told_lines'],
    steps: [{ name: 'totals', sql: `${TOTALS[kind]}\nfrom ${kind === 'sums' ? UNTOLD : 'loaded'}` }],
    result: 'totals',
  };
}
