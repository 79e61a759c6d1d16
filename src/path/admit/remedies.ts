import type { MessageCode, MessageParams } from '#messages/messages.ts';
import { say } from '#messages/messages.ts';
import type { Remedy } from '#model/answer.ts';
import type { DateRange, Filter, Query } from '#model/query.ts';
import { isRange } from '#model/query.ts';
import type { Bilingual, Code, Language } from '#model/words.ts';
import { wholeMonths, wholeSeasons } from './time.ts';

/** What the vocabulary and the registry know about a question’s criteria. */
export type Surroundings = {
  /** Wider sets of codes that hold these, nearest first: `opera` → `opera` and `classical-music`, then … */
  readonly wider: (dimension: Code, codes: readonly Code[]) => readonly (readonly Code[])[];
  /** The dimension one step coarser, if the registry has one: `fsa` → `region`. */
  readonly coarser: (dimension: Code) => Code | null;
  readonly dimensionLabel: (dimension: Code) => Bilingual;
  readonly valueLabel: (dimension: Code, code: Code) => Bilingual;
  /** Whether these codes hold most of what the dimension has. */
  readonly areMost: (dimension: Code, codes: readonly Code[]) => boolean;
  /** Dimensions that the denominator of the figure ignores: without such a filter everybody is a part of everybody. */
  readonly partOfWhole: readonly Code[];
};

/** A question that may be answerable; whoever proposes it has tried it first. */
export type Remedied = Remedy & { readonly code: MessageCode };

/**
 * Questions near this one that may be answered, nearest first: a wider value, a longer period, a coarser or one less
 * criterion, one less limit. Candidates only: a remedy is offered after it was tested to work.
 */
export function remedies(query: Query, around: Surroundings): readonly Remedied[] {
  const candidates = [
    ...widerValues(query, around),
    ...widerPeriods(query),
    ...besideOthers(query, around),
    ...coarserDimensions(query, around),
    ...withoutDimensions(query, around),
    ...withoutFilters(query, around),
  ];
  const met = new Set([JSON.stringify(query)]);
  return candidates.filter((candidate) => {
    const text = JSON.stringify(candidate.query);
    if (met.has(text)) return false;
    met.add(text);
    return true;
  });
}

function widerValues(query: Query, around: Surroundings): readonly Remedied[] {
  return filters(query).flatMap(([dimension, filter]) =>
    isRange(filter)
      ? []
      : around
          .wider(dimension, filter)
          .filter((codes) => !around.partOfWhole.includes(dimension) || !around.areMost(dimension, codes))
          .map((codes) => ({
            ...proposal('remedy-wider-value', (language) => ({
              values: codes.map((code) => around.valueLabel(dimension, code)[language]).join(', '),
            })),
            query: withFilter(query, dimension, codes),
          })),
  );
}

function widerPeriods(query: Query): readonly Remedied[] {
  return filters(query).flatMap(([dimension, filter]) => {
    if (!isRange(filter)) return [];
    const longer = [wholeMonths(filter), wholeSeasons(filter)].map((range) => ({
      ...periodWords(range),
      query: withFilter(query, dimension, range),
    }));
    const whole = {
      ...proposal('remedy-any-period', () => ({})),
      query: withoutFilter(query, dimension),
    };
    return [...longer, whole];
  });
}

/** One part of a whole that is not released may be read beside the others: the shares of each discipline. */
function besideOthers(query: Query, around: Surroundings): readonly Remedied[] {
  const by = query.by ?? [];
  return filters(query).flatMap(([dimension, filter]) => {
    if (isRange(filter) || by.includes(dimension) || !around.partOfWhole.includes(dimension)) return [];
    return {
      ...proposal('remedy-beside-others', (language) => ({
        dimension: around.dimensionLabel(dimension)[language],
      })),
      query: { ...withoutFilter(query, dimension), by: [...by, dimension] },
    };
  });
}

function periodWords({ from, to }: DateRange): Pick<Remedied, 'code' | 'text'> {
  if (from === undefined || to === undefined) return proposal('remedy-any-period', () => ({}));
  return proposal('remedy-wider-period', () => ({ from, to }));
}

function coarserDimensions(query: Query, around: Surroundings): readonly Remedied[] {
  const by = query.by ?? [];
  return by.flatMap((finer) => {
    const coarser = around.coarser(finer);
    if (coarser === null || by.includes(coarser)) return [];
    return {
      ...proposal('remedy-coarser-dimension', (language) => ({
        finer: around.dimensionLabel(finer)[language],
        coarser: around.dimensionLabel(coarser)[language],
      })),
      query: { ...query, by: by.map((dimension) => (dimension === finer ? coarser : dimension)) },
    };
  });
}

/** The last criterion goes first: it is the one that was added to the question. */
function withoutDimensions(query: Query, around: Surroundings): readonly Remedied[] {
  const by = query.by ?? [];
  const droppable = by.toReversed().filter((dimension) => !around.partOfWhole.includes(dimension));
  return droppable.map((dropped) => ({
    ...proposal('remedy-without-dimension', (language) => ({
      dimension: around.dimensionLabel(dropped)[language],
    })),
    query: { ...query, by: by.filter((dimension) => dimension !== dropped) },
  }));
}

function withoutFilters(query: Query, around: Surroundings): readonly Remedied[] {
  const droppable = filters(query).filter(([dimension]) => !around.partOfWhole.includes(dimension));
  return droppable.map(([dropped]) => ({
    ...proposal('remedy-without-filter', (language) => ({
      dimension: around.dimensionLabel(dropped)[language],
    })),
    query: withoutFilter(query, dropped),
  }));
}

function proposal<C extends MessageCode>(
  code: C,
  paramsIn: (language: Language) => MessageParams<C>,
): { readonly code: C; readonly text: Bilingual } {
  return { code, text: { fr: say(code, paramsIn('fr'), 'fr'), en: say(code, paramsIn('en'), 'en') } };
}

function filters(query: Query): readonly (readonly [Code, Filter])[] {
  return Object.entries(query.where ?? {});
}

function withFilter(query: Query, dimension: Code, filter: Filter): Query {
  return { ...query, where: { ...query.where, [dimension]: filter } };
}

function withoutFilter(query: Query, dimension: Code): Query {
  const { where, ...rest } = query;
  const kept = filters({ ...rest, where: where ?? {} }).filter(([id]) => id !== dimension);
  return kept.length === 0 ? rest : { ...rest, where: Object.fromEntries(kept) };
}
