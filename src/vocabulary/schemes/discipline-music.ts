import type { Concept } from '#model/concept.ts';

import { concept } from '../define.ts';
import { artsdata, scenePro, sibil } from './alignments.ts';

export const MUSIC: readonly Concept[] = [
  concept(
    'music',
    ['Musique', 'Music'],
    ['Musique jouée ou chantée en concert, sans l’opéra.', 'Music played or sung in concert, without opera.'],
    {
      fr: 'spectacle de musique|spectacle musical en concert|concert|récital',
      en: 'live music|concert|recital|gig',
      exact: [artsdata('K6-300')],
      close: [scenePro('Musique'), artsdata('MusicPerformance')],
    },
  ),
  concept(
    'classical',
    ['Musique classique', 'Classical music'],
    [
      'Répertoire orchestral, choral, de chambre et sacré, du Moyen Âge au 20ᵉ siècle.',
      'Orchestral, choral, chamber and sacred repertoire, from the Middle Ages to the 20th century.',
    ],
    {
      broader: 'music',
      fr: 'classique|musique de chambre|orchestre|orchestre symphonique|symphonique|concert symphonique|musique baroque|musique ancienne|musique sacrée|chorale|chœur|récital de piano|quatuor à cordes',
      en: 'classical|chamber music|orchestra|symphony|symphonic|baroque music|early music|sacred music|choral|choir|piano recital|string quartet',
      exact: [artsdata('K6-301'), scenePro('Classique')],
      close: [sibil('CLASSICAL_AND_OPERA_AND_CONTEMPORARY_MUSIC')],
    },
  ),
  concept(
    'new-music',
    ['Musique nouvelle', 'New music'],
    [
      'Musique de création contemporaine, expérimentale ou électroacoustique.',
      'Contemporary, experimental or electroacoustic creation.',
    ],
    {
      broader: 'music',
      fr: 'musique contemporaine|musique actuelle|musique expérimentale|électroacoustique|musique de création',
      en: 'contemporary music|experimental music|electroacoustic|avant-garde music',
      exact: [artsdata('K6-306')],
      close: [scenePro('MusiqueContemporaine'), scenePro('AvantGarde')],
    },
  ),
  concept(
    'jazz-and-blues',
    ['Jazz et blues', 'Jazz and blues'],
    ['Jazz, blues et leurs dérivés.', 'Jazz, blues and what comes from them.'],
    {
      broader: 'music',
      fr: 'jazz|blues|musique jazz|jazz blues|big band|swing|soul|funk|r&b|rhythm and blues|gospel',
      en: 'jazz music|jazz & blues|dixieland|soul music|rnb',
      close: [
        artsdata('K6-304'),
        artsdata('K6-305'),
        artsdata('K6-315'),
        scenePro('Jazz'),
        scenePro('MusiqueBlues'),
        sibil('POPULAR_AND_JAZZ_MUSIC'),
      ],
    },
  ),
  concept(
    'song',
    ['Chanson', 'Song'],
    [
      'Auteurs-compositeurs-interprètes et chanson d’expression française ou autre.',
      'Singer-songwriters and song in French or another language.',
    ],
    {
      broader: 'music',
      fr: 'chanson francophone|chanson québécoise|chanson française|chanson anglophone|auteur-compositeur-interprète|chansonnier',
      en: 'chanson|singer-songwriter|french song',
      exact: [artsdata('K6-309')],
    },
  ),
  concept(
    'pop-and-rock',
    ['Pop et rock', 'Pop and rock'],
    [
      'Musique populaire amplifiée\u00a0: pop, rock, métal, indie, punk.',
      'Amplified popular music: pop, rock, metal, indie, punk.',
    ],
    {
      broader: 'music',
      fr: 'pop|rock|pop-rock|pop rock|musique populaire|métal|heavy metal|punk|indie|alternatif|musique alternative|variété internationale',
      en: 'popular music|metal|indie rock|alternative rock|alternative|hard rock',
      close: [
        artsdata('K6-307'),
        artsdata('K6-316'),
        artsdata('K6-313'),
        artsdata('K6-311'),
        scenePro('PopRock'),
        scenePro('Rock'),
        scenePro('Populaire'),
        scenePro('Metal'),
      ],
    },
  ),
  concept(
    'hip-hop',
    ['Hip-hop et rap', 'Hip-hop and rap'],
    ['Rap, hip-hop et genres voisins.', 'Rap, hip-hop and neighbouring genres.'],
    {
      broader: 'music',
      fr: 'rap|hip-hop|hip hop|trap|musique urbaine',
      en: 'rap music|urban music',
      close: [artsdata('K6-314'), scenePro('MusiqueHipHop'), scenePro('Rap'), scenePro('Trap')],
    },
  ),
  concept(
    'electronic-music',
    ['Musique électronique', 'Electronic music'],
    ['Musique produite par machines, DJ compris.', 'Music made with machines, DJs included.'],
    {
      broader: 'music',
      fr: 'électro|électronique|techno|dj|house|arts numériques sonores',
      en: 'electronic|electro|edm|dance music',
      exact: [artsdata('K6-312')],
      close: [scenePro('Electronique')],
    },
  ),
  concept(
    'folk-and-country',
    ['Folk, country et trad', 'Folk, country and trad'],
    [
      'Folk, country, western et musique traditionnelle québécoise.',
      'Folk, country, western and traditional music of Québec.',
    ],
    {
      broader: 'music',
      fr: 'folk|country|western|country-western|trad|musique traditionnelle|folklore|bluegrass',
      en: 'folk music|country music|traditional music|americana',
      close: [
        artsdata('K6-303'),
        artsdata('K6-302'),
        scenePro('Folk'),
        scenePro('Country'),
        scenePro('Western'),
      ],
    },
  ),
  concept(
    'world-music',
    ['Musiques du monde', 'World music'],
    ['Musiques d’ailleurs, traditionnelles ou métissées.', 'Music from elsewhere, traditional or blended.'],
    {
      broader: 'music',
      fr: 'musique du monde|world|musique latine|latino|reggae|musique africaine|musique autochtone',
      en: 'latin music|reggae music|african music|indigenous music|global music',
      exact: [artsdata('K6-308')],
      close: [
        scenePro('TraditionsDuMonde'),
        scenePro('Latino'),
        scenePro('Reggae'),
        sibil('WORLD_AND_TRADITIONAL_MUSIC_AND_DANCE'),
      ],
    },
  ),
  concept(
    'film-and-game-music',
    ['Musique de film et de jeu vidéo', 'Film and video-game music'],
    [
      'Trame musicale jouée en concert, avec ou sans projection.',
      'Soundtrack played in concert, with or without a screening.',
    ],
    {
      broader: 'music',
      fr: 'ciné-concert|musique de film|musique de jeux vidéo',
      en: 'film music|video game music|live film concert',
      close: [artsdata('LiveFilmConcert'), scenePro('DeFilm'), scenePro('DeJeuxVideos')],
    },
  ),
];

export const OPERA: readonly Concept[] = [
  concept(
    'opera',
    ['Opéra', 'Opera'],
    [
      'Œuvre lyrique mise en scène ou en version concert. Discipline sœur de la musique, jamais comptée dans les concerts.',
      'Lyric work, staged or in concert form. A sibling of music, never counted among concerts.',
    ],
    {
      fr: 'art lyrique|lyrique|opéras|opéra classique|représentation d’opéra',
      en: 'lyric art|opera performance',
      exact: [artsdata('K6-402')],
      close: [
        scenePro('Opera'),
        artsdata('OperaPerformance'),
        sibil('CLASSICAL_AND_OPERA_AND_CONTEMPORARY_MUSIC'),
      ],
    },
  ),
  concept(
    'grand-opera',
    ['Opéra de grand format', 'Large-scale opera'],
    ['Opéra avec orchestre, chœur et mise en scène.', 'Opera with orchestra, chorus and staging.'],
    { broader: 'opera', fr: 'grand opéra', en: 'grand opera|main-stage opera' },
  ),
  concept(
    'chamber-opera',
    ['Opéra de chambre', 'Chamber opera'],
    ['Opéra à petit effectif.', 'Opera for small forces.'],
    { broader: 'opera', fr: 'opéra de poche|opéra atelier', en: 'small-scale opera' },
  ),
  concept(
    'operetta',
    ['Opérette', 'Operetta'],
    ['Œuvre lyrique légère où l’on parle et chante.', 'Light lyric work, spoken and sung.'],
    {
      broader: 'opera',
      fr: 'opéra-comique|opéra bouffe|zarzuela',
      en: 'light opera|comic opera',
      exact: [scenePro('Operette')],
    },
  ),
];
