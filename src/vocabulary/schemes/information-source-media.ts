import type { Concept } from '#model/concept.ts';

import { concept } from '../define.ts';

/** Media, established and social. */
export const MEDIA: readonly Concept[] = [
  concept(
    'newspaper',
    ['Journal', 'Newspaper'],
    [
      'Quotidien ou hebdomadaire, papier ou application du titre.',
      'Daily or weekly paper, in print or in its own app.',
    ],
    {
      fr: 'journaux|presse écrite|quotidien|hebdomadaire|presse|journal papier|la presse|le devoir|journal de montréal|article de journal|annonce dans un journal|critique dans les journaux|journal local|journal métro',
      en: 'newspapers|print media|daily paper|newspaper ad|newspaper article|montreal gazette|the gazette|local paper',
    },
  ),
  concept(
    'magazine',
    ['Magazine', 'Magazine'],
    ['Revue ou magazine, culturel ou non.', 'Review or magazine, cultural or not.'],
    {
      fr: 'revue|revues|magazines|l’actualité|elle québec|revue spécialisée',
      en: 'magazines|periodical|trade magazine',
    },
  ),
  concept(
    'radio',
    ['Radio', 'Radio'],
    ['Émission, entrevue ou annonce à la radio.', 'Programme, interview or advertisement on radio.'],
    {
      fr: 'à la radio|radio-canada première|ici première|chronique radio|publicité radio|ici musique|98,5|entrevue à la radio',
      en: 'on the radio|cbc radio|radio ad|radio interview',
    },
  ),
  concept(
    'television',
    ['Télévision', 'Television'],
    ['Émission, reportage ou annonce à la télévision.', 'Programme, report or advertisement on television.'],
    {
      fr: 'télé|tv|à la télé|téléjournal|publicité télé|ici tou.tv|tva|télé-québec|émission de télévision',
      en: 'on tv|tv ad|cbc television|tv interview',
    },
  ),
  concept(
    'news-website',
    ['Site d’un média', 'News website'],
    ['Site d’un média d’information consulté en ligne.', 'Website of a news outlet read online.'],
    {
      fr: 'site de nouvelles|presse en ligne|média en ligne|médias en ligne|lapresse.ca|site d’un journal|journal en ligne|webzine',
      en: 'online news|news site|online newspaper|online media',
    },
  ),
  concept(
    'facebook',
    ['Facebook', 'Facebook'],
    ['Publication, événement ou publicité vus sur Facebook.', 'Post, event page or ad seen on Facebook.'],
    {
      fr: 'fb|page facebook|événement facebook|publicité facebook|sur facebook|facebook de l’organisme',
      en: 'facebook ad|facebook page|facebook event|on facebook',
    },
  ),
  concept(
    'instagram',
    ['Instagram', 'Instagram'],
    ['Publication ou publicité vues sur Instagram.', 'Post or ad seen on Instagram.'],
    {
      fr: 'insta|sur instagram|publicité instagram|story instagram',
      en: 'instagram ad|on instagram|ig',
    },
  ),
  concept('tiktok', ['TikTok', 'TikTok'], ['Vidéo vue sur TikTok.', 'Video seen on TikTok.'], {
    fr: 'sur tiktok|tik tok',
    en: 'on tiktok',
  }),
  concept('youtube', ['YouTube', 'YouTube'], ['Vidéo vue sur YouTube.', 'Video seen on YouTube.'], {
    fr: 'sur youtube|bande-annonce youtube',
    en: 'on youtube|youtube ad',
  }),
  concept(
    'x-twitter',
    ['X (Twitter)', 'X (Twitter)'],
    ['Message vu sur X, autrefois Twitter.', 'Message seen on X, formerly Twitter.'],
    { fr: 'twitter|sur twitter|x', en: 'tweet|on twitter' },
  ),
  concept('linkedin', ['LinkedIn', 'LinkedIn'], ['Publication vue sur LinkedIn.', 'Post seen on LinkedIn.'], {
    fr: 'sur linkedin',
    en: 'on linkedin',
  }),
  concept(
    'other-social-network',
    ['Autre réseau social', 'Other social network'],
    ['Réseau social qui n’est pas nommé ailleurs.', 'Social network not named elsewhere.'],
    {
      fr: 'autres réseaux sociaux|snapchat|pinterest|reddit|threads|bluesky|réseau social autre',
      en: 'other social media|snapchat ad',
    },
  ),
];
