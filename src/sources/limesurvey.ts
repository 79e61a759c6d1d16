import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** A column of the tool’s own, as a code, as a text in each language, or as `code. text`. */
function written(code: string, ...texts: readonly string[]): readonly string[] {
  return [code, ...texts, ...texts.map((text) => `${code}. ${text}`)];
}

const ID = written('id', 'Response ID', 'ID de la réponse');
const SUBMITTED = written('submitdate', 'Date submitted', 'Date de soumission');
const LANGUAGE = written('startlanguage', 'Start language', 'Langue de départ');
const STARTED = written('startdate', 'Date started', 'Date de lancement');
const LAST = written('datestamp', 'Date last action', 'Date de la dernière action');

/**
 * Headers are codes, full questions, or “code. question”, as the person who exported chose. An answer left before its end
 * has no date of submission; a survey that keeps no time writes 1980 there.
 */
export const limesurvey: Source = {
  id: 'limesurvey',
  system: 'LimeSurvey',
  report: { fr: 'Réponses (results-survey.csv)', en: 'Responses (results-survey.csv)' },
  evidence: 'vendor-code',
  formats: ['delimited', 'workbook'],
  kind: 'responses',
  grain: 'response',
  signature: [ID, SUBMITTED, LANGUAGE],
  fields: {
    'response-id': named(...ID),
    'started-at': named(...STARTED),
    'answered-at': named(...LAST, ...SUBMITTED),
    completion: named(...SUBMITTED),
    email: named('email', 'Email address', 'Adresse de courriel', 'email. Email address'),
    'first-name': named('firstname', 'First name', 'Prénom'),
    'last-name': named('lastname', 'Last name', 'Nom de famille'),
    weight: named('weight', 'poids', 'pondération'),
  },
  known: [
    ...LANGUAGE,
    ...written('lastpage', 'Last page', 'Dernière page'),
    ...written('seed', 'Seed', 'Tête de série'),
    ...written('token', 'Access code'),
    ...written('ipaddr', 'IP address', 'Adresse IP'),
    ...written('refurl', 'Referrer URL'),
    ...written('interviewtime', 'Total time', 'Temps total'),
  ],
  dates: 'iso',
  decimal: 'detect',
  survey: { headerRows: 1 },
  labels: { option: { oth: 'other-source' } },
  notes: {
    fr: 'Exportez le texte complet des questions et des réponses : rien n’est lu des codes. Une réponse inachevée est gardée, et ne compte que dans les questions auxquelles elle répond.',
    en: 'Export the full text of questions and answers: nothing is read from codes. An unfinished answer is kept, and counts only in the questions that it answers.',
  },
};
