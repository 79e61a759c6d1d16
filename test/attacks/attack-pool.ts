// One pool from its first delivery to its release, attacked through its doors, and the same with protection switched off.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { EditionEvidence } from '#model/edition.ts';
import type { Query } from '#model/query.ts';
import { Random } from '../../src/demo/random.ts';
import { attack, attackAgain, PROGRAMS, type ProgramName, type Tally } from './attack-all.ts';
import { AttackedPool } from './attacked-pool.ts';
import { judgeOf } from './judge.ts';
import { houseOf, type Line, linesOf, MADE, madeWorld } from './made-world.ts';
import type { Figure } from './programs/figures.ts';
import { answersShown, figuresOfEdition, releaseShown, WHOLE } from './seen.ts';
import {
  type Behind,
  everyMedian,
  everythingShown,
  exactMeans,
  oneByOne,
  primaryOnly,
  sharesBesideHidden,
} from './unprotected.ts';

/** What happens between two times that the same is asked. */
export const CHANGES = ['house-joins', 'house-leaves', 'month-corrected', 'next-delivery'] as const;

export type ChangeName = (typeof CHANGES)[number];
export type AttackName = ProgramName | ChangeName;
export type Outcome = Readonly<Partial<Record<AttackName, Tally>>>;

export type Attacked = {
  readonly released: Outcome;
  /** The same pool before it had a release. */
  readonly awaited: Outcome;
  /** The same where its policy has each table examined alone until then. Empty where nobody asked it then. */
  readonly provisional: Outcome;
  readonly unprotected: Outcome;
  /** Cells of the release that show something, and those under which anything could be. */
  readonly shown: number;
  readonly cells: number;
};

export type Plan = {
  readonly houses: number;
  readonly seed: number;
  /** What is asked of a pool, of one with a release too. */
  readonly questions: readonly Query[];
  /** What happens to it while the same is asked. */
  readonly changes: readonly ChangeName[];
  /** Whether the doors of a pool without a release are attacked with changes in between, and those of a provisional one. */
  readonly beforeRelease: boolean;
};

export async function attackPool(plan: Plan): Promise<Attacked> {
  let lines = madeWorld(plan.houses, plan.seed);
  const made = await AttackedPool.make(lines);
  try {
    const beforeRelease = async (): Promise<Outcome> => {
      const again = plan.beforeRelease ? await changes(made, plan, lines) : { lines, outcome: {} };
      lines = again.lines;
      return { ...(await tryAll(await answersShown(made, plan.questions), lines)), ...again.outcome };
    };
    const awaited = await beforeRelease();
    let provisional: Outcome = {};
    if (plan.beforeRelease) {
      await made.givePrematurely();
      provisional = await beforeRelease();
    }
    await made.release();
    const edition = await releaseShown(made);
    const released = figuresOfEdition(edition);
    const answers = await answersShown(made, plan.questions);
    const outcome = await tryAll([...released, ...answers], lines);
    const behind: Behind = { edition, evidence: evidenceOf(made) };
    const unprotected = await tryUnprotected(behind, released, lines);
    const again = await changes(made, plan, lines);
    const cells = released.filter(({ of }) => of === 'tickets');
    return {
      released: { ...outcome, ...again.outcome },
      awaited,
      provisional,
      unprotected: { ...unprotected, ...againUnprotected(released, again.steps) },
      shown: cells.filter(({ value }) => value !== null).length,
      cells: cells.length,
    };
  } finally {
    made.remove();
  }
}

async function tryAll(figures: readonly Figure[], lines: readonly Line[]): Promise<Outcome> {
  const judge = judgeOf(lines);
  const found: [ProgramName, Tally][] = [];
  for (const name of PROGRAMS) found.push([name, await attack(name, figures, lines, judge)]);
  return Object.fromEntries(found);
}

/** For each program, protection without what is there to stop it. */
async function tryUnprotected(
  behind: Behind,
  released: readonly Figure[],
  lines: readonly Line[],
): Promise<Outcome> {
  const everything = everythingShown(released, lines);
  const primary = primaryOnly(behind);
  const open: Readonly<Record<ProgramName, readonly Figure[]>> = {
    'own-subtraction': everything,
    'nested-difference': everything,
    tracker: primary,
    'union-of-masked': primary,
    'linked-tables': oneByOne(behind),
    'mean-times-count': exactMeans(released, lines),
    'ratio-times-denominator': sharesBesideHidden(released, lines),
    'median-of-few': everyMedian(released, lines),
    'with-and-without': everything,
    'insiders-tracker': primary,
    reconstruction: primary,
  };
  const judge = judgeOf(lines);
  const found: [ProgramName, Tally][] = [];
  for (const name of PROGRAMS) found.push([name, await attack(name, open[name], lines, judge)]);
  return Object.fromEntries(found);
}

type Step = { readonly name: ChangeName; readonly before: readonly Line[]; readonly after: readonly Line[] };

/** Four changes one after the other, with the same questions in between. */
async function changes(
  made: AttackedPool,
  { houses, seed, changes: names }: Plan,
  lines: readonly Line[],
): Promise<{ readonly outcome: Outcome; readonly lines: readonly Line[]; readonly steps: readonly Step[] }> {
  const random = new Random(`attacks/changes/${seed}/${houses}`);
  const joining = linesOf(houseOf(houses + made.deliveries), houses, random);
  const inMonth = (month: string): readonly Line[] =>
    linesOf(houseOf(0), houses, random)
      .slice(0, 20)
      .map((line) => ({ ...line, at: { ...line.at, 'performance-month': month } }));
  const [first = '', last = ''] = [MADE['performance-month'][0], MADE['performance-month'].at(-1)];
  const [late, coming] = [inMonth(first), inMonth(last)];
  const steps: Step[] = [];
  const outcome: Partial<Record<ChangeName, Tally>> = {};
  let [now, shown] = [lines, await answersShown(made, AGAIN)];
  const step = async (name: ChangeName, after: readonly Line[], changed: readonly Line[]): Promise<void> => {
    const shownAfter = await answersShown(made, AGAIN);
    outcome[name] = attackAgain(shown, shownAfter, changed);
    steps.push({ name, before: now, after });
    [now, shown] = [after, shownAfter];
  };
  if (names.includes('house-joins')) {
    const receipts = await made.deliver(joining);
    await step('house-joins', [...now, ...joining], joining);
    await made.undo(receipts);
    if (names.includes('house-leaves')) await step('house-leaves', lines, negated(joining));
    else [now, shown] = [lines, await answersShown(made, AGAIN)];
  }
  for (const [name, lately] of [
    ['month-corrected', late],
    ['next-delivery', coming],
  ] as const) {
    if (!names.includes(name)) continue;
    await made.deliver(lately);
    await step(name, [...now, ...lately], lately);
  }
  return { outcome, lines: now, steps };
}

function negated(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => ({ ...line, quantity: -line.quantity, revenueMinor: -line.revenueMinor }));
}

/** The same without any rule: what is true before, and what is true after. */
function againUnprotected(released: readonly Figure[], steps: readonly Step[]): Outcome {
  const changed = ({ name, before, after }: Step): readonly Line[] =>
    name === 'house-leaves' ? negated(before.slice(after.length)) : after.slice(before.length);
  const counts = released.filter(({ of }) => of === 'tickets');
  return Object.fromEntries(
    steps.map((step) => [
      step.name,
      attackAgain(everythingShown(counts, step.before), everythingShown(counts, step.after), changed(step)),
    ]),
  );
}

/** One question: what was handed in between is in every answer. */
const AGAIN: readonly Query[] = [{ metric: 'tickets-issued', by: ['performance-month'], where: WHOLE }];

function evidenceOf({ pool }: AttackedPool): EditionEvidence {
  const [release = ''] = readdirSync(pool.folder.editions);
  return JSON.parse(
    readFileSync(join(pool.folder.editions, release, 'evidence.json'), 'utf8'),
  ) as EditionEvidence;
}
