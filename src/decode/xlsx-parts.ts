import { refusal } from '#messages/messages.ts';
import { shownName } from '#model/shown-name.ts';
import { attributesOf, Malformed, type Markup, markupOf } from './xml-markup.ts';
import { decodeXmlText } from './xml-text.ts';
import { findEntry, readEntry, type Zip, type ZipEntry } from './zip.ts';

/** How a number format shows a serial number. */
export type NumberStyle = 'number' | 'date' | 'date-time' | 'time' | { readonly digits: number };

export type Workbook = {
  /** Name as delivered, for refusals. */
  readonly fileName: string;
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly entry: ZipEntry }[];
  readonly is1904: boolean;
  /** By cell style. */
  readonly styles: readonly NumberStyle[];
  readonly sharedStrings: readonly string[];
};

/** The parts of a workbook (ECMA-376) that its cells refer to. */
export function readWorkbook(zip: Zip): Workbook {
  const path = workbookPath(zip);
  const entry = findEntry(zip, path);
  if (entry === null) throw refusal('workbook-unreadable', { file: zip.fileName });
  const xml = text(zip, entry);
  // A document of text or a presentation is an archive of the same kind.
  if (tags(xml, 'workbook').length === 0) throw refusal('file-binary', { file: zip.fileName });
  const relations = relationsOf(zip, path);
  const taken = new Set<ZipEntry>();
  const sheets = tags(xml, 'sheet').flatMap((attributes) => {
    const target = relations.get(attributes.get('r:id') ?? attributes.get('id') ?? '');
    const sheet = target === undefined ? null : findEntry(zip, target);
    // A part that several sheets claim is the sheet of the first.
    if (sheet === null || taken.has(sheet)) return [];
    taken.add(sheet);
    const state = attributes.get('state') ?? 'visible';
    const name = shownName(attributes.get('name') ?? '');
    return [{ name, isHidden: state !== 'visible', entry: sheet }];
  });
  const folder = folderOf(path);
  return {
    fileName: zip.fileName,
    sheets,
    is1904: /^(?:1|true)$/.test(tags(xml, 'workbookPr')[0]?.get('date1904') ?? ''),
    styles: stylesOf(partText(zip, `${folder}styles.xml`)),
    sharedStrings: sharedStringsOf(partText(zip, `${folder}sharedStrings.xml`)),
  };
}

/** Most writers say `xl/workbook.xml`; the root relationship decides. */
function workbookPath(zip: Zip): string {
  const root = findEntry(zip, '_rels/.rels');
  const relations = root === null ? [] : tags(text(zip, root), 'Relationship');
  const office = relations.find((a) => (a.get('Type') ?? '').endsWith('/officeDocument'));
  return (office?.get('Target') ?? 'xl/workbook.xml').replace(/^\//, '');
}

function relationsOf(zip: Zip, path: string): ReadonlyMap<string, string> {
  const folder = folderOf(path);
  const name = path.slice(folder.length);
  const xml = partText(zip, `${folder}_rels/${name}.rels`);
  return new Map(
    tags(xml, 'Relationship').map((a) => [a.get('Id') ?? '', resolved(folder, a.get('Target') ?? '')]),
  );
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  return parts.join('/');
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function partText(zip: Zip, path: string): string {
  const entry = findEntry(zip, path);
  return entry === null ? '' : text(zip, entry);
}

function text(zip: Zip, entry: ZipEntry): string {
  if (entry.bytes > zip.limits.documentBytesMax) throw refusal('file-too-heavy', { file: zip.fileName });
  return readEntry(zip, entry).toString('utf8');
}

/** The attributes of each tag of this local name, whatever its prefix, within the tag of another name where that is given. */
function tags(xml: string, name: string, within?: string): readonly ReadonlyMap<string, string>[] {
  const found: ReadonlyMap<string, string>[] = [];
  let isWithin = within === undefined;
  for (const { kind, content, attributes, isEmpty } of markupUntilBroken(xml)) {
    const local = content.slice(content.indexOf(':') + 1);
    if (local === within) isWithin = kind === 'opening' && !isEmpty;
    else if (isWithin && kind === 'opening' && local === name) found.push(attributesOf(attributes));
  }
  return found;
}

/** A part that breaks off gives what stands before the break: what is missing then is told for itself. */
function* markupUntilBroken(xml: string): Generator<Markup> {
  try {
    yield* markupOf(xml);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
  }
}

/** The string items one after the other, without a look at what stands between them: there may be a million. */
function sharedStringsOf(xml: string): readonly string[] {
  const prefix = /<(\w+:)?sst[\s/>]/.exec(xml.slice(0, 4_096))?.[1] ?? '';
  const [open, close] = [`<${prefix}si`, `</${prefix}si>`];
  const strings: string[] = [];
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
    const opened = xml.indexOf('>', at);
    const isEmpty = xml[opened - 1] === '/';
    const end = isEmpty ? opened : xml.indexOf(close, opened);
    if (opened < 0 || end < 0) break;
    strings.push(isEmpty ? '' : richText(xml.slice(opened + 1, end)));
    at = end + 1;
  }
  return strings;
}

/** One run without marks or escapes, as nearly all items are. */
const PLAIN_ITEM = /^<t>[^<&_]*<\/t>$/;

/** The text of a string item: its runs joined, without the phonetic guide that East Asian cells carry. */
export function richText(item: string): string {
  if (PLAIN_ITEM.test(item)) return item.slice('<t>'.length, -'</t>'.length);
  const written = item.includes('rPh') ? withoutPhonetics(item) : item;
  let whole = '';
  for (const [, run = ''] of written.matchAll(/<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)<\/(?:\w+:)?t>/g))
    whole += run;
  // `_x000D_` is how a control character stands in a cell.
  return decodeXmlText(whole).replace(/_x([0-9A-F]{4})_/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function withoutPhonetics(item: string): string {
  const [start = '', ...guides] = item.split(/<(?:\w+:)?rPh\b/);
  return (
    start +
    guides
      .map((guide) =>
        guide
          .split(/<\/(?:\w+:)?rPh>/)
          .slice(1)
          .join(''),
      )
      .join('')
  );
}

function stylesOf(xml: string): readonly NumberStyle[] {
  const formats = new Map(
    tags(xml, 'numFmt').map((a) => [Number(a.get('numFmtId')), a.get('formatCode') ?? '']),
  );
  return tags(xml, 'xf', 'cellXfs').map((a) => {
    const id = Number(a.get('numFmtId') ?? 0);
    const code = formats.get(id);
    return code === undefined ? builtInStyle(id) : styleOf(code);
  });
}

/** Built-in formats of ECMA-376 §18.8.30 (14–22, 45–47) and of East Asian locales (27–36, 50–58). */
function builtInStyle(id: number): NumberStyle {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 50 && id <= 58) || id === 36) return 'date';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time';
  return id === 22 ? 'date-time' : 'number';
}

export function styleOf(code: string): NumberStyle {
  const zeros = /^0{2,}$/.exec(code)?.[0];
  if (zeros !== undefined) return { digits: zeros.length };
  const bare = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/^general$/i.test(bare)) return 'number';
  const hasDay = /[dy]|m{3,}/i.test(bare) || /^[^hs]*m[^hs]*$/i.test(bare);
  const hasTime = /[hs]/i.test(bare);
  if (hasDay) return hasTime ? 'date-time' : 'date';
  return hasTime ? 'time' : 'number';
}
