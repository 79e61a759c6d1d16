import { createHash } from 'node:crypto';
import { proveAfter } from '#jobs/releases/prove-release.ts';
import { releasedMetric, valuesOf } from '#jobs/releases/verify-edition.ts';
import { metricOf } from '#metrics/metrics.ts';
import type { CellFigure } from '#model/cell-figure.ts';
import type { CellAt, CellEvidence, Cube, CubeHierarchy, Edition, EditionEvidence } from '#model/edition.ts';
import { type Panel, panelWithin } from '#model/panel.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import {
  type BuiltEdition,
  cellsOf,
  chainedFacts,
  cubeOfPolicy,
  type EarlierRelease,
  type EditionFacts,
  newestOf,
  ownOfPools,
  type PoolRelease,
  parametersOfPolicy,
  pooledFacts,
  protectEdition,
} from '#path/protect/protect.ts';
import { nameOf } from '#verify/fault.ts';
import type { EarlierFiles, Subject } from '#verify/subject.ts';
import { faultsOf } from '#verify/verify.ts';

export type Size = {
  readonly houses: number;
  /** Lines of each house on average; houses differ tenfold. */
  readonly lines: number;
  readonly disciplines: number;
  readonly months: { readonly from: string; readonly to: string };
  readonly further: readonly string[];
  readonly coalition: 1 | 2;
  readonly seed: number;
  /** Cells that every holding behind them consents to. */
  readonly consents?: readonly CellAt[];
  /** Of months or houses left out; the houses consent to it. */
  readonly panels?: readonly Panel[];
  /** Of disciplines. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
};

export type Line = {
  readonly house: number;
  readonly common: readonly string[];
  readonly further: readonly string[];
  readonly person: number;
  readonly tickets: number;
  readonly revenue: number;
};

export const MEASURES: EditionEvidence['measures'] = [
  { of: 'tickets', isAdditive: true },
  { of: 'revenue', isAdditive: true },
  { of: 'persons', isAdditive: false },
  { of: 'buyers', isAdditive: false },
  { of: 'sold', isAdditive: true },
  { of: 'priced-revenue', isAdditive: true },
];

/** A generator that always gives the same numbers, from 0 to 1. */
export function chance(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A release that `build` makes of made-up houses, with all that a proof of it needs. */
export function madeRelease(size: Size): Subject {
  return releaseOf(size, madeLines(size));
}

function policyOf(size: Size): PoolPolicy {
  return {
    format: 'parterre-policy-1',
    version: '1',
    parameters: {},
    coalition: size.coalition,
    metrics: ['tickets-issued', 'tickets-sold', 'revenue', 'average-price', 'buyers'],
    common: [
      { dimension: 'discipline', ...(size.groups ? { groups: size.groups } : {}) },
      { dimension: 'municipality', values: ['montreal'] },
    ],
    further: size.further.map((dimension) => ({ dimension })),
    ...(size.panels ? { panels: size.panels } : {}),
    tablesPerMember: 20,
    releasedOnly: true,
  };
}

/** The lines that a release of this size is made of. */
export function madeLines(size: Size): readonly Line[] {
  const { panels: _, ...policy } = policyOf(size);
  return linesOf(cubeOfPolicy(policy, size.months), size);
}

/** A release of these lines after others of the same months, the last of which stands unless it was withdrawn. */
export function releaseOf(
  size: Size,
  lines: readonly Line[],
  before: readonly Subject[] = [],
  stands = true,
): Subject {
  const facts = factsOf(size, lines);
  const chain = { earlier: before.map(earlierRelease), stands, changes: [] };
  if (before.length === 0) return subjectOf(size, facts, { built: protectEdition(facts), kept: [] }, []);
  const newest = newestOf(protectEdition(chainedFacts(facts, chain)), facts, chain);
  return subjectOf(size, facts, newest, before, stands);
}

/** A first release of these lines that keeps some sums of leaves from following. */
export function releaseWithout(
  size: Size,
  lines: readonly Line[],
  unions: readonly (readonly CellAt[])[],
): Subject {
  const facts = factsOf(size, lines);
  const built = protectEdition(facts, { withheld: [], allowed: null, unions });
  return subjectOf(size, facts, { built, kept: [] }, []);
}

/** The same as the job makes it: attacked, and proved before it is one. */
export async function provedReleaseOf(
  size: Size,
  lines: readonly Line[],
  before: readonly Subject[],
): Promise<Subject> {
  const facts = factsOf(size, lines);
  const chain = { earlier: before.map(earlierRelease), stands: true, changes: [] };
  const { cells: _, ...draft } = subjectOf(size, facts, { built: NOTHING, kept: [] }, before).edition;
  const faultsIn = async (newest: Shown) => faultsOf(subjectOf(size, facts, newest, before));
  return subjectOf(size, facts, await proveAfter(facts, chain, draft, faultsIn, {}), before);
}

/** A first release of these lines beside that of another pool, of some of the same houses. */
export function besideOf(size: Size, lines: readonly Line[], other: Subject): Subject {
  const facts = factsOf(size, lines);
  const { holdings } = facts.evidence;
  const met = new Map(facts.evidence.cells.map((cell) => [JSON.stringify(cell.at), cell]));
  const housesIn = (houses: ReadonlySet<number>) =>
    holdings.map((house, i) => (houses.has(i) ? [house] : []));
  const own: PoolRelease = {
    pool: '',
    id: '',
    houses: housesIn(new Set(lines.map(({ house }) => house))),
    evidence: cellsOf(facts.cube).map((at) => met.get(JSON.stringify(at)) ?? NOBODY),
    leaves: facts.evidence.leaves,
    told: [],
  };
  const there: PoolRelease = {
    pool: other.edition.pool,
    id: other.edition.id,
    houses: housesIn(new Set(other.evidence.panel?.map(({ house }) => holdings.indexOf(house)))),
    evidence: other.evidence.cells,
    leaves: other.evidence.leaves,
    told: other.edition.cells.flatMap(({ status }, i) => (status === 'ok' ? [i] : [])),
  };
  const pools = { holdings, parties: facts.parties, releases: [own, there] };
  const { built } = ownOfPools(protectEdition(pooledFacts(facts, pools)), facts);
  return subjectOf(size, facts, { built, kept: [] }, []);
}

const NOBODY: CellEvidence = { totals: MEASURES.map(() => 0), contributions: [], couldNamePersons: false };

type Shown = { readonly built: BuiltEdition; readonly kept: readonly number[] };

const NOTHING: BuiltEdition = {
  cells: [],
  evidence: [],
  primary: [],
  secondary: [],
  rounds: [],
  published: [],
  consented: [],
  toldByConsent: [],
};

function factsOf(size: Size, lines: readonly Line[]): EditionFacts {
  const policy = policyOf(size);
  const cube = cubeOfPolicy(policy, size.months);
  const holdings = Array.from({ length: size.houses }, (_, i) => `house-${i}`);
  return {
    cube,
    metrics: policy.metrics.flatMap((id) => metricOf(id) ?? []),
    evidence: {
      holdings,
      measures: MEASURES,
      ...evidenceOf(
        cube,
        lines.map((line) => placedIn(line, size)),
      ),
    },
    parties: holdings.map((party, i) => ({ party, knows: new Set([i]) })),
    policy: parametersOfPolicy(policy),
    coalition: size.coalition,
    consents: (size.consents ?? []).map((at) => ({ at, holdings })),
  };
}

function subjectOf(
  size: Size,
  { cube, parties, evidence: { holdings, leaves } }: EditionFacts,
  { built, kept }: Shown,
  before: readonly Subject[],
  stands = true,
): Subject {
  const policy = policyOf(size);
  const policySha256 = sha256(JSON.stringify(policy));
  const edition: Edition = {
    format: 'parterre-edition-1',
    id: `edition-${before.length + 1}`,
    pool: 'Essai',
    builtAt: '2026-01-15T12:00:00.000Z',
    policy: { version: '1', sha256: policySha256 },
    months: size.months,
    follows: before.map(({ edition, seals }) => ({ id: edition.id, sha256: seals.recordedSha256 })),
    cube,
    metrics: policy.metrics,
    cells: built.cells,
  };
  const editionSha256 = sha256(JSON.stringify(edition));
  const evidence: EditionEvidence = {
    format: 'parterre-edition-evidence-1',
    sha256: editionSha256,
    holdings,
    kept,
    consented: built.consented,
    parties: parties.map(({ party, knows }) => ({ party, knows: [...knows] })),
    measures: MEASURES,
    cells: built.evidence,
    leaves,
  };
  return {
    edition,
    evidence,
    policy,
    seals: { editionSha256, recordedSha256: editionSha256, policySha256, isPolicySigned: true },
    builtOn: '2026-01-15',
    metrics: policy.metrics.map(releasedMetric),
    valuesOf: Object.fromEntries(
      [...cube.common, ...cube.further].map(({ dimension }) => [dimension, valuesOf(dimension)]),
    ),
    members: holdings.map((holding) => ({ slug: holding, holding, sellers: [] })),
    consents: (size.consents ?? []).map((at) => ({ ...figureAt(at, cube, size), holdings })),
    leftOutByConsent: (size.panels ?? []).map(({ id }) => ({ panel: id, holdings })),
    earlier: before.map((one, i) => earlierFiles(one, !stands && i === before.length - 1)),
  };
}

/** A line under the codes of a cube with panels, whose discipline is the first and whose month the last. */
function placedIn(line: Line, { panels = [] }: Size): Line {
  const panel = panels.find(({ of }) => of.value === line.common[0]);
  if (panel === undefined) return line;
  const { without } = panel;
  const month = Number(line.common.at(-1)?.slice(5, 7));
  const isOut =
    'months' in without
      ? without.months.includes(month)
      : 'houses' in without && without.houses.includes(`house-${line.house}`);
  const { code, leftOut } = panelWithin(panel);
  return { ...line, common: line.common.with(0, isOut ? leftOut : code) };
}

function earlierRelease({ edition, evidence }: Subject): EarlierRelease {
  return {
    id: edition.id,
    cells: edition.cells,
    evidence: evidence.cells,
    leaves: evidence.leaves,
    kept: evidence.kept ?? [],
    changes: evidence.changes ?? [],
    hasTables: false,
  };
}

function earlierFiles({ edition, evidence, seals }: Subject, isWithdrawn: boolean): EarlierFiles {
  const { recordedSha256: sha256, editionSha256: textSha256 } = seals;
  return { id: edition.id, sha256, textSha256, isWithdrawn, edition, evidence };
}

/** The same with other contents: sealed anew, as somebody would who hides what they changed. */
export function sealed(subject: Subject): Subject {
  const policySha256 = sha256(JSON.stringify(subject.policy));
  const edition = { ...subject.edition, policy: { version: subject.policy.version, sha256: policySha256 } };
  const editionSha256 = sha256(JSON.stringify(edition));
  return {
    ...subject,
    edition,
    evidence: { ...subject.evidence, sha256: editionSha256 },
    seals: { editionSha256, recordedSha256: editionSha256, policySha256, isPolicySigned: true },
  };
}

/** The figure that houses consent to when they consent to a cell. */
function figureAt({ common, further }: CellAt, cube: Cube, { months }: Size): CellFigure {
  const limits = Object.fromEntries([
    ...cube.common.map(({ dimension }, i) => [dimension, common[i] ?? '']),
    ...(further ? [[further.dimension, further.code]] : []),
  ]);
  return { months, limits };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function linesOf(cube: Cube, { houses, lines, disciplines, seed }: Size): readonly Line[] {
  const random = chance(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * random() * list.length)] as T;
  const finest = (hierarchy: CubeHierarchy) =>
    hierarchy.nodes.filter(({ partitions }) => partitions.length === 0).map(({ code }) => code);
  const [discipline, municipality, month] = cube.common.map(finest) as [string[], string[], string[]];
  const further = cube.further.map(finest);
  const made: Line[] = [];
  for (let house = 0; house < houses; house++) {
    const own = Array.from({ length: 2 }, () => discipline[Math.floor(random() * disciplines)] ?? '');
    const many = Math.ceil(lines * 10 ** (random() - 0.5));
    for (let i = 0; i < many; i++) {
      const tickets = 1 + Math.floor(random() * 4);
      made.push({
        house,
        common: [pick(own), pick(municipality), month[Math.floor(random() * month.length)] ?? ''],
        further: further.map(pick),
        person: Math.floor(random() * houses * lines * 0.7),
        tickets,
        revenue: random() < 0.05 ? 0 : tickets * (1500 + Math.floor(random() * 4000)),
      });
    }
  }
  return made;
}

type Counted = { readonly amounts: number[]; readonly persons: Set<number> };

function evidenceOf(
  cube: Cube,
  lines: readonly Line[],
): { readonly cells: EditionEvidence['leaves']; readonly leaves: EditionEvidence['leaves'] } {
  const above = [...cube.common, ...cube.further].map(holdersIn);
  const finest = new Map<string, [CellAt, Map<number, Counted>]>();
  const cells = new Map<string, [CellAt, Map<number, Counted>]>();
  for (const line of lines) {
    const ways = line.common.reduce<readonly (readonly string[])[]>(
      (all, code, i) => all.flatMap((way) => (above[i]?.get(code) ?? []).map((holder) => [...way, holder])),
      [[]],
    );
    count(finest, { common: line.common, further: null }, line);
    for (const common of ways) count(cells, { common, further: null }, line);
    for (const [f, code] of line.further.entries()) {
      const dimension = cube.further[f]?.dimension ?? '';
      count(finest, { common: line.common, further: { dimension, code } }, line);
      for (const holder of above[cube.common.length + f]?.get(code) ?? [])
        for (const common of ways) count(cells, { common, further: { dimension, code: holder } }, line);
    }
  }
  return { cells: [...cells.values()].map(toEvidence), leaves: [...finest.values()].map(toEvidence) };
}

function holdersIn({ nodes }: CubeHierarchy): ReadonlyMap<string, readonly string[]> {
  const partsOf = new Map(nodes.map(({ code, partitions }) => [code, partitions.flat()]));
  const isIn = (code: string, whole: string): boolean =>
    code === whole || (partsOf.get(whole) ?? []).some((part) => isIn(code, part));
  return new Map(
    nodes.map(({ code }) => [code, nodes.map((n) => n.code).filter((whole) => isIn(code, whole))]),
  );
}

function count(found: Map<string, [CellAt, Map<number, Counted>]>, at: CellAt, line: Line): void {
  const name = nameOf(at);
  const [, houses] = found.get(name) ?? [at, new Map<number, Counted>()];
  found.set(name, [at, houses]);
  const one = houses.get(line.house) ?? { amounts: [0, 0, 0], persons: new Set<number>() };
  houses.set(line.house, one);
  one.amounts[0] = (one.amounts[0] ?? 0) + line.tickets;
  one.amounts[1] = (one.amounts[1] ?? 0) + line.revenue;
  one.amounts[2] = (one.amounts[2] ?? 0) + (line.revenue === 0 ? 0 : line.tickets);
  one.persons.add(line.person);
}

function toEvidence([at, houses]: [CellAt, ReadonlyMap<number, Counted>]): CellEvidence & {
  readonly at: CellAt;
} {
  const numbers = ({ amounts: [tickets = 0, revenue = 0, sold = 0], persons }: Counted) => [
    tickets,
    revenue,
    persons.size,
    persons.size,
    sold,
    revenue,
  ];
  const all = [...houses.values()];
  const sum = (i: number) => all.reduce((total, { amounts }) => total + (amounts[i] ?? 0), 0);
  const persons = new Set(all.flatMap((one) => [...one.persons]));
  return {
    at,
    totals: numbers({ amounts: [sum(0), sum(1), sum(2)], persons }),
    contributions: [...houses]
      .map(([house, one]) => [house, numbers(one)] as const)
      .toSorted(([a], [b]) => a - b),
    couldNamePersons: true,
  };
}
