import { type Ask, cellName } from './asking.ts';
import type { Difference, Findings } from './difference.ts';
import { marginOfShare, roundedCount } from './rounding.ts';
import type { Truth } from './truth.ts';

/** [A2] */
const HOUSES_LEAST = 5;
const RESPONDENTS_LEAST = 50;

/** [A2] No house weighs more of a share than this. */
const HOUSE_MOST = 0.25;

/** Lowered in small steps of the total, until no house weighs too much of what is left. */
export function cappedWeights(weights: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  if (weights.size < HOUSES_LEAST) return weights;
  let cap = Math.max(...weights.values());
  for (let round = 0; round < 10_000; round++) {
    const total = [...weights.values()].reduce((sum, weight) => sum + Math.min(weight, cap), 0);
    if (cap <= HOUSE_MOST * total * (1 + 1e-12)) break;
    cap = HOUSE_MOST * total;
  }
  return new Map([...weights].map(([house, weight]) => [house, Math.min(weight, cap)]));
}

/** A share of respondents: of those who chose each option of a question, or any of some. */
export type SurveyShare = {
  readonly question: string;
  readonly metric: string;
  /** The dimension of its options; null for one figure, of those who chose any of `options`. */
  readonly by: string | null;
  readonly options?: readonly string[];
};

export const SURVEY_SHARES: readonly SurveyShare[] = [
  ...['follows-culture', 'heard-of-show'].map((question) => ({
    question,
    metric: 'information-source-share',
    by: 'information-source',
  })),
  { question: 'motives', metric: 'motive-share', by: 'motive' },
  { question: 'satisfaction', metric: 'satisfaction', by: null, options: ['very-satisfied', 'satisfied'] },
];

/**
 * The shares of each option among those who answered a question, over the pool: whole percents of weighted
 * respondents, with their margin and base; hidden together where too few houses or respondents stand behind them.
 */
export async function surveySharesDiffer(
  truth: Truth,
  ask: Ask,
  { question, metric, by, options }: SurveyShare,
  as: string,
): Promise<Findings> {
  const option = options
    ? `case when option in (${options.map((code) => `'${code}'`).join(', ')}) then 'any' end`
    : 'option';
  const houses = await truth.rows(`select organisation, count(*) as respondents, sum(weight) as weight
    from (select distinct organisation, respondent, weight from responses where question = '${question}' and answered)
    group by organisation`);
  const chosen = await truth.rows(`select organisation, option, sum(weight) as weight
    from (select distinct organisation, respondent, weight, ${option} as option from responses where question = '${question}' and answered)
    group by organisation, option`);
  const respondents = houses.reduce((sum, house) => sum + Number(house.respondents), 0);
  const isShown = houses.length >= HOUSES_LEAST && respondents >= RESPONDENTS_LEAST;
  const weights = new Map(houses.map((house) => [String(house.organisation), Number(house.weight)]));
  const capped = cappedWeights(weights);
  const whole = [...capped.values()].reduce((sum, weight) => sum + weight, 0);
  const parts = new Map<string, number>();
  for (const { organisation, option, weight } of chosen) {
    if (options && option === null) continue;
    const house = String(organisation);
    const part = (Number(weight) * (capped.get(house) ?? 0)) / (weights.get(house) ?? 1);
    parts.set(cellName([option]), (parts.get(cellName([option])) ?? 0) + part);
  }
  const shares = new Map([...parts].map(([cell, part]) => [cell, Math.round((100 * part) / whole)]));
  const { rows } = await ask(
    {
      metric,
      ...(by === null ? {} : { by: [by], where: { 'survey-question': [question] } }),
      scope: 'pool',
    },
    as,
  );
  const about = `pool ${metric} of ${question}, asked as ${as}`;
  const cellOf = (row: Readonly<Record<string, string | number | null>>) =>
    by === null ? 'any' : cellName([row[by]]);
  const named = new Set(rows.map(cellOf));
  const missing = [...shares.keys()].filter((cell) => !named.has(cell));
  const differences = rows.flatMap((row): readonly Difference[] => {
    const cell = cellOf(row);
    const share = shares.get(cell) ?? 0;
    const expected = isShown
      ? [share, marginOfShare(share, respondents), roundedCount(respondents)]
      : ['x', null, null];
    const answered = [row.status === 'ok' ? row[metric] : row.status, row.margin, row.base];
    const [left, right] = [expected, answered].map((values) =>
      values.map((value) => value ?? null).join(' ± '),
    );
    return left === right ? [] : [{ about, cell, expected: left ?? null, answered: right ?? null }];
  });
  return {
    compared: rows.length + missing.length,
    differences: [
      ...differences,
      ...missing.map((cell) => ({
        about,
        cell,
        expected: shares.get(cell) ?? null,
        answered: 'no such row',
      })),
    ],
    skipped: new Map(),
  };
}
