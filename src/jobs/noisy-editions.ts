import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { refusal } from '#messages/messages.ts';
import { monthsIn } from '#model/calendar.ts';
import type { Months } from '#model/edition.ts';
import type { BoundedCell, NoiseParameters, NoisyEdition } from '#model/noisy-edition.ts';
import { type NoisyCubeFacts, noisyCubePlan, toBoundedCells } from '#path/aggregate/aggregate.ts';
import {
  cubeOfPolicy,
  epsilonOf,
  factorOf,
  type NoisyFacts,
  noiseOfPolicy,
  noiseYearOf,
  noisyMeasures,
  noisyRelease,
  oneWayCells,
  parametersOfPolicy,
  signsOf,
  type ToBalance,
  thousandthsOf,
} from '#path/protect/protect.ts';
import {
  type NoisyClaim,
  noiseSigns,
  noisyEditions,
  saveNoiseSigns,
  saveNoisyRelease,
} from '#store/noisy-editions.ts';
import { syncFile } from '#store/pool-folder.ts';
import type { Answering, PoolAt } from './answering.ts';
import { requireOver } from './editions.ts';
import { noiseDraw } from './local-keys.ts';
import { claimNoise, leftOfYear } from './noise-ledger.ts';
import type { OpenPool } from './open-pool.ts';
import { policyInForce, type SignedPolicy } from './policy.ts';

/** At which δ the file says the ε that its ρ means. */
const DELTA = 1e-6;

export type BuiltNoisyEdition = {
  readonly edition: NoisyEdition;
  /** Of the budget of its year, after it. */
  readonly left: number;
};

/**
 * A release with noise: what is counted is bounded person by person, the budget is spent, and only then is noise drawn,
 * which is in the file and never drawn again. `rho` is what it spends, in thousandths; null for the part of the year’s
 * budget that its months are.
 */
export async function buildNoisyEdition(
  answering: Answering,
  months: Months,
  rho: number | null,
): Promise<BuiltNoisyEdition> {
  const { pool } = answering;
  const signed = await policyInForce(pool);
  const noise = noiseOfPolicy(signed.policy);
  return answering.at(async (asOf) => {
    requireOver(asOf, months);
    const facts = cubeFacts(asOf, signed, months);
    const evidence = toBoundedCells(await asOf.run(noisyCubePlan(facts)), facts);
    const factor = await factorsOfPool(pool, noise, months, { facts, evidence });
    const claim = await claimNoise(pool, {
      months,
      policy: signed.policy.version,
      noise,
      rho: rho ?? partOfYear(months, noise),
    });
    const { cells, measures } = facts;
    const policy = parametersOfPolicy(signed.policy);
    const noisy: NoisyFacts = { cells, evidence, measures, factorOf: factor, noise, rho: claim.rho, policy };
    const released = noisyRelease(noisy, randomBytes);
    const edition: NoisyEdition = { ...headOf(asOf, signed, claim, facts), ...released };
    await release(pool, edition);
    const year = noiseYearOf(months.from, noise.yearStartsIn);
    return { edition, left: (await leftOfYear(pool, year, noise)) / 1000 };
  });
}

/** A year that is released month by month spends no more than one that is released at once. */
function partOfYear({ from, to }: Months, { rhoPerYear }: NoiseParameters): number {
  return Math.max(1, Math.floor((thousandthsOf(rhoPerYear) * monthsIn(from, to)) / 12));
}

function cubeFacts(asOf: PoolAt, { policy }: SignedPolicy, months: Months): NoisyCubeFacts {
  const cube = cubeOfPolicy(policy, months);
  const noise = noiseOfPolicy(policy);
  const measures = noisyMeasures(policy, noise);
  return {
    cube,
    metrics: measures.map(({ metric }) => metric),
    months,
    currency: asOf.known.pool.currency,
    kept: asOf.kept,
    cells: oneWayCells(cube, noise.by),
    measures,
    cellsPerPerson: noise.cellsPerPerson,
  };
}

function headOf(
  { pool, known }: PoolAt,
  { policy, sha256 }: SignedPolicy,
  { id, months, rho }: NoisyClaim,
  { cube }: NoisyCubeFacts,
): Omit<NoisyEdition, 'cells' | 'measures'> {
  const { cellsPerPerson, ticketsPerPerson, revenuePerPersonMinor } = noiseOfPolicy(policy);
  return {
    format: 'parterre-open-edition-1',
    id,
    pool: known.pool.name,
    builtAt: pool.now().toISOString(),
    policy: { version: policy.version, sha256 },
    months,
    currency: known.pool.currency,
    common: cube.common.map(({ dimension }) => dimension),
    noise: {
      rho: rho / 1000,
      epsilon: Number(epsilonOf(rho / 1000, DELTA).toPrecision(3)),
      delta: DELTA,
      cellsPerPerson,
      ticketsPerPerson,
      revenuePerPersonMinor,
    },
  };
}

type Counted = { readonly facts: NoisyCubeFacts; readonly evidence: readonly BoundedCell[] };

/** Signs are drawn for the holdings that have none yet; everything else follows from the secret of the pool. */
async function factorsOfPool(
  pool: OpenPool,
  noise: NoiseParameters,
  { from }: Months,
  counted: Counted,
): Promise<NoisyFacts['factorOf']> {
  const draw = noiseDraw(pool.keys);
  const signs = await pool.catalogue.transaction(async () => {
    const known = await noiseSigns(pool.catalogue);
    const added = signsOf(
      toBalance(counted).filter(({ holding }) => !known.has(holding)),
      draw,
    );
    await saveNoiseSigns(pool.catalogue, added);
    return new Map([...known, ...added]);
  });
  const year = Number(noiseYearOf(from, noise.yearStartsIn).from.slice(0, 4));
  return (holding, family) => factorOf({ holding, family, year }, signs.get(holding) ?? 1, noise, draw);
}

/** What a holding is, for the balance of signs: where it has most of the first common dimension, and how much in all. */
function toBalance({ facts, evidence }: Counted): readonly ToBalance[] {
  const first = facts.cube.common[0]?.dimension;
  const sizes = new Map(evidence[0]?.contributions.map(([holding, [size = 0]]) => [holding, size]));
  const most = new Map<string, readonly [kind: string, size: number]>();
  for (const [i, { of, at }] of facts.cells.entries()) {
    if (of?.dimension !== first || of?.finest.length !== 1) continue;
    for (const [holding, [size = 0]] of evidence[i]?.contributions ?? [])
      if (size > (most.get(holding)?.[1] ?? 0)) most.set(holding, [at.common[0] ?? '', size]);
  }
  return [...sizes].map(([holding, size]) => ({ holding, kind: most.get(holding)?.[0] ?? '', size }));
}

/** As an exact release: whole, on the disk, then known to the catalogue. Of two builds at once the later one’s noise is thrown away. */
async function release(pool: OpenPool, edition: NoisyEdition): Promise<void> {
  const text = `${JSON.stringify(edition)}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const folder = noisyFolder(pool, edition.id, sha256);
  const making = `${folder}.making`;
  mkdirSync(making, { recursive: true, mode: 0o700 });
  writeFileSync(join(making, FILE), text);
  syncFile(join(making, FILE));
  renameSync(making, folder);
  try {
    await pool.catalogue.transaction(async () => {
      const claim = (await noisyEditions(pool.catalogue)).find((one) => one.id === edition.id);
      if (claim?.release) throw refusal('edition-months-taken', { edition: claim.id, ...claim.months });
      const { id, policy, builtAt } = edition;
      await saveNoisyRelease(pool.catalogue, { id, policy: policy.version, release: { sha256, builtAt } });
    });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

const FILE = 'open-edition.json';

function noisyFolder({ folder }: OpenPool, id: string, sha256: string): string {
  return join(folder.editions, `${id}.${sha256.slice(0, 12)}`);
}

/** The release with noise of this name; null when there is none. */
export async function noisyEdition(pool: OpenPool, id: string): Promise<NoisyEdition | null> {
  const found = (await noisyEditions(pool.catalogue)).find((one) => one.id === id);
  if (!found?.release) return null;
  const file = join(noisyFolder(pool, id, found.release.sha256), FILE);
  if (!existsSync(file)) throw refusal('edition-unknown', { edition: id });
  return JSON.parse(readFileSync(file, 'utf8')) as NoisyEdition;
}
