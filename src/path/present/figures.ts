import { say } from '#messages/messages.ts';
import { formatMoney, formatNumber, formatPercent } from '#messages/numbers.ts';
import type { Status } from '#model/answer.ts';
import type { Metric } from '#model/metric.ts';
import type { Language } from '#model/words.ts';
import type { ProtectedCell } from '#path/protect/protect.ts';

/** One number as it may be shown; null when it is not released or not recorded, as `status` says. */
export type Figure = { readonly value: number | null; readonly status: Status };

/** How figures of one answer are computed and written. */
export type FigureFacts = {
  readonly metric: Metric;
  readonly currency: string;
  /** Pool figures are whole percents and three digits; a house’s own are exact. */
  readonly isPool: boolean;
};

/** The measure in one cell, as protected: amounts of money in whole minor units, as everywhere. */
export function figureOf({ value, status }: ProtectedCell, { metric }: FigureFacts): Figure {
  return { value: value !== null && metric.unit === 'minor' ? Math.round(value) : value, status };
}

/** A measure’s value with its unit: `23 450`, `45,20 $`, `72 %`, `20 jours`. */
export function formatFigure(
  value: number,
  unit: string | null,
  currency: string,
  language: Language,
): string {
  if (unit === 'minor' || unit?.endsWith('-minor')) return formatMoney(value, currency, language);
  if (unit === 'percent') return formatPercent(value, language);
  if (unit === 'points') return formatPoints(value, language);
  if (unit === 'days') {
    const isOne = language === 'fr' ? Math.abs(value) < 2 : value === 1;
    return say('days', { days: formatNumber(value, language, 1), one: isOne }, language);
  }
  if (unit === 'per-thousand')
    return say('per-thousand', { value: formatNumber(value, language, 1) }, language);
  return formatNumber(value, language, 1);
}

export function formatPoints(value: number, language: Language): string {
  const isOne = language === 'fr' ? Math.abs(value) < 2 : value === 1;
  return say('points', { points: formatNumber(value, language, 1), one: isOne }, language);
}

/** Units whose label is a plural noun that can follow the number. */
const COUNTED: ReadonlySet<string> = new Set([
  'tickets',
  'orders',
  'persons',
  'performances',
  'productions',
  'seats',
  'respondents',
]);

export function isCounted(metric: Metric): boolean {
  return COUNTED.has(metric.unit);
}

/** The number with what it counts: « 23 450 billets vendus »; a ratio’s value stands alone. */
export function figureInWords(value: number, facts: FigureFacts, language: Language): string {
  const { metric, currency } = facts;
  const text = formatFigure(value, metric.unit, currency, language);
  if (!isCounted(metric)) return text;
  const isOne = language === 'fr' ? Math.abs(value) < 2 : value === 1;
  const label = metric.label[language];
  return `${text}\u00a0${isOne ? singularOf(label, language) : label}`;
}

/** `billets vendus` → `billet vendu`. Past participles that end in s in the singular too are kept. */
function singularOf(label: string, language: Language): string {
  if (language === 'en') return label.replace(/^(\p{L}+?)s(?= |$)/u, '$1');
  return label.replace(/(\p{L}{3,})s(?= |$)/gu, (word, stem: string) => (stem === 'émi' ? word : stem));
}
