export type CellKind = 'empty' | 'text' | 'number' | 'date' | 'time' | 'email' | 'boolean' | 'json';

const NUMBER =
  /^[-+(]?\s*(?:[$€£]|CA\$|CAD)?\s*[-+]?\d[\d\s.,'’\u00a0\u202f]*(?:[eE][-+]?\d+)?\s*(?:[$€£%]|CAD|EUR)?\)?$/;
const DATE = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:[ T,].*)?$/;
const TIME = /^\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?$/i;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** A number, a date or an address is shorter; a long text is not tried as one. */
const VALUE_CHARACTERS_MAX = 200;

/** What a cell looks like, to tell a row of names from a row of values. Nothing is parsed by it. */
export function cellKind(cell: string | null): CellKind {
  const text = cell?.trim() ?? '';
  if (text === '') return 'empty';
  if (text.length > VALUE_CHARACTERS_MAX) return text.startsWith('{') && text.endsWith('}') ? 'json' : 'text';
  if (DATE.test(text)) return 'date';
  if (TIME.test(text)) return 'time';
  if (NUMBER.test(text)) return 'number';
  if (EMAIL.test(text)) return 'email';
  if (/^(?:true|false|vrai|faux)$/i.test(text)) return 'boolean';
  return /^\{.*\}$/.test(text) ? 'json' : 'text';
}

/** A year may name a column (`2019`, `2020`), so that alone it says nothing. */
export function isYear(cell: string | null): boolean {
  return /^(?:19|20)\d{2}$/.test(cell?.trim() ?? '');
}
