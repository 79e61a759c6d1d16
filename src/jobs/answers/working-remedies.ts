import { sayBoth } from '#messages/messages.ts';
import { metricOf } from '#metrics/metrics.ts';
import { codesOf } from '#metrics/query-reading.ts';
import type { Remedy } from '#model/answer.ts';
import { endOfMonth } from '#model/calendar.ts';
import { disciplineShares } from '#model/consent.ts';
import type { Metric } from '#model/metric.ts';
import type { Consent } from '#model/pool.ts';
import { Refusal } from '#model/problem.ts';
import type { DateRange, Query } from '#model/query.ts';
import { grouped, remedies, type Surroundings, surroundings, tablesAbove } from '#path/admit/admit.ts';
import { contentFor, isOfEditions, type Protected, type ProtectedTable } from '#path/protect/protect.ts';
import { editions, isStanding, newestFirst } from '#store/editions.ts';
import type { PoolAt } from '../answering.ts';
import type { OpenPool } from '../open-pool.ts';
import { namesOfPanels, panelsReleased } from '../releases/panels-released.ts';
import type { Asking } from './asking.ts';
import { release } from './released.ts';

/** So many are tried at most, and so many shown: the nearest first. */
const TRIED_MAX = 6;
const SHOWN_MAX = 2;

/** Tables above are looked up in a release; without one, each is counted anew. */
const ABOVE_TRIED_MAX = { inRelease: 16, counted: 4 };

/**
 * Questions near one that is not released, each tried: what is proposed to a person works. First the nearest table above
 * that is released in full; then those of which most can be read or, failing that, more than of the question.
 */
export async function workingRemedies(
  asOf: PoolAt,
  asking: Asking,
  table: Protected<ProtectedTable>,
): Promise<readonly Remedy[]> {
  const content = contentFor(asking.audience, table);
  if (isInFull(content) || !hidesAny(content)) return [];
  const names = new Map(asOf.known.organisations.map(({ slug, name }) => [slug, name]));
  const metric = metricOf(asking.query.metric);
  const released = asking.query.scope === 'pool' && metric ? await daysReleased(asOf.pool, metric) : null;
  const panels = released ? await panelsReleased(asOf.pool) : [];
  const around = surroundings((slug) => names.get(slug) ?? slug, metric, {
    released,
    panels: panels.map(({ dimension, panel }) => ({ ...panel, dimension })),
  });
  const tried = triedOnce(asOf, asking);
  const most = table.edition === null ? ABOVE_TRIED_MAX.counted : ABOVE_TRIED_MAX.inRelease;
  const group = await firstInFull(tried, asking.query, around, most);
  const near = isMost(shareShown(content)) ? [] : await nearest(tried, asking.query, around, content);
  const others = near.filter(({ query }) => JSON.stringify(query) !== JSON.stringify(group));
  return [
    ...(group ? [grouped(group, [...asOf.known.organisations, ...namesOfPanels(panels)])] : []),
    ...others.slice(0, SHOWN_MAX - (group ? 1 : 0)),
    ...(await consentRemedy(asOf, asking, content)),
  ];
}

/**
 * To ask the houses behind a share of one discipline for their consent, where the share would be shown if all of them
 * gave it. What they said before plays no part, so that nothing tells whether one of them refused.
 */
async function consentRemedy(
  asOf: PoolAt,
  asking: Asking,
  content: ProtectedTable,
): Promise<readonly Remedy[]> {
  const { query, audience } = asking;
  const [discipline, second] = codesOf(query.where?.discipline);
  if (audience.kind === 'public' || query.scope !== 'pool' || discipline === undefined || second) return [];
  if (isMost(shareShown(content))) return [];
  const figure = disciplineShares(discipline);
  const grantedAt = asOf.pool.now().toISOString();
  const consents = asOf.known.organisations.map(
    ({ slug }): Consent => ({ organisation: slug, figure, audience: 'members', granted: true, grantedAt }),
  );
  const given = { ...asOf, known: { ...asOf.known, consents } };
  const shown = await triedOnce(given, asking)(query);
  if (shown === null || !isMost(shareShown(shown))) return [];
  const text = sayBoth('remedy-ask-consent', {});
  return [{ code: 'remedy-ask-consent', text, query, consent: { figure, audience: 'members' } }];
}

/** Of the newest release that stands, where such figures come out of releases. */
async function daysReleased({ catalogue }: OpenPool, metric: Metric): Promise<Required<DateRange> | null> {
  if (!isOfEditions(metric)) return null;
  const [newest] = newestFirst((await editions(catalogue)).filter(isStanding));
  return newest ? { from: `${newest.months.from}-01`, to: endOfMonth(`${newest.months.to}-01`) } : null;
}

async function firstInFull(
  tried: Tried,
  query: Query,
  around: Surroundings,
  most: number,
): Promise<Query | null> {
  let tries = 0;
  for (const above of tablesAbove(query, around)) {
    if (tries++ === most) return null;
    const content = await tried(above);
    if (content && isInFull(content)) return above;
  }
  return null;
}

async function nearest(
  tried: Tried,
  query: Query,
  around: Surroundings,
  before: ProtectedTable,
): Promise<readonly Remedy[]> {
  const found: { readonly remedy: Remedy; readonly shown: number }[] = [];
  for (const remedy of remedies(query, around).slice(0, TRIED_MAX)) {
    if (found.filter(({ shown }) => isMost(shown)).length === SHOWN_MAX) break;
    const content = await tried(remedy.query);
    found.push({ remedy, shown: content ? shareShown(content) : 0 });
  }
  const full = found.filter(({ shown }) => isMost(shown));
  const better = full.length > 0 ? full : found.filter(({ shown }) => shown > shareShown(before));
  return better.map(({ remedy }) => remedy);
}

/** What would be shown of a question; null where it is refused. Nothing new is asked of a release for it. */
type Tried = (query: Query) => Promise<ProtectedTable | null>;

function triedOnce(asOf: PoolAt, asking: Asking): Tried {
  const known = new Map<string, Promise<ProtectedTable | null>>();
  const attempt = async (query: Query): Promise<ProtectedTable | null> => {
    try {
      const { table } = await release(asOf, { ...asking, query, isPublishedOnly: true });
      return contentFor(asking.audience, table);
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  };
  return (query) => {
    const text = JSON.stringify(query);
    const content = known.get(text) ?? attempt(query);
    known.set(text, content);
    return content;
  };
}

/** Every row of a known value is told; those of unknown value are no group that anybody asks about. */
function isInFull({ by, cells, total }: ProtectedTable): boolean {
  const rows = by.length === 0 ? [total] : cells.filter(({ key }) => !key.includes(null));
  return rows.length > 0 && rows.every(({ status }) => status !== 'x');
}

/** Where nothing is recorded, nothing is hidden either, and no other table would tell more. */
function hidesAny({ cells, total }: ProtectedTable): boolean {
  return [total, ...cells].some(({ status }) => status === 'x');
}

function shareShown({ cells, notReleased }: ProtectedTable): number {
  return cells.length === 0 ? 0 : 1 - notReleased / cells.length;
}

function isMost(shown: number): boolean {
  return shown >= 0.5;
}
