import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { isObject, type JsonObject } from './pages.ts';
import type { ShopEvent } from './shop-events.ts';

/** Well below the size of a document that is read whole (see decode/limits.ts). */
const DOCUMENT_BYTES = 48 * 1024 * 1024;

type Document = { readonly descriptor: number; readonly events: Set<ShopEvent>; bytes: number };

/**
 * Writes what a shop answers as documents that `pretix-json` and its companions read: orders, then the events, products
 * and dates that they name, each list under its own name.
 */
export class OrderDocuments {
  readonly #folder: string;
  readonly #name: string;
  readonly #files: { readonly path: string; readonly name: string }[] = [];
  #open: Document | null = null;

  constructor(folder: string, name: string) {
    this.#folder = folder;
    this.#name = name;
  }

  add(order: JsonObject, event: ShopEvent): void {
    if (this.#open !== null && this.#open.bytes > DOCUMENT_BYTES) this.#finish();
    this.#open ??= this.#begin();
    const { descriptor, events, bytes } = this.#open;
    const text = `${bytes === 0 ? '' : ',\n'}${JSON.stringify(withWhatItNames(order, event))}`;
    this.#open.bytes += writeSync(descriptor, text);
    events.add(event);
  }

  /** The files written, each under the name by which its receipt tells it. */
  close(): readonly { readonly path: string; readonly name: string }[] {
    this.#finish();
    return this.#files;
  }

  #begin(): Document {
    const number = this.#files.length + 1;
    const path = join(this.#folder, `pulled-${number}.json`);
    this.#files.push({ path, name: `${this.#name}-${number}.json` });
    const descriptor = openSync(path, 'wx', 0o600);
    writeSync(descriptor, '{"orders":[\n');
    return { descriptor, events: new Set(), bytes: 0 };
  }

  #finish(): void {
    if (this.#open === null) return;
    const { descriptor, events } = this.#open;
    const all = [...events];
    const rest = {
      events: all.map(({ event }) => event),
      items: all.flatMap(({ items }) => items.map(withoutLists)),
      subevents: all.flatMap(({ dates }) => [...dates.values()]),
    };
    writeSync(descriptor, `\n],${JSON.stringify(rest).slice(1)}\n`);
    closeSync(descriptor);
    this.#open = null;
  }
}

/**
 * Each position with its performance (its date, or a single event), by number, name and start: the name and the start are
 * those of the spreadsheets, so that a house may go from one to the other. Money has its event’s currency.
 */
function withWhatItNames(order: JsonObject, { event, dates }: ShopEvent): JsonObject {
  const { currency } = event;
  return {
    ...order,
    positions: listOf(order.positions).map((position) => {
      const date = dates.get(position.subevent);
      const performance = date ?? event;
      return {
        ...position,
        // What buyers answered to the shop’s own questions is nobody else’s.
        answers: undefined,
        performance: date?.id ?? event.slug ?? null,
        performance_name: nameOf(performance.name),
        performance_start: performance.date_from ?? null,
        currency: currency ?? null,
      };
    }),
    fees: listOf(order.fees).map((fee) => ({ ...fee, currency: currency ?? null })),
  };
}

/** A product’s variations and add-ons, which nothing reads. */
function withoutLists(item: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => !Array.isArray(value)));
}

function listOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly unknown[]).filter(isObject) : [];
}

const LANGUAGES = ['fr', 'en', 'de'];

/** A name in the first of our languages that it has, else in any. */
function nameOf(name: unknown): string {
  if (typeof name === 'string') return name;
  if (!isObject(name)) return '';
  const found = [...LANGUAGES.map((language) => name[language]), ...Object.values(name)];
  return String(found.find((text) => typeof text === 'string' && text !== '') ?? '');
}
