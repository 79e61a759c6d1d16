import type { Consent } from './pool.ts';
import type { Bilingual } from './words.ts';

/**
 * How close somebody would come to what one house has behind a figure, were it released: not at all; to the unit, but for
 * rounding; or to within what the others have whom nobody could take away.
 */
export type Learned = 'nothing' | 'exactly' | 'estimated';

/** What each would learn of one house, if all houses behind a figure consented. */
export type ConsentPreview = {
  readonly public: Learned;
  /** Partners that are not behind the figure. */
  readonly partners: Learned;
  /** Partners that are, each taking away what it knows; in a strict pool, any two of them together. */
  readonly insiders: Learned;
  /** The same, said; first what would be shown. */
  readonly text: readonly Bilingual[];
};

/** A figure that waits for a house’s word, or that it has spoken about. Never who asked, nor what others said. */
export type ConsentAsked = Pick<Consent, 'figure' | 'audience'> & {
  readonly about: Bilingual;
  /** Null where nobody asked: the house spoke first. */
  readonly askedAt: string | null;
  readonly word: 'waiting' | 'consented' | 'refused' | 'lapsed';
  readonly until: string | null;
  /** Null where the figure is of named answers, which are shown as they are. */
  readonly preview: ConsentPreview | null;
};

export type ConsentWord = Omit<Consent, 'grantedAt'>;
