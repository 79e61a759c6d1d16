import type { Field } from '#model/fields.ts';
import { snake } from '../cells/reading.ts';
import type { ExclusionRule } from './rule.ts';

/** A sheet with fewer columns read cannot tell a note from a line. */
const COLUMNS_MIN = 4;

/** A sentence, or what a star opens; a title or a name alone may be the beginning of a line. */
const SENTENCE = String.raw`\s*[*†(].*|(?:\S+\s+){4,}\S+.*`;

/** “* Taxes en sus”, under or between the lines: a sentence in the first cell, and nothing in any column that is read. */
export const noteRow: ExclusionRule = ({ mapping: { columns, kind }, facts }) => {
  const others = (Object.entries(columns) as [Field, number][]).filter(([, column]) => column !== 0);
  if (kind === 'responses' || facts.header.length === 0 || others.length + 1 < COLUMNS_MIN) return [];
  const isEmpty = others.map(([field]) => `${snake(field)}_cell is null`).join(' and ');
  return [{ rule: 'note-row', when: `regexp_full_match(first_cell, '${SENTENCE}') and ${isEmpty}` }];
};
