import { refusal } from '#messages/messages.ts';
import type { Query, Shop } from './get-json.ts';
import { OrderDocuments } from './order-documents.ts';
import { type JsonObject, notPretix, pages } from './pages.ts';
import { ShopEvents } from './shop-events.ts';

/** What a shop told of its orders. */
export type PulledOrders = {
  readonly files: readonly { readonly path: string; readonly name: string }[];
  readonly orders: number;
  /** The server’s clock before the first order was looked at: from where the next pull goes on. */
  readonly until: string;
};

/** A change that is still being written when a page is made is seen by the next pull, which begins this much earlier. */
const OVERLAP_MS = 5 * 60_000;

/** Neither counted nor needed to know a buyer. */
const UNREAD = ['payments', 'refunds', 'downloads', 'comment', 'phone', 'url', 'api_meta', 'plugin_data'];

const TRIES = 3;

/** All orders changed since then (all there are, when null), with what they name, as documents in this folder. */
export async function pullOrders(shop: Shop, since: string | null, folder: string): Promise<PulledOrders> {
  const documents = new OrderDocuments(folder, nameOf(shop));
  const events = new ShopEvents(shop);
  const seen = new Set<string>();
  let until: string | null = null;
  for (let tried = 1; ; tried++) {
    let isSteady = true;
    let count = 0;
    for await (const page of pages(shop, 'orders/', queryOf(since))) {
      if (page.generatedAt === null || Number.isNaN(Date.parse(page.generatedAt))) throw notPretix(shop);
      until ??= page.generatedAt;
      // An order was deleted: those behind it moved forward, one of them onto a page that was read already.
      if (page.count < count) isSteady = false;
      count = page.count;
      for (const order of page.results) {
        const { code, event } = named(order, shop);
        // One that is met twice was pushed back by another; its newer state, if any, is the next pull’s.
        if (seen.has(`${event}/${code}`)) continue;
        seen.add(`${event}/${code}`);
        documents.add(order, await events.named(event));
      }
    }
    if (isSteady && until !== null) return { files: documents.close(), orders: seen.size, until };
    if (tried === TRIES) throw refusal('pull-unsteady', { address: shop.address.host });
  }
}

function queryOf(since: string | null): Query {
  return [
    // An order never changes its date, so that one that is changed while pages are read stays where it is.
    ['ordering', 'datetime'],
    ['include_canceled_positions', 'true'],
    ['include_canceled_fees', 'true'],
    ...UNREAD.map((name): [string, string] => ['exclude', name]),
    ...(since === null ? [] : ([['modified_since', earlier(since)]] as const)),
  ];
}

function earlier(since: string): string {
  return new Date(Date.parse(since) - OVERLAP_MS).toISOString();
}

function named(order: JsonObject, shop: Shop): { readonly code: string; readonly event: string } {
  const { code, event } = order;
  if (typeof code !== 'string' || typeof event !== 'string') throw notPretix(shop);
  return { code, event };
}

function nameOf({ address }: Shop): string {
  return address.written.split('/').at(-1) ?? 'pretix';
}
