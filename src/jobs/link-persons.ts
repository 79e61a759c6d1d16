import type { Engine } from '#engine/engine.ts';

/** Binds the relations that answers read, each line with its person. */
export async function linkPersons(engine: Engine, _linkAcrossHouses: boolean): Promise<void> {
  const select = (name: string, sql: string) =>
    engine.define(name, { inputs: [], steps: [{ name: 'x', sql }], result: 'x' });
  await select('movements', 'select *, null::ubigint as person from stored_movements');
  await select('responses', 'select *, null::ubigint as person from stored_responses');
  await select('performances', 'from stored_performances');
  await select('sums', 'from stored_sums');
}
