import type { ConceptScheme } from '#model/concept.ts';

import { concept, group } from '../define.ts';

/** Why one came, as surveys of audiences ask it: several answers are allowed. */
export const MOTIVE: ConceptScheme = {
  code: 'motive',
  version: '1',
  label: { fr: 'Motif de sortie', en: 'Reason for attending' },
  definition: {
    fr: 'Ce qui a décidé la personne à venir; plusieurs motifs sont permis.',
    en: 'What decided the person to come; several reasons are allowed.',
  },
  concepts: [
    concept(
      'artists',
      ['Les artistes', 'The artists'],
      ['Qui joue, chante, danse ou crée.', 'Who performs or creates.'],
      {
        fr: 'artiste|interprètes|le comédien principal|la comédienne principale|la distribution|les comédiens|les musiciens|le chef d’orchestre|la compagnie|la troupe|la mise en scène|le metteur en scène|le chorégraphe',
        en: 'artist|performers|cast|the performers|the cast|the company|the director|the conductor|the musicians|the choreographer|the actors',
      },
    ),
    concept(
      'work',
      ['L’œuvre', 'The work'],
      ['La pièce, le texte, la musique ou leur auteur.', 'The play, the text, the music or their author.'],
      {
        fr: 'la pièce|le texte|l’auteur|l’autrice|le compositeur|le répertoire|le programme|le contenu du spectacle|la musique',
        en: 'the play|the text|the author|the playwright|the composer|the repertoire|the programme|the program|the music|the story',
      },
    ),
    concept(
      'subject',
      ['Le sujet', 'The subject'],
      ['Le thème dont il est question.', 'The theme that it is about.'],
      {
        fr: 'le thème|la thématique|le propos|intérêt pour le sujet',
        en: 'the theme|the topic|interest in the subject',
      },
    ),
    concept(
      'art-form',
      ['La discipline', 'The art form'],
      [
        'Le goût d’une discipline, comme le théâtre ou la danse.',
        'A liking for one art form, such as theatre or dance.',
      ],
      {
        fr: 'le genre de spectacle|le type de spectacle|amour de la discipline|intérêt pour la discipline',
        en: 'the genre|the type of show|love of the art form|interest in the art form',
      },
    ),
    concept(
      'discovery',
      ['Découvrir', 'Discovering something new'],
      ['Voir ce que l’on ne connaît pas, par curiosité.', 'Seeing what one does not know, out of curiosity.'],
      {
        fr: 'découvrir quelque chose de nouveau|la découverte|la curiosité|curiosité|par curiosité|découvrir un nouvel artiste|essayer quelque chose de nouveau|sortir des sentiers battus',
        en: 'curiosity|to discover|to try something new|to experience something new|discovery',
      },
    ),
    concept(
      'entertainment',
      ['Se divertir', 'Entertainment'],
      ['Passer un bon moment, se détendre.', 'Having a good time, relaxing.'],
      {
        fr: 'le divertissement|me divertir|se détendre|me détendre|passer un bon moment|se changer les idées|s’amuser|rire|pour le plaisir',
        en: 'to be entertained|to relax|relax|relaxation|fun|to have fun|to have a good time|to unwind|for fun|to laugh',
      },
    ),
    concept(
      'emotion',
      ['Vivre une émotion', 'Being moved'],
      ['Être touché, inspiré, émerveillé.', 'Being touched, inspired, amazed.'],
      {
        fr: 'être ému|l’émotion|être inspiré|être émerveillé|vivre une expérience forte',
        en: 'to be moved|to be inspired|emotional experience|inspiration|to be amazed',
      },
    ),
    concept(
      'learning',
      ['Apprendre', 'Learning'],
      ['S’instruire, s’enrichir, réfléchir.', 'Learning, growing, thinking.'],
      {
        fr: 's’instruire|s’enrichir|m’enrichir|enrichissement personnel|se cultiver|me cultiver|réfléchir|stimulation intellectuelle',
        en: 'to learn|to learn something|personal growth|intellectual stimulation|to be challenged|education',
      },
    ),
    concept(
      'company-of-others',
      ['Passer du temps avec ses proches', 'Time with family or friends'],
      ['Sortir avec la famille ou des amis.', 'Going out with family or friends.'],
      {
        fr: 'passer du temps en famille|passer du temps avec des amis|passer du temps avec mes proches|sortir entre amis|sortir en famille|sortie en famille|sortie entre amis|passer du temps avec des proches|sortie en couple|socialiser|rencontrer des gens',
        en: 'time with friends|time with family|to spend time with friends|to spend time with family|to spend time with friends or family|to socialise|family outing|to socialize|night out with friends',
      },
    ),
    concept(
      'accompanying',
      ['Accompagner quelqu’un', 'Accompanying someone'],
      [
        'Venir avec qui a choisi, ou sur son invitation.',
        'Coming with whoever chose, or at their invitation.',
      ],
      {
        fr: 'j’ai été invité|on m’a invité|invitation d’un proche|j’accompagnais quelqu’un|quelqu’un d’autre a choisi',
        en: 'i was invited|someone invited me|to accompany someone|someone else chose',
      },
    ),
    concept(
      'children',
      ['Initier des enfants', 'Introducing children'],
      ['Faire connaître la scène à des enfants.', 'Showing the performing arts to children.'],
      {
        fr: 'initier les enfants|initier mes enfants|sortie avec les enfants|activité pour les enfants|faire découvrir aux enfants',
        en: 'to introduce children|for my children|activity for children|to take the children',
      },
    ),
    concept(
      'special-occasion',
      ['Souligner une occasion', 'A special occasion'],
      ['Anniversaire, fête, cadeau reçu.', 'A birthday, a celebration, a gift received.'],
      {
        fr: 'occasion spéciale|célébrer une occasion|un anniversaire|une fête|anniversaire|cadeau|cadeau reçu|billets reçus en cadeau',
        en: 'special occasion|to celebrate|celebration|a birthday|birthday|gift|an anniversary|tickets were a gift|received as a gift',
      },
    ),
    concept(
      'venue',
      ['Le lieu', 'The venue'],
      ['La salle, le site, l’ambiance.', 'The hall, the site, the atmosphere.'],
      {
        fr: 'la salle|le site|l’ambiance|l’atmosphère|le lieu du spectacle|découvrir le lieu',
        en: 'the hall|the theatre itself|the atmosphere|the ambience|to see the venue|the location itself',
      },
    ),
    concept(
      'closeness',
      ['La proximité', 'Being close by'],
      ['Près de chez soi, facile d’accès.', 'Near home, easy to get to.'],
      {
        fr: 'près de chez moi|facile d’accès|proximité du lieu',
        en: 'close to home|convenient location|easy to get to',
      },
    ),
    concept(
      'price',
      ['Le prix', 'The price'],
      ['Un tarif abordable, une promotion, la gratuité.', 'An affordable price, an offer, free admission.'],
      {
        fr: 'le prix des billets|un bon prix|une promotion|un rabais|rabais|tarif abordable|la gratuité|billets gratuits|c’était gratuit',
        en: 'price|ticket price|discount|free tickets|the ticket price|affordable price|a discount|a promotion|a special offer|it was free|value for money',
      },
    ),
    concept(
      'recommendation',
      ['Une recommandation', 'A recommendation'],
      ['Le conseil d’un proche ou une bonne critique.', 'Advice from someone, or a good review.'],
      {
        fr: 'recommandation|recommandation d’un proche|recommandation d’un ami|on me l’a recommandé|recommandé par un proche|le bouche à oreille|une bonne critique|les critiques|la réputation du spectacle',
        en: 'recommendation|reviews|recommended by a friend|word of mouth|a good review|the reviews|reputation of the show',
      },
    ),
    concept(
      'house',
      ['La confiance dans l’organisme', 'Trust in the organisation'],
      [
        'Sa programmation, l’habitude d’y aller, l’abonnement.',
        'Its programming, the habit of going, the subscription.',
      ],
      {
        fr: 'la programmation|la réputation du théâtre|je fréquente ce lieu|habitude|fait partie de mon abonnement|mon abonnement|abonnement|je suis abonné|confiance dans la programmation',
        en: 'the programming|i always come|habit|part of my subscription|subscription|i am a subscriber|reputation of the theatre|reputation of the organisation',
      },
    ),
    concept(
      'support',
      ['Soutenir les arts', 'Supporting the arts'],
      [
        'Encourager les artistes, l’organisme ou le milieu.',
        'Encouraging the artists, the organisation or the field.',
      ],
      {
        fr: 'soutenir les artistes|encourager les artistes|encourager la culture|soutenir l’organisme|encourager la relève|connaître quelqu’un dans le spectacle',
        en: 'to support the arts|to support the artists|to support the organisation|to support local artists|i know someone in the show',
      },
    ),
  ],
  groups: [
    group(
      'artistic-motives',
      ['Motifs artistiques', 'Artistic reasons'],
      [
        'Les artistes, l’œuvre, le sujet, la discipline.',
        'The artists, the work, the subject, the art form.',
      ],
      ['artists', 'work', 'subject', 'art-form'],
    ),
    group(
      'social-motives',
      ['Motifs sociaux', 'Social reasons'],
      [
        'Être avec d’autres, les accompagner, souligner une occasion.',
        'Being with others, going with them, marking an occasion.',
      ],
      ['company-of-others', 'accompanying', 'children', 'special-occasion'],
    ),
    group(
      'practical-motives',
      ['Motifs pratiques', 'Practical reasons'],
      ['Le lieu, la proximité, le prix.', 'The venue, its closeness, the price.'],
      ['venue', 'closeness', 'price'],
    ),
  ],
};
