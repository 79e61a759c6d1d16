import type { Field } from '#model/fields.ts';
import { sqlText } from '../../sql.ts';
import { snake } from '../cells/reading.ts';
import type { ExclusionRule } from './rule.ts';

/** Two exports pasted one under the other: the header stands again among the rows. */
export const repeatedHeader: ExclusionRule = (reading) => {
  const columns = Object.entries(reading.mapping.columns) as [Field, number][];
  const compared = columns.slice(0, 3).flatMap(([field, index]) => {
    const header = reading.facts.header[index];
    return header ? [`${snake(field)}_cell = ${sqlText(header.trim())}`] : [];
  });
  return compared.length >= 2 ? [{ rule: 'repeated-header', when: compared.join(' and ') }] : [];
};
