import { dimensionOf, isTrait } from '#metrics/dimensions.ts';
import type { ProtectedTable } from '#model/protected.ts';
import type { Cell, Table } from '#model/table.ts';
import type { Code } from '#model/words.ts';
import { displayedCell } from './displayed.ts';
import { addsUp } from './measure.ts';
import type { Protection } from './protection.ts';
import type { Release } from './release.ts';
import { NOTHING, releaseOf } from './release.ts';
import type { Domains } from './rules/public-rows.ts';
import { publicRows } from './rules/public-rows.ts';
import { withheldBeside } from './rules/residual.ts';

/** A table of the pool: judged cell by cell, then as a whole, and displayed rounded. */
export function poolTable(table: Table, protection: Protection): ProtectedTable {
  const { metric } = protection;
  const rows = rowsOf(table, protection);
  const judged = {
    cells: rows.map((cell) => releaseOf(cell, table.total, protection)),
    total: releaseOf(table.total, table.total, protection),
  };
  const { cells: releases, total } = withoutSubtraction(rows, judged, protection);
  const isTotalWithheld = judged.total.amount && !total.amount;
  const whole = isTotalWithheld ? shownTogether(table.total, rows, releases) : table.total;
  const cells = rows.map((cell, i) => displayedCell(cell, whole, releases[i] ?? NOTHING, protection));
  return {
    by: table.by,
    cells,
    total: displayedCell(table.total, table.total, total, protection),
    sharesOf: isTotalWithheld ? 'rows-shown' : 'total',
    coverage: isLimitedByTrait(protection)
      ? { known: null, contributing: null }
      : coverageOf(table.total, total, metric.disclosure === 'survey-share'),
    notReleased: cells.filter((cell) => cell.status === 'x').length,
  };
}

function rowsOf(table: Table, { metric, domains, policy }: Protection): readonly Cell[] {
  const { expression, disclosure } = metric;
  if (disclosure === 'survey-share' && expression.kind === 'ratio') {
    // Options do not cut the base on which a share is judged: one that nobody was offered has no row.
    const options = expression.denominator.without ?? [];
    return publicRows(table.cells, table.by, onlyMet(domains, options, table), policy.cellsMax);
  }
  const rows = publicRows(table.cells, table.by, domains, policy.cellsMax);
  return disclosure === 'public-fact' ? rows.filter((row) => table.cells.includes(row)) : rows;
}

function onlyMet(domains: Domains, dimensions: readonly Code[], { by, cells }: Table): Domains {
  const limited = Object.entries(domains).map(([dimension, values]) => {
    const met = new Set(cells.map((cell) => cell.key[by.indexOf(dimension)]));
    return [dimension, dimensions.includes(dimension) ? values.filter((value) => met.has(value)) : values];
  });
  return Object.fromEntries(limited);
}

type Releases = { readonly cells: readonly Release[]; readonly total: Release };

/** Where cells sum to a total that is shown, no cell may be what is left of it. */
function withoutSubtraction(
  rows: readonly Cell[],
  judged: Releases,
  { metric, query, organisations, policy }: Protection,
): Releases {
  // By house one sees but oneself: the total minus one’s own is what P2 already protects (D4).
  const isByHouse = query.by?.includes('organisation') ?? false;
  const isExempt = isByHouse || metric.disclosure === 'public-fact' || metric.disclosure === 'survey-share';
  if (isExempt || !judged.total.amount || !addsUp(metric, query.by ?? [])) return judged;
  // A share that a consent releases tells its amount well enough to be subtracted too.
  const isTold = judged.cells.map((release) => release.amount || release.share);
  const stays = withheldBeside(rows, isTold, organisations, policy);
  return {
    cells: judged.cells.map((release, i) => (isTold[i] && !stays.cells[i] ? NOTHING : release)),
    total: stays.total ? judged.total : NOTHING,
  };
}

/** What the rows shown hold together: the whole of which they are shares when the total is withheld. */
function shownTogether(total: Cell, rows: readonly Cell[], releases: readonly Release[]): Cell {
  const values = rows.flatMap((cell, i) => (releases[i]?.amount ? [cell.parts.value?.value ?? 0] : []));
  return { ...total, parts: { value: { value: values.reduce((sum, value) => sum + value, 0) } } };
}

/**
 * Of buyers of one age, the share of lines whose age is known would tell how many lines there are in all, which may be
 * what is not released.
 */
function isLimitedByTrait({ query }: Protection): boolean {
  return Object.keys(query.where ?? {}).some((id) => {
    const dimension = dimensionOf(id);
    return dimension !== null && isTrait(dimension);
  });
}

function coverageOf(total: Cell, release: Release, isSurvey: boolean): ProtectedTable['coverage'] {
  const isShown = isSurvey ? release.share : release.amount;
  if (!isShown || total.lines === 0) return { known: null, contributing: null };
  return {
    known: Math.round((100 * total.linesKnown) / total.lines) / 100,
    contributing: total.contributors.length,
  };
}
