import type { Checked } from '../check/check.ts';

/** Nobody buys at more: the rows are warned of, and the year is unknown. */
const OLDEST = 115;

export function plausibleYear({ facts }: Checked, year: string): string {
  const last = Number(facts.today.slice(0, 4));
  return `case when ${year} between ${last - OLDEST} and ${last} then ${year} end`;
}
