/** A JSON value, or an XML document brought to the same form. */
export type Tree = null | boolean | number | string | readonly Tree[] | TreeObject;
export type TreeObject = { readonly [key: string]: Tree };

/** A list of objects of a document, as a table: one row an object. */
export type TreeList = {
  /** Where the list is: `orders[]`, `orders[].positions[]`; `[]` is the document itself. */
  readonly path: string;
  readonly header: readonly string[];
  readonly rows: readonly ReadonlyMap<string, string>[];
  /** The place of each row in its list, from 1. */
  readonly places: readonly number[];
  /** Places at which something else stands than an object. */
  readonly strangers: readonly number[];
};

/**
 * Every list of objects of a document becomes a table; so does an object whose keys are numbers, as PHP writes a list
 * that has ids for its places: the number is its first column, `#`. Nested values have dotted names (`costs.gross.value`);
 * values of the objects around the list go along on each row, under their whole path (`orders[].code`), those at the
 * top, be it one object or a list of them, under `$.`: no name of a row’s own is written so. A document of one object without lists is a table of one row.
 */
export function listsOf(document: Tree): readonly TreeList[] {
  const lists = new Map<string, Gathered>();
  const add: Add = (path, row) => {
    const list = lists.get(path) ?? new Gathered();
    lists.set(path, list);
    list.add(row);
  };
  const items = isList(document) ? document : itemsOf(document);
  if (items !== null) visitList(items, '[]', new Map(), add);
  else if (isObject(document)) {
    const own = new Map<string, string>();
    collectValues(document, '', own);
    visitInside(document, '', withPrefix(own, '$.'), add);
    if (lists.size === 0 && own.size > 0) add('', own);
  }
  return [...lists].filter(([, { rows }]) => rows.length > 0).map(([path, list]) => list.asList(path));
}

/** What the lists of one path hold together. */
class Gathered {
  readonly #header = new Set<string>();
  readonly rows: ReadonlyMap<string, string>[] = [];
  readonly #places: number[] = [];
  readonly #strangers: number[] = [];
  #items = 0;

  add(row: ReadonlyMap<string, string> | null): void {
    this.#items++;
    if (row === null) {
      this.#strangers.push(this.#items);
      return;
    }
    for (const name of row.keys()) this.#header.add(name);
    this.rows.push(row);
    this.#places.push(this.#items);
  }

  asList(path: string): TreeList {
    const [places, strangers] = [this.#places, this.#strangers];
    return { path, header: [...this.#header], rows: this.rows, places, strangers };
  }
}

/** One row of the list at a path; null for an item that is no object. */
type Add = (path: string, row: ReadonlyMap<string, string> | null) => void;

function visitList(list: readonly Tree[], path: string, around: ReadonlyMap<string, string>, add: Add): void {
  for (const item of list) {
    if (!isObject(item)) {
      add(path, null);
      continue;
    }
    const own = new Map<string, string>();
    collectValues(item, '', own);
    add(path, new Map([...own, ...around]));
    const place = path === '[]' ? '$.' : `${path}.`;
    visitInside(item, path, new Map([...withPrefix(own, place), ...around]), add);
  }
}

/** Looks for lists inside an object, through the objects nested in it. */
function visitInside(object: TreeObject, path: string, around: ReadonlyMap<string, string>, add: Add): void {
  for (const [key, value] of Object.entries(object)) {
    const place = path === '' ? key : `${path}.${key}`;
    const items = itemsOf(value);
    if (items !== null) visitList(items, `${place}[]`, around, add);
    else if (isObject(value)) visitInside(value, place, around, add);
  }
}

/** Own values of an object, nested objects dotted, a list of plain values joined; lists of objects are tables. */
function collectValues(object: TreeObject, prefix: string, into: Map<string, string>): void {
  for (const [key, value] of Object.entries(object)) {
    const name = prefix + key;
    if (itemsOf(value) !== null) continue;
    if (isObject(value)) collectValues(value, `${name}.`, into);
    else if (isList(value)) {
      if (value.length > 0) into.set(name, value.map(plainText).join('; '));
    } else into.set(name, plainText(value));
  }
}

function plainText(value: Tree): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function withPrefix(values: ReadonlyMap<string, string>, prefix: string): Map<string, string> {
  return new Map([...values].map(([name, value]) => [prefix + name, value]));
}

function isList(value: Tree | undefined): value is readonly Tree[] {
  return Array.isArray(value);
}

function isObject(value: Tree | undefined): value is TreeObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** The objects that a value lists, by place or by number; null when it is no such list. */
function itemsOf(value: Tree): readonly Tree[] | null {
  if (isList(value)) return value.some(isObject) ? value : null;
  if (!isObject(value)) return null;
  const items = Object.entries(value).flatMap(([key, item]) =>
    /^\d+$/.test(key) && isObject(item) ? [{ '#': key, ...item }] : [],
  );
  return items.length > 0 && items.length === Object.keys(value).length ? items : null;
}
