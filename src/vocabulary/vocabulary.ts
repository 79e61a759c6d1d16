import { assertThat } from '#model/assertion.ts';
import type { ConceptScheme } from '#model/concept.ts';
import type { Code } from '#model/words.ts';

import { AGE_BAND } from './schemes/age-band.ts';
import { CHANNEL } from './schemes/channel.ts';
import { DAYPART } from './schemes/daypart.ts';
import { DISCIPLINE } from './schemes/discipline.ts';
import { DISTANCE_BAND } from './schemes/distance-band.ts';
import { INFORMATION_SOURCE } from './schemes/information-source.ts';
import { LEAD_TIME_BAND } from './schemes/lead-time-band.ts';
import { MONTH } from './schemes/month.ts';
import { MOTIVE } from './schemes/motive.ts';
import { MOVEMENT } from './schemes/movement.ts';
import { MUNICIPALITY } from './schemes/municipality.ts';
import { ORIGIN_CLASS, ORIGIN_ZONE } from './schemes/origin.ts';
import { PRICE_CLASS } from './schemes/price-class.ts';
import { REGION } from './schemes/region.ts';
import { SURVEY_QUESTION } from './schemes/survey-question.ts';
import { RECOMMENDATION_SCORE, SATISFACTION_LEVEL } from './schemes/survey-scales.ts';
import { TARGET_AUDIENCE } from './schemes/target-audience.ts';
import { VENUE_KIND } from './schemes/venue-kind.ts';
import { WEEKDAY } from './schemes/weekday.ts';

/** Version 1 of what every house of a pool means by the same word. Codes are permanent. */
export const VOCABULARY: readonly ConceptScheme[] = [
  DISCIPLINE,
  PRICE_CLASS,
  CHANNEL,
  MOVEMENT,
  TARGET_AUDIENCE,
  VENUE_KIND,
  INFORMATION_SOURCE,
  SURVEY_QUESTION,
  MOTIVE,
  SATISFACTION_LEVEL,
  RECOMMENDATION_SCORE,
  AGE_BAND,
  WEEKDAY,
  MONTH,
  DAYPART,
  LEAD_TIME_BAND,
  DISTANCE_BAND,
  ORIGIN_CLASS,
  ORIGIN_ZONE,
  REGION,
  MUNICIPALITY,
];

const BY_CODE: ReadonlyMap<Code, ConceptScheme> = new Map(VOCABULARY.map((scheme) => [scheme.code, scheme]));

/** The scheme of that code. An unknown code is a bug of the caller. */
export function schemeOf(code: Code): ConceptScheme {
  const scheme = BY_CODE.get(code);
  assertThat(scheme !== undefined, `no concept scheme is called ${code}`);
  return scheme;
}
