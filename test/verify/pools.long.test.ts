// The proof of a release beside those of neighbouring pools: what it must find, with files made here.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nameOf } from '#verify/fault.ts';
import type { NeighbourFiles, Subject } from '#verify/subject.ts';
import { faultsOf } from '#verify/verify.ts';
import { besideOf, madeLines, releaseOf, type Size, sealed } from './made-release.ts';

const SIZE: Size = {
  houses: 13,
  lines: 120,
  disciplines: 2,
  months: { from: '2025-01', to: '2025-03' },
  further: ['channel'],
  coalition: 1,
  seed: 3,
};

/** The last house is in the first pool alone. */
const LINES = madeLines(SIZE);
const SHARED = LINES.filter(({ house }) => house < SIZE.houses - 1);

const withHouses = (subject: Subject, houses: readonly number[]): Subject =>
  sealed({
    ...subject,
    evidence: {
      ...subject.evidence,
      panel: houses.map((i) => ({ house: `house-${i}`, holding: `house-${i}` })),
    },
  });

const withPanel = (subject: Subject, houses: number): Subject =>
  withHouses(
    subject,
    Array.from({ length: houses }, (_, i) => i),
  );

const CITY = withPanel(releaseOf(SIZE, LINES), SIZE.houses);
const REGION = withPanel(releaseOf(SIZE, SHARED), SIZE.houses - 1);

function files(subject: Subject, changes: Partial<NeighbourFiles> = {}): NeighbourFiles {
  const { edition, evidence, policy, members, seals } = subject;
  return {
    number: 0,
    pool: 'Région',
    id: edition.id,
    sha256: seals.recordedSha256,
    months: edition.months,
    houses: evidence.panel?.map(({ house }) => house) ?? [],
    members,
    tables: 0,
    release: { edition, evidence, policy, textSha256: seals.editionSha256 },
    ...changes,
  };
}

const naming = (subject: Subject, other: Subject): Subject =>
  sealed({
    ...subject,
    edition: {
      ...subject.edition,
      beside: [{ pool: 'Région', id: other.edition.id, sha256: other.seals.recordedSha256 }],
    },
  });

const codesOf = (subject: Subject): readonly string[] =>
  [...new Set(faultsOf(subject).map(({ code }) => code))].sort();

describe('the proof beside a neighbouring pool', () => {
  test('[W1] each release alone is proved', () => {
    assert.deepEqual([codesOf(CITY), codesOf(REGION)], [[], []]);
    assert.ok(CITY.edition.cells.filter(({ status }) => status === 'ok').length > 10);
  });

  test('[A7] [W8] it finds what follows from both, and that neither named the other', () => {
    const neighbours = [files(REGION)];
    assert.deepEqual(codesOf({ ...CITY, neighbours }), ['verify-beside', 'verify-pools']);
    const named = naming(CITY, REGION);
    assert.deepEqual(codesOf({ ...named, neighbours }), ['verify-pools']);
    // From the other side too: the one that came out first names nobody, and is named.
    assert.deepEqual(codesOf({ ...REGION, neighbours: [files(named, { pool: 'Ville' })] }), ['verify-pools']);
  });

  test('[A7] [W8] a release that was made beside the other is proved, until a cell more is shown', () => {
    const beside = withPanel(besideOf(SIZE, LINES, REGION), SIZE.houses);
    const named = naming(beside, REGION);
    const neighbours = [files(REGION)];
    assert.deepEqual(codesOf({ ...named, neighbours }), []);
    const shown = new Set(beside.edition.cells.flatMap(({ status }, i) => (status === 'ok' ? [i] : [])));
    assert.ok(shown.size > 0);
    // What the city shows by itself and may not beside the region: all theatre, and the like.
    const hidden = CITY.edition.cells.flatMap(({ status }, i) =>
      status === 'ok' && !shown.has(i) ? [i] : [],
    );
    for (const i of hidden.slice(0, 3)) {
      const cells = named.edition.cells.map((cell, j) => (j === i ? (CITY.edition.cells[i] ?? cell) : cell));
      const more = naming(sealed({ ...named, edition: { ...named.edition, cells } }), REGION);
      assert.ok(codesOf({ ...more, neighbours }).includes('verify-pools'), JSON.stringify(cells[i]?.at));
    }
    assert.ok(hidden.length > 0);
  });

  test('[A7b] [W8] it finds differences of few houses, which late lines of the others do not hide', () => {
    // Two houses are in the city alone, two in the region alone; the others had some lines after the city told.
    const common = Array.from({ length: 8 }, (_, i) => i);
    const size = { ...SIZE, houses: 12, lines: 400 };
    const lines = madeLines(size);
    const isLate = (house: number, i: number): boolean => house < 8 && i % 400 === 0;
    const told = (houses: readonly number[], late: boolean): Subject =>
      withHouses(
        releaseOf(
          size,
          lines.filter(({ house }, i) => houses.includes(house) && !(late && isLate(house, i))),
        ),
        houses,
      );
    const [city, region] = [told([...common, 8, 9], true), told([...common, 10, 11], false)];
    const isApart = (holding: number): boolean => holding >= 8;
    const differing = region.edition.cells.flatMap(({ at, status }, i) => {
      const behind = [city, region].flatMap(({ evidence }) => evidence.cells[i]?.contributions ?? []);
      const isShown = status === 'ok' && city.edition.cells[i]?.status === 'ok';
      return isShown && behind.some(([holding]) => isApart(holding)) ? [nameOf(at)] : [];
    });
    assert.ok(differing.length > 10);
    const faults = faultsOf({ ...naming(region, city), neighbours: [files(city)] });
    const found = new Set(
      faults.flatMap(({ code, at }) => (code === 'verify-pools' && at ? [nameOf(at)] : [])),
    );
    assert.deepEqual(
      differing.filter((name) => !found.has(name)),
      [],
    );
  });

  test('[A7] [W8] what cannot be one system with it is a fault: new questions, noise, other rules', () => {
    const named = naming(CITY, REGION);
    const policy = { ...REGION.policy, parameters: { holdingsMin: 6 } };
    const wrong: readonly NeighbourFiles[] = [
      files(REGION, { tables: 1 }),
      files(REGION, { release: null }),
      files(REGION, { release: { ...REGION, policy, textSha256: REGION.seals.editionSha256 } }),
    ];
    for (const one of wrong) assert.deepEqual(codesOf({ ...named, neighbours: [one] }), ['verify-beside']);
    const changed = files(REGION, { release: { ...REGION, textSha256: 'another' } });
    assert.deepEqual(codesOf({ ...named, neighbours: [changed] }), ['verify-file-changed']);
  });

  test('[A7] other months, and other houses, are not beside it', () => {
    const months = { from: '2024-01', to: '2024-12' };
    const apart = files(REGION, { houses: ['house-77'] });
    assert.deepEqual(codesOf({ ...CITY, neighbours: [files(REGION, { months }), apart] }), []);
    // Until somebody says that a house of it is one of these.
    const sameHouses = [['house-77', 'house-3']] as const;
    assert.ok(codesOf({ ...CITY, neighbours: [apart], sameHouses }).includes('verify-beside'));
  });
});
