/** What a value of a file must be: a list of one thing, an object with at least these keys, or something simple. */
export type Shape = 'text' | 'number' | 'flag' | 'any' | readonly [Shape] | { readonly [key: string]: Shape };

const AT: Shape = { common: ['text'], further: 'any' };
const CODES: Shape = ['text'];
const HIERARCHY: Shape = { dimension: 'text', nodes: [{ code: 'text', partitions: [CODES] }] };
const BEHIND = { totals: ['number'], contributions: [['any']], couldNamePersons: 'flag' } as const;

export const EDITION: Shape = {
  format: 'text',
  id: 'text',
  builtAt: 'text',
  policy: { version: 'text', sha256: 'text' },
  months: { from: 'text', to: 'text' },
  cube: { common: [HIERARCHY], further: [HIERARCHY], tables: [{ common: [CODES], further: 'any' }] },
  metrics: CODES,
  cells: [{ at: AT, values: ['any'], status: 'text' }],
};

export const EVIDENCE: Shape = {
  format: 'text',
  sha256: 'text',
  holdings: CODES,
  parties: [{ party: 'text', knows: ['number'] }],
  measures: [{ of: 'text', isAdditive: 'flag' }],
  cells: [BEHIND],
  leaves: [{ at: AT, ...BEHIND }],
};

export const FURTHER_TABLE: Shape = {
  format: 'text',
  edition: 'text',
  number: 'number',
  by: CODES,
  cells: [{ region: 'any', values: ['any'], status: 'text' }],
  evidence: [BEHIND],
};

export const OPEN_EDITION: Shape = {
  format: 'text',
  id: 'text',
  policy: { version: 'text', sha256: 'text' },
  months: { from: 'text', to: 'text' },
  common: CODES,
  noise: {
    rho: 'number',
    epsilon: 'number',
    delta: 'number',
    cellsPerPerson: 'number',
    ticketsPerPerson: 'number',
    revenuePerPersonMinor: 'number',
  },
  measures: [{ metric: 'text', deviation: 'number' }],
  cells: [{ at: AT, figures: ['any'] }],
};

/** Where a value is first not what it must be: `cells[12].status`; null when it is. */
export function misshapen(value: unknown, shape: Shape, where = ''): string | null {
  if (shape === 'any') return null;
  if (typeof shape === 'string') return isSimple(value, shape) ? null : where;
  if (isList(shape)) {
    if (!Array.isArray(value)) return where;
    return firstOf(value.keys(), (i) => misshapen(value[i], shape[0], `${where}[${i}]`));
  }
  if (typeof value !== 'object' || value === null) return where;
  const found = value as Readonly<Record<string, unknown>>;
  return firstOf(Object.entries(shape), ([key, inner]) =>
    misshapen(found[key], inner, where === '' ? key : `${where}.${key}`),
  );
}

function isList(shape: Exclude<Shape, string>): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function isSimple(value: unknown, shape: 'text' | 'number' | 'flag'): boolean {
  if (shape === 'number') return Number.isFinite(value);
  return typeof value === (shape === 'text' ? 'string' : 'boolean');
}

function firstOf<T>(items: Iterable<T>, find: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
