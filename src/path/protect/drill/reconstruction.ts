import { metricOf } from '#metrics/metrics.ts';
import type { CubeHierarchy, Edition, EditionEvidence } from '#model/edition.ts';
import { finestOf } from '#model/finest.ts';
import type { LinearProgram, LinearSum, ReachQuestion } from '#model/linear-program.ts';
import { addressKey } from '../linear/cube.ts';
import { partsOf } from '../measure.ts';
import type { Policy } from '../policy.ts';
import { upperProtection } from '../rules/concentration.ts';
import { roundTo } from '../rules/display.ts';

/** The figures of a block as an outsider puts them to a solver; of each target, the cell that it is about. */
export type Reconstruction = {
  readonly program: LinearProgram;
  readonly question: ReachQuestion;
  readonly cells: readonly number[];
  /** Of each sum of the program, the released cell that says it. */
  readonly cellOfSum: readonly number[];
};

/**
 * Blocks of the whole period: the first common dimension by each further one. What cannot be seen is the amount of each
 * finest cell, none less than nought; what can is each released figure, give or take half the step it is rounded to.
 */
export function reconstructions(
  edition: Edition,
  evidence: Pick<EditionEvidence, 'measures' | 'cells'>,
  policy: Policy,
  toldByConsent: readonly number[],
): readonly Reconstruction[] {
  const [rows] = edition.cube.common;
  if (rows === undefined) return [];
  const told = new Set(toldByConsent);
  return edition.metrics.flatMap((id, position) => {
    const metric = metricOf(id);
    if (metric?.expression.kind !== 'single' || metric.additivity.kind !== 'additive') return [];
    const [part] = partsOf(metric);
    const measure = evidence.measures.findIndex(({ of }) => of === part?.[1].name);
    if (measure < 0) return [];
    const isMoney = metric.unit === 'minor';
    return edition.cube.further.map((columns) =>
      blockOf({ edition, rows, columns, position, measure, isMoney, policy, cells: evidence.cells, told }),
    );
  });
}

type Block = {
  readonly edition: Edition;
  readonly rows: CubeHierarchy;
  readonly columns: CubeHierarchy;
  readonly position: number;
  readonly measure: number;
  readonly isMoney: boolean;
  readonly policy: Policy;
  readonly cells: EditionEvidence['cells'];
  /** Cells released by consent. */
  readonly told: ReadonlySet<number>;
};

function blockOf(block: Block): Reconstruction {
  const { edition, measure, cells } = block;
  const members = membersOf(block);
  const finest = members.filter(({ isFinest }) => isFinest);
  const columnOf = new Map(finest.map(({ cell }, i) => [cell, i]));
  const within = (member: Member): readonly number[] =>
    finest.flatMap(({ cell, row, column }) =>
      member.rows.has(row) && member.columns.has(column) ? [columnOf.get(cell) ?? -1] : [],
    );
  const amounts = finest.map(({ cell }) => cells[cell]?.totals[measure] ?? 0);
  const shown = members.filter(({ cell }) => edition.cells[cell]?.status === 'ok');
  // No amount, hidden ones among them, is beyond what a column may be.
  const largest = Math.max(1, ...members.map(({ cell }) => Math.abs(cells[cell]?.totals[measure] ?? 0)));
  const scale = 1e6 / largest;
  const roundings = shown.map(({ cell }) => roundingOf(block, cell));
  const sums = shown.map((member, i): LinearSum => {
    const columns = within(member);
    return {
      columns: Int32Array.from([...columns, finest.length + i]),
      factors: Int32Array.from([...columns.map(() => 1), 1]),
      equals: (edition.cells[member.cell]?.values[block.position] ?? 0) * scale,
    };
  });
  const truth = [...amounts, ...roundings.map(({ error }) => error)];
  const targets = targetsOf(members, within, block, scale);
  return {
    program: {
      truth: Float64Array.from(truth, (amount) => amount * scale),
      lower: Float64Array.from([
        ...amounts.map((amount) => Math.min(0, amount * scale)),
        ...roundings.map(({ half }) => -half * scale),
      ]),
      upper: Float64Array.from([...amounts.map(() => 1e8), ...roundings.map(({ half }) => half * scale)]),
      sums,
    },
    question: { known: new Int32Array(0), targets: targets.map(({ target }) => target) },
    cells: targets.map(({ cell }) => cell),
    cellOfSum: shown.map(({ cell }) => cell),
  };
}

type Member = {
  readonly cell: number;
  readonly row: string;
  readonly column: string;
  readonly isFinest: boolean;
  /** Finest values that the cell holds. */
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
};

const NOTHING: ReadonlySet<string> = new Set();

/** Of the cells of a release, which many blocks look up. */
const NUMBERS = new WeakMap<Block['edition'], ReadonlyMap<string, number>>();

function numbersIn(edition: Block['edition']): ReadonlyMap<string, number> {
  const known = NUMBERS.get(edition) ?? new Map(edition.cells.map(({ at }, i) => [addressKey(at), i]));
  NUMBERS.set(edition, known);
  return known;
}

function membersOf({ edition, rows, columns }: Block): readonly Member[] {
  const numbers = numbersIn(edition);
  const others = edition.cube.common.slice(1).map(({ nodes }) => nodes[0]?.code ?? '');
  const [ofRow, ofColumn] = [finestWithin(rows), finestWithin(columns)];
  return rows.nodes.flatMap(({ code: row }) =>
    columns.nodes.flatMap(({ code: column }, i) => {
      const further = i === 0 ? null : { dimension: columns.dimension, code: column };
      const cell = numbers.get(addressKey({ common: [row, ...others], further }));
      if (cell === undefined) return [];
      const [own, across] = [ofRow.get(row) ?? NOTHING, ofColumn.get(column) ?? NOTHING];
      const isFinest = own.size === 1 && own.has(row) && across.size === 1 && across.has(column);
      return [{ cell, row, column, isFinest, rows: own, columns: across }];
    }),
  );
}

function finestWithin(hierarchy: CubeHierarchy): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(hierarchy.nodes.map(({ code }) => [code, new Set(finestOf(hierarchy, code))]));
}

function roundingOf(
  { edition, position, measure, isMoney, policy, cells }: Block,
  cell: number,
): { readonly half: number; readonly error: number } {
  const shown = edition.cells[cell]?.values[position] ?? 0;
  const digits = Math.abs(Math.trunc(shown)).toString().length;
  const step = isMoney
    ? Math.max(policy.moneyStepMinor, 10 ** (digits - policy.moneyDigits))
    : policy.countStep;
  const error = shown - (cells[cell]?.totals[measure] ?? 0);
  return { half: Math.max(step / 2, roundTo(Math.abs(error), 0.5)), error };
}

function targetsOf(
  members: readonly Member[],
  within: (member: Member) => readonly number[],
  { edition, measure, policy, cells, told }: Block,
  scale: number,
): readonly { readonly cell: number; readonly target: ReachQuestion['targets'][number] }[] {
  return members.flatMap((member) => {
    const { cell } = member;
    if (edition.cells[cell]?.status === 'ok') return [];
    const amounts = (cells[cell]?.contributions ?? []).map(([, each]) => each[measure] ?? 0);
    const ranked = amounts.map(Math.abs).sort((a, b) => b - a);
    const percent = amounts.some((amount) => amount < 0) ? policy.pPercent / 2 : policy.pPercent;
    if (upperProtection(ranked, percent) === 0) return [];
    // What a whole released by consent lets be estimated as closely by itself was seen before consent was given.
    const bounds = members
      .filter((whole) => told.has(whole.cell) && isWithin(member, whole))
      .map((whole) => cells[whole.cell]?.totals[measure] ?? 0);
    const atLeast = (1 + percent / 100) * (ranked[0] ?? 0);
    if (bounds.some((bound) => bound < atLeast)) return [];
    return [{ cell, target: { columns: Int32Array.from(within(member)), atLeast: atLeast * scale } }];
  });
}

function isWithin(part: Member, whole: Member): boolean {
  const isIn = (own: ReadonlySet<string>, all: ReadonlySet<string>) => [...own].every((one) => all.has(one));
  return isIn(part.rows, whole.rows) && isIn(part.columns, whole.columns);
}
