import { join } from 'node:path';

import { namingOf } from '../ids.ts';
import { DAY, dayFirst, hourMinute } from '../local-time.ts';
import { VOID } from '../movement-table.ts';
import { dollarsComma, record } from './cells.ts';
import { type Carried, type ExportTask, type TicketRow, ticketRows } from './export.ts';
import { type NonSeat, nonSeatsOf } from './non-seats.ts';
import { TextFile } from './text-file.ts';

/** Custom columns come last and keep the trailing space with which they were typed. */
const HEADER =
  '\uFEFFRéférence commande;Date de la commande;Statut de la commande;Nom participant;Prénom participant;Nom payeur;Prénom payeur;Email payeur;Raison sociale;Moyen de paiement;Billet;Numéro de billet;Tarif;Montant tarif;Code Promo;Montant code promo;Code postal payeur;Année de naissance \r\n';

export const HELLOASSO_CARRIES: readonly Carried[] = [
  'sold_at',
  'movement',
  'order_id',
  'ticket_id',
  'price_class',
  'person',
  'fsa',
  'birth_year',
];

/** One file a campaign, that is a performance, which only the file’s name tells: `export-{campaign}-{day exported}.csv`. */
export function exportHelloasso(task: ExportTask): void {
  const { books, system } = task;
  const byPerformance = new Map<number, TicketRow[]>();
  for (const ticket of ticketRows(task)) {
    const list = byPerformance.get(ticket.performance.index);
    if (list) list.push(ticket);
    else byPerformance.set(ticket.performance.index, [ticket]);
  }
  const others = nonSeatsOf(books, system, books.movements.length);
  for (const [index, tickets] of byPerformance) {
    const performance = books.performances[index];
    if (!performance) continue;
    const exported = dayFirst(performance.startsAt + 3 * DAY, '_');
    const file = new TextFile(join(task.folder, `export-${performance.reference}-${exported}.csv`));
    file.write(HEADER);
    for (const ticket of tickets) file.write(line(task, ticket));
    for (const other of others) if (other.reference === performance.reference) file.write(otherLine(other));
    file.close();
  }
}

function line({ books, system }: ExportTask, { row, order, undo }: TicketRow): string {
  const { house, movements, prices } = books;
  const { identity } = order;
  const naming = namingOf(house, system);
  const net = movements.at('net', row);
  return record(
    [
      naming.order(house, order),
      `${dayFirst(order.soldAt)} ${hourMinute(order.soldAt)}`,
      undo < 0 ? 'Validé' : movements.at('type', undo) === VOID ? 'Annulé' : 'Remboursé',
      identity.lastName,
      identity.firstName,
      identity.lastName,
      identity.firstName,
      identity.email,
      identity.company,
      net === 0 ? 'Gratuit' : 'Carte bancaire',
      '',
      naming.ticket(house, movements.at('ticket', row)),
      prices.labels[movements.at('priceClass', row)] ?? '',
      dollarsComma(net),
      '',
      '',
      identity.postalCode,
      identity.birthYear,
    ],
    ';',
  );
}

function otherLine(other: NonSeat): string {
  return record(
    [
      String(99_000_000 + other.number),
      `${dayFirst(other.soldAt)} ${hourMinute(other.soldAt)}`,
      other.kind === 'unpaid' ? 'En attente' : 'Validé',
      'Essai',
      'Acheteur',
      'Essai',
      'Acheteur',
      `acheteur${other.number}@example.com`,
      '',
      'Carte bancaire',
      '',
      String(98_000_000 + other.number),
      other.label,
      dollarsComma(other.priceMinor),
      '',
      '',
      '',
      '',
    ],
    ';',
  );
}
