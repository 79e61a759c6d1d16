import { join } from 'node:path';

import type { Order } from '../books.ts';
import { namingOf } from '../ids.ts';
import { HOUR, utcIso } from '../local-time.ts';
import { SEASONS } from '../parameters.ts';
import { PRICE_CLASSES, ZONES_OF_HALL } from '../price-types.ts';
import { dollars } from './cells.ts';
import { type ExportTask, type TicketRow, ticketRows } from './export.ts';
import { nonSeatsOf } from './non-seats.ts';
import { pretixChannel } from './pretix-words.ts';
import { TextFile } from './text-file.ts';

/**
 * One JSON document a season, its performances as sub-events; times in UTC, products as numbers.
 * Positions that were given back are gone, save where the whole order was (status `c`).
 */
export function exportPretixJson(task: ExportTask): void {
  for (const [season, { year }] of SEASONS.entries()) {
    const tickets = [...ticketRows(task)].filter(({ performance }) => performance.season === season);
    if (tickets.length > 0) exportSeason(task, season, `saison-${year}-${year + 1}`, tickets);
  }
}

function exportSeason(task: ExportTask, season: number, slug: string, tickets: readonly TicketRow[]): void {
  const { house, prices, performances } = task.books;
  const file = new TextFile(join(task.folder, `${slug}_orders.json`));
  const items = prices.labels.map((label, index) => ({
    id: 100 + index,
    name: label,
    category: 1,
    price: dollars(prices.net(0, 0, index)),
    tax_rate: house.taxes === 'none' ? '0.00' : '14.98',
    admission: true,
    active: true,
    variations: zoneNames.map((name, zone) => ({ id: 1000 + index * ZONES_OF_HALL + zone, name })),
  }));
  const subevents = performances
    .filter((performance) => performance.season === season)
    .map(({ reference, title, startsAt }) => ({
      id: Number(reference),
      name: title,
      location: house.name,
      date_from: utcIso(startsAt),
      date_to: utcIso(startsAt + 2 * HOUR),
      date_admission: null,
    }));
  const head = {
    name: `Saison ${slug.slice(7)}`,
    slug,
    organizer: { name: house.name, slug: house.slug },
    meta_data: {},
    categories: [{ id: 1, name: 'Billets' }],
    items,
    questions: [],
    subevents,
    quotas: [],
  };
  file.write(`{"event": ${JSON.stringify(head).slice(0, -1)}, "orders": [\n`);
  const orders = new Map<number, TicketRow[]>();
  for (const ticket of tickets) {
    const list = orders.get(ticket.order.number);
    if (list) list.push(ticket);
    else orders.set(ticket.order.number, [ticket]);
  }
  const texts = [...orders.values()].map((list) => orderJson(task, list));
  file.write([...texts, ...testOrders(task, season)].join(',\n'));
  file.write('\n]}}\n');
  file.close();
}

const zoneNames = ['Parterre', 'Balcon', 'Mezzanine'];

function orderJson(task: ExportTask, list: readonly TicketRow[]): string {
  const [first] = list;
  if (!first) return '';
  const { order } = first;
  const standing = list.filter(({ undo }) => undo < 0);
  const positions = (standing.length > 0 ? standing : list).map((ticket, index) =>
    positionOf(task, ticket, index + 1),
  );
  const { movements } = task.books;
  const fees = standing.reduce((sum, { row }) => sum + movements.at('fees', row), 0);
  const total = standing.reduce(
    (sum, { row }) => sum + movements.at('net', row) + movements.at('tax', row),
    fees,
  );
  return JSON.stringify({
    code: namingOf(task.books.house, task.system).order(task.books.house, order),
    status: standing.length > 0 ? 'p' : 'c',
    customer: null,
    testmode: false,
    ...contact(order),
    comment: '',
    sales_channel: pretixChannel(order.channel),
    expires: utcIso(order.soldAt + 72 * HOUR),
    datetime: utcIso(order.soldAt),
    fees: fees === 0 ? [] : [{ type: 'service', description: 'Frais de service', value: dollars(fees) }],
    total: dollars(total),
    positions,
  });
}

function contact({ identity }: Order) {
  const name = identity.firstName ? `${identity.firstName} ${identity.lastName ?? ''}` : '';
  return {
    user: identity.email,
    email: identity.email,
    phone: null,
    locale: 'fr',
    invoice_address: {
      company: identity.company ?? '',
      name,
      street: '',
      zipcode: identity.postalCode ?? '',
      city: '',
      country: identity.country ?? '',
    },
  };
}

function positionOf(task: ExportTask, { row, performance }: TicketRow, positionid: number) {
  const { books, system } = task;
  const { house, movements } = books;
  const priceClass = movements.at('priceClass', row);
  const tax = movements.at('tax', row);
  const ticket = namingOf(house, system).ticket(house, movements.at('ticket', row));
  return {
    id: Number(ticket),
    positionid,
    item: 100 + priceClass,
    variation: 1000 + priceClass * ZONES_OF_HALL + movements.at('zone', row),
    subevent: Number(performance.reference),
    seat: null,
    price: dollars(movements.at('net', row) + tax),
    tax_rate: house.taxes === 'none' ? '0.00' : '14.98',
    tax_value: dollars(tax),
    attendee_name: null,
    attendee_email: null,
    company: null,
    street: null,
    zipcode: null,
    country: null,
    state: null,
    secret: `s${ticket}k${movements.at('position', row)}`,
    addon_to: null,
    answers: [],
  };
}

/** Orders made to try the shop, and one that was never paid: the document says so. */
function testOrders(task: ExportTask, season: number): readonly string[] {
  const { books, system } = task;
  const performance = books.performances.find((candidate) => candidate.season === season);
  if (!performance) return [];
  const full = PRICE_CLASSES.indexOf('full');
  return nonSeatsOf(books, system, 0).flatMap((other) => {
    if (other.kind !== 'test' && other.kind !== 'unpaid') return [];
    return JSON.stringify({
      code: `X${season}${other.number}7A`,
      status: other.kind === 'unpaid' ? 'n' : 'p',
      customer: null,
      testmode: other.kind === 'test',
      user: 'essai@example.com',
      email: 'essai@example.com',
      phone: null,
      locale: 'fr',
      comment: '',
      sales_channel: 'web',
      expires: utcIso(other.soldAt),
      datetime: utcIso(other.soldAt),
      fees: [],
      total: dollars(other.priceMinor),
      positions: [
        {
          id: 900_000_000 + season * 100 + other.number,
          positionid: 1,
          item: 100 + full,
          variation: 1000,
          subevent: Number(performance.reference),
          seat: null,
          price: dollars(other.priceMinor),
          tax_rate: '0.00',
          tax_value: '0.00',
          attendee_name: null,
          attendee_email: null,
          secret: `essai${season}${other.number}`,
          addon_to: null,
          answers: [],
        },
      ],
    });
  });
}
