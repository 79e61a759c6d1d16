import type { CellEvidence, Cube, Edition, EditionEvidence } from '#model/edition.ts';
import type { FurtherTable } from '#model/further-table.ts';
import { type GroundFacts, releasedCells } from '#path/protect/further/ground.ts';
import { POLICY } from '#path/protect/policy.ts';
import { flatHierarchy } from '../linear/flat-hierarchy.ts';

const HOUSES = [0, 1, 2, 3, 4];
const CODES = ['a1', 'a2', 'a3'] as const;

type Value = {
  /** Who came to it, to each house as many, who took as many tickets at each. */
  readonly persons: number;
  readonly isShown: boolean;
  /** How many times as many tickets the first house sold. */
  readonly times?: number;
};

export type OneDimension = {
  readonly facts: GroundFacts;
  readonly behind: (codes: readonly string[]) => CellEvidence;
  /** Of one cell, as it may have been decided. */
  readonly table: (
    codes: readonly string[],
    status: 'ok' | 'x',
    followed?: readonly number[],
  ) => FurtherTable;
};

/** A release of five houses by one dimension of three values; of the whole, and of several values, so many persons came. */
export function oneDimension(
  made: Readonly<Record<(typeof CODES)[number], Value>>,
  persons: number,
): OneDimension {
  const behind = (codes: readonly string[]): CellEvidence => {
    const own = CODES.filter((code) => codes.includes(code)).map((code) => made[code]);
    const came = own.length === CODES.length ? persons : Math.max(...own.map((one) => one.persons));
    const contributions = HOUSES.map((house) => {
      const tickets = own.reduce((sum, one) => sum + one.persons * (house === 0 ? (one.times ?? 1) : 1), 0);
      return [house, [tickets, came / HOUSES.length]] as const;
    });
    const tickets = contributions.reduce((sum, [, [amount = 0]]) => sum + amount, 0);
    return { totals: [tickets, came], contributions, couldNamePersons: true };
  };
  const cube: Cube = {
    common: [flatHierarchy('c', 'all', ['c1'])],
    further: [flatHierarchy('a', 'all', CODES)],
    tables: [],
  };
  const cells = [null, ...CODES].map((code) => ({
    at: { common: ['all'], further: code && { dimension: 'a', code } },
    values: [null],
    status: code === null || made[code].isShown ? ('ok' as const) : ('x' as const),
  }));
  const codesOf = (code: string | undefined): readonly string[] => (code ? [code] : CODES);
  const edition = { cube, metrics: ['tickets-issued'], cells } as unknown as Edition;
  const evidence = {
    holdings: HOUSES.map((house) => `h${house}`),
    parties: HOUSES.map((house) => ({ party: `h${house}`, knows: [house] })),
    measures: [
      { of: 'tickets', isAdditive: true },
      { of: 'persons', isAdditive: false },
    ],
    cells: cells.map(({ at }) => behind(codesOf(at.further?.code))),
    leaves: cells.map(({ at }) => ({ at: { ...at, common: ['c1'] }, ...behind(codesOf(at.further?.code)) })),
  } as unknown as EditionEvidence;
  const leaves = CODES.map((code) => ({
    common: ['c1'],
    values: [code],
    contributions: behind([code]).contributions,
  }));
  return {
    behind,
    table: (codes, status, followed = []) => ({
      format: 'parterre-further-table-1',
      edition: '',
      number: 1,
      by: [],
      where: { a: codes },
      cells: [{ region: { a: codes }, values: [null], status }],
      evidence: [behind(codes)],
      followed,
      joint: null,
    }),
    facts: {
      edition,
      evidence,
      released: releasedCells(edition, evidence),
      // Of persons alone, unless a test asks for more.
      policy: { ...POLICY, holdingsMin: 1, pPercent: 0, buyerPercent: 0, areaPersonsMin: 0 },
      coalition: 1,
      tables: [],
      joints: [{ dimensions: ['a'], leaves }],
    },
  };
}
