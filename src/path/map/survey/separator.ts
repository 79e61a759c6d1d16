import type { Code } from '#model/words.ts';
import { splitOptions } from '../../answer-cells.ts';

const SEPARATORS = [';', '|', ',', '\n', ' / '];

/**
 * The mark between several options of one cell: the one that makes the fewest labels, all told, and leaves more of
 * them known. A comma inside an option (“television, radio”) therefore does not cut it when the whole is known.
 */
export function separatorOf(
  cells: readonly string[],
  code: (text: string) => { readonly code: Code; readonly certainty: string } | null,
): string | null {
  /** What holds a separator is known as a whole only: “Radio;My aunt” is no label because it speaks of radio. */
  const isKnown = (label: string, isWhole: boolean) => {
    const found = code(label);
    if (found === null || found.certainty !== 'contains') return found !== null;
    return !isWhole || !SEPARATORS.some((separator) => label.includes(separator));
  };
  const score = (separator: string | null) => {
    const labels = [...new Set(cells.flatMap((cell) => splitOptions(cell, separator)))];
    if (labels.length === 0) return 0;
    const known = labels.filter((label) => isKnown(label, separator === null)).length;
    // Cells that are all known whole are left whole; where some are not, to part them loses nothing.
    const preferred = separator === null && known === labels.length ? 1 / 10_000 : 0;
    return known / labels.length - labels.length / 1000 + preferred;
  };
  const distinct = new Set(cells).size;
  const trials = SEPARATORS.filter((separator) => cells.some((cell) => cell.includes(separator)))
    .map((separator) => ({ separator, score: score(separator) }))
    .sort((a, b) => b.score - a.score);
  const [best] = trials;
  if (best === undefined || distinct < 2) return null;
  return best.score >= score(null) ? best.separator : null;
}
