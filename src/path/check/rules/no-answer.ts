import type { Field } from '#model/fields.ts';
import { isAnsweredSql } from '../../answer-cells.ts';
import { snake } from '../cells/reading.ts';
import type { ExclusionRule } from './rule.ts';

/** What respondents say of themselves, which some tools ask as questions. */
const TOLD: readonly Field[] = ['age-band', 'age', 'birth-year', 'birth-date', 'postal-code'];

/** Who opened a survey and answered none of the shared questions, nor said anything of themselves, tells nothing. */
export const noAnswer: ExclusionRule = ({ mapping: { questions, columns } }) => {
  if (columns.question !== undefined) return [{ rule: 'no-answer', when: 'question is null' }];
  if (questions.length === 0) return [];
  const told = TOLD.filter((field) => columns[field] !== undefined).map(
    (field) => `nullif(trim(${snake(field)}_cell), '') is not null`,
  );
  return [{ rule: 'no-answer', when: `not (${[...questions.map(isAnsweredSql), ...told].join(' or ')})` }];
};
