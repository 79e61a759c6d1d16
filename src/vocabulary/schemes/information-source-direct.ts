import type { Concept } from '#model/concept.ts';

import { concept } from '../define.ts';

/** People, the house itself, advertising and the web. */
export const DIRECT: readonly Concept[] = [
  concept(
    'friends-family',
    ['Famille et amis', 'Friends and family'],
    ['Parole d’un proche.', 'Word from someone close.'],
    {
      fr: 'amis|ami|famille|un ami|un proche|proches|amis ou famille|parents et amis|recommandation d’un proche|entourage|conjoint|un ami m’en a parlé|ami ou parent|membre de la famille|membre de ma famille',
      en: 'friends|friend|family|a friend|relative|friends or family|recommended by a friend|friend or relative',
    },
  ),
  concept(
    'colleagues-school',
    ['Collègues et école', 'Colleagues and school'],
    [
      'Parole d’un collègue, d’un enseignant ou de l’école.',
      'Word from a colleague, a teacher or the school.',
    ],
    {
      fr: 'collègue|collègues|école|enseignant|professeur|travail|milieu de travail|au travail|employeur|club social',
      en: 'colleague|coworker|school|teacher|through work|workplace|at work',
    },
  ),
  concept(
    'artist',
    ['Artiste ou compagnie', 'Artist or company'],
    ['L’artiste ou la compagnie en a parlé directement.', 'The artist or company spoke of it directly.'],
    {
      fr: 'artistes|membre de la distribution|par l’artiste|connaissance de l’artiste|site de l’artiste|un artiste du spectacle',
      en: 'cast member|artist website|know the artist|performer|through the artist',
    },
  ),
  concept(
    'house-website',
    ['Site de l’organisme', 'House’s website'],
    ['Site Web de l’organisme qui présente.', 'Website of the presenting house.'],
    {
      fr: 'site web|site internet|notre site web|site du théâtre|site web du théâtre|site du festival|site de la salle|site web de l’organisme|site du diffuseur|notre site',
      en: 'our website|website|theatre website|venue website|festival website|organisation website',
    },
  ),
  concept(
    'house-newsletter',
    ['Infolettre de l’organisme', 'House’s newsletter'],
    ['Courriel ou infolettre de l’organisme.', 'E-mail or newsletter of the house.'],
    {
      fr: 'infolettre|courriel|notre infolettre|courriel de l’organisme|bulletin|lettre d’information|message courriel|infolettre du théâtre',
      en: 'newsletter|email|e-mail|our newsletter|mailing list|e-newsletter|email newsletter',
    },
  ),
  concept(
    'house-brochure',
    ['Brochure de saison', 'Season brochure'],
    ['Brochure, dépliant ou envoi postal de l’organisme.', 'Brochure, leaflet or mailing of the house.'],
    {
      fr: 'brochure|dépliant|programme de saison|programme|envoi postal|calendrier de saison|feuillet|publipostage|programmation imprimée',
      en: 'leaflet|flyer|season programme|season program|direct mail|mailing|printed brochure|pamphlet',
    },
  ),
  concept(
    'on-site',
    ['Sur place', 'On site'],
    [
      'Affichage, écran ou annonce dans les lieux de l’organisme.',
      'Display, screen or announcement in the house’s own premises.',
    ],
    {
      fr: 'dans le hall|en salle|lors d’un autre spectacle|à un autre spectacle|au guichet|en passant devant|passé devant|passé devant la salle|passé devant le théâtre|sur les lieux|lors d’une visite précédente',
      en: 'in the lobby|at another show|at the venue|walking by|walked by|walking past|passing by|at a previous performance',
    },
  ),
  concept(
    'subscriber',
    ['Déjà abonné', 'Already a subscriber'],
    ['Abonné ou habitué, informé d’office.', 'Subscriber or regular, told as a matter of course.'],
    {
      fr: 'abonné|je suis abonné|abonnement|habitué|je suis membre|déjà client',
      en: 'subscriber|season subscriber|i am a subscriber|regular attender',
    },
  ),
  concept(
    'poster',
    ['Affiche et panneau', 'Poster and billboard'],
    ['Affiche, panneau ou publicité dans la rue.', 'Poster, billboard or advertisement in the street.'],
    {
      fr: 'affiche|affiches|affichage|panneau|panneau publicitaire|affichage extérieur|colonne morris|affichage urbain|bannière|oriflamme',
      en: 'billboard|posters|street advertising|outdoor poster|banner',
    },
  ),
  concept(
    'transit-advertising',
    ['Transport en commun', 'Public transit'],
    ['Publicité dans le métro, un autobus, un abribus.', 'Advertisement in the metro, a bus, a bus shelter.'],
    {
      fr: 'affichage métro|affichage dans le métro|autobus|abribus|publicité dans le métro|station de métro|dans le métro|stm',
      en: 'subway ad|metro ad|bus ad|bus shelter|in the metro|transit ad',
    },
  ),
  concept(
    'event-listing',
    ['Calendrier culturel', 'Event listing'],
    ['Site ou application qui recense les sorties.', 'Website or app that lists things to do.'],
    {
      fr: 'calendrier en ligne|calendrier des événements|la vitrine|lavitrine.com|quartier des spectacles|site de sorties|agenda culturel|site spécialisé|tourisme montréal|office de tourisme|bureau touristique|site touristique|guide touristique',
      en: 'event calendar|listings|what’s on|things to do|tourism website|tourist office|cultural calendar|listing site',
    },
  ),
  concept(
    'ticketing-site',
    ['Site de billetterie', 'Ticketing site'],
    ['Site ou courriel d’un réseau de billetterie.', 'Website or e-mail of a ticketing network.'],
    {
      fr: 'billetterie en ligne|réseau de billetterie|ticketmaster|admission|eventbrite|lepointdevente|le point de vente|tuxedo|evenko|courriel du réseau de billetterie',
      en: 'ticketing website|ticket seller|ticket network|bandsintown|songkick',
    },
  ),
  concept(
    'search-engine',
    ['Moteur de recherche', 'Search engine'],
    ['Trouvé en cherchant en ligne.', 'Found by searching online.'],
    {
      fr: 'google|recherche google|recherche internet|recherche web|recherche en ligne|en cherchant',
      en: 'web search|google search|internet search|online search|searching online',
    },
  ),
  concept(
    'online-advertising',
    ['Publicité en ligne', 'Online advertising'],
    [
      'Publicité vue sur un site, hors réseaux sociaux.',
      'Advertisement seen on a website, social networks aside.',
    ],
    {
      fr: 'publicité web|bannière web|publicité internet|annonce en ligne|publicité numérique',
      en: 'web ad|online ad|banner ad|display ad|internet ad',
    },
  ),
  concept(
    'blog-podcast',
    ['Blogue, balado, influenceur', 'Blog, podcast, influencer'],
    [
      'Personne ou équipe qui recommande en ligne, hors des médias établis.',
      'Person or team recommending online, outside established media.',
    ],
    {
      fr: 'blogue|blog|balado|influenceur|influenceuse|podcast|créateur de contenu|blogueur',
      en: 'blogger|influencer|podcasts|content creator',
    },
  ),
  concept(
    'other-source',
    ['Autre source', 'Other source'],
    [
      'La personne a coché « Autre »; ne pas confondre avec inconnu.',
      'The person ticked “Other”; not to be confused with unknown.',
    ],
    {
      fr: 'autre|autres|autre précisez|autre veuillez préciser',
      en: 'other|others|other please specify',
    },
  ),
  concept(
    'none',
    ['Aucune', 'None'],
    ['La personne dit ne s’informer par aucune source.', 'The person says that they use no source.'],
    {
      fr: 'aucun|je ne m’informe pas|aucune de ces réponses|rien',
      en: 'none of these|none of the above|i do not follow',
    },
  ),
];
