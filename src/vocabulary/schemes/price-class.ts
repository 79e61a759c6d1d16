import type { ConceptScheme } from '#model/concept.ts';
import type { Code } from '#model/words.ts';

import { concept, group } from '../define.ts';

/**
 * When a local label names several classes, the one on the first of these lines is meant: « Faveur abonné » is a
 * complimentary ticket, « Abonnement étudiant » a subscription, « Prévente 30 ans et moins » a youth price.
 */
export const PRICE_CLASS_PRECEDENCE: readonly (readonly Code[])[] = [
  ['complimentary', 'press', 'staff', 'partner'],
  ['school'],
  ['subscription'],
  ['pass'],
  ['group', 'corporate'],
  ['senior', 'student', 'youth', 'child', 'companion', 'resident'],
  ['promotional'],
  ['reduced'],
  ['dynamic'],
  ['full'],
];

export const PRICE_CLASS: ConceptScheme = {
  code: 'price-class',
  version: '1',
  label: { fr: 'Catégorie tarifaire', en: 'Price class' },
  definition: {
    fr: 'Ce qu’un tarif local veut dire pour tous, quel que soit son nom au guichet.',
    en: 'What a local price type means for everyone, whatever the box office calls it.',
  },
  concepts: [
    concept(
      'full',
      ['Plein tarif', 'Full price'],
      [
        'Prix affiché, sans condition d’âge, de statut ni de quantité.',
        'Listed price, with no condition of age, status or quantity.',
      ],
      {
        fr: 'régulier|tarif régulier|prix régulier|adulte|tarif adulte|normal|tarif normal|plein|plein prix|général|admission générale|entrée générale|billet régulier|billet simple|à l’unité|individuel|simple|standard|prix courant|grand public|tarif plein|billet individuel|adulte régulier',
        en: 'regular|adult|general admission|general|standard|full|single|single ticket|regular price|ga|normal price|reserved seating|walk-up',
      },
    ),
    concept(
      'reduced',
      ['Tarif réduit', 'Reduced price'],
      [
        'Rabais accordé à la personne pour ce qu’elle est\u00a0: âge, statut, lieu de résidence.',
        'Discount granted to the person for who they are: age, status, place of residence.',
      ],
      {
        fr: 'réduit|prix réduit|tarif préférentiel|rabais|réduction|membre|tarif membre|abonné membre|privilège|artiste du milieu|tarif artiste|tarif solidaire|solidaire|accessible|tarif accessible|demandeur d’emploi|contribution libre|contribution volontaire|tarif suggéré|payez ce que vous pouvez|personne handicapée|étudiant aîné|étudiant/aîné',
        en: 'reduced|concession|discount|discounted|member|member price|concessions|pay what you can|pay what you want|pwyc|access|student/senior|unwaged',
      },
    ),
    concept('senior', ['Aînés', 'Senior'], ['Rabais selon un âge minimal.', 'Discount from a minimum age.'], {
      broader: 'reduced',
      fr: 'aîné|aînée|tarif aîné|âge d’or|60 ans et plus|65 ans et plus|62 ans et plus|55 ans et plus|60 ans et +|65 ans et +|60+|65+|retraité|fadoq|senior',
      en: 'seniors|older adult|65 and over|60 and over|65 plus|55+|pensioner|golden age',
    }),
    concept(
      'student',
      ['Étudiants', 'Student'],
      ['Rabais sur preuve d’études.', 'Discount on proof of study.'],
      {
        broader: 'reduced',
        fr: 'étudiant|étudiante|tarif étudiant|cégep|universitaire|étudiant temps plein|étudiants et moins de 30 ans',
        en: 'students|student rush|college|university|student price',
      },
    ),
    concept(
      'youth',
      ['Jeunes', 'Youth'],
      [
        'Rabais selon un âge maximal, adolescents et jeunes adultes. La coupe (25, 30, 35 ans) reste celle de l’organisme.',
        'Discount up to a maximum age, teenagers and young adults. The cut (25, 30, 35) remains the house’s own.',
      ],
      {
        broader: 'reduced',
        fr: '30 ans et moins|35 ans et moins|34 ans et moins|25 ans et moins|26 ans et moins|29 ans et moins|moins de 30 ans|moins de 35 ans|moins de 25 ans|moins de 26 ans|moins de 28 ans|18-30 ans|18-34 ans|18-35 ans|30 ans -|jeune|tarif jeune|ado|adolescent|jeune adulte|relève|17 ans et moins|18 ans et moins|13-17 ans',
        en: '30 and under|35 and under|25 and under|under 30|under 35|under 25|under 26|30 & under|35 & under|teen|young adult|18-30|18-35|u30|u35',
      },
    ),
    concept(
      'child',
      ['Enfants', 'Child'],
      ['Rabais ou prix pour les enfants.', 'Discount or price for children.'],
      {
        broader: 'reduced',
        fr: 'enfant|tarif enfant|12 ans et moins|moins de 12 ans|0-12 ans|14 ans et moins|16 ans et moins|bébé|bambin|5-12 ans|3-12 ans|2-12 ans|poupon',
        en: 'children|kid|kids|12 and under|under 12|baby|toddler|infant',
      },
    ),
    concept(
      'companion',
      ['Accompagnateurs', 'Companion'],
      [
        'Place de la personne qui accompagne un spectateur handicapé.',
        'Seat of the person who accompanies a spectator with a disability.',
      ],
      {
        broader: 'reduced',
        fr: 'accompagnateur|accompagnatrice|accompagnement|personne à mobilité réduite|mobilité réduite|pmr|fauteuil roulant|carte accompagnement loisir|cal|vignette d’accompagnement|handicap',
        en: 'carer|support person|wheelchair|accessible seating|attendant|access 2|disabled',
      },
    ),
    concept(
      'resident',
      ['Résidents', 'Resident'],
      ['Rabais aux résidents d’un lieu.', 'Discount for the residents of a place.'],
      {
        broader: 'reduced',
        fr: 'résident|tarif résident|carte accès montréal|accès montréal|carte accès|citoyen|carte loisir|résident de la ville',
        en: 'residents|local resident|resident card|neighbour',
      },
    ),
    concept(
      'promotional',
      ['Tarif promotionnel', 'Promotional price'],
      [
        'Rabais lié à une offre ou à un moment, ouvert à tous.',
        'Discount tied to an offer or a moment, open to anyone.',
      ],
      {
        fr: 'promo|promotion|prévente|prévente rabais|lève-tôt|hâtif|tarif hâtif|dernière minute|code promo|2 pour 1|deux pour un|rabais web|vente flash|offre spéciale|black friday|vendredi fou|billet découverte|carte-cadeau promo|partenaire promo|infolettre|tuango|la vitrine',
        en: 'early bird|promo|promotion|last minute|rush|rush ticket|flash sale|2 for 1|two for one|presale|pre-sale|special offer|groupon|coupon|promo code|lottery|door crasher',
      },
    ),
    concept(
      'dynamic',
      ['Tarif dynamique ou premium', 'Dynamic or premium price'],
      [
        'Prix qui varie selon la demande, ou place vendue plus cher que le prix affiché.',
        'Price that moves with demand, or a seat sold above the listed price.',
      ],
      {
        fr: 'dynamique|premium|vip|forfait vip|platine|place d’or|or|tarification dynamique|prestige|loge',
        en: 'dynamic pricing|platinum|official platinum|gold|deluxe|meet and greet|box seat',
      },
    ),
    concept(
      'group',
      ['Groupes', 'Group'],
      [
        'Prix pour une quantité achetée ensemble, école exclue.',
        'Price for a quantity bought together, schools excluded.',
      ],
      {
        fr: 'groupe|tarif groupe|10 personnes et plus|20 personnes et plus|15 et plus|comité social|famille|forfait famille|tarif familial|familial',
        en: 'groups|group rate|group of 10|10+|family|family pack|social club',
      },
    ),
    concept(
      'corporate',
      ['Entreprises', 'Corporate'],
      [
        'Billets vendus à une entreprise ou par elle à son personnel.',
        'Tickets sold to a company, or by it to its staff.',
      ],
      {
        broader: 'group',
        fr: 'corporatif|entreprise|tarif corporatif|soirée corporative|club social',
        en: 'corporate rate|company|business|corporate group',
      },
    ),
    concept(
      'school',
      ['Scolaire', 'School'],
      [
        'Billets réservés par une école, un camp ou un service de garde pour ses élèves.',
        'Tickets booked by a school, camp or daycare for its pupils.',
      ],
      {
        fr: 'groupe scolaire|tarif scolaire|scolaires|école|élève|élèves|matinée scolaire|enseignant|enseignante|sortie scolaire|cpe|garderie|service de garde|camp de jour|parascolaire|accompagnateur scolaire|primaire|secondaire|préscolaire|sorties culturelles',
        en: 'schools|school group|pupil|teacher|school matinee|daycare|day camp|class trip|elementary school|high school',
      },
    ),
    concept(
      'subscription',
      ['Abonnement et forfait', 'Subscription and package'],
      [
        'Place prise dans un engagement à plusieurs représentations.',
        'Seat taken within a commitment to several performances.',
      ],
      {
        fr: 'abonnement|abonné|abonnée|tarif abonné|forfait|abonnement série|série|à la carte|abonnement à la carte|3 spectacles|4 spectacles|5 spectacles|renouvellement|billet supplémentaire abonné|carnet|mini-série|flex',
        en: 'subscription|subscriber|season ticket|package|series|flex pass|pick 3|pick 5|renewal|fixed subscription|create your own|bundle|season subscription|mini plan|sub',
      },
    ),
    concept(
      'pass',
      ['Laissez-passer', 'Pass'],
      [
        'Droit d’entrée à plusieurs activités, sans siège réservé à chacune.',
        'Right of entry to several activities, with no seat booked at each.',
      ],
      {
        fr: 'passeport|passe|passe festival|bracelet|laissez-passer festival|macaron|carte annuelle|passe journée|passeport festival|carte musées montréal|abonnement annuel musée',
        en: 'passport|festival pass|wristband|day pass|weekend pass|annual pass|museum pass|all access',
      },
    ),
    concept(
      'complimentary',
      ['Billet de faveur', 'Complimentary'],
      ['Billet émis sans paiement.', 'Ticket issued without payment.'],
      {
        fr: 'faveur|faveurs|billets de faveur|gratuit|gratuité|invitation|invité|invités|exonéré|servitude|servitudes|comp|comps|billet gratuit|entrée libre|entrée gratuite|laissez-passer gratuit|0 $|promotionnel gratuit|courtoisie|protocole|concours|gagnant',
        en: 'complementary|comp ticket|free|free ticket|guest|guest list|invitation|house seat|contest|giveaway|no charge|freebie|vip guest|free admission',
      },
    ),
    concept(
      'press',
      ['Presse', 'Press'],
      ['Billet de faveur remis aux médias.', 'Complimentary ticket given to the media.'],
      {
        broader: 'complimentary',
        fr: 'média|médias|journaliste|critique|faveur presse|invitation presse',
        en: 'media|journalist|reviewer|critic|press comp',
      },
    ),
    concept(
      'staff',
      ['Équipe et artistes', 'Staff and artists'],
      [
        'Billet de faveur remis au personnel ou aux artistes.',
        'Complimentary ticket given to staff or artists.',
      ],
      {
        broader: 'complimentary',
        fr: 'employé|employés|personnel|équipe|artiste|artistes|faveur artiste|compagnie|production|bénévole|bénévoles|faveur interne',
        en: 'staff|employee|artist|cast|crew|company comp|volunteer|cast and crew|staff comp|artist comp',
      },
    ),
    concept(
      'partner',
      ['Partenaires', 'Partner'],
      [
        'Billet de faveur remis à un commanditaire, un donateur ou un diffuseur.',
        'Complimentary ticket given to a sponsor, a donor or a presenter.',
      ],
      {
        broader: 'complimentary',
        fr: 'partenaire|commanditaire|commandite|donateur|faveur partenaire|diffuseur invité|professionnel|pro|programmateur|conseil d’administration|ca',
        en: 'sponsor|donor|board|partner comp|sponsor comp|industry|presenter guest|delegate',
      },
    ),
  ],
  groups: [
    group(
      'individual-prices',
      ['Tarifs individuels', 'Individual prices'],
      [
        'Billets payés un à un, sans abonnement, groupe, école ni laissez-passer.',
        'Tickets paid one by one, without subscription, group, school or pass.',
      ],
      ['full', 'reduced', 'promotional', 'dynamic'],
      { fr: 'billets à l’unité|billets individuels', en: 'single tickets|individual tickets' },
    ),
    group(
      'age-related-prices',
      ['Tarifs selon l’âge', 'Age-related prices'],
      [
        'Tarifs qui disent quelque chose de l’âge du spectateur.',
        'Prices that say something about the spectator’s age.',
      ],
      ['senior', 'student', 'youth', 'child'],
      { fr: 'tarifs d’âge', en: 'age prices' },
    ),
  ],
};
