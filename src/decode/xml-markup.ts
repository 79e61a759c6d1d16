import { decodeXmlText } from './xml-text.ts';

/** One piece of markup, with the text that stands before it. */
export type Markup = {
  readonly kind: 'opening' | 'closing' | 'cdata' | 'doctype';
  /** As raw as it is written: references are not resolved. */
  readonly textBefore: string;
  /** Name of a tag with its prefix; the content of CDATA or of a DOCTYPE. */
  readonly content: string;
  readonly attributes: string;
  readonly isEmpty: boolean;
  readonly at: number;
};

/** What is not well formed, and where. */
export class Malformed extends Error {
  readonly at: number;

  constructor(at: number) {
    super('malformed');
    this.name = 'Malformed';
    this.at = at;
  }
}

/**
 * The markup of a document in order, without its comments and declarations. It looks at no character twice, so that a
 * document of tags that never close costs no more than another. Ends with `Malformed` where the document is broken.
 */
export function* markupOf(text: string): Generator<Markup> {
  let from = 0;
  let textBefore = '';
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', from)) {
    textBefore += text.slice(from, at);
    const passed = passedOver(text, at);
    if (passed !== null) {
      from = passed;
      continue;
    }
    const { end, ...markup } = markupAt(text, at);
    yield { ...markup, textBefore, at };
    textBefore = '';
    from = end;
  }
  if ((textBefore + text.slice(from)).trim() !== '') throw new Malformed(text.length);
}

/** Where a comment or a declaration that begins here ends; null when neither does. */
function passedOver(text: string, at: number): number | null {
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4, at);
  return text.startsWith('<?', at) ? after(text, '?>', at + 2, at) : null;
}

function markupAt(text: string, at: number): Omit<Markup, 'textBefore' | 'at'> & { readonly end: number } {
  const plain = { attributes: '', isEmpty: false };
  if (text.startsWith('<![CDATA[', at)) {
    const end = after(text, ']]>', at + 9, at);
    return { ...plain, kind: 'cdata', content: text.slice(at + 9, end - 3), end };
  }
  if (text.startsWith('<!', at)) {
    const end = after(text, '>', at + 2, at);
    return { ...plain, kind: 'doctype', content: text.slice(at + 2, end - 1), end };
  }
  if (text.startsWith('</', at)) {
    const end = after(text, '>', at + 2, at);
    return { ...plain, kind: 'closing', content: text.slice(at + 2, end - 1).trimEnd(), end };
  }
  const end = tagEnd(text, at);
  const isEmpty = text.charCodeAt(end - 2) === SLASH;
  const inside = text.slice(at + 1, isEmpty ? end - 2 : end - 1);
  const nameEnd = inside.search(/[\s/]/);
  const content = nameEnd < 0 ? inside : inside.slice(0, nameEnd);
  if (content === '' || content.includes('<')) throw new Malformed(at);
  return { kind: 'opening', content, attributes: nameEnd < 0 ? '' : inside.slice(nameEnd), isEmpty, end };
}

const [SLASH, GREATER, QUOTE, APOSTROPHE] = [0x2f, 0x3e, 0x22, 0x27];

/** Just after the `>` of a tag: one within a quoted attribute does not close it. */
function tagEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === GREATER) return i + 1;
    if (code === QUOTE || code === APOSTROPHE) {
      i = text.indexOf(code === QUOTE ? '"' : "'", i + 1);
      if (i < 0) break;
    }
  }
  throw new Malformed(at);
}

function after(text: string, sign: string, from: number, at: number): number {
  const found = text.indexOf(sign, from);
  if (found < 0) throw new Malformed(at);
  return found + sign.length;
}

/** What stands between `name` and its value, and the value; read from where the last one ended. */
const ATTRIBUTE = /[\s/]*([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/** The attributes of a tag with their prefixes. It stops at the first that is none. */
export function attributesOf(attributes: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(attributes); match !== null; match = ATTRIBUTE.exec(attributes)) {
    const [, name = '', double, single] = match;
    found.set(name, decodeXmlText(double ?? single ?? ''));
  }
  return found;
}
