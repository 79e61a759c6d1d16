import { getJson, type Shop } from './get-json.ts';
import { isObject, type JsonObject, notPretix, wholeList } from './pages.ts';

/** An event as its orders need it: the products and dates by whose numbers positions name them. */
export type ShopEvent = {
  readonly event: JsonObject;
  readonly items: readonly JsonObject[];
  readonly dates: ReadonlyMap<unknown, JsonObject>;
};

/** The events of a shop, each asked for once, when the first of its orders comes. */
export class ShopEvents {
  readonly #shop: Shop;
  readonly #known = new Map<string, ShopEvent>();

  constructor(shop: Shop) {
    this.#shop = shop;
  }

  async named(slug: string): Promise<ShopEvent> {
    const known = this.#known.get(slug) ?? (await this.#read(slug));
    this.#known.set(slug, known);
    return known;
  }

  async #read(slug: string): Promise<ShopEvent> {
    const path = `events/${encodeURIComponent(slug)}/`;
    const { body } = await getJson(this.#shop, path);
    if (!isObject(body)) throw notPretix(this.#shop);
    const items = await wholeList(this.#shop, `${path}items/`);
    const dates = body.has_subevents === true ? await wholeList(this.#shop, `${path}subevents/`) : [];
    return { event: body, items, dates: new Map(dates.map((date) => [date.id, date])) };
  }
}
