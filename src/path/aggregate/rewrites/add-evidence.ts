import { isTrait } from '#metrics/dimensions.ts';
import { buyersCounted } from '#metrics/measures/buyers.ts';
import { respondentsCounted } from '#metrics/measures/respondents.ts';
import { revenueSum } from '#metrics/measures/revenue.ts';
import { issued } from '#metrics/measures/tickets-issued.ts';
import { ACQUIRES, all, constant, field, isIn, isKnown } from '#metrics/terms.ts';
import type { Aggregate, Predicate, Sum } from '#model/metric.ts';

import { type AggregateFacts, type Asked, type EvidenceOf, partsOf, type Slice } from '../asked.ts';
import { aggregateIn } from './one-currency.ts';
import { sliceOf } from './slice.ts';

/** Everyone behind a cell, whatever they did: the persons that rule P4 counts. */
export const PERSONS: Aggregate = {
  kind: 'count-distinct',
  name: 'persons',
  universe: 'lines',
  unit: 'persons',
  of: ['person'],
};

type Bounds = { readonly counted: Aggregate; readonly most: Sum; readonly least: Sum };

const OF_BUYERS = boundsOf(buyersCounted, all(isKnown('person'), ACQUIRES));

/** Persons of any line, and persons who bought, each within sums that rollups hold. */
const BOUNDS: readonly Bounds[] = [boundsOf(PERSONS, isKnown('person')), OF_BUYERS];

/** Lines of buyers: they add up, so that those of a base less those of its share are those of the rest (R1c). */
export const BUYER_LINES: Aggregate = OF_BUYERS.most;

export const BOUNDING_SUMS: readonly Sum[] = BOUNDS.flatMap(({ most, least }) => [most, least]);

/** No fewer than there are: their lines. No more: those of their lines that `FIRST_LINES` marks. */
function boundsOf(counted: Aggregate, when: Predicate): Bounds {
  return {
    counted,
    most: personLines(`${counted.name}-most`, when),
    least: personLines(`${counted.name}-least`, all(when, { kind: 'holds', of: field('is_first_line') })),
  };
}

function personLines(name: string, when: Predicate): Sum {
  const of = { kind: 'choose', cases: [{ when, give: constant(1) }] } as const;
  return { kind: 'sum', name, universe: 'lines', unit: 'persons', of };
}

/** Lines that could name a person: where a cell has none of them, but sums, no person is recorded (rule A11). */
export const MOVEMENT_LINES: Aggregate = {
  kind: 'sum',
  name: 'movement-lines',
  universe: 'lines',
  unit: 'tickets',
  of: { kind: 'choose', cases: [{ when: isIn('row_kind', 'movement'), give: constant(1) }] },
};

/**
 * What disclosure control must know of each cell of the pool (rule P8): tickets, revenue and persons of its lines,
 * and each number of the metric, by holding. Own data need none, save an overlap with others.
 */
export function addEvidence(asked: Asked, facts: AggregateFacts): Asked {
  if (asked.scope === 'own') return asked.metric.disclosure === 'overlap' ? withOverlap(asked) : asked;
  switch (asked.metric.disclosure) {
    case 'public-fact':
      return { ...asked, evidence: asked.slices.flatMap(contributions) };
    case 'survey-share':
      return withRespondents(asked);
    default:
      return withShadows(asked, facts);
  }
}

function withShadows(asked: Asked, { currency, boundsPersons = false }: AggregateFacts): Asked {
  const counted = personsOf(asked);
  const bounds = boundsPersons ? BOUNDS.find((one) => one.counted === counted) : undefined;
  const shadows = [issued, aggregateIn(revenueSum, currency), bounds?.most ?? counted];
  const rest = restOf(asked);
  const more = [...shadows, MOVEMENT_LINES, ...(bounds ? [bounds.least] : []), ...(rest?.aggregates ?? [])];
  const slices = withAggregates(asked, [...new Set(more)]);
  const home = slices.find((slice) => slice.universe === 'lines' && slice.name !== 'base');
  const names = ['tickets', 'revenue', 'persons'];
  const stood = home
    ? shadows.map((aggregate, index) => ({
        of: names[index] ?? '',
        slice: home.name,
        aggregate,
        ...(bounds && aggregate === bounds.most ? { least: bounds.least } : {}),
      }))
    : [];
  const own = asked.slices.flatMap(contributions);
  const isNew = ({ slice, aggregate }: EvidenceOf) =>
    slice === 'base' || ![...shadows, counted].some(({ name }) => name === aggregate.name);
  const evidence = [...stood, ...own.filter(isNew)];
  if (rest === null) return { ...asked, slices, evidence };
  const left: EvidenceOf = { of: 'rest', slice: 'rest', aggregate: BUYER_LINES };
  return { ...asked, slices, rest, evidence: [...evidence, left] };
}

/** The lines of a share’s base, where the question cuts them by what they were bought for and the base does not. */
function restOf({ by, where, slices }: Asked): Slice | null {
  const base = slices.find(({ name, universe }) => name === 'base' && universe === 'lines');
  const without = base?.aggregates.flatMap((aggregate) => aggregate.without ?? []) ?? [];
  const isCut = [...by, ...where].some(
    ({ dimension }) => without.includes(dimension.id) && !isTrait(dimension),
  );
  return base && isCut ? { ...base, name: 'rest', aggregates: [BUYER_LINES] } : null;
}

/** The persons behind a cell: its buyers, when the figure counts them anyway. */
export function personsOf({ slices }: Asked): Aggregate {
  const counted = slices.filter(({ name }) => name !== 'base').flatMap(({ aggregates }) => aggregates);
  return counted.find(({ name }) => name === buyersCounted.name) ?? PERSONS;
}

/** The figure’s own rows when they are lines; else lines under the same filter, as a slice of their own. */
function withAggregates(asked: Asked, more: readonly Aggregate[]): readonly Slice[] {
  const [figure, ...others] = asked.slices;
  if (figure?.universe === 'lines') {
    const isThere = (aggregate: Aggregate) => figure.aggregates.some(({ name }) => name === aggregate.name);
    return [
      { ...figure, aggregates: [...figure.aggregates, ...more.filter((one) => !isThere(one))] },
      ...others,
    ];
  }
  return [...asked.slices, { ...sliceOf('shadow', PERSONS, asked), aggregates: more }];
}

/** A2: a survey share stands on its respondents, those of its base. */
function withRespondents(asked: Asked): Asked {
  const base = asked.slices.at(-1);
  if (!base) return asked;
  // Of a share of those who answered one question, the respondents are those of that question.
  const when = partsOf(asked.metric).at(-1)?.[1].when ?? respondentsCounted.when;
  const respondents: Aggregate = { ...respondentsCounted, ...(when ? { when } : {}) };
  const isThere = base.aggregates.some(({ name }) => name === respondents.name);
  const counted = isThere ? base : { ...base, aggregates: [...base.aggregates, respondents] };
  return {
    ...asked,
    slices: [...asked.slices.slice(0, -1), counted],
    evidence: [{ of: 'respondents', slice: base.name, aggregate: respondents }],
  };
}

/** D3: persons seen elsewhere, by the holding where they were seen. */
function withOverlap(asked: Asked): Asked {
  return {
    ...asked,
    slices: withAggregates(asked, [PERSONS]),
    evidence: [{ of: 'overlap', slice: 'figure', aggregate: PERSONS }],
  };
}

function contributions(slice: Slice): readonly EvidenceOf[] {
  const counted = slice.aggregates.filter(
    ({ kind, universe }) => kind !== 'quantile' && universe !== 'places',
  );
  return counted.map((aggregate) => evidenceOf(aggregate, slice));
}

function evidenceOf(aggregate: Aggregate, slice: Slice): EvidenceOf {
  const of = slice.name === 'base' ? `base-${aggregate.name}` : aggregate.name;
  return { of, slice: slice.name, aggregate };
}
