import { metricOf } from '#metrics/metrics.ts';
import type { Audience } from '#model/audience.ts';
import type { Query } from '#model/query.ts';
import type { Code } from '#model/words.ts';
import type { Focus } from '#path/present/present.ts';

import { breakdownOf } from './grammar/breakdown.ts';
import { companionsOf } from './grammar/companions.ts';
import { comparisonOf } from './grammar/comparison.ts';
import { filtersOf } from './grammar/filters.ts';
import { focusOf } from './grammar/focus.ts';
import { knows } from './grammar/knows.ts';
import { type Parsed, readAll } from './grammar/parsed.ts';
import { scopeOf } from './grammar/scope.ts';
import { isAboutInformation, type Topic, topicOf } from './grammar/topic.ts';
import { valuesSaid } from './grammar/values.ts';
import type { Match } from './meaning.ts';

/** A question read as a query, and what of it the query does not hold. */
export type Draft = {
  readonly query: Query;
  readonly companions: readonly Query[];
  readonly focus: Focus;
  readonly topic: Topic;
  readonly assumedYear: boolean;
  /** Words with a meaning that found no place. */
  readonly unused: readonly Match[];
  /** A dimension that the measure does not know. */
  readonly notApplicable: Code | null;
  readonly isTooWide: boolean;
};

/** Puts the meanings together; `which-survey` and null when what is measured is not said. */
export function compose(
  parsed: Parsed,
  facts: { readonly today: string; readonly audience: Audience },
): Draft | 'which-survey' | null {
  const topic = topicOf(parsed);
  return topic === null || topic === 'which-survey' ? topic : composeAbout(topic, parsed, facts);
}

export function composeAbout(
  topic: Topic,
  parsed: Parsed,
  facts: { readonly today: string; readonly audience: Audience },
): Draft {
  const values = valuesSaid(parsed, isAboutInformation(parsed), topic.metric);
  const breakdown = breakdownOf(parsed, topic.metric, values);
  const { focus, used: inQuestion } = focusOf(parsed, topic.metric, breakdown.by, values);
  const filters = filtersOf(parsed, values, inQuestion);
  const comparison = comparisonOf(parsed, facts.today);
  const survey = topic.surveyQuestion === undefined ? {} : { 'survey-question': [topic.surveyQuestion] };
  const where = { ...survey, ...filters.where, ...comparison.where };
  const asked: Query = {
    metric: topic.metric,
    ...(breakdown.by.length > 0 ? { by: breakdown.by } : {}),
    ...(Object.keys(where).length > 0 ? { where } : {}),
    ...(comparison.compare === undefined ? {} : { compare: comparison.compare }),
  };
  const scope = scopeOf(parsed, asked, facts.audience);
  const query = scope === null ? asked : { ...asked, scope };
  const used = [...breakdown.used, ...inQuestion, ...filters.used, ...comparison.used];
  return {
    query,
    companions: companionsOf(query, focus, topic).filter(isAnswerable),
    focus,
    topic,
    assumedYear: filters.assumedYear,
    unused: contentOf(parsed).filter((match) => !used.includes(match)),
    notApplicable: firstNotApplicable(query),
    isTooWide: breakdown.isTooWide,
  };
}

/** Matches that must find a place in the query: leaving one out would change the question. */
function contentOf(parsed: Parsed): readonly Match[] {
  const mustBeUsed = ['value', 'dimension', 'period', 'house', 'ages-cut', 'stranger'] as const;
  const said = mustBeUsed.flatMap((kind) => readAll(parsed, kind).map(({ match }) => match));
  // A word that is also a small one, a cue or the measure has done its work there.
  return [...new Set(said)].filter(
    ({ meanings }) => !meanings.some(({ kind }) => kind === 'filler' || kind === 'cue' || kind === 'metric'),
  );
}

function firstNotApplicable(query: Query): Code | null {
  const ids = [...(query.by ?? []), ...Object.keys(query.where ?? {})];
  return ids.find((id) => !knows(query.metric, id)) ?? null;
}

function isAnswerable(query: Query): boolean {
  return metricOf(query.metric) !== null && firstNotApplicable(query) === null;
}
