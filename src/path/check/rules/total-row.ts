import type { Field } from '#model/fields.ts';
import { TOTAL_WORD } from '#sources/total-word.ts';
import { isMapped, snake } from '../cells/reading.ts';
import type { ExclusionRule } from './rule.ts';

const TOTAL = `(?i)[\\s\\x{A0}]*${TOTAL_WORD}[\\s\\x{A0}:]*`;

/** Where a total calls itself so. */
const NAMING: readonly Field[] = [
  'performance-title',
  'performance-id',
  'order-id',
  'price-type',
  'period',
  'house-name',
];

/** What every line has and a total does not. */
const LINE: readonly Field[] = [
  'order-id',
  'ticket-id',
  'purchased-at',
  'purchased-date',
  'performance-start',
];

/** A row that adds up the others. Counting it would count everything twice. */
export const totalRow: ExclusionRule = (reading) => {
  const cells = (fields: readonly Field[]) =>
    fields.filter((field) => isMapped(reading, field)).map((field) => `${snake(field)}_cell`);
  const names = [...cells(NAMING), ...(reading.facts.header.length > 0 ? ['first_cell'] : [])];
  const named = names.map((name) => `regexp_full_match(${name}, '${TOTAL}')`).join(' or ') || 'false';
  // A performance may well be called “Total”, and sums may well have a total by performance.
  const missing = reading.mapping.kind === 'sums' ? [] : cells(LINE).map((name) => `${name} is null`);
  return [{ rule: 'total-row', when: `(${missing.join(' or ') || 'true'}) and (${named})` }];
};
