// Gifts, memberships and tips that a table holds beside its tickets.
import { problem } from '#messages/messages.ts';
import { fold } from '#model/fold.ts';
import type { Problem } from '#model/problem.ts';

import type { Column } from '../columns/column.ts';
import type { Numbers } from './numbers.ts';

const GIFT = /\b(?:dons?|donations?|adhesions?|cotisations?|memberships?|pourboires?|tips?|gratuity)\b/;
const WHOLE = /\b(?:total\w*|paye\w*|paid|montants?|amount)\b/;
const BEFORE = /\bsous total\b|\bsub ?total\b/;

/** The amounts of tickets alone where each row adds up: those, and gifts beside them, are the price that was found. */
export function withoutGifts(columns: readonly Column[], price: Column, { of }: Numbers): Column | null {
  const gifts = giftsAmong(columns, price);
  if (gifts.length === 0) return null;
  const whole = of(price);
  const given = whole.map((_, row) => gifts.reduce((sum, gift) => sum + (of(gift)[row] ?? 0), 0));
  if (!given.some((amount) => amount !== 0)) return null;
  const others = columns.filter((column) => column !== price && !gifts.includes(column) && isNumeric(column));
  const found = others.find((column) =>
    of(column).every(
      (value, row) =>
        whole[row] === null || Math.abs((value ?? 0) + (given[row] ?? 0) - (whole[row] ?? 0)) < 0.015,
    ),
  );
  return found ?? null;
}

/** “Don” beside “Total”, of which nothing tells whether it is in it. */
export function tellGifts(
  columns: readonly Column[],
  price: number | null,
  numbers: Numbers,
): readonly Problem[] {
  const paid = columns.find(({ index }) => index === price);
  if (paid === undefined || BEFORE.test(fold(paid.header)) || !WHOLE.test(fold(paid.header))) return [];
  const [gift] = giftsAmong(columns, paid);
  if (gift === undefined || !numbers.of(gift).some((amount) => amount !== null && amount !== 0)) return [];
  const [before, beside] = [numbers.of(paid), numbers.of(gift)];
  // Where another column holds both, the price is of tickets alone.
  const isApart = columns.some(
    (column) =>
      column !== paid &&
      column !== gift &&
      isNumeric(column) &&
      numbers
        .of(column)
        .every(
          (value, row) => value !== null && Math.abs((before[row] ?? 0) + (beside[row] ?? 0) - value) < 0.015,
        ),
  );
  if (isApart) return [];
  const { header: column } = gift;
  return [problem('gifts-not-deducted', { column, counted: paid.header }, 'warning', { column })];
}

function giftsAmong(columns: readonly Column[], price: Column): readonly Column[] {
  return columns.filter((column) => column !== price && isNumeric(column) && GIFT.test(fold(column.header)));
}

function isNumeric({ shape }: Column): boolean {
  return shape.kind === 'integer' || shape.kind === 'amount';
}
