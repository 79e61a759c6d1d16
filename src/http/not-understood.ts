import type { Suggestion } from '#model/service.ts';
import type { Bilingual } from '#model/words.ts';

/** A question that was not understood, with what can be answered instead. */
export class NotUnderstood extends Error {
  readonly reason: Bilingual;
  readonly suggestions: readonly Suggestion[];

  constructor(reason: Bilingual, suggestions: readonly Suggestion[]) {
    super(reason.en);
    this.name = 'NotUnderstood';
    this.reason = reason;
    this.suggestions = suggestions;
  }
}
