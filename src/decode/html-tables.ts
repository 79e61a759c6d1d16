/** A table of a web page, without the tables within it. */
export type HtmlTable = {
  readonly content: string;
  /** What stands between it and the table before, tables within the same one included. */
  readonly before: string;
  /** Whether tables stand in its cells: pages were laid out so. */
  readonly holdsOthers: boolean;
};

type OpenTable = {
  readonly before: string;
  readonly parts: string[];
  isInCell: boolean;
  holdsOthers: boolean;
};

const TAG = /<(\/?)(table|tr|td|th)\b[^<>]*>/gi;

/**
 * The tables of a page in the order in which they end. One that opens in a cell is within the table of that cell; one that opens
 * beside the cells ends the table before it, which was never closed, as browsers have it.
 */
export function tablesOf(text: string): readonly HtmlTable[] {
  const tables: HtmlTable[] = [];
  const open: OpenTable[] = [];
  let [from, outside, cellsEnd] = [0, 0, 0];
  const close = (table: OpenTable, end: number) => {
    table.parts.push(text.slice(from, end));
    tables.push({ before: table.before, content: table.parts.join(' '), holdsOthers: table.holdsOthers });
    from = end;
  };
  for (const { index, 0: tag, 1: slash, 2: name = '' } of text.matchAll(TAG)) {
    const current = open.at(-1);
    const isEnd = slash === '/';
    if (name.toLowerCase() !== 'table') {
      if (current !== undefined) current.isInCell = !isEnd && name.toLowerCase() !== 'tr';
      cellsEnd = index + tag.length;
      continue;
    }
    if (current !== undefined && (isEnd || !current.isInCell)) {
      close(current, index);
      open.pop();
      if (!isEnd) outside = cellsEnd;
    }
    const holder = open.at(-1);
    if (isEnd) {
      from = index + tag.length;
      outside = from;
      // What follows the inner table is still in the cell of the outer one.
      continue;
    }
    if (holder !== undefined) {
      holder.parts.push(text.slice(from, index));
      holder.holdsOthers = true;
    }
    open.push({ before: text.slice(outside, index), parts: [], isInCell: false, holdsOthers: false });
    from = index;
    outside = index + tag.length;
  }
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    close(last, text.length);
    from = text.length;
  }
  return tables;
}

const HIDDEN = /<!--|<(script|style)\b/gi;

/** The page without its comments, scripts and styles. One that never ends is left. */
export function withoutHidden(text: string): string {
  const parts: string[] = [];
  let from = 0;
  const hidden = new RegExp(HIDDEN);
  for (let opened = hidden.exec(text); opened !== null; opened = hidden.exec(text)) {
    const end = endOf(text, opened);
    if (end === null) break;
    parts.push(text.slice(from, opened.index));
    from = end;
    hidden.lastIndex = end;
  }
  return parts.length === 0 ? text : [...parts, text.slice(from)].join('');
}

function endOf(text: string, { index, 0: mark, 1: name }: RegExpExecArray): number | null {
  const end = name === undefined ? /-->/g : new RegExp(`</${name}[^<>]*>`, 'gi');
  end.lastIndex = index + mark.length;
  return end.exec(text) === null ? null : end.lastIndex;
}
