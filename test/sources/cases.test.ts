import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { SOURCES } from '#sources/sources.ts';
import { mapFile } from '../support/map-file.ts';
import { type Told, told } from '../support/told.ts';

const CASES = join(import.meta.dirname, '../cases');

for (const { id } of SOURCES) {
  const folders = readdirSync(join(CASES, id)).sort();
  test(`${id} has cases`, () => assert.ok(folders.length > 0));
  for (const name of folders) {
    test(`${id}/${name} is recognised and mapped as expected`, async () => {
      const folder = join(CASES, id, name);
      const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as readonly Told[];
      const all = await mapFile(join(folder, inputOf(folder)));
      const ours = all.filter(({ mapping }) => mapping.source.id === id);
      assert.deepEqual(
        ours.map(({ sheet, mapping }) => told(sheet, mapping)),
        expected,
      );
      for (const { mapping } of ours)
        assert.ok(mapping.recognition.certainty >= 0.5, `${mapping.recognition.certainty}`);
    });
    test(`${id}/${name} says why it is there`, () => {
      const why = readFileSync(join(CASES, id, name, 'WHY.md'), 'utf8')
        .trim()
        .split('\n');
      assert.equal(why.length, 2);
    });
  }
}

function inputOf(folder: string): string {
  const input = readdirSync(folder).find((file) => file !== 'expected.json' && file !== 'WHY.md');
  assert.ok(input, `${folder} has no input`);
  return input;
}
