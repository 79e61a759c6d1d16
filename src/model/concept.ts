import type { Bilingual, Code } from './words.ts';

/** One concept of a shared vocabulary, with a code that never changes nor is ever given to another idea. */
export type Concept = {
  readonly code: Code;
  readonly label: Bilingual;
  /** What local labels and questions may call it, in either language; matching ignores case and accents. */
  readonly synonyms: Readonly<{ fr: readonly string[]; en: readonly string[] }>;
  readonly definition: Bilingual;
  /** The one parent in the scheme’s hierarchy; overlapping sets are `groups`, never second parents. */
  readonly broader: Code | null;
  /** URIs of equal or close concepts elsewhere (Artsdata, Scène Pro, SIBIL, Wikidata). */
  readonly exactMatch: readonly string[];
  readonly closeMatch: readonly string[];
};

/** A named set of concepts that may overlap others: “18–35”, “traditional media”, “concert”. A skos:Collection. */
export type ConceptGroup = {
  readonly code: Code;
  readonly label: Bilingual;
  readonly synonyms: Readonly<{ fr: readonly string[]; en: readonly string[] }>;
  readonly definition: Bilingual;
  readonly members: readonly Code[];
};

export type ConceptScheme = {
  readonly code: Code;
  readonly version: string;
  readonly label: Bilingual;
  readonly definition: Bilingual;
  readonly concepts: readonly Concept[];
  readonly groups: readonly ConceptGroup[];
};
