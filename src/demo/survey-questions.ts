/** An option: its code in the shared vocabulary (a concept or a group), what surveys call it, and how often it is ticked by age. */
export type Option = {
  readonly code: string;
  readonly fr: string;
  readonly en: string;
  /** Chance of being ticked under 36, 36–59, 60 and over. */
  readonly ticked: readonly [number, number, number];
};

export type Question = {
  readonly code:
    | 'heard-of-show'
    | 'follows-culture'
    | 'attended-disciplines-12-months'
    | 'motives'
    | 'satisfaction';
  readonly wordings: Readonly<Record<'fr' | 'en', readonly string[]>>;
  /** Houses ask with a fine list or a coarse one. */
  readonly scales: readonly (readonly Option[])[];
  /** One answer only: chances are those of each option beside the others. */
  readonly isSingle?: true;
};

const FINE: readonly Option[] = [
  option('facebook', 'Facebook', 'Facebook', 0.34, 0.42, 0.24),
  option('instagram', 'Instagram', 'Instagram', 0.46, 0.2, 0.06),
  option('newspaper', 'Journaux', 'Newspapers', 0.1, 0.27, 0.52),
  option('radio', 'Radio', 'Radio', 0.12, 0.31, 0.44),
  option('television', 'Télévision', 'Television', 0.08, 0.18, 0.32),
  option('house-newsletter', 'Infolettre', 'Newsletter', 0.16, 0.28, 0.3),
  option('house-website', 'Site Web', 'Website', 0.22, 0.24, 0.2),
  option('friends-family', 'Famille et amis', 'Friends and family', 0.41, 0.33, 0.28),
  option('poster', 'Affiche', 'Poster', 0.18, 0.12, 0.07),
  option('event-listing', 'Calendrier culturel', 'Event calendar', 0.13, 0.15, 0.1),
  option('search-engine', 'Moteur de recherche', 'Web search', 0.11, 0.09, 0.06),
];

/** Groups of the vocabulary: some houses ask no further. */
const COARSE: readonly Option[] = [
  option('social-media', 'Réseaux sociaux', 'Social media', 0.62, 0.45, 0.26),
  option('traditional-media', 'Médias traditionnels', 'Traditional media', 0.21, 0.45, 0.68),
  option('house-newsletter', 'Infolettre', 'Newsletter', 0.16, 0.28, 0.3),
  option('friends-family', 'Famille et amis', 'Friends and family', 0.41, 0.33, 0.28),
  option('poster', 'Affiche', 'Poster', 0.18, 0.12, 0.07),
];

const DISCIPLINES: readonly Option[] = [
  option('theatre', 'Théâtre', 'Theatre', 0.48, 0.6, 0.68),
  option('music', 'Musique', 'Music', 0.66, 0.58, 0.5),
  option('dance', 'Danse', 'Dance', 0.24, 0.22, 0.18),
  option('opera', 'Opéra', 'Opera', 0.09, 0.13, 0.25),
  option('humour', 'Humour', 'Comedy', 0.52, 0.41, 0.24),
  option('circus', 'Cirque', 'Circus', 0.16, 0.2, 0.12),
];

const MOTIVES: readonly Option[] = [
  option('artists', 'Les artistes', 'The artists', 0.42, 0.48, 0.5),
  option('work', 'L’œuvre', 'The work', 0.24, 0.35, 0.46),
  option('discovery', 'Découvrir quelque chose de nouveau', 'To try something new', 0.44, 0.33, 0.25),
  option('entertainment', 'Se divertir', 'Entertainment', 0.5, 0.44, 0.36),
  option(
    'company-of-others',
    'Sortir entre amis ou en famille',
    'Time with family or friends',
    0.46,
    0.4,
    0.28,
  ),
  option('special-occasion', 'Souligner une occasion', 'A special occasion', 0.14, 0.12, 0.1),
  option('price', 'Le prix des billets', 'The ticket price', 0.22, 0.11, 0.08),
  option('house', 'La programmation', 'Part of my subscription', 0.06, 0.16, 0.3),
];

const MOTIVES_COARSE: readonly Option[] = [
  option('artistic-motives', 'Motifs artistiques', 'Artistic reasons', 0.58, 0.66, 0.72),
  option('social-motives', 'Motifs sociaux', 'Social reasons', 0.52, 0.46, 0.36),
  option('practical-motives', 'Motifs pratiques', 'Practical reasons', 0.3, 0.18, 0.14),
];

const SATISFACTION: readonly Option[] = [
  option('very-satisfied', 'Très satisfait', 'Very satisfied', 0.44, 0.5, 0.56),
  option('satisfied', 'Plutôt satisfait', 'Satisfied', 0.36, 0.33, 0.29),
  option('neutral', 'Ni satisfait ni insatisfait', 'Neither satisfied nor dissatisfied', 0.11, 0.09, 0.08),
  option('dissatisfied', 'Plutôt insatisfait', 'Dissatisfied', 0.06, 0.05, 0.05),
  option('very-dissatisfied', 'Très insatisfait', 'Very dissatisfied', 0.03, 0.03, 0.02),
];

/** Asked last, so that who leaves before the end answers neither. */
export const LAST_QUESTIONS: readonly Question[] = [
  {
    code: 'motives',
    wordings: {
      fr: [
        'Pourquoi êtes-vous venu? (plusieurs réponses possibles)',
        'Qu’est-ce qui vous a donné envie de voir ce spectacle?',
      ],
      en: ['Why did you come?', 'What made you decide to attend? Tick all that apply.'],
    },
    scales: [MOTIVES, MOTIVES_COARSE],
  },
  {
    code: 'satisfaction',
    wordings: {
      fr: [
        'Dans quelle mesure êtes-vous satisfait de votre soirée?',
        'Quel est votre degré de satisfaction?',
      ],
      en: ['How satisfied were you with your visit?', 'Overall satisfaction'],
    },
    scales: [SATISFACTION],
    isSingle: true,
  },
];

export const QUESTIONS: readonly Question[] = [
  {
    code: 'heard-of-show',
    wordings: {
      fr: [
        'Comment avez-vous entendu parler de ce spectacle?',
        'Comment avez-vous appris l’existence de ce spectacle? (plusieurs réponses possibles)',
      ],
      en: ['How did you hear about this show?', 'How did you find out about this show? Tick all that apply.'],
    },
    scales: [FINE, COARSE],
  },
  {
    code: 'follows-culture',
    wordings: {
      fr: [
        'Comment suivez-vous l’actualité culturelle en général?',
        'De quelle façon vous informez-vous de l’offre culturelle en général?',
      ],
      en: ['How do you follow cultural life in general?', 'How do you keep up with arts and culture?'],
    },
    scales: [FINE, COARSE],
  },
  {
    code: 'attended-disciplines-12-months',
    wordings: {
      fr: ['Au cours des 12 derniers mois, à quels spectacles avez-vous assisté?'],
      en: ['In the last 12 months, which kinds of shows have you attended?'],
    },
    scales: [DISCIPLINES],
  },
];

/** Age as it is asked: the year of birth, or bands that differ by house. Ends are included; null is open. */
export const AGE_SCALES: readonly (readonly (readonly [from: number, to: number | null])[])[] = [
  [],
  [
    [18, 24],
    [25, 34],
    [35, 44],
    [45, 54],
    [55, 64],
    [65, null],
  ],
  [
    [18, 35],
    [36, 54],
    [55, null],
  ],
];

function option(code: string, fr: string, en: string, young: number, middle: number, older: number): Option {
  return { code, fr, en, ticked: [young, middle, older] };
}
