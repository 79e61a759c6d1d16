import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { SOURCES } from '#sources/sources.ts';
import { type MappedFile, mapFile } from '../support/map-file.ts';
import { told } from '../support/told.ts';
import { caseFolders, inputsOf, readJson } from './case-folders.ts';

for (const { id } of SOURCES) {
  const cases = caseFolders(id);
  test(`${id} has cases`, () => assert.ok(cases.length > 0));
  for (const { name, folder } of cases) {
    test(`${id}/${name} is recognised and mapped as expected`, async () => {
      const inputs = inputsOf(folder);
      assert.ok(inputs.length > 0, `${folder} has no input`);
      const all: MappedFile[] = [];
      for (const input of inputs) all.push(...(await mapFile(input)));
      const ours = all.filter(({ mapping }) => mapping.source.id === id);
      assert.deepEqual(
        ours.map(({ sheet, mapping }) => told(sheet, mapping)),
        readJson(folder, 'expected.json'),
      );
      for (const { mapping } of ours)
        assert.ok(mapping.recognition.certainty >= 0.5, `${mapping.recognition.certainty}`);
    });
    test(`${id}/${name} says why it is there`, () => {
      const why = readFileSync(join(folder, 'WHY.md'), 'utf8').trim().split('\n');
      assert.equal(why.length, 2);
    });
  }
}
