import { say, sayBoth } from '#messages/messages.ts';
import { formatPeriod } from '#messages/numbers.ts';
import type { Note } from '#model/answer.ts';
import { isRange } from '#model/query.ts';

import type { AskFacts } from './ask-facts.ts';
import type { Draft } from './compose.ts';
import { hasCue, type Parsed } from './grammar/parsed.ts';

/** What the reader should know of how the question was read. */
export function notesOf(parsed: Parsed, draft: Draft, { audience }: AskFacts): readonly Note[] {
  const notes: Note[] = [];
  const date = Object.values(draft.query.where ?? {}).find(isRange);
  if (draft.assumedYear && date !== undefined) {
    const [fr, en] = (['fr', 'en'] as const).map((language) =>
      say('assumed-year', { period: formatPeriod(date, language) }, language),
    );
    notes.push({ code: 'assumed-year', text: { fr: fr ?? '', en: en ?? '' } });
  }
  if (draft.topic.isLoose) notes.push({ code: 'loose-tickets', text: sayBoth('loose-tickets', {}) });
  if (hasCue(parsed, 'own') && audience.kind !== 'organisation') {
    notes.push({ code: 'own-of-nobody', text: sayBoth('own-of-nobody', {}) });
  }
  return notes;
}
