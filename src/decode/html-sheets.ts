import { fold } from '#model/fold.ts';
import { shownName } from '#model/shown-name.ts';
import { filled, type HeadRow } from '#path/read/read.ts';
import { cellText, tableRows } from './html-rows.ts';
import type { HtmlTable } from './html-tables.ts';

/** A sheet of a page: a table, with those that go on under the same header. */
export type HtmlSheet = { readonly name: string; readonly rows: () => Iterable<HeadRow> };

/** `unread`: tables that hold data and others too, so that no rows can be told. */
export type HtmlSheets = { readonly sheets: readonly HtmlSheet[]; readonly unread: number };

type Page = {
  readonly title: string | null;
  readonly header: string | null;
  readonly rows: () => Iterable<HeadRow>;
};

/** The tables of data of a page. Where there is none, the longest of all is its only sheet. */
export function htmlSheets(tables: readonly HtmlTable[], columnsMax: number): HtmlSheets {
  const rowsOf = ({ content }: HtmlTable) => tableRows(content, columnsMax);
  const data = new Set(tables.filter((table) => isData(rowsOf(table))));
  if (data.size === 0) return { sheets: longestOf(tables, rowsOf), unread: 0 };
  const isAnyWithin = [...data].some(({ holdsOthers }) => !holdsOthers);
  const pages: Page[] = [];
  let before = '';
  let unread = 0;
  for (const table of tables) {
    if (table.holdsOthers && isAnyWithin) {
      if (data.has(table)) unread++;
      continue;
    }
    before = (before + table.before).slice(-BEFORE_CHARACTERS);
    if (!data.has(table)) before = `${before}<p>${table.content.slice(-BEFORE_CHARACTERS)}`;
    else {
      const title = titleOf(table, before, rowsOf(table));
      pages.push({ title, header: headerOf(rowsOf(table)), rows: () => rowsOf(table) });
      before = '';
    }
  }
  return { sheets: sheetsOf(pages), unread };
}

/** Two rows and two columns, or more. */
function isData(rows: Iterable<HeadRow>): boolean {
  let wide = 0;
  for (const { cells } of rows) if (filled(cells) > 1 && ++wide === 2) return true;
  return false;
}

function longestOf(
  tables: readonly HtmlTable[],
  rowsOf: (table: HtmlTable) => Iterable<HeadRow>,
): readonly HtmlSheet[] {
  const all = tables.map((table) => ({
    name: '',
    length: [...rowsOf(table)].length,
    rows: () => rowsOf(table),
  }));
  return all
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
    .slice(0, 1);
}

/** The names of its columns; null where they take several rows or leave some unnamed. */
function headerOf(rows: Iterable<HeadRow>): string | null {
  for (const { cells } of rows) {
    if (filled(cells) < 2) continue;
    return filled(cells) === cells.length ? cells.map((cell) => fold(cell ?? '')).join('\n') : null;
  }
  return null;
}

/** A table without a title under the header of the one before goes on with it, as on the next page of a report. */
function sheetsOf(pages: readonly Page[]): readonly HtmlSheet[] {
  const together: Page[][] = [];
  for (const page of pages) {
    const last = together.at(-1);
    const first = last?.[0];
    const isTitled = page.title !== null && page.title !== first?.title;
    if (last !== undefined && !isTitled && page.header !== null && page.header === first?.header)
      last.push(page);
    else together.push([page]);
  }
  const names = new Map<string, number>();
  return together.map((of, index) => {
    const name = of[0]?.title ?? `Tableau ${index + 1}`;
    const times = (names.get(name) ?? 0) + 1;
    names.set(name, times);
    return { name: times === 1 ? name : `${name} (${times})`, rows: () => rowsTogether(of) };
  });
}

function* rowsTogether(pages: readonly Page[]): Generator<HeadRow> {
  let above = 0;
  for (const { rows } of pages) {
    const start = above;
    let isBelowHeader = start === 0;
    for (const { row, cells } of rows()) {
      above = start + row;
      if (isBelowHeader) yield { row: above, cells };
      else isBelowHeader = filled(cells) > 1;
    }
  }
}

const NAMED = /<(caption|h[1-6])\b[^<>]*>([\s\S]{0,500}?)<\/\1/gi;
/** What begins or ends a line of the page. */
const LINES = /<\/?(?:p|div|br|li|ul|ol|tr|td|th|table|h[1-6]|hr|section|header|title|center)\b[^<>]*>/i;
const BEFORE_CHARACTERS = 4_000;
const TITLE_CHARACTERS = 120;
/** “Page 2 de 5” names no table. */
const PAGE = /^\P{L}*(?:page\b.*)?$/iu;

/** Its caption, else a line of its own above its header, else the heading or the line of text nearest before it. */
function titleOf({ content }: HtmlTable, before: string, rows: Iterable<HeadRow>): string | null {
  const caption = [...content.slice(0, BEFORE_CHARACTERS).matchAll(NAMED)].find(
    ([, tag]) => tag?.length === 7,
  );
  const headings = [...before.matchAll(NAMED)].map(([, , text = '']) => text);
  const texts = [...headings.reverse(), ...before.split(LINES).reverse()].map(cellText);
  const said = [cellText(caption?.[2] ?? ''), lineAbove(rows), ...texts].map((text) =>
    shownName(text ?? '').trim(),
  );
  return said.find((text) => text !== '' && text.length <= TITLE_CHARACTERS && !PAGE.test(text)) ?? null;
}

/** What the only cell of its first row says. */
function lineAbove(rows: Iterable<HeadRow>): string | null {
  for (const { cells } of rows)
    return filled(cells) === 1 ? (cells.find((cell) => cell !== null) ?? null) : null;
  return null;
}
