import { refusal } from '#messages/messages.ts';
import type { Audience } from '#model/audience.ts';
import type { FurtherTable } from '#model/further-table.ts';
import type { Metric } from '#model/metric.ts';
import type { Query } from '#model/query.ts';
import {
  askedTable,
  type DecidedFigures,
  figuresSince,
  isOfEditions,
  nothingReleased,
  type OpenEdition,
  type Protected,
  type ProtectedTable,
  panelCut,
  protectFromEditions,
  type Standing,
  tableOfEdition,
} from '#path/protect/protect.ts';
import { editions, isStanding, newestFirst, type StoredEdition } from '#store/editions.ts';
import { noisyEditions } from '#store/noisy-editions.ts';
import type { PoolAt } from '../answering.ts';
import type { OpenPool } from '../open-pool.ts';
import type { PoolRevision } from '../revisions/pool-revision.ts';
import { inGroup, tellingNoFolder } from './beside/neighbours.ts';
import { toldBeside } from './beside/told-beside.ts';
import { inLinesOf, revisionOfRelease } from './counted-from.ts';
import { openedEdition } from './edition-files.ts';
import { furtherTablesOf } from './further/further-files.ts';
import { admitFurther } from './further/further-tables.ts';
import { agreedPolicy } from './policy.ts';
import { shownEdition } from './shown-edition.ts';

/** What was decided since each, after how many tables: they only grow in number. */
const SINCE = new Map<string, { readonly tables: number; readonly figures: DecidedFigures }>();

/**
 * What a pool with releases answers: its amounts, and ratios of them, come out of the newest release that is about the
 * question, and of nothing else. What a member asks of it besides becomes a further table, once for everybody; the public
 * has what is published. Null where the pool has no release and its policy lets tables be examined alone until then, or the
 * measure is none that releases hold.
 */
export async function fromEditions(
  asOf: PoolAt,
  asking: { readonly query: Query; readonly audience: Audience; readonly isPublishedOnly?: boolean },
  metric: Metric,
): Promise<Protected<ProtectedTable> | null> {
  const { pool } = asOf;
  if (!isOfEditions(metric)) return null;
  const all = await editions(pool.catalogue);
  const [latest] = all;
  if (latest === undefined) return awaited(asOf, asking);
  const { query, audience } = asking;
  const standing = newestFirst(all.filter(isStanding));
  // Q8: what was asked of a release before it was corrected stays answered, as of that release.
  const told = [...standing, ...standing.flatMap((one) => correctedBy(one, all))];
  const answered = async () =>
    protectFromEditions(query, metric, { standing: await allOpened(asOf, told), latest }, audience);
  const before = await answered();
  if (before.decided !== null) return before.decided;
  if (audience.kind !== 'public' && asking.isPublishedOnly !== true) {
    for (const stored of standing) {
      const open = openedEdition(pool, stored);
      const { edition } = open;
      const asked = askedTable(query, edition);
      if (asked === null) requireNoPanelCut(query, open);
      // What was told of these months before is no part of the ledger.
      if (asked === null || edition.follows !== undefined) continue;
      await tellingNoFolder(
        inLinesOf(asOf, stored.id, (then) => admitFurther(then, { stored, edition, asked, audience })),
      );
      break;
    }
  }
  const after = await answered();
  return after.decided ?? after.orElse;
}

/**
 * Nothing, in a pool without an exact release that shows a figure: where it has one with noise (S4), or all comes out of
 * releases alone (E0), or it stands beside a neighbouring one that has a house in common and has released any: what is counted
 * afresh here could be set against it (A7). Null where tables are examined one by one.
 */
export async function awaited(
  asOf: PoolAt,
  { query, audience }: { readonly query: Query; readonly audience: Audience },
): Promise<Protected<ProtectedTable> | null> {
  const { pool } = asOf;
  const all = await editions(pool.catalogue);
  if (all.some((one) => isStanding(one) && showsAnything(pool, one))) return null;
  const [noisy] = await noisyEditions(pool.catalogue);
  if (noisy) return nothingReleased(query, { audience, edition: noisy.id, policy: noisy.policy });
  const { releasedOnly, version } = await agreedPolicy(pool);
  const isAwaited = releasedOnly || (await isToldElsewhere(asOf));
  return isAwaited
    ? nothingReleased(query, { audience, edition: all.find(isStanding)?.id ?? null, policy: version })
    : null;
}

/** The last release that stands, with the lines that it was counted from (E6); null where these are not there any more. */
export async function lastCounted(
  asOf: PoolAt,
): Promise<{ readonly release: StoredEdition; readonly revision: PoolRevision | null } | null> {
  const release = (await editions(asOf.pool.catalogue)).find(isStanding);
  return release === undefined ? null : { release, revision: await revisionOfRelease(asOf, release.id) };
}

function showsAnything(pool: OpenPool, stored: StoredEdition): boolean {
  return openedEdition(pool, stored).edition.cells.some(({ status }) => status === 'ok');
}

async function isToldElsewhere({ pool, known }: PoolAt): Promise<boolean> {
  const houses = known.organisations.map(({ slug }) => slug);
  const { told, noisy } = await tellingNoFolder(inGroup(pool, (group) => toldBeside(group, null, houses)));
  return told.length + noisy.length > 0;
}

/** Refuses with `further-cuts-panel` a new question that would divide a panel further; what cells say of it, they say. */
function requireNoPanelCut(query: Query, open: OpenEdition): void {
  const { edition } = open;
  const panel = edition.metrics.includes(query.metric) ? panelCut(query, edition) : null;
  if (panel === null || tableOfEdition(query, open) !== null) return;
  throw refusal('further-cuts-panel', { edition: edition.id, fr: panel.name.fr, en: panel.name.en });
}

/** The releases whose place a release took, the newest first. */
function correctedBy(one: StoredEdition, all: readonly StoredEdition[]): readonly StoredEdition[] {
  const before = all.find(({ replacedBy }) => replacedBy === one.id);
  return before === undefined || before.withdrawn !== null ? [] : [before, ...correctedBy(before, all)];
}

async function allOpened(asOf: PoolAt, standing: readonly StoredEdition[]): Promise<readonly Standing[]> {
  return Promise.all(
    standing.map(async (stored) => {
      const { open, released } = shownEdition(asOf, stored);
      return { open, decided: [released, since(stored, await furtherTablesOf(asOf.pool, stored))] };
    }),
  );
}

function since({ sha256 }: StoredEdition, tables: readonly FurtherTable[]): DecidedFigures {
  const known = SINCE.get(sha256);
  const found =
    known?.tables === tables.length ? known : { tables: tables.length, figures: figuresSince(tables) };
  SINCE.set(sha256, found);
  return found.figures;
}
