import { fold } from '#model/fold.ts';
import type { QuestionMapping } from '#model/mapping.ts';
import type { Plan, Step } from '#model/plan.ts';
import { optionField, VALUE_QUESTIONS } from '#vocabulary/label-schemes.ts';
import { isAnsweredSql, splitOptionsSql } from '../answer-cells.ts';
import { isMarkedSql } from '../answer-marks.ts';
import type { Checked } from '../check/check.ts';
import { sqlFold, sqlKey, sqlList, sqlLiteral, sqlTable, sqlText } from '../sql.ts';
import { plausibleYear } from './birth-year.ts';
import { lakeSelect } from './lake-select.ts';
import { isMapped } from './mapped.ts';
import { tokensAreNeeded } from './tokens-needed.ts';

/** The kept rows of a survey: one row per option chosen, and one with none for each question left without. */
export function responsesPlan(checked: Checked): Plan {
  const hasTokens = tokensAreNeeded(checked);
  const isByRow = isMapped(checked.mapping, 'question');
  const answers = isByRow ? rowAnswerSteps(checked) : answerSteps(checked);
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
          `answers join respondents using (source_row)${isByRow ? ' left join told using (respondent_key)' : ''}${hasTokens ? ' left join tokens using (identity_key)' : ''}`,
        ),
      },
    ],
  });
}

/** “12”, “R-012”; tools that number all their forms at once are past these. */
const IS_SMALL_NUMBER = `regexp_full_match(response_id, '\\D{0,4}0*\\d{1,4}')`;

/**
 * A respondent is known by the number of the answer, and by when it began where each survey numbers its own: a table that no
 * source describes may begin again at 1 each month, and has the first day of its answers. What is no small number begins nowhere
 * again, and its day may be corrected. Without a number, by all that the row says, and its rank among identical rows.
 */
function respondentsSql({ facts, mapping }: Checked): string {
  const home = sqlText(facts.organisation);
  const rank = 'row_number() over (partition by content_key order by source_row)';
  const day = `min(answered_at::date) over (partition by response_id)`;
  const isNumberedAnew = mapping.recognition.id === 'unknown-table' && isMapped(mapping, 'answered-at');
  const started = isMapped(mapping, 'started-at')
    ? [`coalesce(started_at::varchar, '')`]
    : isNumberedAnew
      ? [`case when ${IS_SMALL_NUMBER} then coalesce((${day})::varchar, '') else '' end`]
      : [];
  return `select *,
  case when response_id is not null then ${sqlKey(sqlText('response'), home, 'response_id', ...started)}
    else ${sqlKey(sqlText('respondent'), home, 'content_key::varchar', `(${rank})::varchar`)} end as respondent_key
from kept`;
}

/** A file with one answer a row: what respondents say of themselves is on rows of its own. */
function rowAnswerSteps(checked: Checked): readonly Step[] {
  return [
    { name: 'row_answers', sql: rowAnswersSql(checked) },
    {
      name: 'answers',
      sql: `select * from row_answers where question not in ${sqlList([...VALUE_QUESTIONS])}`,
    },
    {
      name: 'told',
      sql: `select respondent_key, min(option) as told_age_band from row_answers join respondents using (source_row)
where row_answers.question = 'age-band' group by respondent_key`,
    },
  ];
}

/** The option is one of those of the question that stands beside it. */
function rowAnswersSql({ mapping: { labels }, facts }: Checked): string {
  const questions = [...new Set(Object.values(labels.question ?? {}))];
  const rows = questions.flatMap((question) => {
    const [options, keys] = [labels, facts.labelKeys ?? {}].map((of) => of[optionField(question)] ?? {}) as [
      Readonly<Record<string, string>>,
      Keys,
    ];
    const words = [...new Set([...Object.keys(options), ...Object.keys(keys)])];
    return words.map((word) => [question, word, ownOf(options, word), ownOf(keys, word)]);
  });
  const types = { asked: 'VARCHAR', label: 'VARCHAR', code: 'VARCHAR', label_key: 'VARCHAR' } as const;
  return `select k.source_row, k.question, known.code as option, known.label_key::ubigint as option_label,
  k.option_cell is not null as answered
from kept k left join ${sqlTable(types, rows)} known on known.asked = k.question and known.label = ${sqlFold('k.option_cell')}`;
}

/** A respondent who met no shared question still counts as one. */
const NO_ANSWERS = `select source_row, null::varchar as question, null::varchar as option,
  null::ubigint as option_label, true as answered from kept`;

function answerSteps({ mapping: { questions }, facts }: Checked): readonly Step[] {
  if (questions.length === 0) return [{ name: 'answers', sql: NO_ANSWERS }];
  const chosen = questions.map((question, index) => {
    const keys = facts.labelKeys?.[optionField(question.question)] ?? {};
    const selects = [...optionColumnsSql(question, keys), ...optionCellsSql(question, keys)];
    return { name: `chosen_${index}`, sql: selects.join('\nunion\n') };
  });
  const selects = questions.map((question, index) => answersSql(question, `chosen_${index}`));
  return [...chosen, { name: 'answers', sql: selects.join('\nunion all\n') }];
}

/** Each option once that is mapped, or of which a label is kept; one empty row for those who chose none such. */
function answersSql(question: QuestionMapping, chosen: string): string {
  return `select k.source_row, ${sqlText(question.question)} as question, c.option, c.option_label,
  ${isAnsweredSql(question)} as answered
from kept k left join ${chosen} c using (source_row)`;
}

/** Folded label of an option → its key. */
type Keys = Readonly<Record<string, string>>;

/** The columns that stand for an option. */
function optionColumnsSql(question: QuestionMapping, keys: Keys): readonly string[] {
  return question.columns.flatMap((column) => {
    const { index, option, label } = column;
    if (option === undefined) return [];
    const key = label === undefined ? undefined : keys[fold(label)];
    if (option === null && key === undefined) return [];
    return [
      `select source_row, ${sqlLiteral(option)}::varchar as option, ${sqlLiteral(key ?? null)}::ubigint as option_label
from kept where ${isMarkedSql(`answer_${index}`, column, question)}`,
    ];
  });
}

/** Cells that name options: the whole cell first, because a label may hold the separator; else its parts. */
function optionCellsSql({ columns, options, separator }: QuestionMapping, keys: Keys): readonly string[] {
  const words = [...new Set([...Object.keys(options), ...Object.keys(keys)])];
  const known = sqlTable(
    { label: 'VARCHAR', option: 'VARCHAR', label_key: 'VARCHAR' },
    words.map((word) => [word, ownOf(options, word), ownOf(keys, word)]),
  );
  const cells = columns.flatMap(({ index, option }) =>
    option === undefined
      ? [`select source_row, answer_${index} as text from kept where answer_${index} is not null`]
      : [],
  );
  if (cells.length === 0) return [];
  const told = 'option, label_key::ubigint as option_label';
  const whole = `(select source_row, text, option, label_key from (${cells.join('\nunion all\n')})
  left join ${known} on label = ${sqlFold('text')})`;
  if (separator === null)
    return [`select source_row, ${told} from ${whole} where coalesce(option, label_key) is not null`];
  const parts = `(select source_row, unnest(${splitOptionsSql('text', separator)}) as part from ${whole} where option is null)`;
  return [
    `select source_row, ${told} from ${whole} where option is not null`,
    `select source_row, ${told} from ${parts} join ${known} on label = ${sqlFold('part')}`,
  ];
}

function ownOf(record: Readonly<Record<string, string>>, word: string): string | null {
  return Object.hasOwn(record, word) ? (record[word] ?? null) : null;
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
    option_label: 'option_label',
    answered: 'answered',
    weight: 'coalesce(weight, 1)',
    answered_at: 'answered_at',
    birth_year: plausibleYear(checked, born),
    age_band: isMapped(checked.mapping, 'question') ? 'coalesce(age_band, told_age_band)' : 'age_band',
    age_band_label: 'age_band_label',
    fsa: 'fsa',
    email_token: hasTokens ? 'email_token' : 'null',
  };
}
