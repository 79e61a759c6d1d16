import type { Step } from '#model/plan.ts';

import { sqlFold, sqlKey, sqlText } from '../../sql.ts';
import { titleKeySql } from '../../title-key.ts';
import { step } from './universe.ts';

/** A shorter title is too common a word: two houses may well show two productions of it. */
export const TITLE_MIN = 4;

const AGREED = sqlKey(sqlText('agreed'), 't.tour');
const OWN = sqlKey(sqlText('production'), 't.presenter', 't.production_key');
const TOURED = `case when toured.producer is not null then ${sqlKey(sqlText('tour'), 't.producer', 't.title_key')} end`;

/**
 * The production of each performance, as a digest, so that no title is kept with what questions share. It is its house’s
 * own, but for a tour: where houses name one producer and one title, they show one production; and where they agreed
 * that they do (decision 0088). A title alone proves
 * nothing: of the titles that several houses of the demonstration have, one in eight is one production (decision 0057). What
 * other houses have is nothing to a house’s own number (D6).
 */
export const PRODUCTIONS: readonly Step[] = [
  step(
    'titled_performances',
    `select organisation, performance_key, presenter, production_key,
  coalesce(producer, presenter) as producer, ${titleKeySql(sqlFold('title'))} as title_key, tour
from merged_performances`,
  ),
  step(
    'toured_titles',
    `select producer, title_key from titled_performances
where length(title_key) >= ${TITLE_MIN}
group by producer, title_key having count(distinct presenter) > 1`,
  ),
  step(
    'performance_productions',
    `select t.organisation, t.performance_key,
  coalesce(
    case when t.tour is not null then max(${TOURED}) over (partition by t.tour) end,
    ${TOURED},
    ${AGREED},
    ${OWN}) as production,
  coalesce(${AGREED}, ${OWN}) as own_production
from titled_performances as t
left join toured_titles as toured on toured.producer = t.producer and toured.title_key = t.title_key`,
  ),
];
