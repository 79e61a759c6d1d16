import type { Audience } from '#model/audience.ts';
import type { Language, Slug } from '#model/words.ts';

/** What the reading of a question depends on besides its words. */
export type AskFacts = {
  /** The reader’s language, when the question’s own words do not tell one. */
  readonly language?: Language;
  readonly organisations: readonly { readonly slug: Slug; readonly name: string }[];
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly audience: Audience;
};
