import type { Match } from '../meaning.ts';
import type { Token } from '../tokens.ts';
import { HOUSE_NOUNS, NAME_CONNECTORS } from '../words/house-nouns.ts';

/** Whether a token begins a phrase that the lexicon knows; a name’s own words are those it does not. */
export type IsKnown = (at: number) => boolean;

/**
 * Reads a name that looks like a house’s and is no member’s: « Théâtre du Nouveau Monde », “Duceppe Theatre”.
 * Without capitals only a name with two unknown words, or with one after « du », « de la », is taken for one: « théâtre
 * gratuit » is none.
 */
export function readStranger(tokens: readonly Token[], at: number, isKnown: IsKnown): Match | null {
  return nounFirst(tokens, at, isKnown) ?? nounLast(tokens, at, isKnown);
}

function nounFirst(tokens: readonly Token[], at: number, isKnown: IsKnown): Match | null {
  const noun = tokens[at];
  if (noun === undefined || !Object.hasOwn(HOUSE_NOUNS, noun.word)) return null;
  // A capital at the head of the sentence says nothing.
  const nounIsName = noun.isCapitalised && at > 0;
  const run = nameRun(tokens, at + 1, isKnown, nounIsName);
  const capitals = run.filter((next) => tokens[next]?.isCapitalised);
  const unknown = run.filter((next) => !isKnown(next));
  const last = capitals.at(-1) ?? run.at(-1);
  if (last === undefined) return null;
  const hasConnector = NAME_CONNECTORS.has(tokens[at + 1]?.word ?? '');
  const isTyped = unknown.length >= 2 || (unknown.length === 1 && hasConnector);
  const isWritten = capitals.length >= 1 && (unknown.length >= 1 || nounIsName);
  return isTyped || isWritten ? strangerAt(at, last + 1, noun.word) : null;
}

/** The words that may go on a name: unknown ones, and capitalised ones when the noun is; connectors are skipped. */
function nameRun(
  tokens: readonly Token[],
  from: number,
  isKnown: IsKnown,
  nounIsName: boolean,
): readonly number[] {
  const run: number[] = [];
  for (let next = from; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (token === undefined) break;
    if (NAME_CONNECTORS.has(token.word) && !token.isCapitalised) continue;
    if (isKnown(next) && !(token.isCapitalised && nounIsName)) break;
    run.push(next);
  }
  return run;
}

function nounLast(tokens: readonly Token[], at: number, isKnown: IsKnown): Match | null {
  let end = at;
  while (tokens[end]?.isCapitalised && !isKnown(end)) end += 1;
  const noun = tokens[end];
  if (end === at || noun === undefined || !Object.hasOwn(HOUSE_NOUNS, noun.word)) return null;
  return strangerAt(at, end + 1, noun.word);
}

function strangerAt(from: number, to: number, noun: string): Match {
  return { from, to, meanings: [{ kind: 'stranger', discipline: HOUSE_NOUNS[noun] ?? null }] };
}
