import type { Plan, Step } from '#model/plan.ts';

import { INPUTS } from './inputs.ts';
import { ROLLUPS, rollupStep } from './rollups.ts';
import { FIRST_LINES } from './universes/first-lines.ts';
import { KNOWN_PERFORMANCES } from './universes/known-performances.ts';
import { ownRowsSql } from './universes/lines.ts';
import { FOREIGN_MOVEMENTS } from './universes/movements.ts';
import { firstPurchasesHere } from './universes/persons.ts';
import { COUNTED_SUMS } from './universes/sums.ts';

/** Steps that no question changes: an engine may keep their rows under the same names. */
const SHARED: readonly string[] = [
  'known_performances',
  'foreign_movements',
  'counted_sums',
  'first_lines',
  'first_purchases',
];

/**
 * Everything that may be kept, or only what questions of persons read, each after what it reads: `engine.keep(plan)`, and its
 * name goes into `facts.kept`.
 */
export function keptPlans({ ofPersons = false } = {}): readonly Plan[] {
  const shared = [
    ...KNOWN_PERFORMANCES,
    ...FOREIGN_MOVEMENTS,
    ...COUNTED_SUMS,
    ...FIRST_LINES,
    ...firstPurchasesHere(null),
  ];
  const plans = SHARED.map((name, index) => pruned(shared, name, SHARED.slice(0, index)));
  // The largest first: a smaller one is made of it where it can be.
  const wanted = ROLLUPS.filter(({ fields }) => !ofPersons || fields.includes('person'));
  const rollups = wanted.toReversed().map((rollup, index, all) => {
    const kept = [...SHARED, ...all.slice(0, index).map(({ name }) => name)];
    const made = rollupStep(rollup, (columns) => ownRowsSql(columns, kept));
    return pruned([...shared, made], made.name, kept);
  });
  return [...plans, ...rollups];
}

/** What decides whether a shared step can hold anything. */
export type Holdable = { readonly hasSellers: boolean; readonly hasSums: boolean };

/**
 * Of what may be kept, that in which nothing can be, as nothing: lines about another house count where it recorded who
 * sells for it, and sums where somebody handed some in. No question then looks for them through every line.
 */
export function emptyPlans({ hasSellers, hasSums }: Holdable): readonly Plan[] {
  const nothingOf = (input: string, name: string): Plan => ({
    inputs: [input],
    steps: [{ name, sql: `select * from ${input} where false` }],
    result: name,
  });
  return [
    ...(hasSellers ? [] : [nothingOf('movements', 'foreign_movements')]),
    ...(hasSums ? [] : [nothingOf('sums', 'counted_sums')]),
  ];
}

/** What is known of each performance: most questions read it, and it is soon made. */
export function performancesPlan(): Plan {
  return pruned(KNOWN_PERFORMANCES, 'known_performances', []);
}

/** The production of each performance of the pool: `organisation, performance_key, production`. */
export function productionsPlan(): Plan {
  return pruned(KNOWN_PERFORMANCES, 'performance_productions', []);
}

/** A plan of only the steps that its result needs; those that are kept are read and not made again. */
export function pruned(steps: readonly Step[], result: string, kept: readonly string[]): Plan {
  const byName = new Map(steps.map((step) => [step.name, step]));
  const needed = new Set<string>();
  const read = new Set<string>();
  const visit = (name: string) => {
    const step = byName.get(name);
    if (!step || needed.has(name)) return;
    needed.add(name);
    for (const word of new Set(step.sql.match(/\b[a-z][a-z0-9_]*\b/g))) {
      if (INPUTS.includes(word) || kept.includes(word)) read.add(word);
      else visit(word);
    }
  };
  visit(result);
  // A step that several parts share stands once, where the first needs it.
  const once = [...byName.values()].filter(({ name }) => needed.has(name));
  return { inputs: [...read], steps: once, result };
}
