import { sqlText } from '../../sql.ts';
import type { ExclusionRule } from './rule.ts';

/** From where another table begins below: what it says again is counted above. */
export const tableBelow: ExclusionRule = ({ mapping: { tableBelow: below, columns } }) => {
  if (below === null) return [];
  const staged = new Set([0, ...Object.values(columns)]);
  const same = [...staged]
    .filter((index) => index < below.header.length)
    .map(
      (index) =>
        `c${index} is not distinct from ${below.header[index] ? sqlText(below.header[index]) : 'null'}`,
    );
  return [
    {
      rule: 'table-below',
      when: `source_row >= (select min(source_row) from staged where ${same.join(' and ')})`,
    },
  ];
};
