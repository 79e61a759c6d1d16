import type { Bilingual, Code } from './words.ts';

/**
 * What one row is, before counting. `lines` are movements and delivered sums, each counted once;
 * `performances` carry capacity and the sales of each; `responses` are survey answers; `places` are inhabitants.
 */
export type Universe = 'lines' | 'performances' | 'responses' | 'places';

/** A number, text or date of one row, as data: the dialect file alone turns it into SQL. */
export type Scalar =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'constant'; readonly value: string | number }
  | {
      readonly kind: 'date' | 'month' | 'quarter' | 'year' | 'hour' | 'weekday' | 'season' | 'initial';
      readonly of: Scalar;
    }
  /** Whole calendar days from `from` to `to`. */
  | { readonly kind: 'days'; readonly from: Scalar; readonly to: Scalar }
  /** Kilometres between two points on the Earth, each a latitude and a longitude in degrees. */
  | {
      readonly kind: 'distance';
      readonly from: readonly [Scalar, Scalar];
      readonly to: readonly [Scalar, Scalar];
    }
  | { readonly kind: 'minus' | 'over'; readonly left: Scalar; readonly right: Scalar }
  /** The first that is known. */
  | { readonly kind: 'first-known'; readonly of: readonly Scalar[] }
  /** The code of the first band whose `to` is not below the number; unknown outside `least` and `most`. */
  | { readonly kind: 'band'; readonly of: Scalar; readonly bands: Banding }
  /** Each code under another: a concept under the top of its hierarchy. What is not listed stays. */
  | { readonly kind: 'recode'; readonly of: Scalar; readonly codes: ReadonlyMap<Code, Code> }
  /** The first case whose condition holds; unknown when none does. */
  | { readonly kind: 'choose'; readonly cases: readonly Case[] };

export type Banding = {
  readonly least: number | null;
  readonly most: number | null;
  /** In ascending order; `to` is included, null is open. */
  readonly bands: readonly { readonly code: Code; readonly to: number | null }[];
};
export type Case = { readonly when: Predicate; readonly give: Scalar };

/** A condition on one row; unknown values make it unknown, which is not true. */
export type Predicate =
  | { readonly kind: 'in'; readonly of: Scalar; readonly values: readonly (string | number)[] }
  | {
      readonly kind: 'compare';
      readonly left: Scalar;
      readonly operator: '=' | '<>' | '<' | '<=' | '>' | '>=';
      readonly right: Scalar;
    }
  | { readonly kind: 'known' | 'holds'; readonly of: Scalar }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Predicate[] }
  | { readonly kind: 'not'; readonly of: Predicate };

type AggregateBase = {
  /** Unique in the registry; names the column in plans and the contribution in evidence. */
  readonly name: string;
  readonly universe: Universe;
  readonly unit: Unit;
  /** Rows that do not meet it count for nothing (in a sum: 0, if the number is known). */
  readonly when?: Predicate;
  /** Only rows of this currency, or that state none. */
  readonly currency?: Code;
  /** Dimensions that this number ignores, in `by` and in `where`: the denominator of a share. */
  readonly without?: readonly Code[];
  /** Dimensions whose value must be known for a row to count. */
  readonly known?: readonly Code[];
};

/** One number over many rows. */
export type Aggregate = AggregateBase &
  (
    | { readonly kind: 'sum'; readonly of: Scalar }
    | { readonly kind: 'count-distinct'; readonly of: readonly string[] }
    /** How many distinct `of` have at least `atLeast` distinct `having`. */
    | {
        readonly kind: 'count-repeated';
        readonly of: string;
        readonly having: Scalar;
        readonly atLeast: number;
      }
    /** Sum of `weight` over distinct `of`; in the pool no holding weighs more than this share (0–1) of its cell. */
    | {
        readonly kind: 'weigh-distinct';
        readonly of: string;
        readonly weight: string;
        readonly holdingShareMax: number;
      }
    /** Quantile of `of`, each row weighing `weight`; continuous, like `quantile_cont` on the expanded rows. */
    | { readonly kind: 'quantile'; readonly of: Scalar; readonly weight: Scalar; readonly at: number }
  );

/** An aggregate that adds up. */
export type Sum = Extract<Aggregate, { kind: 'sum' }>;

export type Expression =
  | { readonly kind: 'single'; readonly of: Aggregate }
  | {
      readonly kind: 'ratio';
      readonly numerator: Aggregate;
      readonly denominator: Aggregate;
      /** 100 for a percentage, 1,000 for so many per thousand. */
      readonly times: 1 | 100 | 1000;
    };

export type Unit =
  | 'tickets'
  | 'minor'
  | 'orders'
  | 'persons'
  | 'performances'
  | 'productions'
  | 'seats'
  | 'days'
  | 'percent'
  | 'per-thousand'
  | 'tickets-per-order'
  | 'tickets-per-performance'
  | 'performances-per-buyer'
  | 'respondents'
  | 'attendances'
  | 'inhabitants';

/**
 * Which rule of disclosure control a pool figure follows: `amount` P1, P2, P4, P8; `ratio` D1 on its parts;
 * `quantile` the shadows of its cell; `survey-share` A2; `public-fact` A5; `overlap` D3 (also in a house’s own scope).
 */
export type DisclosureRule = 'amount' | 'ratio' | 'quantile' | 'survey-share' | 'public-fact' | 'overlap';

/** Whether parts add up to their whole: over every dimension, over some, or over none. */
export type Additivity =
  | { readonly kind: 'additive' }
  | { readonly kind: 'semi-additive'; readonly over: readonly Code[] }
  | { readonly kind: 'non-additive' };

export type Metric = {
  readonly id: Code;
  readonly version: number;
  readonly label: Bilingual;
  readonly synonyms: Readonly<{ fr: readonly string[]; en: readonly string[] }>;
  readonly meaning: Bilingual;
  /** What one counted thing is: `ticket`, `order`, `person`, … */
  readonly grain: string;
  readonly unit: Unit;
  readonly expression: Expression;
  readonly additivity: Additivity;
  readonly disclosure: DisclosureRule;
  /** It counts identified persons, so that the share of identified tickets belongs to its answer. */
  readonly ofPersons: boolean;
  /** Dimensions that must be filtered or grouped by, or the number mixes different things. */
  readonly requires?: readonly Code[];
};

/** How the codes of a dimension read: concepts of a scheme, members, or values that speak for themselves. */
export type DimensionValues =
  | { readonly kind: 'concepts'; readonly scheme: Code; readonly level: 'top' | 'as-recorded' }
  | { readonly kind: 'organisations' }
  | {
      readonly kind:
        | 'date'
        | 'month'
        | 'quarter'
        | 'year'
        | 'season'
        | 'hour'
        | 'fsa'
        | 'country'
        | 'currency';
    }
  | { readonly kind: 'codes'; readonly labels: Readonly<Record<Code, Bilingual>> };

export type Dimension = {
  readonly id: Code;
  readonly version: number;
  readonly label: Bilingual;
  readonly synonyms: Readonly<{ fr: readonly string[]; en: readonly string[] }>;
  readonly meaning: Bilingual;
  readonly values: DimensionValues;
  /** Which calendar it belongs to: filters of one calendar move together in a comparison. */
  readonly calendar?: 'performance' | 'purchase' | 'movement' | 'answer';
  /** Its value in each universe; a universe that is absent does not know it. */
  readonly in: Readonly<Partial<Record<Universe, Scalar>>>;
  /** A fact of the performance: computed once for each, not for each line. */
  readonly ofPerformance?: true;
};
