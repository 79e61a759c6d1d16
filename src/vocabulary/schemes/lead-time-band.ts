import type { ConceptScheme } from '#model/concept.ts';

import type { Bands } from '../band-table.ts';
import { concept, group } from '../define.ts';

/** Cuts of the milieu: the day itself, the week, the month, the quarter. */
export const LEAD_TIME_BANDS: Bands = {
  scheme: 'lead-time-band',
  unit: 'days',
  least: null,
  most: null,
  bands: [
    { code: 'after-performance', to: -1 },
    { code: 'same-day', to: 0 },
    { code: '1-7-days', to: 7 },
    { code: '8-30-days', to: 30 },
    { code: '31-90-days', to: 90 },
    { code: '91-180-days', to: 180 },
    { code: '181-plus-days', to: null },
  ],
};

export const LEAD_TIME_BAND: ConceptScheme = {
  code: 'lead-time-band',
  version: '1',
  label: { fr: 'Tranche de délai d’achat', en: 'Lead-time band' },
  definition: {
    fr: 'Jours entre l’achat et la représentation.',
    en: 'Days between the purchase and the performance.',
  },
  concepts: [
    concept(
      'after-performance',
      ['Après la représentation', 'After the performance'],
      [
        'Saisi après coup\u00a0: régularisation, jamais un achat à l’avance.',
        'Entered afterwards: a correction, never an advance purchase.',
      ],
      { fr: 'régularisation', en: 'entered afterwards' },
    ),
    concept(
      'same-day',
      ['Le jour même', 'Same day'],
      ['Acheté le jour de la représentation.', 'Bought on the day of the performance.'],
      {
        fr: 'jour même|le jour du spectacle|le jour de la représentation',
        en: 'on the day|day of show|day of performance',
      },
    ),
    concept(
      '1-7-days',
      ['De 1 à 7 jours avant', '1 to 7 days before'],
      ['Dans la semaine qui précède.', 'Within the week before.'],
      {
        fr: '1-7 jours|la semaine précédente|dans la semaine|dernière semaine',
        en: '1-7 days|week before|last week before',
      },
    ),
    concept(
      '8-30-days',
      ['De 8 à 30 jours avant', '8 to 30 days before'],
      ['Dans le mois qui précède.', 'Within the month before.'],
      { fr: '8-30 jours|le mois précédent|dans le mois', en: '8-30 days|month before' },
    ),
    concept(
      '31-90-days',
      ['De 31 à 90 jours avant', '31 to 90 days before'],
      ['D’un à trois mois à l’avance.', 'One to three months ahead.'],
      { fr: '31-90 jours|un à trois mois', en: '31-90 days|one to three months' },
    ),
    concept(
      '91-180-days',
      ['De 91 à 180 jours avant', '91 to 180 days before'],
      ['De trois à six mois à l’avance.', 'Three to six months ahead.'],
      { fr: '91-180 jours|trois à six mois', en: '91-180 days|three to six months' },
    ),
    concept(
      '181-plus-days',
      ['Plus de 180 jours avant', 'More than 180 days before'],
      ['Plus de six mois à l’avance.', 'More than six months ahead.'],
      { fr: 'plus de six mois|181 jours et plus', en: 'more than six months|181 days and over' },
    ),
  ],
  groups: [
    group(
      'last-minute',
      ['Dernière minute', 'Last minute'],
      ['Le jour même ou dans la semaine.', 'On the day or within the week.'],
      ['same-day', '1-7-days'],
      { fr: 'à la dernière minute', en: 'at the last minute|late buyers' },
    ),
    group(
      '91-plus-days',
      ['Plus de 90 jours avant', 'More than 90 days before'],
      ['Plus de trois mois à l’avance.', 'More than three months ahead.'],
      ['91-180-days', '181-plus-days'],
      {
        fr: 'longtemps à l’avance|plus de trois mois',
        en: 'well in advance|more than three months|90+ days',
      },
    ),
  ],
};
