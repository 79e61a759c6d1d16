import type { Months } from '#model/edition.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * A release with noise, from the moment its noise was paid for: `release` is null until it is one. Months that were
 * claimed stay so, whatever becomes of the release.
 */
export type NoisyClaim = {
  readonly id: string;
  readonly policy: string;
  readonly months: Months;
  /** What it spends of the loss of persons in its year, in thousandths of ρ. */
  readonly rho: number;
  readonly release: NoisyRelease | null;
};

type NoisyRelease = { readonly sha256: string; readonly builtAt: string };

type Row = {
  id: string;
  policy: string;
  months_from: string;
  months_to: string;
  rho_thousandths: number;
  sha256: string | null;
  built_at: string | null;
};

function claimOf(row: Row): NoisyClaim {
  const { sha256, built_at: builtAt } = row;
  return {
    id: row.id,
    policy: row.policy,
    months: { from: row.months_from, to: row.months_to },
    rho: row.rho_thousandths,
    release: sha256 === null || builtAt === null ? null : { sha256, builtAt },
  };
}

/** All, released or not, the newest first. */
export async function noisyEditions(catalogue: Catalogue): Promise<readonly NoisyClaim[]> {
  return catalogue.all<Row>('select * from noisy_editions order by sequence desc').map(claimOf);
}

/** Those that share a month with these: the ledger of a year is what they sum to. */
export async function claimsWithin(
  catalogue: Catalogue,
  { from, to }: Months,
): Promise<readonly NoisyClaim[]> {
  return (await noisyEditions(catalogue)).filter(({ months }) => months.from <= to && from <= months.to);
}

/** Within a transaction that has looked at what is left. `now` is an ISO date-time. */
export async function spendNoise(
  catalogue: Catalogue,
  claim: Omit<NoisyClaim, 'id' | 'release'>,
  now: string,
): Promise<NoisyClaim> {
  const id = `open-edition-${(await noisyEditions(catalogue)).length + 1}`;
  catalogue.run(
    `insert into noisy_editions (id, policy, months_from, months_to, rho_thousandths, spent_at) values (?, ?, ?, ?, ?, ?)`,
    id,
    claim.policy,
    claim.months.from,
    claim.months.to,
    claim.rho,
    now,
  );
  return { ...claim, id, release: null };
}

/** `policy` is the one that it was made under, which may be newer than that of its claim. */
export async function saveNoisyRelease(
  catalogue: Catalogue,
  { id, policy, release }: Pick<NoisyClaim, 'id' | 'policy'> & { readonly release: NoisyRelease },
): Promise<void> {
  catalogue.run(
    'update noisy_editions set policy = ?, sha256 = ?, built_at = ? where id = ?',
    policy,
    release.sha256,
    release.builtAt,
    id,
  );
}

/** Which way the factor of each holding goes, once for all. */
export async function noiseSigns(catalogue: Catalogue): Promise<ReadonlyMap<string, 1 | -1>> {
  const rows = catalogue.all<{ holding: string; sign: number }>('select holding, sign from noise_signs');
  return new Map(rows.map(({ holding, sign }) => [holding, sign < 0 ? -1 : 1]));
}

export async function saveNoiseSigns(
  catalogue: Catalogue,
  signs: ReadonlyMap<string, 1 | -1>,
): Promise<void> {
  for (const [holding, sign] of signs)
    catalogue.run('insert into noise_signs (holding, sign) values (?, ?)', holding, sign);
}
