import type { Code } from '#model/words.ts';

import type { Match } from '../meaning.ts';
import { knows } from './knows.ts';
import { cueMatches, hasCue, type Parsed, type Read, readAll } from './parsed.ts';

/** A value with the one dimension that context gives it. */
export type Value = { readonly match: Match; readonly dimension: Code; readonly codes: readonly Code[] };

/** The values that the question names, each in one dimension. `isInformation` says that sources are asked about. */
export function valuesSaid(parsed: Parsed, isInformation: boolean, metric?: Code): readonly Value[] {
  const byMatch = new Map<Match, Read<'value'>[]>();
  for (const read of readAll(parsed, 'value')) {
    byMatch.set(read.match, [...(byMatch.get(read.match) ?? []), read]);
  }
  return [...byMatch].flatMap(([match, reads]) => {
    const candidates = reads.flatMap(({ meaning }) =>
      meaning.dimensions.map((dimension) => ({ match, dimension, codes: meaning.codes })),
    );
    const known = candidates.filter(({ dimension }) => metric === undefined || knows(metric, dimension));
    const chosen = chooseValue(parsed, match, known.length > 0 ? known : candidates, isInformation);
    return chosen === undefined ? [] : [chosen];
  });
}

function chooseValue(
  parsed: Parsed,
  match: Match,
  candidates: readonly Value[],
  isInformation: boolean,
): Value | undefined {
  // Where a hall stands is known by its town, where people come from is not: « les gens de Longueuil » is another question.
  if (isOrigin(parsed, match) && candidates.every(({ dimension }) => dimension === 'municipality'))
    return undefined;
  const isSource = ({ dimension }: Value): boolean => dimension === 'information-source';
  const fitting = candidates.filter((one) => isSource(one) === isInformation);
  const left = fitting.length > 0 ? fitting : candidates;
  const wanted = ['weekday', 'hour', 'month', 'daypart'].some((part) =>
    left.some(({ dimension }) => dimension.endsWith(`-${part}`)),
  )
    ? [`${calendarOf(parsed)}-`]
    : isOrigin(parsed, match)
      ? ['origin-zone', 'region', 'fsa', 'origin-class', 'channel']
      : ['municipality', 'discipline', 'age-band', 'channel'];
  return (
    wanted.map((start) => left.find(({ dimension }) => dimension.startsWith(start))).find(Boolean) ?? left[0]
  );
}

/** Whether days, hours and months are those of buying or those of performing. */
function calendarOf(parsed: Parsed): 'purchase' | 'performance' {
  return hasCue(parsed, 'performance') && !hasCue(parsed, 'buy') ? 'performance' : 'purchase';
}

/** Whether a place is where people come from: « viennent de Laval », « acheteurs de la Rive-Sud ». */
function isOrigin(parsed: Parsed, match: Match): boolean {
  const near = (before: Match): boolean => before.to <= match.from && match.from - before.to <= 2;
  const people = [
    ...cueMatches(parsed, 'come'),
    ...cueMatches(parsed, 'where-from'),
    ...cueMatches(parsed, 'audience'),
    ...readAll(parsed, 'metric')
      .filter(({ meaning }) => meaning.metric === 'buyers')
      .map((read) => read.match),
  ];
  const preposition = parsed.tokens[match.from - 1]?.word ?? '';
  return people.some(near) && !['a', 'in', 'at'].includes(preposition);
}
