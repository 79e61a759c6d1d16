import type { ConceptScheme } from '#model/concept.ts';

import { group } from '../define.ts';
import { DIRECT } from './information-source-direct.ts';
import { MEDIA } from './information-source-media.ts';

/**
 * One list for two questions (how one heard of this show, how one follows cultural life), so that their answers
 * can be compared and never mixed: the question is a field of its own.
 */
export const INFORMATION_SOURCE: ConceptScheme = {
  code: 'information-source',
  version: '1',
  label: { fr: 'Source d’information', en: 'Information source' },
  definition: {
    fr: 'Par où l’on apprend qu’un spectacle existe ou ce qui se passe en culture.',
    en: 'Through what one learns that a show exists, or what is going on in culture.',
  },
  concepts: [...MEDIA, ...DIRECT],
  groups: [
    group(
      'traditional-media',
      ['Médias traditionnels', 'Traditional media'],
      [
        'Journaux, magazines, radio et télévision; le site d’un journal n’en est pas.',
        'Newspapers, magazines, radio and television; a newspaper’s website is not one.',
      ],
      ['newspaper', 'magazine', 'radio', 'television'],
      {
        fr: 'média traditionnel|médias de masse|médias classiques|grands médias|médias traditionnels journaux radio télévision',
        en: 'mass media|legacy media|traditional medium',
      },
    ),
    group(
      'all-media',
      ['Médias', 'Media'],
      ['Médias traditionnels et sites des médias.', 'Traditional media and news websites.'],
      ['newspaper', 'magazine', 'radio', 'television', 'news-website'],
      {
        fr: 'les médias|médias d’information',
        en: 'news media|the media',
      },
    ),
    group(
      'social-media',
      ['Réseaux sociaux', 'Social media'],
      ['Tous les réseaux sociaux.', 'All social networks.'],
      ['facebook', 'instagram', 'tiktok', 'youtube', 'x-twitter', 'linkedin', 'other-social-network'],
      {
        fr: 'réseau social|médias sociaux|média social|réseaux sociaux facebook instagram',
        en: 'social network|social networks|socials',
      },
    ),
    group(
      'word-of-mouth',
      ['Bouche à oreille', 'Word of mouth'],
      ['Parole d’une personne connue.', 'Word from someone one knows.'],
      ['friends-family', 'colleagues-school'],
      {
        fr: 'bouche-à-oreille|recommandation|recommandations|quelqu’un m’en a parlé',
        en: 'recommendation|personal recommendation|someone told me',
      },
    ),
    group(
      'own-channels',
      ['Moyens de l’organisme', 'The house’s own channels'],
      [
        'Ce que l’organisme publie lui-même, réseaux sociaux exclus.',
        'What the house publishes itself, social networks aside.',
      ],
      ['house-website', 'house-newsletter', 'house-brochure', 'on-site', 'subscriber'],
      {
        fr: 'outils de l’organisme|communications de l’organisme|canaux de l’organisme|médias propriétaires',
        en: 'owned media|own media|house channels',
      },
    ),
    group(
      'outdoor-advertising',
      ['Affichage', 'Outdoor advertising'],
      ['Affiches, panneaux et transport en commun.', 'Posters, billboards and public transit.'],
      ['poster', 'transit-advertising'],
      {
        fr: 'affichage publicitaire|publicité extérieure',
        en: 'out-of-home|outdoor ads',
      },
    ),
    group(
      'web-listings',
      ['Calendriers et billetteries en ligne', 'Online listings'],
      [
        'Calendriers culturels, sites de billetterie et moteurs de recherche.',
        'Event listings, ticketing sites and search engines.',
      ],
      ['event-listing', 'ticketing-site', 'search-engine'],
      {
        fr: 'sites de sorties|sites web spécialisés',
        en: 'web listings|listing sites',
      },
    ),
    group(
      'digital',
      ['Numérique', 'Digital'],
      [
        'Tout ce qui passe par Internet, site et infolettre de l’organisme compris.',
        'All that goes through the Internet, the house’s website and newsletter included.',
      ],
      [
        'facebook',
        'instagram',
        'tiktok',
        'youtube',
        'x-twitter',
        'linkedin',
        'other-social-network',
        'news-website',
        'house-website',
        'house-newsletter',
        'event-listing',
        'ticketing-site',
        'search-engine',
        'online-advertising',
        'blog-podcast',
      ],
      {
        fr: 'sources numériques|internet|en ligne|sur internet|web',
        en: 'digital sources|internet|online|on the internet',
      },
    ),
  ],
};
