import type { Plan } from '#model/plan.ts';
import type { Checked } from '../check/check.ts';
import { sqlKey, sqlText } from '../sql.ts';
import { rowAmounts } from './amounts.ts';
import { lakeSelect } from './lake-select.ts';
import { isMapped } from './mapped.ts';
import { namesPerformances } from './performance-keys.ts';
import { presenterSql } from './performances.ts';
import { placeKey, statesPlace } from './place-key.ts';

/** The kept rows of a file of sums: one per performance or period, price type and channel. */
export function sumsPlan(checked: Checked): Plan {
  const isNamed = namesPerformances(checked);
  return checked.keptInto({
    readsAll: true,
    inputs: isNamed ? ['keyed_performances'] : [],
    steps: [
      { name: 'summed_rows', sql: summedSql(checked, isNamed) },
      { name: 'sums', sql: lakeSelect('sums', columnsOf(checked), 'summed_rows') },
    ],
  });
}

function summedSql(checked: Checked, isNamed: boolean): string {
  const { mapping } = checked;
  const has = (field: 'price-type' | 'channel') => isMapped(mapping, field);
  const key = isNamed
    ? 'case when k.performance_id is not null or k.title is not null or k.starts_at is not null then p.performance_key end'
    : statesPlace(checked)
      ? placeKey(checked)
      : 'null::varchar';
  return `select k.*, ${key} as key, ${presenterSql(checked)} as presenting,
  ${has('price-type') ? `coalesce(price_type_word, '')` : `''`} as price_type_text,
  ${has('channel') ? `coalesce(channel_word, '')` : `''`} as channel_text,
  coalesce(period_start, spelled_start) as first_day, coalesce(period_end, spelled_end, period_start) as last_day,
  coalesce(quantity, coalesce(paid_quantity, free_quantity) + coalesce(free_quantity, 0) * (paid_quantity is not null)::integer) as tickets
from kept k ${isNamed ? 'left join keyed_performances p using (performance_no)' : ''}`;
}

function columnsOf(checked: Checked): Readonly<Record<string, string>> {
  const { organisation, receipt } = checked.facts;
  const { net, tax, fees } = rowAmounts(checked.mapping, 'tickets');
  // All tickets of a line with the price of one were sold at it.
  const isPriced = isMapped(checked.mapping, 'price') && checked.mapping.source.amounts?.per === 'ticket';
  const labels = ['price_class_label', 'channel_label'];
  const same = ['source_row', 'price_class', 'channel', ...labels, 'currency', 'scanned'];
  return {
    ...Object.fromEntries(same.map((column) => [column, column])),
    organisation: sqlText(organisation),
    receipt: sqlText(receipt),
    row_key: sqlKey(
      sqlText('sums'),
      sqlText(organisation),
      `coalesce(key, '')`,
      `coalesce(presenting, ${isMapped(checked.mapping, 'house') ? 'house_word' : `''`}, '')`,
      `coalesce(first_day::varchar, '')`,
      `coalesce(last_day::varchar, '')`,
      'price_type_text',
      'channel_text',
    ),
    presenter: 'presenting',
    performance_key: 'key',
    period_start: 'case when first_day is not null then first_day end',
    period_end: 'last_day',
    quantity: 'tickets',
    paid_quantity: `coalesce(paid_quantity, tickets - free_quantity${isPriced ? ', case when price = 0 then 0 when price is not null then tickets end' : ''})`,
    revenue_minor: net,
    tax_minor: tax,
    fees_minor: fees,
  };
}
