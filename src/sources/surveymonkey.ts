import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/**
 * Two header rows: the question, then “Response” or the label of an option. Condensed exports have only the first. The
 * same question may have both: “Response”, and the text typed under “Other (please specify)”. The tool’s own columns are
 * in English whatever the language of the account; a later export writes them `respondent_id`, `date_modified`.
 */
export const surveymonkey: Source = {
  id: 'surveymonkey',
  system: 'SurveyMonkey',
  report: { fr: 'Réponses (toutes les réponses, CSV ou XLSX)', en: 'Responses (all responses, CSV or XLSX)' },
  evidence: 'real-file',
  formats: ['delimited', 'workbook'],
  kind: 'responses',
  grain: 'response',
  signature: [['Respondent ID', 'RespondentID', 'respondent_id']],
  foreign: ['question', 'option', 'ResponseId'],
  opensWith: ['Respondent ID', 'RespondentID', 'respondent_id'],
  fields: {
    'response-id': named('Respondent ID', 'RespondentID', 'respondent_id'),
    'answered-at': named('End Date', 'date_modified', 'Start Date', 'date_created'),
    email: named('Email Address', 'email_address'),
    'first-name': named('First Name', 'first_name'),
    'last-name': named('Last Name', 'last_name'),
  },
  known: [
    'Collector ID',
    'collector_id',
    'Start Date',
    'date_created',
    'IP Address',
    'ip_address',
    'Custom Data 1',
    'custom_1',
  ],
  dates: 'detect',
  decimal: 'detect',
  survey: { headerRows: 2 },
  notes: {
    fr: 'Ce qui est écrit sous « Autre (veuillez préciser) » compte comme « Autre »; le texte lui-même n’est pas gardé.',
    en: 'What is written under “Other (please specify)” counts as “Other”; the text itself is not kept.',
  },
};
