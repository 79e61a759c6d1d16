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
  /** Dimensions that are coarser, the nearest first: `fsa` → `region`, then `origin-class`. */
  readonly coarser: (dimension: Code) => readonly Code[];
  readonly dimensionLabel: (dimension: Code) => Bilingual;
  readonly valueLabel: (dimension: Code, code: Code) => Bilingual;
  /** Whether these codes hold most of what the dimension has. */
  readonly areMost: (dimension: Code, codes: readonly Code[]) => boolean;
  /** Dimensions that the denominator of the figure ignores: without such a filter everybody is a part of everybody. */
  readonly partOfWhole: readonly Code[];
  /** A4: what releases show in the place of a value, and how it is called. */
  readonly panels: readonly PanelAround[];
  /** The days that the newest release is about; null where the figure comes out of none. */
  readonly released: Required<DateRange> | null;
  /** Another measure by a dimension that says the same, in a release that does not hold this one. */
  readonly instead: { readonly metric: Code; readonly by: Code; readonly label: Bilingual } | null;
};

export type PanelAround = {
  readonly dimension: Code;
  readonly code: Code;
  readonly of: Code;
  readonly name: Bilingual;
};

/** A question that may be answerable; whoever proposes it has tried it first. */
export type Remedied = Remedy & { readonly code: MessageCode };

/**
 * Questions near this one that may be answered, nearest first: a wider value, a longer period, a coarser or one less
 * criterion, one less limit. Candidates only: a remedy is offered after it was tested to work.
 */
export function remedies(query: Query, around: Surroundings): readonly Remedied[] {
  const candidates = [
    ...panelsInstead(query, around),
    ...otherMeasure(query, around),
    ...releasedPeriods(query, around),
    ...widerValues(query, around),
    ...widerPeriods(query, around),
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

/** The panel in the place of a total, in the months asked for, and in all that are released. */
function panelsInstead(query: Query, { panels, released }: Surroundings): readonly Remedied[] {
  return filters(query).flatMap(([dimension, filter]) => {
    if (isRange(filter)) return [];
    const found = panels.filter((one) => one.dimension === dimension && filter.includes(one.of));
    return found.flatMap(({ code, of, name }) => {
      const instead = withFilter(
        query,
        dimension,
        filter.map((one) => (one === of ? code : one)),
      );
      const then = proposal('remedy-panel', (language) => ({ panel: name[language] }));
      const all = released && {
        ...proposal('remedy-panel-period', (language) => ({ panel: name[language], ...released })),
        query: during(instead, released),
      };
      return [{ ...then, query: instead }, ...(all ? [all] : [])];
    });
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

/** What says when, of performances or of purchases. */
const TIMES: readonly Code[] = [
  'performance-date',
  'performance-month',
  'performance-quarter',
  'performance-year',
  'season',
  'purchase-date',
  'purchase-month',
  'movement-month',
];

/** A release is about whole months of performances: not about days of purchase, nor about two periods at once. */
function releasedPeriods(query: Query, { released }: Surroundings): readonly Remedied[] {
  const { compare, where = {} } = query;
  const timed = Object.entries(where).filter(([id]) => TIMES.includes(id));
  if (released === null) return [];
  if (compare === undefined && timed.every(([id, filter]) => isWithin(id, filter, released))) return [];
  const bought = where['purchase-date'];
  return [
    ...(bought && isRange(bought)
      ? [{ ...proposal('remedy-performed-then', () => ({})), query: during(query, bought) }]
      : []),
    { ...proposal('remedy-released-period', () => released), query: during(query, released) },
  ];
}

/** The same of the performances of some days, whatever was said of time. */
function during({ compare: _, where = {}, ...rest }: Query, period: DateRange): Query {
  const others = Object.entries(where).filter(([id]) => !TIMES.includes(id));
  return { ...rest, where: { ...Object.fromEntries(others), 'performance-date': period } };
}

/** Whether a release is about all of these performances. */
function isWithin(id: Code, filter: Filter, { from, to }: Required<DateRange>): boolean {
  if (isRange(filter))
    return id === 'performance-date' && (filter.from ?? '') >= from && (filter.to ?? '9') <= to;
  const isMonth = (code: Code): boolean => from.slice(0, 7) <= code && code <= to.slice(0, 7);
  return id === 'performance-month' && filter.every(isMonth);
}

function otherMeasure(query: Query, around: Surroundings): readonly Remedied[] {
  const { instead, dimensionLabel } = around;
  const { by = [] } = query;
  if (instead === null || by.includes(instead.by)) return [];
  const other: Query = { ...query, metric: instead.metric, by: [instead.by, ...by] };
  const said = proposal('remedy-other-measure', (language) => ({
    measure: instead.label[language],
    dimension: dimensionLabel(instead.by)[language],
  }));
  return [other, ...releasedPeriods(other, around).map((one) => one.query)].map((one) => ({
    ...said,
    query: one,
  }));
}

function widerPeriods(query: Query, { released }: Surroundings): readonly Remedied[] {
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
    return released === null ? [...longer, whole] : longer;
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
  return by.flatMap((finer) =>
    around
      .coarser(finer)
      .filter((coarser) => !by.includes(coarser))
      .map((coarser) => ({
        ...proposal('remedy-coarser-dimension', (language) => ({
          finer: around.dimensionLabel(finer)[language],
          coarser: around.dimensionLabel(coarser)[language],
        })),
        query: { ...query, by: by.map((dimension) => (dimension === finer ? coarser : dimension)) },
      })),
  );
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
