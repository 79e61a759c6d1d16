import { refusal } from '#messages/messages.ts';
import type { Edition } from '#model/edition.ts';
import type { OpenedRelease, ReleaseState } from '#model/release.ts';
import type { ChosenRelease } from '#model/service.ts';
import { openedRelease } from '#path/present/present.ts';
import { publishedTables, valuesWithin } from '#path/protect/protect.ts';
import { consents } from '#store/consents.ts';
import { editions, type StoredEdition } from '#store/editions.ts';
import { noisyEditions } from '#store/noisy-editions.ts';
import { organisations } from '#store/organisations.ts';
import type { OpenPool } from '../open-pool.ts';
import { noisyEdition } from './noisy-editions.ts';
import { type Showing, shownEdition } from './shown-edition.ts';

/** What the pool published, the newest first: withdrawn and replaced releases too, since what was read stays known. */
export async function releases(pool: OpenPool): Promise<readonly ReleaseState[]> {
  const exact = await editions(pool.catalogue);
  const showing = await showingOf(pool);
  const noisy = (await noisyEditions(pool.catalogue)).filter(({ release }) => release !== null);
  const states = [
    ...exact.map((stored) => stateOf(stored, exact, shownEdition(showing, stored).open.edition)),
    ...(await Promise.all(noisy.map(({ id }) => noisyState(pool, id)))).flat(),
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
  const [noisy] = await noisyState(pool, id);
  if (noisy) return { ...noisy, choices: [], tables: [] };
  const all = await editions(pool.catalogue);
  const stored = all.find((one) => one.id === id);
  if (!stored) throw refusal('edition-unknown', { edition: id });
  const { open } = shownEdition(await showingOf(pool), stored);
  const { edition } = open;
  const state = stateOf(stored, all, edition);
  if (state.withdrawn || state.replacedBy) return { ...state, choices: [], tables: [] };
  const values = edition.cube.common.map((hierarchy) => ({
    dimension: hierarchy.dimension,
    codes: valuesWithin(hierarchy),
  }));
  const { currency } = pool.catalogue.pool();
  const tables = publishedTables(open, within);
  return { ...state, ...openedRelease(tables, { edition, currency, within, values }) };
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

async function noisyState(pool: OpenPool, id: string): Promise<readonly ReleaseState[]> {
  const edition = await noisyEdition(pool, id);
  if (edition === null) return [];
  const { months, builtAt, cells } = edition;
  const released = cells.filter(({ figures }) => figures.some((figure) => figure !== null)).length;
  return [
    {
      id,
      kind: 'noisy',
      months,
      builtAt,
      withdrawn: null,
      replacedBy: null,
      replaces: null,
      holdings: null,
      cells: { all: cells.length, released },
    },
  ];
}
