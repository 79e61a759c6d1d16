import { refusal } from '#messages/messages.ts';
import { METRICS, metricOf } from '#metrics/metrics.ts';
import { parseJson } from '#model/json.ts';
import type { Panel } from '#model/panel.ts';
import type { CutOfPolicy, Period, PoolPolicy } from '#model/pool-policy.ts';
import { readNoise } from './noise/noise-parameters.ts';
import { panelOf } from './panel-reading.ts';
import {
  isParameterOfPool,
  PARAMETERS_OF_POOLS,
  POLICY,
  type Policy,
  type StricterParameters,
  stricterPolicy,
} from './policy.ts';
import { requireSoundCuts } from './sound-cuts.ts';

/**
 * A policy that somebody wrote, checked: every name known, nothing weaker than the default, every grouping sound.
 * Refuses with `policy-unreadable`, which names the first fault by its place in the file, or with the sentence of what is
 * unknown, too weak, contradictory or not sound.
 */
export function readPolicy(text: string): PoolPolicy {
  const policy = objectOf(jsonOf(text), 'policy');
  if (policy.format !== 'parterre-policy-1') throw unreadable(`format: ${String(policy.format)}`);
  requireFields(policy, FIELDS, '');
  const common = cutsOf(policy.common, 'common');
  const further = cutsOf(policy.further ?? [], 'further');
  const read: PoolPolicy = {
    format: 'parterre-policy-1',
    version: versionOf(policy.version),
    parameters: parametersOf(policy.parameters ?? {}),
    coalition: coalitionOf(policy.coalition ?? 1),
    metrics: metricsOf(policy.metrics),
    ...(policy.period === undefined ? {} : { period: periodOf(policy.period) }),
    common,
    further,
    ...(policy.panels === undefined ? {} : { panels: panelsOf(policy.panels) }),
    tablesPerMember: Number(policy.tablesPerMember ?? 20),
    releasedOnly: releasedOnlyOf(policy.releasedOnly ?? true),
    ...(policy.noise === undefined
      ? {}
      : { noise: readNoise(objectOf(policy.noise, 'noise'), { common, further }) }),
  };
  if (!Number.isInteger(read.tablesPerMember) || read.tablesPerMember < 0)
    throw unreadable(`tablesPerMember: ${String(policy.tablesPerMember)}`);
  parametersOfPolicy(read);
  requireSoundCuts(read);
  return read;
}

/** The rules of a pool: the default’s, with what its policy makes stricter. */
export function parametersOfPolicy({ version, parameters }: PoolPolicy): Policy {
  return stricterPolicy(version, parameters as StricterParameters, POLICY);
}

/** How few holdings could be behind a figure at all: those of P1, and of P2 and P3 if all were of one size. */
export function holdingsNeeded(policy: PoolPolicy): number {
  const { holdingsMin, pPercent, holdingPercentMax } = parametersOfPolicy(policy);
  const left = Math.ceil(pPercent / 100);
  return Math.max(holdingsMin, 1 + policy.coalition + left, Math.ceil(100 / holdingPercentMax));
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
    if (!isParameterOfPool(name))
      throw refusal('policy-parameter-unknown', { parameter: name, known: PARAMETERS_OF_POOLS.join(', ') });
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

function metricsOf(value: unknown): readonly string[] {
  const names = namesOf(value, 'metrics');
  const strange = names.find((id) => !isReleasable(id));
  if (strange === undefined) return names;
  const known = METRICS.map(({ id }) => id).filter(isReleasable);
  throw refusal('policy-measure-unknown', { measure: strange, known: known.join(', ') });
}

function periodOf(value: unknown): Period {
  if (value !== 'month' && value !== 'quarter' && value !== 'whole')
    throw unreadable(`period: ${String(value)}`);
  return value;
}

function releasedOnlyOf(value: unknown): boolean {
  if (typeof value !== 'boolean') throw unreadable(`releasedOnly: ${String(value)}`);
  return value;
}

function namesOf(value: unknown, where: string): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) throw unreadable(where);
  const strange = value.find((name) => typeof name !== 'string');
  if (strange !== undefined) throw unreadable(`${where}: ${String(strange)}`);
  if (new Set(value).size !== value.length) throw unreadable(`${where}: ${value.join(', ')}`);
  return value as readonly string[];
}

const FIELDS = [
  'format',
  'version',
  'parameters',
  'coalition',
  'metrics',
  'period',
  'common',
  'further',
  'panels',
  'tablesPerMember',
  'releasedOnly',
  'noise',
];

const FIELDS_OF_CUT = ['dimension', 'values', 'merged', 'groups', 'division'];

/** What a policy says and nobody would apply is worse than what it does not say. */
function requireFields(
  found: Readonly<Record<string, unknown>>,
  known: readonly string[],
  where: string,
): void {
  const strange = Object.keys(found).find((field) => !known.includes(field));
  if (strange !== undefined) throw refusal('policy-field-unknown', { field: `${where}${strange}` });
}

function cutsOf(value: unknown, where: string): readonly CutOfPolicy[] {
  if (!Array.isArray(value)) throw unreadable(where);
  return value.map((one, i) => cutOf(objectOf(one, `${where}[${i}]`), `${where}[${i}]`));
}

function cutOf(cut: Readonly<Record<string, unknown>>, where: string): CutOfPolicy {
  requireFields(cut, FIELDS_OF_CUT, `${where}.`);
  if (typeof cut.dimension !== 'string') throw unreadable(`${where}.dimension: ${String(cut.dimension)}`);
  const merged = listsOf(cut.merged, `${where}.merged`);
  const groups = listsOf(cut.groups, `${where}.groups`);
  return {
    dimension: cut.dimension,
    ...(cut.values === undefined ? {} : { values: namesOf(cut.values, `${where}.values`) }),
    ...(merged ? { merged } : {}),
    ...(groups ? { groups } : {}),
    ...(cut.division === undefined ? {} : { division: namesOf(cut.division, `${where}.division`) }),
  };
}

function panelsOf(value: unknown): readonly Panel[] {
  if (!Array.isArray(value)) throw unreadable('panels');
  return value.map((one, i) => {
    const panel = panelOf(objectOf(one, `panels[${i}]`));
    if (panel === null) throw unreadable(`panels[${i}]`);
    return panel;
  });
}

/** Null where nothing is listed. */
function listsOf(value: unknown, where: string): Readonly<Record<string, readonly string[]>> | null {
  const lists = Object.entries(objectOf(value ?? {}, where)).map(
    ([name, values]) => [name, namesOf(values, `${where}.${name}`)] as const,
  );
  return lists.length === 0 ? null : Object.fromEntries(lists);
}
