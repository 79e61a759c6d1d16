import type { CellEvidence } from '#model/edition.ts';
import {
  type Behind,
  type CountBeside,
  fewestBeside,
  largestOf,
  mostElsewhere,
  PERSONS,
  personsAmong,
  personsAt,
  personsOf,
} from './persons-beside.ts';
import { type Measures, OF_PERSONS } from './primary.ts';
import { largestOfUnion } from './rules/large-buyers.ts';

/** Of a number of each hidden part, what is certain of all of them together. */
export type Certain = (count: (part: CellEvidence) => number) => number;

/**
 * What is left of a cell without some of its parts, for a worst case: amounts subtract holding by holding; so do counts of
 * persons, since the difference is of those who are in no part; the persons left are no fewer than that, nor than
 * is `certain` of the hidden parts; the largest buyers are no larger than those of the parts that are `hidden`, taken together.
 */
export function withoutParts(
  whole: Behind,
  parts: readonly Behind[],
  measures: Measures,
  certain: Certain,
  hidden: readonly CellEvidence[],
): Behind {
  const left = new Map(whole.contributions.map(([holding, amounts]) => [holding, [...amounts]]));
  for (const { contributions } of parts)
    for (const [holding, amounts] of contributions) {
      // Who is in a part may be in the whole no more, where that is a later state.
      const of = left.get(holding) ?? measures.map(() => 0);
      amounts.forEach((amount, i) => {
        of[i] = (of[i] ?? 0) - amount;
      });
      left.set(holding, of);
    }
  const isCounted = [whole, ...parts].every(({ absolute }) => absolute !== undefined);
  const totals = whole.totals.map((total, i) => {
    const rest = parts.reduce((sum, part) => sum - (part.totals[i] ?? 0), total);
    if (measures[i]?.of === PERSONS)
      return Math.max(
        rest,
        certain((part) => personsOf(part, measures)),
      );
    return isCounted && !measures[i]?.isAdditive ? 0 : rest;
  });
  const contributions = [...left].map(([holding, amounts]) => [holding, amounts] as const);
  const largestPersons = OF_PERSONS.map((_, i) =>
    largestOfUnion(hidden.map((part) => part.largestPersons?.[i] ?? [])),
  );
  const absolute = OF_PERSONS.map((name, i) => {
    const rest = parts.reduce((sum, part) => sum - (part.absolute?.[i] ?? 0), whole.absolute?.[i] ?? 0);
    return Math.max(rest, Math.abs(totals[measures.findIndex(({ of }) => of === name)] ?? 0));
  });
  const { couldNamePersons } = whole;
  return {
    totals,
    contributions,
    couldNamePersons,
    largestPersons,
    ...(isCounted ? { absolute } : {}),
    fewestBeside: fewestLeft([whole, ...parts], { contributions }, measures, certain),
  };
}

/**
 * Those beside a coalition who are certain to be left: in hidden parts; who are nowhere in the whole at it, less those of the
 * parts; or who are at one other. What changed takes nobody away for certain.
 */
function fewestLeft(
  [whole, ...parts]: readonly [Behind, ...(readonly Behind[])],
  rest: Pick<CellEvidence, 'contributions'>,
  measures: Measures,
  certain: Certain,
): CountBeside {
  const isChange = [whole, ...parts].some((one) => one.changedAt !== undefined);
  const restAt = personsAt(rest.contributions, measures);
  return (knows, enough) => {
    const atOne = isChange ? 0 : largestOf(restAt, knows);
    if (atOne >= enough) return atOne;
    const left = certain((part) => fewestBeside(part, measures, knows, enough));
    if (isChange || left >= enough) return left;
    const elsewhere = parts.reduce(
      (least, part) => least - mostElsewhere(part, measures, knows),
      personsOf(whole, measures) - personsAmong(whole, measures, knows),
    );
    return Math.max(left, elsewhere, atOne);
  };
}
