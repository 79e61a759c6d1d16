import { type Ask, cellName, type Question } from './asking.ts';
import { count, type Difference, type Findings, merged } from './difference.ts';
import { TRUTH_DIMENSIONS } from './dimensions.ts';
import type { TruthMeasure } from './measures.ts';
import type { Truth, TruthHouse } from './truth.ts';

/** One measure, whole (`by` null) or by one dimension, asked of every house about itself. */
export type OwnFigure = {
  readonly metric: string;
  readonly measure: TruthMeasure;
  readonly by: string | null;
};

/** Each house asks for its own data, and gets what the truth says, exactly. */
export async function ownFiguresDiffer(
  truth: Truth,
  ask: Ask,
  figures: readonly OwnFigure[],
  houses: readonly TruthHouse[] = truth.houses,
): Promise<Findings> {
  const all: Findings[] = [];
  for (const figure of figures) {
    const expected = await truthByHouse(truth, figure);
    for (const house of houses) all.push(await compareHouse(house, figure, expected.get(house.slug), ask));
  }
  return merged(all);
}

/**
 * Performances that were given, as far as files tell: where what was given back has left them, one that was called off
 * looks like one that sold nothing, and the programme’s word is all there is. The JSON of pretix keeps whole orders.
 */
const GIVEN = `from performances as p where not cancelled
  or (select shows in ('standing', 'sums') and dialect <> 'pretix-json' from organisations as o where o.slug = p.organisation)`;

/** House → cell → figure. */
type Expected = ReadonlyMap<string, ReadonlyMap<string, number | null>>;

async function truthByHouse(truth: Truth, { measure, by }: OwnFigure): Promise<Expected> {
  const key = by === null ? 'null' : TRUTH_DIMENSIONS[by]?.sql;
  if (key === undefined) throw new Error(`no truth SQL for the dimension ${by}`);
  const from =
    measure.of === 'tickets'
      ? 'tickets as t join performances as p on p.performance = t.performance'
      : `(${GIVEN}) as p`;
  const house = measure.of === 'tickets' ? 't.organisation' : 'p.organisation';
  const rows = await truth.rows(
    `select ${house} as house, ${key} as cell, ${measure.sql} as figure from ${from} group by all`,
  );
  const expected = new Map<string, Map<string, number | null>>();
  for (const { house: slug, cell, figure } of rows) {
    const cells = expected.get(String(slug)) ?? new Map<string, number | null>();
    expected.set(
      String(slug),
      cells.set(cellName(by === null ? [] : [cell]), figure === null ? null : Number(figure)),
    );
  }
  return expected;
}

async function compareHouse(
  house: TruthHouse,
  { metric, measure, by }: OwnFigure,
  expected: ReadonlyMap<string, number | null> | undefined,
  ask: Ask,
): Promise<Findings> {
  const missing = notCarried(house, measure, by);
  if (missing !== null) return skipped(missing);
  if (expected === undefined) return skipped('the house has no such row');
  const question: Question = { metric, ...(by === null ? {} : { by: [by] }) };
  const { rows } = await ask(question, house.slug);
  const answered = new Map(rows.map((row) => [cellName(by === null ? [] : [row[by]]), row[metric] ?? null]));
  const about = `${metric}${by === null ? '' : ` by ${by}`}, asked as ${house.slug}`;
  const found = differencesOf(about, expected, answered);
  // What stands on lines of its own and has none is not known to be 0.
  const isNone = ({ expected: truth, answered: answer }: Difference) => truth === 0 && answer === null;
  const differences = isOfWholeOrders(house, measure) ? found.filter((one) => !isNone(one)) : found;
  return { compared: 1, differences, skipped: new Map() };
}

function isOfWholeOrders({ dialects }: TruthHouse, { ofWholeOrdersIn = [] }: TruthMeasure): boolean {
  return dialects.some((dialect) => ofWholeOrdersIn.includes(dialect));
}

function notCarried(house: TruthHouse, measure: TruthMeasure, by: string | null): string | null {
  if (by !== null && isOfWholeOrders(house, measure)) return 'of whole orders in the exports';
  const needs = [...measure.needs, ...(by === null ? [] : (TRUTH_DIMENSIONS[by]?.needs ?? []))];
  const missing = needs.filter((column) => !house.carries.includes(column));
  return missing.length === 0 ? null : `${missing.join(', ')} not in the exports`;
}

function skipped(reason: string): Findings {
  const counts = new Map<string, number>();
  count(counts, reason);
  return { compared: 0, differences: [], skipped: counts };
}

/** A cell that one side does not have is 0 there; where the truth has none, an answer may also say that nothing is known. */
function differencesOf(
  about: string,
  expected: ReadonlyMap<string, number | null>,
  answered: ReadonlyMap<string, string | number | null>,
): readonly Difference[] {
  const cells = new Set([...expected.keys(), ...answered.keys()]);
  return [...cells].flatMap((cell) => {
    const answer = answered.has(cell) ? (answered.get(cell) ?? null) : 0;
    if (!expected.has(cell))
      return answer === 0 || answer === null ? [] : [{ about, cell, expected: 0, answered: answer }];
    const truth = expected.get(cell) ?? null;
    return truth === answer ? [] : [{ about, cell, expected: truth, answered: answer }];
  });
}
