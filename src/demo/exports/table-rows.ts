import type { Channel } from '../books.ts';
import { namingOf } from '../ids.ts';
import type { LocalSeconds } from '../local-time.ts';
import { tpsOn, tvqOn } from '../taxes.ts';
import { type Carried, type ExportTask, movementRows, type TicketRow } from './export.ts';
import { type NonSeat, nonSeatsOf } from './non-seats.ts';

/** A cell before its file decides how money and dates are written. */
export type TableCell =
  | string
  | number
  | null
  | { readonly moneyMinor: number }
  | { readonly at: LocalSeconds };

export type Table = {
  readonly header: readonly string[];
  readonly rows: () => Generator<readonly TableCell[]>;
  readonly others: readonly (readonly TableCell[])[];
};

export const TABLE_CARRIES: readonly Carried[] = [
  'sold_at',
  'moved_at',
  'movement',
  'order_id',
  'ticket_id',
  'channel',
  'price_class',
  'person',
  'fsa',
  'birth_year',
  'scanned',
  'fees_minor',
  'tax_minor',
];

/** What the box office calls each movement, by its number. */
const MOVEMENTS = ['Vente', 'Remboursement', 'Échange entrant', 'Échange sortant', 'Annulation'] as const;

const CHANNELS: Readonly<Record<Channel, string>> = {
  online: 'Internet',
  'mobile-app': 'Mobile',
  counter: 'Guichet',
  phone: 'Téléphone',
  'group-desk': 'Groupes',
  'school-desk': 'Scolaire',
  'subscription-office': 'Abonnements',
  reseller: 'Réseau',
};

const AMOUNTS: Readonly<Record<'included' | 'excluded' | 'none', readonly string[]>> = {
  included: ['Montant (taxes incluses)', 'TPS', 'TVQ'],
  excluded: ['Montant avant taxes', 'TPS', 'TVQ'],
  none: ['Montant'],
};

/** One row a movement, in French, with the columns that box offices here print. */
export function tableOf(task: ExportTask): Table {
  const { books } = task;
  const { house } = books;
  const header = [
    'No commande',
    'No billet',
    'Date d’achat',
    'Date de l’opération',
    'Opération',
    'Code représentation',
    'Spectacle',
    'Date représentation',
    'Tarif',
    'Canal de vente',
    'Quantité',
    ...(house.rateOnly ? AMOUNTS.included.slice(0, 1) : AMOUNTS[house.taxes]),
    'Frais de service',
    'Nom',
    'Prénom',
    'Courriel',
    'Code postal',
    'Année de naissance',
    'Scannés',
    ...(isSoldElsewhere(task) ? ['Diffuseur', 'Vendeur'] : []),
  ];
  return {
    header,
    rows: function* () {
      for (const movement of movementRows(task)) yield cells(task, movement);
    },
    others: nonSeatsOf(books, task.system, books.movements.length)
      .filter(({ kind }) => kind !== 'unpaid')
      .map((other) => otherCells(task, other)),
  };
}

/** Position of the cells that a total row adds up. */
export const QUANTITY_CELL = 10;
export const AMOUNT_CELL = 11;

function isSoldElsewhere({ books: { house } }: ExportTask): boolean {
  return house.seller !== house.slug;
}

function cells(task: ExportTask, { row, order, performance }: TicketRow): readonly TableCell[] {
  const { books, system, names } = task;
  const { house, movements, prices } = books;
  const { identity } = order;
  const naming = namingOf(house, system);
  const quantity = movements.at('quantity', row);
  return [
    naming.order(house, order),
    naming.ticket(house, movements.at('ticket', row)),
    { at: order.soldAt },
    { at: movements.at('movedAt', row) },
    MOVEMENTS[movements.at('type', row)] ?? '',
    performance.reference,
    performance.title,
    { at: performance.startsAt },
    prices.labels[movements.at('priceClass', row)] ?? '',
    CHANNELS[order.channel],
    quantity,
    ...amounts(task, movements.at('net', row), quantity),
    { moneyMinor: movements.at('fees', row) },
    identity.lastName,
    identity.firstName,
    identity.email,
    identity.postalCode,
    identity.birthYear,
    movements.at('scanned', row),
    ...(isSoldElsewhere(task) ? [house.name, names.get(house.seller) ?? house.seller] : []),
  ];
}

function amounts({ books: { house } }: ExportTask, net: number, quantity: number): readonly TableCell[] {
  const unit = net / quantity;
  const tps = tpsOn(unit) * quantity;
  const tvq = tvqOn(unit) * quantity;
  if (house.taxes === 'none') return [{ moneyMinor: net }];
  if (house.taxes === 'excluded') return [net, tps, tvq].map((moneyMinor) => ({ moneyMinor }));
  const gross = { moneyMinor: net + tps + tvq };
  return house.rateOnly ? [gross] : [gross, { moneyMinor: tps }, { moneyMinor: tvq }];
}

function otherCells(task: ExportTask, other: NonSeat): readonly TableCell[] {
  const { house, performances } = task.books;
  const performance = performances.find(({ reference }) => reference === other.reference);
  const taxed = house.rateOnly || house.taxes === 'none' ? 0 : 2;
  return [
    `X${other.number}`,
    `X${other.number}`,
    { at: other.soldAt },
    { at: other.soldAt },
    MOVEMENTS[0],
    other.reference,
    performance?.title ?? '',
    { at: performance?.startsAt ?? other.soldAt },
    other.label,
    CHANNELS.counter,
    1,
    { moneyMinor: other.priceMinor },
    ...Array.from({ length: taxed }, () => ({ moneyMinor: 0 })),
    { moneyMinor: 0 },
    null,
    null,
    null,
    null,
    null,
    0,
    ...(isSoldElsewhere(task) ? [house.name, task.names.get(house.seller) ?? house.seller] : []),
  ];
}
