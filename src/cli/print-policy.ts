import { say } from '#messages/messages.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import { leftOutText } from '#metrics/left-out-text.ts';
import { metricOf } from '#metrics/metrics.ts';
import { valueInSentence } from '#metrics/value-label.ts';
import { type Panel, type PanelName, panelName, panelWithin } from '#model/panel.ts';
import type { CutOfPolicy, Period, PoolPolicy } from '#model/pool-policy.ts';
import type { Code, Language } from '#model/words.ts';

/** What decides how a policy reads, besides what it says: its rules, with the default’s where it is silent. */
export type RulesSaid = {
  readonly holdingsMin: number;
  readonly personsMin: number;
  readonly areaPersonsMin: number;
  readonly holdingPercentMax: number;
  readonly auditedFromTable: number;
};

/** A policy in sentences that a director understands. Confidential thresholds are not in them. */
export function policyText(policy: PoolPolicy, rules: RulesSaid, language: Language): string {
  const { version, metrics, common, further, coalition, tablesPerMember } = policy;
  const period = policy.period ?? 'month';
  const measures = metrics.map((id) => metricOf(id)?.label[language] ?? id).join(', ');
  const lines = [
    say('policy-says-version', { version }, language),
    '',
    say('policy-says-measures', { measures }, language),
    say(
      'policy-says-common',
      { dimensions: cutsText(common, ', ', language), periods: periodsText(period, language) },
      language,
    ),
    ...(further.length === 0
      ? []
      : [
          say(
            'policy-says-further',
            {
              dimensions: cutsText(further, ', ', language),
              periods: periodsText(period === 'whole' ? 'whole' : 'quarter', language),
            },
            language,
          ),
        ]),
    '',
    say(
      'policy-says-holdings',
      { holdings: rules.holdingsMin, persons: rules.personsMin, areaPersons: rules.areaPersonsMin },
      language,
    ),
    ...(rules.holdingPercentMax < 100
      ? [say('policy-says-share', { percent: rules.holdingPercentMax }, language)]
      : []),
    say('policy-says-dominance', {}, language),
    say(`policy-says-coalition-${coalition}`, {}, language),
    ...(policy.panels ?? []).map((panel) => panelText(panel, language)),
    say('policy-says-hidden', {}, language),
    say('policy-says-tables', { tables: tablesPerMember }, language),
    say('policy-says-audited', { from: rules.auditedFromTable }, language),
    say(policy.releasedOnly ? 'policy-says-released-only' : 'policy-says-before-release', {}, language),
  ];
  return `${lines.join('\n')}\n`;
}

/** What stands in the place of which total, and what it leaves out: as it is declared, whatever its name says. */
function panelText({ name, of, without }: Panel, language: Language): string {
  const total = valuesText(of.dimension, [of.value], language);
  return say(
    'policy-says-panel',
    { panel: name[language], of: total, without: leftOutText(without, [], language) },
    language,
  );
}

export function panelNames({ panels = [] }: PoolPolicy): readonly PanelName[] {
  return panels.map((panel) => panelName(panel.of.dimension, panelWithin(panel)));
}

export function dimensionLabel(id: Code, language: Language): string {
  return dimensionOf(id)?.label[language] ?? id;
}

export function valuesText(dimension: Code, codes: readonly Code[], language: Language): string {
  return codes.map((code) => valueInSentence(dimension, code, [], language)).join(', ');
}

function cutsText(cuts: readonly CutOfPolicy[], between: string, language: Language): string {
  return cuts
    .map((cut) =>
      say(
        'policy-cut',
        { dimension: dimensionLabel(cut.dimension, language), values: cutValues(cut, language) },
        language,
      ),
    )
    .join(between);
}

/** Only what differs from the dimension’s own values. */
function cutValues({ dimension, values, merged, groups, division }: CutOfPolicy, language: Language): string {
  const within = new Set(Object.values(merged ?? {}).flat());
  const apart = values?.filter((code) => !within.has(code));
  if (apart) {
    const named = valuesText(dimension, [...apart, ...Object.keys(merged ?? {})], language);
    return say('policy-values-and-others', { values: named }, language);
  }
  const grouped = merged ? Object.keys(merged) : (division ?? Object.keys(groups ?? {}));
  return valuesText(dimension, grouped, language);
}

function periodsText(period: Period, language: Language): string {
  return say(`policy-period-${period}`, {}, language);
}
