// What the two pages on ways in promise, against what the code does.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { allCommands } from '#cli/commands.ts';
import { say } from '#messages/messages.ts';
import type { Language } from '#model/words.ts';
import { FILE_MEGABYTES_MAX } from '#receive/house-folder.ts';
import { isComing } from '#receive/wholeness.ts';

const COMMANDS = await allCommands();

const PAGES: Readonly<Record<Language, string>> = {
  en: 'docs/ways-in.md',
  fr: 'docs/fr/facons-de-deposer.md',
};

for (const [language, file] of Object.entries(PAGES) as [Language, string][]) {
  const page = readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8');

  describe(file, () => {
    it('shows commands with options that they take', () => {
      const shown = [...page.matchAll(/^npm run -s parterre -- (\w+)(.*)$/gm)];
      assert.ok(shown.length >= 4);
      for (const [, name, rest = ''] of shown) {
        const command = COMMANDS.find((known) => known.name === name);
        for (const [, option = ''] of rest.matchAll(/--([a-z-]+)/g))
          assert.ok(command && option in command.options, `${name} --${option}`);
      }
    });

    it('names the folders, limits and passing names that there are', () => {
      for (const code of ['inbox-reports', 'inbox-refused'] as const)
        assert.ok(page.includes(`\`${say(code, {}, language)}\``), code);
      assert.ok(page.replaceAll(/[\s,]/g, '').includes(`${FILE_MEGABYTES_MAX}M`));
      const passing = [...page.matchAll(/`(\.[a-z]+)`/g)].map(([, name = '']) => name);
      assert.ok(passing.length > 0 && passing.every((name) => isComing({ name: `a.csv${name}`, bytes: 1 })));
    });
  });
}
