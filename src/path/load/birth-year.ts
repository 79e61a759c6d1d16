import { thisYear } from '../check/cells/reading.ts';
import type { Checked } from '../check/check.ts';
import { OLDEST_BUYER } from '../check/rules/birth-year-implausible.ts';

/** Of a year at which nobody buys, the rows are warned, and it is unknown. */
export function plausibleYear({ facts }: Checked, year: string): string {
  const last = thisYear(facts);
  return `case when ${year} between ${last - OLDEST_BUYER} and ${last} then ${year} end`;
}
