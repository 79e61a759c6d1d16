import type { LabelField } from './fields.ts';
import type { Code, Slug } from './words.ts';

/** A label of a house, what it stands for, and what it may stand for: for the house alone. */
export type LabelState = {
  readonly field: LabelField;
  readonly scheme: Code;
  readonly key: string;
  readonly label: string;
  /** Lines that bear it now: of sales, of sums, of a programme or of a survey. */
  readonly lines: number;
  /** Null for what is no ticket. */
  readonly tickets: number | null;
  /** `read` by the vocabulary or its system, `chosen` by the house, `left` unknown by the house. */
  readonly state: 'unknown' | 'read' | 'chosen' | 'left';
  /** What it counts under; null: it stays unknown until somebody says. */
  readonly code: Code | null;
  readonly suggestion: {
    readonly code: Code;
    readonly because: 'other-houses' | 'siblings' | 'spelling' | 'parts';
    readonly certainty: 'likely' | 'unsure';
  } | null;
};

/** What a house says of one of its labels; `unknown` takes it out of what is asked, `undo` puts it back. */
export type LabelDecision =
  | { readonly key: string; readonly choice: 'is'; readonly code: Code }
  | { readonly key: string; readonly choice: 'unknown' | 'undo' };

/** What is left to agree on in the pool, by field: counts, and the labels that five houses or more use. */
export type PoolLabels = {
  readonly field: LabelField;
  readonly scheme: Code;
  readonly houses: number;
  readonly labels: number;
  readonly lines: number;
  readonly shared: readonly { readonly label: string; readonly houses: number; readonly lines: number }[];
};

export type MatchReason =
  | 'same-title'
  | 'same-main-title'
  | 'initials'
  | 'nearly-same-title'
  | 'same-start'
  | 'same-run'
  | 'same-venue'
  | 'other-season';

export type MatchedProduction = {
  readonly key: string;
  readonly title: string;
  readonly performances: number;
};

/** Two productions of a house that may be one, in its own words: for the house alone. */
export type ProductionMatch = {
  readonly one: MatchedProduction;
  readonly other: MatchedProduction;
  readonly certainty: 'sure' | 'likely';
  readonly reasons: readonly MatchReason[];
  /** What the house said of them. */
  readonly decision: 'same' | 'different' | null;
};

export type ProductionDecision = {
  readonly one: string;
  readonly other: string;
  readonly choice: 'same' | 'different' | 'undo';
};

/** A place of the pool’s list: names of halls are public facts. */
export type Venue = {
  readonly code: Code;
  readonly name: string;
  readonly municipality: Code | null;
  readonly kind: Code | null;
  readonly capacity: number | null;
};

export type VenueReason =
  | 'venue-same-name'
  | 'venue-name-within'
  | 'venue-nearly-same-name'
  | 'venue-same-municipality'
  | 'venue-same-capacity';

/** A venue as a house writes it, and the place that it is or may be: for the house alone. */
export type VenueState = {
  readonly key: string;
  readonly name: string;
  readonly performances: number;
  readonly municipality: Code | null;
  readonly kind: Code | null;
  readonly capacity: number | null;
  readonly state: 'open' | 'chosen' | 'none';
  readonly venue: Code | null;
  readonly suggestion: {
    readonly venue: Code;
    readonly certainty: 'sure' | 'likely';
    readonly reasons: readonly VenueReason[];
  } | null;
  /** Other spellings of the house that seem to be the same place. */
  readonly alike: readonly string[];
};

export type VenueDecision =
  | { readonly key: string; readonly choice: 'is'; readonly venue: Code }
  | { readonly key: string; readonly choice: 'none' | 'undo' };

/** A production of a house that may be on tour, and what it is told of other houses’ part in it: never who, unless they all agreed. */
export type Tour = {
  readonly key: string;
  readonly title: string;
  readonly performances: number;
  /** The local day of the last start known; null where none is. */
  readonly lastDay: string | null;
  /** How many other houses show it, when there are five or more; null otherwise. */
  readonly houses: number | null;
  /** Houses that agreed to say so, when this one did too. */
  readonly named: readonly Slug[];
  /** Whether this house agreed to be named to those who show it. */
  readonly isTold: boolean;
  /** Houses that agreed to be named too, and of which a production may be this one on tour. */
  readonly alike: readonly AlikeTour[];
};

export type AlikeTour = {
  readonly house: Slug;
  /** What this house said of the two. */
  readonly decision: 'same' | 'different' | null;
  /** Whether both said that they are one: it counts once in the pool. */
  readonly isAgreed: boolean;
};

/** Which sentence tells it. */
export function alikeSentence({ decision, isAgreed }: AlikeTour) {
  if (isAgreed) return 'tour-alike-agreed' as const;
  if (decision === null) return 'tour-alike' as const;
  return `tour-alike-${decision}` as const;
}

/** Whether a house is told anything of others’ part in it. */
export function isShared({ houses, named, alike }: Tour): boolean {
  return houses !== null || named.length > 0 || alike.length > 0;
}

export type TourDecision =
  | { readonly key: string; readonly choice: 'tell' | 'untell' }
  | { readonly key: string; readonly house: Slug; readonly choice: 'same' | 'different' | 'undo' };

/** What a house and the steward agree about words, productions and venues; each method refuses with what its job does. */
export type Agreeing = {
  readonly labels: (organisation: Slug) => Promise<readonly LabelState[]>;
  readonly chooseLabels: (said: Decided<LabelDecision>) => Promise<readonly LabelState[]>;
  readonly poolLabels: () => Promise<readonly PoolLabels[]>;
  readonly matches: (organisation: Slug) => Promise<readonly ProductionMatch[]>;
  readonly decideMatches: (said: Decided<ProductionDecision>) => Promise<readonly ProductionMatch[]>;
  readonly tours: (organisation: Slug) => Promise<readonly Tour[]>;
  readonly decideTours: (said: Decided<TourDecision>) => Promise<readonly Tour[]>;
  readonly venueList: () => Promise<readonly Venue[]>;
  readonly venues: (organisation: Slug) => Promise<readonly VenueState[]>;
  readonly decideVenues: (said: Decided<VenueDecision>) => Promise<readonly VenueState[]>;
};

export type Decided<D> = { readonly organisation: Slug; readonly decisions: readonly D[] };
