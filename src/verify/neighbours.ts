import type { Edition, EditionEvidence } from '#model/edition.ts';
import { type Fault, fault } from './fault.ts';
import { formatFaults } from './format.ts';
import type { Member, NeighbourFiles, Subject } from './subject.ts';

/** A release of one of several pools that have houses in common. */
export type PoolFiles = {
  readonly edition: Edition;
  readonly evidence: EditionEvidence;
  readonly members: readonly Member[];
};

/** Neighbouring pools’ releases that are one system with a release, and what is wrong with that. */
export type Neighbourhood = {
  readonly faults: readonly Fault[];
  /** The release itself among them, in the order in which they came out; none where it stands alone. */
  readonly releases: readonly PoolFiles[];
};

/**
 * Whether a release, and those of neighbouring pools that share a month and a house with it or with each other, reckoned
 * with each other: of each there is one that names both. Only what can be audited together is a system.
 */
export function neighbourhoodOf(subject: Subject): Neighbourhood {
  const { edition, evidence, members, seals } = subject;
  const near = reachedFrom(subject);
  if (near.length === 0) return { faults: [], releases: [] };
  const unlike = near.filter(
    (one) => !isAlike(one, subject) || near.some((two) => two !== one && two.number === one.number),
  );
  const isAlone = (subject.earlier ?? []).length === 0 && (subject.further ?? []).length === 0;
  const named = [
    { sha256: seals.editionSha256, edition },
    ...near.flatMap(({ sha256, release }) => (release ? [{ sha256, edition: release.edition }] : [])),
  ].map((one) => new Set([one.sha256, ...(one.edition.beside ?? []).map(({ sha256 }) => sha256)]));
  const forgotten = near.filter(
    ({ sha256 }) => !named.some((all) => all.has(sha256) && all.has(seals.editionSha256)),
  );
  const apart = new Set([...unlike, ...forgotten, ...(isAlone ? [] : near)]);
  const faults = [
    ...near.flatMap(({ pool, id, sha256, release }) =>
      release && (release.textSha256 !== sha256 || release.evidence.sha256 !== sha256)
        ? [fault('verify-file-changed', { file: `${pool}/${id}/edition.json` })]
        : [],
    ),
    ...[...apart].map(({ pool, id }) => fault('verify-beside', { pool, edition: id })),
  ];
  if (unlike.length > 0 || faults.some(({ code }) => code === 'verify-file-changed'))
    return { faults, releases: [] };
  const releases = [
    { edition, evidence, members },
    ...near.flatMap(({ release, members }) => (release ? [{ ...release, members }] : [])),
  ];
  return {
    faults,
    releases: releases.toSorted((a, b) => (a.edition.builtAt < b.edition.builtAt ? -1 : 1)),
  };
}

/** One name for houses that are one. */
export function nameOfHouse({ sameHouses = [] }: Pick<Subject, 'sameHouses'>): (house: string) => string {
  const groups: Set<string>[] = [];
  for (const pair of sameHouses) {
    const met = groups.filter((group) => pair.some((house) => group.has(house)));
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(new Set([...pair, ...met.flatMap((group) => [...group])]));
  }
  return (house) => [...(groups.find((group) => group.has(house)) ?? [house])].sort()[0] ?? house;
}

function reachedFrom(subject: Subject): readonly NeighbourFiles[] {
  const nameOf = nameOfHouse(subject);
  const { from, to } = subject.edition.months;
  const reached = new Set(housesIn(subject.evidence).map(nameOf));
  let left = (subject.neighbours ?? []).filter(({ months }) => months.from <= to && from <= months.to);
  const near: NeighbourFiles[] = [];
  for (;;) {
    const next = left.find(({ houses }) => houses.some((house) => reached.has(nameOf(house))));
    if (next === undefined) return near;
    near.push(next);
    for (const house of next.houses) reached.add(nameOf(house));
    left = left.filter((one) => one !== next);
  }
}

function housesIn({ panel, holdings }: EditionEvidence): readonly string[] {
  return panel?.map(({ house }) => house) ?? holdings;
}

/** Whether both are of the same cells, under the same rules, and told nothing more. */
function isAlike({ release, tables }: NeighbourFiles, { edition, evidence, policy }: Subject): boolean {
  if (release === null || tables > 0) return false;
  const other = release;
  if (formatFaults(other.edition, other.evidence).length > 0) return false;
  const cells = (one: Edition) => JSON.stringify([one.months, one.cube, one.metrics]);
  const rules = ({ parameters, coalition }: Subject['policy']) =>
    JSON.stringify([Object.entries(parameters ?? {}).sort(), coalition]);
  return (
    cells(other.edition) === cells(edition) &&
    JSON.stringify(other.evidence.measures) === JSON.stringify(evidence.measures) &&
    rules(other.policy) === rules(policy) &&
    (other.edition.follows ?? []).length === 0 &&
    (other.evidence.consented?.length ?? 0) === 0 &&
    (evidence.consented?.length ?? 0) === 0
  );
}
