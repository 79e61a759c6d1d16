import { type Ages, readAges } from './grammar/ages.ts';
import { readPeriods } from './grammar/periods.ts';
import { type PoolName, readPoolName } from './grammar/pool-names.ts';
import { readStranger } from './grammar/strangers.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './meaning.ts';
import type { Token } from './tokens.ts';

export type Known = {
  readonly lexicon: Lexicon;
  readonly ages: Ages;
  readonly names: readonly PoolName[];
  readonly today: string;
};

export type Scanned = {
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
  /** Positions of tokens that nothing reads. */
  readonly unknown: readonly number[];
};

/** A word that nothing reads costs more than any way to cut what is read; then fewer, longer runs are better. */
const UNKNOWN_COST = 1000;

type Way = { readonly cost: number; readonly match: Match | null };

/**
 * What each run of words may mean: of all the ways to cut the question into runs, the one that leaves the fewest words
 * unread, then the one with the fewest runs; of equals, the one whose first run is longest.
 */
export function scan(tokens: readonly Token[], known: Known): Scanned {
  const best: Way[] = [];
  best[tokens.length] = { cost: 0, match: null };
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    let way: Way = { cost: UNKNOWN_COST + (best[at + 1]?.cost ?? 0), match: null };
    for (const match of matchesAt(tokens, at, known)) {
      const cost = 1 + (best[match.to]?.cost ?? 0);
      if (cost < way.cost) way = { cost, match };
    }
    best[at] = way;
  }
  return followed(tokens, best);
}

function followed(tokens: readonly Token[], best: readonly Way[]): Scanned {
  const matches: Match[] = [];
  const unknown: number[] = [];
  let at = 0;
  while (at < tokens.length) {
    const match = best[at]?.match ?? null;
    if (match === null) unknown.push(at);
    else matches.push(match);
    at = match?.to ?? at + 1;
  }
  return { tokens, matches, unknown };
}

/** Every run that begins at a word, longest first; of the same length, a name first. */
function matchesAt(tokens: readonly Token[], at: number, known: Known): readonly Match[] {
  const isKnown = (next: number): boolean =>
    phrasesAt(tokens, next, known.lexicon).length > 0 || readPeriods(tokens, next, known.today).length > 0;
  const names = [
    readPoolName(tokens, at, known.names),
    readStranger(tokens, at, isKnown),
    readAges(tokens, at, known.ages),
  ].filter((match) => match !== null);
  const periods = readPeriods(tokens, at, known.today);
  return [...names, ...periods, ...phrasesAt(tokens, at, known.lexicon)].toSorted((a, b) => b.to - a.to);
}

/** The phrases of the lexicon that begin at a token. */
function phrasesAt(tokens: readonly Token[], at: number, lexicon: Lexicon): readonly Match[] {
  const stems = tokens.slice(at, at + lexicon.longest).map((token) => token.stem);
  return stems.flatMap((_, i) => {
    const meanings = lexicon.entries.get(stems.slice(0, i + 1).join(' '));
    const to = at + i + 1;
    return meanings === undefined || (i > 0 && endsInVerb(tokens, to)) ? [] : [{ from: at, to, meanings }];
  });
}

/** « à Montréal est-il »: the city, then the verb; not Montréal-Est. */
function endsInVerb(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to]?.word ?? '';
  return (
    tokens[to - 1]?.word === 'est' &&
    tokens[to - 2]?.word === 'montreal' &&
    ['il', 'elle', 'ce'].includes(next)
  );
}
