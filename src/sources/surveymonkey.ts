import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/**
 * Two header rows: the question, then “Response” or the label of an option. Condensed exports have only the first. The
 * same question may have both: “Response”, and the text typed under “Other (please specify)”.
 */
export const surveymonkey: Source = {
  id: 'surveymonkey',
  system: 'SurveyMonkey',
  report: { fr: 'Réponses (toutes les réponses, CSV ou XLSX)', en: 'Responses (all responses, CSV or XLSX)' },
  evidence: 'real-file',
  formats: ['delimited', 'workbook'],
  kind: 'responses',
  grain: 'response',
  signature: [['Respondent ID', 'RespondentID', 'ID du répondant']],
  foreign: ['question', 'option', 'ResponseId'],
  opensWith: ['Respondent ID', 'RespondentID', 'ID du répondant'],
  fields: {
    'response-id': named('Respondent ID', 'RespondentID', 'ID du répondant'),
    'answered-at': named('End Date', 'Date de fin', 'Start Date', 'Date de début'),
    email: named('Email Address', 'Adresse e-mail', 'Adresse électronique'),
    'first-name': named('First Name', 'Prénom'),
    'last-name': named('Last Name', 'Nom', 'Nom de famille'),
  },
  known: [
    'Collector ID',
    'ID du collecteur',
    'Start Date',
    'Date de début',
    'IP Address',
    'Adresse IP',
    'Custom Data 1',
    'Données personnalisées 1',
  ],
  dates: 'detect',
  decimal: 'detect',
  survey: { headerRows: 2, options: 'detect' },
  notes: {
    fr: 'Ce qui est écrit sous « Autre (veuillez préciser) » compte comme « Autre »; le texte lui-même n’est pas gardé. Les intitulés français ne sont pas vérifiés sur un export réel.',
    en: 'What is written under “Other (please specify)” counts as “Other”; the text itself is not kept. The French headers are not verified on a real export.',
  },
};
