import type { ConceptScheme } from '#model/concept.ts';

import { concept, group } from '../define.ts';
import { artsdata, sibilPlace } from './alignments.ts';

export const VENUE_KIND: ConceptScheme = {
  code: 'venue-kind',
  version: '1',
  label: { fr: 'Type de lieu', en: 'Venue kind' },
  definition: { fr: 'Sorte de lieu où l’on présente.', en: 'Kind of place where things are presented.' },
  concepts: [
    concept(
      'theatre-hall',
      ['Théâtre', 'Theatre'],
      ['Salle équipée pour le théâtre ou la danse.', 'Hall equipped for theatre or dance.'],
      {
        fr: 'salle de théâtre|théâtre à l’italienne|salle de spectacle|salle de spectacles|black box|studio-théâtre',
        en: 'theater|playhouse|performance hall|black box theatre|auditorium',
        exact: [artsdata('TheatreBuilding')],
        close: [artsdata('PerformanceHall'), artsdata('BlackBox'), sibilPlace('THEATRE')],
      },
    ),
    concept(
      'concert-hall',
      ['Salle de concert', 'Concert hall'],
      ['Salle faite pour l’écoute de la musique ou l’opéra.', 'Hall made for listening to music or opera.'],
      {
        fr: 'salle de concerts|maison symphonique|opéra|auditorium de musique',
        en: 'opera house|symphony hall|recital hall',
        exact: [artsdata('ConcertHall')],
        close: [artsdata('OperaHouse'), sibilPlace('SALLE_CONCERT_AUDITORIUM_OPERA_ZENITH')],
      },
    ),
    concept(
      'arts-centre',
      ['Centre des arts', 'Performing arts centre'],
      ['Lieu qui réunit plusieurs salles.', 'Place with several halls.'],
      {
        fr: 'centre des arts de la scène|place des arts|complexe culturel|centre culturel|maison de la culture|espace polyvalent|salle multifonctionnelle',
        en: 'arts center|performing arts center|cultural centre|multipurpose hall|house of culture',
        exact: [artsdata('PerformingArtsCentre')],
        close: [artsdata('CulturalCentre'), artsdata('HouseOfCulture'), sibilPlace('ESPACE_POLYVALENT')],
      },
    ),
    concept(
      'club',
      ['Club et cabaret', 'Club and cabaret'],
      [
        'Lieu où l’on boit et regarde, debout ou attablé.',
        'Place to drink and watch, standing or seated at tables.',
      ],
      {
        fr: 'bar|cabaret|café-théâtre|boîte de nuit|bar-spectacle|comedy club|café-concert|resto-bar',
        en: 'nightclub|bar|comedy club|music club|coffeehouse|pub',
        close: [
          artsdata('Cabaret'),
          artsdata('ComedyClub'),
          artsdata('NightClub'),
          artsdata('MusicVenue'),
          sibilPlace('CABARET_MUSIC_HALL'),
          sibilPlace('CASINO_DISCOTHEQUE_HOTEL_CAFE_RESTAURANT'),
        ],
      },
    ),
    concept(
      'arena',
      ['Aréna et stade', 'Arena and stadium'],
      [
        'Grand lieu de sport ou de spectacle, plusieurs milliers de places.',
        'Large sports or show venue, several thousand seats.',
      ],
      {
        fr: 'aréna|stade|centre sportif|amphithéâtre couvert|patinoire',
        en: 'stadium|sports venue|coliseum',
        close: [artsdata('Arena'), artsdata('Stadium'), artsdata('SportsVenue')],
      },
    ),
    concept(
      'open-air',
      ['Plein air', 'Open air'],
      ['Parc, place publique, rue ou scène extérieure.', 'Park, square, street or outdoor stage.'],
      {
        fr: 'extérieur|en plein air|parc|place publique|rue|scène extérieure|théâtre de verdure|amphithéâtre extérieur|site extérieur',
        en: 'outdoor|outdoors|park|street|outdoor stage|public square|fairground',
        exact: [artsdata('OpenAirEventVenue')],
        close: [artsdata('Amphitheatre'), sibilPlace('PLEIN_AIR_PARC_LOISIRS_ATTRACTION')],
      },
    ),
    concept(
      'big-top',
      ['Chapiteau', 'Big top'],
      ['Structure démontable.', 'Structure that can be taken down.'],
      {
        fr: 'tente|grand chapiteau|structure démontable|structure itinérante',
        en: 'tent|marquee|circus tent',
        close: [sibilPlace('STRUCTURE_ITINERANTE_DEMONTABLE_CHAPITEAU')],
      },
    ),
    concept(
      'museum',
      ['Musée et galerie', 'Museum and gallery'],
      ['Lieu d’exposition.', 'Place of exhibition.'],
      {
        fr: 'musée|galerie|galerie d’art|centre d’exposition|espace d’exposition|lieu patrimonial',
        en: 'gallery|art gallery|exhibition space|museum building|heritage site',
        close: [artsdata('MuseumBuilding'), artsdata('ArtGallery'), artsdata('ExhibitionSpace')],
      },
    ),
    concept('cinema', ['Cinéma', 'Cinema'], ['Salle de projection.', 'Screening room.'], {
      fr: 'salle de cinéma',
      en: 'movie theatre|movie theater',
      exact: [artsdata('MovieTheatre')],
    }),
    concept(
      'library',
      ['Bibliothèque', 'Library'],
      ['Bibliothèque qui accueille du public.', 'Library that receives audiences.'],
      { fr: 'médiathèque', en: 'public library', exact: [artsdata('Library')] },
    ),
    concept(
      'place-of-worship',
      ['Lieu de culte', 'Place of worship'],
      ['Église ou autre lieu de culte, même désaffecté.', 'Church or other place of worship, even disused.'],
      {
        fr: 'église|chapelle|basilique|cathédrale|temple|synagogue',
        en: 'church|chapel|basilica|cathedral|religious building',
        close: [artsdata('ReligiousBuilding'), sibilPlace('LIEU_DE_CULTE')],
      },
    ),
    concept(
      'school-venue',
      ['Établissement d’enseignement', 'School'],
      ['Salle d’une école, d’un cégep ou d’une université.', 'Hall of a school, college or university.'],
      {
        fr: 'école|cégep|université|auditorium scolaire|polyvalente|gymnase',
        en: 'college|university|school auditorium|campus|gymnasium',
      },
    ),
    concept(
      'virtual',
      ['En ligne', 'Online'],
      ['Représentation suivie à distance.', 'Performance followed from afar.'],
      { fr: 'webdiffusion|virtuel|numérique|zoom', en: 'livestream|live stream|virtual event|webcast' },
    ),
  ],
  groups: [
    group(
      'indoor',
      ['Lieux intérieurs', 'Indoor venues'],
      ['Lieux couverts.', 'Venues under a roof.'],
      [
        'theatre-hall',
        'concert-hall',
        'arts-centre',
        'club',
        'arena',
        'museum',
        'cinema',
        'library',
        'place-of-worship',
        'school-venue',
        'big-top',
      ],
      { fr: 'en salle|intérieur', en: 'inside' },
    ),
  ],
};
