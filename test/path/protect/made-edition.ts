import type { CellAt, CellEvidence, Cube, CubeHierarchy, Edition, EditionEvidence } from '#model/edition.ts';
import { addressKey, cellsOf, cellsOfLeaves } from '#path/protect/linear/cube.ts';

export function flat(dimension: string, codes: readonly string[]): CubeHierarchy {
  return {
    dimension,
    nodes: [{ code: 'all', partitions: [codes] }, ...codes.map((code) => ({ code, partitions: [] }))],
  };
}

const DISCIPLINES = flat('discipline', ['theatre', 'music', 'dance']);
const PLACES = flat('municipality', ['montreal', 'elsewhere']);
const ORIGINS = flat('origin-class', ['local', 'visitor']);

const every = ({ nodes }: CubeHierarchy) => nodes.map(({ code }) => code);

export const CUBE: Cube = {
  common: [DISCIPLINES, PLACES],
  further: [ORIGINS],
  tables: [
    { common: [every(DISCIPLINES), every(PLACES)], further: null },
    {
      common: [every(DISCIPLINES), every(PLACES)],
      further: { dimension: 'origin-class', codes: ['local', 'visitor'] },
    },
  ],
};

export const MEASURES: EditionEvidence['measures'] = [
  { of: 'tickets', isAdditive: true },
  { of: 'revenue', isAdditive: true },
  { of: 'persons', isAdditive: false },
];

/** Tickets of a holding in one discipline and place, by origin. */
export type Sold = {
  readonly holding: number;
  readonly discipline: string;
  readonly place: string;
  readonly local: number;
  readonly visitor: number;
};

/** Each ticket costs ten dollars and is of another person. */
function amountsOf(tickets: number): readonly number[] {
  return [tickets, 1000 * tickets, tickets];
}

export type MadeEvidence = {
  readonly leaves: EditionEvidence['leaves'];
  readonly cells: readonly (CellEvidence & { readonly at: CellAt })[];
};

export function evidenceOf(sold: readonly Sold[]): MadeEvidence {
  const found = new Map<string, { at: CellAt; contributions: [number, readonly number[]][] }>();
  const add = (at: CellAt, holding: number, tickets: number): void => {
    if (tickets === 0) return;
    const leaf = found.get(addressKey(at)) ?? { at, contributions: [] };
    leaf.contributions.push([holding, amountsOf(tickets)]);
    found.set(addressKey(at), leaf);
  };
  for (const { holding, discipline, place, local, visitor } of sold) {
    const common = [discipline, place];
    add({ common, further: null }, holding, local + visitor);
    add({ common, further: { dimension: 'origin-class', code: 'local' } }, holding, local);
    add({ common, further: { dimension: 'origin-class', code: 'visitor' } }, holding, visitor);
  }
  const leaves = [...found.values()].map((leaf) => ({ ...leaf, ...behind([leaf.contributions]) }));
  const cells = cellsOf(CUBE);
  const cellsWith = cellsOfLeaves(
    CUBE,
    cells,
    leaves.map(({ at }) => at),
  );
  return {
    leaves,
    cells: cells.map((at, cell) => {
      const own = leaves.flatMap(({ contributions }, i) =>
        cellsWith[i]?.includes(cell) ? [contributions] : [],
      );
      return { at, ...behind(own) };
    }),
  };
}

function behind(lists: readonly CellEvidence['contributions'][]): CellEvidence {
  const sums = new Map<number, readonly number[]>();
  for (const [holding, amounts] of lists.flat()) {
    const before = sums.get(holding) ?? MEASURES.map(() => 0);
    sums.set(
      holding,
      amounts.map((amount, i) => amount + (before[i] ?? 0)),
    );
  }
  const contributions = [...sums].sort(([a], [b]) => a - b);
  const totals = MEASURES.map((_, i) => contributions.reduce((sum, [, each]) => sum + (each[i] ?? 0), 0));
  return {
    totals,
    contributions,
    couldNamePersons: contributions.length > 0,
    largestPersons: [
      [1, 1],
      [1000, 1000],
    ],
  };
}

/** What a release would be that shows these cells: tickets and revenue, to the nearest 5 and 100 $. */
export function editionShowing({ cells }: MadeEvidence, isShown: (at: CellAt) => boolean): Edition {
  return {
    format: 'parterre-edition-1',
    id: 'edition-1',
    pool: 'Essai',
    builtAt: '2025-06-01T12:00:00.000Z',
    policy: { version: '1', sha256: '' },
    months: { from: '2025-01', to: '2025-03' },
    cube: CUBE,
    metrics: ['tickets-issued', 'revenue'],
    cells: cells.map(({ at, totals: [tickets = 0, revenue = 0] }) =>
      isShown(at)
        ? { at, status: 'ok', values: [5 * Math.round(tickets / 5), 10_000 * Math.round(revenue / 10_000)] }
        : { at, status: 'x', values: [null, null] },
    ),
  };
}
