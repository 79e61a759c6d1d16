import type { DateRange } from '#model/query.ts';
import type { Code, Slug } from '#model/words.ts';

/** A word that says how the question is asked, rather than about what. */
export type Cue =
  | 'and'
  | 'average'
  | 'attend'
  | 'audience'
  | 'buy'
  | 'come'
  | 'compare'
  | 'evolution'
  | 'follow-culture'
  | 'general'
  | 'hear-of-show'
  | 'how-many'
  | 'least'
  | 'more'
  | 'most'
  | 'or'
  | 'others'
  | 'own'
  | 'performance'
  | 'previous-year'
  | 'proportion'
  | 'than'
  | 'tickets'
  | 'where-from'
  | 'yes-no';

/** What a run of words may mean. Context chooses among several. */
export type Meaning =
  | { readonly kind: 'metric'; readonly metric: Code }
  /** Candidates in order of preference: “day” is that of the purchase before that of the performance. */
  | { readonly kind: 'dimension'; readonly dimensions: readonly Code[] }
  | { readonly kind: 'value'; readonly dimensions: readonly Code[]; readonly codes: readonly Code[] }
  | { readonly kind: 'house'; readonly slug: Slug }
  /** The name of a house that is no member, and the discipline that its name tells. */
  | { readonly kind: 'stranger'; readonly discipline: Code | null }
  | { readonly kind: 'period'; readonly range: DateRange; readonly assumedYear: boolean }
  /** Ages that no set of our bands makes up; `nearest` are the closest bands that do. */
  | { readonly kind: 'ages-cut'; readonly nearest: readonly Code[] }
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'filler' };

/** A run of tokens and what it may mean. */
export type Match = {
  readonly from: number;
  /** One past the last token. */
  readonly to: number;
  readonly meanings: readonly Meaning[];
};
