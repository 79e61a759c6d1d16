// What the proof makes of one cell: who contributes to which measure, and whom a party sees besides its own persons.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { CellEvidence } from '#model/edition.ts';
import { differenceOf, judgedCell, unionOf } from '#verify/difference.ts';
import type { Lattice, Place } from '#verify/lattice.ts';
import { ruleBroken, thresholdsOf } from '#verify/rules.ts';
import type { Subject } from '#verify/subject.ts';

const HOUSES = [0, 1, 2, 3, 4, 5];
const POLICY = { parameters: {}, coalition: 1 } as unknown as Subject['policy'];
const SUBJECT = {
  policy: POLICY,
  evidence: {
    measures: [
      { of: 'tickets', isAdditive: true },
      { of: 'revenue', isAdditive: true },
      { of: 'persons', isAdditive: false },
    ],
    holdings: HOUSES.map((house) => `h${house}`),
    parties: HOUSES.map((house) => ({ party: `h${house}`, knows: [house] })),
  },
  members: [],
  metrics: [],
} as unknown as Subject;

const AT = { common: ['theatre'], further: null };

/** So many tickets of each house, as much revenue, and persons. */
function behind(
  tickets: readonly number[],
  persons: number,
  each: readonly number[],
  revenue = tickets,
): CellEvidence {
  const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);
  const contributions = tickets.map((amount, i) => [i, [amount, revenue[i] ?? 0, each[i] ?? 0]] as const);
  return { totals: [sum(tickets), sum(revenue), persons], contributions, couldNamePersons: true };
}

function place(evidence: CellEvidence, leaves: readonly number[] = [0]): Place {
  return { index: 0, at: AT, isReleased: true, evidence, leaves };
}

function broken({ numbers, persons }: ReturnType<typeof judgedCell>): string | null {
  return ruleBroken(numbers, persons, [], thresholdsOf(POLICY));
}

const TICKETS = [40, 40, 40, 40, 40];
const PERSONS = [20, 20, 20, 20, 20];

test('[W3] a house that only gave free tickets is not among those that revenue is of', () => {
  assert.equal(broken(judgedCell(place(behind(TICKETS, 100, PERSONS)), SUBJECT)), null);
  const free = behind(TICKETS, 100, PERSONS, TICKETS.with(4, 0));
  assert.equal(broken(judgedCell(place(free), SUBJECT)), 'P1');
});

test('[P4b] ten persons of whom the largest house has one are nine to that house', () => {
  const few = [1, 2, 2, 2, 3];
  const persons = (count: number) => judgedCell(place(behind([4, 4, 4, 4, 4], count, few)), SUBJECT).persons;
  assert.deepEqual(persons(13).beside, [12, 11, 11, 11, 10]);
  const numbers = judgedCell(place(behind([4, 4, 4, 4, 4], 13, few)), SUBJECT).numbers;
  assert.equal(ruleBroken(numbers, persons(13), [], thresholdsOf(POLICY)), null);
  assert.equal(ruleBroken(numbers, persons(12), [], thresholdsOf(POLICY)), 'P4');
});

test('[P4b] of a difference those count who are certain to be at others', () => {
  const whole = behind([50, 44, 44, 44, 44], 120, [30, 23, 23, 23, 23]);
  const part = behind(TICKETS, 100, PERSONS);
  const leaves = [part, behind([10, 4, 4, 4, 4], 20, [12, 2, 2, 2, 2])].map((one) => ({ ...one, at: AT }));
  const lattice = { leaves } as unknown as Lattice;
  const counting = { ...SUBJECT, policy: { ...POLICY, parameters: { personsMin: 18 } } };
  const left = differenceOf(place(whole, [0, 1]), [place(part)], counting, lattice, () => []);
  // Of the first house ten persons more are in the whole, of the twenty that the part does not have.
  assert.deepEqual(left?.persons.beside, [10, 18, 18, 18, 18]);
  // Where ten are enough, no more are looked for.
  const enough = differenceOf(place(whole, [0, 1]), [place(part)], SUBJECT, lattice, () => []);
  assert.deepEqual(enough?.persons.beside, [10, 10, 10, 10, 10]);
});

test('[P4b] of a union as many count as there can be: fewer are certain to be too few', () => {
  const leaves = [behind([9, 3, 2], 12, [9, 2, 2]), behind([9, 3, 2], 12, [9, 2, 2])];
  const { persons } = unionOf(
    leaves.map((one) => ({ ...one, at: AT })),
    SUBJECT,
  );
  assert.equal(persons.least, 24);
  assert.deepEqual(persons.beside, [8, 22, 22]);
});
