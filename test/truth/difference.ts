/** One place where the product and the truth do not agree. */
export type Difference = {
  /** What was compared: `revenue by channel, asked as salle-cormoran`. */
  readonly about: string;
  /** Which cell of it: `online`; empty for a total. */
  readonly cell: string;
  readonly expected: Figure;
  readonly answered: Figure;
};

/** A number, `null` for one that is not known, or words: `not released`, `no such row`. */
export type Figure = number | string | null;

/** What a check found: an empty list of differences is agreement, if something was compared at all. */
export type Findings = {
  readonly compared: number;
  readonly differences: readonly Difference[];
  /** What could not be compared, by reason. */
  readonly skipped: ReadonlyMap<string, number>;
};

export function merged(all: readonly Findings[]): Findings {
  const skipped = new Map<string, number>();
  for (const one of all) for (const [reason, times] of one.skipped) count(skipped, reason, times);
  return {
    compared: all.reduce((sum, one) => sum + one.compared, 0),
    differences: all.flatMap((one) => one.differences),
    skipped,
  };
}

export function count(counts: Map<string, number>, what: string, times = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + times);
}

/** The first differences, a line each, for an assertion’s message. */
export function told({ compared, differences }: Findings, most = 25): string {
  const lines = differences
    .slice(0, most)
    .map(
      ({ about, cell, expected, answered }) => `${about} [${cell}]: truth ${expected}, answered ${answered}`,
    );
  return [`${differences.length} of ${compared} differ`, ...lines].join('\n');
}
