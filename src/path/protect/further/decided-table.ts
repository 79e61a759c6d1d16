import type { Edition } from '#model/edition.ts';
import { type FurtherCell, type FurtherTable, regionKey } from '#model/further-table.ts';
import type { Metric } from '#model/metric.ts';
import type { ProtectedTable } from '#model/protected.ts';
import type { Query } from '#model/query.ts';
import { tableOfFigures } from '../edition-table.ts';
import type { AskedTable } from './asked-table.ts';
import { regionOfCell } from './regions.ts';

/** What was decided of each region, in a release and since: its figures, or null where it is not released. */
export type DecidedFigures = ReadonlyMap<string, readonly (number | null)[] | null>;

export function figuresReleased({ cells, cube }: Edition): DecidedFigures {
  return figuresOf(cells.map(({ at, ...cell }) => ({ ...cell, region: regionOfCell(at, cube) })));
}

export function figuresSince(tables: readonly Pick<FurtherTable, 'cells'>[]): DecidedFigures {
  return figuresOf(tables.flatMap(({ cells }) => cells));
}

function figuresOf(cells: readonly FurtherCell[]): DecidedFigures {
  return new Map(
    cells.map(({ region, status, values }) => [regionKey(region), status === 'ok' ? values : null]),
  );
}

/** A table asked for, and where its cells may be decided: in the release, then since. */
type DecidedOf = {
  readonly asked: AskedTable;
  readonly metrics: Edition['metrics'];
  readonly decided: readonly DecidedFigures[];
};

/** The answer to a question all of whose cells are decided; null when one is not. */
export function decidedTable(
  query: Query,
  metric: Metric,
  { asked, metrics, decided }: DecidedOf,
): ProtectedTable | null {
  const found = asked.cells.map(({ region }) => {
    const key = regionKey(region);
    return decided.find((figures) => figures.has(key))?.get(key);
  });
  if (found.includes(undefined)) return null;
  const position = metrics.indexOf(query.metric);
  const figures = new Map(asked.cells.map(({ key }, i) => [JSON.stringify(key), found[i]?.[position]]));
  const rows = asked.cells.map(({ key }) => key).filter((key) => key.length > 0 || asked.by.length === 0);
  return tableOfFigures(query, metric, rows, (key) => figures.get(JSON.stringify(key)));
}
