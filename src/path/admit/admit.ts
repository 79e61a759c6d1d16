import type { MessageCode } from '#messages/messages.ts';
import type { Audience, Scope } from '#model/audience.ts';
import { isConsented, SURVEY_NAMED } from '#model/consent.ts';
import type { DisclosureRule } from '#model/metric.ts';
import type { Consent } from '#model/pool.ts';
import type { MessageParams } from '#model/problem.ts';
import type { Query } from '#model/query.ts';
import { firstFinerThanMonths } from './time.ts';

export { grouped, tablesAbove } from './grouping.ts';
export type { Remedied, Surroundings } from './remedies.ts';
export { remedies } from './remedies.ts';
export { surroundings } from './surroundings.ts';

export type Asking = {
  readonly audience: Audience;
  readonly scope: Scope;
  /** Null: each table is examined alone, on its question only. */
  readonly edition: string | null;
  readonly disclosure: DisclosureRule;
  readonly consents: readonly Consent[];
};

/** A table may be made, or the reason why not, for `say`. */
export type Admission =
  | { readonly admitted: true }
  | { readonly admitted: false; readonly code: MessageCode; readonly params: MessageParams };

/**
 * Whether this question may be answered for this audience at all. It looks at the question and at the consents, never
 * at the data, so that its refusals tell nothing; what numbers allow is for `protect`.
 */
export function admit(query: Query, asking: Asking): Admission {
  if (asking.scope === 'own') {
    if (asking.audience.kind !== 'organisation') return refused('own-scope-needs-house');
    // Beside its own figures a house may ask for the pool’s, which are the pool’s all the same.
    const isBesidePool = query.compare !== undefined && 'with' in query.compare;
    // D3: where else one’s public goes is about the others, in whole months as all of theirs.
    if (!isBesidePool) return asking.disclosure === 'overlap' ? admitTime(query) : ADMITTED;
  }
  const asked = [...(query.by ?? []), ...Object.keys(query.where ?? {})];
  const freeText = asked.find((dimension) => FREE_TEXT.includes(dimension));
  if (freeText !== undefined) return refused('pool-free-text', { criterion: freeText });
  const fineInPlace = asked.find((dimension) => FINER_THAN_FSA.includes(dimension));
  if (fineInPlace !== undefined) return refused('pool-too-fine-in-place', { criterion: fineInPlace });
  const inTime = admitTime(query);
  if (!inTime.admitted) return inTime;
  return mayNameHouses(query, asking) ? ADMITTED : refused('pool-names-organisations');
}

const ADMITTED: Admission = { admitted: true };

function refused(code: MessageCode, params: MessageParams = {}): Admission {
  return { admitted: false, code, params };
}

function admitTime(query: Query): Admission {
  const fineInTime = firstFinerThanMonths(query);
  return fineInTime === null ? ADMITTED : refused('pool-too-fine-in-time', { criterion: fineInTime });
}

/** What a house writes in its own words never stands in pooled space. */
const FREE_TEXT: readonly string[] = [
  'performance',
  'performance-title',
  'production',
  'venue',
  'price-label',
  'receipt',
];

/** P9: never finer than the first three characters of the postal code. */
const FINER_THAN_FSA: readonly string[] = ['postal-code', 'address'];

/** Roles by which a house is named; only `organisation` can be consented to. */
const OTHER_ROLES: readonly string[] = ['seller', 'producer', 'holding'];

function mayNameHouses(query: Query, { audience, disclosure, consents }: Asking): boolean {
  const by = query.by ?? [];
  const where = query.where ?? {};
  if (OTHER_ROLES.some((role) => by.includes(role) || role in where)) return false;
  const filter = where.organisation;
  // By house without naming any: whoever looks finds its own row, and `protect` shows it no other.
  if (filter === undefined) return !by.includes('organisation') || audience.kind === 'organisation';
  if (!Array.isArray(filter)) return false;
  const others = filter.filter((house) => audience.kind !== 'organisation' || house !== audience.slug);
  if (others.length === 0) return filter.length > 0;
  return disclosure === 'survey-share' && isConsented(others, SURVEY_NAMED, audience, consents);
}
