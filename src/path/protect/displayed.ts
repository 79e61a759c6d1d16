import type { ProtectedCell } from '#model/protected.ts';
import type { Cell } from '#model/table.ts';
import { figureOf, partsOf } from './measure.ts';
import type { Protection } from './protection.ts';
import type { Release } from './release.ts';
import {
  displayCount,
  displayMoney,
  displayRatio,
  roundTo,
  roundToDigits,
  wholePercent,
} from './rules/display.ts';
import { respondentsOf } from './rules/shadow.ts';
import { marginInPoints } from './rules/survey.ts';

/** A cell of the pool as it is shown: what is released, rounded; the rest null, all in one shape. */
export function displayedCell(
  cell: Cell,
  total: Cell,
  release: Release,
  protection: Protection,
): ProtectedCell {
  if (protection.metric.disclosure === 'survey-share') return surveyCell(cell, release, protection);
  const value = release.amount ? displayedFigure(cell, protection) : null;
  const share = release.share ? displayedShare(cell, total, release, protection) : null;
  return {
    key: cell.key,
    status: statusOf(release.amount, value),
    value,
    shareStatus: statusOf(release.share, share),
    share,
    margin: null,
    base: null,
  };
}

function statusOf(isReleased: boolean, value: number | null): 'ok' | 'x' | '..' {
  if (!isReleased) return 'x';
  return value === null ? '..' : 'ok';
}

/** D1: a ratio is made of its parts as displayed, so that it tells no more than they do. */
export function displayedFigure(
  cell: Pick<Cell, 'parts'>,
  { metric, policy }: Pick<Protection, 'metric' | 'policy'>,
): number | null {
  const figure = figureOf(metric, displayedParts(cell, { metric, policy }));
  if (figure === null || metric.expression.kind === 'single') return figure;
  return displayRatio(figure, metric.unit, policy);
}

function displayedParts(
  cell: Pick<Cell, 'parts'>,
  { metric, policy }: Pick<Protection, 'metric' | 'policy'>,
): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    partsOf(metric).map(([id, aggregate]) => {
      const value = cell.parts[id]?.value ?? null;
      if (value === null || metric.disclosure === 'public-fact') return [id, value];
      if (aggregate.kind === 'quantile') return [id, roundToDigits(value, policy.quantileDigits)];
      return [id, aggregate.unit === 'minor' ? displayMoney(value, policy) : displayCount(value, policy)];
    }),
  );
}

/** Of amounts as displayed; a share that only a consent releases has but itself to be computed from. */
function displayedShare(cell: Cell, total: Cell, release: Release, protection: Protection): number | null {
  const exact = [cell, total].map((c) => c.parts.value?.value ?? null);
  const shown = [cell, total].map((c) => displayedParts(c, protection).value ?? null);
  const [part, whole] = release.amount ? shown : exact;
  return part == null || whole == null ? null : wholePercent(part, whole);
}

/** A2: whole percent of the respondents, with the margin that their number gives; or how many they are. */
function surveyCell(cell: Cell, release: Release, { metric, policy }: Protection): ProtectedCell {
  const parts = Object.fromEntries(Object.entries(cell.parts).map(([id, part]) => [id, part.value]));
  const respondents = respondentsOf(cell)?.total ?? null;
  const figure = release.share && respondents !== null ? figureOf(metric, parts) : null;
  const share = figure === null || metric.unit !== 'percent' ? null : roundTo(figure, 1);
  const value = figure === null ? null : (share ?? displayCount(figure, policy));
  return {
    key: cell.key,
    status: statusOf(release.share, value),
    value,
    shareStatus: statusOf(release.share, share),
    share,
    margin: share === null || respondents === null ? null : marginInPoints(share / 100, respondents),
    base: value === null || respondents === null ? null : displayCount(respondents, policy),
  };
}
