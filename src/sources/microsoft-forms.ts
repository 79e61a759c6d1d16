import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** A workbook of one row per answer, the options of one question in one cell with a semicolon after each. */
export const microsoftForms: Source = {
  id: 'microsoft-forms',
  system: 'Microsoft Forms',
  report: { fr: 'Réponses (ouvrir dans Excel)', en: 'Responses (open in Excel)' },
  evidence: 'parser',
  formats: ['workbook', 'delimited'],
  kind: 'responses',
  grain: 'response',
  signature: [
    ['ID'],
    ['Start time', 'Heure de début'],
    ['Completion time', 'Heure de fin'],
    ['Email', 'Adresse de messagerie'],
    ['Name', 'Nom'],
  ],
  fields: {
    'response-id': named('ID'),
    'started-at': named('Start time', 'Heure de début'),
    'answered-at': named('Completion time', 'Heure de fin'),
    email: named('Email', 'Adresse de messagerie'),
    'full-name': named('Name', 'Nom'),
  },
  known: [
    'Last modified time',
    'Heure de la dernière modification',
    'Language',
    'Langue',
    'Total points',
    'Quiz feedback',
    'Grade posted time',
  ],
  dates: 'detect',
  decimal: 'detect',
  survey: { headerRows: 1 },
  notes: {
    fr: 'Les intitulés sont ceux que lisent des programmes publics, en anglais et en français; le reste est fait des questions.',
    en: 'The headers are those that public programs read, in English and in French; the rest is made of the questions.',
  },
};
