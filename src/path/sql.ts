import { BETWEEN_WORDS } from '#model/fold.ts';

/** A text as a literal. The only way a value enters the SQL of the path. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function sqlName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** `('a', 'b')`, for `in`; of nothing, a list that nothing is in. */
export function sqlList(values: readonly string[]): string {
  return values.length === 0 ? '(null)' : `(${values.map(sqlText).join(', ')})`;
}

export type Literal = string | number | null;

export function sqlLiteral(value: Literal): string {
  if (value === null) return 'null';
  return typeof value === 'number' ? String(value) : sqlText(value);
}

/** A small table written out. `types` keep its columns typed when it has no row or only nulls. */
export function sqlTable(
  columns: Readonly<Record<string, 'VARCHAR' | 'INTEGER' | 'BOOLEAN'>>,
  rows: readonly (readonly Literal[])[],
): string {
  const names = Object.keys(columns);
  const typed = Object.entries(columns).map(
    ([name, type]) => `${sqlName(name)}::${type} as ${sqlName(name)}`,
  );
  const shown = rows.length > 0 ? rows : [names.map(() => null)];
  const values = shown.map((row) => `(${row.map(sqlLiteral).join(', ')})`).join(', ');
  const select = `select ${typed.join(', ')} from (values ${values}) as given(${names.map(sqlName).join(', ')})`;
  return rows.length > 0 ? `(${select})` : `(${select} where false)`;
}

/**
 * The key of 64 bits of some text expressions; null when one is null. MD5 rather than the engine’s own `hash`,
 * because keys are kept for years and must be the same in another version, in the browser and in another engine.
 */
export function sqlKey(...parts: readonly string[]): string {
  const text = parts.join(` || '|' || `);
  // The low half of the digest as a number: its first half as digits would be written out and read again.
  return `(md5_number(${text}) & 18446744073709551615::uhugeint)::ubigint`;
}

export type Branch = readonly [when: string, value: string];

/** `case when a then x … end`, of several conditions in their order. */
export function sqlCase(branches: readonly Branch[], otherwise = 'null'): string {
  if (branches.length === 0) return otherwise;
  const lines = branches.map(([when, value]) => `when ${when} then ${value}`);
  return `case ${lines.join('\n    ')}\n    else ${otherwise} end`;
}

const BETWEEN = `[${BETWEEN_WORDS.map((range) => range.map((point) => `\\x{${point.toString(16)}}`).join('-')).join('')}]+`;

/** The same text as `fold` of the model, save for the rare letters that only compatibility decomposition splits (ﬁ, ½). */
export function sqlFold(text: string): string {
  const plain = `replace(replace(lower(strip_accents(${text})), 'œ', 'oe'), 'æ', 'ae')`;
  return `trim(regexp_replace(${plain}, '${BETWEEN}', ' ', 'g'))`;
}
