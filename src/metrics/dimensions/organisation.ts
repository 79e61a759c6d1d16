import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const organisation: Dimension = {
  id: 'organisation',
  version: 1,
  label: { fr: 'organisme', en: 'organisation' },
  synonyms: { fr: ['diffuseur', 'par organisme'], en: ['presenter', 'house'] },
  meaning: {
    fr: 'Organisme partenaire qui présente la représentation, ou qui mène le sondage.',
    en: 'Partner organisation that presents the performance, or that runs the survey.',
  },
  values: { kind: 'organisations' },
  in: {
    lines: field('presenter'),
    performances: field('presenter'),
    responses: field('presenter'),
  },
};
