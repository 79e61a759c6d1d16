import type { CubeHierarchy } from '#model/edition.ts';
import { besideTablesFaults } from './beside-tables.ts';
import { chainedSubject, chainFaults, faultsOfChain } from './chain.ts';
import { consentFaults } from './consented.ts';
import { exposureFaults } from './exposure.ts';
import { type Fault, fault } from './fault.ts';
import { formatFaults } from './format.ts';
import { furtherFaults } from './further.ts';
import { insiderFaults } from './insiders.ts';
import { integrityFaults, partyFaults, sealFaults } from './integrity.ts';
import { latticeOf } from './lattice.ts';
import { panelFaults, toldFaults } from './panels.ts';
import { poolFaults } from './pools.ts';
import { primaryFaults, unionFaults } from './residues.ts';
import { type Thresholds, thresholdsOf } from './rules.ts';
import { spanOf } from './span.ts';
import type { Subject } from './subject.ts';
import { sumFaults, valueFaults } from './sums.ts';
import { type Tree, treeOf } from './tree.ts';

/**
 * Proves a release from its files and its policy, without what built it; every fault that it finds, or none. It stops
 * after the files when they cannot be relied on to say what the cells are.
 */
export function faultsOf(subject: Subject): readonly Fault[] {
  const { edition, evidence, policy } = subject;
  const earlier = subject.earlier ?? [];
  const unreadable = [{ edition, evidence }, ...earlier].flatMap((one) =>
    formatFaults(one.edition, one.evidence),
  );
  const seals = sealFaults(subject);
  if (unreadable.length > 0) return [...seals, ...unreadable];
  const integrity = [...seals, ...integrityFaults(subject), ...partyFaults(subject)];
  const common = edition.cube.common.map(treeOf);
  const further = edition.cube.further.map(treeOf);
  const unsound = [...edition.cube.common, ...edition.cube.further].filter(
    (_, i) => [...common, ...further][i] === null,
  );
  const chain = chainFaults(subject);
  const isUnreliable = (code: Fault['code']): boolean =>
    code === 'verify-follows' || code === 'verify-file-changed' || code === 'verify-holding-unknown';
  if (chain.some(({ code }) => isUnreliable(code))) return [...integrity, ...chain];
  if (unsound.length > 0) return [...integrity, ...unsound.map(unsoundCube)];
  const trees = common.filter((tree) => tree !== null);
  const furtherTrees = new Map(
    further.flatMap((tree: Tree | null) => (tree ? [[tree.dimension, tree]] : [])),
  );
  const lattice = latticeOf(edition, evidence, trees, furtherTrees);
  const thresholds = thresholdsOf(policy);
  return [
    ...integrity,
    ...chain,
    ...valueFaults(subject, lattice, thresholds),
    ...sumFaults(subject, lattice),
    ...primaryFaults(subject, lattice, thresholds),
    ...consentFaults(lattice, subject),
    ...panelFaults(subject, lattice, thresholds),
    ...faultsOfChain(inferenceFaults(chainedSubject(subject), furtherTrees, thresholds), subject),
    ...poolFaults(subject, furtherTrees, thresholds),
  ];
}

/** What follows from all that was told. */
function inferenceFaults(
  subject: Subject,
  further: ReadonlyMap<string, Tree>,
  thresholds: Thresholds,
): readonly Fault[] {
  const { edition, evidence } = subject;
  const common = edition.cube.common.flatMap((hierarchy) => treeOf(hierarchy) ?? []);
  const lattice = latticeOf(edition, evidence, common, further);
  const span = spanOf(lattice);
  return [
    ...unionFaults(subject, lattice, span, thresholds),
    ...toldFaults(subject, lattice, span),
    ...besideTablesFaults(subject, lattice, span, thresholds),
    ...exposureFaults(subject, lattice),
    ...insiderFaults(subject, lattice, span, thresholds),
    ...furtherFaults(subject, lattice, thresholds),
  ];
}

function unsoundCube({ dimension }: CubeHierarchy): Fault {
  return fault('verify-cube', { where: dimension });
}
