import type { EditionEvidence } from '#model/edition.ts';
import type { ReachQuestion, ReachTarget, Shortfall } from '#model/linear-program.ts';
import type { BuiltEdition, EditionFacts } from '../edition-facts.ts';
import { cellsOfLeaves } from '../linear/cube.ts';
import type { Measures } from '../primary.ts';
import { type IntervalProgram, intervalPrograms, type SeenCells } from './interval-program.ts';
import { dominanceQuestions, type IntervalQuestion, personQuestions } from './interval-questions.ts';

/** What a solver is asked of one measure. */
export type IntervalAudit = {
  readonly of: string;
  readonly program: IntervalProgram;
  readonly questions: readonly IntervalQuestion[];
};

/** Questions of one program are asked in lots of this many targets, so that several solvers share them. */
const TARGETS_A_LOT = 2_000;

/**
 * What must be out of everybody’s reach in a release as built: for each measure that adds up, and differs from those
 * before it. Persons do not add up: how many are behind a cell is bounded by the published cells around it, which all
 * hold enough (`SPEC.md`, I3).
 */
export function intervalAudits(
  { cube, evidence, parties, policy, after }: EditionFacts,
  { cells, evidence: behind, published, consented }: BuiltEdition,
): readonly IntervalAudit[] {
  const { leaves, measures } = evidence;
  const cellsWith = cellsOfLeaves(
    cube,
    cells.map(({ at }) => at),
    leaves.map(({ at }) => at),
  );
  const levels = after?.levels;
  return auditsOf({ leaves, cellsWith, published, levels, behind, measures, parties, policy, consented });
}

/** Any cells that are sums of leaves, with who is behind each. */
export type Audited = SeenCells &
  Pick<EditionFacts, 'parties' | 'policy'> & {
    readonly behind: EditionEvidence['cells'];
    readonly measures: Measures;
    readonly consented: readonly number[];
  };

export function auditsOf(audited: Audited): readonly IntervalAudit[] {
  const { behind, published, measures, parties, policy, consented } = audited;
  const isPublished = new Set(published);
  const hidden = [...behind.keys()].filter(
    (cell) => !isPublished.has(cell) && (behind[cell]?.contributions.length ?? 0) > 0,
  );
  const persons = measures.findIndex(({ of }) => of === 'persons');
  const distinct = distinctMeasures(audited);
  return intervalPrograms(audited, distinct).map((program, i) => {
    const measure = distinct[i] ?? -1;
    const of = measures[measure]?.of ?? '';
    const questions = [
      ...dominanceQuestions(hidden, behind, measure, parties, policy, program, consented),
      ...(of === 'tickets'
        ? personQuestions(hidden, behind, { persons, tickets: measure }, policy, program)
        : []),
    ];
    return { of, program, questions: questions.flatMap(inLots) };
  });
}

/** Of measures that are the same number everywhere, one. */
function distinctMeasures({ measures, leaves }: Pick<Audited, 'measures' | 'leaves'>): readonly number[] {
  const additive = [...measures.keys()].filter((measure) => measures[measure]?.isAdditive);
  const areSame = (a: number, b: number): boolean =>
    leaves.every(({ contributions }) => contributions.every(([, amounts]) => amounts[a] === amounts[b]));
  return additive.filter((measure, i) => !additive.slice(0, i).some((before) => areSame(before, measure)));
}

function inLots({ known, cells, targets }: IntervalQuestion): readonly IntervalQuestion[] {
  const lots: IntervalQuestion[] = [];
  for (let from = 0; from < targets.length; from += TARGETS_A_LOT) {
    const [a, b] = [from, from + TARGETS_A_LOT];
    lots.push({ known, cells: cells.slice(a, b), targets: targets.slice(a, b) });
  }
  return lots;
}

/** Without the targets that are proved: as long as no more is published than when they were, they stay so. */
export function withoutProved(audit: IntervalAudit, proved: ReadonlySet<string>): IntervalAudit {
  const questions = audit.questions.flatMap(({ known, cells, targets }) => {
    const isLeft = targets.map((target, i) => !proved.has(targetKey(audit, cells[i] ?? -1, target)));
    if (!isLeft.includes(true)) return [];
    return [
      { known, cells: cells.filter((_, i) => isLeft[i]), targets: targets.filter((_, i) => isLeft[i]) },
    ];
  });
  return { ...audit, questions };
}

/** The targets that were reached, by their keys. */
export function provedOf(
  audit: IntervalAudit,
  shortfalls: readonly (readonly Shortfall[])[],
): readonly string[] {
  return audit.questions.flatMap(({ cells, targets }, question) => {
    const short = new Set((shortfalls[question] ?? []).map(({ target }) => target));
    return targets.flatMap((target, i) => (short.has(i) ? [] : [targetKey(audit, cells[i] ?? -1, target)]));
  });
}

/** A cell may be asked about several times, for its houses and for its persons; amounts asked for are those of the evidence. */
function targetKey({ of, program }: IntervalAudit, cell: number, { atLeast, isBelow }: ReachTarget): string {
  return `${of}/${cell}/${isBelow ? 'below' : ''}${(atLeast / program.scale).toPrecision(9)}`;
}

/** The cells of an audit that somebody comes too close to, each once. */
export function cellsShort(
  { questions }: IntervalAudit,
  shortfalls: readonly (readonly Shortfall[])[],
): readonly number[] {
  const short = questions.flatMap(({ cells }, i) =>
    (shortfalls[i] ?? []).flatMap(({ target }) => cells[target] ?? []),
  );
  return [...new Set(short)];
}

export function questionsOf({ questions }: IntervalAudit): readonly ReachQuestion[] {
  return questions.map(({ known, targets }) => ({ known, targets }));
}

/**
 * The cells to take back for what was found: for each, of the published cells that bind it, the one that is missed
 * least, which is the last in the public order, or so many of them. When none is known to bind (a program that was not
 * solved, or what is out already), the last of all: in the end nothing is published, and nothing is bound.
 */
export function toWithhold(
  { program, questions }: IntervalAudit,
  shortfalls: readonly (readonly Shortfall[])[],
  { published }: Pick<BuiltEdition, 'published'>,
  count = 1,
): readonly number[] {
  const rank = new Map(published.map((cell, i) => [cell, i]));
  const found = questions.flatMap((_, i) =>
    (shortfalls[i] ?? []).flatMap(({ boundBy }) => {
      const binding = boundBy.flatMap((sum) => program.cellOfSum[sum] ?? []).filter((cell) => rank.has(cell));
      const ranked = binding.toSorted((a, b) => (rank.get(a) ?? -1) - (rank.get(b) ?? -1));
      return (ranked.length > 0 ? ranked : published).slice(-count);
    }),
  );
  return [...new Set(found)];
}
