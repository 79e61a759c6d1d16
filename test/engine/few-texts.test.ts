import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Plan } from '#model/plan.ts';
import { Bench } from '../support/ingest-bench.ts';

describe('a table kept with texts of few values', () => {
  let bench: Bench;
  before(async () => {
    bench = await Bench.open();
  });
  after(() => bench.close());

  async function ask(sql: string): Promise<unknown> {
    const [row = {}] = await bench.engine.run({ inputs: [], steps: [{ name: 'r', sql }], result: 'r' });
    return Object.values(row)[0];
  }

  function keep(sql: string): Promise<void> {
    const plan: Plan = { inputs: [], steps: [{ name: 'lookup', sql }], result: 'lookup', few: ['word'] };
    return bench.engine.keep(plan);
  }

  it('holds them as an enumeration that says and compares what the texts do', async () => {
    await keep(
      `select * from (values ('web', 1), ('guichet', 2), (null, 3), ('web', 4), ('été', 5)) as given(word, place)`,
    );
    const type = `select any_value(typeof(word)) from lookup`;
    assert.equal(await ask(type), "ENUM('guichet', 'web', 'été')");
    const told: Readonly<Record<string, unknown>> = {
      "string_agg(coalesce(word, ''), ',' order by place)": 'web,guichet,,web,été',
      'min(word)::varchar': 'guichet',
      'max(word)::varchar': 'été',
      "count(*) filter (word = 'web')": 2,
      "count(*) filter (word in ('web', 'elsewhere'))": 2,
      "bool_or(word = 'elsewhere')": false,
      'count(distinct word)': 3,
    };
    for (const [sql, expected] of Object.entries(told))
      assert.equal(await ask(`select ${sql} from lookup`), expected, sql);
  });

  it('may be kept again under its name, with other values', async () => {
    for (const word of ['a', 'b']) await keep(`select ${`'${word}'`} as word`);
    assert.equal(await ask('select word::varchar from lookup'), 'b');
  });

  it('holds them as texts where there are none, or more than a file should repeat in each of its parts', async () => {
    const type = `select any_value(typeof(word)) from lookup`;
    await keep('select null::varchar as word');
    assert.equal(await ask(type), 'VARCHAR');
    await keep('select range::varchar as word from range(5000)');
    assert.match(String(await ask(type)), /^ENUM/);
    await keep('select range::varchar as word from range(5001)');
    assert.equal(await ask(type), 'VARCHAR');
  });
});
