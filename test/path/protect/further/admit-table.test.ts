// Further tables against a brute force over everything that anybody could hold: leaf by leaf, holding by holding.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { CellAt, CellEvidence, Cube, Edition, EditionEvidence } from '#model/edition.ts';
import { type JointLeaf, type Region, regionKey } from '#model/further-table.ts';
import { admitTable } from '#path/protect/further/admit-table.ts';
import { type Ground, type GroundFacts, groundOf, releasedCells } from '#path/protect/further/ground.ts';
import type { Joint } from '#path/protect/further/joints.ts';
import { holds, regionOfCell } from '#path/protect/further/regions.ts';
import { POLICY } from '#path/protect/policy.ts';
import { flatHierarchy } from '../linear/flat-hierarchy.ts';

const PRIME = 32_749;
const HOLDINGS = 5;
const C = ['c1', 'c2'];
const FURTHER = { a: ['a1', 'a2', 'a3'], b: ['b1', 'b2'], d: ['d1', 'd2'] } as const;
type Further = keyof typeof FURTHER;

/** Any cell of anybody passes: what is refused, the linear audit refuses. */
const LAX = { ...POLICY, holdingsMin: 1, pPercent: 0, buyerPercent: 0, personsMin: 0, areaPersonsMin: 0 };

const CUBE: Cube = {
  common: [flatHierarchy('c', 'all', C)],
  further: Object.entries(FURTHER).map(([dimension, codes]) => flatHierarchy(dimension, 'all', codes)),
  tables: [],
};

type Atom = { readonly [of in Further | 'c']: string } & { readonly holding: number };

function random(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

function isIn(region: Region, { c, a, b, d }: Atom): boolean {
  return holds(region, { c: [c], a: [a], b: [b], d: [d] });
}

function evidenceOf(atoms: readonly Atom[]): CellEvidence {
  const amounts = new Map<number, number>();
  for (const { holding } of atoms) amounts.set(holding, (amounts.get(holding) ?? 0) + 1);
  const contributions = [...amounts].sort(([x], [y]) => x - y).map(([who, n]) => [who, [n]] as const);
  return { totals: [atoms.length], contributions, couldNamePersons: false };
}

function behindIn(region: Region, atoms: readonly Atom[]): CellEvidence {
  return evidenceOf(atoms.filter((atom) => isIn(region, atom)));
}

/** A release that shows each of its cells in turn, unless it would then tell something. */
function released(atoms: readonly Atom[], sets: readonly (readonly Further[])[]): GroundFacts {
  const furthers = [
    null,
    ...Object.entries(FURTHER).flatMap(([dimension, codes]) => codes.map((code) => ({ dimension, code }))),
  ];
  const at = (codes: readonly string[]): readonly CellAt[] =>
    codes.flatMap((code) => furthers.map((further) => ({ common: [code], further })));
  const behind = (one: CellAt) => behindIn(regionOfCell(one, CUBE), atoms);
  const cells = at(['all', ...C]);
  const shown: Region[] = [];
  for (const region of cells.map((one) => regionOfCell(one, CUBE)))
    if (!tells([...shown, region], atoms)) shown.push(region);
  const isShown = (one: CellAt): boolean =>
    shown.some((region) => regionKey(region) === regionKey(regionOfCell(one, CUBE)));
  const edition = {
    cube: CUBE,
    metrics: ['tickets-issued'],
    cells: cells.map((one) => ({
      at: one,
      values: [null],
      status: isShown(one) ? ('ok' as const) : ('x' as const),
    })),
  } as unknown as Edition;
  const evidence = {
    holdings: Array.from({ length: HOLDINGS }, (_, i) => `h${i}`),
    parties: Array.from({ length: HOLDINGS }, (_, i) => ({ party: `h${i}`, knows: [i] })),
    measures: [{ of: 'tickets', isAdditive: true }],
    cells: cells.map(behind),
    leaves: at(C)
      .map((one) => ({ at: one, ...behind(one) }))
      .filter(({ contributions }) => contributions.length > 0),
  } as unknown as EditionEvidence;
  return {
    edition,
    evidence,
    released: releasedCells(edition, evidence),
    policy: LAX,
    coalition: 1,
    tables: [],
    joints: sets.map((set) => jointOf(set, atoms)),
  };
}

function jointOf(set: readonly Further[], atoms: readonly Atom[]): Joint {
  const codes = set.reduce<readonly (readonly string[])[]>(
    (all, id) => all.flatMap((one) => FURTHER[id].map((code) => [...one, code])),
    [[]],
  );
  const leaves = C.flatMap((c) =>
    codes.flatMap((values): readonly JointLeaf[] => {
      const region = Object.fromEntries(set.map((id, i) => [id, [values[i] ?? '']]));
      const { contributions } = behindIn({ ...region, c: [c] }, atoms);
      return contributions.length === 0 ? [] : [{ common: [c], values, contributions }];
    }),
  );
  return { dimensions: set, leaves };
}

function madeAtoms(seed: number, ds: readonly string[], density: number): readonly Atom[] {
  const next = random(seed);
  return C.flatMap((c) =>
    FURTHER.a.flatMap((a) =>
      FURTHER.b.flatMap((b) =>
        ds.flatMap((d) =>
          Array.from({ length: HOLDINGS }, (_, holding) => ({ c, a, b, d, holding })).filter(
            () => next() < density,
          ),
        ),
      ),
    ),
  );
}

function crossing(one: Further, other: Further): readonly Region[] {
  return FURTHER[one].flatMap((x) => FURTHER[other].map((y) => ({ [one]: [x], [other]: [y] })));
}

/** Whether some sum of regions is about holding o alone, for somebody who knows holding i (none where −1). */
function tells(regions: readonly Region[], atoms: readonly Atom[]): boolean {
  const columns = [...new Set(atoms.map((atom) => JSON.stringify(atom)))].map(
    (text) => JSON.parse(text) as Atom,
  );
  for (let i = -1; i < HOLDINGS; i += 1)
    for (let o = 0; o < HOLDINGS; o += 1) {
      if (i === o) continue;
      const others = columns.filter(({ holding }) => holding !== i && holding !== o);
      const own = columns.filter(({ holding }) => holding === o);
      const rows = regions.map((region) => [...others, ...own].map((atom) => (isIn(region, atom) ? 1 : 0)));
      if (rankOf(rows) > rankOf(rows.map((row) => row.slice(0, others.length)))) return true;
    }
  return false;
}

function rankOf(given: readonly (readonly number[])[]): number {
  const rows = given.map((row) => [...row]);
  const width = rows[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < width && rank < rows.length; column += 1) {
    const found = rows.findIndex((row, i) => i >= rank && row[column] !== 0);
    if (found < 0) continue;
    const pivot = rows[found] ?? [];
    [rows[rank], rows[found]] = [pivot, rows[rank] ?? []];
    const inverse = power(pivot[column] ?? 1, PRIME - 2);
    for (const [i, row] of rows.entries()) {
      const factor = ((row[column] ?? 0) * inverse) % PRIME;
      if (i !== rank && factor !== 0)
        for (let k = 0; k < width; k += 1)
          row[k] = ((row[k] ?? 0) + (PRIME - factor) * (pivot[k] ?? 0)) % PRIME;
    }
    rank += 1;
  }
  return rank;
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}

describe('[Q2] [Q4] further tables that cross two dimensions', () => {
  const admit = (ground: Ground, regions: readonly Region[], atoms: readonly Atom[]) => {
    const asked = regions.map((region) => ({ region, behind: behindIn(region, atoms) }));
    const { cells = [] } = admitTable(ground, asked, []) ?? {};
    return { cells, admitted: cells.filter(({ status }) => status === 'ok').map(({ region }) => region) };
  };
  const shownIn = ({ released: cells }: GroundFacts): readonly Region[] =>
    cells.filter(({ isPublished }) => isPublished).map(({ region }) => region);

  it('never tell one holding’s total to another, whoever is in which combination', () => {
    const met = { admitted: 0, refused: 0, bitten: 0 };
    for (let seed = 1; seed <= 20; seed += 1) {
      const atoms = madeAtoms(seed, ['d1'], 0.5);
      const facts = released(atoms, [['a', 'b'], ['d']]);
      const ground = groundOf(facts);
      assert.ok(ground, `seed ${seed}: the release itself tells nothing`);
      const asked = crossing('a', 'b');
      const { admitted } = admit(ground, asked, atoms);
      met.admitted += admitted.length;
      met.refused += asked.length - admitted.length;
      if (tells([...shownIn(facts), ...asked], atoms)) met.bitten += 1;
      assert.equal(tells([...shownIn(facts), ...admitted], atoms), false, `seed ${seed}`);
    }
    // Otherwise it would show nothing.
    assert.ok(met.admitted > 50 && met.refused > 30 && met.bitten > 5, JSON.stringify(met));
  });

  it('nor do two that share a dimension, seen in all three together', () => {
    const met = { closed: 0, admitted: 0, bitten: 0 };
    for (let seed = 1; seed <= 12; seed += 1) {
      const atoms = madeAtoms(seed, FURTHER.d, 0.27);
      const facts = released(atoms, [['a', 'b'], ['d']]);
      const before = groundOf(facts);
      assert.ok(before);
      const first = admit(before, crossing('a', 'b'), atoms);
      const behind = first.cells.map(({ region }) => behindIn(region, atoms));
      const table = {
        number: 1,
        by: ['a', 'b'],
        where: {},
        cells: first.cells,
        evidence: behind,
        joint: null,
      };
      const tables = [{ ...table, format: 'parterre-further-table-1' as const, edition: '' }];
      const ground = groundOf({ ...facts, tables, joints: [jointOf(['a', 'b', 'd'], atoms)] });
      if (ground === null) {
        met.closed += 1;
        continue;
      }
      const { admitted } = admit(ground, crossing('b', 'd'), atoms);
      met.admitted += admitted.length;
      const shown = [...shownIn(facts), ...first.admitted];
      if (tells([...shown, ...crossing('b', 'd')], atoms)) met.bitten += 1;
      assert.equal(tells([...shown, ...admitted], atoms), false, `seed ${seed}`);
    }
    assert.ok(met.admitted > 10 && met.bitten > 0, JSON.stringify(met));
  });
});
