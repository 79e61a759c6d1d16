import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { allCommands } from '#cli/commands.ts';

import { attackPages } from '../../scripts/attack-tables.ts';
import { commandPages } from '../../scripts/command-pages.ts';
import { schemaFiles } from '../../scripts/schemas.ts';

const COMMANDS = await allCommands();

const read = (file: string) => readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8');

for (const { file, text } of schemaFiles()) {
  test(`${file} is what the shapes say (node scripts/write-schemas.ts)`, () => {
    assert.equal(read(file), text);
  });

  test(`${file} points only at shapes that it holds`, () => {
    const { $defs = {} } = JSON.parse(text) as { readonly $defs?: object };
    for (const [, name = ''] of text.matchAll(/"\$ref": "#\/\$defs\/([^"]+)"/g))
      assert.ok(name in $defs, name);
  });
}

for (const { file, text } of commandPages()) {
  test(`${file} is what the commands say (node scripts/write-command-docs.ts)`, () => {
    assert.equal(read(file), text);
  });
}

for (const { file, text } of attackPages()) {
  test(`${file} shows what the attacks found last (node scripts/write-attack-docs.ts)`, () => {
    assert.equal(read(file), text);
  });
}

test('a command says in its usage every option that it takes', () => {
  for (const { name, usage, options } of COMMANDS)
    for (const option of Object.keys(options))
      assert.ok(usage.includes(`--${option}`), `${name} --${option}`);
});
