import { refusal } from '#messages/messages.ts';
import { DIMENSIONS, dimensionOf } from '#metrics/dimensions.ts';
import { valueLabel } from '#metrics/value-label.ts';
import { type CubeHierarchy, OTHER_VALUES, UNKNOWN } from '#model/edition.ts';
import { finestOf } from '#model/finest.ts';
import { fold } from '#model/fold.ts';
import type { Dimension } from '#model/metric.ts';
import type { LeftOut, Panel } from '#model/panel.ts';
import type { CutOfPolicy, PoolPolicy } from '#model/pool-policy.ts';
import type { Code } from '#model/words.ts';
import { findTerm, isTerm } from '#vocabulary/lookup.ts';
import { valuesOf } from './cube-of-policy.ts';

/** A panel as it stands in a file, its names and numbers being what they must be; null where something is not. */
export function panelOf(found: Readonly<Record<string, unknown>>): Panel | null {
  const { id, name, of, without } = found;
  const leftOut = leftOutOf(without);
  const isSound =
    typeof id === 'string' &&
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) &&
    id.length <= 60 &&
    isRecordOfTexts(name, ['fr', 'en']) &&
    isRecordOfTexts(of, ['dimension', 'value']);
  if (!isSound || leftOut === null || !hasOnly(found, ['id', 'name', 'of', 'without'])) return null;
  return { id, name: { fr: name.fr, en: name.en }, of, without: leftOut };
}

function leftOutOf(value: unknown): LeftOut | null {
  if (typeof value !== 'object' || value === null) return null;
  const [entry, second] = Object.entries(value as Readonly<Record<string, unknown>>);
  if (entry === undefined || second !== undefined) return null;
  const [kind, listed] = entry;
  if (kind === 'months') return isListOf(listed, isMonth) && listed.length < 12 ? { months: listed } : null;
  if (kind === 'houses') return isListOf(listed, isWord) ? { houses: listed } : null;
  if (kind !== 'performances' || typeof listed !== 'object' || listed === null) return null;
  const lists = Object.entries(listed as Readonly<Record<string, unknown>>);
  const performances = lists.flatMap(([id, codes]) =>
    isListOf(codes, isWord) ? [[id, codes] as const] : [],
  );
  const isWhole = lists.length > 0 && performances.length === lists.length;
  return isWhole ? { performances: Object.fromEntries(performances) } : null;
}

/** Each once, and at least one. */
function isListOf<T>(value: unknown, is: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.length > 0 && value.every(is) && new Set(value).size === value.length;
}

function isMonth(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 12;
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,80}$/.test(value);
}

function isRecordOfTexts<K extends string>(value: unknown, keys: readonly K[]): value is Record<K, string> {
  if (typeof value !== 'object' || value === null || !hasOnly(value, keys)) return false;
  const found = value as Readonly<Record<string, unknown>>;
  return keys.every((key) => {
    const text = found[key];
    return typeof text === 'string' && /^[^\p{Cc}]{1,80}$/u.test(text) && text.trim() !== '';
  });
}

function hasOnly(value: object, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}

/** Facts of the programme, which anybody reads in it; never what buyers are, or did. */
function isOfProgramme({ ofPerformance, values }: Dimension): boolean {
  return ofPerformance === true && (values.kind === 'concepts' || values.kind === 'codes');
}

/** [A4] Refuses a panel that has no place among the breakdowns of its policy, or that could stand beside its total. */
export function requireSoundPanels({ common, panels = [] }: PoolPolicy): void {
  for (const [i, panel] of panels.entries()) {
    const { id, of } = panel;
    const cut = common.find(({ dimension }) => dimension === of.dimension);
    const within = new Set(Object.values(cut?.merged ?? {}).flat());
    const finest = cut && [...(cut.values ?? valuesOf(cut.dimension)), ...Object.keys(cut.merged ?? {})];
    if (!cut || !finest?.includes(of.value) || within.has(of.value))
      throw refusal('policy-panel-of-nothing', { panel: id, ...of });
    const before = panels.slice(0, i);
    const isSame = (one: Panel): boolean => one.of.dimension === of.dimension && one.of.value === of.value;
    if (before.some(isSame)) throw refusal('policy-panel-twice', of);
    requireFreeName(panel, cut, before);
    if ('performances' in panel.without) requireProgramme(id, of.dimension, panel.without.performances);
  }
}

/** Neither its code nor its name is that of a value: what is not a total is not called like one. */
function requireFreeName({ id, name, of }: Panel, cut: CutOfPolicy, before: readonly Panel[]): void {
  const values = dimensionOf(of.dimension)?.values;
  const isOfVocabulary =
    values?.kind === 'concepts' ? isTerm(values.scheme, id) : valuesOf(of.dimension).includes(id);
  if (isOfVocabulary || before.some((one) => one.id === id))
    throw refusal('policy-panel-name-taken', { panel: id });
  const isTaken = (text: string): boolean => isSaid(text, cut) || before.some((one) => isCalled(one, text));
  const said = [name.fr, name.en].find(isTaken);
  if (said !== undefined) throw refusal('policy-panel-name-taken', { panel: said });
}

/** Whether a text means one value of a breakdown, however fine, or one group of values: the vocabulary’s or the policy’s. */
function isSaid(text: string, { dimension, merged = {}, groups = {} }: CutOfPolicy): boolean {
  const values = dimensionOf(dimension)?.values;
  const found = values?.kind === 'concepts' ? findTerm(values.scheme, text) : null;
  if (found !== null && found.certainty !== 'contains') return true;
  const codes = [...valuesOf(dimension), ...Object.keys(merged), ...Object.keys(groups), OTHER_VALUES, null];
  const labels = codes.map((code) => valueLabel(dimension, code, []));
  return labels.some(({ fr, en }) => [fr, en].some((label) => fold(label) === fold(text)));
}

function isCalled({ name }: Panel, text: string): boolean {
  return [name.fr, name.en].some((one) => fold(one) === fold(text));
}

function requireProgramme(
  panel: Code,
  own: Code,
  performances: Readonly<Record<Code, readonly Code[]>>,
): void {
  const programme = DIMENSIONS.filter((one) => isOfProgramme(one) && one.id !== own);
  for (const [dimension, codes] of Object.entries(performances)) {
    const known = programme.find(({ id }) => id === dimension);
    if (known === undefined)
      throw refusal('policy-panel-not-public', {
        panel,
        dimension,
        known: programme.map(({ id }) => id).join(', '),
      });
    const { values } = known;
    const isValue = (code: Code): boolean =>
      code === UNKNOWN ||
      (values.kind === 'concepts' ? isTerm(values.scheme, code) : valuesOf(dimension).includes(code));
    const strange = codes.find((code) => !isValue(code));
    if (strange !== undefined) throw refusal('policy-value-unknown', { dimension, value: strange });
  }
}

/** [A4] A group of that value alone would be the total that the panel takes the place of. */
export function requireNoTotal(hierarchy: CubeHierarchy): void {
  for (const panel of hierarchy.panels ?? []) {
    const parts = [panel.code, panel.leftOut];
    const group = hierarchy.nodes.find(({ code }) => {
      const finest = finestOf(hierarchy, code);
      return finest.length === parts.length && finest.every((one) => parts.includes(one));
    });
    if (group !== undefined)
      throw refusal('policy-panel-beside-total', { panel: panel.code, group: group.code });
  }
}

/** The policy without its panels: totals where these stood. */
export function withoutPanels({ panels: _, ...policy }: PoolPolicy): PoolPolicy {
  return policy;
}
