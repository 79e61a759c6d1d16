import type { MovementType } from '#model/movement.ts';

/** Movement types by the number that the table keeps. */
export const MOVEMENT_NAMES: readonly MovementType[] = [
  'sale',
  'refund',
  'exchange-in',
  'exchange-out',
  'void',
];

export const SALE = 0;
export const REFUND = 1;
export const EXCHANGE_IN = 2;
export const EXCHANGE_OUT = 3;
export const VOID = 4;

const INTEGERS = [
  'performance',
  'order',
  'type',
  'quantity',
  'net',
  'tax',
  'fees',
  'list',
  'priceClass',
  'ticket',
  'position',
  'zone',
  'soldAt',
  'movedAt',
  'scanned',
  'undo',
] as const;

type Column = (typeof INTEGERS)[number];
export type MovementRow = Readonly<Record<Column, number>>;

/**
 * The movements of one house, a column each, because a big house has a hundred thousand.
 * Money and quantities are signed and of the whole row; `ticket` and `position` are kept by the movement that undoes a
 * sale; `undo` is that movement’s row (−1: none); `scanned` counts entries.
 */
export class MovementTable {
  length = 0;
  readonly #columns: Record<Column, Int32Array>;
  #room = 4096;

  constructor() {
    const columns = INTEGERS.map((name) => [name, new Int32Array(this.#room)] as const);
    this.#columns = Object.fromEntries(columns) as Record<Column, Int32Array>;
  }

  /** Adds a row and returns its number. */
  add(row: MovementRow): number {
    if (this.length === this.#room) this.#grow();
    for (const name of INTEGERS) this.#columns[name][this.length] = row[name];
    this.length += 1;
    return this.length - 1;
  }

  at(name: Column, row: number): number {
    return this.#columns[name][row] ?? 0;
  }

  rowAt(row: number): MovementRow {
    return Object.fromEntries(INTEGERS.map((name) => [name, this.at(name, row)])) as MovementRow;
  }

  set(name: Column, row: number, value: number): void {
    this.#columns[name][row] = value;
  }

  #grow(): void {
    this.#room *= 2;
    for (const name of INTEGERS) {
      const larger = new Int32Array(this.#room);
      larger.set(this.#columns[name]);
      this.#columns[name] = larger;
    }
  }
}
