import { refusal } from '#messages/messages.ts';
import { metricOf } from '#metrics/metrics.ts';
import type { Answer, Note } from '#model/answer.ts';
import type { Audience } from '#model/audience.ts';
import { consentsInForce } from '#model/consent.ts';
import type { Months } from '#model/edition.ts';
import { Refusal } from '#model/problem.ts';
import type { Query } from '#model/query.ts';
import { admit } from '#path/admit/admit.ts';
import { aggregate, asAnswered, type MetIn, toTable } from '#path/aggregate/aggregate.ts';
import { type Focus, present } from '#path/present/present.ts';
import {
  contentFor,
  domainsOf,
  POLICY,
  type Protected,
  type ProtectedTable,
  protect,
  Undecided,
} from '#path/protect/protect.ts';
import { editions } from '#store/editions.ts';
import type { Answering, PoolAt } from './answering.ts';
import { aggregateFacts, scopeOf, today } from './answers/asked-facts.ts';
import { logAnswered } from './answers/log-question.ts';
import { otherCurrencies } from './answers/other-currencies.ts';
import { workingRemedies } from './answers/working-remedies.ts';
import type { KnownPool } from './pool-revision.ts';
import { metInReleases } from './releases/edition-panel.ts';
import { fromEditions } from './releases/from-editions.ts';

/** A typed question, by whom, and what its sentence must tell. */
export type Asking = {
  readonly query: Query;
  readonly audience: Audience;
  /** As it was typed; null when it was asked as a query. */
  readonly question?: string | null;
  readonly focus?: Focus;
  readonly notes?: readonly Note[];
  readonly companions?: readonly Answer[];
  /** Nothing new is asked of a release for it: it is proposed, or answered beside another. */
  readonly isPublishedOnly?: boolean;
};

/** aggregate → admit → protect → present. */
export async function answer(answering: Answering, asking: Asking): Promise<Answer> {
  return answering.at((asOf) => answerAt(asOf, asking));
}

export async function answerAt(asOf: PoolAt, asking: Asking): Promise<Answer> {
  const { known } = asOf;
  requireKnown(asking.audience, known);
  // What a comparison leaves out of a period that is not over is said where the period is.
  const query = asAnswered(
    { ...asking.query, scope: scopeOf(asking) },
    aggregateFacts(asOf, asking.audience),
  );
  const released = await release(asOf, { ...asking, query });
  const remedies = await workingRemedies(asOf, { ...asking, query }, released.table);
  const releasedMonths = await monthsOf(asOf, released.table.edition);
  const leftOut = await otherCurrencies(asOf, { ...asking, query });
  const answered = present(released.table, {
    query,
    isPool: query.scope === 'pool',
    audience: asking.audience,
    organisations: known.organisations,
    currency: known.pool.currency,
    asOf: known.asOf,
    // An exact share would tell the exact counts that make it.
    identified: query.scope === 'pool' ? wholePercentOf(released.identified) : released.identified,
    remedies,
    otherCurrencies: leftOut,
    ...(releasedMonths ? { releasedMonths } : {}),
    ...(released.metIn ? { metUntil: released.metIn.until } : {}),
    ...(released.compared ? { compared: released.compared } : {}),
    ...(asking.focus ? { focus: asking.focus } : {}),
    ...(asking.notes ? { notes: asking.notes } : {}),
    ...(asking.companions ? { companions: asking.companions } : {}),
  });
  await logAnswered(asOf.pool, asking, answered);
  return answered;
}

/** Null where the figures come out of no exact release. */
async function monthsOf({ pool }: PoolAt, edition: string | null): Promise<Months | null> {
  if (edition === null) return null;
  return (await editions(pool.catalogue)).find(({ id }) => id === edition)?.months ?? null;
}

function wholePercentOf(share: number | null): number | null {
  return share === null ? null : Math.round(100 * share) / 100;
}

/** A slug that is nobody’s is not a member, and sees nothing that members see. */
function requireKnown(audience: Audience, { organisations }: KnownPool): void {
  if (audience.kind !== 'organisation' || organisations.some(({ slug }) => slug === audience.slug)) return;
  throw refusal('organisation-unknown', { organisation: audience.slug });
}

export type Released = {
  readonly table: Protected<ProtectedTable>;
  readonly compared: Protected<ProtectedTable> | null;
  readonly identified: number | null;
  /** Where one’s own public counts as met elsewhere; null where it is anywhere, or nothing is asked of it. */
  readonly metIn: MetIn | null;
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
  const released = scope === 'pool' ? await fromEditions(asOf, asking, metric) : null;
  if (released) return { table: released, compared: null, identified: null, metIn: null };
  const common = { audience, edition: null, query, metric, policy: POLICY, consents, organisations };
  const domains = domainsOf(query, organisations);
  const comparedScope = query.compare !== undefined && 'with' in query.compare ? 'pool' : scope;
  const metIn = scope === 'own' && metric.disclosure === 'overlap' ? await metInReleases(asOf) : null;
  return whenDecided(asOf, async (boundsPersons) => {
    const facts = { ...aggregateFacts(asOf, audience), boundsPersons, ...(metIn ? { metIn } : {}) };
    const table = toTable(await asOf.run(aggregate(query, facts)), query, facts);
    const own = protect(table, { ...common, scope, domains });
    const isShown = contentFor(audience, own).total.status === 'ok';
    const identified = isShown ? (table.coverage?.identified ?? null) : null;
    if (!table.compared) return { table: own, compared: null, identified, metIn };
    const beside = comparedScope === 'pool' ? await fromEditions(asOf, besidePool(asking), metric) : null;
    const compared = beside ?? protect(table.compared, { ...common, scope: comparedScope, domains });
    return { table: own, compared, identified, metIn };
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
