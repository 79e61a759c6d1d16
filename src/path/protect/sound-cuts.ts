import { refusal } from '#messages/messages.ts';
import { DIMENSIONS, dimensionOf } from '#metrics/dimensions.ts';
import type { CubeHierarchy } from '#model/edition.ts';
import type { Dimension } from '#model/metric.ts';
import type { CutOfPolicy, PoolPolicy } from '#model/pool-policy.ts';
import type { Code } from '#model/words.ts';
import { expand, isTerm } from '#vocabulary/lookup.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';
import { cubeOfPolicy, valuesOf } from './cube-of-policy.ts';
import { faultOf } from './linear/hierarchy.ts';
import { requireNoTotal, requireSoundPanels } from './panel-reading.ts';
import { areRelated } from './related-dimensions.ts';

/** Whether a release can be by it: its values are known beforehand, and every line has one or none. */
function isDimensionOfReleases(dimension: Dimension): boolean {
  const isListed = dimension.values.kind === 'concepts' || dimension.values.kind === 'codes';
  return isListed && (dimension.in.lines !== undefined || dimension.in.performances !== undefined);
}

/** Refuses, each with its own sentence, breakdowns that are unknown, contradict each other or are not sound in themselves. */
export function requireSoundCuts(policy: PoolPolicy): void {
  const cuts = [...policy.common, ...policy.further];
  for (const cut of cuts) requireKnownDimension(cut);
  const dimensions = cuts.map(({ dimension }) => dimension);
  const twice = dimensions.find((dimension, i) => dimensions.indexOf(dimension) !== i);
  if (twice !== undefined) throw refusal('policy-dimension-twice', { dimension: twice });
  for (const { dimension: other } of policy.further) {
    // Each would divide the whole by itself: what one hides could be computed from what the other shows, unseen by the audits.
    const one = policy.further.find(({ dimension }) => areRelated(dimension, other))?.dimension;
    if (one !== undefined) throw refusal('policy-dimensions-linked', { one: other, other: one });
  }
  for (const cut of cuts) {
    requireValues(cut);
    requireGroups(cut);
  }
  requireSoundPanels(policy);
  const cube = cubeOfPolicy(policy, { from: '2024-09', to: '2025-08' });
  for (const hierarchy of [...cube.common, ...cube.further]) requireSound(hierarchy);
  for (const hierarchy of cube.common) requireNoTotal(hierarchy);
}

function requireKnownDimension({ dimension }: CutOfPolicy): void {
  const known = dimensionOf(dimension);
  if (known !== null && isDimensionOfReleases(known)) return;
  const all = DIMENSIONS.filter(isDimensionOfReleases).map(({ id }) => id);
  throw refusal('policy-dimension-unknown', { dimension, known: all.join(', ') });
}

function requireValues({ dimension, values, merged = {} }: CutOfPolicy): void {
  const known = new Set(valuesOf(dimension));
  const strange = values?.find((value) => !known.has(value));
  if (strange !== undefined) throw refusal('policy-value-unknown', { dimension, value: strange });
  const kept = new Set(values ?? known);
  const together = Object.values(merged).flat();
  const gone = together.find((value) => !kept.has(value));
  if (gone !== undefined) throw refusal('policy-value-unknown', { dimension, value: gone });
  const twice = together.find((value, i) => together.indexOf(value) !== i);
  if (twice !== undefined) throw refusal('policy-value-in-two-groups', { dimension, value: twice });
  const taken = Object.keys(merged).find((code) => known.has(code));
  if (taken !== undefined) throw refusal('policy-group-name-taken', { dimension, group: taken });
}

function requireGroups(cut: CutOfPolicy): void {
  const { dimension, merged = {}, groups = {}, division = [] } = cut;
  const within = new Set(Object.values(merged).flat());
  const apart = (cut.values ?? valuesOf(dimension)).filter((code) => !within.has(code));
  const known = new Set([...apart, ...Object.keys(merged), ...Object.keys(groups)]);
  for (const members of Object.values(groups)) {
    const strange = members.find((code) => !known.has(code));
    if (strange !== undefined) throw refusal('policy-value-unknown', { dimension, value: strange });
  }
  const missing = division.find((group) => groups[group] === undefined);
  if (missing !== undefined) throw refusal('policy-group-unknown', { dimension, group: missing });
  for (const [group, members] of [...Object.entries(merged), ...Object.entries(groups)])
    requireAsAgreed(cut, group, members);
}

/** What has a name of the shared vocabulary is what the vocabulary says: figures are shown under that name. */
function requireAsAgreed(cut: CutOfPolicy, group: Code, members: readonly Code[]): void {
  const { dimension, merged = {}, groups = {} } = cut;
  const values = dimensionOf(dimension)?.values;
  if (values?.kind !== 'concepts' || !isTerm(values.scheme, group)) return;
  if (schemeOf(values.scheme).concepts.some(({ code }) => code === group))
    throw refusal('policy-group-name-taken', { dimension, group });
  const partsOf = (code: Code, depth = 0): readonly Code[] =>
    depth > Object.keys(groups).length
      ? []
      : (merged[code] ?? groups[code]?.flatMap((one) => partsOf(one, depth + 1)) ?? [code]);
  const own = new Set(members.flatMap((code) => partsOf(code)));
  const agreed = expand(values.scheme, group).filter((code) => valuesOf(dimension).includes(code));
  const isSame = agreed.length === own.size && agreed.every((code) => own.has(code));
  if (!isSame) throw refusal('policy-group-not-as-agreed', { dimension, group, values: agreed.join(', ') });
}

function requireSound(hierarchy: CubeHierarchy): void {
  const found = faultOf(hierarchy);
  if (found === null) return;
  const { dimension } = hierarchy;
  const { code } = found;
  switch (found.fault) {
    case 'cycle':
      throw refusal('policy-group-cycle', { dimension, group: code });
    case 'code-twice':
      if (hierarchy.panels?.some((panel) => panel.code === code || panel.leftOut === code))
        throw refusal('policy-panel-name-taken', { panel: code });
      throw refusal('policy-group-name-taken', { dimension, group: code });
    case 'unknown-code':
      throw refusal('policy-value-unknown', { dimension, value: code });
    case 'parts-overlap':
    case 'parts-differ':
      throw refusal('policy-value-in-two-groups', { dimension, value: valueTwiceIn(hierarchy, code) });
  }
}

/** A finest value that two parts of a node hold; the node itself where none does. */
function valueTwiceIn({ nodes }: CubeHierarchy, code: Code): Code {
  const finest = (one: Code): readonly Code[] => {
    const parts = nodes.find((node) => node.code === one)?.partitions[0] ?? [];
    return parts.length === 0 ? [one] : parts.flatMap(finest);
  };
  const held = nodes.find((node) => node.code === code)?.partitions.flatMap((parts) => parts.flatMap(finest));
  return held?.find((value, i) => held.indexOf(value) !== i) ?? code;
}
