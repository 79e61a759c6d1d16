// Who is certain to be in what is left, where something changed between two releases: by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { CellAt, CellEvidence } from '#model/edition.ts';
import { differenceOf } from '#verify/difference.ts';
import type { Lattice, Place } from '#verify/lattice.ts';
import type { Subject } from '#verify/subject.ts';

const at = (...common: readonly string[]): CellAt => ({ common, further: null });

/** So many tickets of one house and persons. */
function behind(tickets: number, persons: number): CellEvidence {
  return { totals: [tickets, persons], contributions: [[0, [tickets, persons]]], couldNamePersons: true };
}

/** A cell over the leaves of these numbers. */
function place(where: CellAt, evidence: CellEvidence, leaves: readonly number[]): Place {
  return { index: 0, at: where, isReleased: true, evidence, leaves };
}

const counted = { absolute: [0, 0], largestPersons: [[], []] };

test('[E5] [W2] who was there before what changed is not certain to be left, nor is who changed beside others', () => {
  const measures = [
    { of: 'tickets', isAdditive: true },
    { of: 'persons', isAdditive: false },
  ];
  const subject = { evidence: { measures, holdings: ['house'] }, metrics: [] } as unknown as Subject;
  const leaves = [
    { at: at('theatre', 'release-0'), ...behind(50, 50) },
    { at: at('theatre', 'change-1'), ...behind(3, 3), ...counted, personsMost: 3 },
    { at: at('music', 'release-0'), ...behind(40, 40) },
    { at: at('music', 'change-1'), ...behind(-40, 40), ...counted, personsMost: 40 },
  ];
  const lattice = { leaves } as unknown as Lattice;
  const part = place(at('theatre', 'release-0'), behind(50, 50), [0]);
  const leastOf = (whole: Place, within: readonly Place[] = []) =>
    differenceOf(whole, [part], subject, lattice, () => within)?.persons.least;
  // All of music came back: three persons of theatre are what is left.
  const now = place(at('all', 'now'), behind(53, 53), [0, 1, 2, 3]);
  const changed = place(at('all', 'change-1'), { ...behind(-37, 43), ...counted }, [1, 3]);
  assert.equal(leastOf(now, [changed]), 3);
  // Where nothing changed of music, it is there, less whoever may have gone from it to what changed.
  const then = place(at('all', 'now'), behind(93, 53), [0, 1, 2]);
  assert.equal(leastOf(then), 37);
  // A change that is alone is what is left.
  const theatre = place(at('theatre', 'now'), behind(53, 50), [0, 1]);
  assert.equal(leastOf(theatre), 3);
});

test('[E5] [W5] where nobody changed whom a figure counts, what is left tells nothing of them', () => {
  const measures = [
    { of: 'tickets', isAdditive: true },
    { of: 'persons', isAdditive: false },
    { of: 'buyers', isAdditive: false },
  ];
  const metrics = [{ parts: [{ unit: 'persons', of: 'buyers' }] }];
  const subject = { evidence: { measures, holdings: ['house'] }, metrics } as unknown as Subject;
  const of = (tickets: number, persons: number, buyers: number): CellEvidence => ({
    totals: [tickets, persons, buyers],
    contributions: [[0, [tickets, persons, buyers]]],
    couldNamePersons: true,
  });
  /** The buyers that must be enough: of what changed in two places, in one, and in both as one cell. */
  const partsOf = (online: number, counter: number, both: number, change: object = counted) => {
    const leaves = [
      { at: at('online', 'release-0'), ...of(50, 50, 50) },
      { at: at('online', 'change-1'), ...of(-20, 20, online), ...change },
      { at: at('counter', 'change-1'), ...of(-10, 10, counter), ...change },
    ];
    const lattice = { leaves } as unknown as Lattice;
    const whole = place(at('all', 'now'), of(20, 50, 50), [0, 1, 2]);
    const part = place(at('all', 'release-0'), of(50, 50, 50), [0]);
    const within = place(at('all', 'change-1'), { ...of(-30, 30, both), ...change }, [1, 2]);
    return differenceOf(whole, [part], subject, lattice, () => [within])?.persons.parts;
  };
  // Tickets came back, and everybody bought.
  assert.deepEqual(partsOf(0, 0, 0), []);
  // Three who moved from one place to the other changed nothing of the cell.
  assert.deepEqual(partsOf(3, 3, 0), []);
  assert.deepEqual(partsOf(3, 0, 3), [3]);
  // As long as nobody counted who changed, nobody knows that none did.
  assert.deepEqual(partsOf(0, 0, 0, {}), [0]);
});
