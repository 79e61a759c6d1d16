// Goal: bounds of the persons behind cells never change what is released: either they decide as the numbers would, or
// the numbers are asked for. Method: random tables, told exactly and within random bounds, go through the same rules.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import type { Cell, Evidence, Table } from '#model/table.ts';
import { contentFor, Undecided } from '../../../src/path/protect/protect.ts';
import { cell, evidence, HOUSES, released, sumOf, tableOf } from './made-tables.ts';

const PUBLIC = { kind: 'public' } as const;

/** Persons of one house in one cell, and two numbers that they lie between. */
type Told = { readonly least: number; readonly exact: number; readonly most: number };
type MadeCell = { readonly tickets: readonly number[]; readonly persons: readonly Told[] };

const told = fc
  .tuple(fc.nat({ max: 40 }), fc.integer({ min: 0, max: 100 }), fc.nat({ max: 40 }))
  .map(([exact, part, more]) => ({
    least: Math.floor((exact * part) / 100),
    exact,
    most: exact === 0 ? 0 : exact + more,
  }));

const madeCell: fc.Arbitrary<MadeCell> = fc.record({
  tickets: fc.array(fc.nat({ max: 300 }), { minLength: HOUSES.length, maxLength: HOUSES.length }),
  persons: fc.array(told, { minLength: HOUSES.length, maxLength: HOUSES.length }),
});

const byHouse = (values: readonly number[]) =>
  Object.fromEntries(HOUSES.map((house, index) => [house, values[index] ?? 0]));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function withoutTwo(values: readonly number[]): number {
  return sum([...values].sort((a, b) => b - a).slice(2));
}

/** As `aggregate` tells it (`evidence-steps.ts`). */
function within(persons: readonly Told[]): Evidence {
  const [least, most] = [persons.map((one) => one.least), persons.map((one) => one.most)];
  return {
    of: 'persons',
    total: Math.max(...most) + withoutTwo(least),
    holdings: most.filter((value) => value > 0).length,
    largest: [Math.max(...most)],
    hasNegative: false,
    atBest: { total: Math.max(...least) + withoutTwo(most), largest: [Math.max(...least)] },
  };
}

/** Nobody is met at two houses here: a cell’s persons are the sum of theirs. */
function cellOf({ tickets, persons }: MadeCell, key: readonly string[], isBounded: boolean): Cell {
  const exact = persons.map((one) => one.exact);
  if (!isBounded)
    return cell(byHouse(tickets), { key, persons: sum(exact), more: [evidence('persons', byHouse(exact))] });
  const least = Math.max(...persons.map((one) => one.least));
  const bounded = cell(byHouse(tickets), { key, persons: least, more: [within(persons)] });
  return { ...bounded, personsMost: sum(persons.map((one) => one.most)) };
}

function table(cells: readonly MadeCell[], isBounded: boolean): Table {
  const total: MadeCell = {
    tickets: Object.values(sumOf(cells.map(({ tickets }) => byHouse(tickets)))),
    persons: HOUSES.map((_, house) => {
      const here = cells.map(({ persons }) => persons[house] ?? { least: 0, exact: 0, most: 0 });
      return {
        least: sum(here.map((one) => one.least)),
        exact: sum(here.map((one) => one.exact)),
        most: sum(here.map((one) => one.most)),
      };
    }),
  };
  const rows = cells.map((one, index) => cellOf(one, [`code-${index}`], isBounded));
  return tableOf(['channel'], rows, cellOf(total, [], isBounded));
}

describe('persons known within bounds', () => {
  it('[B1] release what their numbers would release, or are not decided', () => {
    const outcomes = { decided: 0, undecided: 0 };
    fc.assert(
      fc.property(fc.array(madeCell, { minLength: 1, maxLength: 6 }), (cells) => {
        const exact = contentFor(PUBLIC, released(table(cells, false)));
        try {
          assert.deepEqual(contentFor(PUBLIC, released(table(cells, true))), exact);
          outcomes.decided++;
        } catch (error) {
          if (!(error instanceof Undecided)) throw error;
          outcomes.undecided++;
        }
      }),
      { numRuns: 2000, seed: 7 },
    );
    assert.ok(outcomes.decided > 100 && outcomes.undecided > 100, JSON.stringify(outcomes));
  });
});
