import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Answers that nobody of the public gave, as texts or as numbers. */
const TRIAL = '\\b(?:preview|test|spam|apercu)\\b|^(?:1|2|8)$';

/** Three header rows: code, question, import id. The legacy export has two, the first being V1, V2… */
export const qualtrics: Source = {
  id: 'qualtrics',
  system: 'Qualtrics',
  report: { fr: 'Données et analyse : export CSV', en: 'Data & Analysis: CSV export' },
  evidence: 'real-file',
  formats: ['delimited', 'workbook'],
  kind: 'responses',
  grain: 'response',
  signature: [
    ['ResponseId', 'ResponseID', 'V1'],
    ['Finished', 'V10'],
    ['RecordedDate', 'ResponseSet', 'V9'],
    ['Status', 'V7'],
    ['LocationLatitude'],
  ],
  fields: {
    'response-id': named('ResponseId', 'V1'),
    'answered-at': named('RecordedDate', 'EndDate', 'V9'),
    status: named('Status', 'V7'),
    completion: named('Finished', 'V10'),
    email: named('RecipientEmail', 'EmailAddress', 'V5'),
    'first-name': named('RecipientFirstName'),
    'last-name': named('RecipientLastName'),
    'full-name': named('Name', 'V3'),
  },
  known: [
    'StartDate',
    'EndDate',
    'IPAddress',
    'Progress',
    'Duration (in seconds)',
    'ExternalReference',
    'LocationLatitude',
    'LocationLongitude',
    'LocationAccuracy',
    'DistributionChannel',
    'UserLanguage',
    'ResponseSet',
    'ExternalDataReference',
    'V2',
    'V4',
    'V6',
    'V8',
  ],
  dates: 'iso',
  decimal: 'detect',
  exclusions: [
    { rule: 'repeated-header', field: 'answered-at', when: { matches: '[a-z]{5}' } },
    {
      rule: 'test-response',
      field: 'status',
      when: { matches: TRIAL },
    },
  ],
  survey: { headerRows: 3 },
  notes: {
    fr: 'Exportez le texte des choix : rien n’est lu de leurs numéros. Les aperçus, les essais et les pourriels ne comptent pas; leurs noms dans une interface française ne sont pas vérifiés.',
    en: 'Export choice text: nothing is read from numeric values. Previews, tests and spam do not count; their names in a French interface are not verified.',
  },
};
