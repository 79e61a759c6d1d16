/** A refund never erases the sale: each movement has its own date and sign. */
export type MovementType = 'sale' | 'refund' | 'exchange-in' | 'exchange-out' | 'void';

export const MOVEMENT_TYPES: readonly MovementType[] = [
  'sale',
  'refund',
  'exchange-in',
  'exchange-out',
  'void',
];

/** The sign that each movement gives to its quantity and money. */
export const MOVEMENT_SIGN: Readonly<Record<MovementType, 1 | -1>> = {
  sale: 1,
  refund: -1,
  'exchange-in': 1,
  'exchange-out': -1,
  void: -1,
};
