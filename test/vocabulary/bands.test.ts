import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { ageBand, BANDS, daypart, distanceBand, leadTimeBand } from '#vocabulary/bands.ts';
import { expand } from '#vocabulary/lookup.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';

test('bands follow each other upwards and have the codes of their scheme', () => {
  for (const [scheme, { bands }] of Object.entries(BANDS)) {
    assert.deepEqual(
      bands.map(({ code }) => code),
      schemeOf(scheme).concepts.map(({ code }) => code),
    );
    const ends = bands.map(({ to }) => to ?? Number.POSITIVE_INFINITY);
    assert.deepEqual(
      ends,
      [...ends].sort((a, b) => a - b),
      scheme,
    );
  }
});

/** Read from the code alone, apart from the table that made the group. */
function interval(code: string): readonly [number, number] {
  const under = /^under-(\d+)$/.exec(code);
  if (under !== null) return [0, Number(under[1]) - 1];
  const plus = /^(\d+)-plus$/.exec(code);
  if (plus !== null) return [Number(plus[1]), 120];
  const [from, to] = code.split('-').map(Number);
  return [from ?? Number.NaN, to ?? from ?? Number.NaN];
}

test('each age is in exactly the age groups whose name includes it', () => {
  const { concepts, groups } = schemeOf('age-band');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 120 }),
      fc.constantFrom(...concepts, ...groups),
      (age, { code }) => {
        const [from, to] = interval(code);
        const band = ageBand(age);
        assert.ok(band !== null);
        assert.equal(expand('age-band', code).includes(band), age >= from && age <= to, `${age} in ${code}`);
      },
    ),
    { numRuns: 3000 },
  );
});

test('18–35 and 18–34 differ by those who are 35', () => {
  assert.equal(ageBand(35), '35');
  assert.ok(expand('age-band', '18-35').includes('35'));
  assert.ok(!expand('age-band', '18-34').includes('35'));
});

test('an impossible age is unknown', () => {
  assert.equal(ageBand(-1), null);
  assert.equal(ageBand(121), null);
  assert.equal(ageBand(Number.NaN), null);
});

test('a lead time of one week ends a band; after the performance is its own', () => {
  assert.deepEqual([-3, 0, 1, 7, 8, 30, 31, 90, 91, 400].map(leadTimeBand), [
    'after-performance',
    'same-day',
    '1-7-days',
    '1-7-days',
    '8-30-days',
    '8-30-days',
    '31-90-days',
    '31-90-days',
    '91-180-days',
    '181-plus-days',
  ]);
});

test('forty kilometres are still local', () => {
  assert.ok(expand('distance-band', 'within-40-km').includes(distanceBand(40) ?? ''));
  assert.ok(expand('distance-band', 'beyond-40-km').includes(distanceBand(40.1) ?? ''));
  assert.equal(distanceBand(-1), null);
});

test('each hour of the day has its part', () => {
  assert.deepEqual([0, 5, 6, 12, 14, 19, 23].map(daypart), [
    'night',
    'night',
    'morning',
    'midday',
    'afternoon',
    'evening',
    'late-evening',
  ]);
  assert.equal(daypart(24), null);
});
