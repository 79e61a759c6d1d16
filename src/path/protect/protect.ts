import type { Audience, Scope } from '#model/audience.ts';
import type { Metric } from '#model/metric.ts';
import type { Consent, Organisation } from '#model/pool.ts';
import type { Protected, ProtectedTable } from '#model/protected.ts';
import { seal } from '#model/protected.ts';
import type { Query } from '#model/query.ts';
import type { Table } from '#model/table.ts';
import { nothingOf, type OpenEdition, tableOfEdition } from './edition-table.ts';
import { exactTable } from './exact.ts';
import { isShareOfPersons } from './measure.ts';
import type { Policy } from './policy.ts';
import { poolTable } from './pool-table.ts';
import type { Domains } from './rules/public-rows.ts';

export type { Protected, ProtectedCell, ProtectedTable } from '#model/protected.ts';
export { contentFor } from '#model/protected.ts';
export { type Chain, chainedFacts, type EarlierRelease, newestOf } from './chain.ts';
export { isLargeEnough } from './change.ts';
export { ALL, cubeOfPolicy } from './cube-of-policy.ts';
export { DEFAULT_POLICY } from './default-policy.ts';
export { domainsOf } from './domains.ts';
export { dossierOf } from './dossier.ts';
export { type Drilled, type DrillFacts, drillOf, drillPrograms, isClean } from './drill/drill.ts';
export { type BuiltEdition, type EditionFacts, protectEdition } from './edition.ts';
export { type OpenEdition, openEdition } from './edition-table.ts';
export {
  type IntervalAudit,
  intervalAudits,
  provedOf,
  questionsOf,
  toWithhold,
  withoutProved,
} from './intervals/interval-audit.ts';
export { lastHolding } from './last-holding.ts';
export type { Policy, StricterParameters } from './policy.ts';
export { POLICY, stricterPolicy } from './policy.ts';
export { parametersOfPolicy, readPolicy } from './policy-reading.ts';
export type { Domains } from './rules/public-rows.ts';
export { Undecided } from './rules/undecided.ts';

/** Everything a decision depends on besides the table. */
export type Protection = {
  readonly audience: Audience;
  readonly scope: Scope;
  /** Null until editions exist: each pool table is then examined alone. */
  readonly edition: string | null;
  readonly query: Query;
  readonly metric: Metric;
  readonly policy: Policy;
  readonly consents: readonly Consent[];
  readonly organisations: readonly Organisation[];
  /** The known values of dimensions, so that a row that is not shown and one that is empty look the same. */
  readonly domains: Domains;
};

/**
 * A table that may leave the building: exact for a house’s own data, under the rules of `SPEC.md` for the pool’s.
 * `admit` has been asked first. Throws the refusal `table-too-large`; a table of another house than the audience is a
 * bug and throws a plain error. Throws `Undecided` when persons are known within bounds that do not decide.
 */
export function protect(table: Table, protection: Protection): Protected<ProtectedTable> {
  const { audience, scope, edition, policy } = protection;
  // D3: how one’s public overlaps other houses’ is about them too, even asked of one’s own data.
  const isExact = scope === 'own' && protection.metric.disclosure !== 'overlap';
  const released = isExact ? exactTable(table, protection) : poolTable(table, protection);
  return seal(released, { audience, edition: isExact ? null : edition, policy: policy.version });
}

/**
 * What a pool with releases shows of a measure that they are for: the cells of the newest that stands and is about the
 * question, or nothing at all, since any other figure could be set against them: against a withdrawn one too. Null for
 * another measure, or before the first release.
 */
export function protectFromEditions(
  query: Query,
  metric: Metric,
  { standing, latest }: { readonly standing: readonly OpenEdition[]; readonly latest: LatestRelease | null },
  audience: Audience,
): Protected<ProtectedTable> | null {
  const isTheirs =
    metric.disclosure === 'amount' || (metric.disclosure === 'ratio' && !isShareOfPersons(metric));
  if (!latest || !isTheirs) return null;
  for (const open of standing) {
    const table = tableOfEdition(query, open);
    const { id, policy } = open.edition;
    if (table) return seal(table, { audience, edition: id, policy: policy.version });
  }
  return seal(nothingOf(query), { audience, edition: latest.id, policy: latest.policy });
}

/** What a pool released last, though it may be withdrawn: from then on nothing is answered from elsewhere. */
export type LatestRelease = { readonly id: string; readonly policy: string };
