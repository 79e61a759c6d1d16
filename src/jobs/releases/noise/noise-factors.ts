import type { Months } from '#model/edition.ts';
import type { NoiseParameters } from '#model/noisy-edition.ts';
import type { Query } from '#model/query.ts';
import { aggregate, toTable } from '#path/aggregate/aggregate.ts';
import {
  factorOf,
  loneSign,
  type NoisyFacts,
  noiseYearOf,
  signsOf,
  type ToBalance,
} from '#path/protect/protect.ts';
import { noiseSigns, saveNoiseSigns } from '#store/noisy-editions.ts';
import type { PoolAt } from '../../answering.ts';
import { aggregateFacts } from '../../answers/asked-facts.ts';
import { holdingsOf } from '../../delivery/known-houses.ts';
import { noiseDraw } from '../../delivery/local-keys.ts';

/**
 * The factors of the holdings of a pool for a release of these months. Signs are drawn for the holdings that have none
 * yet; everything else follows from the secret of the pool.
 */
export async function factorsOfPool(
  asOf: PoolAt,
  noise: NoiseParameters,
  { from }: Months,
): Promise<NoisyFacts['factorOf']> {
  const { pool } = asOf;
  const draw = noiseDraw(pool.keys);
  const all = await toBalance(asOf);
  const signs = await pool.catalogue.transaction(async () => {
    const known = await noiseSigns(pool.catalogue);
    const added = signsOf(
      all.filter(({ holding }) => !known.has(holding)),
      draw,
    );
    await saveNoiseSigns(pool.catalogue, added);
    return new Map([...known, ...added]);
  });
  const year = Number(noiseYearOf(from, noise.yearStartsIn).from.slice(0, 4));
  return (holding, family) =>
    factorOf({ holding, family, year }, signs.get(holding) ?? loneSign(holding, draw), noise, draw);
}

const CALENDAR: Query = { metric: 'performances', by: ['organisation', 'discipline'], scope: 'pool' };

/**
 * What every holding of the pool is like: the discipline of most of its performances, and how many they are. Both are
 * public, so that signs tell nothing of who bought what.
 */
async function toBalance(asOf: PoolAt): Promise<readonly ToBalance[]> {
  const facts = aggregateFacts(asOf, { kind: 'steward' });
  const { cells } = toTable(await asOf.run(aggregate(CALENDAR, facts)), CALENDAR, facts);
  const holdingOf = holdingsOf(asOf);
  const given = new Map<string, Map<string, number>>(
    [...holdingOf.values()].map((holding) => [holding, new Map()]),
  );
  for (const { key, parts } of cells) {
    const [slug, discipline] = key;
    const of = given.get(holdingOf.get(slug ?? '') ?? '');
    of?.set(discipline ?? '', (of.get(discipline ?? '') ?? 0) + (parts['value']?.value ?? 0));
  }
  return [...given].map(([holding, byDiscipline]) => {
    const most = [...byDiscipline].toSorted(([, a], [, b]) => b - a)[0];
    const size = [...byDiscipline.values()].reduce((sum, each) => sum + each, 0);
    return { holding, kind: most?.[0] ?? '', size };
  });
}
