import { plainSales } from '../../jobs/made-files.ts';

export type Cells = readonly (readonly string[])[];

/** The sales file that Parterre describes, as text; its lines are sold tickets at 40.00. */
export { plainSales as salesText } from '../../jobs/made-files.ts';

/** The same as rows of cells, the header first. */
export function salesCells(count: number): Cells {
  return plainSales(count)
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
}

/** The place of a column of the sales file. */
export function columnOf(name: string): number {
  return (salesCells(0)[0] ?? []).indexOf(name);
}

/** A sales file in which one column of each line says what the list says, a line a value. */
export function salesWith(column: string, values: readonly string[]): Cells {
  const at = columnOf(column);
  return salesCells(values.length).map((row, index) =>
    index === 0 ? row : row.map((cell, c) => (c === at ? (values[index - 1] ?? '') : cell)),
  );
}

export function csvOf(cells: Cells, separator = ','): string {
  const written = (cell: string) =>
    /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return `${cells.map((row) => row.map(written).join(separator)).join('\n')}\n`;
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export type Sale = Readonly<Record<string, unknown>>;

/** Sales as objects, as a house’s own programme may write them. */
export function saleObjects(count: number, change: Sale = {}): readonly Sale[] {
  return Array.from({ length: count }, (_, i) => ({
    'Numéro de commande': `C-${i + 1}`,
    Spectacle: 'La Noce',
    'Date de la représentation': '2024-11-15 20:00',
    'Date d’achat': '2024-10-03 12:31',
    Quantité: 1,
    Prix: '40.00',
    'Type de billet': 'Régulier',
    'Canal de vente': 'Web',
    ...change,
  }));
}
