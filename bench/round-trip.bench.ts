// Random tables of sales, each written in a random dialect (encoding, separator, line ends, numbers, dates, titles, totals)
// and demanded back cell by cell; then under vague and missing headers, how often what is said of a column is right.
import { Random } from '#demo/random.ts';
import { judgeColumns } from '../test/round-trip/calibration.ts';
import { makeTable, type Naming } from '../test/round-trip/made-table.ts';
import { RoundTrip } from '../test/round-trip/read-back.ts';
import { makeDialect, writeTable } from '../test/round-trip/written-in.ts';
import type { Benchmark, Figures } from './benchmark.ts';

export const roundTrip: Benchmark = {
  name: 'round-trip',
  about: '10,000 random tables in random dialects; baseline: the table that was written',
  async run({ quick, tell }) {
    const tables = quick ? 500 : 10_000;
    const trip = await RoundTrip.open();
    try {
      return { tables, ...(await cellsBack(trip, tables, tell)), ...(await calibration(trip, tables / 10)) };
    } finally {
      trip.close();
    }
  },
};

async function cellsBack(trip: RoundTrip, tables: number, tell: (text: string) => void): Promise<Figures> {
  let equal = 0;
  for (let seed = 0; seed < tables; seed++) {
    const random = new Random(`round-trip ${seed}`);
    const table = makeTable(random);
    const dialect = makeDialect(random);
    const { differences } = await trip.readBack(table, writeTable(table, dialect));
    if (differences.length === 0) equal++;
    else tell(`seed ${seed} ${JSON.stringify(dialect)}: ${differences.join('; ').slice(0, 300)}`);
  }
  return { equal, different: tables - equal };
}

/** Of the columns of each naming: how many were said sure, likely, unsure or not said, and how many of these rightly. */
async function calibration(trip: RoundTrip, tables: number): Promise<Figures> {
  const figures: Record<string, number> = {};
  const count = (name: string) => {
    figures[name] = (figures[name] ?? 0) + 1;
  };
  for (const naming of ['clear', 'vague', 'nameless'] satisfies Naming[])
    for (let seed = 0; seed < tables; seed++) {
      const random = new Random(`${naming} ${seed}`);
      const table = makeTable(random, naming);
      const { mapping } = await trip.readBack(table, writeTable(table, makeDialect(random)), false);
      if (mapping === null) count(`${naming}.filesNotRead`);
      else
        for (const { said, isRight } of judgeColumns(table, mapping)) {
          count(`${naming}.${said}`);
          if (isRight) count(`${naming}.${said}Right`);
        }
    }
  return figures;
}
