import { problem } from '#messages/messages.ts';
import { fold } from '#model/fold.ts';
import type { Problem } from '#model/problem.ts';
import type { Sheet } from '#model/sheet.ts';
import type { Column } from '../columns/column.ts';
import { PRICES } from '../columns/possible.ts';
import type { Vocabulary } from '../labels/labels.ts';
import { parseAmount } from './amounts.ts';

const PAYMENT =
  /\b(?:comptant|especes|argent|cash|cartes?|cards?|debit|credit|interac|visa|mastercard|amex|paypal|stripe|square|cheques?|checks?|virements?|transfers?)\b/;
const MONEY = /\b(?:ventes?|sales|recettes?|revenus?|revenues?|montants?|amounts?|total|cad)\b|[$€£]/g;
const JOINTS = /^(?:(?:en|au|a|la|le|l|par|by|at|the|of|de|des|du) )+/;
/** What is said of a payment and is no revenue of it. */
const OTHER =
  /\b(?:frais|fees?|rembours\w*|refund\w*|numero|no|mode|type|don|dons|donations?|pourboires?|tips?)\b/;

/**
 * Columns of amounts by way of paying or of selling, “Comptant”, “Débit” or “Ventes en ligne ($)”, in a table that has none for all of them: each is a
 * part, and none is the revenue.
 */
export function amountColumns(
  sheet: Sheet,
  columns: readonly Column[],
  vocabulary: Vocabulary,
): readonly Column[] {
  const parts = columns.filter((column) => isPart(column, vocabulary));
  const others = columns.filter((column) => !parts.includes(column) && column.shape.kind !== 'text');
  const isWhole = others.some(({ matches: [match] }) => match !== undefined && PRICES.includes(match.role));
  return parts.length >= 2 && !isWhole && !hasWhole(sheet, parts) ? parts : [];
}

/**
 * “Revenu billetterie” beside “dont Interac” and “dont comptant” names where tickets are sold, and is what
 * these add up to; a way of paying may be so by chance.
 */
function hasWhole({ sample }: Sheet, parts: readonly Column[]): boolean {
  const rows = sample.map((row) => parts.map(({ index }) => amountIn(row[index] ?? '')));
  const told = rows.filter((amounts) => amounts.some((amount) => amount !== 0));
  const isSum = (amounts: readonly number[], at: number) =>
    Math.abs(2 * (amounts[at] ?? 0) - amounts.reduce((sum, amount) => sum + amount, 0)) < 0.01;
  const isWhole = ({ header }: Column, at: number) =>
    !PAYMENT.test(fold(header)) && told.every((amounts) => isSum(amounts, at));
  return parts.length > 2 && told.length > 1 && parts.some(isWhole);
}

/** Whichever sign parts the cents. */
function amountIn(cell: string): number {
  return parseAmount(cell, /,\d{1,2}\D*$/.test(cell) ? 'comma' : 'point') ?? 0;
}

function isPart({ header, shape, matches: [match] }: Column, vocabulary: Vocabulary): boolean {
  if (shape.kind !== 'amount' && shape.kind !== 'integer') return false;
  const said = fold(header);
  if (OTHER.test(said)) return false;
  const isCount = match !== undefined && !PRICES.includes(match.role) && match.role !== 'channel';
  if (PAYMENT.test(said)) return !isCount;
  const left = said.replace(MONEY, ' ').replace(/ +/g, ' ').trim();
  const isMoney =
    left !== said && (shape.kind === 'amount' || /[$€£]|\b(?:ventes|sales|rec|rev|mont|amount)/.test(said));
  return isMoney && !isCount && [left, left.replace(JOINTS, '')].some((name) => isChannel(name, vocabulary));
}

function isChannel(name: string, vocabulary: Vocabulary): boolean {
  return name !== '' && vocabulary.findConcept('channel', name) !== null;
}

/** Nothing is read of them, and that is said. */
export function tellAmountsAcross(parts: readonly Column[]): readonly Problem[] {
  if (parts.length === 0) return [];
  const columns = parts.map(({ header }) => header).join(', ');
  return [problem('amounts-across', { columns }, 'warning')];
}
