import type { CellAt, CellEvidence } from '#model/edition.ts';
import type { Subject } from '#verify/subject.ts';

const P = 9_999_991;

/**
 * Whether an outsider can reckon a cell that a rule hides: the plainest program that says so, with every combination
 * of finest values written out, without sparse rows or blocks.
 */
export function isUnsafeByHand(subject: Subject): boolean {
  return hiddenThatFollow(subject, []).some(isTooSmall);
}

/** The same to a house that knows what it has itself: whether it reckons a cell of few persons where others are. */
export function isToldToHouse(subject: Subject): boolean {
  return subject.evidence.holdings.some((_, house) => {
    const own = subject.evidence.leaves.flatMap(({ contributions }, i) =>
      contributions.every(([holding]) => holding === house) ? [i] : [],
    );
    if (own.length === 0) return false;
    return hiddenThatFollow(subject, own).some(
      ({ contributions, totals }) =>
        (totals[2] ?? 0) < 10 && contributions.some(([holding]) => holding !== house),
    );
  });
}

/** What is behind the cells not released that follow from those that are, and from leaves that are known. */
function hiddenThatFollow({ edition, evidence }: Subject, known: readonly number[]): readonly CellEvidence[] {
  const { leaves } = evidence;
  const finest = new Map(
    [...edition.cube.common, ...edition.cube.further].map((h) => [h.dimension, endsOf(h.nodes)]),
  );
  const isIn = (leaf: CellAt, cell: CellAt): boolean =>
    leaf.further?.dimension === cell.further?.dimension &&
    edition.cube.common.every(({ dimension }, i) =>
      finest
        .get(dimension)
        ?.get(cell.common[i] ?? '')
        ?.has(leaf.common[i] ?? ''),
    ) &&
    (!cell.further ||
      finest
        .get(cell.further.dimension)
        ?.get(cell.further.code)
        ?.has(leaf.further?.code ?? '') === true);
  const rowOf = (cell: CellAt): number[] => leaves.map(({ at }) => (isIn(at, cell) ? 1 : 0));
  const links = leaves.flatMap(({ at }) =>
    at.further
      ? []
      : edition.cube.further.map(({ dimension }) =>
          leaves.map((leaf) =>
            leaf.at === at
              ? P - 1
              : leaf.at.further?.dimension === dimension && isIn({ ...leaf.at, further: null }, at)
                ? 1
                : 0,
          ),
        ),
  );
  const cells = edition.cells.map(({ at, status }, i) => ({ at, status, behind: evidence.cells[i] }));
  const shown = cells.filter(({ status, behind }) => status === 'ok' && behind?.contributions.length);
  const units = known.map((leaf) => leaves.map((_, i) => (i === leaf ? 1 : 0)));
  const basis = echelon([...units, ...links, ...shown.map(({ at }) => rowOf(at))]);
  return cells.flatMap(({ at, status, behind }) => {
    if (status === 'ok' || !behind || behind.contributions.length === 0 || !isTooSmall(behind)) return [];
    return remainder(rowOf(at), basis).every((value) => value === 0) ? [behind] : [];
  });
}

function endsOf(
  nodes: Subject['edition']['cube']['common'][number]['nodes'],
): ReadonlyMap<string, ReadonlySet<string>> {
  const ends = (code: string): string[] => {
    const [parts] = nodes.find((node) => node.code === code)?.partitions ?? [];
    return parts ? parts.flatMap(ends) : [code];
  };
  return new Map(nodes.map(({ code }) => [code, new Set(ends(code))]));
}

/** P1, P2 or P4 of a cell in which anybody is. */
export function isTooSmall({ contributions, totals }: CellEvidence): boolean {
  if (contributions.length === 0) return false;
  if ((totals[2] ?? 0) < 10) return true;
  return [0, 1, 4].some((measure) => {
    const sizes = contributions.map(([, amounts]) => amounts[measure] ?? 0).filter((size) => size > 0);
    const [x1 = 0, x2 = 0, ...rest] = sizes.toSorted((a, b) => b - a);
    return sizes.length < 5 || rest.reduce((sum, size) => sum + size, 0) < 0.15 * x1 || x2 === 0;
  });
}

type Echelon = readonly { readonly row: readonly number[]; readonly pivot: number }[];

function echelon(rows: readonly (readonly number[])[]): Echelon {
  const kept: Echelon[number][] = [];
  for (const row of rows) {
    const left = remainder(row, kept);
    const pivot = left.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const scale = power(left[pivot] ?? 1, P - 2);
    kept.push({ row: left.map((value) => (value * scale) % P), pivot });
  }
  return kept;
}

function remainder(row: readonly number[], basis: Echelon): readonly number[] {
  let left = row;
  for (const one of basis) {
    const factor = left[one.pivot] ?? 0;
    if (factor !== 0) left = left.map((value, c) => (value + (P - factor) * (one.row[c] ?? 0)) % P);
  }
  return left;
}

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  const half = power(base, Math.floor(exponent / 2));
  const square = (half * half) % P;
  return exponent % 2 === 1 ? (square * base) % P : square;
}
