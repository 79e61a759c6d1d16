export type Column = { readonly number: number; readonly holding: number };

export type Columns = {
  readonly of: ReadonlyMap<number, readonly Column[]>;
  readonly amounts: readonly number[];
  readonly holdings: readonly number[];
};
