import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Two header rows: the question, then “Response” or the label of an option. Condensed exports have only the first. */
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
};
