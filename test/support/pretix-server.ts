// A shop that answers as pretix’s API does: pages of fifty, changes since a moment, a token, and its moods.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const TOKEN = 'k3l9x2pq7a0000000000000000000000';

export type MadePosition = {
  readonly ticket: string;
  readonly price?: string;
  readonly tax?: string;
  readonly canceled?: boolean;
};

export type MadeOrder = {
  readonly code: string;
  readonly event?: string;
  readonly status?: string;
  readonly modified: string;
  readonly positions: readonly MadePosition[];
};

/** What the server does instead of answering, once for each entry. */
export type Mood = (request: IncomingMessage, response: ServerResponse) => void;

export class PretixServer {
  readonly orders: MadeOrder[] = [];
  readonly moods: Mood[] = [];
  /** Addresses asked for, in order. */
  readonly asked: string[] = [];
  /** Runs before each page of orders is made. */
  beforePage: (page: number) => void = () => {};
  now = '2026-04-01T12:00:00Z';
  pageSize = 2;
  /** Where `next` says that the next page is; the server itself when null. */
  nextHost: string | null = null;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<PretixServer> {
    const server = createServer((request, response) => made.#answer(request, response));
    const made = new PretixServer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return made;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get address(): string {
    return `http://${this.host}/salle`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '', `http://${this.host}`);
    this.asked.push(`${url.pathname}${url.search}`);
    const mood = this.moods.shift();
    const path = url.pathname.replace('/api/v1/organizers/salle/', '');
    if (mood) mood(request, response);
    else if (request.headers.authorization !== `Token ${TOKEN}`)
      json(response, 401, { detail: 'Invalid token.' });
    else if (path === url.pathname) json(response, 403, { detail: 'You do not have permission.' });
    else if (path === 'orders/') this.#page(url, response);
    else this.#listOf(path, response);
  }

  #listOf(path: string, response: ServerResponse): void {
    const [, slug, list] = /^events\/([^/]+)\/(?:(\w+)\/)?$/.exec(path) ?? [];
    if (list === 'items') json(response, 200, whole([item]));
    else if (list === 'subevents') json(response, 200, whole(DATES));
    else json(response, slug === undefined ? 404 : 200, eventNamed(slug ?? ''));
  }

  #page(url: URL, response: ServerResponse): void {
    const number = Number(url.searchParams.get('page') ?? '1');
    this.beforePage(number);
    const since = url.searchParams.get('modified_since') ?? '';
    const found = this.orders.filter(({ modified }) => Date.parse(modified) >= (Date.parse(since) || 0));
    const first = (number - 1) * this.pageSize;
    const next = new URL(url);
    next.searchParams.set('page', String(number + 1));
    next.host = this.nextHost ?? url.host;
    response.setHeader('X-Page-Generated', this.now);
    json(response, 200, {
      count: found.length,
      next: first + this.pageSize < found.length ? next.href : null,
      previous: null,
      results: found.slice(first, first + this.pageSize).map(orderOf),
    });
  }
}

export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function whole(results: readonly unknown[]): object {
  return { count: results.length, next: null, previous: null, results };
}

const item = {
  id: 11,
  name: { fr: 'Régulier' },
  category: 2,
  default_price: '45.99',
  tax_rate: '14.975',
  admission: true,
  variations: [{ id: 3 }],
};

const DATES = [17, 18].map((id) => ({
  id,
  name: { fr: 'Les Noces boréales' },
  event: 'noces',
  date_from: `2026-06-${id}T20:00:00-04:00`,
  date_to: null,
  date_admission: null,
  location: { fr: 'Grande Salle' },
}));

function eventNamed(slug: string): object {
  return {
    slug,
    name: { fr: slug === 'noces' ? 'Les Noces boréales' : 'Le Vent d’érable' },
    live: true,
    currency: 'CAD',
    date_from: '2026-06-20T19:30:00-04:00',
    presale_start: null,
    has_subevents: slug === 'noces',
    location: { fr: 'Grande Salle' },
    meta_data: {},
  };
}

function orderOf({ code, event = 'vents', status = 'p', modified, positions }: MadeOrder): object {
  return {
    code,
    event,
    status,
    testmode: false,
    email: `${code.toLowerCase()}@example.com`,
    datetime: '2026-03-02T10:15:00-05:00',
    sales_channel: 'web',
    last_modified: modified,
    invoice_address: { name: 'Ana Roy', zipcode: 'H2X 1Y4', country: 'CA' },
    fees: [],
    positions: positions.map(({ ticket, price = '45.99', tax = '5.99', canceled = false }, index) => ({
      id: index + 1,
      order: code,
      positionid: index + 1,
      item: 11,
      price,
      tax_rate: '14.975',
      tax_value: tax,
      secret: `s${ticket}`,
      subevent: event === 'noces' ? 17 + index : null,
      pseudonymization_id: ticket,
      canceled,
      answers: [{ question: 4, answer: 'Bouche à oreille' }],
    })),
  };
}
