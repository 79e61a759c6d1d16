import { yearOf } from '#model/calendar.ts';
import { OLDEST_BUYER } from '../buyers-ages.ts';
import type { Checked } from '../check/check.ts';

/** Of a year at which nobody buys, the rows are warned, and it is unknown. */
export function plausibleYear({ facts }: Checked, year: string): string {
  const last = yearOf(facts.today);
  return `case when ${year} between ${last - OLDEST_BUYER} and ${last} then ${year} end`;
}
