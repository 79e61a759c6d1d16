// The truth check of `test/truth` at full size: every house, every additive measure, every breakdown, the pool’s figures
// and its persons, against SQL on the truth. Counts are the result; times tell how long it took.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Findings, told } from '../test/truth/difference.ts';
import { makeDemonstration, makePool, openQuestions } from '../test/truth/drive.ts';
import { ownFiguresDiffer } from '../test/truth/own-figures.ts';
import { additiveFigures, breakdowns, headlines } from '../test/truth/own-plan.ts';
import { buyersDiffer, qualityOfPersons } from '../test/truth/persons.ts';
import { poolFiguresDiffer } from '../test/truth/pool-figures.ts';
import { POOL_QUESTIONS } from '../test/truth/pool-questions.ts';
import { receiptsDiffer, totalsDiffer } from '../test/truth/receipts.ts';
import { makeAreas } from '../test/truth/regions.ts';
import { makeSeen } from '../test/truth/seen.ts';
import { SURVEY_SHARES, surveySharesDiffer } from '../test/truth/survey-shares.ts';
import { Truth } from '../test/truth/truth.ts';
import type { Benchmark, Figures } from './benchmark.ts';

const SIZE = { organisations: 60, tickets: 1_000_000, seed: 7 };
const QUICK = { ...SIZE, tickets: 60_000 };

export const truth: Benchmark = {
  name: 'truth',
  about: 'answers of the whole path; baseline: SQL on the truth of the demonstration, sharing no code',
  async run({ quick, tell }) {
    const folder = mkdtempSync(join(tmpdir(), 'parterre-truth-'));
    try {
      return await compareAll(folder, quick ? QUICK : SIZE, tell);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function compareAll(folder: string, size: typeof SIZE, tell: (text: string) => void): Promise<Figures> {
  const figures: Record<string, number | string> = { ...size };
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const made = await work();
    figures[`${name}Seconds`] = Math.round((performance.now() - started) / 100) / 10;
    return made;
  };
  const check = async (name: string, work: () => Promise<Findings>) => {
    const found = await timed(name, work);
    figures[`${name}Compared`] = found.compared;
    figures[`${name}Different`] = found.differences.length;
    if (found.differences.length > 0) tell(told(found));
    for (const [reason, times] of found.skipped) tell(`${name}: ${times} skipped, ${reason}`);
  };

  const [out, pool] = [join(folder, 'made'), join(folder, 'pool')];
  await timed('demonstration', () => makeDemonstration(out, size));
  const receipts = await timed('ingest', () => makePool(pool, out));
  const made = await Truth.open(out);
  await timed('replay', async () => {
    await makeAreas(made);
    await makeSeen(made);
  });
  const { ask, keep, close } = await openQuestions(pool);
  try {
    await check('receipts', async () => receiptsDiffer(receipts));
    await check('totals', () => totalsDiffer(made, receipts));
    await check('headlines', () => ownFiguresDiffer(made, ask, headlines()));
    await timed('keep', keep);
    await check('additive', () => ownFiguresDiffer(made, ask, additiveFigures(null)));
    await check('additiveByMonth', () => ownFiguresDiffer(made, ask, additiveFigures('performance-month')));
    await check('breakdowns', () => ownFiguresDiffer(made, ask, breakdowns()));
    await check('buyers', () => buyersDiffer(made, ask));
    await check('pool', () => poolFiguresDiffer(made, ask, POOL_QUESTIONS, ['public', 'salle-cormoran']));
    for (const share of SURVEY_SHARES)
      await check(share.question, () => surveySharesDiffer(made, ask, share, 'public'));
    return { ...figures, ...rounded(await qualityOfPersons(made)) };
  } finally {
    close();
    made.close();
  }
}

function rounded(quality: Readonly<Record<string, number>>): Figures {
  return Object.fromEntries(
    Object.entries(quality).map(([name, value]) => [name, Math.round(value * 10_000) / 10_000]),
  );
}
