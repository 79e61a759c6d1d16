import { say } from '#messages/messages.ts';
import { formatDate, formatMonths } from '#messages/numbers.ts';
import type { Dossier } from '#model/edition.ts';
import type { Language } from '#model/words.ts';
import { dimensionLabel } from './print-policy.ts';

/** A part of the dossier, as text and as PDF alike. */
export type Section = { readonly title: string; readonly lines: readonly string[] };

/** The dossier in sentences, part by part. What became of the release stands first. */
export function dossierSections(dossier: Dossier, language: Language): readonly Section[] {
  return [
    {
      title: say('dossier-part-identity', {}, language),
      lines: [
        ...standingLines(dossier, language),
        say(
          'dossier-release',
          {
            edition: dossier.edition,
            pool: dossier.pool,
            period: formatMonths(dossier.months, language),
          },
          language,
        ),
        say('dossier-proved', { on: formatDate(dossier.builtAt, language) }, language),
        say('dossier-file', { sha256: dossier.sha256 }, language),
      ],
    },
    { title: say('dossier-part-register-entry', {}, language), lines: registerLines(dossier, language) },
    { title: say('dossier-part-policy', {}, language), lines: policyLines(dossier, language) },
    { title: say('dossier-part-cells-by-rule', {}, language), lines: ruleLines(dossier, language) },
    { title: say('dossier-part-drill', {}, language), lines: drillLines(dossier, language) },
    {
      title: say('dossier-part-next-review', {}, language),
      lines: [say('dossier-review', { day: formatDate(dossier.nextReview, language) }, language)],
    },
  ];
}

/** One line in force, or what ended that. */
export function standingLines({ standing }: Dossier, language: Language): readonly string[] {
  const { withdrawn, replacedBy, replaces } = standing;
  const reason = withdrawn?.reason[language] ?? withdrawn?.reason.fr ?? withdrawn?.reason.en ?? '';
  const on = withdrawn ? formatDate(withdrawn.at, language) : '';
  const ended = [
    ...(withdrawn ? [say('dossier-withdrawn', { on, reason }, language)] : []),
    ...(replacedBy === null ? [] : [say('dossier-replaced', { edition: replacedBy }, language)]),
  ];
  return [
    ...(ended.length > 0 ? ended : [say('dossier-stands', {}, language)]),
    ...(replaces === null ? [] : [say('dossier-replaces', { edition: replaces }, language)]),
  ];
}

function registerLines({ register }: Dossier, language: Language): readonly string[] {
  const person = register.supervisedBy ?? say('dossier-to-be-named', {}, language);
  return [
    register.description[language],
    register.purposes[language],
    register.techniques[language],
    say('dossier-analysed', { day: formatDate(register.analysedOn, language) }, language),
    say('dossier-supervised', { person }, language),
  ];
}

function policyLines({ policy }: Dossier, language: Language): readonly string[] {
  const dimensions = policy.dimensions.map((id) => dimensionLabel(id, language)).join(', ');
  return [
    say('dossier-policy-version', policy, language),
    say('dossier-policy-dimensions', { dimensions }, language),
    say(`policy-says-coalition-${policy.coalition}`, {}, language),
    ...policy.parameters.map(({ text, value, isConfidential }) =>
      say('dossier-parameter', { text: text[language], value, isConfidential }, language),
    ),
  ];
}

function ruleLines({ cells, rules }: Dossier, language: Language): readonly string[] {
  return [
    say('dossier-cells', cells, language),
    ...rules.map(({ rule, text, cells: struck }) =>
      say('dossier-rule-count', { rule, text: text[language], cells: struck }, language),
    ),
  ];
}

/** Of, r. 0.1, a. 2, in its order. */
const CRITERIA = ['individualisation', 'correlation', 'inference'] as const;

function drillLines({ drill, drillPassed }: Dossier, language: Language): readonly string[] {
  const code = drillPassed ? 'dossier-drill-passed' : 'dossier-drill-failed';
  return [
    say(code, { attackers: drill.attackers }, language),
    ...CRITERIA.map((criterion) => {
      const of = drill.attacks.filter((one) => one.criterion === criterion);
      const tried = of.reduce((sum, one) => sum + one.tried, 0);
      const found = of.reduce((sum, { exact, near }) => sum + exact + near, 0);
      const against = say(`dossier-against-${criterion}`, {}, language);
      return say('dossier-criterion-result', { against, tried, found }, language);
    }),
    ...drill.attacks.map(({ attack, criterion, tried, exact, near }) => {
      const named = say(`dossier-attack-${attack}`, {}, language);
      const of = say(`dossier-criterion-${criterion}`, {}, language);
      return say(
        'dossier-attack-result',
        { attack: named, criterion: of, tried, found: exact + near },
        language,
      );
    }),
  ];
}
