/** Who pools what it knows: names, and the holdings whose lines are known to them. */
export type Coalition = { readonly names: string; readonly knows: ReadonlySet<number> };

/** That a coalition finds something of one other holding alone, among others at this leaf. */
export type Exposure = { readonly coalition: Coalition; readonly holding: number; readonly leaf: number };
