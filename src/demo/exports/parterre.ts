import { join } from 'node:path';

import type { Books } from '../books.ts';
import { namingOf } from '../ids.ts';
import { isoDateTime } from '../local-time.ts';
import { MOVEMENT_NAMES } from '../movement-table.ts';
import { PRICE_CLASSES } from '../price-types.ts';
import { dollars, record } from './cells.ts';
import { type Carried, type ExportTask, movementRows } from './export.ts';
import { TextFile } from './text-file.ts';
import { venueOf } from './venue.ts';

export const PARTERRE_CARRIES: readonly Carried[] = [
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
  'tax_minor',
  'fees_minor',
  'list_minor',
  'seller',
  'producer',
];

/** Parterre’s own file standard. A hub’s files hold its tenants’ performances and sales too. */
export function exportParterre(task: ExportTask): void {
  const { books, folder } = task;
  const { house } = books;
  const all = [books, ...task.tenants];
  table(folder, 'organisation.csv', 'organisation,name,municipality,currency,zone', [
    [house.slug, house.name, house.municipality ?? 'montreal', 'CAD', 'America/Toronto'],
  ]);
  const venues = new Map(all.map((one) => [venueOf(one.house).name, one.house]));
  table(
    folder,
    'places.csv',
    'venue,venue_kind,municipality,capacity_physical,capacity_saleable',
    [...venues].map(([name, owner]) => [
      name,
      venueOf(owner).kind,
      owner.municipality ?? 'montreal',
      Math.ceil(owner.seats * 1.06),
      owner.seats,
    ]),
  );
  writeProgramme(folder, all, task.system);
  const labels = new Map<string, string>();
  for (const { prices } of all) {
    for (const [index, label] of prices.labels.entries()) labels.set(label, PRICE_CLASSES[index] ?? '');
  }
  table(folder, 'price_types.csv', 'price_type,price_class', [...labels]);
  table(folder, 'channels.csv', 'channel,channel_class', CHANNELS);
  writeSales(folder, all, task.system);
  writeBuyers(folder, all, task.system);
}

const CHANNELS = [
  ['Web', 'online'],
  ['Application', 'mobile-app'],
  ['Guichet', 'counter'],
  ['Téléphone', 'phone'],
  ['Groupes', 'group-desk'],
  ['Scolaire', 'school-desk'],
  ['Abonnements', 'subscription-office'],
  ['Réseau', 'reseller'],
] as const;
const CHANNEL_LABELS = new Map<string, string>(CHANNELS.map(([label, code]) => [code, label]));

type Cells = readonly (string | number | null)[];

function table(folder: string, name: string, header: string, rows: Iterable<Cells>): void {
  const file = new TextFile(join(folder, name));
  file.write(`${header}\n`);
  for (const cells of rows) file.write(record(cells, ',', '\n'));
  file.close();
}

function writeProgramme(folder: string, all: readonly Books[], system: 0 | 1): void {
  const listed = all.flatMap(({ house, performances }) =>
    performances
      .filter((performance) => performance.system === system)
      .map((performance) => ({ house, performance })),
  );
  const productions = new Map(
    listed.map(({ house, performance }) => [`${house.slug}-${performance.production}`, performance]),
  );
  table(
    folder,
    'productions.csv',
    'production_id,title,producer,discipline,target_audience',
    [...productions].map(([id, { title, producer, discipline, audience }]) => [
      id,
      title,
      producer,
      discipline,
      audience,
    ]),
  );
  table(
    folder,
    'performances.csv',
    'performance_id,production_id,title,discipline,target_audience,starts_at,on_sale_at,venue,venue_kind,municipality,capacity_physical,capacity_saleable,capacity_on_sale,presenter,producer',
    listed.map(({ house, performance }) => [
      performance.reference,
      `${house.slug}-${performance.production}`,
      performance.title,
      performance.discipline,
      performance.audience,
      isoDateTime(performance.startsAt),
      isoDateTime(performance.onSaleAt),
      venueOf(house).name,
      venueOf(house).kind,
      house.municipality ?? 'montreal',
      ...(performance.cancelled
        ? [null, null, null]
        : [performance.physical, performance.saleable, performance.onSale]),
      house.slug,
      performance.producer,
    ]),
  );
}

const SALES_HEADER =
  'sale_id,performance_id,order_id,ticket_id,movement,sold_at,moved_at,quantity,unit_price,base_price,tax,fees,price_type,channel,currency,seller,presenter,producer,scanned\n';

/** Quantities and money without sign: the movement says which way. */
function writeSales(folder: string, all: readonly Books[], system: 0 | 1): void {
  const file = new TextFile(join(folder, 'sales.csv'));
  file.write(SALES_HEADER);
  let line = 0;
  for (const books of all) {
    const { house, movements, prices } = books;
    const naming = namingOf(house, system);
    for (const { row, order, performance } of movementRows({ books, system })) {
      const quantity = Math.abs(movements.at('quantity', row));
      const type = movements.at('type', row);
      line += 1;
      file.write(
        record(
          [
            line,
            performance.reference,
            naming.order(house, order),
            naming.ticket(house, movements.at('ticket', row)),
            MOVEMENT_NAMES[type] ?? '',
            isoDateTime(order.soldAt),
            isoDateTime(movements.at('movedAt', row)),
            quantity,
            dollars(Math.abs(movements.at('net', row)) / quantity),
            dollars(Math.abs(movements.at('list', row)) / quantity),
            dollars(Math.abs(movements.at('tax', row))),
            dollars(Math.abs(movements.at('fees', row))),
            prices.labels[movements.at('priceClass', row)] ?? '',
            CHANNEL_LABELS.get(order.channel) ?? '',
            'CAD',
            house.seller,
            house.slug,
            performance.producer,
            movements.at('scanned', row),
          ],
          ',',
          '\n',
        ),
      );
    }
  }
  file.close();
}

function writeBuyers(folder: string, all: readonly Books[], system: 0 | 1): void {
  const file = new TextFile(join(folder, 'buyers.csv'));
  file.write('order_id,email,first_name,last_name,postal_code,birth_year\n');
  for (const { house, orders } of all) {
    const naming = namingOf(house, system);
    for (const order of orders) {
      const { email, firstName, lastName, postalCode, birthYear } = order.identity;
      if (order.system !== system || (email === null && postalCode === null)) continue;
      const cells = [naming.order(house, order), email, firstName, lastName, postalCode, birthYear];
      file.write(record(cells, ',', '\n'));
    }
  }
  file.close();
}
