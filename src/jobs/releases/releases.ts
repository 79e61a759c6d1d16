import { refusal } from '#messages/messages.ts';
import type { Edition } from '#model/edition.ts';
import { isTold, type NoisyEdition } from '#model/noisy-edition.ts';
import type { OpenedRelease, ReleaseState } from '#model/release.ts';
import type { ChosenRelease } from '#model/service.ts';
import { openDataTables, openedRelease, releaseCsv } from '#path/present/present.ts';
import { type OpenEdition, publishedTables, valuesWithin } from '#path/protect/protect.ts';
import { consents } from '#store/consents.ts';
import { editions, type StoredEdition } from '#store/editions.ts';
import { noisyEditions } from '#store/noisy-editions.ts';
import { organisations } from '#store/organisations.ts';
import type { OpenPool } from '../open-pool.ts';
import { noisyEdition } from './noise/noisy-editions.ts';
import { type Showing, shownEdition } from './shown-edition.ts';

/** What the pool published, the newest first: withdrawn and replaced releases too, since what was read stays known. */
export async function releases(pool: OpenPool): Promise<readonly ReleaseState[]> {
  const exact = await editions(pool.catalogue);
  const showing = await showingOf(pool);
  const claims = await noisyEditions(pool.catalogue);
  const noisy = await Promise.all(claims.map(({ id }) => noisyEdition(pool, id)));
  const states = [
    ...exact.map((stored) => stateOf(stored, exact, shownEdition(showing, stored).open.edition)),
    ...noisy.flatMap((edition) => (edition ? [noisyState(edition)] : [])),
  ];
  return states.toSorted((a, b) => (a.builtAt < b.builtAt ? 1 : -1));
}

/**
 * One release with its tables, within some values. One that does not stand has none: nothing is answered from it any more.
 * Refuses with `edition-unknown`, and with `release-value-unknown`.
 */
export async function release(
  pool: OpenPool,
  { release: id, within }: ChosenRelease,
): Promise<OpenedRelease> {
  const noisy = await noisyEdition(pool, id);
  if (noisy) return { ...noisyState(noisy), choices: [], tables: openDataTables(noisy) };
  const { state, open } = await exactRelease(pool, id);
  if (!stands(state)) return { ...state, choices: [], tables: [] };
  const { edition } = open;
  const values = edition.cube.common.map((hierarchy) => ({
    dimension: hierarchy.dimension,
    codes: valuesWithin(hierarchy),
  }));
  const { currency } = pool.catalogue.pool();
  const tables = publishedTables(open, within);
  return { ...state, ...openedRelease(tables, { edition, currency, within, values }) };
}

/**
 * All figures of a release as a table for spreadsheets and programs (`release-csv.ts`). Refuses with `edition-unknown`,
 * and with `edition-not-standing` one that was withdrawn or corrected.
 */
export async function figuresOfRelease(pool: OpenPool, id: string): Promise<string> {
  const { currency } = pool.catalogue.pool();
  const noisy = await noisyEdition(pool, id);
  if (noisy) return releaseCsv(noisy, currency);
  const { state, open } = await exactRelease(pool, id);
  if (!stands(state)) throw refusal('edition-not-standing', { edition: id });
  return releaseCsv(open.edition, currency);
}

type ExactRelease = { readonly state: ReleaseState; readonly open: OpenEdition };

async function exactRelease(pool: OpenPool, id: string): Promise<ExactRelease> {
  const all = await editions(pool.catalogue);
  const stored = all.find((one) => one.id === id);
  if (!stored) throw refusal('edition-unknown', { edition: id });
  const { open } = shownEdition(await showingOf(pool), stored);
  return { state: stateOf(stored, all, open.edition), open };
}

function stands({ withdrawn, replacedBy }: ReleaseState): boolean {
  return withdrawn === null && replacedBy === null;
}

/** Consents as the catalogue has them now. */
async function showingOf(pool: OpenPool): Promise<Showing> {
  const { catalogue } = pool;
  const known = {
    pool: catalogue.pool(),
    organisations: await organisations(catalogue),
    consents: await consents(catalogue),
  };
  return { pool, known };
}

function stateOf(
  { id, months, builtAt, withdrawn, replacedBy }: StoredEdition,
  all: readonly StoredEdition[],
  { panel, cells }: Edition,
): ReleaseState {
  return {
    id,
    kind: 'exact',
    months,
    builtAt,
    withdrawn,
    replacedBy,
    holdings: panel?.holdings ?? null,
    cells: { all: cells.length, released: cells.filter(({ status }) => status === 'ok').length },
    replaces: all.find((one) => one.replacedBy === id)?.id ?? null,
  };
}

function noisyState({ id, months, builtAt, cells }: NoisyEdition): ReleaseState {
  return {
    id,
    kind: 'noisy',
    months,
    builtAt,
    withdrawn: null,
    replacedBy: null,
    replaces: null,
    holdings: null,
    cells: { all: cells.length, released: cells.filter(isTold).length },
  };
}
