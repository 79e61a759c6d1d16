import type { Audience } from '#model/audience.ts';
import type { Metric } from '#model/metric.ts';
import type { Protected, ProtectedTable } from '#model/protected.ts';
import { seal } from '#model/protected.ts';
import type { Query } from '#model/query.ts';
import type { Table } from '#model/table.ts';
import { isHeld, nothingOf, type OpenEdition, tableOfEdition } from './edition-table.ts';
import { exactTable } from './exact.ts';
import { askedTable } from './further/asked-table.ts';
import { type DecidedFigures, decidedTable } from './further/decided-table.ts';
import { isShareOfPersons } from './measure.ts';
import { poolTable } from './pool-table.ts';
import type { Protection } from './protection.ts';

export type { Protected, ProtectedCell, ProtectedTable } from '#model/protected.ts';
export { contentFor } from '#model/protected.ts';
export { type Chain, chainedFacts, type EarlierRelease, newestOf } from './chain.ts';
export { isLargeEnough } from './change.ts';
export {
  type Change,
  coarserPolicy,
  type Degrees,
  degreesOf,
  degreesOfPeriod,
} from './coarser.ts';
export { cellCount, cellsInTable, cubeOfPolicy } from './cube-of-policy.ts';
export { DEFAULT_POLICY } from './default-policy.ts';
export { domainsOf } from './domains.ts';
export { dossierOf } from './dossier.ts';
export { type Drilled, type DrillFacts, drillOf, drillPrograms, isClean } from './drill/drill.ts';
export { protectEdition } from './edition.ts';
export type { BuiltEdition, EditionFacts } from './edition-facts.ts';
export { type OpenEdition, openEdition, tableOfEdition } from './edition-table.ts';
export { type AskedCell, admitTable } from './further/admit-table.ts';
export { type AskedTable, askedTable, hierarchyNamed, panelCut, tableKey } from './further/asked-table.ts';
export type { Decided } from './further/decided.ts';
export { type DecidedFigures, figuresReleased, figuresSince } from './further/decided-table.ts';
export { furtherAudits } from './further/further-intervals.ts';
export { type Ground, groundOf, type ReleasedCell, releasedCells } from './further/ground.ts';
export { areOfRelease, isOfRelease, type Joint, jointOfRelease, jointSets } from './further/joints.ts';
export {
  cellsShort,
  type IntervalAudit,
  intervalAudits,
  provedOf,
  questionsOf,
  toWithhold,
  withoutProved,
} from './intervals/interval-audit.ts';
export { lastHolding } from './last-holding.ts';
export { addressKey, cellsOf } from './linear/cube.ts';
export { factorOf, loneSign, signsOf, type ToBalance } from './noise/factors.ts';
export { noiseOfPolicy, thousandthsOf } from './noise/noise-parameters.ts';
export { noiseYearOf } from './noise/noise-year.ts';
export { noisyMeasures, oneWayCells } from './noise/noisy-cube.ts';
export { type NoisyFacts, noisyRelease } from './noise/noisy-release.ts';
export { epsilonOf } from './noise/zcdp.ts';
export { withoutPanels } from './panel-reading.ts';
export type { Policy, StricterParameters } from './policy.ts';
export { POLICY, stricterPolicy } from './policy.ts';
export { holdingsNeeded, parametersOfPolicy, readPolicy } from './policy-reading.ts';
export { houseNumbers, type PoolHouses } from './pools/house-numbers.ts';
export { ownOfPools, type PoolRelease, type Pools, pooledFacts } from './pools/pooled-facts.ts';
export {
  type CellsByCriterion,
  type PublishedCell,
  publishedTables,
  valuesWithin,
  type Within,
} from './published-tables.ts';
export { panelsNaming } from './rules/panels.ts';
export type { Domains } from './rules/public-rows.ts';
export { Undecided } from './rules/undecided.ts';
export { shareAt, simulationOf } from './simulation.ts';

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

/** A release that stands, with what was decided in the course of it. */
export type Standing = { readonly open: OpenEdition; readonly decided: readonly DecidedFigures[] };

/** Whether releases are for a measure at all: amounts, counts of persons, and ratios of amounts. */
export function isOfEditions(metric: Metric): boolean {
  const isCount = metric.expression.kind === 'single' && metric.unit === 'persons';
  return (
    metric.disclosure === 'amount' ||
    (metric.disclosure === 'overlap' && isCount) ||
    (metric.disclosure === 'ratio' && !isShareOfPersons(metric))
  );
}

/**
 * What a pool with releases shows of a measure that they are for: the cells of the newest that stands and is about the
 * question, or of the tables that were asked for in the course of one; or nothing at all, since any other figure could be
 * set against them, against a withdrawn one too. Null where what is published does not decide all of it: the answer then
 * holds nothing, or only what the release has of it (`orElse`).
 */
export function protectFromEditions(
  query: Query,
  metric: Metric,
  { standing, latest }: { readonly standing: readonly Standing[]; readonly latest: LatestRelease },
  audience: Audience,
): { readonly decided: Protected<ProtectedTable> | null; readonly orElse: Protected<ProtectedTable> } {
  const sealed = ({ open }: Standing, table: ProtectedTable): Protected<ProtectedTable> => {
    const { id, policy } = open.edition;
    return seal(table, { audience, edition: id, policy: policy.version });
  };
  let held: Protected<ProtectedTable> | null = null;
  const nothing = nothingReleased(query, { audience, edition: latest.id, policy: latest.policy });
  for (const one of standing) {
    const table = tableOfEdition(query, one.open);
    const orElse = held ?? nothing;
    if (table && isHeld(query, one.open)) return { decided: sealed(one, table), orElse };
    const asked = askedTable(query, one.open.edition);
    const { metrics } = one.open.edition;
    const since = asked && decidedTable(query, metric, { asked, metrics, decided: one.decided });
    if (since) return { decided: sealed(one, since), orElse };
    held ??= table && sealed(one, table);
  }
  return { decided: null, orElse: held ?? nothing };
}

/** Rows that show nothing, whatever the data. */
export function nothingReleased(
  query: Query,
  to: Pick<Protected<ProtectedTable>, 'audience' | 'edition' | 'policy'>,
): Protected<ProtectedTable> {
  return seal(nothingOf(query), to);
}

/** What a pool released last, though it may be withdrawn, or hold noise: from then on nothing is answered from elsewhere. */
type LatestRelease = { readonly id: string; readonly policy: string };
