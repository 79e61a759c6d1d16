import type { CellEvidence, Edition, EditionCell, EditionEvidence } from '#model/edition.ts';
import type { Subject } from '#verify/subject.ts';
import { isTooSmall } from './by-hand.ts';
import { chance, sealed } from './made-release.ts';

/** Something done to a release that makes it unsafe or untrue; null when there is no place for it. */
export type Mutation = (subject: Subject, seed: number) => Subject | null;

/** A cell that only protects others, released: harmless where what it protected was hidden once more later on. */
export const forgotten: Mutation = (subject, seed) =>
  released(subject, seed, (cell) => !isTooSmall(cell) && cell.contributions.length > 0);

/** What each kind does, sealed anew wherever somebody who holds the files could do so. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a value tampered with': (subject, seed) =>
    inCell(
      subject,
      seed,
      ({ status }) => status === 'ok',
      (cell, random) => {
        const m = Math.floor(random() * 3);
        return { ...cell, values: cell.values.with(m, (cell.values[m] ?? 0) + (m === 2 ? 10_000 : 5)) };
      },
    ),
  'a value in a cell not released': (subject, seed) =>
    inCell(
      subject,
      seed,
      ({ status }) => status === 'x',
      (cell) => ({ ...cell, values: cell.values.with(0, 5) }),
    ),
  'a cell hidden by a rule, released': (subject, seed) => released(subject, seed, isTooSmall),
  'a cell dropped': (subject, seed) => {
    const at = Math.floor(chance(seed)() * subject.edition.cells.length);
    return withFiles(subject, {
      cells: subject.edition.cells.toSpliced(at, 1),
      behind: subject.evidence.cells.toSpliced(at, 1),
    });
  },
  'a cell twice': (subject, seed) => {
    const at = Math.floor(chance(seed)() * subject.edition.cells.length);
    const [cell, behind] = [subject.edition.cells[at], subject.evidence.cells[at]];
    if (!cell || !behind) return null;
    return withFiles(subject, {
      cells: [...subject.edition.cells, cell],
      behind: [...subject.evidence.cells, behind],
    });
  },
  'a leaf removed': (subject, seed) => {
    const { leaves } = subject.evidence;
    return withFiles(subject, { leaves: leaves.toSpliced(Math.floor(chance(seed)() * leaves.length), 1) });
  },
  'a leaf that no table has': (subject) => {
    const [leaf] = subject.evidence.leaves;
    if (!leaf) return null;
    const strange = { ...leaf, at: { ...leaf.at, common: leaf.at.common.with(0, 'nowhere') } };
    return withFiles(subject, { leaves: [...subject.evidence.leaves, strange] });
  },
  'a contribution changed': (subject, seed) =>
    inEvidence(subject, seed, (cell, random) => {
      const at = Math.floor(random() * cell.contributions.length);
      const [holding = 0, amounts = []] = cell.contributions[at] ?? [];
      return {
        ...cell,
        contributions: cell.contributions.with(at, [holding, amounts.with(0, (amounts[0] ?? 0) + 1)]),
      };
    }),
  'a contribution given to another holding': (subject, seed) =>
    inEvidence(subject, seed, (cell, random) => {
      const taken = new Set(cell.contributions.map(([holding]) => holding));
      const free = subject.evidence.holdings.findIndex((_, h) => !taken.has(h));
      if (free < 0) return null;
      const at = Math.floor(random() * cell.contributions.length);
      return {
        ...cell,
        contributions: cell.contributions.with(at, [free, cell.contributions[at]?.[1] ?? []]),
      };
    }),
  'a holding split in two': split,
  'a party left out': (subject, seed) => {
    const { parties } = subject.evidence;
    return withFiles(subject, { parties: parties.toSpliced(Math.floor(chance(seed)() * parties.length), 1) });
  },
  'a part moved in a hierarchy': (subject, seed) => {
    const { cube } = subject.edition;
    const i = Math.floor(chance(seed)() * cube.common.length);
    const common = cube.common.map((hierarchy, h) =>
      h !== i
        ? hierarchy
        : {
            ...hierarchy,
            nodes: hierarchy.nodes.map(({ code, partitions }) => ({
              code,
              partitions: partitions.map((parts) => (parts.length > 1 ? parts.slice(1) : parts)),
            })),
          },
    );
    return sealed({ ...subject, edition: { ...subject.edition, cube: { ...cube, common } } });
  },
  'a weaker policy, signed': (subject, seed) => {
    const weak = [
      { holdingsMin: 3 },
      { pPercent: 5 },
      { personsMin: 4 },
      { countStep: 1 },
      { moneyDigits: 5 },
    ];
    return sealed({ ...subject, policy: { ...subject.policy, parameters: weak[seed % weak.length] ?? {} } });
  },
  'another policy, not signed': (subject) => ({
    ...subject,
    seals: { ...subject.seals, isPolicySigned: false },
  }),
  'a file changed after its release': (subject) => ({
    ...subject,
    seals: { ...subject.seals, editionSha256: '0'.repeat(64) },
  }),
  'months that were not over': (subject) => ({ ...subject, builtOn: `${subject.edition.months.to}-28` }),
};

type Files = {
  readonly cells?: readonly EditionCell[];
  readonly behind?: EditionEvidence['cells'];
  readonly leaves?: EditionEvidence['leaves'];
  readonly parties?: EditionEvidence['parties'];
};

function withFiles(subject: Subject, { cells, behind, leaves, parties }: Files): Subject {
  const edition: Edition = { ...subject.edition, cells: cells ?? subject.edition.cells };
  const evidence: EditionEvidence = {
    ...subject.evidence,
    cells: behind ?? subject.evidence.cells,
    leaves: leaves ?? subject.evidence.leaves,
    parties: parties ?? subject.evidence.parties,
  };
  return sealed({ ...subject, edition, evidence });
}

function inCell(
  subject: Subject,
  seed: number,
  isMeant: (cell: EditionCell) => boolean,
  change: (cell: EditionCell, random: () => number) => EditionCell,
): Subject | null {
  const random = chance(seed);
  const meant = subject.edition.cells.filter(isMeant);
  const cell = meant[Math.floor(random() * meant.length)];
  if (!cell) return null;
  const cells = subject.edition.cells.map((one) => (one === cell ? change(one, random) : one));
  return withFiles(subject, { cells });
}

function inEvidence(
  subject: Subject,
  seed: number,
  change: (cell: CellEvidence, random: () => number) => CellEvidence | null,
): Subject | null {
  const random = chance(seed);
  const meant = subject.evidence.cells.filter(({ contributions }) => contributions.length > 0);
  const cell = meant[Math.floor(random() * meant.length)];
  const changed = cell && change(cell, random);
  if (!changed) return null;
  return withFiles(subject, { behind: subject.evidence.cells.map((one) => (one === cell ? changed : one)) });
}

/** A hidden cell with its true figures, rounded as they should be. */
function released(subject: Subject, seed: number, isMeant: (cell: CellEvidence) => boolean): Subject | null {
  const places = subject.evidence.cells.flatMap((cell, i) =>
    subject.edition.cells[i]?.status === 'x' && isMeant(cell) ? [i] : [],
  );
  const at = places[Math.floor(chance(seed)() * places.length)];
  if (at === undefined) return null;
  const [tickets = 0, revenue = 0, , buyers = 0, sold = 0] = subject.evidence.cells[at]?.totals ?? [];
  const five = (value: number) => Math.round(value / 5) * 5;
  const step = Math.max(10_000, 10 ** (String(revenue).length - 3));
  const money = Math.round(revenue / step) * step;
  const price = five(sold) === 0 ? null : Math.round(money / five(sold));
  const values = [five(tickets), five(sold), money, price, five(buyers)];
  const cells = subject.edition.cells.map((cell, i) =>
    i === at ? { ...cell, values, status: 'ok' as const } : cell,
  );
  return withFiles(subject, { cells });
}

/** Half of a house’s figures under another name, everywhere and adding up: it counts for two from then on. */
function split(subject: Subject, seed: number): Subject {
  const { evidence } = subject;
  const chosen = Math.floor(chance(seed)() * evidence.holdings.length);
  const other = evidence.holdings.length;
  const halved = <T extends CellEvidence>(cell: T): T => ({
    ...cell,
    contributions: cell.contributions.flatMap(([holding, amounts]): [number, readonly number[]][] => {
      if (holding !== chosen) return [[holding, amounts]];
      const half = amounts.map((amount) => Math.floor(amount / 2));
      return [
        [holding, amounts.map((amount, i) => amount - (half[i] ?? 0))],
        [other, half],
      ];
    }),
  });
  return sealed({
    ...subject,
    evidence: {
      ...evidence,
      holdings: [...evidence.holdings, `${evidence.holdings[chosen]}-bis`],
      parties: [...evidence.parties, { party: `${evidence.holdings[chosen]}-bis`, knows: [other] }],
      cells: evidence.cells.map(halved),
      leaves: evidence.leaves.map(halved),
    },
  });
}
