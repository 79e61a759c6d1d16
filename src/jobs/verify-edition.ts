import { createHash } from 'node:crypto';
import { refusal } from '#messages/messages.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import { metricOf } from '#metrics/metrics.ts';
import type { Edition, EditionEvidence } from '#model/edition.ts';
import { parseJson } from '#model/json.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import type { Code } from '#model/words.ts';
import { policyOfVersion, type StoredEdition } from '#store/editions.ts';
import { organisations } from '#store/organisations.ts';
import { isSigned } from '#store/signing-key.ts';
import type { Fault } from '#verify/fault.ts';
import type { ReleasedMetric, Subject } from '#verify/subject.ts';
import { faultsOf } from '#verify/verify.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';
import { editionFile } from './editions.ts';
import type { OpenPool } from './open-pool.ts';
import { localTime } from './pool-revision.ts';

export type Verdict = {
  readonly edition: string;
  /** How many cells are released. */
  readonly released: number;
  readonly faults: readonly Fault[];
};

/** Reads a release as anybody who holds its files and the policy could, and has it proved. */
export async function verifyEdition(pool: OpenPool, stored: StoredEdition): Promise<Verdict> {
  const text = editionFile(pool, stored, 'edition.json');
  const edition = parseJson(text) as Edition;
  const evidence = parseJson(editionFile(pool, stored, 'evidence.json')) as EditionEvidence;
  const policy = await policyOfVersion(pool.catalogue, stored.policy);
  if (policy === null) throw refusal('policy-signature-wrong', { version: stored.policy });
  const known = pool.catalogue.pool();
  const subject: Subject = {
    edition,
    evidence,
    policy: parseJson(policy.text) as PoolPolicy,
    seals: {
      editionSha256: sha256(text),
      recordedSha256: stored.sha256,
      policySha256: sha256(policy.text),
      isPolicySigned: isSigned(pool.folder, policy.text, policy.signature),
    },
    builtOn: localTime(edition.builtAt, known.zone).slice(0, 10),
    metrics: edition.metrics.map(releasedMetric),
    valuesOf: Object.fromEntries(
      [...edition.cube.common, ...edition.cube.further].map(({ dimension }) => [
        dimension,
        valuesOf(dimension),
      ]),
    ),
    members: await organisations(pool.catalogue),
    consents: [],
  };
  const released = edition.cells.filter(({ status }) => status === 'ok').length;
  return { edition: stored.id, released, faults: faultsOf(subject) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
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
