import { refusal } from '#messages/messages.ts';
import { metricOf } from '#metrics/metrics.ts';
import { consentsInForce } from '#model/consent.ts';
import { Refusal } from '#model/problem.ts';
import { admit } from '#path/admit/admit.ts';
import { aggregate, type MetIn, toTable } from '#path/aggregate/aggregate.ts';
import {
  contentFor,
  domainsOf,
  POLICY,
  type Protected,
  type ProtectedTable,
  protect,
  Undecided,
} from '#path/protect/protect.ts';
import type { PoolAt } from '../answering.ts';
import { metInReleases } from '../releases/edition-panel.ts';
import { areAmountsReleased, awaited, fromEditions } from '../releases/from-editions.ts';
import { panelsReleased, replacedTotals } from '../releases/panels-released.ts';
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
};

/** A question → a table that may leave the building for this audience. Refuses what `admit` does not admit. */
export async function release(asOf: PoolAt, asking: Asking): Promise<Released> {
  const { query, audience } = asking;
  const { organisations } = asOf.known;
  const consents = consentsInForce(asOf.known.consents, today(asOf));
  const metric = metricOf(query.metric);
  if (!metric) throw refusal('metric-unknown', { metric: query.metric });
  const scope = scopeOf(asking);
  const admission = admit(query, { audience, scope, edition: null, disclosure: metric.disclosure, consents });
  if (!admission.admitted) throw new Refusal(admission.code, admission.params);
  // How one’s own public overlaps with the others’ is about them too (D3).
  const isOfOthers = scope === 'own' && metric.disclosure === 'overlap';
  const released =
    scope === 'pool'
      ? await fromEditions(asOf, asking, metric)
      : isOfOthers
        ? await awaited(asOf, asking)
        : null;
  if (released) {
    const isAwaited = released.edition === null;
    return { table: released, compared: null, identified: null, metIn: null, isAwaited };
  }
  // Where one’s own data are asked of, the pool may stand beside them.
  const replaced = replacedTotals(await panelsReleased(asOf.pool));
  const common = {
    audience,
    edition: null,
    query,
    metric,
    policy: POLICY,
    consents,
    organisations,
    replaced,
  };
  // R1e: of shares of persons, counted afresh, nobody is told more than the share.
  const isPublic = metric.disclosure === 'survey-share' || metric.disclosure === 'public-fact';
  const hidesCoverage = scope === 'pool' && !isPublic && (await areAmountsReleased(asOf));
  const domains = domainsOf(query, organisations);
  const comparedScope = query.compare !== undefined && 'with' in query.compare ? 'pool' : scope;
  const metIn = isOfOthers ? await metInReleases(asOf) : null;
  return whenDecided(asOf, async (boundsPersons) => {
    const facts = { ...aggregateFacts(asOf, audience), boundsPersons, ...(metIn ? { metIn } : {}) };
    const table = toTable(await asOf.run(aggregate(query, facts)), query, facts);
    const own = protect(table, { ...common, scope, domains, hidesCoverage });
    const isShown = contentFor(audience, own).total.status === 'ok';
    const identified = isShown && !hidesCoverage ? (table.coverage?.identified ?? null) : null;
    if (!table.compared) return { table: own, compared: null, identified, metIn };
    const beside = comparedScope === 'pool' ? await fromEditions(asOf, besidePool(asking), metric) : null;
    const compared = beside ?? protect(table.compared, { ...common, scope: comparedScope, domains });
    return { table: own, compared, identified, metIn, isAwaited: beside?.edition === null };
  });
}

/** The question whose answer stands beside one’s own: out of what is published, so that one’s own never depends on it. */
function besidePool(asking: Asking): Asking {
  const { compare: _, ...asked } = asking.query;
  return { ...asking, query: { ...asked, scope: 'pool' }, isPublishedOnly: true };
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
