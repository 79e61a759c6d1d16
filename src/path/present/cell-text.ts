import { say } from '#messages/messages.ts';
import type { AnswerColumn, AnswerRow } from '#model/answer.ts';
import type { Language } from '#model/words.ts';

import { formatFigure } from './figures.ts';

/** One cell of an answer as it is written for the reader: the sign of a value that is not shown is in words. */
export function cellText(row: AnswerRow, column: AnswerColumn, language: Language): string {
  const value = row[column.id];
  if (column.kind === 'dimension') {
    if (value === null || value === undefined) return say('unknown-value', {}, language);
    return column.values?.[String(value)]?.[language] ?? String(value);
  }
  if (column.kind === 'precision')
    return typeof value === 'string' ? (column.values?.[value]?.[language] ?? value) : '';
  if (typeof value === 'number') return formatFigure(value, column.unit, currencyOf(column), language);
  if (column.kind === 'measure' && row.status !== 'ok')
    return `${say(`status-${row.status}`, {}, language)} (${row.status})`;
  return '–';
}

/** The currency of a `CAD-minor` column. */
export function currencyOf(column: AnswerColumn): string {
  return column.unit?.endsWith('-minor') ? column.unit.slice(0, -'-minor'.length) : 'CAD';
}
