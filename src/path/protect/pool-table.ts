import type { Cell, Table } from '#model/table.ts';
import { displayedCell } from './displayed.ts';
import { addsUp } from './measure.ts';
import type { Protection } from './protect.ts';
import type { ProtectedTable } from './protected.ts';
import type { Release } from './release.ts';
import { NOTHING, releaseOf } from './release.ts';
import { publicRows } from './rules/public-rows.ts';
import { withheldBeside } from './rules/residual.ts';

/** A table of the pool: judged cell by cell, then as a whole, and displayed rounded. */
export function poolTable(table: Table, protection: Protection): ProtectedTable {
  const { metric, policy, domains } = protection;
  const rows =
    metric.disclosure === 'public-fact'
      ? table.cells
      : publicRows(table.cells, table.by, domains, policy.cellsMax);
  const total = releaseOf(table.total, table.total, protection);
  const judged = rows.map((cell) => releaseOf(cell, table.total, protection));
  const releases = withoutSubtraction(rows, judged, total, protection);
  const cells = rows.map((cell, i) => displayedCell(cell, table.total, releases[i] ?? NOTHING, protection));
  return {
    by: table.by,
    cells,
    total: displayedCell(table.total, table.total, total, protection),
    coverage: coverageOf(table.total, total, metric.disclosure === 'survey-share'),
    notReleased: cells.filter((cell) => cell.status === 'x').length,
  };
}

/** Where cells sum to a total that is shown, no cell may be what is left of it. */
function withoutSubtraction(
  rows: readonly Cell[],
  releases: readonly Release[],
  total: Release,
  { metric, query, organisations, policy }: Protection,
): readonly Release[] {
  const isExempt = metric.disclosure === 'public-fact' || metric.disclosure === 'survey-share';
  if (isExempt || !total.amount || !addsUp(metric, query.by ?? [])) return releases;
  // A share that a consent releases tells its amount well enough to be subtracted too.
  const isTold = releases.map((release) => release.amount || release.share);
  const stays = withheldBeside(rows, isTold, organisations, policy);
  return releases.map((release, i) => (isTold[i] && !stays[i] ? NOTHING : release));
}

function coverageOf(total: Cell, release: Release, isSurvey: boolean): ProtectedTable['coverage'] {
  const isShown = isSurvey ? release.share : release.amount;
  if (!isShown || total.lines === 0) return { known: null, contributing: null };
  return {
    known: Math.round((100 * total.linesKnown) / total.lines) / 100,
    contributing: total.contributors.length,
  };
}
