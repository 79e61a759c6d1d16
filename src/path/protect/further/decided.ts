import type { CellEvidence } from '#model/edition.ts';
import type { Region } from '#model/further-table.ts';

/** What was decided of a cell, in the release or since, and what stands behind it. */
export type Decided = {
  readonly region: Region;
  readonly isPublished: boolean;
  /** Of one that is not: it followed already from what was published before it, and so can no longer be kept from it. */
  readonly isFollowing?: boolean;
  readonly behind: CellEvidence;
  /** As displayed, one a metric of the release. */
  readonly values: readonly (number | null)[];
};
