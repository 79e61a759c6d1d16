import type { ConceptScheme } from '#model/concept.ts';

import { concept, group } from '../define.ts';

const MONTHS: readonly (readonly [code: string, fr: string, en: string])[] = [
  ['january', 'Janvier', 'January'],
  ['february', 'Février', 'February'],
  ['march', 'Mars', 'March'],
  ['april', 'Avril', 'April'],
  ['may', 'Mai', 'May'],
  ['june', 'Juin', 'June'],
  ['july', 'Juillet', 'July'],
  ['august', 'Août', 'August'],
  ['september', 'Septembre', 'September'],
  ['october', 'Octobre', 'October'],
  ['november', 'Novembre', 'November'],
  ['december', 'Décembre', 'December'],
];

/** Months of any year; a month of one year is a time range. */
export const MONTH: ConceptScheme = {
  code: 'month',
  version: '1',
  label: { fr: 'Mois', en: 'Month' },
  definition: {
    fr: 'Mois du calendrier, toutes années confondues.',
    en: 'Calendar month, whatever the year.',
  },
  concepts: MONTHS.map(([code, fr, en], index) =>
    concept(code, [fr, en], [`Mois ${index + 1} de l’année.`, `Month ${index + 1} of the year.`], {
      fr: `en ${fr.toLowerCase()}|mois de ${fr.toLowerCase()}`,
      en: `in ${en}|month of ${en}`,
    }),
  ),
  groups: [
    group(
      'summer',
      ['Été', 'Summer'],
      ['Juin, juillet et août.', 'June, July and August.'],
      ['june', 'july', 'august'],
      {
        fr: 'en été|l’été|été',
        en: 'in summer',
      },
    ),
    group(
      'winter',
      ['Hiver', 'Winter'],
      ['Décembre, janvier et février.', 'December, January and February.'],
      ['december', 'january', 'february'],
      { fr: 'en hiver|l’hiver', en: 'in winter' },
    ),
    group(
      'autumn',
      ['Automne', 'Autumn'],
      ['Septembre, octobre et novembre.', 'September, October and November.'],
      ['september', 'october', 'november'],
      { fr: 'à l’automne|en automne', en: 'fall|in autumn|in the fall' },
    ),
    group(
      'spring',
      ['Printemps', 'Spring'],
      ['Mars, avril et mai.', 'March, April and May.'],
      ['march', 'april', 'may'],
      { fr: 'au printemps', en: 'in spring' },
    ),
  ],
};
