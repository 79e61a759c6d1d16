import type { QuestionMapping } from '#model/mapping.ts';
import type { Plan, Step } from '#model/plan.ts';
import { isAnsweredSql, isChosenSql, splitOptionsSql } from '../answer-cells.ts';
import type { Checked } from '../check/check.ts';
import { sqlFold, sqlKey, sqlTable, sqlText } from '../sql.ts';
import { plausibleYear } from './birth-year.ts';
import { lakeSelect } from './lake-select.ts';
import { isMapped } from './mapped.ts';
import { tokensAreNeeded } from './tokens-needed.ts';

/** The kept rows of a survey: one row per option chosen, and one with none for each question left without. */
export function responsesPlan(checked: Checked): Plan {
  const hasTokens = tokensAreNeeded(checked);
  const answers = isMapped(checked.mapping, 'question')
    ? [{ name: 'answers', sql: ROW_ANSWERS }]
    : answerSteps(checked.mapping.questions);
  return checked.keptInto({
    readsAll: true,
    inputs: hasTokens ? ['tokens'] : [],
    steps: [
      { name: 'respondents', sql: respondentsSql(checked) },
      ...answers,
      {
        name: 'responses',
        sql: lakeSelect(
          'responses',
          columnsOf(checked, hasTokens),
          `answers join respondents using (source_row)${hasTokens ? ' left join tokens using (identity_key)' : ''}`,
        ),
      },
    ],
  });
}

/**
 * A respondent is known by the number of the answer, and by when it began where each survey numbers its own; without a
 * number, by all that the row says, and its rank among identical rows.
 */
function respondentsSql({ facts, mapping }: Checked): string {
  const home = sqlText(facts.organisation);
  const rank = 'row_number() over (partition by content_key order by source_row)';
  const started = isMapped(mapping, 'started-at') ? [`coalesce(started_at::varchar, '')`] : [];
  return `select *,
  case when response_id is not null then ${sqlKey(sqlText('response'), home, 'response_id', ...started)}
    else ${sqlKey(sqlText('respondent'), home, 'content_key::varchar', `(${rank})::varchar`)} end as respondent_key
from kept`;
}

/** A file with one answer a row: `question` and `option` are columns. */
const ROW_ANSWERS = `select source_row, question, option, option_cell is not null as answered
from kept where question is not null`;

/** A respondent who met no shared question still counts as one. */
const NO_ANSWERS = `select source_row, null::varchar as question, null::varchar as option, true as answered from kept`;

function answerSteps(questions: readonly QuestionMapping[]): readonly Step[] {
  if (questions.length === 0) return [{ name: 'answers', sql: NO_ANSWERS }];
  const chosen = questions.map((question, index) => ({
    name: `chosen_${index}`,
    sql: [...optionColumnsSql(question), ...optionCellsSql(question)].join('\nunion\n'),
  }));
  const selects = questions.map((question, index) => answersSql(question, `chosen_${index}`));
  return [...chosen, { name: 'answers', sql: selects.join('\nunion all\n') }];
}

/** Each mapped option once; one empty row for those who chose none that is mapped. */
function answersSql(question: QuestionMapping, chosen: string): string {
  return `select k.source_row, ${sqlText(question.question)} as question, c.option,
  ${isAnsweredSql(question)} as answered
from kept k left join ${chosen} c using (source_row)`;
}

/** The columns that stand for an option: anything but a no means that it was chosen. */
function optionColumnsSql(question: QuestionMapping): readonly string[] {
  return question.columns.flatMap(({ index, option }) =>
    option
      ? [
          `select source_row, ${sqlText(option)} as option from kept where ${isChosenSql(`answer_${index}`, question)}`,
        ]
      : [],
  );
}

/** Cells that name options: the whole cell first, because a label may hold the separator; else its parts. */
function optionCellsSql({ columns, options, separator }: QuestionMapping): readonly string[] {
  const known = sqlTable({ label: 'VARCHAR', option: 'VARCHAR' }, Object.entries(options));
  const cells = columns.flatMap(({ index, option }) =>
    option === undefined
      ? [`select source_row, answer_${index} as text from kept where answer_${index} is not null`]
      : [],
  );
  if (cells.length === 0) return [];
  const whole = `(select source_row, text, option from (${cells.join('\nunion all\n')})
  left join ${known} on label = ${sqlFold('text')})`;
  const named = `select source_row, option from ${whole} where option is not null`;
  if (separator === null) return [named];
  const parts = `(select source_row, unnest(${splitOptionsSql('text', separator)}) as part from ${whole} where option is null)`;
  return [named, `select source_row, option from ${parts} join ${known} on label = ${sqlFold('part')}`];
}

function columnsOf(checked: Checked, hasTokens: boolean): Readonly<Record<string, string>> {
  const { organisation, receipt } = checked.facts;
  const born = 'coalesce(birth_year, year(answered_at)::integer - age)';
  return {
    organisation: sqlText(organisation),
    receipt: sqlText(receipt),
    source_row: 'source_row',
    row_key: sqlKey(sqlText('responses'), 'respondent_key::varchar', `coalesce(answers.question, '')`),
    respondent_key: 'respondent_key',
    question: 'answers.question',
    option: 'answers.option',
    answered: 'answered',
    weight: 'coalesce(weight, 1)',
    answered_at: 'answered_at',
    birth_year: plausibleYear(checked, born),
    age_band: 'age_band',
    age_band_label: 'age_band_label',
    fsa: 'fsa',
    email_token: hasTokens ? 'email_token' : 'null',
  };
}
