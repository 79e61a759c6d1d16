import { refusal } from '#messages/messages.ts';
import type { Tree } from './document-tree.ts';
import { attributesOf, Malformed, markupOf } from './xml-markup.ts';
import { decodeXmlText } from './xml-text.ts';

/** One element of an XML document, names without their prefixes. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** Its own text, joined; `at` of a child is where in it the child stands. */
  text: string;
  readonly at: number;
};

const DEPTH_MAX = 200;

/**
 * The elements of a document. Well-formed XML only; a document that declares entities is refused, for an entity may
 * stand for a gigabyte or for a file of this machine.
 */
export function parseXml(text: string, fileName: string): XmlElement {
  try {
    return rootOf(text, fileName);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    throw refusal('xml-unreadable', { file: fileName, line: lineAt(text, error.at) }, { cause: error });
  }
}

function rootOf(text: string, fileName: string): XmlElement {
  const top = element('', '', 0);
  const open: XmlElement[] = [top];
  for (const { kind, textBefore, content, attributes, isEmpty, at } of markupOf(text)) {
    const current = open.at(-1) ?? top;
    if (current.name === '' && textBefore.trim() !== '') throw new Malformed(at);
    current.text += decodeXmlText(textBefore);
    if (kind === 'doctype') {
      if (/\[|^ENTITY/i.test(content)) throw refusal('xml-entities', { file: fileName });
    } else if (kind === 'cdata') current.text += content;
    else if (kind === 'closing') {
      if (open.length === 1 || current.name !== localName(content)) throw new Malformed(at);
      open.pop();
    } else {
      const child = element(content, attributes, current.text.length);
      current.children.push(child);
      if (!isEmpty) open.push(child);
      if (open.length > DEPTH_MAX) throw new Malformed(at);
    }
  }
  const [root] = top.children;
  if (open.length !== 1 || root === undefined || top.children.length > 1) throw new Malformed(text.length);
  return root;
}

const NONE: ReadonlyMap<string, string> = new Map();

function element(name: string, attributes: string, at: number): XmlElement {
  return {
    name: localName(name),
    attributes:
      attributes === ''
        ? NONE
        : new Map([...attributesOf(attributes)].map(([key, value]) => [localName(key), value])),
    children: [],
    text: '',
    at,
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The text of an element and of those within it, in order; `signOf` tells what an element itself stands for. */
export function textWithin(
  element: XmlElement,
  signOf: (element: XmlElement) => string | null = () => null,
): string {
  let text = '';
  let from = 0;
  for (const child of element.children) {
    text += element.text.slice(from, child.at) + (signOf(child) ?? textWithin(child, signOf));
    from = child.at;
  }
  return text + element.text.slice(from);
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
  for (const child of children) {
    const alike = kinds.get(child.name);
    if (alike === undefined) kinds.set(child.name, [child]);
    else alike.push(child);
  }
  if (kinds.size === 0 && attributes.size === 0) return text.trim();
  const isWrapper = kinds.size === 1 && attributes.size === 0;
  // Put together as a map: an element may be called `__proto__`.
  const tree = new Map<string, Tree>(attributes);
  for (const [name, alike] of kinds) {
    const trees = alike.map(treeOf);
    const isList = alike.length > 1 || (isWrapper && typeof trees[0] === 'object');
    tree.set(name, isList ? trees : (trees[0] ?? null));
  }
  if (text.trim() !== '') tree.set('text', text.trim());
  return Object.fromEntries(tree);
}
