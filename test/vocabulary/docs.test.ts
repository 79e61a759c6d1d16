import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { VOCABULARY } from '#vocabulary/vocabulary.ts';

import { DOCUMENTS, vocabularyDocument } from '../../scripts/write-vocabulary-docs.ts';

for (const language of ['fr', 'en'] as const) {
  test(`${DOCUMENTS[language]} says what the vocabulary says (node scripts/write-vocabulary-docs.ts)`, async () => {
    assert.equal(await readFile(DOCUMENTS[language], 'utf8'), vocabularyDocument(language));
  });

  test(`${DOCUMENTS[language]} lists every concept and group once, in its own section`, async () => {
    const sections = (await readFile(DOCUMENTS[language], 'utf8')).split('<a id="').slice(1);
    assert.equal(sections.length, VOCABULARY.length);
    for (const [index, { code, concepts, groups }] of VOCABULARY.entries()) {
      const section = sections[index] ?? '';
      assert.ok(section.startsWith(`${code}"`));
      const listed = [...section.matchAll(/^\| (?:&emsp;)*`([^`]+)`/gm)].map(([, listedCode]) => listedCode);
      assert.deepEqual([...listed].sort(), [...concepts, ...groups].map((term) => term.code).sort());
    }
  });
}
