import { refusal } from '#messages/messages.ts';
import type { Months } from '#model/edition.ts';
import type { NoiseParameters } from '#model/noisy-edition.ts';
import { noiseYearOf, thousandthsOf } from '#path/protect/protect.ts';
import { editions } from '#store/editions.ts';
import { claimsWithin, type NoisyClaim, spendNoise } from '#store/noisy-editions.ts';
import { organisations } from '#store/organisations.ts';
import type { OpenPool } from '../../open-pool.ts';
import { type Group, holdingGroup } from '../beside/neighbours.ts';
import { requireNoNoiseBeside, toldBeside } from '../beside/told-beside.ts';

/** What a release with noise wants to spend: thousandths of ρ, of the budget of its year. */
export type NoiseWanted = {
  readonly months: Months;
  readonly policy: string;
  readonly noise: NoiseParameters;
  readonly rho: number;
};

/**
 * Takes what a release spends out of the budget of its year, before any of its noise is drawn: what two processes ask for
 * at once is added up. A release that was paid for and never came to be is taken up again, at no more cost. Refuses as
 * `claimable` does.
 */
export async function claimNoise(pool: OpenPool, wanted: NoiseWanted): Promise<NoisyClaim> {
  const { months, policy, rho } = wanted;
  return holdingGroup(pool, async (group) => {
    await requireNothingBeside(group, months);
    return pool.catalogue.transaction(
      async () =>
        (await claimable(pool, wanted)) ??
        spendNoise(pool.catalogue, { policy, months, rho }, pool.now().toISOString()),
    );
  });
}

/** S4 in all pools that share a house: of a month there are exact figures or noisy ones. */
async function requireNothingBeside(group: Group, months: Months): Promise<void> {
  const houses = (await organisations(group.pools[0].catalogue)).map(({ slug }) => slug);
  requireNoNoiseBeside(await toldBeside(group, months, houses));
}

/**
 * The claim of these very months that is to be taken up again; null where they are free, and the year has enough left.
 * Refuses months that were released already, exactly or with noise, those of two years, and more than is left.
 */
export async function claimable(pool: OpenPool, wanted: NoiseWanted): Promise<NoisyClaim | null> {
  const { months, noise, rho } = wanted;
  const year = noiseYearOf(months.from, noise.yearStartsIn);
  if (months.to > year.to) throw refusal('edition-months-across-years', year);
  await requireNoExact(pool, months);
  const [claim] = await claimsWithin(pool.catalogue, months);
  if (claim) {
    const isSame = claim.months.from === months.from && claim.months.to === months.to;
    if (isSame && claim.release === null) return claim;
    throw refusal('edition-months-taken', { edition: claim.id, ...claim.months });
  }
  const left = await leftOfYear(pool, year, noise);
  if (rho > left) throw refusal('noise-budget-spent', { ...year, wanted: rho / 1000, left: left / 1000 });
  return null;
}

/** Thousandths of ρ that a year has left. */
export async function leftOfYear(
  { catalogue }: OpenPool,
  year: Months,
  noise: NoiseParameters,
): Promise<number> {
  const spent = (await claimsWithin(catalogue, year)).reduce((sum, { rho }) => sum + rho, 0);
  return Math.max(0, thousandthsOf(noise.rhoPerYear) - spent);
}

/** S4: of months whose exact figures somebody has, withdrawn or not, noise hides nothing. */
async function requireNoExact({ catalogue }: OpenPool, { from, to }: Months): Promise<void> {
  const exact = (await editions(catalogue)).find(({ months }) => months.from <= to && from <= months.to);
  if (exact) throw refusal('edition-months-exact', { edition: exact.id, ...exact.months });
}
