// The whole path against what is true: a small demonstration is made, handed in by the command line and asked, and each
// answer is compared with SQL on the truth that shares no code with the product.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { metricOf } from '#metrics/metrics.ts';
import type { Ask } from './asking.ts';
import { type Findings, told } from './difference.ts';
import { askByCommand, makeDemonstration, makePool, openQuestions } from './drive.ts';
import { ownFiguresDiffer } from './own-figures.ts';
import { additiveFigures, breakdowns, headlines } from './own-plan.ts';
import { buyersDiffer, qualityOfPersons } from './persons.ts';
import { poolFiguresDiffer } from './pool-figures.ts';
import { POOL_QUESTIONS } from './pool-questions.ts';
import { type Receipt, receiptsDiffer, totalsDiffer } from './receipts.ts';
import { makeAreas } from './regions.ts';
import { makeSeen } from './seen.ts';
import { SURVEY_SHARES, surveySharesDiffer } from './survey-shares.ts';
import { Truth } from './truth.ts';

/** The hub with its five tenants, three operas, a house of sums, two that changed system, ten dialects. */
const SIZE = { organisations: 23, tickets: 7_000, seed: 7 };
/** Houses that hand their files in by the command line: the hub, and one of its tenants. In the benchmark all do. */
const BY_COMMAND = ['halles-saint-elie', 'corps-flottants'];

describe('what the product answers and what is true', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parterre-truth-'));
  const [out, pool] = [join(folder, 'made'), join(folder, 'pool')];
  let truth: Truth;
  let receipts: ReadonlyMap<string, readonly Receipt[]>;
  let ask: Ask;
  let keep = async () => {};
  let close = () => {};

  before(async () => {
    await makeDemonstration(out, SIZE);
    receipts = await makePool(pool, out, (slug) => BY_COMMAND.includes(slug));
    truth = await Truth.open(out);
    await makeAreas(truth);
    await makeSeen(truth);
    ({ ask, keep, close } = await openQuestions(pool));
  });

  after(() => {
    close();
    truth?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function agrees(found: Findings, least: number): void {
    assert.equal(found.differences.length, 0, told(found));
    assert.ok(found.compared >= least, `${found.compared} compared, of at least ${least}`);
  }

  it('balances every receipt, sets no row aside and totals what each house sold', async () => {
    agrees(receiptsDiffer(receipts), 60);
    agrees(await totalsDiffer(truth, receipts), SIZE.organisations);
  });

  it('tells each house its tickets and revenue exactly, from the lines and from what is kept of them', async () => {
    const some = truth.houses.slice(0, 3);
    agrees(await ownFiguresDiffer(truth, ask, headlines(), some), 3 * some.length);
    await keep();
    agrees(await ownFiguresDiffer(truth, ask, headlines()), 3 * SIZE.organisations);
  });

  it('tells each house every additive measure of the registry by month exactly', async () => {
    agrees(await ownFiguresDiffer(truth, ask, additiveFigures('performance-month')), 200);
  });

  it('tells houses their tickets and revenue by weekday, hour, channel, price class, discipline and area', async () => {
    agrees(await ownFiguresDiffer(truth, ask, breakdowns()), 200);
  });

  it('counts the buyers of each house that a replay of the token rules counts', async () => {
    agrees(await buyersDiffer(truth, ask), 20);
    const { recall, precision } = await qualityOfPersons(truth);
    assert.ok(recall > 0.8 && precision > 0.95, `recall ${recall}, precision ${precision}`);
  });

  it('shows and hides the figures of the pool as rules written apart do, to the public and to a member', async () => {
    agrees(await poolFiguresDiffer(truth, ask, POOL_QUESTIONS, ['public']), 500);
    const consented = POOL_QUESTIONS.filter(({ base }) => base !== undefined);
    agrees(await poolFiguresDiffer(truth, ask, consented, ['salle-cormoran']), 12);
  });

  it('shares out sources of information, motives and satisfaction as the answers do', async () => {
    for (const share of SURVEY_SHARES)
      agrees(await surveySharesDiffer(truth, ask, share, 'public'), share.by === null ? 1 : 10);
  });

  it('answers the command line as it answers its jobs', async () => {
    const some = truth.houses.slice(0, 1);
    agrees(await ownFiguresDiffer(truth, askByCommand(pool), headlines(), some), 3);
  });

  it('finds out when the formula of any additive metric is changed', async () => {
    const everything = truth.houses.filter(({ slug }) => slug === 'opera-du-vieux-quai');
    const [issued, sold] = ['tickets-issued', 'tickets-sold'].map((id) => metricOf(id)?.expression);
    for (const changed of additiveFigures('performance-month')) {
      const metric = metricOf(changed.metric) as { expression: unknown };
      const right = metric.expression;
      metric.expression = right === issued ? sold : issued;
      try {
        const { differences } = await ownFiguresDiffer(truth, ask, [changed], everything);
        assert.ok(
          differences.length > 0,
          `${changed.metric} with another formula must not agree with the truth`,
        );
      } finally {
        metric.expression = right;
      }
    }
  });

  it('finds out when the truth is not what the files say', async () => {
    const [first] = headlines();
    assert.ok(first);
    const wrong = { ...first, measure: { ...first.measure, sql: 'sum(abs(quantity))' } };
    const { differences } = await ownFiguresDiffer(truth, ask, [wrong], truth.houses.slice(0, 3));
    assert.ok(differences.length > 0);
  });
});
