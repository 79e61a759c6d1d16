import { sqlFold } from './sql.ts';

/**
 * The production of a performance of which several files speak: what a file calls it by an id of its own, above what is
 * only its title; the newest where they differ. An aggregate over the rows of one performance.
 */
export function productionKeySql(): string {
  const named = `arg_max(production_key, receipt) filter (production_key <> coalesce(${sqlFold('title')}, ''))`;
  return `coalesce(${named}, arg_max(production_key, receipt))`;
}
