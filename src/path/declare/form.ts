import type { DeclarationFacts, DeclarationForm, DeclaredPerformance } from '#model/declaration.ts';
import type { Code, Slug } from '#model/words.ts';
import type { About, Told } from './told.ts';

/** What a form needs to know beside the figures. */
export type FormFacts = DeclarationFacts & {
  /** IANA zone of the local times. */
  readonly zone: string;
  /** Names of houses, by slug. */
  readonly names: Readonly<Record<Slug, string>>;
  readonly organisation: Slug;
  /** Day on which it is declared. */
  readonly today: string;
};

/** One institution’s form: what it asks of a performance, and how a file of them is written. */
export type Form<Entry> = {
  readonly id: DeclarationForm;
  /** Whether amounts are asked with the taxes that the buyer paid; the form’s file cites who says so. */
  readonly taxes: 'included' | 'excluded';
  /** Common class of price → the form’s own; a narrower class is what its broader one is. */
  readonly classes: ReadonlyMap<Code, string>;
  /** What is said of one performance; null when it cannot be declared, for the reason that `about` is told. */
  readonly entry: (performance: DeclaredPerformance, facts: FormFacts, about: About) => Entry | null;
  /** The text of the file. */
  readonly document: (entries: readonly Entry[], facts: FormFacts) => string;
  /** What the form lacks whatever the performance. */
  readonly lacking?: (facts: FormFacts, told: Told) => void;
};
