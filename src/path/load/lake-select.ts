import { type BatchKind, LAKE } from '#model/lake.ts';
import { sqlName } from '../sql.ts';

/** A select of exactly the columns of a lake table, in its order and of its types. A column not given is unknown. */
export function lakeSelect(kind: BatchKind, columns: Readonly<Record<string, string>>, from: string): string {
  const selected = LAKE[kind].map(
    ({ name, type }) => `(${columns[name] ?? 'null'})::${type} as ${sqlName(name)}`,
  );
  return `select ${selected.join(',\n  ')}\nfrom ${from}`;
}
