// Some systems keep what a sale means in other tables or answers: handed in together, they complete one another.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { MadePool } from '../jobs/made-pool.ts';
import { CASES, inputsOf } from './case-folders.ts';

let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

/** Tickets of a case by the values of each criterion; a student’s is a reduced price, the key of an unknown value is `?`. */
const COMPLETED: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>> = {
  'tessitura-sub-line-items/with-its-tables': {
    'price-class': { full: 1, reduced: 1 },
    fsa: { H2X: 2 },
  },
  'archtics-tickets/with-price-codes': {
    'price-class': { full: 4, reduced: 1, complimentary: 2 },
    discipline: { music: 7 },
  },
  'patronbase-lines-api/one-document': {
    'price-class': { full: 2, reduced: 2 },
    channel: { online: 3, counter: 1 },
    fsa: { H2X: 3, J4Z: 1 },
  },
  'patronbase-lines-api/several-answers': {
    'price-class': { full: 2, reduced: 2 },
    channel: { online: 3, counter: 1 },
  },
  'secutix-tickets-api/with-audiences': { 'price-class': { full: 1, reduced: 1, complimentary: 1 } },
  'tixly-sales-api/with-events-and-customers': {
    fsa: { H2X: 1, '?': 1 },
    'age-band': { '30-34': 1, '?': 1 },
  },
};

for (const [path, criteria] of Object.entries(COMPLETED))
  test(`${path}: each file says its part`, async () => {
    const house = path.replace('/', '-');
    await pool.ingest(inputsOf(join(CASES, path)), { organisation: house });
    for (const [by, tickets] of Object.entries(criteria))
      assert.deepEqual(await pool.figures('tickets-issued', by, house), tickets, by);
  });
