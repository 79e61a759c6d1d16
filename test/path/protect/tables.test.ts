import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Cell } from '#model/table.ts';
import { contentFor, protect, stricterPolicy } from '../../../src/path/protect/protect.ts';
import type { Protection } from '../../../src/path/protect/protection.ts';
import type { Contributions } from './made-tables.ts';
import {
  AVERAGE_PRICE,
  BUYERS,
  CALENDAR,
  cell,
  even,
  HOUSES,
  ORGANISATIONS,
  protectionFor,
  released,
  SURVEY,
  sumOf,
  tableOf,
} from './made-tables.ts';

const PUBLIC = { kind: 'public' } as const;
const large = even(HOUSES, 500);
const two = even(HOUSES.slice(0, 2), 40);

/** Status of each row of a table by discipline, the total being the sum of the rows. */
function statuses(rows: Readonly<Record<string, Contributions>>, setting: Partial<Protection> = {}): object {
  const cells = Object.entries(rows).map(([code, contributions]) => cell(contributions, { key: [code] }));
  const table = tableOf(['discipline'], cells, cell(sumOf(Object.values(rows))));
  const content = contentFor(PUBLIC, released(table, setting));
  return Object.fromEntries(content.cells.map((c) => [String(c.key[0]), c.status]));
}

describe('a table of the pool', () => {
  it('[R1] hides a second cell when one alone would be found by subtraction', () => {
    assert.deepEqual(statuses({ circus: large, dance: two, humour: large, music: large }), {
      circus: 'ok',
      dance: 'x',
      humour: 'x',
      music: 'ok',
    });
  });

  it('[R1] hides a third when two together are still too few', () => {
    const rows = { circus: large, dance: two, humour: even(HOUSES.slice(1, 3), 40), music: large };
    assert.deepEqual(statuses(rows), { circus: 'ok', dance: 'x', humour: 'x', music: 'x' });
  });

  it('[R1] hides no more when what is hidden is safe together', () => {
    const rows = {
      circus: large,
      dance: even(HOUSES.slice(0, 4), 100),
      humour: even(HOUSES.slice(4, 8), 100),
      music: large,
    };
    assert.deepEqual(statuses(rows), { circus: 'ok', dance: 'x', humour: 'x', music: 'ok' });
  });

  it('[R1] counts houses under one control once', () => {
    const rows = {
      circus: large,
      dance: even(HOUSES.slice(0, 3), 100),
      humour: even(HOUSES.slice(3, 6), 100),
      music: large,
    };
    const organisations = ORGANISATIONS.map((o, i) => (i < 3 ? { ...o, holding: 'one-board' } : o));
    assert.deepEqual(statuses(rows), { circus: 'ok', dance: 'x', humour: 'x', music: 'ok' });
    assert.deepEqual(statuses(rows, { organisations }), {
      circus: 'ok',
      dance: 'x',
      humour: 'x',
      music: 'x',
    });
  });

  it('[R1b] withholds the total instead when all that is left is unknown', () => {
    const known = ['monday', 'tuesday'].map((day) => cell(large, { key: [day] }));
    const rest = cell(two, { key: [null] });
    const total = cell(sumOf([large, large, two]));
    const table = tableOf(['purchase-weekday'], [...known, rest], total);
    const content = contentFor(PUBLIC, released(table));
    assert.deepEqual(
      content.cells.map((c) => [c.key[0], c.status, c.value, c.share]),
      [
        ['monday', 'ok', 4000, 50],
        ['tuesday', 'ok', 4000, 50],
        [null, 'x', null, null],
      ],
    );
    assert.deepEqual(
      [content.total.status, content.total.value, content.sharesOf],
      ['x', null, 'rows-shown'],
    );
    assert.deepEqual(content.coverage, { known: null, contributing: null });
  });

  it('[R1] leaves persons alone, whose cells overlap', () => {
    const rows = { circus: large, dance: two, humour: large };
    assert.deepEqual(statuses(rows, { metric: BUYERS }), { circus: 'ok', dance: 'x', humour: 'ok' });
  });

  it('[R1] hides in a table of averages what it hides in the amounts they are made of', () => {
    const rows = { circus: large, dance: two, humour: large };
    const parts: Cell['parts'] = { numerator: { value: 80_000 }, denominator: { value: 40 } };
    const cells = Object.entries(rows).map(([code, each]) => cell(each, { key: [code], parts }));
    const table = tableOf(['discipline'], cells, cell(sumOf(Object.values(rows)), { parts }));
    const content = contentFor(PUBLIC, released(table, { metric: AVERAGE_PRICE }));
    assert.deepEqual(
      content.cells.map((c) => c.status),
      ['ok', 'x', 'x'],
    );
  });

  it('[R2] has the vocabulary’s rows in its order, and a masked row looks like an empty one', () => {
    const cells = [
      cell(large, { key: ['music'] }),
      cell(two, { key: ['circus'] }),
      cell(large, { key: [null] }),
    ];
    const domains = { discipline: ['theatre', 'music', 'circus'] };
    const content = contentFor(
      PUBLIC,
      released(tableOf(['discipline'], cells, cell(large)), { domains, metric: BUYERS }),
    );
    assert.deepEqual(
      content.cells.map((c) => c.key[0]),
      ['theatre', 'music', 'circus', null],
    );
    const [empty, , masked] = content.cells;
    assert.deepEqual({ ...empty, key: [] }, { ...masked, key: [] });
    assert.equal(content.notReleased, 2);
  });

  it('[R2] has no row for an option that no survey offers, and keeps the vocabulary’s order', () => {
    const parts = { numerator: { value: 20 }, denominator: { value: 800 } };
    const option = (code: string): Cell =>
      cell(large, { key: [code], of: 'respondents', persons: null, parts });
    const table = tableOf(['information-source'], [option('radio'), option('newspaper')], option('all'));
    const domains = { 'information-source': ['newspaper', 'magazine', 'radio'] };
    const content = contentFor(PUBLIC, released(table, { metric: SURVEY, domains }));
    assert.deepEqual(
      content.cells.map((c) => [c.key[0], c.status]),
      [
        ['newspaper', 'ok'],
        ['radio', 'ok'],
      ],
    );
  });

  it('[R2] has the rows of the calendar as they are', () => {
    const table = tableOf(['discipline'], [cell(two, { key: ['music'] })], cell(two));
    const domains = { discipline: ['theatre', 'music'] };
    const content = contentFor(PUBLIC, released(table, { metric: CALENDAR, domains }));
    assert.deepEqual(
      content.cells.map((c) => [c.key[0], c.value]),
      [['music', 80]],
    );
  });

  it('[R2] refuses a table of too many rows, whatever its data', () => {
    const codes = Array.from({ length: 101 }, (_, i) => `c${i}`);
    const table = tableOf(['a', 'b'], [], cell(large));
    assert.throws(() => released(table, { domains: { a: codes, b: codes } }), { code: 'table-too-large' });
  });
});

describe('a house’s own table', () => {
  const own = cell({ aube: 103 }, { key: ['music'], persons: 2 });
  const audience = { kind: 'organisation', slug: 'aube' } as const;
  const protection = protectionFor(
    { metric: 'tickets-issued', by: ['discipline'] },
    { audience, scope: 'own' },
  );

  it('[O1] is exact', () => {
    const content = contentFor(audience, protect(tableOf(['discipline'], [own], own), protection));
    assert.deepEqual(
      [content.cells[0]?.value, content.cells[0]?.share, content.coverage.known],
      [103, 100, 0.9],
    );
  });

  it('[O1] stops when it holds another house’s data, or is for no house', () => {
    const other = cell({ aube: 100, brise: 3 });
    assert.throws(() => protect(tableOf([], [other], other), protection), { name: 'BrokenAssertion' });
    const forPublic = { ...protection, audience: PUBLIC };
    assert.throws(() => protect(tableOf([], [own], own), forPublic), { name: 'BrokenAssertion' });
  });

  it('[D3] follows the pool’s rules where it tells of other houses', () => {
    const metric = { ...AVERAGE_PRICE, disclosure: 'overlap' } as const;
    const parts = { numerator: { value: 10 }, denominator: { value: 100 } };
    const seen = cell({ aube: 103 }, { parts });
    const content = contentFor(audience, protect(tableOf([], [seen], seen), { ...protection, metric }));
    assert.equal(content.total.status, 'x');
  });
});

describe('a pool’s policy', () => {
  it('may be stricter, never weaker', () => {
    assert.equal(stricterPolicy('2', { holdingsMin: 7 }).holdingsMin, 7);
    assert.throws(() => stricterPolicy('2', { holdingsMin: 4 }), { code: 'policy-too-weak' });
    assert.throws(() => stricterPolicy('2', { pPercent: Number.NaN }), { code: 'policy-too-weak' });
  });
});
