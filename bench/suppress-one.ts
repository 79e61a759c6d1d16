// One edition of a simulated pool, in a process of its own so that its memory can be told: arguments are the number of
// houses, the shape of the tables and the size of coalitions, as JSON; figures go to standard output.

import { publicOrder } from '../src/path/protect/linear/candidate-order.ts';
import { coalitionsOf } from '../src/path/protect/linear/coalitions.ts';
import { heightsOfCells } from '../src/path/protect/linear/cube.ts';
import { freedomsOf, linkedSystem, rowsOf } from '../src/path/protect/linear/freedoms.ts';
import { admitRows } from '../src/path/protect/linear/ledger.ts';
import { protectCube } from '../src/path/protect/linear/protect-cube.ts';
import type { Residual } from '../src/path/protect/linear/residual-closure.ts';
import { isDominated } from '../src/path/protect/rules/concentration.ts';
import type { Shape, SimulatedCube } from './simulated-cube.ts';
import { regroupedTable, simulatedCube } from './simulated-cube.ts';

type Asked = {
  readonly houses: number;
  readonly shape: Shape;
  readonly size: 0 | 1 | 2;
  readonly seed: number;
};

const HOLDINGS_MIN = 5;
const P_PERCENT = 15;

/** P1 and P2. */
function isUnsafe(amounts: Float64Array): boolean {
  const contributions = [...amounts].filter((amount) => amount > 1e-6).sort((a, b) => b - a);
  return contributions.length < HOLDINGS_MIN || isDominated(contributions, P_PERCENT, 1);
}

function figuresOf({ houses, shape, size, seed }: Asked) {
  const simulated = simulatedCube(houses, shape, seed);
  const { cube, cells, leaves, amounts } = simulated;
  const started = clock();
  const freedoms = freedomsOf(cube, leaves);
  const system = linkedSystem(freedoms, cells);
  const order = publicOrder(heightsOfCells(cube, cells));
  const primary = [...cells.keys()].filter((i) => isUnsafe(amounts[i] ?? new Float64Array(0)));
  const parties = Array.from({ length: houses }, (_, i) => ({ party: String(i), knows: new Set([i]) }));
  const prepared = started();
  const coalitions = coalitionsOf(parties, size);
  const safe = (residual: Residual): boolean => !isUnsafe(left(simulated, residual));
  const result = protectCube(cube, system, order, primary, { coalitions, isResidualSafe: safe });
  const done = started();
  const basis = result.spaces[0]?.basis() ?? [];
  return {
    cells: cells.length,
    columns: system.width,
    entries: system.rows.reduce((sum, { columns }) => sum + columns.length, 0),
    ...masked(simulated, primary, result.secondary),
    rank: basis.length,
    entriesOfBasis: basis.reduce((sum, { columns }) => sum + columns.length, 0),
    rounds: result.rounds.length,
    disclosures: result.rounds.reduce((sum, round) => sum + round.disclosures.length, 0),
    prepareSeconds: prepared,
    seconds: done,
    ...furtherTable(simulated, result, freedoms, size),
  };
}

function left({ amounts }: SimulatedCube, { of, without }: Residual): Float64Array {
  const rest = (amounts[of] ?? new Float64Array(0)).slice();
  for (const cell of without)
    amounts[cell]?.forEach((amount, house) => {
      rest[house] = (rest[house] ?? 0) - amount;
    });
  return rest;
}

/** Among cells where anything was sold; the finest are those of all three common dimensions alone, as far as shown. */
function masked(
  { cube, cells, amounts }: SimulatedCube,
  primary: readonly number[],
  secondary: readonly number[],
) {
  const total = (i: number): number => [...(amounts[i] ?? [])].reduce((sum, amount) => sum + amount, 0);
  const met = [...cells.keys()].filter((i) => total(i) > 0);
  const hidden = new Set([...primary, ...secondary]);
  const heights = heightsOfCells(
    cube,
    cells.map((cell) => ({ ...cell, further: null })),
  );
  const least = Math.min(...heights);
  const finest = met.filter((i) => heights[i] === least && cells[i]?.further === null);
  const share = (
    part: readonly number[],
    whole: readonly number[],
    weight: (i: number) => number,
  ): number => {
    const sum = (list: readonly number[]): number => list.reduce((all, i) => all + weight(i), 0);
    return Math.round((1000 * sum(part)) / (sum(whole) || 1)) / 10;
  };
  const isHidden = (i: number): boolean => hidden.has(i);
  return {
    met: met.length,
    primary: met.filter((i) => primary.includes(i)).length,
    complementary: secondary.length,
    maskedPercent: share(met.filter(isHidden), met, () => 1),
    finestMaskedPercent: share(finest.filter(isHidden), finest, () => 1),
    finestValueMaskedPercent: share(finest.filter(isHidden), finest, total),
  };
}

function furtherTable(
  { cube }: SimulatedCube,
  result: ReturnType<typeof protectCube>,
  freedoms: ReturnType<typeof freedomsOf>,
  size: 0 | 1 | 2,
) {
  const { contributors } = freedoms;
  const { cube: regrouped, cells } = regroupedTable(cube);
  const started = clock();
  const rows = rowsOf(freedoms, cells, regrouped);
  const holdings = (columns: Int32Array): number =>
    new Set([...columns].flatMap((column) => contributors[column] ?? [])).size;
  const asked = rows.map((row) => ({ row, isPrimary: holdings(row.columns) < HOLDINGS_MIN }));
  const parties = [...new Set(contributors.flat())].map((i) => ({ party: String(i), knows: new Set([i]) }));
  const { outcomes } = admitRows(result, asked, contributors, coalitionsOf(parties, size));
  const seconds = started();
  return {
    furtherCells: cells.length,
    furtherAdmitted: outcomes.filter((outcome) => outcome !== 'refused').length,
    furtherSeconds: seconds,
  };
}

/** Seconds of this process’s own work, which other processes do not lengthen. */
function clock(): () => number {
  const before = process.cpuUsage();
  return () => Math.round(process.cpuUsage(before).user / 1e4) / 100;
}

process.stdout.write(JSON.stringify(figuresOf(JSON.parse(process.argv[2] ?? '{}'))));
