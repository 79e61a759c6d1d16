import { say } from '#messages/messages.ts';
import type { Dossier } from '#model/edition.ts';
import type { Language } from '#model/words.ts';

/** A dossier in sentences. */
export function dossierText(dossier: Dossier, language: Language): string {
  const { register, policy, rules, drill, cells } = dossier;
  const lines = [
    `${dossier.edition} · ${dossier.pool} · ${dossier.months.from} – ${dossier.months.to}`,
    register.description[language],
    register.purposes[language],
    register.techniques[language],
    '',
    ...policy.parameters.map((parameter) => say('dossier-parameter', parameter, language)),
    '',
    say('dossier-cells', cells, language),
    ...rules.map(({ rule, text, cells: struck }) =>
      say('dossier-rule-count', { rule, text: text[language], cells: struck }, language),
    ),
    '',
    ...drill.attacks.map(({ attack, criterion, tried, exact, near }) => {
      const named = say(`dossier-attack-${attack}`, {}, language);
      const of = say(`dossier-criterion-${criterion}`, {}, language);
      return say(
        'dossier-attack-result',
        { attack: named, criterion: of, tried, found: exact + near },
        language,
      );
    }),
    '',
    say('dossier-review', { day: dossier.nextReview }, language),
  ];
  return `${lines.join('\n')}\n`;
}
