import { refusal } from '#messages/messages.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import { metricOf } from '#metrics/metrics.ts';
import { parseJson } from '#model/json.ts';
import type { CutOfPolicy, PoolPolicy } from '#model/pool-policy.ts';
import { cubeOfPolicy } from './cube-of-policy.ts';
import { faultOf } from './linear/hierarchy.ts';
import { readNoise } from './noise/noise-parameters.ts';
import { isParameterOfPool, POLICY, type Policy, type StricterParameters, stricterPolicy } from './policy.ts';

/**
 * A policy that somebody wrote, checked: every name known, nothing weaker than the default, every grouping sound.
 * Refuses with `policy-unreadable`, which names the first fault by its place in the file, or `policy-too-weak`.
 */
export function readPolicy(text: string): PoolPolicy {
  const policy = objectOf(jsonOf(text), 'policy');
  if (policy.format !== 'parterre-policy-1') throw unreadable(`format: ${String(policy.format)}`);
  const common = cutsOf(policy.common, 'common');
  const further = cutsOf(policy.further ?? [], 'further');
  const read: PoolPolicy = {
    format: 'parterre-policy-1',
    version: versionOf(policy.version),
    parameters: parametersOf(policy.parameters ?? {}),
    coalition: coalitionOf(policy.coalition ?? 1),
    metrics: namesOf(policy.metrics, 'metrics', (id) => isReleasable(id)),
    common,
    further,
    tablesPerMember: Number(policy.tablesPerMember ?? 20),
    ...(policy.noise === undefined
      ? {}
      : { noise: readNoise(objectOf(policy.noise, 'noise'), { common, further }) }),
  };
  if (!Number.isInteger(read.tablesPerMember) || read.tablesPerMember < 0)
    throw unreadable(`tablesPerMember: ${String(policy.tablesPerMember)}`);
  parametersOfPolicy(read);
  requireSound(read);
  return read;
}

/** The rules of a pool: the default’s, with what its policy makes stricter. */
export function parametersOfPolicy({ version, parameters }: PoolPolicy): Policy {
  return stricterPolicy(version, parameters as StricterParameters, POLICY);
}

function unreadable(fault: string) {
  return refusal('policy-unreadable', { fault });
}

function jsonOf(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    throw unreadable('JSON');
  }
}

function objectOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unreadable(where);
  return value as Readonly<Record<string, unknown>>;
}

function versionOf(value: unknown): string {
  if (typeof value !== 'string' || !/^[\w.-]{1,40}$/.test(value))
    throw unreadable(`version: ${String(value)}`);
  return value;
}

function coalitionOf(value: unknown): 1 | 2 {
  if (value !== 1 && value !== 2) throw unreadable(`coalition: ${String(value)}`);
  return value;
}

function parametersOf(value: unknown): Readonly<Record<string, number>> {
  const entries = Object.entries(objectOf(value, 'parameters'));
  for (const [name, number] of entries) {
    if (!isParameterOfPool(name)) throw unreadable(`parameters.${name}`);
    if (typeof number !== 'number' || !Number.isFinite(number))
      throw unreadable(`parameters.${name}: ${String(number)}`);
  }
  return Object.fromEntries(entries) as Readonly<Record<string, number>>;
}

/** A release holds what adds up, what counts persons, and ratios of these; never quantiles, surveys or public facts. */
function isReleasable(id: string): boolean {
  const metric = metricOf(id);
  if (metric === null || (metric.disclosure !== 'amount' && metric.disclosure !== 'ratio')) return false;
  const { expression } = metric;
  const parts =
    expression.kind === 'single' ? [expression.of] : [expression.numerator, expression.denominator];
  return parts.every(
    ({ kind, universe, without, known }) =>
      universe === 'lines' &&
      (kind === 'sum' || kind === 'count-distinct') &&
      !without?.length &&
      !known?.length,
  );
}

function namesOf(value: unknown, where: string, isKnown: (name: string) => boolean): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) throw unreadable(where);
  const strange = value.find((name) => typeof name !== 'string' || !isKnown(name));
  if (strange !== undefined) throw unreadable(`${where}: ${String(strange)}`);
  if (new Set(value).size !== value.length) throw unreadable(`${where}: ${value.join(', ')}`);
  return value as readonly string[];
}

function cutsOf(value: unknown, where: string): readonly CutOfPolicy[] {
  if (!Array.isArray(value)) throw unreadable(where);
  return value.map((one, i) => cutOf(objectOf(one, `${where}[${i}]`), `${where}[${i}]`));
}

function cutOf(cut: Readonly<Record<string, unknown>>, where: string): CutOfPolicy {
  const { dimension } = cut;
  const known = typeof dimension === 'string' ? dimensionOf(dimension) : null;
  const isListed = known?.values.kind === 'concepts' || known?.values.kind === 'codes';
  if (known === null || !isListed) throw unreadable(`${where}.dimension: ${String(dimension)}`);
  const any = (): boolean => true;
  const groups = Object.entries(objectOf(cut.groups ?? {}, `${where}.groups`)).map(
    ([name, values]) => [name, namesOf(values, `${where}.groups.${name}`, any)] as const,
  );
  return {
    dimension: known.id,
    ...(cut.values === undefined ? {} : { values: namesOf(cut.values, `${where}.values`, any) }),
    ...(groups.length === 0 ? {} : { groups: Object.fromEntries(groups) }),
    ...(cut.division === undefined ? {} : { division: namesOf(cut.division, `${where}.division`, any) }),
  };
}

/** Every hierarchy is a sound one, and no dimension is cut twice. */
function requireSound(policy: PoolPolicy): void {
  const dimensions = [...policy.common, ...policy.further].map(({ dimension }) => dimension);
  const twice = dimensions.find((dimension, i) => dimensions.indexOf(dimension) !== i);
  if (twice !== undefined) throw unreadable(`${twice} × 2`);
  const cube = cubeOfPolicy(policy, { from: '2024-09', to: '2025-08' });
  for (const hierarchy of [...cube.common, ...cube.further]) {
    const found = faultOf(hierarchy);
    if (found !== null) throw unreadable(`${hierarchy.dimension}.${found.code}: ${found.fault}`);
  }
}
