import type { ExclusionRule } from './rule.ts';

/** A finer sheet of the same delivery holds the same sales. */
export const alreadyCounted: ExclusionRule = (reading) =>
  reading.facts.isCovered ? [{ rule: 'already-counted', when: 'true' }] : [];
