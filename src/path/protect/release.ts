import { dimensionOf, isTrait } from '#metrics/dimensions.ts';
import { isRange, type Query } from '#model/query.ts';
import type { Cell } from '#model/table.ts';
import type { Code } from '#model/words.ts';
import { expand, isTerm } from '#vocabulary/lookup.ts';
import { isShareOfPersons } from './measure.ts';
import type { Protection } from './protection.ts';
import {
  housesNamed,
  isAboutOneself,
  isDisciplineShareConsented,
  isSurveyNamedConsented,
} from './rules/consents.ts';
import { holdingsOf } from './rules/organisations.ts';
import { hasEnoughPersons, hasEnoughPersonsInArea, hasEnoughPersonsInParts } from './rules/persons.ts';
import { hasEnoughAnswers, protectsOrganisations } from './rules/shadow.ts';

/** What of a cell may be shown: yes or no, never why (A9). */
export type Release = { readonly amount: boolean; readonly share: boolean };

export const NOTHING: Release = { amount: false, share: false };

export function releaseOf(cell: Cell, total: Cell, protection: Protection): Release {
  const { disclosure } = protection.metric;
  if (disclosure === 'public-fact') return { amount: true, share: true };
  const amount = isAmountReleased(cell, protection);
  if (disclosure === 'survey-share') return { amount, share: amount };
  if (disclosure !== 'amount') return { amount: amount || isFigureConsented(cell, protection), share: false };
  const isPart = (c: Cell): boolean => isAmountReleased(c, protection) || isShareConsented(c, protection);
  return { amount, share: isPart(cell) && isPart(total) };
}

function isAmountReleased(cell: Cell, protection: Protection): boolean {
  if (!protectsPersons(cell, protection) || !protectsRestOfBase(cell, protection)) return false;
  if (tellsReplacedTotal(cell, protection)) return false;
  const { metric, policy, query } = protection;
  if (!hasEnoughAnswers(cell, metric.disclosure, policy)) return false;
  const isNamed = housesNamed(query) !== null || query.by?.includes('organisation') === true;
  // D3: a house’s own lines are not all that stands behind where else its public goes; its own scope has the evidence.
  if (metric.disclosure === 'overlap' && isNamed && (cell.key.length > 0 || housesNamed(query) !== null))
    return false;
  if (housesNamed(query) !== null) return isNamedReleased(cell, protection);
  // Whoever looks at a table by house sees its own row, beside the pool’s total (D4).
  if (query.by?.includes('organisation') && cell.key.length > 0) return isOwnRow(cell, protection);
  return protectsOrganisations(cell, metric.disclosure, policy);
}

/**
 * A4: how many of all buyers a discipline has, its number follows from by the number of all; beside a panel in the place
 * of that number, what the panel leaves out would.
 */
function tellsReplacedTotal(cell: Cell, { metric, query, replaced = [] }: Protection): boolean {
  const { expression } = metric;
  if (!isShareOfPersons(metric) || expression.kind !== 'ratio') return false;
  return replaced.some(({ dimension, codes }) => {
    if (!expression.denominator.without?.includes(dimension)) return false;
    const own = codesOfCell(cell, query, dimension).flatMap((code) => codesUnder(dimension, code));
    const total = new Set(codes.flatMap((code) => codesUnder(dimension, code)));
    return own.length > 0 && own.every((code) => total.has(code));
  });
}

/** The values that a cell is of: its row’s, or those that the whole table is limited to. */
function codesOfCell(cell: Cell, { by = [], where = {} }: Query, dimension: Code): readonly Code[] {
  const own = cell.key[by.indexOf(dimension)];
  if (own != null) return [own];
  const filter = where[dimension];
  return filter === undefined || isRange(filter) ? [] : filter;
}

function codesUnder(dimension: Code, code: Code): readonly Code[] {
  const values = dimensionOf(dimension)?.values;
  return values?.kind === 'concepts' && isTerm(values.scheme, code) ? expand(values.scheme, code) : [code];
}

/** A figure that names houses is theirs: numbers do not hide them, only consent releases it. */
function isNamedReleased(cell: Cell, protection: Protection): boolean {
  const { metric, query, audience } = protection;
  if (isAboutOneself(query, audience)) return isOnlyOwn(cell, protection);
  return metric.disclosure === 'survey-share' && isSurveyNamedConsented(cell, protection);
}

function isOwnRow(cell: Cell, protection: Protection): boolean {
  const house = cell.key[protection.query.by?.indexOf('organisation') ?? -1];
  return house !== undefined && house !== null && isOnlyOwn(cell, protection, house);
}

/** Whatever the question says, nobody but the house that looks stands behind the cell. */
function isOnlyOwn(cell: Cell, { audience }: Protection, house?: string): boolean {
  return (
    audience.kind === 'organisation' &&
    (house === undefined || house === audience.slug) &&
    cell.contributors.length > 0 &&
    cell.contributors.every((contributor) => contributor === audience.slug)
  );
}

/** A3 lifts P1 and P2 for a share of persons, never for an amount. P4 and P9 stay. */
function isShareConsented(cell: Cell, protection: Protection): boolean {
  const isOfPersons = protection.metric.unit === 'persons';
  return isOfPersons && protectsPersons(cell, protection) && isDisciplineShareConsented(cell, protection);
}

/** The same for a metric that is itself a share of persons: participation, composition of an audience. */
function isFigureConsented(cell: Cell, protection: Protection): boolean {
  return (
    isShareOfPersons(protection.metric) &&
    protectsPersons(cell, protection) &&
    protectsRestOfBase(cell, protection) &&
    isBaseProtected(cell, protection) &&
    isRestProtected(cell, protection) &&
    isDisciplineShareConsented(cell, protection)
  );
}

/**
 * The base of a share may hold houses that consented to nothing: it passes P1 and P2 by itself, unless it has no other
 * houses than the share.
 */
function isBaseProtected(cell: Cell, { metric, policy, organisations }: Protection): boolean {
  const bases = cell.evidence.filter((evidence) => evidence.of.startsWith('base-'));
  const holdings = holdingsOf(cell.contributors, organisations).size;
  return bases.every(
    (base) =>
      base.holdings <= holdings ||
      protectsOrganisations({ ...cell, evidence: [base] }, metric.disclosure, policy),
  );
}

/** Nobody consented to what the base has beside the share, where there is any: it passes P1 and P2, as without consents. */
function isRestProtected(cell: Cell, { metric, policy }: Protection): boolean {
  const rest = cell.evidence.filter(({ of, total }) => of === 'rest' && total !== 0);
  return rest.length === 0 || protectsOrganisations({ ...cell, evidence: rest }, metric.disclosure, policy);
}

/**
 * A share of persons tells by subtraction the share of those whom it does not count: unless it counts everything, they are
 * enough. None are not, or what hides a share would tell that somebody is left. Where it counts some performances, so are
 * the houses that only the others went to, and all houses where they can be, which P8 asks of their lines; buyers of
 * another age are everywhere.
 */
function protectsRestOfBase(cell: Cell, protection: Protection): boolean {
  const { metric, policy, organisations, query } = protection;
  const { expression } = metric;
  if (!isShareOfPersons(metric)) return true;
  const { numerator, denominator } = cell.parts;
  const persons = (denominator?.value ?? 0) - (numerator?.value ?? 0);
  const without = expression.kind === 'ratio' ? (expression.denominator.without ?? []) : [];
  const dimensions = without.flatMap((id) => dimensionOf(id) ?? []).filter((one) => !isTrait(one));
  // Of everything, the share is the whole, and tells nothing.
  const isCut = dimensions.some(({ id }) => codesOfCell(cell, query, id).length > 0);
  if (persons < policy.personsMin && (persons > 0 || isCut)) return false;
  if (dimensions.length === 0) return true;
  const counted = holdingsOf(cell.contributors, organisations).size;
  const bases = cell.evidence.filter(({ of }) => of.startsWith('base-'));
  const others = Math.max(0, ...bases.map(({ holdings }) => holdings - counted));
  return others === 0 || others >= policy.holdingsMin;
}

function protectsPersons(cell: Cell, { query, policy, metric }: Protection): boolean {
  const named = [...(query.by ?? []), ...Object.keys(query.where ?? {})];
  return (
    hasEnoughPersons(cell, policy.personsMin) &&
    hasEnoughPersonsInParts(cell, metric, policy.personsMin) &&
    hasEnoughPersonsInArea(cell, named, policy.areaPersonsMin)
  );
}
