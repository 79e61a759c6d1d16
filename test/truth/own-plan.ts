import { METRICS } from '#metrics/metrics.ts';
import { TRUTH_MEASURES } from './measures.ts';
import type { OwnFigure } from './own-figures.ts';

/** The three that the contract fixes for each house. */
const HEADLINES = ['tickets-issued', 'tickets-sold', 'revenue'];
const BREAKDOWNS = ['purchase-weekday', 'purchase-hour', 'channel', 'price-class', 'discipline', 'fsa'];

/** Tickets and revenue of each house, whole. */
export const headlines = (): readonly OwnFigure[] => HEADLINES.map((metric) => figure(metric, null));

/** Each additive measure of the registry as it is today; one that has no SQL on the truth fails the check. */
export const additiveFigures = (by: string | null): readonly OwnFigure[] =>
  METRICS.filter(({ additivity }) => additivity.kind === 'additive').map(({ id }) => figure(id, by));

/** Tickets and revenue by what is known of a purchase. */
export const breakdowns = (): readonly OwnFigure[] =>
  BREAKDOWNS.flatMap((by) => [figure('tickets-issued', by), figure('revenue', by)]);

export function figure(metric: string, by: string | null): OwnFigure {
  const measure = TRUTH_MEASURES[metric];
  if (!measure)
    throw new Error(`the additive measure ${metric} has no SQL on the truth: write it in measures.ts`);
  return { metric, measure, by };
}
