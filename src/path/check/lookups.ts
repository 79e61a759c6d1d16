import type { Plan, Step } from '#model/plan.ts';
import type { Reading } from './cells/reading.ts';
import { performanceWords } from './performance-words.ts';
import { filledRows, orderCells } from './repeated.ts';
import { fieldsTogether, rowLabels, rowWords } from './row-words.ts';
import { names } from './typed.ts';
import { dictionary, dictionaryName, wordFields } from './words.ts';

/**
 * The small tables by which rows are read: what each order repeats, what each distinct performance and label says.
 * They are kept, each under the name of its result, before any other plan runs: the engine then knows how small they
 * are, and never mistakes them for the large side of a join.
 */
export function lookups(reading: Reading): readonly Plan[] {
  const orders = orderCells(reading);
  const filled = filledRows(reading);
  const from = filled[0]?.name ?? 'staged';
  const together = fieldsTogether(reading);
  const apart = wordFields(reading).filter((field) => !together.includes(field));
  const fromRows = [
    performanceWords(reading, from),
    ...apart.map((field) => dictionary(reading, field, from).step),
    ...(together.length > 0 ? [rowLabels(reading, from)] : []),
  ];
  const fromLabels = together.map((field) => dictionary(reading, field, 'row_labels').step);
  const members = (step: Step) => (names(step.sql, 'members') ? ['members'] : []);
  return [
    ...orders.map((step) => ({ inputs: ['staged'], steps: [step], result: step.name })),
    ...fromRows.map((step) => ({
      inputs: ['staged', ...orders.map(({ name }) => name), ...members(step)],
      steps: [...filled, step],
      result: step.name,
    })),
    ...fromLabels.map((step) => ({
      inputs: ['row_labels', ...members(step)],
      steps: [step],
      result: step.name,
    })),
    ...(together.length > 0 ? [rowWordsPlan(reading)] : []),
  ];
}

function rowWordsPlan(reading: Reading): Plan {
  const dictionaries = fieldsTogether(reading).map(dictionaryName);
  return { inputs: ['row_labels', ...dictionaries], steps: [rowWords(reading)], result: 'row_words' };
}
