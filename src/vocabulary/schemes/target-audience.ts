import type { ConceptScheme } from '#model/concept.ts';

import { concept, group } from '../define.ts';
import { artsdata, datascene } from './alignments.ts';

/** For whom a show is made; who actually comes is the age of buyers, another thing. */
export const TARGET_AUDIENCE: ConceptScheme = {
  code: 'target-audience',
  version: '1',
  label: { fr: 'Public cible', en: 'Target audience' },
  definition: {
    fr: 'À qui le spectacle s’adresse, et non qui y vient.',
    en: 'Whom the show is meant for, not who comes.',
  },
  concepts: [
    concept(
      'general',
      ['Tout public', 'General audience'],
      ['Sans âge ni condition.', 'No age nor condition.'],
      {
        fr: 'tous publics|grand public|public général|pour tous|tous|général',
        en: 'all audiences|everyone|all ages|general public|general',
        exact: [datascene('ToutPublics')],
      },
    ),
    concept(
      'adults',
      ['Adultes', 'Adults'],
      ['Spectacle pensé pour les 18 ans et plus.', 'Show meant for those 18 and over.'],
      {
        fr: 'adulte|18 ans et plus|18+',
        en: 'adult|18 and over|mature audiences',
        exact: [datascene('Adultes')],
      },
    ),
    concept(
      'seniors',
      ['Aînés', 'Seniors'],
      ['Spectacle pensé pour les personnes âgées.', 'Show meant for older people.'],
      { fr: 'aîné|personnes âgées|âge d’or', en: 'senior|older people', exact: [datascene('Aines')] },
    ),
    concept(
      'families',
      ['Familles', 'Families'],
      ['Spectacle à voir à plusieurs générations.', 'Show to see across generations.'],
      {
        fr: 'famille|familial|public familial|en famille',
        en: 'family|family audience|family friendly',
        exact: [datascene('Familles')],
      },
    ),
    concept(
      'young-audience',
      ['Jeune public', 'Young audience'],
      ['Spectacle créé pour les moins de 18 ans.', 'Show made for those under 18.'],
      {
        fr: 'jeunes publics|jeunesse et enfance|enfants et jeunes|enfance jeunesse|jeune public et famille',
        en: 'young audiences|tya|children and youth|youth theatre|for young people',
        close: [artsdata('ChildrensEvent')],
      },
    ),
    concept(
      'with-baby',
      ['Avec bébé', 'With a baby'],
      ['Séance où un bébé accompagne un adulte.', 'Performance where a baby comes with an adult.'],
      {
        broader: 'young-audience',
        fr: 'bébé|poussette|avec un bébé',
        en: 'babies welcome|baby|parent and baby',
        exact: [datascene('AvecBebe')],
      },
    ),
    concept(
      'toddlers',
      ['Tout-petits (0 à 3 ans)', 'Toddlers (0 to 3)'],
      ['Spectacle pour les enfants de 0 à 3 ans.', 'Show for children aged 0 to 3.'],
      {
        broader: 'young-audience',
        fr: 'tout-petits|0-3 ans|bambins|très jeune public',
        en: 'toddler|early years|0-3 years',
        exact: [datascene('ToutPetits')],
      },
    ),
    concept(
      'early-childhood',
      ['Petite enfance (4 à 7 ans)', 'Early childhood (4 to 7)'],
      ['Spectacle pour les enfants de 4 à 7 ans.', 'Show for children aged 4 to 7.'],
      {
        broader: 'young-audience',
        fr: 'petite enfance|4-7 ans|maternelle|préscolaire',
        en: 'early childhood|4-7 years|kindergarten',
        exact: [datascene('PetiteEnfance')],
      },
    ),
    concept(
      'children',
      ['Enfance (8 à 12 ans)', 'Children (8 to 12)'],
      ['Spectacle pour les enfants de 8 à 12 ans.', 'Show for children aged 8 to 12.'],
      {
        broader: 'young-audience',
        fr: 'enfance|enfants|enfant|8-12 ans|primaire',
        en: 'children|kids|8-12 years|elementary',
        exact: [datascene('Enfance')],
      },
    ),
    concept(
      'teens',
      ['Adolescents (13 à 17 ans)', 'Teenagers (13 to 17)'],
      [
        'Spectacle pour les 13 à 17 ans; Datascène s’arrête à 16.',
        'Show for those aged 13 to 17; Datascène stops at 16.',
      ],
      {
        broader: 'young-audience',
        fr: 'ados|ado|adolescents|adolescence|jeunesse|13-16 ans|13-17 ans|secondaire',
        en: 'teens|teen|teenagers|youth|13-17 years|secondary school',
        close: [datascene('Jeunesse')],
      },
    ),
    concept(
      'school-groups',
      ['Public scolaire', 'School audience'],
      [
        'Représentation offerte aux écoles, sur le temps de classe.',
        'Performance offered to schools, in school time.',
      ],
      {
        fr: 'scolaire|scolaires|écoles|matinée scolaire|représentation scolaire|sortie scolaire',
        en: 'schools|school groups|school performance|school matinee|student matinee',
      },
    ),
  ],
  groups: [
    group(
      'young-and-family',
      ['Jeune public et familles', 'Young audience and families'],
      [
        'Tout ce qui s’adresse aux enfants, seuls ou accompagnés.',
        'All that is meant for children, alone or not.',
      ],
      ['young-audience', 'families', 'school-groups'],
      { fr: 'spectacles pour enfants|pour la famille', en: 'shows for children|family and children' },
    ),
  ],
};
