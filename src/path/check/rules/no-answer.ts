import { isAnsweredSql } from '../../answer-cells.ts';
import type { ExclusionRule } from './rule.ts';

/** Who opened a survey and answered none of the shared questions tells nothing of them. */
export const noAnswer: ExclusionRule = ({ mapping: { questions } }) =>
  questions.length === 0
    ? []
    : [{ rule: 'no-answer', when: `not (${questions.map(isAnsweredSql).join(' or ')})` }];
