import type { ConceptScheme } from '#model/concept.ts';

import { concept, group } from '../define.ts';
import { MUSIC, OPERA } from './discipline-music.ts';
import { CIRCUS, HUMOUR, MUSEUM_AND_SCREEN, SPOKEN_WORD, VARIETY } from './discipline-other.ts';
import { DANCE, THEATRE } from './discipline-stage.ts';

/**
 * Tops are siblings that never overlap, so that a figure of opera and one of music can stand side by side and a
 * total reveals nothing by subtraction. Artsdata (CC0) agrees; Scène Pro puts opera under music, hence closeMatch.
 */
export const DISCIPLINE: ConceptScheme = {
  code: 'discipline',
  version: '1',
  label: { fr: 'Discipline', en: 'Discipline' },
  definition: {
    fr: 'Art principal de ce qui est présenté. Une représentation n’en a qu’une.',
    en: 'Main art of what is presented. A performance has exactly one.',
  },
  concepts: [
    ...THEATRE,
    ...MUSIC,
    ...OPERA,
    ...DANCE,
    ...HUMOUR,
    ...CIRCUS,
    ...VARIETY,
    ...SPOKEN_WORD,
    ...MUSEUM_AND_SCREEN,
    concept(
      'multidisciplinary',
      ['Multidisciplinaire', 'Multidisciplinary'],
      [
        'Plusieurs arts à parts égales, sans qu’aucun domine.',
        'Several arts in equal parts, none of which dominates.',
      ],
      {
        fr: 'pluridisciplinaire|interdisciplinaire|multi-disciplines|arts multidisciplinaires|performance artistique|sans discipline dominante',
        en: 'interdisciplinary|multi-arts|cross-disciplinary|performance art|mixed disciplines',
        close: [
          'http://kg.artsdata.ca/resource/PerformanceArt',
          'urn:parterre:sibil:esthetique:LIVE_PERFORMANCE_WITHOUT_DOMINANT_DISCIPLINE',
        ],
      },
    ),
  ],
  groups: [
    group(
      'concert',
      ['Concert', 'Concert'],
      ['Musique de tous les genres, sans l’opéra.', 'Music of every genre, without opera.'],
      ['music'],
      { fr: 'billets de concert|concerts de musique', en: 'gig|concert ticket' },
    ),
    group(
      'opera-and-classical',
      ['Opéra et musique classique', 'Opera and classical music'],
      [
        'L’art lyrique, la musique classique et la musique nouvelle ensemble.',
        'Opera, classical music and new music together.',
      ],
      ['opera', 'classical', 'new-music'],
      { fr: 'opéra et classique|musique savante', en: 'opera and classical' },
    ),
    group(
      'performing-arts',
      ['Arts de la scène', 'Performing arts'],
      [
        'Tout ce qui se joue devant public; ni musée ni cinéma.',
        'All that is performed live; neither museum nor film.',
      ],
      [
        'theatre',
        'music',
        'opera',
        'dance',
        'humour',
        'circus',
        'variety',
        'spoken-word',
        'multidisciplinary',
      ],
      {
        fr: 'spectacle vivant|arts vivants|arts du spectacle',
        en: 'live performance|live arts',
      },
    ),
  ],
};
