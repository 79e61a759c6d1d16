import type { Edition } from '#model/edition.ts';
import { type FurtherTable, regionKey } from '#model/further-table.ts';
import type { Metric } from '#model/metric.ts';
import type { ProtectedTable } from '#model/protected.ts';
import type { Query } from '#model/query.ts';
import { tableOfFigures } from '../edition-table.ts';
import type { AskedTable } from './asked-table.ts';
import { regionOfCell } from './regions.ts';

/** What was decided of each region, in a release and since: its figures, or null where it is not released. */
export type DecidedFigures = ReadonlyMap<string, readonly (number | null)[] | null>;

export function figuresDecided(
  { cells, cube }: Edition,
  tables: readonly Pick<FurtherTable, 'cells'>[],
): DecidedFigures {
  const released = cells.map(({ at, status, values }) => ({ region: regionOfCell(at, cube), status, values }));
  const since = tables.flatMap((table) => table.cells);
  return new Map(
    [...since, ...released].map(({ region, status, values }) => [
      regionKey(region),
      status === 'ok' ? values : null,
    ]),
  );
}

/** The answer to a question all of whose cells are decided; null when one is not. */
export function decidedTable(
  query: Query,
  metric: Metric,
  { asked, metrics, decided }: { readonly asked: AskedTable; readonly metrics: Edition['metrics']; readonly decided: DecidedFigures },
): ProtectedTable | null {
  const keys = asked.cells.map(({ region }) => regionKey(region));
  if (keys.some((key) => !decided.has(key))) return null;
  const position = metrics.indexOf(query.metric);
  const figures = new Map(
    asked.cells.map(({ key }, i) => [JSON.stringify(key), decided.get(keys[i] ?? '')?.[position]]),
  );
  const rows = asked.cells.map(({ key }) => key).filter((key) => key.length > 0 || asked.by.length === 0);
  return tableOfFigures(query, metric, rows, (key) => figures.get(JSON.stringify(key)));
}
