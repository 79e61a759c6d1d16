import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { refusal } from '#messages/messages.ts';
import { monthsIn } from '#model/calendar.ts';
import type { Months } from '#model/edition.ts';
import type { NoiseParameters, NoisyEdition } from '#model/noisy-edition.ts';
import { type NoisyCubeFacts, noisyCubePlan, toBoundedCells } from '#path/aggregate/aggregate.ts';
import {
  cubeOfPolicy,
  epsilonOf,
  type NoisyFacts,
  noiseOfPolicy,
  noiseYearOf,
  noisyMeasures,
  noisyRelease,
  oneWayCells,
  parametersOfPolicy,
  thousandthsOf,
} from '#path/protect/protect.ts';
import { type NoisyClaim, noisyEditions, saveNoisyRelease } from '#store/noisy-editions.ts';
import { syncFile } from '#store/pool-folder.ts';
import type { Answering, PoolAt } from '../../answering.ts';
import type { OpenPool } from '../../open-pool.ts';
import { requireOver } from '../editions.ts';
import { policyInForce, type SignedPolicy } from '../policy.ts';
import { factorsOfPool } from './noise-factors.ts';
import { claimable, claimNoise, leftOfYear } from './noise-ledger.ts';

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
  if (signed.policy.panels?.length)
    throw refusal('edition-noise-with-panels', { version: signed.policy.version });
  const noise = noiseOfPolicy(signed.policy);
  return answering.at(async (asOf) => {
    requireOver(asOf, months);
    const version = signed.policy.version;
    const wanted = { months, policy: version, noise, rho: rho ?? partOfYear(months, noise) };
    // Before anything is counted, since that may take minutes; and again when it is spent.
    await claimable(pool, wanted);
    const facts = cubeFacts(asOf, signed, months);
    const evidence = toBoundedCells(await asOf.run(noisyCubePlan(facts)), facts);
    const factor = await factorsOfPool(asOf, noise, months);
    const claim = await claimNoise(pool, wanted);
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

/**
 * As an exact release whole, on the disk, then known to the catalogue. The small file is written while the catalogue is
 * held: of two builds at once the later one’s noise is written nowhere, and what a crash left of an earlier one goes.
 */
async function release({ catalogue, folder }: OpenPool, edition: NoisyEdition): Promise<void> {
  const text = `${JSON.stringify(edition)}\n`;
  const sha256 = sha256Of(text);
  const { id, policy, builtAt } = edition;
  await catalogue.transaction(async () => {
    const claim = (await noisyEditions(catalogue)).find((one) => one.id === id);
    if (claim?.release) throw refusal('edition-months-taken', { edition: id, ...claim.months });
    const final = join(folder.editions, id);
    for (const left of [final, `${final}.making`]) rmSync(left, { recursive: true, force: true });
    mkdirSync(`${final}.making`, { recursive: true, mode: 0o700 });
    writeFileSync(join(`${final}.making`, FILE), text);
    syncFile(join(`${final}.making`, FILE));
    renameSync(`${final}.making`, final);
    await saveNoisyRelease(catalogue, { id, policy: policy.version, release: { sha256, builtAt } });
  });
}

const FILE = 'open-edition.json';

/** The release with noise of this name; null when there is none. */
export async function noisyEdition(pool: OpenPool, id: string): Promise<NoisyEdition | null> {
  const found = (await noisyEditions(pool.catalogue)).find((one) => one.id === id);
  if (!found?.release) return null;
  const text = noisyEditionText(pool, id);
  if (sha256Of(text) !== found.release.sha256) throw refusal('noisy-edition-changed', { edition: id });
  return JSON.parse(text) as NoisyEdition;
}

/** As it lies there; empty where nothing does. */
export function noisyEditionText({ folder }: OpenPool, id: string): string {
  const file = join(folder.editions, id, FILE);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
