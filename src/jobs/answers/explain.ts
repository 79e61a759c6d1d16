import { composed } from '#engine/engine.ts';
import { aggregate } from '#path/aggregate/aggregate.ts';
import type { Answering } from '../answering.ts';
import { aggregateFacts, scopeOf } from './asked-facts.ts';
import type { Asking } from './asking.ts';

/** The plan of a question, as the one statement that the engine would run. */
export async function explain(answering: Answering, asking: Asking): Promise<string> {
  const query = { ...asking.query, scope: scopeOf(asking) };
  return answering.at(
    async (asOf) => `${composed(aggregate(query, aggregateFacts(asOf, asking.audience)))}\n`,
  );
}
