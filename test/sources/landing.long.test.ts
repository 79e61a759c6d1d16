// Recognised is not yet right: the rows of a case must become the movements that a person counts in its file by hand.
// `landed.json` of a case holds the part of its receipt that was counted so: `rows` and `totals` always, and whatever
// else of the receipt the case is about (`exclusions`). With several files, a list: one receipt a file, by file name.
// `figures` beside them are asked of the pool once all files are in: what they came to together; of the first case of each
// source, the tickets of its receipts. Of a survey also `asked`: the shares in percent, to one decimal, at each question about
// sources, and respondents by a criterion, as the house itself is answered; `?` is who answered something that is not known.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { type AskedPool, ask } from '../jobs/asked-pool.ts';
import { leaksIn, leaksOf } from '../jobs/leaks.ts';
import { MadePool } from '../jobs/made-pool.ts';
import { CASED, caseFolders, inputsOf, readJson } from './case-folders.ts';

type Json = { readonly [key: string]: unknown };

const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]*\w/g;

let empty: MadePool;
let pool: MadePool;
/** The people of the files of all cases. */
let met = 0;
// Each in a pool of its own: the last of them would read what all the others left.
before(async () => {
  empty = await MadePool.make();
});
beforeEach(() => {
  pool = empty.copy();
});
afterEach(() => pool.remove());
after(() => empty.remove());

for (const id of CASED)
  for (const [place, { name, folder }] of caseFolders(id).entries()) {
    const landed = readJson(folder, 'landed.json');
    if (landed === null) continue;
    test(`${id}/${name} becomes the tickets and the money that were counted by hand`, async () => {
      const organisation = `${id}-${name}`;
      const inputs = inputsOf(folder);
      const receipts = await pool.ingest(inputs, { organisation });
      const people = inputs.flatMap((input) =>
        [...readFileSync(input, 'utf8').matchAll(EMAIL)].map(([email]) => email),
      );
      met += people.length;
      assert.deepEqual(leaksOf(JSON.stringify(receipts), people), []);
      if (people.length > 0) assert.deepEqual(await leaksIn(pool.root, people), []);
      const counted = (Array.isArray(landed) ? landed : [landed]) as readonly Json[];
      const stated = counted.map(({ figures: _, asked: __, ...receipt }) => receipt);
      assert.deepEqual(
        receipts.map((receipt, index) => partOf(receipt as unknown as Json, stated[index] ?? {})),
        stated,
      );
      const tickets = receipts.reduce((sum, { totals }) => sum + (totals.tickets ?? 0), 0);
      const figures = counted.map((one) => (one.figures ?? {}) as Json);
      const issued = place === 0 || counted.length > 1 ? { 'tickets-issued': tickets } : {};
      const wanted = Object.entries(Object.assign(issued, ...figures) as Json);
      const surveys = counted.flatMap(({ asked: survey }) => survey ?? []) as readonly Asked[];
      for (const { rows, totals } of counted) {
        assert.deepEqual(Object.keys(rows ?? {}), ['read', 'kept', 'setAside', 'excluded']);
        for (const figure of ['tickets', 'revenueMinor']) assert.ok(figure in (totals as Json), figure);
      }
      if (wanted.length + surveys.length === 0) return;
      const asked = await ask(pool);
      for (const [metric, figure] of wanted)
        assert.equal((await asked.figures({ metric }, organisation))[''] ?? 0, figure, metric);
      for (const survey of surveys) await checkAnswers(asked, survey, organisation);
    });
  }

test('people stood in the cases, whose e-mail none of them left anywhere', () => {
  assert.ok(met > 0);
});

/** What a survey became, by question and by criterion. */
type Asked = {
  readonly shares?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly respondents?: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

async function checkAnswers(
  { figures }: AskedPool,
  { shares = {}, respondents = {} }: Asked,
  house: string,
): Promise<void> {
  for (const [question, expected] of Object.entries(shares)) {
    const query = { metric: 'information-source-share', by: ['information-source'] };
    const told = await figures({ ...query, where: { 'survey-question': [question] } }, house);
    const rounded = Object.entries(told).map(([source, share]) => [
      source,
      Math.round(Number(share) * 10) / 10,
    ]);
    assert.deepEqual(Object.fromEntries(rounded), expected, question);
  }
  for (const [by, expected] of Object.entries(respondents))
    assert.deepEqual(await figures({ metric: 'respondents', by: [by] }, house), expected, by);
}

/** Of one object, what the other speaks of. */
function partOf(whole: Json, asked: Json): Json {
  return Object.fromEntries(
    Object.entries(asked).map(([key, value]) => {
      const own = whole?.[key];
      return [key, isObject(value) && isObject(own) ? partOf(own, value) : own];
    }),
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
