import type { CellAt, CellEvidence, Edition, EditionEvidence } from '#model/edition.ts';
import { type FurtherTable, type Region, regionKey } from '#model/further-table.ts';
import type { Code } from '#model/words.ts';
import type { SeenCells } from '../intervals/interval-program.ts';
import { type Coalition, coalitionsOf, type Parties } from '../linear/coalitions.ts';
import { type ConsentedRows, consentedRows } from '../linear/consented-rows.ts';
import { addressKey, cellsOfLeaves, type Leaf } from '../linear/cube.ts';
import { type Freedoms, freedomsOf, rowsHolding } from '../linear/freedoms.ts';
import { firstDisclosures } from '../linear/insider-audit.ts';
import type { Ledger } from '../linear/ledger.ts';
import type { SparseRow } from '../linear/sparse-row.ts';
import { spacesOf } from '../linear/suppress.ts';
import { isFewBesideAny } from '../persons-beside.ts';
import type { Policy } from '../policy.ts';
import type { Decided } from './decided.ts';
import { isCellSafe, type Rules } from './differences.ts';
import type { Joint } from './joints.ts';
import { regionOfCell } from './regions.ts';

/** All that a further table is judged against. */
export type GroundFacts = {
  readonly edition: Edition;
  readonly evidence: EditionEvidence;
  readonly released: readonly ReleasedCell[];
  readonly policy: Policy;
  readonly coalition: 1 | 2;
  readonly tables: readonly FurtherTable[];
  /** One for each further dimension or set of dimensions. */
  readonly joints: readonly Joint[];
};

export type ReleasedCell = Decided & { readonly at: CellAt };

/** The cells of a release that anybody is in. */
export function releasedCells(
  { cells, cube }: Edition,
  evidence: Pick<EditionEvidence, 'cells'>,
): readonly ReleasedCell[] {
  return cells.flatMap(({ at, status, values }, i): readonly ReleasedCell[] => {
    const behind = evidence.cells[i];
    if (behind === undefined || behind.contributions.length === 0) return [];
    return [{ at, region: regionOfCell(at, cube), isPublished: status === 'ok', behind, values }];
  });
}

/** One way in which holdings contribute, with everything published to anybody reduced in it. */
export type LedgerSystem = {
  readonly freedoms: Freedoms;
  readonly ledger: Ledger;
  readonly consents: ConsentedRows;
  /** What was decided and is hidden for few persons, which nobody may compute with what it knows. */
  readonly few: readonly FewRow[];
};

export type FewRow = { readonly row: SparseRow; readonly behind: CellEvidence };

export type Ground = {
  readonly facts: GroundFacts;
  readonly parties: Parties;
  readonly coalitions: readonly Coalition[];
  readonly systems: readonly LedgerSystem[];
  /** The leaves of every system: they differ in who is in them. */
  readonly seenLeaves: readonly SeenLeaf[];
  readonly decided: readonly Decided[];
  /** The last of each region, by its key. */
  readonly byRegion: ReadonlyMap<string, Decided>;
};

/** A leaf: its value in each dimension that it has one in, and which of these are further ones. */
type SeenLeaf = { readonly at: Readonly<Record<Code, Code>>; readonly further: readonly Code[] };

/**
 * The release, and every table since, over the leaves that the sets of dimensions make. A cell of one dimension is the
 * sum of all leaves of its set that have its value, so that it stays the same figure, seen closer. Seen closer, who is in
 * which leaf tells more: null when with that knowledge something forbidden follows from what is published already.
 */
export function groundOf(facts: GroundFacts): Ground | null {
  const { edition, evidence, released } = facts;
  const parties = evidence.parties.map(({ party, knows }) => ({ party, knows: new Set(knows) }));
  const coalitions = coalitionsOf(parties, facts.coalition);
  const since = decidedSince(facts);
  const decided: readonly Decided[] = [...released, ...since];
  const ways = presencesOf(facts).map((leaves) => freedomsOf(edition.cube, leaves));
  const seenLeaves = (ways[0]?.leaves ?? []).map((leaf) => seenLeafOf(leaf, edition));
  const holders = holdersOf(facts, released, since, seenLeaves);
  const consented = consentedAmong(facts);
  const rules: Rules = { ...facts, measures: evidence.measures, parties, coalitions };
  const hiddenAsFew = [...decided.entries()].filter(
    ([, { isPublished, behind }]) =>
      !isPublished && isFewBesideAny(behind, evidence.measures, coalitions, facts.policy.personsMin),
  );
  const systems: LedgerSystem[] = [];
  for (const freedoms of ways) {
    const rows = rowsHolding(freedoms, decided.length, holders);
    const consents = consentedRows({ rows, contributors: freedoms.contributors }, consented);
    const ledger = ledgerFor(rows, decided, rules, { freedoms, coalitions, consents });
    if (ledger === null) return null;
    const few = hiddenAsFew.flatMap(([i, { behind }]) => {
      const row = rows[i];
      return row === undefined ? [] : [{ row, behind }];
    });
    systems.push({ freedoms, ledger, consents, few });
  }
  const byRegion = new Map(decided.map((one) => [regionKey(one.region), one]));
  return { facts, parties, coalitions, systems, seenLeaves, decided, byRegion };
}

/** The numbers of the cells of the release that consents let be told: these are out, and stay known. */
export function consentedAmong({ edition, evidence, released }: GroundFacts): readonly number[] {
  const relied = new Set(
    (evidence.consented ?? []).flatMap((i) => (edition.cells[i] ? [addressKey(edition.cells[i].at)] : [])),
  );
  return released.flatMap(({ at }, i) => (relied.has(addressKey(at)) ? [i] : []));
}

/** The cells of all tables, in their order. */
export function decidedSince({ tables }: Pick<GroundFacts, 'tables'>): readonly Decided[] {
  return tables.flatMap(({ cells, evidence, followed = [] }) =>
    cells.flatMap(({ region, status, values }, i): readonly Decided[] => {
      const behind = evidence[i];
      const isFollowing = followed.includes(i);
      return behind ? [{ region, isPublished: status === 'ok', isFollowing, behind, values }] : [];
    }),
  );
}

/** The leaves with their amounts, and for each the numbers of the cells that hold it: of the release, then of all tables. */
export function leavesSeen(facts: GroundFacts): Pick<SeenCells, 'leaves' | 'cellsWith'> {
  const leaves = leavesOf(facts).map(({ at, contributions }) => ({
    at,
    contributions: contributions.map(([holding, amounts]) => [holding, asPresent(amounts, facts)] as const),
  }));
  const seenLeaves = leaves.map(({ at }) => seenLeafOf(at, facts.edition));
  return { leaves, cellsWith: holdersOf(facts, facts.released, decidedSince(facts), seenLeaves) };
}

/**
 * A holding that has lines in a leaf is known to be there though they cancel out; of persons in the leaves of a set nothing is
 * counted, and nothing asked of a solver.
 */
function asPresent(amounts: readonly number[], { evidence }: GroundFacts): readonly number[] {
  return amounts.map((amount, i) => (evidence.measures[i]?.isAdditive ? amount : 1));
}

/** Cells asked for as rows of each system. */
export function rowsOfRegions(
  { facts, seenLeaves, systems }: Ground,
  regions: readonly Region[],
): readonly (readonly SparseRow[])[] {
  const common = facts.edition.cube.common.map(({ dimension }) => dimension);
  const numbers = numbersWith(seenLeaves, regions, common);
  return systems.map(({ freedoms }) => rowsHolding(freedoms, regions.length, numbers));
}

type Reading = Pick<LedgerSystem, 'freedoms' | 'consents'> & { readonly coalitions: readonly Coalition[] };

/**
 * A cell that the release keeps back though it passes the rules by itself may follow all the same: it was taken back for
 * another, and what was left gave it. Then nobody is kept from it, and it is no reason to answer nothing.
 */
function ledgerFor(
  rows: readonly SparseRow[],
  decided: readonly Decided[],
  rules: Rules,
  { freedoms: { contributors }, coalitions, consents }: Reading,
): Ledger | null {
  const published = rows.filter((_, i) => decided[i]?.isPublished);
  const reduced = (mayFollow: (one: Decided) => boolean) => {
    const of = (isFree: boolean) =>
      rows.filter((_, i) => {
        const one = decided[i];
        return one && !one.isPublished && mayFollow(one) === isFree;
      });
    return spacesOf(contributors.length, published, of(false), of(true));
  };
  const spaces =
    reduced(({ isFollowing = false }) => isFollowing) ??
    reduced((one) => one.isFollowing === true || ('at' in one && isCellSafe(one.region, one.behind, rules)));
  if (spaces === null || firstDisclosures(spaces, contributors, coalitions, [], consents).length > 0)
    return null;
  return { spaces };
}

/** The leaves that the sets of dimensions make, with who has how much in each. */
function leavesOf({ evidence, joints }: Pick<GroundFacts, 'evidence' | 'joints'>): readonly AmountsAt[] {
  return [
    ...evidence.leaves.flatMap(({ at, contributions }) => (at.further ? [] : [{ at, contributions }])),
    ...joints.flatMap((joint) =>
      joint.leaves.map(({ common, values, contributions }) => ({
        at: { common, further: { dimension: nameOf(joint.dimensions), code: nameOf(values) } },
        contributions,
      })),
    ),
  ];
}

type AmountsAt = { readonly at: CellAt; readonly contributions: CellEvidence['contributions'] };

/** Who is in which leaf, for each way in which holdings contribute: any line, then each measure that adds up. */
function presencesOf(facts: GroundFacts): readonly (readonly Leaf[])[] {
  const { measures } = facts.evidence;
  const all = leavesOf(facts);
  const present = (isIn: (amounts: readonly number[]) => boolean): readonly Leaf[] =>
    all.map(({ at, contributions }) => ({
      ...at,
      contributors: contributions.flatMap(([holding, amounts]) => (isIn(amounts) ? [holding] : [])),
    }));
  const each = measures.flatMap(({ isAdditive }, i) =>
    isAdditive ? [present((amounts) => amounts[i] !== 0)] : [],
  );
  const ways = [present(() => true), ...each];
  return [...new Map(ways.map((of) => [JSON.stringify(of.map((leaf) => leaf.contributors)), of])).values()];
}

function nameOf(codes: readonly Code[]): Code {
  return JSON.stringify(codes);
}

function seenLeafOf({ common, further }: CellAt, { cube }: Edition): SeenLeaf {
  const at = Object.fromEntries(cube.common.map(({ dimension }, i) => [dimension, common[i] ?? '']));
  if (further === null) return { at, further: [] };
  const dimensions = JSON.parse(further.dimension) as readonly Code[];
  const codes = JSON.parse(further.code) as readonly Code[];
  for (const [i, id] of dimensions.entries()) at[id] = codes[i] ?? '';
  return { at, further: dimensions };
}

type Projected = { readonly leaf: number; readonly at: CellAt };

/** For each leaf the numbers of the decided cells that hold it. */
function holdersOf(
  { edition: { cube } }: GroundFacts,
  released: readonly { readonly at: CellAt }[],
  since: readonly Decided[],
  seenLeaves: readonly SeenLeaf[],
): readonly (readonly number[])[] {
  const ofRelease = new Set(cube.further.map(({ dimension }) => dimension));
  const common = cube.common.map(({ dimension }) => dimension);
  const projected = seenLeaves.flatMap(({ at, further }, leaf): readonly Projected[] => {
    const codes = common.map((id) => at[id] ?? '');
    if (further.length === 0) return [{ leaf, at: { common: codes, further: null } }];
    return further.flatMap((dimension) =>
      ofRelease.has(dimension)
        ? [{ leaf, at: { common: codes, further: { dimension, code: at[dimension] ?? '' } } }]
        : [],
    );
  });
  const cells = released.map((one) => one.at);
  const held = cellsOfLeaves(
    cube,
    cells,
    projected.map((one) => one.at),
  );
  const regions = since.map(({ region }) => region);
  const found = numbersWith(seenLeaves, regions, common).map((numbers) =>
    numbers.map((number) => released.length + number),
  );
  for (const [i, { leaf }] of projected.entries()) found[leaf]?.push(...(held[i] ?? []));
  return found;
}

/** For each leaf the numbers of the regions that hold it; those limited in a further dimension stand on leaves that have one. */
function numbersWith(
  seenLeaves: readonly SeenLeaf[],
  regions: readonly Region[],
  common: readonly Code[],
): number[][] {
  const limits = regions.map((region) => {
    const entries = Object.entries(region).map(([id, codes]) => ({ id, codes: new Set(codes) }));
    return { entries, isCommon: entries.every(({ id }) => common.includes(id)) };
  });
  return seenLeaves.map(({ at, further }) =>
    limits.flatMap(({ entries, isCommon }, i) => {
      const isOn = isCommon === (further.length === 0);
      return isOn && entries.every(({ id, codes }) => codes.has(at[id] ?? '')) ? [i] : [];
    }),
  );
}
