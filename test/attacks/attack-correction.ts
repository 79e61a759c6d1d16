// A release, new questions of it, and its correction: all that they show is attacked at once, as figures of two states.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Edition, EditionEvidence } from '#model/edition.ts';
import type { Query } from '#model/query.ts';
import { Random } from '../../src/demo/random.ts';
import { attack, type Tally } from './attack-all.ts';
import { AttackedPool } from './attacked-pool.ts';
import { judgeOf } from './judge.ts';
import { houseOf, type Line, MADE, madeWorld } from './made-world.ts';
import type { Figure } from './programs/figures.ts';
import { answersShown, figuresOfEdition, releaseShown, told, WHOLE } from './seen.ts';
import { everythingShown } from './unprotected.ts';

/** What there was when the release was made, and what changed since: after the correction there are both. */
const STATES = ['before', 'change'] as const;

type State = (typeof STATES)[number];

const SPACE = { ...MADE, state: STATES };

/** Amounts of a change may be of either sign: no program that takes them for more than nought. */
export const PROGRAMS = [
  'own-subtraction',
  'nested-difference',
  'tracker',
  'union-of-masked',
  'linked-tables',
  'with-and-without',
  'insiders-tracker',
] as const;

type CorrectionProgram = (typeof PROGRAMS)[number];

export type Outcome = Readonly<Record<CorrectionProgram, Tally>>;

export type AttackedCorrection = {
  readonly corrected: Outcome;
  /** The same where every figure of the release is corrected, whoever changed. */
  readonly unprotected: Outcome;
  /** Figures of tickets: of tables that the release does not hold, and of cells that the correction changed. */
  readonly asked: number;
  readonly changed: number;
  /** Whether the new questions are answered as before the correction, to whoever asks. */
  readonly isSameAfter: boolean;
};

export async function attackCorrection(houses: number, seed: number): Promise<AttackedCorrection> {
  const lines = madeWorld(houses, seed);
  const late = lateLines(lines, houses, seed);
  const made = await AttackedPool.make(lines);
  try {
    await made.release();
    const member = houseOf(0);
    const tables = await answersShown(made, NEW, member);
    const answered = await told(made, NEW, member);
    await made.deliver(late);
    const edition = await releaseShown(made);
    const isCorrected = await made.correct();
    const again = await told(made, NEW, 'public');
    const changed = isCorrected ? await changedFigures(made, edition) : [];
    const before = [...figuresOfEdition(edition), ...tables].map(inState('before'));
    const unknown = before.flatMap((figure) => unknownBeside(figure));
    const all = [...lines.map(lineIn('before')), ...late.map(lineIn('change'))];
    const everything = everythingShown(
      figuresOfEdition(edition).filter(({ value }) => value !== null),
      all,
    );
    return {
      corrected: await tryAll([...before, ...changed, ...unknown], all),
      unprotected: await tryAll([...before, ...everything, ...unknown], all),
      asked: tables.filter(({ of, value }) => of === 'tickets' && value !== null).length,
      changed: changed.filter(({ of }) => of === 'tickets').length,
      isSameAfter: again.every(({ text }, i) => rowsIn(text) === rowsIn(answered[i]?.text ?? '')),
    };
  } finally {
    made.remove();
  }
}

/** Crossings of two further dimensions, which no release holds: asked by a house, answered to everybody. */
const NEW: readonly Query[] = ['tickets-issued', 'revenue'].flatMap((metric) => {
  const asked = (by: readonly string[], limit: Query['where']): Query => ({
    metric,
    by,
    where: { ...WHOLE, ...limit },
    scope: 'pool',
  });
  return [
    ...MADE.channel.flatMap((code) => [
      asked(['purchase-weekday'], { channel: [code] }),
      asked(['discipline', 'purchase-weekday'], { channel: [code] }),
    ]),
    ...['theatre', 'music'].map((code) => asked(['channel', 'performance-month'], { discipline: [code] })),
  ];
});

/** Of most houses a few lines more and some given back, as late files bring them; of some houses many. */
function lateLines(lines: readonly Line[], houses: number, seed: number): readonly Line[] {
  const random = new Random(`attacks/correction/${seed}/${houses}`);
  const percents = Array.from({ length: houses }, () => (random.happens(0.2) ? 0 : random.pick([4, 12, 24])));
  return lines.flatMap((line): readonly Line[] => {
    const percent = percents[Number(line.house.slice(-3)) - 1] ?? 0;
    if (!random.happens(percent / 100)) return [];
    if (random.happens(0.5)) return [{ ...line, person: 1_000_000 + random.below(10_000) }];
    return [{ ...line, quantity: -line.quantity, revenueMinor: -line.revenueMinor }];
  });
}

/** The figures of the cells that were made again, as whoever keeps both releases could be told them. */
async function changedFigures(made: AttackedPool, before: Edition): Promise<readonly Figure[]> {
  const after = await releaseShown(made, 'edition-2');
  const kept = new Set(evidenceOf(made, 'edition-2').kept);
  const cells = after.cells.filter((_, i) => !kept.has(i) && before.cells[i] !== undefined);
  return figuresOfEdition({ ...after, cells }).filter(({ value }) => value !== null);
}

function evidenceOf({ pool }: AttackedPool, id: string): EditionEvidence {
  const folder = readdirSync(pool.folder.editions).find((name) => name.startsWith(`${id}.`)) ?? '';
  return JSON.parse(
    readFileSync(join(pool.folder.editions, folder, 'evidence.json'), 'utf8'),
  ) as EditionEvidence;
}

function inState(state: State): (figure: Figure) => Figure {
  return (figure) => ({ ...figure, region: { ...figure.region, state: [state] } });
}

function lineIn(state: State): (line: Line) => Line {
  return (line) => ({ ...line, at: Object.assign({ state }, line.at) });
}

/** What a figure is after the change, and what changed of it: nobody shows it, and everybody may look for it. */
function unknownBeside(figure: Figure): readonly Figure[] {
  const { state: _, ...region } = figure.region;
  const hidden = { ...figure, value: null, half: 0 };
  return [{ ...hidden, region }, inState('change')({ ...hidden, region })];
}

async function tryAll(figures: readonly Figure[], lines: readonly Line[]): Promise<Outcome> {
  const judge = judgeOf(lines);
  const found: [CorrectionProgram, Tally][] = [];
  for (const name of PROGRAMS) found.push([name, await attack(name, figures, lines, judge, SPACE)]);
  return Object.fromEntries(found) as Outcome;
}

function rowsIn(text: string): string {
  return JSON.stringify((JSON.parse(text) as { readonly rows: unknown }).rows);
}
