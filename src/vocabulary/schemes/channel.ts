import type { ConceptScheme } from '#model/concept.ts';

import { concept, group } from '../define.ts';

export const CHANNEL: ConceptScheme = {
  code: 'channel',
  version: '1',
  label: { fr: 'Canal de vente', en: 'Sales channel' },
  definition: {
    fr: 'Par où l’achat est passé.',
    en: 'Through what the purchase was made.',
  },
  concepts: [
    concept(
      'online',
      ['En ligne', 'Online'],
      [
        'Achat fait par l’acheteur dans un navigateur ou une application.',
        'Purchase made by the buyer in a browser or an app.',
      ],
      {
        fr: 'web|internet|site web|site internet|billetterie en ligne|vente en ligne|web store|boutique en ligne|achat en ligne|web public|guichet web|ventes web|bouton d’achat|widget|formulaire',
        en: 'website|web sale|web sales|internet sale|e-commerce|ecommerce|webshop|web shop|online store|pretix.web|widget|e-tickets|tnew|web site',
      },
    ),
    concept(
      'mobile-app',
      ['Application mobile', 'Mobile app'],
      ['Achat fait dans une application de téléphone.', 'Purchase made in a phone application.'],
      {
        broader: 'online',
        fr: 'mobile|appli|application|app mobile|cellulaire|ios|android',
        en: 'app|smartphone|iphone|phone app|mobile web',
      },
    ),
    concept(
      'counter',
      ['Guichet', 'Box office'],
      [
        'Achat fait sur place, auprès du personnel de la billetterie.',
        'Purchase made on site, with box-office staff.',
      ],
      {
        fr: 'billetterie|comptoir|au guichet|sur place|à la porte|porte|caisse|accueil|point de vente|pdv|walk-in|vente sur place|guichet principal|soir de spectacle|borne|pos',
        en: 'boxoffice|counter|in person|door|at the door|walk up|walkup|point of sale|till|front of house|kiosk|on site|pretixpos|ticket window|backend',
      },
    ),
    concept(
      'phone',
      ['Téléphone', 'Phone'],
      ['Achat fait de vive voix, au téléphone.', 'Purchase made by voice, over the phone.'],
      {
        fr: 'par téléphone|téléphonique|tél|centre d’appels|appel|vente téléphonique',
        en: 'telephone|by phone|call centre|call center|tel|phone order',
      },
    ),
    concept(
      'group-desk',
      ['Service aux groupes', 'Group desk'],
      [
        'Achat fait auprès de la personne qui s’occupe des groupes.',
        'Purchase made with the person in charge of groups.',
      ],
      {
        fr: 'vente de groupe|ventes de groupe|groupes|groupe|corporatif|développement des groupes',
        en: 'group sales|groups|group|group booking|corporate sales',
      },
    ),
    concept(
      'school-desk',
      ['Service scolaire', 'School desk'],
      [
        'Réservation faite auprès de la personne qui s’occupe des écoles.',
        'Booking made with the person in charge of schools.',
      ],
      {
        fr: 'scolaire|vente scolaire|service éducatif|réservation scolaire|médiation|scolaires',
        en: 'school|schools|school booking|education|school sales',
      },
    ),
    concept(
      'subscription-office',
      ['Service aux abonnés', 'Subscription office'],
      [
        'Prise ou renouvellement d’abonnement traité par le personnel, souvent en lot.',
        'Subscription taken or renewed by staff, often in bulk.',
      ],
      {
        fr: 'abonnement|abonnements|service des abonnements|renouvellement|import abonnements|bureau des abonnements|import|lot',
        en: 'subscription|subscriptions|subscriber services|renewal|renewals|bulk|bulk import|batch|season tickets',
      },
    ),
    concept(
      'mail',
      ['Poste et courriel', 'Mail'],
      ['Commande envoyée par la poste ou par courriel.', 'Order sent by post or e-mail.'],
      {
        fr: 'poste|courrier|par la poste|courriel|bon de commande|formulaire papier',
        en: 'post|postal|email|e-mail|mail order|order form|fax',
      },
    ),
    concept(
      'reseller',
      ['Revendeur', 'Reseller'],
      [
        'Vente conclue par un tiers\u00a0: réseau, agence, partenaire, plateforme.',
        'Sale made by a third party: network, agency, partner, platform.',
      ],
      {
        fr: 'réseau|partenaire|distributeur|distributeurs|tiers|agence|revente|plateforme|hub|guichet partenaire|réseau de billetterie|admission|ticketmaster|la vitrine|office de tourisme',
        en: 'resale|third party|agency|agent|partner|distributor|outlet|ticketmaster|marketplace|affiliate|broker|todaytix|stubhub|resellers|allocation',
      },
    ),
  ],
  groups: [
    group(
      'staffed',
      ['Vente avec personnel', 'Staffed sales'],
      [
        'Tout achat où une personne de l’organisme a répondu.',
        'Any purchase in which someone of the house answered.',
      ],
      ['counter', 'phone', 'group-desk', 'school-desk', 'subscription-office', 'mail'],
      { fr: 'avec le personnel|hors ligne', en: 'offline|assisted sales' },
    ),
  ],
};
