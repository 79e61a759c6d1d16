import type { Named } from '#metrics/value-label.ts';
import type { Audience } from '#model/audience.ts';
import type { Language } from '#model/words.ts';

/** What the reading of a question depends on besides its words. */
export type AskFacts = {
  /** The reader’s language, when the question’s own words do not tell one. */
  readonly language?: Language;
  readonly organisations: Named;
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly audience: Audience;
};
