import { refusal } from '#messages/messages.ts';
import type { Tree } from './document-tree.ts';
import { decodeXmlText } from './xml-text.ts';

/** One element of an XML document, names without their prefixes. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
};

const DEPTH_MAX = 200;

/** Declaration, comment, CDATA, DOCTYPE, closing tag or opening tag. */
const MARKUP =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<!DOCTYPE([^>[]*)(\[)?[^>]*>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/gi;

/**
 * The elements of a document. Well-formed XML only; a document that declares entities is refused, for an entity may
 * stand for a gigabyte or for a file of this machine.
 */
export function parseXml(text: string, fileName: string): XmlElement {
  const broken = (at: number) => refusal('xml-unreadable', { file: fileName, line: lineAt(text, at) });
  const top = element('', '');
  const open: XmlElement[] = [top];
  let at = 0;
  for (const match of text.matchAll(MARKUP)) {
    const [whole, cdata, doctype, subset, closing, opening, attributes = '', isEmpty] = match;
    const current = open.at(-1) ?? top;
    addText(current, text.slice(at, match.index), () => broken(at));
    at = match.index + whole.length;
    if (subset !== undefined || /<!ENTITY/i.test(doctype ?? ''))
      throw refusal('xml-entities', { file: fileName });
    if (cdata !== undefined) current.text += cdata;
    else if (closing !== undefined) {
      if (open.length === 1 || current.name !== localName(closing)) throw broken(match.index);
      open.pop();
    } else if (opening !== undefined) {
      const child = element(opening, attributes);
      current.children.push(child);
      if (isEmpty !== '/') open.push(child);
      if (open.length > DEPTH_MAX) throw broken(match.index);
    }
  }
  const [root] = top.children;
  if (open.length !== 1 || root === undefined || text.slice(at).trim() !== '') throw broken(text.length);
  return root;
}

function element(name: string, attributes: string): XmlElement {
  const found = attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return {
    name: localName(name),
    attributes: new Map(
      [...found].map(([, key = '', double, single]) => [
        localName(key),
        decodeXmlText(double ?? single ?? ''),
      ]),
    ),
    children: [],
    text: '',
  };
}

function addText(current: XmlElement, raw: string, broken: () => Error): void {
  if (raw.includes('<')) throw broken();
  if (current.name !== '' || raw.trim() === '') current.text += decodeXmlText(raw);
  else throw broken();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

/**
 * An element as a tree: repeated children are lists; so is the only kind of child of a wrapper (`Representations`
 * holding one `Representation`), for a list of one is still a list.
 */
export function treeOf({ attributes, children, text }: XmlElement): Tree {
  const kinds = new Map<string, XmlElement[]>();
  for (const child of children) kinds.set(child.name, [...(kinds.get(child.name) ?? []), child]);
  if (kinds.size === 0 && attributes.size === 0) return text.trim();
  const isWrapper = kinds.size === 1 && attributes.size === 0;
  const tree: Record<string, Tree> = Object.fromEntries(attributes);
  for (const [name, alike] of kinds) {
    const trees = alike.map(treeOf);
    const isList = alike.length > 1 || (isWrapper && typeof trees[0] === 'object');
    tree[name] = isList ? trees : (trees[0] ?? null);
  }
  if (text.trim() !== '') tree.text = text.trim();
  return tree;
}
