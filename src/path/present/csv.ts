import { say } from '#messages/messages.ts';
import type { Answer, AnswerColumn, AnswerRow } from '#model/answer.ts';
import type { Language } from '#model/words.ts';

/**
 * `machine`: UTF-8, comma, codes and integers of minor units, to be read by programs.
 * `excel`: what Excel set to French (Canada) opens without questions: byte-order mark, semicolon, decimal comma, labels.
 */
export type CsvKind = 'machine' | 'excel';

/** The answer’s table as a CSV text. A value not released is empty and its status says so, never 0. */
export function writeCsv(answer: Answer, kind: CsvKind, language: Language): string {
  const separator = kind === 'machine' ? ',' : ';';
  const header = [
    ...answer.columns.map((column) => (kind === 'machine' ? column.id : headerOf(column, language))),
    kind === 'machine' ? 'status' : say('column-status', {}, language),
  ];
  const lines = answer.rows.map((row) => [
    ...answer.columns.map((column) => cellOf(row, column, kind, language)),
    kind === 'machine' ? row.status : say(`status-${row.status}`, {}, language),
  ]);
  const text = [header, ...lines]
    .map((cells) => cells.map((cell) => quote(cell, separator)).join(separator))
    .join('\r\n');
  return `${kind === 'excel' ? '\ufeff' : ''}${text}\r\n`;
}

function headerOf(column: AnswerColumn, language: Language): string {
  const label = column.label[language];
  return isMoney(column) ? `${label} ($)` : column.unit === 'percent' ? `${label} (%)` : label;
}

function isMoney(column: AnswerColumn): boolean {
  return column.unit?.endsWith('-minor') ?? false;
}

function cellOf(row: AnswerRow, column: AnswerColumn, kind: CsvKind, language: Language): string {
  const value = row[column.id];
  if (value === undefined) return '';
  if (column.kind === 'dimension') {
    if (kind === 'machine') return value === null ? '' : harmless(String(value));
    const label = value === null ? undefined : column.values?.[String(value)]?.[language];
    return harmless(value === null ? say('unknown-value', {}, language) : (label ?? String(value)));
  }
  if (value === null) return '';
  if (typeof value === 'string') return harmless(value);
  return kind === 'machine' ? String(value) : excelNumber(value, column);
}

/** Plain digits and a decimal comma: Excel takes a thousands separator for text. */
function excelNumber(value: number, column: AnswerColumn): string {
  if (isMoney(column)) return (value / 100).toFixed(2).replace('.', ',');
  if (column.unit === 'percent') {
    return String(value).replace('.', ',');
  }
  return String(value).replace('.', ',');
}

/** A text that a spreadsheet program would run as a formula is made plain text by an apostrophe (CWE-1236). */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quote(cell: string, separator: string): string {
  return cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The table as a spreadsheet program of the reader’s language opens it: French (Canada) or machine format. */
export function answerCsv(answer: Answer, language: Language): string {
  return writeCsv(answer, language === 'fr' ? 'excel' : 'machine', language);
}
