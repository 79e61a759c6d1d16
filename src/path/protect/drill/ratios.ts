import { metricOf } from '#metrics/metrics.ts';
import type { Edition, EditionEvidence } from '#model/edition.ts';
import type { Aggregate } from '#model/metric.ts';
import { partsOf } from '../measure.ts';
import type { Policy } from '../policy.ts';
import { displayCount, displayMoney, displayRatio } from '../rules/display.ts';

export type Tried = { readonly tried: number; readonly found: number };

/**
 * A mean that is not that of its parts as displayed was made of others, and tells them: the counts that agree with it
 * are few (Handbook on Statistical Disclosure Control, 5.7).
 */
export function meansAndCounts(
  { metrics, cells }: Edition,
  evidence: Pick<EditionEvidence, 'measures' | 'cells'>,
  policy: Policy,
): Tried {
  const ratios = metrics.flatMap((id, position) => {
    const metric = metricOf(id);
    if (metric?.expression.kind !== 'ratio') return [];
    const parts = partsOf(metric).map(([, part]) => part);
    return [{ position, parts, times: metric.expression.times, unit: metric.unit }];
  });
  let [tried, found] = [0, 0];
  for (const [cell, { values }] of cells.entries())
    for (const { position, parts, times, unit } of ratios) {
      const ratio = values[position];
      if (ratio == null) continue;
      const displayed = parts.map((part) => {
        const at = evidence.measures.findIndex(({ of }) => of === part.name);
        return asDisplayed(part, evidence.cells[cell]?.totals[at] ?? 0, policy);
      });
      const [over = 0, under = 0] = displayed;
      tried += 1;
      if (under === 0 || displayRatio((times * over) / under, unit, policy) !== ratio) found += 1;
    }
  return { tried, found };
}

function asDisplayed({ unit }: Aggregate, total: number, policy: Policy): number {
  return unit === 'minor' ? displayMoney(total, policy) : displayCount(total, policy);
}

/** Where a figure is hidden and another of the cell is not, the two give what is hidden: a ratio times its part. */
export function ratiosAndParts({ cells }: Edition): Tried {
  const hidden = cells.filter(({ status }) => status !== 'ok');
  return {
    tried: hidden.length,
    found: hidden.filter(({ values }) => values.some((value) => value !== null)).length,
  };
}
