// Whatever program wrote the file, the same table comes back. `bench -- round-trip` does it ten thousand times.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { Random } from '#demo/random.ts';
import { judgeColumns } from './calibration.ts';
import { makeTable, type Naming } from './made-table.ts';
import { RoundTrip } from './read-back.ts';
import { makeDialect, writeTable } from './written-in.ts';

const TABLES = 60;

let trip: RoundTrip;
before(async () => {
  trip = await RoundTrip.open();
});
after(() => trip.close());

describe('a table written in any dialect', () => {
  it(`comes back cell by cell, ${TABLES} times`, async () => {
    for (let seed = 0; seed < TABLES; seed++) {
      const random = new Random(`round-trip ${seed}`);
      const table = makeTable(random);
      const dialect = makeDialect(random);
      const { differences } = await trip.readBack(table, writeTable(table, dialect));
      assert.deepEqual(differences, [], `seed ${seed}: ${JSON.stringify(dialect)}`);
    }
  });

  it('says “sure” of a column under no name, or a vague one, only when it is', async () => {
    const judged = { sure: 0, right: 0 };
    for (const naming of ['vague', 'nameless'] satisfies Naming[])
      for (let seed = 0; seed < TABLES; seed++) {
        const random = new Random(`${naming} ${seed}`);
        const table = makeTable(random, naming);
        const { mapping } = await trip.readBack(table, writeTable(table, makeDialect(random)), false);
        assert.ok(mapping, `${naming} ${seed}`);
        const sure = judgeColumns(table, mapping).filter(({ said }) => said === 'sure');
        judged.sure += sure.length;
        judged.right += sure.filter(({ isRight }) => isRight).length;
      }
    assert.ok(judged.sure > TABLES, `${judged.sure} columns were said sure`);
    assert.ok(judged.right >= 0.99 * judged.sure, JSON.stringify(judged));
  });
});
