import type { Source } from '#model/source.ts';

/**
 * Two header rows: the question, then “Response”, “Other Text”, “Rate value” or “Rate label”. Tags come in pairs, as often
 * as there are any. Its other columns are told by their names alone.
 */
export const crowdsignal: Source = {
  id: 'crowdsignal',
  system: 'Crowdsignal',
  report: { fr: 'Réponses d’un sondage (CSV)', en: 'Survey responses (CSV)' },
  evidence: 'real-file',
  formats: ['delimited', 'workbook'],
  kind: 'responses',
  grain: 'response',
  signature: [['Tag Name'], ['Tag Value'], ['Response', 'Other Text', 'Rate value', 'Rate label']],
  foreign: ['Respondent ID', 'RespondentID', 'Collector ID', 'ResponseId'],
  fields: {},
  known: ['Tag Name', 'Tag Value'],
  dates: 'detect',
  decimal: 'detect',
  survey: { headerRows: 2 },
  notes: {
    fr: 'Les intitulés de la seconde ligne sont ceux d’un export réel; ceux qui disent qui a répondu, et quand, ne sont pas connus : ils sont lus par leurs mots. Le texte libre n’est pas gardé.',
    en: 'The headers of the second row are those of a real export; those that say who answered, and when, are not known: they are read by their words. Free text is not kept.',
  },
};
