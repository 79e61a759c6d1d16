import { metricOf } from '#metrics/metrics.ts';
import { isTold, type NoisyEdition } from '#model/noisy-edition.ts';
import { noiseOfPolicy, noiseYearOf } from '#path/protect/protect.ts';
import { claimsWithin, type NoisyClaim } from '#store/noisy-editions.ts';
import { organisations } from '#store/organisations.ts';
import { openDataFaults } from '#verify/open-data.ts';
import type { OpenPool } from '../../open-pool.ts';
import { inGroup } from '../beside/neighbours.ts';
import { toldBeside } from '../beside/told-beside.ts';
import { releasesOf } from '../earlier-releases.ts';
import { contentOf, dayOf, sealedPolicy, sha256, type Verdict } from '../verify-edition.ts';
import { noisyEditionText } from './noisy-editions.ts';

/** Has a release with noise proved, as far as its file, its policy and the ledger can. */
export async function verifyNoisyEdition(pool: OpenPool, claim: NoisyClaim): Promise<Verdict> {
  const text = noisyEditionText(pool, claim.id);
  const edition = contentOf(text) as NoisyEdition;
  const { policy, ...seals } = await sealedPolicy(pool, claim.policy);
  const year = noiseYearOf(claim.months.from, noiseOfPolicy(policy).yearStartsIn);
  const ofYear = (await claimsWithin(pool.catalogue, year)).reduce((sum, { rho }) => sum + rho, 0);
  const own = (await releasesOf(pool, claim.months)).map(({ id }) => id);
  const houses = (await organisations(pool.catalogue)).map(({ slug }) => slug);
  const { told, noisy } = await inGroup(pool, (group) => toldBeside(group, claim.months, houses));
  const faults = openDataFaults({
    edition,
    policy,
    seals: { editionSha256: sha256(text), recordedSha256: claim.release?.sha256 ?? '', ...seals },
    builtOn: dayOf(edition.builtAt, pool.catalogue.pool().zone),
    spent: { own: claim.rho, ofYear },
    year,
    months: claim.months,
    exact: [...own, ...told.map(({ name, stored }) => `${name}/${stored.id}`)],
    noisyBeside: noisy.map(({ name, id }) => ({ pool: name, edition: id })),
    unitOf: (id) => {
      const expression = metricOf(id)?.expression;
      return expression?.kind === 'single' ? expression.of.unit : '';
    },
  });
  return {
    edition: claim.id,
    released: faults.length > 0 ? null : edition.cells.filter(isTold).length,
    faults,
  };
}
