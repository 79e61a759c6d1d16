/** One record of the head of a file, with its row as a spreadsheet program numbers it. */
export type HeadRow = { readonly row: number; readonly cells: readonly (string | null)[] };
