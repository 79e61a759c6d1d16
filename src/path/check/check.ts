import type { DeliveryFacts } from '#model/delivery.ts';
import type { Mapping } from '#model/mapping.ts';
import type { Plan, Row, Step } from '#model/plan.ts';
import type { Problem } from '#model/problem.ts';
import { extend } from '../extend.ts';
import { identityKey } from './buyer.ts';
import { hasCurrencies, homeCurrency } from './cells/currency.ts';
import { type Reading, rowsSql } from './cells/reading.ts';
import { currencyTells } from './currencies.ts';
import { hallTells } from './halls.ts';
import { identicalTells } from './identical.ts';
import { faultsOf, judgedStep } from './judged.ts';
import { labelsPlan } from './labels.ts';
import { lookups } from './lookups.ts';
import { allMoves } from './moves.ts';
import { problemOf, problemsOf as problemsIn, problemsPlan } from './problems.ts';
import { rejectsPlan } from './rejects.ts';
import { addedUpInputs, addedUpLookups } from './rules/added-up.ts';
import type { Tells } from './tells.ts';
import { statedPlan } from './typed.ts';

export { harmlessCell } from './rejects.ts';

/** One sheet, read and judged, as plans. */
export type Checked = {
  readonly mapping: Mapping;
  readonly facts: DeliveryFacts;
  /** Small tables to keep first, in this order, each under the name of its result: every other plan reads them. */
  readonly lookups: readonly Plan[];
  /** Each staged row once, with its verdict. For tests and step by step; `flagged` is what a delivery keeps. */
  readonly judged: Plan;
  /** The rows that are not plainly kept: to be kept by the engine under the name `flagged`, which the others read. */
  readonly flagged: Plan;
  /** `read, kept, set_aside, excluded` of the staged rows, and how many are `flagged`. */
  readonly counts: Plan;
  /** `rule, rows`: exclusions by rule. */
  readonly exclusions: Plan;
  /** For `problemsOf`. */
  readonly problems: Plan;
  /** `source_row, rule, fault` of each row that does not count, for `faultOf`. */
  readonly verdicts: Plan;
  /** What the sheet as a whole tells. */
  readonly tells: readonly Tells[];
  /** The currency of all its amounts; null where each row has its own. */
  readonly oneCurrency: string | null;
  /** The rows set aside as the file has them, from `original` (every column), each with its line and cause. */
  readonly rejects: (columns: readonly number[], sentenceOf: (problem: Problem) => string) => Plan;
  /** `field, label, code, rows`: the house’s own labels and what each stands for; null code is unknown. */
  readonly labels: Plan;
  /**
   * The rows that count, typed, as the step `kept`, followed by these steps: where pseudonymise and load go on from.
   * `kept` is `stated anti join left_out using (source_row)`, for those who must join large relations before rows go.
   * Only the columns that the steps name are read, unless they read all.
   */
  readonly keptInto: (next: Next) => Plan;
  /** As `keptInto`, of the rows left out because nobody paid for them (any more): `kept` and `left_out` are of these. */
  readonly unpaidInto: (next: Next) => Plan;
  /** The lists of movements that `kept.moves` may name. */
  readonly moves: readonly (readonly string[])[];
  /** The expression on a staged row `s` that `kept.identity_key` holds. */
  readonly identityKey: string;
};

export type Next = {
  readonly inputs?: readonly string[];
  readonly steps: readonly Step[];
  readonly readsAll?: boolean;
};

/** Judges every row of a staged sheet by its mapping. Says what to compute; the engine computes it. */
export function check(mapping: Mapping, facts: DeliveryFacts): Checked {
  const reading: Reading = { mapping, facts };
  const judge = judgedStep(reading);
  const judged = extend(statedPlan(reading, [judge.sql]), { inputs: addedUpInputs(reading), steps: [judge] });
  return {
    mapping,
    facts,
    lookups: [...lookups(reading), ...addedUpLookups(reading)],
    judged,
    flagged: extend(judged, { steps: [{ name: 'flagged', sql: flaggedSql(reading) }] }),
    counts: {
      inputs: ['staged', 'flagged'],
      steps: [{ name: 'counts', sql: countsSql(reading) }],
      result: 'counts',
    },
    exclusions: {
      inputs: ['flagged'],
      steps: [{ name: 'exclusions', sql: EXCLUSIONS }],
      result: 'exclusions',
    },
    problems: problemsPlan(reading),
    verdicts: { inputs: ['flagged'], steps: [{ name: 'verdicts', sql: VERDICTS }], result: 'verdicts' },
    tells: [currencyTells(reading), hallTells(reading), identicalTells(reading)],
    oneCurrency: hasCurrencies(reading) ? null : homeCurrency(reading),
    rejects: (columns, sentenceOf) => rejectsPlan(reading, columns, sentenceOf),
    labels: labelsPlan(reading),
    keptInto: (next) => rowsInto(reading, LEFT_OUT, next),
    unpaidInto: (next) => rowsInto(reading, ALL_BUT_UNPAID, next),
    moves: allMoves(reading),
    identityKey: identityKey(reading),
  };
}

function rowsInto(reading: Reading, leftOut: string, { inputs = [], steps, readsAll = false }: Next): Plan {
  const readers = steps.filter(({ sql }) => /\b(?:kept|stated)\b/.test(sql)).map(({ sql }) => sql);
  return extend(statedPlan(reading, readsAll ? 'all' : readers), {
    inputs: ['flagged', ...inputs],
    steps: [{ name: 'left_out', sql: leftOut }, { name: 'kept', sql: KEPT }, ...steps],
  });
}

/** What is wrong in the sheet, from the rows of its `problems` plan. */
export function problemsOf({ mapping, facts }: Checked, rows: readonly Row[]): readonly Problem[] {
  return problemsIn({ mapping, facts }, rows);
}

/** What sets one row of the `verdicts` plan aside; null for one that a rule excludes. */
export function faultOf({ mapping, facts }: Checked, { source_row, rule, fault }: Row): Problem | null {
  const struck = rule === null ? faultsOf({ mapping, facts })[Number(fault)] : undefined;
  return struck
    ? problemOf({ mapping, facts }, struck, { first_row: source_row ?? null, rows: 1, value: null })
    : null;
}

const VERDICTS = `select source_row, rule, fault from flagged where verdict <> 'kept' order by source_row`;

/** A row of the file once, also where its months were given rows of their own: what is wrong in one is wrong in it. */
function flaggedSql({ mapping }: Reading): string {
  const flagged = `select * from judged where verdict <> 'kept' or warnings <> 0`;
  const gravest = `order by verdict = 'set-aside' desc, verdict = 'excluded' desc`;
  return mapping.monthsAcross === null
    ? flagged
    : `${flagged} qualify row_number() over (partition by source_row ${gravest}) = 1`;
}

function countsSql(reading: Reading): string {
  return `select read, read - set_aside - excluded as kept, set_aside, excluded, flagged
from (select ${rowsSql(reading)} as read from staged),
  (select count(*) as flagged, count(*) filter (verdict = 'set-aside') as set_aside,
    count(*) filter (verdict = 'excluded') as excluded from flagged)`;
}

const EXCLUSIONS = `select rule, count(*) as rows from flagged
where verdict = 'excluded' group by rule order by rows desc, rule`;

const LEFT_OUT = `select source_row from flagged where verdict <> 'kept'`;

const ALL_BUT_UNPAID = `select source_row from staged
where source_row not in (select source_row from flagged where rule = 'not-paid')`;

const KEPT = 'select * from stated anti join left_out using (source_row)';
