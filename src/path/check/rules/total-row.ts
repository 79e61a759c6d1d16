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

const PURCHASE: readonly Field[] = ['purchased-at', 'purchased-date'];

/** “Sous-total L’Avare”, where no line has what lines have. */
const TOTAL_OF = `(?i)[\\s\\x{A0}]*${TOTAL_WORD}\\b.*`;

/** A row that adds up the others. Counting it would count everything twice. */
export const totalRow: ExclusionRule = (reading) => {
  const cells = (fields: readonly Field[]) =>
    fields.filter((field) => isMapped(reading, field)).map((field) => `${snake(field)}_cell`);
  const names = [...cells(NAMING), ...(reading.facts.header.length > 0 ? ['first_cell'] : [])];
  const named = names.map((name) => `regexp_full_match(${name}, '${TOTAL}')`).join(' or ') || 'false';
  // A performance may well be called “Total”, and sums may well have a total by performance.
  const missing = reading.mapping.kind === 'sums' ? [] : cells(LINE).map((name) => `${name} is null`);
  const isTotal = `(${missing.join(' or ') || 'true'}) and (${named})`;
  // No ticket has a price type of this name, whatever stands above its block.
  const priced = isMapped(reading, 'price-type') ? [`regexp_full_match(price_type_cell, '${TOTAL}')`] : [];
  const purchased = cells(PURCHASE).map((name) => `${name} is null`);
  const of =
    purchased.length > 0 && reading.facts.header.length > 0
      ? [`(${purchased.join(' and ')}) and regexp_full_match(first_cell, '${TOTAL_OF}')`]
      : [];
  return [{ rule: 'total-row', when: [isTotal, ...priced, ...of].map((when) => `(${when})`).join(' or ') }];
};
