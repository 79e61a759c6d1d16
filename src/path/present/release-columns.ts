import { sayBoth } from '#messages/messages.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import { metricOf } from '#metrics/metrics.ts';
import { valueLabel } from '#metrics/value-label.ts';
import type { AnswerColumn } from '#model/answer.ts';
import { panelsOf } from '#model/cube-panels.ts';
import { type Cube, UNKNOWN } from '#model/edition.ts';
import { panelName } from '#model/panel.ts';
import type { Bilingual, Code } from '#model/words.ts';

/** The criterion whose values are months, and quarters of them. */
export const PERIOD: Code = 'performance-month';

/** What the values of a criterion are called depends on the panels of its release; one with noise has none. */
type Named = Cube | null;

export function criterionColumn(dimension: Code, codes: readonly Code[], cube: Named): AnswerColumn {
  const values = Object.fromEntries(
    codes.flatMap((code) => (code === UNKNOWN ? [] : [[code, codeLabel(dimension, code, cube)]])),
  );
  return { id: dimension, kind: 'dimension', unit: null, label: dimensionLabel(dimension), values };
}

export function measureColumn(id: Code, currency: string): AnswerColumn {
  const metric = metricOf(id);
  const unit = metric?.unit === 'minor' ? `${currency}-minor` : (metric?.unit ?? null);
  return { id, kind: 'measure', unit, label: metric?.label ?? { fr: id, en: id } };
}

export function dimensionLabel(id: Code): Bilingual {
  return dimensionOf(id)?.label ?? { fr: id, en: id };
}

/** The period of a release has quarters beside its months. */
export function codeLabel(dimension: Code, code: Code, cube: Named): Bilingual {
  if (code === UNKNOWN) return sayBoth('unknown-value', {});
  const isQuarter = dimension === PERIOD && /-q[1-4]$/.test(code);
  const panels = cube === null ? [] : panelsOf(cube).map(({ dimension: of, panel }) => panelName(of, panel));
  return valueLabel(isQuarter ? 'performance-quarter' : dimension, code, panels);
}
