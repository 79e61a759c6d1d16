import { consentsWithin } from '#model/cell-figure.ts';
import { panelsOf } from '#model/cube-panels.ts';
import type { CellAt, CellConsent, Edition, EditionCell } from '#model/edition.ts';
import type { CubePanel } from '#model/panel.ts';
import {
  type DecidedFigures,
  figuresReleased,
  type OpenEdition,
  openEdition,
} from '#path/protect/protect.ts';
import type { StoredEdition } from '#store/editions.ts';
import { today } from '../answers/asked-facts.ts';
import type { OpenPool } from '../open-pool.ts';
import type { KnownPool } from '../revisions/pool-revision.ts';
import { housesNotAgreed } from './agreed-panels.ts';
import { consentedCells } from './consented-cells.ts';
import { editionEvidence, openedEdition } from './edition-files.ts';

/** A release as it may be shown today, and what was decided in it. */
export type ShownEdition = { readonly open: OpenEdition; readonly released: DecidedFigures };

/** The cells that rely on consents, and with them those that are the same or a sum of such, each with the holdings behind it. */
type Relying = { readonly consented: readonly CellConsent[]; readonly told: readonly CellConsent[] };

/** Read once, by the digest of the file of the release: these do not change. */
const RELYING = new Map<string, Relying>();

/** The last that was shown of each, and which of its cells were masked then. */
const SHOWN = new Map<string, ShownEdition & { readonly masked: string }>();

export type Showing = {
  readonly pool: OpenPool;
  readonly known: Pick<KnownPool, 'pool' | 'consents' | 'organisations'>;
};

/** A consent that was withdrawn or has lapsed no longer releases: what relied on it is shown to nobody, a panel neither. */
export function shownEdition(showing: Showing, stored: StoredEdition): ShownEdition {
  const open = openedEdition(showing.pool, stored);
  const { consented, told } = relyingOn(showing.pool, stored, open.edition);
  const given =
    consented.length === 0 ? [] : consentsWithin(consentedCells(showing.known, today(showing)), open.edition);
  const isGiven = ({ at, holdings }: CellConsent): boolean => {
    const consenting = given.find((one) => isSameCell(one.at, at))?.holdings ?? [];
    return holdings.every((holding) => consenting.includes(holding));
  };
  const taken = new Set(consented.flatMap((one) => (isGiven(one) ? [] : one.holdings)));
  const relying = told.filter(({ holdings }) => holdings.some((holding) => taken.has(holding)));
  const masked = [...relying.map(({ at }) => at), ...cellsNotAgreed(showing, open.edition)];
  const key = JSON.stringify(masked);
  const before = SHOWN.get(stored.sha256);
  if (before?.masked === key) return before;
  const shown = masked.length === 0 ? open : openEdition(maskedEdition(open.edition, masked));
  const made = { open: shown, released: figuresReleased(shown.edition), masked: key };
  SHOWN.set(stored.sha256, made);
  return made;
}

/** Cells of panels that leave out by name a house that no longer consents to it. */
function cellsNotAgreed(showing: Showing, { cells, cube }: Edition): readonly CellAt[] {
  const isAgreed = (panel: CubePanel): boolean =>
    housesNotAgreed(panel, showing.known, today(showing)).length === 0;
  const lapsed = panelsOf(cube).flatMap(({ panel }) => (isAgreed(panel) ? [] : [panel.code]));
  if (lapsed.length === 0) return [];
  return cells.flatMap(({ at }) => (at.common.some((code) => lapsed.includes(code)) ? [at] : []));
}

function relyingOn(pool: OpenPool, stored: StoredEdition, { cells }: Edition): Relying {
  const known = RELYING.get(stored.sha256);
  if (known) return known;
  const evidence = editionEvidence(pool, stored);
  const behind = (number: number): readonly CellConsent[] => {
    const at = cells[number]?.at;
    const contributions = evidence.cells[number]?.contributions ?? [];
    return at ? [{ at, holdings: contributions.map(([one]) => evidence.holdings[one] ?? '') }] : [];
  };
  const relying = {
    consented: (evidence.consented ?? []).flatMap(behind),
    told: (evidence.toldByConsent ?? []).flatMap(behind),
  };
  RELYING.set(stored.sha256, relying);
  return relying;
}

function maskedEdition(edition: Edition, masked: readonly CellAt[]): Edition {
  const cells = edition.cells.map((cell): EditionCell => {
    const isMasked = masked.some((at) => isSameCell(at, cell.at));
    return isMasked ? { ...cell, status: 'x', values: cell.values.map(() => null) } : cell;
  });
  return { ...edition, cells };
}

function isSameCell(one: CellAt, other: CellAt): boolean {
  return JSON.stringify([one.common, one.further]) === JSON.stringify([other.common, other.further]);
}
