import { refusal } from '#messages/messages.ts';
import type { CellAt, Drill, Edition, EditionProgress } from '#model/edition.ts';
import {
  type BuiltEdition,
  type Drilled,
  type DrillFacts,
  drillOf,
  drillPrograms,
  type EditionFacts,
  type IntervalAudit,
  intervalAudits,
  isClean,
  protectEdition,
  provedOf,
  questionsOf,
  toWithhold,
  withoutProved,
} from '#path/protect/protect.ts';
import { type SolveTask, solve } from '#solve/solve.ts';

/** A release without its cells. */
export type Draft = Omit<Edition, 'cells'>;

export type ProvedEdition = {
  readonly built: BuiltEdition;
  readonly drill: Drill;
  readonly effort: Effort;
  /** Targets of the interval audit that were reached, and so are proved to be open, by their keys. */
  readonly proved: readonly string[];
};

/** What it took, all in all. */
export type Effort = { readonly rounds: number; readonly programs: number; readonly targets: number };

/**
 * What is left of a release that is made once more of the same data: cells that are not released, whatever else is, and
 * what was made before. No more is released than then, so that what was proved stays so.
 */
export type Again = Pick<ProvedEdition, 'effort' | 'proved'> & {
  readonly withheld: readonly number[];
  /** All, where null. */
  readonly allowed: readonly number[] | null;
  /** Sums of leaves that may not follow. */
  readonly unions: readonly (readonly CellAt[])[];
};

export const FIRST: Again = {
  withheld: [],
  allowed: null,
  unions: [],
  effort: { rounds: 0, programs: 0, targets: 0 },
  proved: [],
};

export function againAfter(
  { built, effort, proved }: ProvedEdition,
  { withheld = [], unions = [] }: Partial<Pick<Again, 'withheld' | 'unions'>>,
): Again {
  return { withheld, unions, allowed: built.published, effort, proved };
}

/** Questions of one program that one thread answers at a time. */
const QUESTIONS_A_TASK = 40;

/**
 * Hides, asks the solver how far what is hidden is open, lets the attacks loose, takes back the cells that either used,
 * and begins again until neither finds anything. It ends: a cell that was taken back is not released again.
 */
export async function proveEdition(
  facts: EditionFacts,
  draft: Draft,
  again: Again,
  tell: (progress: EditionProgress) => void,
): Promise<ProvedEdition> {
  const withheld = new Set(again.withheld);
  let allowed = again.allowed && new Set(again.allowed);
  const auditing = new Auditing(facts, again, tell);
  for (let round = again.effort.rounds + 1; ; round += 1) {
    tell({ stage: 'suppression', done: round, of: null });
    const built = protectEdition(facts, { withheld: [...withheld], allowed, unions: again.unions });
    // Each time fewer, so that what was proved of those before stays so.
    allowed = new Set(built.published);
    const recent = recentOf(facts, built);
    const attacking = drillFacts(facts, { ...draft, cells: built.cells }, built);
    // The attacks that need no solver take a second: they come first, so that it is asked less often.
    let found = drillOf(attacking, []);
    let taken = lastOfEach(found.used, recent.published);
    if (isClean(found.drill)) {
      taken = await auditing.cellsToTakeBack(built);
      if (taken.length === 0) {
        found = await drilled(attacking, tell);
        const { programs, targets, proved } = auditing;
        if (isClean(found.drill))
          return { built, drill: found.drill, effort: { rounds: round, programs, targets }, proved };
        taken = lastOfEach(found.used, recent.published);
      }
    }
    if (taken.length === 0) {
      const attack = found.drill.attacks.find(({ exact, near }) => exact + near > 0)?.attack ?? '';
      throw refusal('edition-drill-failed', { attack });
    }
    for (const cell of taken) withheld.add(cell);
  }
}

/** So often one cell is taken back for each that is open too little; then twice as many each time. */
const TIMES_EXACT = 4;

/** The interval audit of one release after another, each of no more than the last: what was proved stays proved. */
class Auditing {
  programs: number;
  targets: number;
  #times = 0;
  readonly #facts: EditionFacts;
  readonly #tell: (progress: EditionProgress) => void;
  readonly #proved: Set<string>;

  constructor(facts: EditionFacts, { effort, proved }: Again, tell: (progress: EditionProgress) => void) {
    this.#facts = facts;
    this.#tell = tell;
    this.#proved = new Set(proved);
    this.programs = effort.programs;
    this.targets = effort.targets;
  }

  get proved(): readonly string[] {
    return [...this.#proved];
  }

  async cellsToTakeBack(built: BuiltEdition): Promise<readonly number[]> {
    const audits = intervalAudits(this.#facts, built).map((audit) => withoutProved(audit, this.#proved));
    const tasks = audits.flatMap((audit, i) => tasksOf(audit).map((task) => ({ ...task, audit: i })));
    const reached = await solve(tasks, {
      told: (done, of) => this.#tell({ stage: 'intervals', done, of }),
    });
    for (const { questions } of audits) for (const { cells } of questions) this.targets += cells.length;
    for (const { solved } of reached) this.programs += solved;
    this.#times += 1;
    const count = 2 ** Math.max(0, this.#times - TIMES_EXACT);
    const taken = audits.flatMap((audit, i) => {
      const shortfalls = reached.flatMap((each, n) => (tasks[n]?.audit === i ? each.shortfalls : []));
      for (const key of provedOf(audit, shortfalls)) this.#proved.add(key);
      return toWithhold(audit, shortfalls, recentOf(this.#facts, built), count);
    });
    return [...new Set(taken)];
  }
}

/** What solvers are asked, in the order of the questions of the audit. */
export function tasksOf(audit: IntervalAudit): readonly SolveTask[] {
  const questions = questionsOf(audit);
  const { program } = audit.program;
  const count = Math.ceil(questions.length / QUESTIONS_A_TASK);
  return Array.from({ length: count }, (_, i) => ({
    program,
    questions: questions.slice(i * QUESTIONS_A_TASK, (i + 1) * QUESTIONS_A_TASK),
  }));
}

function drillFacts(facts: EditionFacts, edition: Edition, built: BuiltEdition): DrillFacts {
  const { parties, policy, coalition } = facts;
  const evidence = { measures: facts.evidence.measures, cells: built.evidence };
  return { edition, evidence, parties, policy, coalition, toldByConsent: built.toldByConsent };
}

async function drilled(attacking: DrillFacts, tell: (progress: EditionProgress) => void): Promise<Drilled> {
  const reached = await solve(drillPrograms(attacking), {
    told: (done, of) => tell({ stage: 'drill', done, of }),
  });
  return drillOf(
    attacking,
    reached.map(({ shortfalls }) => shortfalls.flat()),
  );
}

/** Without the cells that are out already: these can no longer be taken back. */
function recentOf({ after }: EditionFacts, built: BuiltEdition): BuiltEdition {
  const told = new Set(after?.told);
  return { ...built, published: built.published.filter((cell) => !told.has(cell)) };
}

/** Of each list, the released cell that is missed least: the last in the public order. */
function lastOfEach(used: readonly (readonly number[])[], published: readonly number[]): readonly number[] {
  const rank = new Map(published.map((cell, i) => [cell, i]));
  const ranked = used.flatMap((cells) => {
    const last = cells.toSorted((a, b) => (rank.get(b) ?? -1) - (rank.get(a) ?? -1))[0];
    return last === undefined || !rank.has(last) ? [] : [last];
  });
  return [...new Set(ranked)];
}
