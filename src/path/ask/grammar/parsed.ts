import type { Code } from '#model/words.ts';

import type { Registry } from '../lexicon.ts';
import type { Cue, Match, Meaning } from '../meaning.ts';
import type { Scanned } from '../scan.ts';

/** A question as scanned, with what the rules ask about it. */
export type Parsed = Scanned & { readonly registry: Registry };

type Of<K extends Meaning['kind']> = Extract<Meaning, { kind: K }>;
export type Read<K extends Meaning['kind']> = { readonly match: Match; readonly meaning: Of<K> };

/** The matches that may have a meaning of that kind, in order. */
export function readAll<K extends Meaning['kind']>(parsed: Parsed, kind: K): readonly Read<K>[] {
  return parsed.matches.flatMap((match) =>
    match.meanings
      .filter((meaning): meaning is Of<K> => meaning.kind === kind)
      .map((meaning) => ({ match, meaning })),
  );
}

export function hasCue(parsed: Parsed, ...cues: readonly Cue[]): boolean {
  return readAll(parsed, 'cue').some(({ meaning }) => cues.includes(meaning.cue));
}

export function cueMatches(parsed: Parsed, cue: Cue): readonly Match[] {
  return readAll(parsed, 'cue')
    .filter(({ meaning }) => meaning.cue === cue)
    .map(({ match }) => match);
}

/** The measures that words name, first said first; a word that only says whose audience it is names none. */
export function metricsSaid(parsed: Parsed): readonly Code[] {
  return [...new Set(readAll(parsed, 'metric').map(({ meaning }) => meaning.metric))];
}

/** Whether only small words stand between two matches. */
export function areAdjacent(parsed: Parsed, first: Match, second: Match): boolean {
  const [before, after] = first.from <= second.from ? [first, second] : [second, first];
  return parsed.matches
    .filter((match) => match.from >= before.to && match.to <= after.from)
    .every((match) => match.meanings.some(({ kind }) => kind === 'filler'));
}

/** As the person typed it, from the first to the last token of a match. */
export function quoted(question: string, parsed: Scanned, match: Pick<Match, 'from' | 'to'>): string {
  const start = parsed.tokens[match.from]?.start ?? 0;
  const end = parsed.tokens[match.to - 1]?.end ?? question.length;
  return question.slice(start, end);
}
