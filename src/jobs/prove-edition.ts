import { refusal } from '#messages/messages.ts';
import type { Drill, Edition, EditionProgress } from '#model/edition.ts';
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
};

/** What it took. */
export type Effort = { readonly rounds: number; readonly programs: number; readonly targets: number };

/** Questions of one program that one thread answers at a time. */
const QUESTIONS_A_TASK = 6;

/**
 * Hides, asks the solver how far what is hidden is open, lets the attacks loose, takes back the cells that either used,
 * and begins again until neither finds anything. It ends: a cell that was taken back is not released again.
 */
export async function proveEdition(
  facts: EditionFacts,
  draft: Draft,
  {
    tell,
    withheld: given = [],
  }: {
    readonly tell: (progress: EditionProgress) => void;
    /** Cells that are not released, whatever else is. */
    readonly withheld?: readonly number[] | undefined;
  },
): Promise<ProvedEdition> {
  const withheld = new Set(given);
  let allowed: ReadonlySet<number> | null = null;
  const auditing = new Auditing(facts, tell);
  for (let round = 1; ; round += 1) {
    tell({ stage: 'suppression', done: round, of: null });
    const built = protectEdition(facts, { withheld: [...withheld], allowed });
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
        const { programs, targets } = auditing;
        if (isClean(found.drill))
          return { built, drill: found.drill, effort: { rounds: round, programs, targets } };
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

/** The interval audit of one release after another: what was proved stays proved while no more is published. */
class Auditing {
  programs = 0;
  targets = 0;
  readonly #facts: EditionFacts;
  readonly #tell: (progress: EditionProgress) => void;
  #published: ReadonlySet<number> = new Set();
  #proved = new Set<string>();

  constructor(facts: EditionFacts, tell: (progress: EditionProgress) => void) {
    this.#facts = facts;
    this.#tell = tell;
  }

  async cellsToTakeBack(built: BuiltEdition): Promise<readonly number[]> {
    if (!built.published.every((cell) => this.#published.has(cell))) this.#proved = new Set();
    this.#published = new Set(built.published);
    const audits = intervalAudits(this.#facts, built).map((audit) => withoutProved(audit, this.#proved));
    const tasks = audits.flatMap((audit, i) => tasksOf(audit).map((task) => ({ ...task, audit: i })));
    const reached = await solve(tasks, {
      told: (done, of) => this.#tell({ stage: 'intervals', done, of }),
    });
    for (const { questions } of audits) for (const { cells } of questions) this.targets += cells.length;
    for (const { effort } of reached) this.programs += effort.solved;
    const taken = audits.flatMap((audit, i) => {
      const shortfalls = reached.flatMap((each, n) => (tasks[n]?.audit === i ? each.shortfalls : []));
      for (const key of provedOf(audit, shortfalls)) this.#proved.add(key);
      return toWithhold(audit, shortfalls, recentOf(this.#facts, built));
    });
    return [...new Set(taken)];
  }
}

function tasksOf(audit: IntervalAudit): readonly SolveTask[] {
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
