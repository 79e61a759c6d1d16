import type { Cell, Table } from '#model/table.ts';
import type { Slug } from '#model/words.ts';
import type { Protection } from './protect.ts';
import type { ProtectedCell, ProtectedTable } from './protected.ts';
import type { Release } from './release.ts';
import { releaseOf } from './release.ts';
import { displayAmount, roundToDigits, wholePercent } from './rules/display.ts';
import { publicRows } from './rules/public-rows.ts';
import { withheldBeside } from './rules/residual.ts';
import { respondentsOf } from './rules/shadow.ts';
import { marginInPoints } from './rules/survey.ts';

/** A table of the pool: judged cell by cell, then as a whole, and displayed rounded. */
export function poolTable(table: Table, protection: Protection): ProtectedTable {
  const { policy, domains } = protection;
  const isPublic = protection.measure.disclosure === 'public-fact';
  const rows = isPublic ? table.cells : publicRows(table.cells, table.by, domains, policy.cellsMax);
  const total = releaseOf(table.total, table.total, protection);
  const releases = withoutSubtraction(
    rows,
    rows.map((cell) => releaseOf(cell, table.total, protection)),
    total,
    protection,
  );
  const cells = rows.map((cell, i) => displayed(cell, table.total, releases[i] ?? NOTHING, protection));
  return {
    by: table.by,
    cells,
    total: displayed(table.total, table.total, total, protection),
    coverage: coverageOf(table.total, total),
    notReleased: cells.filter((cell) => cell.status === 'x').length,
  };
}

const NOTHING: Release = { amount: false, share: false };

/** Where cells sum to a total that is shown, no cell may be what is left of it. */
function withoutSubtraction(
  rows: readonly Cell[],
  releases: readonly Release[],
  total: Release,
  protection: Protection,
): readonly Release[] {
  const { measure, organisations, policy } = protection;
  if (!measure.additive || !total.amount || measure.disclosure === 'public-fact') return releases;
  const holdings = new Map(organisations.map((house) => [house.slug, house.holding]));
  const holdingOf = (house: Slug): string => holdings.get(house) ?? house;
  // A share that a consent releases tells its amount well enough to be subtracted too.
  const isTold = releases.map((release) => release.amount || release.share);
  const stays = withheldBeside(rows, isTold, holdingOf, policy);
  return releases.map((release, i) => (isTold[i] && !stays[i] ? NOTHING : release));
}

function displayed(cell: Cell, total: Cell, release: Release, protection: Protection): ProtectedCell {
  const { disclosure } = protection.measure;
  const isSurvey = disclosure === 'survey-share';
  const values = isSurvey ? {} : displayedParts(cell, release, protection);
  const survey = isSurvey && release.share ? surveyShare(cell, protection) : null;
  const share = isSurvey ? (survey?.share ?? null) : displayedShare(cell, total, values, release, protection);
  return {
    key: cell.key,
    status: isSurvey ? statusOf(release.share, share !== null) : statusOf(release.amount, hasValue(values)),
    values,
    shareStatus: statusOf(release.share, share !== null),
    share,
    margin: survey?.margin ?? null,
    base: survey?.base ?? null,
  };
}

function statusOf(isReleased: boolean, isRecorded: boolean): 'ok' | 'x' | '..' {
  if (!isReleased) return 'x';
  return isRecorded ? 'ok' : '..';
}

function hasValue(values: Readonly<Record<string, number | null>>): boolean {
  return Object.values(values).some((value) => value !== null);
}

/** The same part ids whether released or not, so that a cell that is not shown has one shape. */
function displayedParts(
  cell: Cell,
  release: Release,
  { measure, policy }: Protection,
): Readonly<Record<string, number | null>> {
  const isQuantile = measure.disclosure.startsWith('quantile');
  const display = (value: number, unit: string): number => {
    if (measure.disclosure === 'public-fact') return value;
    return isQuantile ? roundToDigits(value, policy.quantileDigits) : displayAmount(value, unit, policy);
  };
  return Object.fromEntries(
    Object.entries(measure.units).map(([part, unit]) => {
      const value = cell.parts[part]?.value ?? null;
      return [part, release.amount && value !== null ? display(value, unit) : null];
    }),
  );
}

/** D1: from what is displayed; a share released by consent has only itself to be computed from. */
function displayedShare(
  cell: Cell,
  total: Cell,
  values: Readonly<Record<string, number | null>>,
  release: Release,
  protection: Protection,
): number | null {
  if (!release.share) return null;
  const whole = total.parts.value?.value ?? null;
  const part = cell.parts.value?.value ?? null;
  if (whole === null || part === null) return null;
  const shown = values.value ?? null;
  if (shown === null) return wholePercent(part, whole);
  const shownTotal = displayedParts(total, { amount: true, share: true }, protection).value ?? null;
  return shownTotal === null ? null : wholePercent(shown, shownTotal);
}

function surveyShare(
  cell: Cell,
  { policy }: Protection,
): { readonly share: number; readonly margin: number; readonly base: number } | null {
  const numerator = cell.parts.numerator?.value ?? null;
  const denominator = cell.parts.denominator?.value ?? null;
  const base = respondentsOf(cell)?.total ?? null;
  if (numerator === null || denominator === null || denominator === 0 || base === null) return null;
  const share = wholePercent(numerator, denominator);
  if (share === null) return null;
  return {
    share,
    margin: marginInPoints(share / 100, base),
    base: displayAmount(base, 'respondents', policy),
  };
}

function coverageOf(total: Cell, release: Release): ProtectedTable['coverage'] {
  const isShown = release.amount || (release.share && respondentsOf(total) !== null);
  if (!isShown || total.lines === 0) return { known: null, contributing: null };
  return {
    known: Math.round((100 * total.linesKnown) / total.lines) / 100,
    contributing: Math.max(...total.evidence.map((evidence) => evidence.holdings)),
  };
}
