import { dimensionOf } from '#metrics/dimensions.ts';
import type { Answer } from '#model/answer.ts';
import type { Code } from '#model/words.ts';

/** The form in which to draw a table of these dimensions: areas as a map, time as a line, else bars. */
export function chartOf(by: readonly Code[]): Answer['chart'] {
  const [first, second] = by;
  if (first === undefined) return 'number';
  if (second !== undefined) return 'table';
  const kind = dimensionOf(first)?.values.kind;
  if (kind === 'fsa') return 'map';
  return kind === 'month' || kind === 'quarter' || kind === 'date' || kind === 'year' ? 'line' : 'bars';
}
