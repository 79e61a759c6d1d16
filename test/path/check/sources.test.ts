import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Field } from '#model/fields.ts';
import type { Plan } from '#model/plan.ts';
import type { Source } from '#model/source.ts';
import type { Checked } from '#path/check/check.ts';
import { complete, load, loadLookups } from '#path/load/load.ts';
import { pseudonymise } from '#path/pseudonymise/pseudonymise.ts';
import { SOURCES } from '#sources/sources.ts';
import { Bench, type HandSheet } from '../../support/ingest-bench.ts';

/** What may stand in a cell, whatever its column. */
const CELLS: readonly ((field: Field) => string | null)[] = [
  () => null,
  () => '?',
  (field) => field,
  () => '2024-09-05',
  () => '-1',
];

/** A sheet in which every field that a source reads has a column of its own, and each row the same in every cell. */
function wholeSheet(source: Source): HandSheet {
  const fields = Object.keys(source.fields) as Field[];
  return {
    header: fields,
    fields: Object.fromEntries(fields.map((field) => [field, field])),
    rows: CELLS.map((cell) => fields.map(cell)),
    source,
    mapping: { kind: source.kind, source },
  };
}

/** What is asked of a sheet once it is judged; its counts apart. */
function plansOf(checked: Checked): readonly Plan[] {
  const { exclusions, problems, labels } = checked;
  const more = [pseudonymise(checked), complete(checked, true)].filter((plan) => plan !== null);
  return [exclusions, problems, labels, ...more, ...Object.values(load(checked))];
}

describe('every source', () => {
  let bench: Bench;
  before(async () => {
    bench = await Bench.open();
  });
  after(() => bench.close());

  for (const source of SOURCES) {
    it(`${source.id} has plans that the engine accepts, whatever stands in the cells`, async () => {
      const checked = await bench.checked(wholeSheet(source));
      for (const known of ['nothing', 'performances'] as const)
        for (const lookup of loadLookups(checked, known)) await bench.engine.keep(lookup);
      for (const plan of plansOf(checked)) await bench.engine.run(plan);
      const [counts] = await bench.engine.run(checked.counts);
      const { read, kept, set_aside, excluded } = counts ?? {};
      assert.equal(Number(read), CELLS.length);
      assert.equal(Number(kept) + Number(set_aside) + Number(excluded), CELLS.length);
    });
  }
});
