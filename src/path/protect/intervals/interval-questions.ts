import type { EditionEvidence } from '#model/edition.ts';
import type { ReachQuestion } from '#model/linear-program.ts';
import type { Parties } from '../linear/coalitions.ts';
import type { Policy } from '../policy.ts';
import { upperProtection } from '../rules/concentration.ts';
import type { IntervalProgram } from './interval-program.ts';

/** A question with, for each of its targets, the cell that it is about. */
export type IntervalQuestion = ReachQuestion & { readonly cells: readonly number[] };

/**
 * I1: of a cell that the p % rule would hide, nobody may bound the largest holding from above within p %: neither an
 * outsider nor the party that knows most of the rest, with its own amounts as they are. Of a part that a consented cell alone
 * lets be estimated more closely nothing is asked: the largest saw that before it consented (A3c).
 */
export function dominanceQuestions(
  hidden: readonly number[],
  evidence: EditionEvidence['cells'],
  measure: number,
  parties: Parties,
  policy: Policy,
  program: IntervalProgram,
  consented: readonly number[] = [],
): readonly IntervalQuestion[] {
  const byAttacker = new Map<
    string,
    { knows: ReadonlySet<number>; cells: number[]; targets: ReachQuestion['targets'][number][] }
  >();
  for (const cell of hidden) {
    const amounts = (evidence[cell]?.contributions ?? []).map(([holding, each]) => ({
      holding,
      amount: each[measure] ?? 0,
    }));
    const ranked = amounts
      .map(({ holding, amount }) => ({ holding, amount: Math.abs(amount), signed: amount }))
      .sort((a, b) => b.amount - a.amount);
    const percent = amounts.some(({ amount }) => amount < 0) ? policy.pPercent / 2 : policy.pPercent;
    const [largest] = ranked;
    if (largest === undefined || largest.amount === 0) continue;
    if (
      upperProtection(
        ranked.map(({ amount }) => amount),
        percent,
      ) === 0
    )
      continue;
    const columns = program.columnsOf(cell, largest.holding);
    const knows = strongest(ranked, largest.holding, parties);
    const atLeast = (largest.signed + (percent / 100) * largest.amount) * program.scale;
    const bounds = boundsByConsent(columns, largest.holding, knows, consented, program);
    if (bounds.some((bound) => bound < atLeast)) continue;
    const key = [...knows].sort((a, b) => a - b).join();
    const asked = byAttacker.get(key) ?? { knows, cells: [], targets: [] };
    asked.cells.push(cell);
    asked.targets.push({ columns, atLeast });
    // A change may be of either sign: one below nought is as large as it is far from it.
    if (largest.signed < 0 && columns.every((column) => program.changes.has(column))) {
      const size = (1 + percent / 100) * largest.amount * program.scale;
      asked.cells.push(cell);
      asked.targets.push({ columns, atLeast: size, isBelow: true });
    }
    byAttacker.set(key, asked);
  }
  return [...byAttacker.values()].map(({ knows, cells, targets }) => ({
    known: columnsKnown(program, knows),
    cells,
    targets,
  }));
}

/** How large a holding could be in these columns by each consented cell that holds them, less what an attacker knows of it. */
function boundsByConsent(
  columns: Int32Array,
  holding: number,
  knows: ReadonlySet<number>,
  consented: readonly number[],
  { columnsOf, holdings, program: { truth, lower } }: IntervalProgram,
): readonly number[] {
  const within = new Set(columns);
  return consented.flatMap((cell) => {
    const own = new Set(columnsOf(cell, holding));
    if (!columns.every((column) => own.has(column))) return [];
    return columnsOf(cell, null).reduce((most, column) => {
      if (knows.has(holdings[column] ?? -1)) return most;
      return most + (truth[column] ?? 0) - (within.has(column) ? 0 : (lower[column] ?? 0));
    }, 0);
  });
}

function strongest(
  ranked: readonly { readonly holding: number; readonly amount: number }[],
  about: number,
  parties: Parties,
): ReadonlySet<number> {
  let [best, most]: [ReadonlySet<number>, number] = [new Set<number>(), 0];
  for (const { knows } of parties) {
    if (knows.has(about)) continue;
    const known = ranked.reduce((sum, { holding, amount }) => sum + (knows.has(holding) ? amount : 0), 0);
    if (known > most) [best, most] = [knows, known];
  }
  return best;
}

/**
 * I2: of a cell hidden for its few persons, an outsider may not tell from its tickets that they are few. More refunds than
 * sales say nothing of how many there were.
 */
export function personQuestions(
  hidden: readonly number[],
  evidence: EditionEvidence['cells'],
  { persons, tickets }: { readonly persons: number; readonly tickets: number },
  policy: Policy,
  program: IntervalProgram,
): readonly IntervalQuestion[] {
  const cells = hidden.filter((cell) => {
    const behind = evidence[cell];
    const count = behind?.totals[persons] ?? 0;
    const isSold = (behind?.totals[tickets] ?? 0) >= 0;
    return behind?.couldNamePersons === true && isSold && count > 0 && count < policy.personsMin;
  });
  const targets = cells.map((cell) => ({
    columns: program.columnsOf(cell, null),
    atLeast: policy.personsMin * program.scale,
  }));
  return cells.length === 0 ? [] : [{ known: new Int32Array(0), cells, targets }];
}

function columnsKnown({ holdings }: IntervalProgram, knows: ReadonlySet<number>): Int32Array {
  const known: number[] = [];
  for (let column = 0; column < holdings.length; column++)
    if (knows.has(holdings[column] as number)) known.push(column);
  return Int32Array.from(known);
}
