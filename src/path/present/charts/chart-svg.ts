import type { Answer } from '#model/answer.ts';
import type { Language } from '#model/words.ts';

import { bars } from './bars.ts';
import { line } from './line.ts';
import { type AreaShape, map } from './map.ts';
import { seriesOf } from './series.ts';

export type ChartLook = {
  readonly width?: number;
  /** Outlines of areas, loaded apart: without them a map is drawn as bars. */
  readonly shapes?: readonly AreaShape[];
};

/** The picture of an answer as an SVG text, on the server as in the browser; null when there is nothing to draw. */
export function chartSvg(answer: Answer, language: Language, look: ChartLook = {}): string | null {
  const { width = 640, shapes } = look;
  const series = seriesOf(answer, language);
  if (series === null || series.marks.length === 0) return null;
  if (answer.chart === 'map' && shapes !== undefined) return map(answer, series, shapes, language, width);
  if (answer.chart === 'line' && series.marks.length > 1) return line(answer, series, language, width);
  return answer.chart === 'table' || answer.chart === 'number' ? null : bars(answer, series, language, width);
}
