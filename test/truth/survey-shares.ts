import { type Ask, cellName } from './asking.ts';
import type { Difference, Findings } from './difference.ts';
import { marginOfShare, roundedCount } from './rounding.ts';
import type { Truth } from './truth.ts';

/** [A2] */
const HOUSES_LEAST = 5;
const RESPONDENTS_LEAST = 50;

/**
 * The shares of each information source among those who answered a question, over the pool: whole percents of weighted
 * respondents, with their margin and base; hidden together where too few houses or respondents stand behind them.
 */
export async function surveySharesDiffer(
  truth: Truth,
  ask: Ask,
  question: string,
  as: string,
): Promise<Findings> {
  const [base] =
    await truth.rows(`select count(*) as respondents, count(distinct organisation) as houses, sum(weight) as weight
    from (select distinct organisation, respondent, weight from responses where question = '${question}' and answered)`);
  const chosen = await truth.rows(`select option, sum(weight) as weight
    from (select distinct respondent, weight, option from responses where question = '${question}' and answered)
    group by option`);
  const respondents = Number(base?.respondents ?? 0);
  const isShown = Number(base?.houses ?? 0) >= HOUSES_LEAST && respondents >= RESPONDENTS_LEAST;
  const shares = new Map(
    chosen.map(({ option, weight }) => [
      cellName([option]),
      Math.round((100 * Number(weight)) / Number(base?.weight)),
    ]),
  );
  const { rows } = await ask(
    {
      metric: 'information-source-share',
      by: ['information-source'],
      where: { 'survey-question': [question] },
      scope: 'pool',
    },
    as,
  );
  const about = `pool information-source-share of ${question}, asked as ${as}`;
  const named = new Set(rows.map((row) => cellName([row['information-source']])));
  const missing = [...shares.keys()].filter((cell) => !named.has(cell));
  const differences = rows.flatMap((row): readonly Difference[] => {
    const cell = cellName([row['information-source']]);
    const share = shares.get(cell) ?? 0;
    const expected = isShown
      ? [share, marginOfShare(share, respondents), roundedCount(respondents)]
      : ['x', null, null];
    const answered = [
      row.status === 'ok' ? row['information-source-share'] : row.status,
      row.margin,
      row.base,
    ];
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
