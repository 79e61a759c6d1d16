import { createHash } from 'node:crypto';
import { refusal } from '#messages/messages.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import { metricOf } from '#metrics/metrics.ts';
import { localTime } from '#model/calendar.ts';
import type { Edition, EditionEvidence, Months } from '#model/edition.ts';
import type { FurtherTable } from '#model/further-table.ts';
import { parseJson } from '#model/json.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import type { Code } from '#model/words.ts';
import { consents } from '#store/consents.ts';
import { policyOfVersion, type StoredEdition } from '#store/editions.ts';
import { furtherTables } from '#store/further-tables.ts';
import { claimsWithin } from '#store/noisy-editions.ts';
import { organisations } from '#store/organisations.ts';
import { isSigned } from '#store/signing-key.ts';
import type { Fault } from '#verify/fault.ts';
import type { EarlierFiles, NeighbourFiles, ReleasedMetric, Seals, Subject } from '#verify/subject.ts';
import { faultsOf } from '#verify/verify.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';
import { today } from '../answers/asked-facts.ts';
import type { OpenPool } from '../open-pool.ts';
import { leftOutByConsent } from './agreed-panels.ts';
import { type Group, inGroup } from './beside/neighbours.ts';
import { consentedCells } from './consented-cells.ts';
import { releasesOf } from './earlier-releases.ts';
import { editionFile } from './edition-files.ts';
import { housesOf } from './edition-panel.ts';
import { faultsTooClose } from './further/faults-too-close.ts';
import { furtherFile } from './further/further-files.ts';

export type Verdict = {
  readonly edition: string;
  /** How many cells are released; null when it is not proved. */
  readonly released: number | null;
  readonly faults: readonly Fault[];
};

/** Reads a release as anybody who holds its files and the policy could, and has it proved. */
export async function verifyEdition(pool: OpenPool, stored: StoredEdition): Promise<Verdict> {
  const text = editionFile(pool, stored, 'edition.json');
  const edition = contentOf(text) as Edition;
  const evidence = contentOf(editionFile(pool, stored, 'evidence.json')) as EditionEvidence;
  const found = faultsOf(await subjectOf(pool, { edition, evidence, textSha256: sha256(text), stored }));
  const faults = found.length > 0 ? found : await faultsTooClose(pool, stored);
  const released = faults.length > 0 ? null : edition.cells.filter(({ status }) => status === 'ok').length;
  return { edition: stored.id, released, faults };
}

/** The faults of a release that is not out yet, as `verifyEdition` would find them. */
export async function faultsBefore(
  pool: OpenPool,
  { edition, behind }: { readonly edition: Edition; readonly behind: Omit<EditionEvidence, 'sha256'> },
): Promise<readonly Fault[]> {
  const textSha256 = sha256(`${JSON.stringify(edition)}\n`);
  const { id, months, policy, builtAt } = edition;
  const stored = { id, months, policy: policy.version, sha256: textSha256, builtAt, withdrawn: null };
  return faultsOf(
    await subjectOf(pool, { edition, evidence: { ...behind, sha256: textSha256 }, textSha256, stored }),
  );
}

type Read = {
  readonly edition: Edition;
  readonly evidence: EditionEvidence;
  readonly textSha256: string;
  readonly stored: Omit<StoredEdition, 'replacedBy'>;
};

async function subjectOf(pool: OpenPool, { edition, evidence, textSha256, stored }: Read): Promise<Subject> {
  const { policy, ...seals } = await sealedPolicy(pool, stored.policy);
  const known = {
    pool: pool.catalogue.pool(),
    organisations: await organisations(pool.catalogue),
    consents: await consents(pool.catalogue),
  };
  return {
    edition,
    evidence,
    policy,
    seals: { editionSha256: textSha256, recordedSha256: stored.sha256, ...seals },
    builtOn: dayOf(edition.builtAt, pool.catalogue.pool().zone),
    metrics: stringsOf(edition.metrics).map(releasedMetric),
    valuesOf: Object.fromEntries(
      [...policy.common, ...policy.further].map(({ dimension }) => [dimension, valuesOf(dimension)]),
    ),
    members: known.organisations,
    consents: consentedCells(known, today({ pool, known })),
    leftOutByConsent: leftOutByConsent(policy, known, today({ pool, known })),
    further: await filesOfFurther(pool, stored),
    earlier: await earlierFiles(pool, stored),
    ...(await inGroup(pool, (group) => neighbourFiles(group, stored.months))),
    withdrawn: stored.withdrawn && Object.values(stored.withdrawn.reason).join(' / '),
  };
}

type SealedPolicy = Pick<Seals, 'policySha256' | 'isPolicySigned'> & { readonly policy: PoolPolicy };

/** A policy as it was recorded, and whether its signature holds. Refuses one that cannot be read. */
export async function sealedPolicy(pool: OpenPool, version: string): Promise<SealedPolicy> {
  const recorded = await policyOfVersion(pool.catalogue, version);
  const policy = contentOf(recorded?.text ?? '') as PoolPolicy;
  if (recorded === null || !Array.isArray(policy.common) || !Array.isArray(policy.further))
    throw refusal('policy-signature-wrong', { version });
  const { text, signature } = recorded;
  return { policy, policySha256: sha256(text), isPolicySigned: isSigned(pool.folder, text, signature) };
}

/** What was released of any of its months before it, as the catalogue says: not as the release says. */
async function earlierFiles(
  pool: OpenPool,
  stored: Pick<StoredEdition, 'id' | 'months'>,
): Promise<readonly EarlierFiles[]> {
  const all = await releasesOf(pool, stored.months);
  const own = all.findIndex(({ id }) => id === stored.id);
  const files = (own < 0 ? all : all.slice(0, own)).map(async (one) => {
    const text = editionFile(pool, one, 'edition.json');
    return {
      id: one.id,
      sha256: one.sha256,
      textSha256: sha256(text),
      isWithdrawn: one.withdrawn !== null,
      edition: contentOf(text) as Edition,
      evidence: contentOf(editionFile(pool, one, 'evidence.json')) as EditionEvidence,
      further: await filesOfFurther(pool, one),
    };
  });
  return Promise.all(files);
}

/** What the catalogues of neighbouring pools have of these months, whether or not the release says so. */
async function neighbourFiles(
  { pools, same }: Group,
  months: Months,
): Promise<Required<Pick<Subject, 'neighbours' | 'sameHouses'>>> {
  const files = pools.slice(1).map(async (pool, number): Promise<readonly NeighbourFiles[]> => {
    const { catalogue } = pool;
    const members = await organisations(catalogue);
    const known = { number, pool: catalogue.pool().name, members };
    const exact = (await releasesOf(pool, months)).map(async (one): Promise<NeighbourFiles> => {
      const text = editionFile(pool, one, 'edition.json');
      const policy = await policyOfVersion(catalogue, one.policy);
      const { id, sha256: recorded } = one;
      return {
        ...known,
        id,
        sha256: recorded,
        months: one.months,
        houses: housesOf(pool, one),
        tables: (await furtherTables(catalogue, recorded)).length,
        release: {
          edition: contentOf(text) as Edition,
          evidence: contentOf(editionFile(pool, one, 'evidence.json')) as EditionEvidence,
          policy: contentOf(policy?.text ?? '') as PoolPolicy,
          textSha256: sha256(text),
        },
      };
    });
    const noisy = (await claimsWithin(catalogue, months)).map(({ id, months }): NeighbourFiles => {
      const houses = members.map(({ slug }) => slug);
      return { ...known, id, sha256: '', months, houses, tables: 0, release: null };
    });
    return [...(await Promise.all(exact)), ...noisy];
  });
  return { neighbours: (await Promise.all(files)).flat(), sameHouses: same };
}

/** Each table as it lies there, whatever that is. */
async function filesOfFurther(
  pool: OpenPool,
  stored: Pick<StoredEdition, 'id' | 'sha256'>,
): Promise<NonNullable<Subject['further']>> {
  const rows = await furtherTables(pool.catalogue, stored.sha256);
  return rows.map((row) => {
    const text = furtherFile(pool, stored, row);
    return { table: contentOf(text) as FurtherTable, isSealed: sha256(text) === row.sha256 };
  });
}

/** What cannot even be read is nothing; the proof says so. */
export function contentOf(text: string): unknown {
  try {
    return parseJson(text) ?? {};
  } catch {
    return {};
  }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The local day of an instant; nothing where it is none: then no month was over. */
export function dayOf(instant: unknown, zone: string): string {
  const isInstant = typeof instant === 'string' && !Number.isNaN(Date.parse(instant));
  return isInstant ? localTime(instant, zone).slice(0, 10) : '';
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** What a measure is made of, by its public definition. */
export function releasedMetric(id: Code): ReleasedMetric {
  const metric = metricOf(id);
  if (metric === null) return { id, unit: '', parts: [], times: 1 };
  const { expression, unit } = metric;
  if (expression.kind === 'single')
    return { id, unit, parts: [{ of: expression.of.name, unit: expression.of.unit }], times: 1 };
  const { numerator, denominator, times } = expression;
  return {
    id,
    unit,
    parts: [numerator, denominator].map((part) => ({ of: part.name, unit: part.unit })),
    times,
  };
}

/** R2: the values that a dimension has whatever the data. */
export function valuesOf(dimension: Code): readonly Code[] {
  const values = dimensionOf(dimension)?.values;
  if (values?.kind === 'codes') return Object.keys(values.labels);
  if (values?.kind !== 'concepts') return [];
  const { concepts } = schemeOf(values.scheme);
  return concepts
    .filter(({ broader }) => values.level === 'as-recorded' || broader === null)
    .map(({ code }) => code);
}
