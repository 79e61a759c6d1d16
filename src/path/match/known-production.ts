/** What one file, or one house, says of a production. */
export type KnownProduction = {
  readonly key: string;
  readonly title: string;
  readonly venue: string | null;
  /** Local starts known, `2025-01-12T20:00`, in order. */
  readonly starts: readonly string[];
};
