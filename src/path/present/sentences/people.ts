import { say } from '#messages/messages.ts';
import { formatPercent } from '#messages/numbers.ts';
import { codesOf, outingTo } from '#metrics/query-reading.ts';
import { valueInSentence } from '#metrics/value-label.ts';
import type { Language } from '#model/words.ts';
import type { Telling } from './telling.ts';

/** « 14 % des acheteurs connus de 18 à 35 ans sont allés à l’opéra » */
export function participationSentence(telling: Telling, language: Language): string | null {
  const [discipline, ...others] = codesOf(telling.query.where?.discipline);
  const share = telling.total.value;
  if (share === null || discipline === undefined || others.length > 0) return null;
  const age = agesIn(telling, language);
  return say(
    'answer-participation',
    {
      share: formatPercent(share, language),
      whose: age === null ? '' : say('whose-age', { age }, language),
      outing: outingTo(discipline, language),
    },
    language,
  );
}

/** « Les 18 à 35 ans font 22 % des acheteurs d’âge connu qui vont à l’opéra. » */
export function compositionSentence(telling: Telling, language: Language): string | null {
  const age = agesIn(telling, language);
  const share = telling.total.value;
  if (share === null || age === null) return null;
  const params = { age, share: formatPercent(share, language), audience: audienceText(telling, language) };
  return say('answer-composition', params, language);
}

/**
 * « 47 % des acheteurs connus ont aussi acheté chez un autre organisme partenaire. » Null where more limits than a
 * discipline have to be told.
 */
export function proportionSentence({ query, total, ...rest }: Telling, language: Language): string | null {
  const told = ['discipline', 'survey-question'];
  if (total.value === null || !Object.keys(query.where ?? {}).every((id) => told.includes(id))) return null;
  const audience = audienceText({ query, total, ...rest }, language);
  if (audience === '' && codesOf(query.where?.discipline).length > 0) return null;
  const code = query.metric === 'satisfaction' ? 'answer-satisfaction' : 'answer-cross-attendance';
  return say(code, { share: formatPercent(total.value, language), audience }, language);
}

/** « qui vont à l’opéra »; nothing unless one discipline is asked about. */
export function audienceText(telling: Telling, language: Language): string {
  const [discipline, ...others] = codesOf(telling.query.where?.discipline);
  if (discipline === undefined || others.length > 0) return '';
  return say('audience-of', { outing: outingTo(discipline, language) }, language);
}

export function agesIn(telling: Telling, language: Language): string | null {
  const [age, ...others] = codesOf(telling.query.where?.['age-band']);
  if (age === undefined || others.length > 0) return null;
  return valueInSentence('age-band', age, telling.facts.organisations, language);
}
