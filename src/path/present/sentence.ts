import { say } from '#messages/messages.ts';
import { askedOf } from '#metrics/query-reading.ts';
import type { Remedy } from '#model/answer.ts';
import type { Bilingual, Language } from '#model/words.ts';
import type { ProtectedTable } from '#path/protect/protect.ts';
import { formatFigure } from './figures.ts';
import { rankOf } from './rows.ts';
import { changeSentence } from './sentences/change.ts';
import { eitherSentence, shareSentence } from './sentences/either.ts';
import { compositionSentence, participationSentence, proportionSentence } from './sentences/people.ts';
import {
  firstSentence,
  isAllReleased,
  lastSentence,
  rankedEntries,
  yesNoSentence,
} from './sentences/ranking.ts';
import { nameOf, shortText, type Telling } from './sentences/telling.ts';

/** The answer in a sentence: what was asked first, with its number; or that it is not released, and what is. */
export function sentenceOf(telling: Telling, table: ProtectedTable, remedies: readonly Remedy[]): Bilingual {
  return { fr: inLanguage('fr'), en: inLanguage('en') };

  function inLanguage(language: Language): string {
    const sentence = answering(telling, table, language);
    if (sentence !== null) return sentence + changeSentence(telling, language);
    const subject = telling.subject[language];
    const isMasked = [telling.total, ...telling.entries].some(({ status }) => status === 'x');
    // Lines there are, and none tells: a file of attendance alone does not say how many tickets were paid for.
    const isCount = telling.facts.metric.expression.kind === 'single';
    const isUntold = isCount && table.coverage.known !== null;
    if (!isMasked) return say(isUntold ? 'answer-not-told' : 'answer-nothing', { subject }, language);
    const { organisations } = telling.facts;
    const asked = askedOf(telling.query, organisations, language);
    if (telling.isAwaited) return say('answer-awaited', { subject: asked }, language);
    const reason = say('not-released', {}, language);
    const refused = say('answer-not-released', { subject: asked, reason }, language);
    // What others would have to consent to first is nothing to look at instead.
    const remedy = remedies.find(({ consent }) => consent === undefined);
    if (remedy === undefined) return refused;
    const question = askedOf(remedy.query, organisations, language);
    return refused + say('answer-nearby', { question }, language);
  }
}

/** The sentence of the form that was asked; null when no value can be told. */
function answering(telling: Telling, table: ProtectedTable, language: Language): string | null {
  const { focus, query } = telling;
  if (table.by.length === 0) return numberSentence(telling, language);
  if (table.by.length > 1) return tableSentence(telling, language);
  switch (focus.form) {
    case 'yes-no':
      return focus.codes.length === 1 && isRow(telling)
        ? yesNoSentence(telling, language)
        : shareSentence(telling, language);
    case 'either':
      return eitherSentence(telling, language);
    case 'share':
      return shareSentence(telling, language);
    case 'least':
      return lastSentence(telling, language);
    case 'most':
      return firstSentence(telling, language);
    case 'amount':
      return rankOf(query.by?.[0] ?? '') === null
        ? firstSentence(telling, language)
        : peakSentence(telling, language);
  }
}

/** Whether the value in question is a row of the table, and not a group of several. */
function isRow({ focus, entries }: Telling): boolean {
  const [asked] = focus.codes;
  const couldBe = entries.some(({ key }) => key[0] === asked);
  return couldBe || rankOf(focus.dimension ?? '') === null;
}

function numberSentence(telling: Telling, language: Language): string | null {
  const { query, total, facts, subject } = telling;
  if (query.metric === 'participation') {
    const sentence = participationSentence(telling, language);
    if (sentence !== null) return sentence;
  }
  if (query.metric === 'cross-attendance' || query.metric === 'satisfaction') {
    const sentence = proportionSentence(telling, language);
    if (sentence !== null) return sentence;
  }
  if (query.metric === 'audience-composition') {
    const sentence = compositionSentence(telling, language);
    if (sentence !== null) return sentence;
  }
  if (total.value === null) return null;
  return say(
    'answer-number',
    {
      subject: subject[language],
      value: formatFigure(total.value, facts.metric.unit, facts.currency, language),
    },
    language,
  );
}

/** Along time or bands, the total and the peak tell more than a first place. */
function peakSentence(telling: Telling, language: Language): string | null {
  const { total, facts, subject, query } = telling;
  const [first] = rankedEntries(telling);
  if (first === undefined) return null;
  if (total.value === null || !telling.hasShares) return firstSentence(telling, language);
  const params = {
    subject: subject[language],
    total: formatFigure(total.value, facts.metric.unit, facts.currency, language),
    top: nameOf(first.key[0] ?? null, query.by?.[0] ?? '', telling, language),
    share: shortText(first, telling, language),
  };
  return say(isAllReleased(telling) ? 'answer-peak' : 'answer-peak-released', params, language);
}

function tableSentence({ total, entries, facts, subject }: Telling, language: Language): string | null {
  if (entries.every(({ value, share }) => value === null && share === null)) return null;
  if (total.value === null) return say('answer-table-only', { subject: subject[language] }, language);
  const params = {
    subject: subject[language],
    total: formatFigure(total.value, facts.metric.unit, facts.currency, language),
  };
  return say('answer-table', params, language);
}
