// The same forms with protection switched off, for the attacks to bite: made here from what is true, never by the product.

import { metricOf } from '#metrics/metrics.ts';
import type { Edition, EditionEvidence } from '#model/edition.ts';
import { POLICY, protectEdition } from '#path/protect/protect.ts';
import { inside, type Line } from './made-world.ts';
import type { Figure, Region } from './programs/figures.ts';
import { figuresOfEdition, halfStep } from './seen.ts';

/** What is true of a region. */
function truth(lines: readonly Line[], of: Figure['of'], region: Region): number {
  const counted = lines.filter(inside(region));
  const tickets = counted.reduce((sum, { quantity }) => sum + quantity, 0);
  if (of === 'tickets') return tickets;
  if (of === 'persons') return new Set(counted.map(({ person }) => person)).size;
  const revenue = counted.reduce((sum, { revenueMinor }) => sum + revenueMinor, 0);
  return of === 'revenue' ? revenue : Math.round(revenue / Math.max(1, tickets));
}

/** No rule and no rounding. */
export function everythingShown(figures: readonly Figure[], lines: readonly Line[]): readonly Figure[] {
  return figures.flatMap((figure) =>
    figure.of === 'share' || figure.of === 'median'
      ? []
      : [{ ...figure, value: truth(lines, figure.of, figure.region), half: figure.of === 'mean' ? 0.5 : 0 }],
  );
}

/** Rounded figures, with means of what is true. */
export function exactMeans(figures: readonly Figure[], lines: readonly Line[]): readonly Figure[] {
  return everythingShown(figures, lines).map((figure) => {
    if (figure.of === 'mean' || figure.value === null) return figure;
    const half = halfStep(figure.of, figure.value);
    return { ...figure, value: Math.round(figure.value / (2 * half)) * 2 * half, half };
  });
}

/** Amounts as they are, and shares of the whole beside those that are not released. */
export function sharesBesideHidden(figures: readonly Figure[], lines: readonly Line[]): readonly Figure[] {
  const whole: Figure = { table: '', region: {}, of: 'tickets', value: truth(lines, 'tickets', {}), half: 0 };
  const hidden = figures.filter(({ of, value }) => of === 'tickets' && value === null);
  const shares = hidden.map(({ region, table }): Figure => {
    const value = Math.round((100 * truth(lines, 'tickets', region)) / (whole.value ?? 1));
    return { table, region, of: 'share', shareOf: 'tickets', value, half: 0.5 };
  });
  return [whole, ...shares];
}

/** A median wherever somebody bought. */
export function everyMedian(figures: readonly Figure[], lines: readonly Line[]): readonly Figure[] {
  return figures
    .filter(({ of, region }) => of === 'tickets' && truth(lines, of, region) > 0)
    .map((figure): Figure => ({ ...figure, of: 'median', value: 1 }));
}

export type Behind = { readonly edition: Edition; readonly evidence: EditionEvidence };

/** What the primary rules leave, without complements, in the form of a release. */
export function primaryOnly(behind: Behind): readonly Figure[] {
  const { cube, cells } = behind.edition;
  const primary = new Set(protectEdition(factsOf(behind, cube)).primary);
  return shownWhere(behind, (i) => cells[i] !== undefined && !primary.has(i));
}

/** Each table protected by itself, with its complements. */
export function oneByOne(behind: Behind): readonly Figure[] {
  const { cube } = behind.edition;
  return cube.tables.flatMap((table) => {
    const alone = { ...cube, tables: [table] };
    const built = protectEdition(factsOf(behind, alone));
    return figuresOfEdition({ ...behind.edition, cube: alone, cells: built.cells }).map((figure) => ({
      ...figure,
      table: table.further?.dimension ?? '',
    }));
  });
}

function shownWhere({ edition, evidence }: Behind, isShown: (cell: number) => boolean): readonly Figure[] {
  const measures = evidence.measures.map(({ of }) => of);
  const at = (metric: string, totals: readonly number[]): number | null => {
    const of = { 'tickets-issued': 'tickets', revenue: 'revenue', buyers: 'persons' }[metric];
    return of === undefined ? null : (totals[measures.indexOf(of)] ?? null);
  };
  const cells = edition.cells.map((cell, i): Edition['cells'][number] => {
    const totals = evidence.cells[i]?.totals ?? [];
    const values = edition.metrics.map((metric) => (isShown(i) ? at(metric, totals) : null));
    return { at: cell.at, status: isShown(i) ? 'ok' : 'x', values };
  });
  return figuresOfEdition({ ...edition, cells }).map((figure) => ({ ...figure, half: 0 }));
}

function factsOf({ edition, evidence }: Behind, cube: Edition['cube']): Parameters<typeof protectEdition>[0] {
  const { holdings, measures, leaves } = evidence;
  const cells = edition.cells.flatMap(({ at }, i) => {
    const behind = evidence.cells[i];
    return behind ? [{ at, ...behind }] : [];
  });
  const metrics = edition.metrics.flatMap((id) => metricOf(id) ?? []);
  const parties = evidence.parties.map(({ party, knows }) => ({ party, knows: new Set(knows) }));
  return {
    cube,
    metrics,
    evidence: { holdings, measures, leaves, cells },
    parties,
    policy: POLICY,
    coalition: 1,
  };
}
