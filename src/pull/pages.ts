import { refusal } from '#messages/messages.ts';
import { type Answered, getJson, type Query, type Shop } from './get-json.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** One page of a list of the API. */
export type Page = {
  readonly count: number;
  readonly isLast: boolean;
  readonly results: readonly JsonObject[];
  readonly generatedAt: string | null;
};

/** More pages than this are no shop’s. */
const PAGES_MAX = 100_000;

/**
 * The pages of a list, one by one. Of the address of the next one only its number is taken: it may be written for another
 * host (a proxy’s), where the token must not go.
 */
export async function* pages(shop: Shop, path: string, query: Query = []): AsyncGenerator<Page> {
  let number = '1';
  for (let read = 1; read <= PAGES_MAX; read++) {
    const answered = await getJson(shop, path, [...query, ['page', number]]);
    const page = asPage(answered, shop);
    yield page;
    if (page.next === null) return;
    number = page.next;
  }
  throw refusal('pull-too-large', { address: shop.address.host });
}

/** All of a list that is short: the events of a house, the dates of a series. */
export async function wholeList(shop: Shop, path: string): Promise<readonly JsonObject[]> {
  const found: JsonObject[] = [];
  for await (const { results } of pages(shop, path)) found.push(...results);
  return found;
}

function asPage({ body, generatedAt }: Answered, shop: Shop): Page & { readonly next: string | null } {
  if (!isObject(body) || typeof body.count !== 'number' || !Array.isArray(body.results))
    throw notPretix(shop);
  const results: readonly unknown[] = body.results;
  if (!results.every(isObject)) throw notPretix(shop);
  const next = typeof body.next === 'string' ? pageNumber(body.next) : null;
  if (typeof body.next === 'string' && next === null) throw notPretix(shop);
  return { count: body.count, results, generatedAt, next, isLast: next === null };
}

function pageNumber(next: string): string | null {
  const found = URL.canParse(next) ? new URL(next).searchParams.get('page') : null;
  return found !== null && /^\d{1,7}$/.test(found) ? found : null;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function notPretix({ address }: Shop): Error {
  return refusal('pull-not-pretix', { address: address.host });
}
