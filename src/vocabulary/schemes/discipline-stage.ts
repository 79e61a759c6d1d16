import type { Concept } from '#model/concept.ts';

import { concept } from '../define.ts';
import { artsdata, scenePro, sibil } from './alignments.ts';

export const THEATRE: readonly Concept[] = [
  concept(
    'theatre',
    ['Théâtre', 'Theatre'],
    [
      'Jeu d’acteurs devant public, avec ou sans texte.',
      'Acting before an audience, with or without a text.',
    ],
    {
      fr: 'pièce de théâtre|art dramatique|pièce',
      en: 'theater|play|drama|stage play',
      exact: [artsdata('K6-100'), scenePro('Theatre')],
      close: [sibil('THEATRE_AND_STORYTELLING_AND_MIME'), artsdata('TheatrePerformance')],
    },
  ),
  concept(
    'theatre-creation',
    ['Théâtre de création', 'New play'],
    [
      'Texte nouveau, joué pour la première fois ou presque.',
      'New text, played for the first time or nearly so.',
    ],
    {
      broader: 'theatre',
      fr: 'création théâtrale|dramaturgie contemporaine|théâtre contemporain|théâtre expérimental|théâtre documentaire',
      en: 'new writing|contemporary theatre|experimental theatre|documentary theatre',
      close: [scenePro('Creation')],
    },
  ),
  concept(
    'theatre-repertoire',
    ['Théâtre de répertoire', 'Repertory theatre'],
    ['Œuvre déjà reconnue, classique ou moderne.', 'Established work, classical or modern.'],
    {
      broader: 'theatre',
      fr: 'répertoire théâtral|théâtre classique|drame',
      en: 'classic play|repertoire theatre|classical theatre',
      close: [scenePro('Repertoire')],
    },
  ),
  concept(
    'theatre-comedy',
    ['Comédie', 'Comedy play'],
    [
      'Pièce comique; l’humoriste seul en scène relève de l’humour.',
      'Comic play; a stand-up comedian belongs to humour.',
    ],
    {
      broader: 'theatre',
      fr: 'vaudeville|théâtre d’été|comédie dramatique|commedia dell’arte|théâtre d’improvisation|improvisation',
      en: 'farce|summer theatre|improv|improvisational theatre',
      close: [scenePro('Comedie'), scenePro('Vaudeville')],
    },
  ),
  concept(
    'musical-theatre',
    ['Théâtre musical', 'Musical theatre'],
    ['Pièce dont l’histoire est jouée, chantée et dansée.', 'Play whose story is acted, sung and danced.'],
    {
      broader: 'theatre',
      fr: 'comédie musicale|spectacle musical|musical|opéra rock',
      en: 'musical|broadway|musical comedy|rock opera',
      exact: [artsdata('K6-401')],
      close: [scenePro('Musical'), sibil('MUSICAL_THEATRE')],
    },
  ),
  concept(
    'puppetry',
    ['Marionnettes', 'Puppetry'],
    [
      'Figures, objets ou ombres manipulés devant public.',
      'Figures, objects or shadows handled before an audience.',
    ],
    {
      broader: 'theatre',
      fr: 'théâtre de marionnettes|marionnette|théâtre d’objets|théâtre d’ombres',
      en: 'puppet|puppet theatre|object theatre|shadow theatre',
      exact: [artsdata('K6-904')],
      close: [scenePro('Marionnettes'), sibil('PUPPETRY')],
    },
  ),
  concept('mime', ['Mime', 'Mime'], ['Jeu du corps sans paroles.', 'Acting with the body, without words.'], {
    broader: 'theatre',
    fr: 'pantomime|théâtre physique|théâtre gestuel',
    en: 'pantomime|physical theatre',
    exact: [artsdata('K6-905'), scenePro('Mime')],
  }),
];

export const DANCE: readonly Concept[] = [
  concept(
    'dance',
    ['Danse', 'Dance'],
    ['Mouvement chorégraphié devant public.', 'Choreographed movement before an audience.'],
    {
      fr: 'spectacle de danse|chorégraphie',
      en: 'dance show|choreography',
      exact: [artsdata('K6-200'), scenePro('Danse')],
      close: [sibil('DANCE'), artsdata('DancePerformance')],
    },
  ),
  concept(
    'ballet',
    ['Ballet', 'Ballet'],
    ['Danse fondée sur la technique académique.', 'Dance built on academic technique.'],
    {
      broader: 'dance',
      fr: 'ballet classique|danse classique|ballet jazz',
      en: 'classical ballet|classical dance|jazz ballet',
      exact: [artsdata('K6-201'), scenePro('Ballet')],
    },
  ),
  concept(
    'contemporary-dance',
    ['Danse contemporaine', 'Contemporary dance'],
    ['Danse de création, moderne ou contemporaine.', 'Modern or contemporary creation in dance.'],
    {
      broader: 'dance',
      fr: 'danse moderne|danse actuelle|danse-théâtre',
      en: 'modern dance|dance theatre',
      exact: [artsdata('K6-202')],
      close: [artsdata('K6-203'), scenePro('ContemporaineEtModerne')],
    },
  ),
  concept(
    'urban-dance',
    ['Danse urbaine', 'Street dance'],
    ['Danses nées dans la rue et les clubs.', 'Dances born in streets and clubs.'],
    {
      broader: 'dance',
      fr: 'danse hip-hop|breakdance|danse de rue|street dance',
      en: 'urban dance|hip-hop dance|breakdance|breaking',
      exact: [scenePro('Urbaine')],
    },
  ),
  concept(
    'traditional-dance',
    ['Danse traditionnelle et du monde', 'Traditional and world dance'],
    ['Danses d’un peuple, d’une région ou d’une communauté.', 'Dances of a people, a region or a community.'],
    {
      broader: 'dance',
      fr: 'danse folklorique|danse du monde|gigue|flamenco|danse autochtone|danse africaine|danse traditionnelle|danse sociale|tango|salsa',
      en: 'folk dance|world dance|step dance|flamenco|indigenous dance|traditional dance|social dance',
      close: [artsdata('K6-204'), scenePro('Autochtone'), scenePro('Europeenne')],
    },
  ),
];
