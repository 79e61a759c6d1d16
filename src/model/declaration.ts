import type { Problem } from './problem.ts';
import type { DateRange } from './query.ts';
import type { Code, Slug } from './words.ts';

/** Declarations of sales that institutions ask for: `sibil` (France), `dip` (Netherlands), `sacd` (authors, France). */
export const DECLARATION_FORMS = ['sibil', 'dip', 'sacd'] as const;

export type DeclarationForm = (typeof DECLARATION_FORMS)[number];

/** Three whole months, which the forms call a quarter: `2025-Q1`. */
export type Quarter = { readonly name: string; readonly range: Required<DateRange> };

/** What was sold of one performance at one class of price, in one currency; null is unknown, never 0. */
export type SoldAt = {
  readonly priceClass: Code | null;
  readonly currency: string;
  readonly tickets: number | null;
  /** Before any was given back. */
  readonly bought: number | null;
  readonly paid: number | null;
  readonly free: number | null;
  /** Without taxes and fees. */
  readonly revenueMinor: number | null;
  readonly taxMinor: number | null;
};

/** A performance of a house, as its declarations tell it: facts and sums, nothing of a buyer. */
export type DeclaredPerformance = {
  /** Short and the same at every declaration, so that a later one takes the place of an earlier. */
  readonly reference: string;
  /** Local, `2025-01-12T20:00:00`. */
  readonly startsAt: string;
  readonly hourKnown: boolean;
  readonly title: string | null;
  readonly venue: string | null;
  readonly venueKind: Code | null;
  readonly municipality: Code | null;
  readonly discipline: Code | null;
  readonly targetAudience: Code | null;
  readonly producer: Slug | null;
  readonly capacity: number | null;
  readonly sold: readonly SoldAt[];
};

/** What the house says itself of what no ticketing export tells. It keeps this, and gives it at each declaration. */
export type DeclarationFacts = {
  /** By the name of the venue, as its files write it. */
  readonly venues?: Readonly<Record<string, VenueFacts>> | undefined;
  /** Discipline → number of the same domain in SIBIL’s own list, which its administrators keep. */
  readonly domains?: Readonly<Record<Code, number>> | undefined;
  /** `reference` of a performance → the number that DIP gave it, `NL-00-000-0000000|00000`. */
  readonly numbers?: Readonly<Record<string, string>> | undefined;
  /** Number of the declarant at the SACD. */
  readonly declarant?: string | undefined;
};

export type VenueFacts = {
  readonly address?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly city?: string | undefined;
  readonly siret?: string | undefined;
  readonly typeLieu?: string | undefined;
  /** Number of the venue in SIBIL’s own list; with it nothing else is asked of the venue. */
  readonly lieuId?: number | undefined;
};

export type DeclarationTotals = {
  readonly performances: number;
  readonly tickets: number;
  /** Null when the amount of some tickets is not known, or in another currency than the pool’s. Without taxes and fees. */
  readonly revenueMinor: number | null;
  readonly taxMinor: number | null;
};

export type Declaration = {
  readonly form: DeclarationForm;
  readonly organisation: Slug;
  readonly quarter: string;
  readonly currency: string;
  /** The text of the file, as the form asks it. */
  readonly document: string;
  readonly declared: DeclarationTotals;
  /** Of the quarter too, and not in the document; with `declared` it makes the house’s own figures of the quarter. */
  readonly leftOut: DeclarationTotals;
  /** What is missing, by kind: `count` performances, of which `value` is the first. */
  readonly problems: readonly Problem[];
};
