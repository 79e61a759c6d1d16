import type { CellEvidence } from './edition.ts';
import type { Code } from './words.ts';

/** What a cell is limited to: of each dimension named, these finest values; every other dimension is whole. */
export type Region = Readonly<Record<Code, readonly Code[]>>;

export type FurtherCell = {
  readonly region: Region;
  /** One value a metric of the release, as displayed; all null in a cell that is not released. */
  readonly values: readonly (number | null)[];
  readonly status: 'ok' | 'x';
};

/**
 * A table that was asked for in the course of a release, with what became of each of its cells; and what stands behind
 * them, which the steward keeps under lock.
 */
export type FurtherTable = {
  readonly format: 'parterre-further-table-1';
  /** Of the file of the release. */
  readonly edition: string;
  /** From 1, in the order in which the tables were admitted. */
  readonly number: number;
  readonly by: readonly Code[];
  readonly where: Region;
  /** The whole, then its rows. */
  readonly cells: readonly FurtherCell[];
  /** In the order of the cells, by the measures and holdings of the evidence of the release. */
  readonly evidence: readonly CellEvidence[];
  /**
   * The numbers of its cells that are not released though they follow from what was published before; none where it is
   * not said.
   */
  readonly followed?: readonly number[];
  /** The leaves that its further dimensions make together; null where the release, or a table before, has them. */
  readonly joint: { readonly dimensions: readonly Code[]; readonly leaves: readonly JointLeaf[] } | null;
};

/** A finest combination of the common dimensions and of some further ones together, with what each holding has there. */
export type JointLeaf = {
  readonly common: readonly Code[];
  readonly values: readonly Code[];
  /** By the measures of a release; 0 of those that do not add up. */
  readonly contributions: CellEvidence['contributions'];
};

/** A region does not change once it is made. */
const KEYS = new WeakMap<Region, string>();

/** One spelling a region: its dimensions in order, and the values of each. */
export function regionKey(region: Region): string {
  const known = KEYS.get(region);
  if (known !== undefined) return known;
  const entries = Object.entries(region).map(([id, codes]) => [id, codes.toSorted()] as const);
  const key = JSON.stringify(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  KEYS.set(region, key);
  return key;
}
