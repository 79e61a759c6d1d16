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
  const place = (where: CellAt, evidence: CellEvidence, numbers: readonly number[]): Place => ({
    index: 0,
    at: where,
    isReleased: true,
    evidence,
    leaves: numbers,
  });
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
