import { metricOf } from '#metrics/metrics.ts';
import type { Code } from '#model/words.ts';

import type { Match } from '../meaning.ts';
import { areAdjacent, cueMatches, hasCue, metricsSaid, type Parsed, readAll } from './parsed.ts';
import { valuesSaid } from './values.ts';

/** What is measured. `also` are further measures that were named. */
export type Topic = {
  readonly metric: Code;
  readonly also: readonly Code[];
  /** For a survey measure: which question was asked. */
  readonly surveyQuestion?: Code;
  /** « billets » alone: paid or not is not said. */
  readonly isLoose?: true;
};

/** Measures of persons: named or not, “buyers” then only says whose. */
const PEOPLE: readonly Code[] = ['buyers', 'participation', 'audience-composition', 'tickets-issued'];

/** The measure asked about, or null; `which-survey` when sources are asked about and not which question. */
export function topicOf(parsed: Parsed): Topic | 'which-survey' | null {
  return informationTopic(parsed) ?? peopleTopic(parsed) ?? namedTopic(parsed) ?? impliedTopic(parsed);
}

export function isAboutInformation(parsed: Parsed): boolean {
  const named = metricsSaid(parsed).filter((metric) => metric !== 'information-source-share');
  if (metricsSaid(parsed).length > named.length) return true;
  if (hasCue(parsed, 'hear-of-show', 'follow-culture')) {
    return named.every((metric) => PEOPLE.includes(metric)) && !hasCue(parsed, 'buy', 'proportion')
      ? true
      : hasOnlySources(parsed);
  }
  return named.every((metric) => PEOPLE.includes(metric)) && hasOnlySources(parsed);
}

/** Some value is a source of information and can be nothing else. */
function hasOnlySources(parsed: Parsed): boolean {
  const dimensions = readAll(parsed, 'dimension').flatMap(({ meaning }) => meaning.dimensions);
  return (
    dimensions.includes('information-source') ||
    parsed.matches.some(
      ({ meanings }) =>
        meanings.length > 0 &&
        meanings.every(
          (meaning) => meaning.kind === 'value' && meaning.dimensions.includes('information-source'),
        ),
    )
  );
}

function informationTopic(parsed: Parsed): Topic | 'which-survey' | null {
  if (!isAboutInformation(parsed)) return null;
  const topic = { metric: 'information-source-share', also: [] };
  if (
    hasCue(parsed, 'follow-culture') &&
    !(hasCue(parsed, 'hear-of-show') && hasCue(parsed, 'performance'))
  ) {
    return { ...topic, surveyQuestion: 'follows-culture' };
  }
  return hasCue(parsed, 'hear-of-show') ? { ...topic, surveyQuestion: 'heard-of-show' } : 'which-survey';
}

/** Participation and composition: the two readings of “the share of 18–35 at the opera”. */
function peopleTopic(parsed: Parsed): Topic | null {
  if (!metricsSaid(parsed).every((metric) => PEOPLE.includes(metric))) return null;
  const values = valuesSaid(parsed, false);
  const [age] = values.filter(({ dimension }) => dimension === 'age-band');
  const [discipline] = values.filter(({ dimension }) => dimension === 'discipline');
  if (discipline === undefined || hasCue(parsed, 'tickets')) return null;
  const attends = hasCue(parsed, 'attend') || metricsSaid(parsed).includes('participation');
  const isShare = hasCue(parsed, 'proportion');
  if (hasCue(parsed, 'how-many') && !isShare) return null;
  if (age === undefined) return attends && isShare ? { metric: 'participation', also: [] } : null;
  if (!attends && !isShare) return null;
  const isComposition = (!attends || hasCue(parsed, 'how-many')) && isOfAudience(parsed, discipline.match);
  return { metric: isComposition ? 'audience-composition' : 'participation', also: [] };
}

/** « le public de l’opéra », “the opera audience”: the audience of a discipline is what is divided. */
function isOfAudience(parsed: Parsed, discipline: Match): boolean {
  const buyers = readAll(parsed, 'metric').filter(({ meaning }) => meaning.metric === 'buyers');
  return [...cueMatches(parsed, 'audience'), ...buyers.map(({ match }) => match)].some((match) =>
    areAdjacent(parsed, match, discipline),
  );
}

/** Measures of one question of surveys, which belongs to the answer. */
const ASKED_BY: Readonly<Record<Code, Code>> = { 'motive-share': 'motives', satisfaction: 'satisfaction' };

function namedTopic(parsed: Parsed): Topic | null {
  const said = metricsSaid(parsed);
  // « combien de clients reviennent »: what is asked of persons, before the word that says that they are asked about.
  const ofPersons = said.find((id) => metricOf(id)?.ofPersons && !PEOPLE.includes(id));
  const metric = PEOPLE.includes(said[0] ?? '') ? (ofPersons ?? said[0]) : said[0];
  if (metric === undefined || (metric === 'buyers' && areTicketsCounted(parsed))) return null;
  const also = said.filter((id) => id !== metric);
  const surveyQuestion = ASKED_BY[metric];
  return { metric, also, ...(surveyQuestion === undefined ? {} : { surveyQuestion }) };
}

/** « combien de billets selon la région de l’acheteur »: what is counted is said right after “how many”. */
function areTicketsCounted(parsed: Parsed): boolean {
  const tickets = cueMatches(parsed, 'tickets');
  return cueMatches(parsed, 'how-many').some((howMany) =>
    tickets.some((match) => howMany.to <= match.from && areAdjacent(parsed, howMany, match)),
  );
}

function impliedTopic(parsed: Parsed): Topic | null {
  const counts = hasCue(parsed, 'tickets');
  if (counts || hasCue(parsed, 'buy')) {
    return {
      metric: 'tickets-sold',
      also: [],
      ...(counts && !hasCue(parsed, 'buy') ? { isLoose: true } : {}),
    };
  }
  if (hasCue(parsed, 'audience', 'where-from', 'come')) return { metric: 'buyers', also: [] };
  if (hasCue(parsed, 'attend') && hasCue(parsed, 'how-many')) return { metric: 'buyers', also: [] };
  if (hasCue(parsed, 'most', 'least')) return { metric: 'tickets-sold', also: [], isLoose: true };
  return null;
}
