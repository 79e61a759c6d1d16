import { sayBoth } from '#messages/messages.ts';
import type { Field } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { MovementType } from '#model/movement.ts';
import type { Sheet } from '#model/sheet.ts';
import type { Grain, RowRule, Source, SourceKind } from '#model/source.ts';
import { nonSeats } from '#sources/non-seats.ts';
import {
  CANCELLED_MARKS,
  NO_MOVEMENT_WORDS,
  NOT_PAID_WORDS,
  REFUNDED_MARKS,
  STATUS_WORDS,
  TEST_WORDS,
} from '#sources/status-words.ts';
import { UNSOLD_SEATS } from '#sources/unsold-seats.ts';

import { areCategories, NO_TICKETS } from '../columns/categories.ts';
import { saidOnce } from '../layout/said-once.ts';
import type { Money } from '../money/money.ts';
import { takenOff } from '../taken-back/taken-off.ts';

export type Drafted = {
  readonly kind: SourceKind;
  readonly bound: Readonly<Partial<Record<Field, number>>>;
  readonly money: Money;
  readonly decimal: 'point' | 'comma';
  /** The state is only a mark on cancelled rows. */
  readonly isMark: boolean;
  /** Each line takes back what another file sold. */
  readonly isRefunds: boolean;
};

/** A source of the same shape as the known ones, for a table met for the first time. */
export function draft(sheet: Sheet, drafted: Drafted): Source {
  const { kind, bound, money, decimal, isMark, isRefunds } = drafted;
  const fields = Object.fromEntries(
    (Object.entries(bound) as [Field, number][]).map(([field, index]) => [
      field,
      { headers: [sheet.header[index] ?? ''] },
    ]),
  );
  const isSale = kind === 'movements';
  const once = saidOnce(sheet, bound, decimal);
  return {
    id: 'unknown-table',
    system: '',
    report: sayBoth('source-kind', { kind }),
    evidence: 'matched',
    formats: ['delimited', 'workbook', 'json', 'xml'],
    kind,
    grain: grainOf(kind, bound),
    signature: [],
    fields,
    ...(money.price === null ? {} : { amounts: money.amounts }),
    ...(once.fields.length > 0 ? { saidOnce: once.fields } : {}),
    ...(money.isOfOrder ? { repeatedPerOrder: ['price'] as const } : {}),
    decimal,
    dates: 'detect',
    ...(isSale
      ? {
          ...(isMark ? { statuses: marksOf(sheet, bound) } : statusesOf(sheet, bound)),
          otherwise: [isRefunds ? 'refund' : 'sale'] as const,
          ...(isRefunds ? {} : whenMoved(sheet, bound)),
        }
      : {}),
    exclusions: [
      ...(once.heads === null ? [] : [once.heads]),
      ...(isSale ? takenOff(sheet, bound, decimal) : []),
      ...exclusionsOf(sheet, drafted),
    ],
  };
}

function grainOf(kind: SourceKind, bound: Readonly<Partial<Record<Field, number>>>): Grain {
  if (kind === 'performances') return 'performance';
  if (kind === 'responses') return 'response';
  if (kind === 'buyers') return 'order';
  if (kind === 'sums') return 'sum';
  if (bound.movement !== undefined) return 'movement';
  return bound.quantity === undefined ? 'ticket' : 'order-line';
}

/** “Date d’annulation”, filled on some rows, is the only word of what became of them. */
function whenMoved(sheet: Sheet, bound: Readonly<Partial<Record<Field, number>>>): Pick<Source, 'whenMoved'> {
  const column = bound['moved-at'];
  if (column === undefined || bound.status !== undefined || bound.movement !== undefined) return {};
  const header = fold(sheet.header[column] ?? '');
  if (sheet.sample.every((row) => (row[column] ?? '').trim() !== '')) return {};
  if (/\b(?:annul\w*|cancel\w*|void\w*)\b/.test(header)) return { whenMoved: ['sale', 'void'] };
  return /\b(?:rembours\w*|refund\w*)\b/.test(header) ? { whenMoved: ['sale', 'refund'] } : {};
}

/** “Remboursé : oui” gives the money back; “Annulé : oui” does not say so. */
function marksOf({ header }: Sheet, { status }: Drafted['bound']): typeof CANCELLED_MARKS {
  return /\b(?:rembours|refund)/.test(fold(header[status ?? -1] ?? '')) ? REFUNDED_MARKS : CANCELLED_MARKS;
}

/**
 * Words of states. Where the rows of a state such as “refunded” already carry a minus sign, they are the refund
 * alone: the sale has its own row. Where some carry one and others none, each is what its sign says.
 */
function statusesOf(
  sheet: Sheet,
  bound: Readonly<Partial<Record<Field, number>>>,
): Pick<Source, 'statuses' | 'statusesBelowZero'> {
  const status = bound.status ?? bound.movement;
  const signed = [bound.quantity, bound.price].filter((column) => column !== undefined);
  if (status === undefined) return { statuses: STATUS_WORDS };
  const wordsWhere = (isSo: (cells: readonly string[]) => boolean) =>
    new Set(
      sheet.sample
        .filter((row) => isSo(signed.map((column) => row[column] ?? '')))
        .map((row) => fold(row[status] ?? '')),
    );
  const below = wordsWhere((cells) => cells.some((cell) => BELOW.test(cell)));
  const above = wordsWhere(
    (cells) => !cells.some((cell) => BELOW.test(cell)) && cells.some((cell) => /[1-9]/.test(cell)),
  );
  const undone = Object.entries(STATUS_WORDS).filter(([word, { length }]) => below.has(word) && length > 1);
  const ofBoth = undone.filter(([word]) => above.has(word));
  // “Payé” on a line below zero is of the money that went back: the same word stands on all lines.
  const states = new Set(sheet.sample.map((row) => fold(row[status] ?? '')));
  const sold = Object.entries(STATUS_WORDS).filter(
    ([word, [first, ...more]]) => states.has(word) && first === 'sale' && more.length === 0,
  );
  const belowZero = [
    ...ofBoth.map(([word, movements]) => [word, movements.slice(1)] as const),
    ...(bound.status === undefined ? [] : sold.map(([word]) => [word, ['refund']] as const)),
  ];
  return {
    statuses: {
      ...STATUS_WORDS,
      ...Object.fromEntries(undone.map(([word, movements]) => [word, movements.slice(1)])),
      ...Object.fromEntries(ofBoth.map(([word, movements]) => [word, aboveZero(movements)])),
    },
    ...(belowZero.length > 0 ? { statusesBelowZero: Object.fromEntries(belowZero) } : {}),
  };
}

const BELOW = /^\s*[(−-]/;

function aboveZero(movements: readonly MovementType[]): readonly MovementType[] {
  return movements.includes('exchange-out') ? ['exchange-in'] : movements.slice(0, 1);
}

/** States of a seat in a column that calls itself a status. */
const UNSOLD_STATE =
  '^(?:available|unsold|libres?|disponibles?|invendue?s?|bloquee?s?|blocked|locked|held|house hold|retenue?s?)$';

/** The same among price types, where “libre” is a price. */
const UNSOLD_PRICE =
  '^(?:unsold|holds?|held|invendue?s?|non vendue?s?|(?:places?|sieges?|billets?) (?:libres?|disponibles?|invendue?s?|bloquee?s?|retenue?s?))$';

function exclusionsOf(sheet: Sheet, { kind, bound, isMark }: Drafted): readonly RowRule[] {
  if (kind !== 'movements' && kind !== 'sums') return [];
  const labelled = (['performance-title', 'product-type', 'price-type'] as const).filter(
    (field) => bound[field] !== undefined,
  );
  const unsold: readonly RowRule[] =
    bound['price-type'] === undefined
      ? []
      : [{ rule: 'unsold-seat', field: 'price-type', when: { matches: UNSOLD_PRICE } }];
  const state = (['status', 'movement'] as const).find((field) => bound[field] !== undefined);
  const stated: readonly RowRule[] =
    state === undefined || isMark
      ? []
      : [
          { rule: 'unsold-seat', field: state, when: { matches: UNSOLD_STATE } },
          { rule: 'test-order', field: state, when: { in: TEST_WORDS } },
          { rule: 'not-paid', field: state, when: { in: NOT_PAID_WORDS } },
          ...(state === 'movement'
            ? [
                { rule: 'no-movement', field: state, when: { in: NO_MOVEMENT_WORDS } },
                { rule: 'non-seat', field: state, when: { matches: NO_TICKETS } },
              ]
            : []),
        ];
  const seats = bound['seat-state'] === undefined ? [] : UNSOLD_SEATS;
  const product = bound['product-type'];
  const others: readonly RowRule[] =
    product !== undefined && areCategories(sheet, product)
      ? [{ rule: 'non-seat', field: 'product-type', when: { matches: NO_TICKETS } }]
      : [];
  return [...seats, ...labelled.flatMap(nonSeats), ...others, ...unsold, ...stated];
}
