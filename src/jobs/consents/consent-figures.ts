import { sayBoth } from '#messages/messages.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import { metricOf } from '#metrics/metrics.ts';
import { readingOf } from '#metrics/query-reading.ts';
import { addDays, addToMonth, monthsIn } from '#model/calendar.ts';
import { cellOfFigure, readCellFigure } from '#model/cell-figure.ts';
import { disciplineOfShares, SURVEY_NAMED } from '#model/consent.ts';
import { type Cube, type CubeHierarchy, type Months, OTHER_VALUES, UNKNOWN, WHOLE } from '#model/edition.ts';
import { finestOf } from '#model/finest.ts';
import { panelOfFigure } from '#model/panel.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import type { Query } from '#model/query.ts';
import type { Bilingual, Code } from '#model/words.ts';
import { cubeOfPolicy } from '#path/protect/protect.ts';
import { isTerm } from '#vocabulary/lookup.ts';
import { MONTHS_MAX } from '../releases/edition-panel.ts';
import { valuesOf } from '../releases/verify-edition.ts';

/** A figure that houses can consent to: what it is about, and the questions whose answers it is made of. */
export type ConsentFigure = {
  readonly about: Bilingual;
  readonly isShare: boolean;
  readonly queries: readonly Query[];
};

/** Null for a figure that there is none of: not written as one, or no cell of a release under this policy. */
export function consentFigure(figure: string, policy: PoolPolicy): ConsentFigure | null {
  if (figure === SURVEY_NAMED)
    return { about: sayBoth('consent-about-answers', {}), isShare: true, queries: [] };
  const discipline = disciplineOfShares(figure);
  if (discipline !== null) return valuesOf('discipline').includes(discipline) ? ofShares(discipline) : null;
  const panel = panelOfFigure(figure);
  return panel === null ? ofCell(figure, policy) : ofPanel(panel, policy);
}

/** To be named: nothing is shown of whoever is left out, so that there is no figure to learn from. */
function ofPanel(id: Code, { panels = [] }: PoolPolicy): ConsentFigure | null {
  const panel = panels.find((one) => one.id === id && 'houses' in one.without);
  if (panel === undefined) return null;
  return { about: sayBoth('consent-about-panel', panel.name), isShare: false, queries: [] };
}

function ofShares(discipline: Code): ConsentFigure {
  const where = { discipline: [discipline] };
  const about = readingOf({ metric: 'participation', where }, []);
  return { about, isShare: true, queries: [{ metric: 'buyers', where }] };
}

function ofCell(figure: string, policy: PoolPolicy): ConsentFigure | null {
  const cell = readCellFigure(figure);
  if (cell === null || !areMonths(cell.months)) return null;
  const cube = cubeOfPolicy(policy, cell.months);
  const at = cellOfFigure(cell, cube);
  if (at === null) return null;
  const limits = [
    ...cube.common.map(({ dimension }, i) => [dimension, at.common[i] ?? ''] as const),
    ...(at.further ? [[at.further.dimension, at.further.code] as const] : []),
  ].filter(([, code]) => code !== WHOLE);
  const where = whereOf(limits, cube, cell.months);
  if (where === null) return null;
  // What one asks for and what is counted are one: sums, and persons, never the ratios of them.
  const metrics = policy.metrics.filter((id) => metricOf(id)?.expression.kind === 'single');
  const [first] = metrics;
  if (first === undefined) return null;
  const about = readingOf({ metric: first, where }, []);
  return {
    about: sayBoth('consent-about-cell', about),
    isShare: false,
    queries: metrics.map((metric) => ({ metric, where })),
  };
}

function areMonths({ from, to }: Months): boolean {
  const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
  return isMonth(from) && isMonth(to) && from <= to && monthsIn(`${from}-01`, `${to}-01`) <= MONTHS_MAX;
}

/** Null for a cell of what nobody knows, or of values that a policy does not tell apart: no question asks for these. */
function whereOf(
  limits: readonly (readonly [Code, Code])[],
  cube: Cube,
  months: Months,
): NonNullable<Query['where']> | null {
  const where: Record<Code, readonly Code[]> = {};
  let within = months;
  for (const [dimension, code] of limits) {
    const hierarchy = [...cube.common, ...cube.further].find((one) => one.dimension === dimension);
    const values = hierarchy ? valuesWithin(hierarchy, code) : [];
    // What a panel shows needs no consent, and what it leaves out is told on nobody’s.
    const ofPanels = hierarchy?.panels?.flatMap((panel) => [panel.code, panel.leftOut]) ?? [];
    const strange = [UNKNOWN, OTHER_VALUES, ...ofPanels];
    if (values.length === 0 || values.some((value) => strange.includes(value))) return null;
    if (dimension === 'performance-month') within = { from: values[0] ?? '', to: values.at(-1) ?? '' };
    else where[dimension] = values;
  }
  const to = addDays(`${addToMonth(within.to, 1)}-01`, -1);
  return { ...where, 'performance-date': { from: `${within.from}-01`, to } };
}

/** A group that the vocabulary knows under this name is asked for by it (G3). */
function valuesWithin(hierarchy: CubeHierarchy, code: Code): readonly Code[] {
  const values = dimensionOf(hierarchy.dimension)?.values;
  const isNamed = values?.kind === 'concepts' && isTerm(values.scheme, code);
  if (isNamed && hierarchy.merged?.[code] === undefined) return [code];
  return finestOf(hierarchy, code).flatMap((value) => hierarchy.merged?.[value] ?? [value]);
}
