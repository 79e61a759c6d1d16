import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { fold } from '#model/fold.ts';
import { SOURCES } from '#sources/sources.ts';
import { LABEL_SCHEMES } from '#vocabulary/label-schemes.ts';
import { isTerm } from '#vocabulary/lookup.ts';

describe('the registry of sources', () => {
  it('gives each source an id of its own', () => {
    const ids = SOURCES.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('maps labels to codes that the vocabulary has', () => {
    for (const { id, labels = {} } of SOURCES)
      for (const [field, table] of Object.entries(labels)) {
        const scheme = LABEL_SCHEMES[field as keyof typeof LABEL_SCHEMES];
        if (scheme === undefined) continue;
        for (const code of Object.values(table)) assert.ok(isTerm(scheme, code), `${id}: ${code}`);
      }
  });

  it('writes folded words wherever folded text is compared', () => {
    for (const { id, statuses = {}, exclusions = [], labels = {} } of SOURCES) {
      const words = [
        ...Object.keys(statuses),
        ...exclusions.flatMap(({ when }) => ('in' in when ? when.in : 'notIn' in when ? when.notIn : [])),
        ...Object.values(labels).flatMap((table) => Object.keys(table)),
      ];
      for (const word of words) assert.equal(word, fold(word), `${id}: ${word}`);
    }
  });

  it('writes patterns that RE2 and JavaScript share: no lookaround, no back reference', () => {
    for (const { id, fields, exclusions = [] } of SOURCES) {
      const patterns = [
        ...Object.values(fields).flatMap(({ pattern }) => pattern ?? []),
        ...exclusions.flatMap(({ when }) => ('matches' in when ? [when.matches] : [])),
      ];
      for (const pattern of patterns) {
        assert.doesNotMatch(pattern, /\(\?[=!<]|\\[1-9]/, id);
        assert.ok(new RegExp(pattern));
      }
    }
  });

  it('excludes and covers only what exists', () => {
    const ids = new Set(SOURCES.map(({ id }) => id));
    for (const { id, coveredBy = [], exclusions = [], fields } of SOURCES) {
      for (const other of coveredBy) assert.ok(ids.has(other), `${id} is covered by ${other}`);
      for (const { field } of exclusions) assert.ok(fields[field], `${id} has no ${field} to exclude by`);
    }
  });
});
