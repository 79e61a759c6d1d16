import type { Consent } from './pool.ts';
import type { Bilingual } from './words.ts';

/**
 * What would be shown, and what each could learn of one house, if all houses behind a figure consented. It says how to reckon
 * it, and nothing of the others: not how many they are.
 */
export type ConsentPreview = { readonly text: readonly Bilingual[] };

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
