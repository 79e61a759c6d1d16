import { refusal } from '#messages/messages.ts';
import { metricOf } from '#metrics/metrics.ts';
import { consentsInForce } from '#model/consent.ts';
import type { Metric } from '#model/metric.ts';
import { Refusal } from '#model/problem.ts';
import { admit } from '#path/admit/admit.ts';
import { aggregate, asksOfPersons, type MetIn, toTable } from '#path/aggregate/aggregate.ts';
import {
  contentFor,
  domainsOf,
  nothingReleased,
  POLICY,
  type Protected,
  type ProtectedTable,
  protect,
  Undecided,
} from '#path/protect/protect.ts';
import type { PoolAt } from '../answering.ts';
import { metInReleases } from '../releases/edition-panel.ts';
import { awaited, fromEditions, lastCounted } from '../releases/from-editions.ts';
import { panelsReleased, replacedTotals } from '../releases/panels-released.ts';
import { apart } from '../revisions/pool-revision.ts';
import { aggregateFacts, scopeOf, today } from './asked-facts.ts';
import type { Asking } from './asking.ts';

export type Released = {
  readonly table: Protected<ProtectedTable>;
  readonly compared: Protected<ProtectedTable> | null;
  readonly identified: number | null;
  /** Where one’s own public counts as met elsewhere; null where it is anywhere, or nothing is asked of it. */
  readonly metIn: MetIn | null;
  /** Whether nothing is shown because nothing is released yet. */
  readonly isAwaited?: boolean;
  /** When the release was built in whose lines this was counted; none where it is counted as the pool stands. */
  readonly countedAt?: string;
  /** The same of what stands beside it. */
  readonly besideCountedAt?: string;
};

/** A question → a table that may leave the building for this audience. Refuses what `admit` does not admit. */
export async function release(asOf: PoolAt, asking: Asking): Promise<Released> {
  const { query, audience } = asking;
  const consents = consentsInForce(asOf.known.consents, today(asOf));
  const metric = metricOf(query.metric);
  if (!metric) throw refusal('metric-unknown', { metric: query.metric });
  const scope = scopeOf(asking);
  const { disclosure } = metric;
  const admission = admit(query, { audience, scope, edition: null, disclosure, consents });
  if (!admission.admitted) throw new Refusal(admission.code, admission.params);
  // How one’s own public overlaps with the others’ is about them too (D3).
  if (scope === 'pool' || disclosure === 'overlap') return ofPool(asOf, asking, metric);
  const own = await ofOwn(asOf, asking, metric);
  if (query.compare === undefined || !('with' in query.compare)) return own;
  const beside = await ofPool(asOf, besidePool(asking), metric);
  const { isAwaited = false, countedAt } = beside;
  return { ...own, compared: beside.table, isAwaited, ...(countedAt ? { besideCountedAt: countedAt } : {}) };
}

/** D6: who is one person in a house’s own figures is found in its own lines. */
async function ofOwn(asOf: PoolAt, asking: Asking, metric: Metric): Promise<Released> {
  const isOfPersons = asksOfPersons(asking.query, aggregateFacts(asOf, asking.audience));
  return isOfPersons
    ? asOf.on(apart(asOf.revision), (alone) => examined({ ...alone, known: asOf.known }, asking, metric))
    : examined(asOf, asking, metric);
}

/** The question whose answer stands beside one’s own: out of what is published, so that one’s own never depends on it. */
function besidePool(asking: Asking): Asking {
  const { compare: _, ...asked } = asking.query;
  return { ...asking, query: { ...asked, scope: 'pool' }, isPublishedOnly: true };
}

/**
 * What is about others: surveys and public facts as they stand; amounts out of releases; all else in the lines that the last
 * release was counted from, so that nothing handed in since can be felt in it (E6). Before a first release that is nothing, or
 * in a pool that answers provisionally each table examined by itself.
 */
async function ofPool(asOf: PoolAt, asking: Asking, metric: Metric): Promise<Released> {
  if (metric.disclosure === 'survey-share' || metric.disclosure === 'public-fact')
    return examined(asOf, asking, metric);
  const isOwn = scopeOf(asking) === 'own';
  const found = (isOwn ? null : await fromEditions(asOf, asking, metric)) ?? (await awaited(asOf, asking));
  if (found !== null) return nothingBut(found);
  const metIn = isOwn ? await metInReleases(asOf) : null;
  const counted = await lastCounted(asOf);
  if (counted === null) return examined(asOf, asking, metric, metIn);
  const { release, revision } = counted;
  const { query, audience } = asking;
  if (revision === null)
    return nothingBut(nothingReleased(query, { audience, edition: release.id, policy: release.policy }));
  return asOf.on(revision, async (then) => ({
    // Other lines, and the consents of this question.
    ...(await examined({ ...then, known: asOf.known }, asking, metric, metIn)),
    countedAt: release.builtAt,
  }));
}

function nothingBut(table: Protected<ProtectedTable>): Released {
  return { table, compared: null, identified: null, metIn: null, isAwaited: table.edition === null };
}

/** A table judged by itself, with the same of an earlier period where it is compared with one. */
async function examined(
  asOf: PoolAt,
  asking: Asking,
  metric: Metric,
  metIn: MetIn | null = null,
): Promise<Released> {
  const { query, audience } = asking;
  const { organisations } = asOf.known;
  const protection = {
    audience,
    scope: scopeOf(asking),
    edition: null,
    query,
    metric,
    policy: POLICY,
    consents: consentsInForce(asOf.known.consents, today(asOf)),
    organisations,
    domains: domainsOf(query, organisations),
    replaced: replacedTotals(await panelsReleased(asOf.pool)),
  };
  return whenDecided(asOf, async (boundsPersons) => {
    const facts = { ...aggregateFacts(asOf, audience), boundsPersons, ...(metIn ? { metIn } : {}) };
    const counted = toTable(await asOf.run(aggregate(query, facts)), query, facts);
    const table = protect(counted, protection);
    const isShown = contentFor(audience, table).total.status === 'ok';
    return {
      table,
      compared: counted.compared ? protect(counted.compared, protection) : null,
      identified: isShown ? (counted.coverage?.identified ?? null) : null,
      metIn,
    };
  });
}

/** Bounds of the persons behind each cell are read from rollups; only where they do not decide are persons counted. */
async function whenDecided<T>({ kept }: PoolAt, decide: (boundsPersons: boolean) => Promise<T>): Promise<T> {
  if (!kept.includes('first_lines')) return decide(false);
  try {
    return await decide(true);
  } catch (error) {
    if (error instanceof Undecided) return decide(false);
    throw error;
  }
}
