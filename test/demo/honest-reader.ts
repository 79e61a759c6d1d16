// Reads the exports as a careful person would, by the headers alone, and shares no code with what wrote them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readXlsx } from 'hucre/xlsx';

export type Line = {
  readonly presenter: string | null;
  readonly quantity: number;
  /** Cents without taxes and fees, signed. */
  readonly net: number;
  /** `2024-03-12 19:30`, local; null in sums. */
  readonly soldAt: string | null;
  readonly reference: string;
};

type Records = readonly Readonly<Record<string, string>>[];
type Reader = (path: string) => Promise<readonly Line[]> | readonly Line[];

const NO_SEAT = /^(carte-cadeau|gift card|stationnement|parking|billet de bar|drink ticket|test$)/i;

/** By the name of the file: sales only; programmes, companions and surveys are not counted. */
const READERS: readonly (readonly [name: RegExp, read: Reader])[] = [
  [/_orderpositions\.csv$/, (path) => pretixPositions(csv(path))],
  [/_orders\.xlsx$/, async (path) => pretixPositions(await sheet(path, 'Order positions'))],
  [/_orders\.json$/, pretixJson],
  [/^report-attendees\.csv$/, eventbrite],
  [/^orders-report\.csv$/, humanitix],
  [/^seat_level_report\.csv$/, tessitura],
  [/^tickets_sold\.csv$/, archtics],
  [/^attendees\.csv$/, alfio],
  [/^sales\.csv$/, parterre],
  [/^ventes\.csv$/, (path) => table(csv(path, 'windows-1252'), iso)],
  [/^ventes\.tsv$/, (path) => table(csv(path), dayFirst)],
  [/^rapport-de-ventes\.xlsx$/, async (path) => table(await sheet(path, null), iso)],
  [/^recettes-par-representation\.csv$/, (path) => sums(csv(path))],
  [/^sommaire-des-recettes\.xlsx$/, async (path) => sums(await sheet(path, null))],
];

/** All lines of a house's exports, and how many files they came from. */
export async function readHouse(
  folder: string,
): Promise<{ readonly lines: readonly Line[]; readonly files: number }> {
  const lines: Line[] = [];
  let files = 0;
  for (const name of readdirSync(folder).sort()) {
    const reader = READERS.find(([pattern]) => pattern.test(name))?.[1];
    if (!reader) continue;
    files += 1;
    for (const line of await reader(join(folder, name))) lines.push(line);
  }
  return { lines, files };
}

/** A delimited file as records by header; titles above the header are skipped, the separator is the header’s. */
export function csv(path: string, encoding = 'utf-8'): Records {
  const text = new TextDecoder(encoding).decode(readFileSync(path));
  const separator = [';', '\t', ','].find((mark) => text.split('\n', 1)[0]?.includes(mark)) ?? ',';
  const rows = cellsOf(text, separator);
  const header = rows.findIndex((row) => row.filter((cell) => cell !== '').length > 2);
  const names = rows[header] ?? [];
  return rows.slice(header + 1).map((row) => {
    // The first of two columns of one name is kept.
    const record: Record<string, string> = {};
    for (const [index, name] of names.entries()) record[name.trim()] ??= row[index] ?? '';
    return record;
  });
}

export function cellsOf(text: string, separator: string): string[][] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) break;
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === separator) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

async function sheet(path: string, name: string | null): Promise<Records> {
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(path)));
  const rows = sheets.find((one) => name === null || one.name === name)?.rows ?? [];
  const header = rows.findIndex((row) => row.filter((cell) => cell !== null && cell !== '').length > 2);
  const names = (rows[header] ?? []).map(String);
  return rows.slice(header + 1).map((row) => {
    const record: Record<string, string> = {};
    for (const [index, title] of names.entries()) {
      const cell = row[index];
      const text =
        cell instanceof Date ? cell.toISOString().slice(0, 16).replace('T', ' ') : String(cell ?? '');
      record[title] ??= text;
    }
    return record;
  });
}

/** `45.99`, `45,99`, `1 234,50 $`, `$1,234.00` → cents. */
export function cents(text: string): number {
  const bare = text.replace(/[$\s\u00a0]/g, '');
  const point = /,\d{2}$/.test(bare) ? bare.replace(',', '.') : bare.replaceAll(',', '');
  return Math.round(Number(point) * 100);
}

function iso(text: string): string {
  return text.slice(0, 16);
}

function dayFirst(text: string): string {
  return text.replace(/^(\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d).*/, '$3-$2-$1 $4');
}

function monthFirst(text: string): string {
  const [, month = '', day = '', year = '', time = ''] = /^(\d+)\/(\d+)\/(\d+) (\d+:\d\d)/.exec(text) ?? [];
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} ${time}`;
}

function own(reference: string, quantity: number, net: number, soldAt: string | null): Line {
  return { presenter: null, quantity, net, soldAt, reference };
}

function pretixPositions(records: Records): readonly Line[] {
  return records.flatMap((row) => {
    const field = (en: string, fr: string) => row[en] ?? row[fr] ?? '';
    const standing = ['paid', 'payé'].includes(field('Status', 'Statut'));
    if (!standing || NO_SEAT.test(field('Product', 'Produit'))) return [];
    const net = cents(field('Price', 'Tarif')) - cents(field('Tax value', 'Valeur fiscale'));
    const soldAt = `${field('Order date', 'Date de commande')} ${field('Order time', 'Heure de commande').slice(0, 5)}`;
    return own(field('Event slug', "Slug de l'événement"), 1, net, soldAt);
  });
}

function pretixJson(path: string): readonly Line[] {
  const { event, orders } = withOrders(JSON.parse(readFileSync(path, 'utf8')));
  const known = new Set(event.subevents.map(({ id }) => id));
  return orders.flatMap(({ status, testmode, datetime, positions }) => {
    if (status !== 'p' || testmode) return [];
    const local = new Date(datetime).toLocaleString('sv-SE', { timeZone: 'America/Toronto' }).slice(0, 16);
    return positions
      .filter(({ subevent }) => known.has(subevent))
      .map(({ price, tax_value, subevent }) =>
        own(String(subevent), 1, cents(price) - cents(tax_value), local),
      );
  });
}

type PretixEvent = {
  readonly subevents: readonly { readonly id: number }[];
  readonly orders: readonly {
    readonly status: string;
    readonly testmode: boolean;
    readonly datetime: string;
    readonly positions: readonly {
      readonly subevent: number;
      readonly price: string;
      readonly tax_value: string;
    }[];
  }[];
};

function withOrders(document: { readonly event: PretixEvent }) {
  return { event: document.event, orders: document.event.orders };
}

function eventbrite(path: string): readonly Line[] {
  return csv(path).flatMap((row) => {
    if (!['Attending', 'Checked In'].includes(row['Attendee Status'] ?? '')) return [];
    if (NO_SEAT.test(row['Ticket Type'] ?? '')) return [];
    const net = cents(row['Total Paid'] ?? '') - cents(row['Fees Paid'] ?? '');
    return own(row['Event Name'] ?? '', Number(row.Quantity), net, monthFirst(row['Order Date'] ?? ''));
  });
}

function humanitix(path: string): readonly Line[] {
  return csv(path).flatMap((row) => {
    if (row.Status !== 'complete') return [];
    const net = cents(row['Ticket Sales'] ?? '');
    return own(row['Event Name'] ?? '', Number(row['Valid Tickets']), net, dayFirst(row['Order Date'] ?? ''));
  });
}

function tessitura(path: string): readonly Line[] {
  return csv(path).flatMap((row) => {
    if (!row.seat_status_desc?.startsWith('Ticketed') || row.customer_no === '0') return [];
    return own(row.perf_no ?? '', 1, cents(row.paid_amt ?? ''), monthFirst(row.order_dt ?? ''));
  });
}

function archtics(path: string): readonly Line[] {
  return csv(path).map((row) => {
    const seats = Number(row.num_seats);
    const net = cents(row.purchase_price ?? '') * seats;
    return own(row.event_name ?? '', seats, net, monthFirst(row.add_datetime ?? ''));
  });
}

function alfio(path: string): readonly Line[] {
  return csv(path).flatMap((row) => {
    if (!['ACQUIRED', 'CHECKED_IN'].includes(row.Status ?? '') || NO_SEAT.test(row.Category ?? '')) return [];
    const net = cents(row.PaidPrice ?? '') - cents(row.VAT ?? '');
    return own(row.Event ?? '', 1, net, row.Confirmation?.slice(0, 16).replace('T', ' ') ?? null);
  });
}

const BACK = ['refund', 'void', 'exchange-out'];

function parterre(path: string): readonly Line[] {
  return csv(path).map((row) => {
    const quantity = Number(row.quantity) * (BACK.includes(row.movement ?? '') ? -1 : 1);
    return {
      presenter: row.presenter ?? null,
      quantity,
      net: quantity * cents(row.unit_price ?? ''),
      soldAt: row.sold_at?.slice(0, 16) ?? null,
      reference: row.performance_id ?? '',
    };
  });
}

const GST_AND_QST = 0.14975;

function table(records: Records, date: (text: string) => string): readonly Line[] {
  return records.flatMap((row) => {
    if (row['No commande'] === 'Total' || NO_SEAT.test(row.Tarif ?? '')) return [];
    return own(
      row['Code représentation'] ?? '',
      Number(row.Quantité),
      tableNet(row, 'Montant'),
      date(row['Date d’achat'] ?? ''),
    );
  });
}

/** An amount with taxes, less the taxes that stand beside it, or less those that its rate says. */
function tableNet(row: Readonly<Record<string, string>>, name: string): number {
  const without = row[`${name} avant taxes`] ?? row[name];
  if (without !== undefined) return cents(without);
  const gross = cents(row[`${name} (taxes incluses)`] ?? '');
  if (row.TPS === undefined) return Math.round(gross / (1 + GST_AND_QST));
  return gross - cents(row.TPS) - cents(row.TVQ ?? '');
}

function sums(records: Records): readonly Line[] {
  return records.flatMap((row) => {
    if (row['Code représentation'] === 'Total') return [];
    return own(
      row['Code représentation'] ?? '',
      Number(row['Billets émis']),
      tableNet(row, 'Recettes'),
      null,
    );
  });
}
