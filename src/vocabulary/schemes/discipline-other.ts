import type { Concept } from '#model/concept.ts';

import { concept } from '../define.ts';
import { artsdata, scenePro, sibil } from './alignments.ts';

export const HUMOUR: readonly Concept[] = [
  concept(
    'humour',
    ['Humour', 'Comedy'],
    ['Spectacle dont le but premier est de faire rire.', 'Show whose first aim is to make people laugh.'],
    {
      fr: 'spectacle d’humour|humoriste|humoristes|comique',
      en: 'humour show|humor|comedy show|comedian',
      exact: [artsdata('K6-902'), scenePro('Humour')],
      close: [sibil('COMEDY_AND_STAND_UP'), artsdata('ComedyPerformance')],
    },
  ),
  concept(
    'stand-up',
    ['Stand-up', 'Stand-up'],
    ['Un humoriste seul, face au public.', 'One comedian facing the audience.'],
    {
      broader: 'humour',
      fr: 'one-man-show|one-woman-show|seul en scène|rodage|rodage humour',
      en: 'stand-up comedy|standup|one man show|one woman show',
      exact: [scenePro('StandUp')],
    },
  ),
  concept(
    'sketch-comedy',
    ['Sketchs et personnages', 'Sketch and character comedy'],
    ['Numéros joués, imitations, burlesque.', 'Acted numbers, impressions, burlesque.'],
    {
      broader: 'humour',
      fr: 'sketch|sketches|imitation|imitateur|burlesque|gala d’humour|gala',
      en: 'sketch comedy|impressionist|comedy gala',
      close: [scenePro('Sketch'), scenePro('Imitation'), scenePro('Burlesque')],
    },
  ),
];

export const CIRCUS: readonly Concept[] = [
  concept('circus', ['Cirque', 'Circus'], ['Prouesses physiques mises en scène.', 'Staged physical feats.'], {
    fr: 'arts du cirque|spectacle de cirque|arts de la piste',
    en: 'circus arts|circus show',
    exact: [artsdata('K6-901'), scenePro('Cirque')],
    close: [sibil('CIRCUS_AND_MAGIC'), artsdata('CircusPerformance')],
  }),
  concept(
    'contemporary-circus',
    ['Cirque contemporain', 'Contemporary circus'],
    [
      'Cirque de création\u00a0: acrobatie, aérien, équilibre, manipulation.',
      'Creation circus: acrobatics, aerial, balance, manipulation.',
    ],
    {
      broader: 'circus',
      fr: 'nouveau cirque|cirque de création|acrobatie|acrobaties|aérien|jonglerie',
      en: 'new circus|acrobatics|aerial|juggling',
      close: [scenePro('Acrobatie'), scenePro('Aerien'), scenePro('Equilibre'), scenePro('Manipulation')],
    },
  ),
  concept(
    'clown-and-equestrian',
    ['Art clownesque et équestre', 'Clown and equestrian arts'],
    ['Clowns, cirque traditionnel et chevaux.', 'Clowns, traditional circus and horses.'],
    {
      broader: 'circus',
      fr: 'clown|clowns|art clownesque|art équestre|cirque traditionnel',
      en: 'clowning|equestrian show|traditional circus',
      close: [scenePro('ArtClownesque'), scenePro('ArtEquestre')],
    },
  ),
];

export const VARIETY: readonly Concept[] = [
  concept(
    'variety',
    ['Variétés', 'Variety'],
    ['Numéros divers réunis en un spectacle.', 'Assorted acts in one show.'],
    {
      fr: 'variété|spectacle de variétés|revue',
      en: 'variety show|revue',
      exact: [artsdata('K6-903'), scenePro('Variete')],
      close: [artsdata('VarietyPerformance')],
    },
  ),
  concept(
    'magic',
    ['Magie', 'Magic'],
    ['Illusion, mentalisme, ventriloquie.', 'Illusion, mentalism, ventriloquism.'],
    {
      broader: 'variety',
      fr: 'magicien|illusionniste|illusion|mentalisme|hypnose|ventriloquie',
      en: 'magician|illusionist|mentalism|hypnosis|ventriloquism',
      exact: [artsdata('K6-906'), scenePro('Magie')],
    },
  ),
  concept(
    'cabaret',
    ['Cabaret et music-hall', 'Cabaret and music hall'],
    ['Numéros présentés dans une ambiance de cabaret.', 'Acts presented in a cabaret setting.'],
    {
      broader: 'variety',
      fr: 'cabaret|music-hall|drag|spectacle de drag|effeuillage',
      en: 'music hall|drag show|burlesque cabaret',
      close: [scenePro('Cabaret'), scenePro('MusicHall'), sibil('CABARET_AND_MUSIC_HALL')],
    },
  ),
  concept(
    'ice-and-family-show',
    ['Spectacle sur glace et grand spectacle', 'Ice show and arena show'],
    ['Grand spectacle itinérant, sur glace ou en aréna.', 'Large touring show, on ice or in an arena.'],
    {
      broader: 'variety',
      fr: 'spectacle sur glace|sur glace|son et lumière',
      en: 'ice show|on ice|arena show',
      close: [sibil('ICE_SHOWS_AND_THEME_PARKS_AND_RELATED_PERFORMANCES')],
    },
  ),
];

export const SPOKEN_WORD: readonly Concept[] = [
  concept(
    'spoken-word',
    ['Arts de la parole', 'Spoken word'],
    ['Texte dit, lu ou conté plutôt que joué.', 'Text spoken, read or told rather than acted.'],
    {
      fr: 'art de la parole|création parlée|littérature|événement littéraire|lecture publique|lecture',
      en: 'spoken-word|literary event|public reading|reading|literature',
      exact: [artsdata('K6-504'), scenePro('ArtDeLaParole')],
    },
  ),
  concept('storytelling', ['Conte', 'Storytelling'], ['Récit transmis de vive voix.', 'Tale told aloud.'], {
    broader: 'spoken-word',
    fr: 'contes|conteur|conteuse|soirée de contes',
    en: 'storyteller|tales',
    exact: [artsdata('K6-501'), scenePro('Conte')],
  }),
  concept(
    'poetry',
    ['Poésie et slam', 'Poetry and slam'],
    ['Poésie dite, slam compris.', 'Poetry spoken aloud, slam included.'],
    {
      broader: 'spoken-word',
      fr: 'poésie|slam|récital de poésie',
      en: 'poetry|poetry slam|poetry reading',
      close: [artsdata('K6-502'), artsdata('K6-503'), scenePro('Poesie'), scenePro('Slam')],
    },
  ),
  concept(
    'talk',
    ['Conférence', 'Talk'],
    ['Prise de parole, entretien ou causerie payante.', 'Lecture, interview or ticketed conversation.'],
    {
      broader: 'spoken-word',
      fr: 'causerie|discussion|entretien|conférences|ciné-conférence|rencontre|balado en direct',
      en: 'public lecture|conversation|panel|live podcast',
      close: [artsdata('TalkEvent')],
    },
  ),
];

export const MUSEUM_AND_SCREEN: readonly Concept[] = [
  concept(
    'museum-exhibition',
    ['Musée et exposition', 'Museum and exhibition'],
    [
      'Visite d’un musée, d’une exposition ou d’un lieu patrimonial.',
      'Visit to a museum, exhibition or heritage site.',
    ],
    {
      fr: 'musée|exposition|expo|visite guidée|patrimoine|entrée au musée|arts visuels|centre d’interprétation|collection permanente',
      en: 'museum|exhibition|exhibit|guided tour|heritage|visual arts|permanent collection',
      close: [artsdata('ExhibitionEvent')],
    },
  ),
  concept(
    'temporary-exhibition',
    ['Exposition temporaire', 'Temporary exhibition'],
    ['Exposition présentée pour un temps limité.', 'Exhibition shown for a limited time.'],
    {
      broader: 'museum-exhibition',
      fr: 'expo temporaire|grande exposition',
      en: 'special exhibition|temporary exhibit',
    },
  ),
  concept(
    'immersive-exhibition',
    ['Expérience immersive', 'Immersive experience'],
    [
      'Parcours numérique ou réalité virtuelle à visiter.',
      'Digital or virtual-reality experience to walk through.',
    ],
    {
      broader: 'museum-exhibition',
      fr: 'immersif|exposition immersive|réalité virtuelle|arts numériques|art numérique',
      en: 'immersive|immersive exhibition|virtual reality|vr|digital arts|digital art',
    },
  ),
  concept('film', ['Cinéma', 'Film'], ['Projection devant public.', 'Screening before an audience.'], {
    fr: 'projection|film|ciné-club|documentaire|court métrage',
    en: 'cinema|screening|movie|documentary film',
    close: [artsdata('ScreeningEvent')],
  }),
  concept(
    'live-broadcast',
    ['Retransmission', 'Live broadcast'],
    [
      'Spectacle projeté en salle, en direct ou en différé.',
      'Performance screened in a theatre, live or recorded.',
    ],
    {
      broader: 'film',
      fr: 'diffusion en direct|retransmission en salle|opéra au cinéma',
      en: 'cinema broadcast|event cinema|opera in cinemas',
    },
  ),
];
