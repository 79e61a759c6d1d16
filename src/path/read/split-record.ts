/** The cells of one good record, as the record scanner found it; an empty cell is null. */
export function splitRecord(text: string, separator: string): readonly (string | null)[] {
  const cells: (string | null)[] = [];
  let at = 0;
  for (;;) {
    const { cell, next } = readCell(text, at, separator);
    cells.push(cell === '' ? null : withoutFormulaGuard(cell));
    if (next > text.length) return cells;
    at = next;
  }
}

function readCell(text: string, at: number, separator: string): { cell: string; next: number } {
  let open = at;
  while (text.charCodeAt(open) === 32) open++;
  if (text[open] !== '"') {
    const end = text.indexOf(separator, at);
    return end < 0
      ? { cell: text.slice(at), next: text.length + 1 }
      : { cell: text.slice(at, end), next: end + 1 };
  }
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return { cell: text.slice(open + 1), next: text.length + 1 };
  const end = text.indexOf(separator, close + 1);
  return {
    cell: text.slice(open + 1, close).replaceAll('""', '"'),
    next: end < 0 ? text.length + 1 : end + 1,
  };
}

/** Exporters put a tabulation or an apostrophe before `= + - @` so that no spreadsheet runs the cell; undone. */
export function withoutFormulaGuard(cell: string): string {
  return /^[\t'][=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

/** One record for a file that the engine reads: quoted where needed, null as nothing. */
export function joinRecord(cells: readonly (string | null)[], separator: string): string {
  return cells.map((cell) => (cell === null ? '' : quoted(cell, separator))).join(separator);
}

function quoted(cell: string, separator: string): string {
  const isPlain = !cell.includes(separator) && !/["\r\n]/.test(cell) && cell.trim() === cell && cell !== '';
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
