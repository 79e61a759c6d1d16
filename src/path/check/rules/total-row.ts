import type { Field } from '#model/source.ts';
import { sqlList } from '../../sql.ts';
import { isMapped, snake } from '../cells/reading.ts';
import type { ExclusionRule } from './rule.ts';

const TOTALS = [
  'total',
  'totaux',
  'totals',
  'grand total',
  'total général',
  'total general',
  'sous-total',
  'subtotal',
];

/** Where a total calls itself so. */
const NAMING: readonly Field[] = [
  'performance-title',
  'performance-id',
  'order-id',
  'price-type',
  'period',
  'house-name',
];

/** A row that adds up the others. Counting it would count everything twice. */
export const totalRow: ExclusionRule = (reading) => {
  const cells = NAMING.filter((field) => isMapped(reading, field)).map((field) => `${snake(field)}_cell`);
  const first = [...cells, ...(reading.facts.header.length > 0 ? ['first_cell'] : [])];
  return [
    {
      rule: 'total-row',
      when:
        first.map((written) => `lower(trim(${written}, ' :\u00a0')) in ${sqlList(TOTALS)}`).join(' or ') ||
        'false',
    },
  ];
};
