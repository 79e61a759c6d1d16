import { say } from '#messages/messages.ts';
import type { Answer, AnswerColumn, AnswerRow } from '#model/answer.ts';
import type { Language } from '#model/words.ts';

import { cellText } from '../cell-text.ts';
import { formatPoints } from '../figures.ts';

/** One row as charts draw it. */
export type Mark = {
  readonly code: string | null;
  readonly label: string;
  /** Null when it is not released or not recorded: never drawn as zero. */
  readonly value: number | null;
  readonly isMasked: boolean;
  readonly compared: number | null;
  /** Half-width of the interval around the value, in its unit. */
  readonly margin: number | null;
  /** The value as written beside its mark, or in words why there is none. */
  readonly text: string;
};

export type Series = { readonly marks: readonly Mark[]; readonly measure: AnswerColumn };

/** The rows of an answer by one dimension; null for any other answer. The share is drawn where only it is released. */
export function seriesOf(answer: Answer, language: Language): Series | null {
  const dimensions = answer.columns.filter(({ kind }) => kind === 'dimension');
  const [dimension, second] = dimensions;
  if (dimension === undefined || second !== undefined) return null;
  const measure = drawnColumn(answer);
  if (measure === undefined) return null;
  const marks = answer.rows.map((row) => markOf(row, dimension, measure, language));
  return { marks, measure };
}

function drawnColumn({ columns, rows }: Answer): AnswerColumn | undefined {
  const measure = columns.find(({ kind }) => kind === 'measure');
  const share = columns.find(({ kind }) => kind === 'share');
  const hasValue = (column: AnswerColumn): boolean => rows.some((row) => typeof row[column.id] === 'number');
  return measure !== undefined && share !== undefined && !hasValue(measure) && hasValue(share)
    ? share
    : measure;
}

function markOf(row: AnswerRow, dimension: AnswerColumn, measure: AnswerColumn, language: Language): Mark {
  const value = row[measure.id];
  const code = row[dimension.id];
  const share = row.share;
  const isKnown = typeof value === 'number';
  const margin = isKnown && typeof row.margin === 'number' ? row.margin : null;
  const amount = isKnown ? cellText(row, measure, language) : say(`status-${row.status}`, {}, language);
  const shareText =
    isKnown && measure.id !== 'share' && typeof share === 'number'
      ? ` (${cellText(row, { ...measure, id: 'share', kind: 'share', unit: 'percent' }, language)})`
      : '';
  return {
    code: typeof code === 'string' ? code : null,
    label: cellText(row, dimension, language),
    value: isKnown ? value : null,
    isMasked: !isKnown && row.status === 'x',
    margin,
    compared: typeof row.compared === 'number' ? row.compared : null,
    text: amount + shareText + (margin === null ? '' : ` ±\u00a0${formatPoints(margin, language)}`),
  };
}

/** The picture in a sentence, for those who do not see it. */
export function summaryOf(answer: Answer, { marks }: Series, language: Language): string {
  const top = marks
    .filter(({ value, code }) => value !== null && code !== null)
    .reduce<Mark | null>(
      (best, mark) => (best === null || (mark.value ?? 0) > (best.value ?? 0) ? mark : best),
      null,
    );
  if (top === null) return say('chart-empty', {}, language);
  return say(
    'chart-summary',
    { reading: answer.reading[language], top: top.label, value: top.text },
    language,
  );
}

/** An id for the picture’s parts, the same for the same answer. */
export function idOf({ query, columns }: Answer): string {
  const limits = JSON.stringify([query.where ?? null, query.scope ?? null]);
  let hash = 0;
  for (const letter of limits) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 0xffffff;
  return ['chart', ...columns.map(({ id }) => id), hash.toString(36)].join('-');
}

/** The first of 1, 2, 5 × 10ⁿ that makes at most five steps. */
export function stepOf(most: number): number {
  const rough = Math.max(most, Number.MIN_VALUE) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  return factor * power;
}
