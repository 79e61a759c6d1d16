import { metricOf } from '#metrics/metrics.ts';
import type { Edition } from '#model/edition.ts';
import type { NoisyEdition } from '#model/noisy-edition.ts';
import type { Code } from '#model/words.ts';

/** A figure of a release, null where it is not released. */
type Shown = { readonly value: number | null; readonly precision: string };

/**
 * A release as a table, one figure a line: a column each common dimension, the further dimension and its value, the
 * measure, the figure, its unit, and how precise noise leaves it. What is not released has an empty figure, and a line.
 * Money is in units of the currency. Codes hold no character that CSV would have to quote.
 */
export function releaseCsv(edition: Edition | NoisyEdition, currency: string): string {
  const isNoisy = edition.format === 'parterre-open-edition-1';
  const common = isNoisy ? edition.common : edition.cube.common.map(({ dimension }) => dimension);
  const metrics = isNoisy ? edition.measures.map(({ metric }) => metric) : edition.metrics;
  const header = [...common, 'further', 'value', 'measure', 'figure', 'unit', 'precision'];
  const lines = edition.cells.flatMap((cell) => {
    const { further, common: codes } = cell.at;
    const shown = 'figures' in cell ? cell.figures.map(noisy) : cell.values.map(exact);
    return metrics.map((metric, i) => {
      const { value = null, precision = '' } = shown[i] ?? {};
      return [
        ...codes,
        further?.dimension ?? '',
        further?.code ?? '',
        metric,
        ...figureOf(metric, value, currency),
        precision,
      ];
    });
  });
  return [header, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

function noisy(figure: NoisyEdition['cells'][number]['figures'][number]): Shown {
  return { value: figure?.value ?? null, precision: figure?.precision ?? '' };
}

function exact(value: number | null): Shown {
  return { value, precision: '' };
}

function figureOf(
  metric: Code,
  value: number | null,
  currency: string,
): readonly [figure: string, unit: string] {
  const unit = metricOf(metric)?.unit ?? '';
  if (unit !== 'minor') return [value === null ? '' : String(value), unit];
  return [value === null ? '' : (value / 100).toFixed(2), currency];
}
