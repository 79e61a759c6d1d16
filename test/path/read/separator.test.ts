import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseSeparator, separatorHint } from '#path/read/read.ts';

describe('the separator of a text', () => {
  it('is the semicolon when commas are decimal', () => {
    const chosen = chooseSeparator([
      { separator: ',', fields: [1, 2, 2, 2, 2, 2] },
      { separator: ';', fields: [12, 12, 12, 12, 12, 12] },
    ]);
    assert.equal(chosen, ';');
  });

  it('is still found when half of the records are broken', () => {
    const chosen = chooseSeparator([
      { separator: ',', fields: [5, 5, 3, 5, 7, 5, 1, 5] },
      { separator: '\t', fields: [1, 1, 1, 1, 1, 1, 1, 1] },
    ]);
    assert.equal(chosen, ',');
  });

  it('is none when no separator cuts anything', () => {
    assert.equal(chooseSeparator([{ separator: ',', fields: [1, 1, 1] }]), null);
  });

  it('obeys the hint that Excel writes', () => {
    assert.equal(separatorHint('sep=;'), ';');
    assert.equal(separatorHint('sep=\t\r'), '\t');
    assert.equal(separatorHint('sep=^'), null);
    assert.equal(separatorHint('Séparateur'), null);
  });
});
