import type { Dimension } from '#model/metric.ts';
import type { Code } from '#model/words.ts';

import { ageBand } from './dimensions/age-band.ts';
import { ageGroup } from './dimensions/age-group.ts';
import { answerDate } from './dimensions/answer-date.ts';
import { channel } from './dimensions/channel.ts';
import { country } from './dimensions/country.ts';
import { currency } from './dimensions/currency.ts';
import { discipline } from './dimensions/discipline.ts';
import { disciplineDetail } from './dimensions/discipline-detail.ts';
import { distanceBand } from './dimensions/distance-band.ts';
import { fsa } from './dimensions/fsa.ts';
import { informationSource } from './dimensions/information-source.ts';
import { leadTimeBand } from './dimensions/lead-time-band.ts';
import { motive } from './dimensions/motive.ts';
import { movement } from './dimensions/movement.ts';
import { movementMonth } from './dimensions/movement-month.ts';
import { municipality } from './dimensions/municipality.ts';
import { newOrReturning } from './dimensions/new-or-returning.ts';
import { organisation } from './dimensions/organisation.ts';
import { originClass } from './dimensions/origin-class.ts';
import { originZone } from './dimensions/origin-zone.ts';
import { performanceDate } from './dimensions/performance-date.ts';
import { performanceDaypart } from './dimensions/performance-daypart.ts';
import { performanceMonth } from './dimensions/performance-month.ts';
import { performanceQuarter } from './dimensions/performance-quarter.ts';
import { performanceWeekday } from './dimensions/performance-weekday.ts';
import { performanceYear } from './dimensions/performance-year.ts';
import { priceClass } from './dimensions/price-class.ts';
import { priceClassDetail } from './dimensions/price-class-detail.ts';
import { purchaseDate } from './dimensions/purchase-date.ts';
import { purchaseDaypart } from './dimensions/purchase-daypart.ts';
import { purchaseHour } from './dimensions/purchase-hour.ts';
import { purchaseMonth } from './dimensions/purchase-month.ts';
import { purchaseWeekday } from './dimensions/purchase-weekday.ts';
import { region } from './dimensions/region.ts';
import { season } from './dimensions/season.ts';
import { seller } from './dimensions/seller.ts';
import { surveyQuestion } from './dimensions/survey-question.ts';
import { targetAudience } from './dimensions/target-audience.ts';
import { venueKind } from './dimensions/venue-kind.ts';

/** Every dimension, in the order of the documentation: who, what, when it is played, when it is bought, how, by whom. */
export const DIMENSIONS: readonly Dimension[] = [
  organisation,
  seller,
  discipline,
  disciplineDetail,
  performanceDate,
  performanceMonth,
  performanceQuarter,
  performanceYear,
  season,
  performanceWeekday,
  performanceDaypart,
  targetAudience,
  venueKind,
  municipality,
  purchaseDate,
  purchaseMonth,
  purchaseWeekday,
  purchaseHour,
  purchaseDaypart,
  leadTimeBand,
  movementMonth,
  movement,
  channel,
  priceClass,
  priceClassDetail,
  currency,
  fsa,
  region,
  originZone,
  country,
  ageBand,
  ageGroup,
  distanceBand,
  originClass,
  newOrReturning,
  surveyQuestion,
  informationSource,
  motive,
  answerDate,
];

const BY_ID = new Map(DIMENSIONS.map((dimension) => [dimension.id, dimension]));

export function dimensionOf(id: Code): Dimension | null {
  return BY_ID.get(id) ?? null;
}

/**
 * What a line may or may not record, unlike when and what it is for. Coverage tells on how many of all lines such a
 * trait is known: of 100 buyers whose age is known on 15, those of one age would otherwise be “known for 1 %”.
 */
export function isTrait(dimension: Dimension): boolean {
  return (
    dimension.ofPerformance === undefined &&
    dimension.calendar === undefined &&
    dimension.in.lines !== undefined &&
    dimension.values.kind !== 'organisations'
  );
}
