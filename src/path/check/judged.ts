import type { Step } from '#model/plan.ts';
import { type Branch, sqlCase, sqlText } from '../sql.ts';
import type { Reading } from './cells/reading.ts';
import { addedUp } from './rules/added-up.ts';
import { alreadyCounted } from './rules/already-counted.ts';
import { amountInNoCents } from './rules/amount-in-no-cents.ts';
import { amountUnreadable } from './rules/amount-unreadable.ts';
import { birthYearImplausible } from './rules/birth-year-implausible.ts';
import { capacityNegative } from './rules/capacity-negative.ts';
import { capacityUnreadable } from './rules/capacity-unreadable.ts';
import { complimentaryPriced } from './rules/complimentary-priced.ts';
import { currencyUnknown } from './rules/currency-unknown.ts';
import { dateImplausible } from './rules/date-implausible.ts';
import { dateUnreadable } from './rules/date-unreadable.ts';
import { fsaUnreadable } from './rules/fsa-unreadable.ts';
import { movementUnknown } from './rules/movement-unknown.ts';
import { noAnswer } from './rules/no-answer.ts';
import { noteRow } from './rules/note-row.ts';
import { nothingSold } from './rules/nothing-sold.ts';
import { performanceMissing } from './rules/performance-missing.ts';
import { purchaseAfterPerformance } from './rules/purchase-after-performance.ts';
import { quantityImplausible } from './rules/quantity-implausible.ts';
import { quantityNegative } from './rules/quantity-negative.ts';
import { quantityUnreadable } from './rules/quantity-unreadable.ts';
import { repeatedHeader } from './rules/repeated-header.ts';
import { responseUnfinished } from './rules/response-unfinished.ts';
import type { Exclusion, ExclusionRule, Fault, FaultRule } from './rules/rule.ts';
import { sourceExclusions } from './rules/source-exclusions.ts';
import { statusUnknown } from './rules/status-unknown.ts';
import { tableBelow } from './rules/table-below.ts';
import { ticketsMissing } from './rules/tickets-missing.ts';
import { totalRow } from './rules/total-row.ts';
import { weightUnreadable } from './rules/weight-unreadable.ts';

/** In the order in which they are looked for: the first that strikes names the row’s exclusion. */
const EXCLUSION_RULES: readonly ExclusionRule[] = [
  repeatedHeader,
  tableBelow,
  totalRow,
  addedUp,
  noteRow,
  sourceExclusions,
  noAnswer,
  alreadyCounted,
  nothingSold,
];

/** The first error that strikes is the one reported; a row is set aside once. */
const FAULT_RULES: readonly FaultRule[] = [
  performanceMissing,
  dateUnreadable,
  dateImplausible,
  statusUnknown,
  movementUnknown,
  quantityUnreadable,
  quantityImplausible,
  quantityNegative,
  amountInNoCents,
  amountUnreadable,
  currencyUnknown,
  capacityNegative,
  capacityUnreadable,
  purchaseAfterPerformance,
  ticketsMissing,
  complimentaryPriced,
  fsaUnreadable,
  birthYearImplausible,
  weightUnreadable,
  responseUnfinished,
];

export function faultsOf(reading: Reading): readonly Fault[] {
  return FAULT_RULES.flatMap((rule) => rule(reading));
}

function exclusionsOf(reading: Reading): readonly Exclusion[] {
  return EXCLUSION_RULES.flatMap((rule) => rule(reading));
}

/**
 * Each staged row once, with what becomes of it: `verdict` kept | set-aside | excluded, `rule` that excluded it,
 * `fault` that set it aside and `warnings` (a bit each), both by their place among `faultsOf`.
 */
export function judgedStep(reading: Reading): Step {
  const faults = faultsOf(reading);
  const rule = sqlCase(
    exclusionsOf(reading).map(({ rule, when }): Branch => [when, sqlText(rule)]),
    'null::varchar',
  );
  const errors = faults.flatMap(({ severity, when }, index): readonly Branch[] =>
    severity === 'error' ? [[when, String(index)]] : [],
  );
  const fault = sqlCase(errors, 'null::integer');
  const warnings = faults.flatMap(({ severity, when }, index) =>
    severity === 'warning' ? [`case when ${when} then ${2n ** BigInt(index)} else 0 end`] : [],
  );
  return {
    name: 'judged',
    sql: `select source_row, rule, fault, warnings,
  case when rule is not null then 'excluded' when fault is not null then 'set-aside' else 'kept' end as verdict
from (
  select source_row,
    ${rule} as rule,
    ${fault} as fault,
    (${warnings.join(' + ') || '0'})::bigint as warnings
  from stated
)`,
  };
}
