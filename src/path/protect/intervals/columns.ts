export type Column = { readonly number: number; readonly holding: number };

export type Columns = {
  readonly of: ReadonlyMap<number, readonly Column[]>;
  /** Of each, what its holding has there, by measure. */
  readonly contributions: readonly (readonly number[])[];
  readonly holdings: readonly number[];
};
