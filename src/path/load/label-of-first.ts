import { type Branch, sqlCase } from '../sql.ts';

/** The label behind what the first of several sources that speak says: one that is kept, or none. */
export function labelOfFirst(sources: readonly string[], column: string): string {
  const branches = sources.map(
    (source): Branch => [
      `${source}.${column} is not null or ${source}.${column}_label is not null`,
      `${source}.${column}_label`,
    ],
  );
  return sqlCase(branches, 'null::ubigint');
}
