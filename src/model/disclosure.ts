import type { Code } from './words.ts';

/**
 * How a measure’s pool figures are judged before they may leave (`docs/disclosure.md`). Each metric declares one.
 * `public-fact` is what anybody can count without us: the calendar, the number of performances.
 */
export type Disclosure =
  | 'amount'
  | 'ratio'
  | 'quantile'
  | 'quantile-across-organisations'
  | 'survey-share'
  | 'public-fact';

/** What disclosure control must know of a measure. */
export type MeasureToProtect = {
  readonly id: Code;
  readonly disclosure: Disclosure;
  /** The unit of each part of a cell: `tickets`, `persons`, `CAD-minor`, `days`, … */
  readonly units: Readonly<Record<string, string>>;
  /** Whether the cells’ parts sum to the total’s: a cell that is not shown could then be found by subtraction. */
  readonly additive: boolean;
};
