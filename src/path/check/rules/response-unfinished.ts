import { sqlList } from '../../sql.ts';
import { isMapped } from '../cells/reading.ts';
import type { FaultRule } from './rule.ts';

/** How tools say that an answer was left before its end, beside saying nothing. */
const UNFINISHED = ['', '0', 'false', 'no', 'faux', 'non'];

/** Kept: an unfinished answer counts in the questions that it answers, and in no other. */
export const responseUnfinished: FaultRule = (reading) =>
  reading.mapping.kind === 'responses' && isMapped(reading, 'completion')
    ? [
        {
          code: 'response-unfinished',
          severity: 'warning',
          field: 'completion',
          when: `coalesce(lower(trim(completion_cell)), '') in ${sqlList(UNFINISHED)}`,
        },
      ]
    : [];
