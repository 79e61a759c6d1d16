import { type HeadRow, withoutFormulaGuard } from '#path/read/read.ts';
import { passReaching, REACHING_MAX, type Reaching, spanOf } from './html-spans.ts';
import { decodeXmlText } from './xml-text.ts';

/** The rows of a table that hold anything, each under its number. */
export function* tableRows(table: string, columnsMax: number): Generator<HeadRow> {
  let row = 0;
  const reaching = new Map<number, Reaching>();
  for (const [, content = ''] of table.matchAll(/<tr\b[^<>]*>([\s\S]*?)(?=<\/tr|<tr\b|<\/table|$)/gi)) {
    row++;
    const cells: (string | null)[] = [];
    const isHead = row === 1 || !/<td\b/i.test(content);
    for (const [, attributes = '', cell = ''] of content.matchAll(
      /<t[dh]\b([^<>]*)>([\s\S]*?)(?=<\/t[dh]|<t[dh]\b|$)/gi,
    )) {
      passReaching(cells, reaching, row);
      const [rows, columns] = [spanOf(attributes, 'row'), spanOf(attributes, 'col')];
      const text = cellText(cell);
      // One column more than there may be says that there are too many.
      for (let i = 0; i < columns && (i === 0 || cells.length <= columnsMax); i++) {
        const of = i === 0 ? text : null;
        if (rows > 1 && reaching.size < REACHING_MAX)
          reaching.set(cells.length, { text: of, last: row + rows - 1, isHead });
        cells.push(rows > 1 && isHead ? null : of);
      }
    }
    const isOfItsOwn = cells.length > 0;
    passReaching(cells, reaching, row);
    const isHeadBelow = [...reaching.values()].some((above) => above.isHead && above.last === row);
    for (const [column, { last }] of reaching) if (last <= row) reaching.delete(column);
    if ((isOfItsOwn || isHeadBelow) && cells.some((cell) => cell !== null)) yield { row, cells };
  }
}

export function cellText(html: string): string | null {
  const bare = html.replace(/<br\b[^<>]*>/gi, ' ').replace(/<[^<>]*>/g, '');
  const text = decodeXmlText(bare.replace(/&(\w+);/g, namedCharacter))
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
  return text === '' || text === '\u00a0' ? null : withoutFormulaGuard(text);
}

const LETTERS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
};
const SIGNS: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  euro: '€',
  laquo: '«',
  raquo: '»',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  deg: '°',
  oelig: 'œ',
  OElig: 'Œ',
  aelig: 'æ',
};

/** `&eacute;` is a letter and an accent; the other named characters of French pages are few. */
function namedCharacter(whole: string, name: string): string {
  const [, letter = '', accent = ''] = /^([A-Za-z])([a-z]+)$/.exec(name) ?? [];
  const combining = LETTERS[accent];
  if (combining !== undefined) return (letter + combining).normalize('NFC');
  return SIGNS[name] ?? whole;
}
