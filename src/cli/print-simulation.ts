import { say } from '#messages/messages.ts';
import { formatMonths, formatPercent } from '#messages/numbers.ts';
import type { PanelName } from '#model/panel.ts';
import type { Period } from '#model/pool-policy.ts';
import type { Coarsening, CoarseningStep, ShareReleased, Simulation } from '#model/simulation.ts';
import type { Code, Language } from '#model/words.ts';
import { dimensionLabel, valuesText } from './print-policy.ts';

/** What a policy would hide, in sentences and one table. */
export function simulationText(
  simulation: Simulation,
  names: readonly PanelName[],
  language: Language,
): string {
  const { policy, months, basis, tables, rules } = simulation;
  const sum = (of: 'recorded' | 'released' | 'byRule' | 'forOthers'): number =>
    tables.reduce((total, table) => total + (table[of] ?? 0), 0);
  const counted = {
    recorded: sum('recorded'),
    released: sum('released'),
    byRule: sum('byRule'),
    forOthers: sum('forOthers'),
    isKnown: basis === 'rules' ? 0 : 1,
  };
  const lines = [
    say('simulation-of', { policy, period: formatMonths(months, language) }, language),
    say(`simulation-basis-${basis}`, {}, language),
    say('simulation-for-steward', {}, language),
    '',
    say('simulation-cells', counted, language),
    '',
    ...sharesLines(simulation, language),
    '',
    ...panelLines(simulation, names, language),
    say('simulation-rules-heading', {}, language),
    ...rules
      .filter(({ cells }) => cells > 0)
      .map(({ rule, cells }) =>
        say('dossier-rule-count', { rule, cells, text: say(`dossier-rule-${rule}`, {}, language) }, language),
      ),
  ];
  return `${lines.join('\n')}\n`;
}

/** What each panel would release of the value in whose place it stands, and what the total would; then what all cost others. */
function panelLines(
  { values, shares, withoutPanels }: Simulation,
  names: readonly PanelName[],
  language: Language,
): readonly string[] {
  if (withoutPanels === null) return [];
  const lines = names.map(({ of: dimension, slug, name }) => {
    const own = values.filter(({ panel }) => panel === slug);
    const value = own[0]?.value ?? '';
    const total = withoutPanels.values.filter((one) => one.dimension === dimension && one.value === value);
    const said = sharesBeside(own, total, ({ share }) => share, language);
    const of = valuesText(dimension, [value], language);
    return say('simulation-panel', { panel: name[language], of, shares: said }, language);
  });
  const finest = (of: readonly ShareReleased[]) => {
    const common = of.filter(({ further }) => further === null);
    return common.filter(({ by }) => by.length === Math.max(...common.map((one) => one.by.length)));
  };
  const all = sharesBeside(finest(shares), finest(withoutPanels.shares), ({ value }) => value, language);
  return [...lines, say('simulation-panels-all', { shares: all }, language), ''];
}

/** `par mois, 40 % (sans panel, 20 %)`, period by period. */
function sharesBeside<T extends { readonly period: Period }>(
  own: readonly T[],
  without: readonly T[],
  shareOf: (one: T) => number | null,
  language: Language,
): string {
  const said = PERIODS.flatMap((period) => {
    const [one, other] = [own, without].map((all) => all.find((each) => each.period === period));
    const [panel, total] = [one && shareOf(one), other && shareOf(other)];
    if (panel == null || total == null) return [];
    const shown = { panel: percentOf(panel), total: percentOf(total) };
    return say(
      'simulation-panel-share',
      { period: say(`simulation-period-${period}`, {}, language), ...shown },
      language,
    );
  });
  return said.join('; ');
}

const PERIODS: readonly Period[] = ['month', 'quarter', 'whole'];

/** A row a grain, a column a period. */
function sharesLines({ shares, value }: Simulation, language: Language): readonly string[] {
  const common = shares.filter(({ further }) => further === null);
  const further = shares.filter((share) => share.further !== null && share.by.length === 0);
  const grains = [
    ...new Set([...common, ...further].map(({ by, further: cut }) => JSON.stringify([by, cut]))),
  ];
  const rows = grains.map((grain) => {
    const own = [...common, ...further].filter(({ by, further: cut }) => JSON.stringify([by, cut]) === grain);
    const cells = PERIODS.map((period) =>
      shareText(
        own.find((share) => share.period === period),
        language,
      ),
    );
    return [own[0] ? grainText(own[0], language) : '', ...cells];
  });
  const heading = [
    say('simulation-share-heading', { value }, language),
    ...PERIODS.map((period) => say(`simulation-period-${period}`, {}, language)),
  ];
  const all = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all.map((row) =>
    row.map((text, i) => (i === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[i] ?? 0))).join('  '),
  );
}

function shareText(share: ShareReleased | undefined, language: Language): string {
  if (share === undefined) return '';
  const { value, released, recorded } = share;
  return `${value === null ? '–' : formatPercent(percentOf(value), language)} (${released}/${recorded})`;
}

function grainText({ by, further }: ShareReleased, language: Language): string {
  const cuts = [...by, ...(further === null ? [] : [further])].map((id) => dimensionLabel(id, language));
  const [first, ...others] = cuts;
  if (first === undefined) return say('simulation-by-all', {}, language);
  const dimensions = others.reduce((one, other) => say('simulation-and', { one, other }, language), first);
  return say('simulation-by', { dimensions }, language);
}

/** Whole percent, rounded down: what is not quite 80 % is not 80 %. */
export function percentOf(share: number): number {
  return Math.floor(100 * share);
}

/** How a policy is made coarser, step by step, and what that brings. */
export function coarseningText(
  { steps, wanted, isReached, policy, before: from, to }: Coarsening,
  least: (simulation: Simulation) => number,
  language: Language,
): string {
  const [before, after] = [percentOf(from), percentOf(least(to))];
  if (steps.length === 0 && isReached)
    return `${say('coarsening-none-needed', { percent: after, wanted: percentOf(wanted) }, language)}\n`;
  if (!isReached) return `${say('coarsening-not-reached', { wanted: percentOf(wanted), after }, language)}\n`;
  const result = say('coarsening-reached', { before, after }, language);
  const lines = steps.map((step) => `- ${changeText(step, language)} ${whyText(step, language)}`);
  const heading = `${say('coarsening-heading', {}, language)} (${policy.version})`;
  return `${[heading, ...lines, '', result, '', ...sharesLines(to, language)].join('\n')}\n`;
}

function changeText({ change }: CoarseningStep, language: Language): string {
  if (change.kind === 'period') return say('coarsening-period', { to: change.to }, language);
  const dimension = dimensionLabel(change.dimension, language);
  if (change.kind === 'left-out') return say('coarsening-left-out', { dimension }, language);
  const named = (codes: readonly Code[]): string => valuesText(change.dimension, codes, language);
  const params = { dimension, into: named([change.into]), values: named(change.values) };
  return say('coarsening-merged', params, language);
}

function whyText({ further, before, after }: CoarseningStep, language: Language): string {
  if (after === null) return say('coarsening-why-left-out', { before: percentOf(before) }, language);
  const shares = { before: percentOf(before), after: percentOf(after) };
  const isEnough = further !== null || after > before;
  return say(isEnough ? 'coarsening-why' : 'coarsening-why-not-yet', shares, language);
}
