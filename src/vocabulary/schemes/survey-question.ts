import type { ConceptScheme } from '#model/concept.ts';
import type { Code } from '#model/words.ts';

import { concept, group } from '../define.ts';

/** The scheme whose concepts answer a question; null when the answer is a value (a year, a postal code). */
export const ANSWERS: Readonly<Record<Code, Code | null>> = {
  'heard-of-show': 'information-source',
  'follows-culture': 'information-source',
  'attended-disciplines-12-months': 'discipline',
  'favourite-disciplines': 'discipline',
  'age-band': 'age-band',
  'birth-year': null,
  motives: 'motive',
  satisfaction: 'satisfaction-level',
  recommendation: 'recommendation-score',
  'purchase-channel': 'channel',
  municipality: 'municipality',
  region: 'region',
  'postal-code': null,
};

export const SURVEY_QUESTION: ConceptScheme = {
  code: 'survey-question',
  version: '1',
  label: { fr: 'Question de sondage', en: 'Survey question' },
  definition: {
    fr: 'Question partagée, quelle que soit sa formulation dans chaque sondage.',
    en: 'Shared question, whatever its wording in each survey.',
  },
  concepts: [
    concept(
      'heard-of-show',
      ['Comment avez-vous entendu parler de ce spectacle?', 'How did you hear about this show?'],
      [
        'La source par laquelle la personne a appris l’existence de ce spectacle précis.',
        'The source through which the person learned of this particular show.',
      ],
      {
        fr: 'comment avez-vous entendu parler|avez-vous entendu parler de|entendu parler de ce spectacle|comment avez-vous connu|comment avez-vous appris|comment avez-vous été informé|comment avez-vous découvert|source d’information pour ce spectacle|pris connaissance de ce spectacle|pris connaissance du spectacle|pris connaissance du concert|pris connaissance de l’événement|pris connaissance de cet événement|eu l’information sur ce|d’où connaissez-vous|qu’est-ce qui vous a fait connaître|comment nous avez-vous connus',
        en: 'how did you hear about|where did you hear about|where you heard about|how did you find out about|how did you learn about|how did you first hear|heard about this event|how did you discover',
      },
    ),
    concept(
      'follows-culture',
      [
        'Comment suivez-vous l’actualité culturelle en général?',
        'How do you follow cultural life in general?',
      ],
      [
        'Les sources par lesquelles la personne s’informe de l’offre culturelle, d’habitude.',
        'The sources through which the person usually follows what is on.',
      ],
      {
        fr: 'suivez-vous l’actualité culturelle|actualité culturelle en général|vous informez-vous de l’offre culturelle|vous informez-vous des activités culturelles|vous informez-vous sur la culture|vous informez-vous des spectacles|vous tenez-vous au courant|vous tenez-vous informé|vous informez-vous généralement|vous informez-vous habituellement|sources d’information culturelle|en général comment entendez-vous parler|habituellement comment entendez-vous parler|entendez-vous parler des spectacles|comment vous informez-vous',
        en: 'how do you follow cultural|how do you usually hear about|how do you generally hear about|how do you keep up with|how do you stay informed|how do you usually find out|where do you usually get information|how do you keep informed|follow arts and culture|sources of cultural information|how do you generally find out',
      },
    ),
    concept(
      'attended-disciplines-12-months',
      [
        'Au cours des 12 derniers mois, à quels spectacles avez-vous assisté?',
        'In the last 12 months, which kinds of shows have you attended?',
      ],
      [
        'Les disciplines auxquelles la personne dit avoir assisté depuis un an, n’importe où.',
        'The disciplines that the person says they attended in the past year, anywhere.',
      ],
      {
        fr: 'avez-vous assisté à|au cours des 12 derniers mois|au cours des douze derniers mois|dans les 12 derniers mois|au cours de la dernière année|avez-vous fréquenté|à quels types de spectacles avez-vous assisté|quelles disciplines avez-vous vues|sorties culturelles des 12 derniers mois',
        en: 'in the last 12 months|in the last twelve months|in the past 12 months|in the past twelve months|in the past year|in the last year|have you attended|which of the following have you attended|attended in the past year',
      },
    ),
    concept(
      'favourite-disciplines',
      ['Quelles disciplines préférez-vous?', 'Which disciplines do you prefer?'],
      [
        'Les disciplines que la personne dit aimer, vues ou non.',
        'The disciplines the person says they like, attended or not.',
      ],
      {
        fr: 'disciplines préférées|quelles disciplines vous intéressent|types de spectacles préférés|quels genres préférez-vous|intérêts culturels|quels types de spectacles vous intéressent',
        en: 'favourite disciplines|favorite art forms|which disciplines interest you|which art forms do you enjoy|cultural interests|what types of shows interest you',
      },
    ),
    concept(
      'age-band',
      ['Dans quel groupe d’âge vous situez-vous?', 'Which age group are you in?'],
      ['L’âge de la personne, par tranche.', 'The age of the person, in bands.'],
      {
        fr: 'groupe d’âge|tranche d’âge|quel âge avez-vous|votre âge|âge|catégorie d’âge|à quel groupe d’âge appartenez-vous|quel est votre âge',
        en: 'age|age group|age range|age band|how old are you|what is your age|your age|age category',
      },
    ),
    concept(
      'birth-year',
      ['En quelle année êtes-vous né?', 'In which year were you born?'],
      ['L’année de naissance de la personne.', 'The year in which the person was born.'],
      {
        fr: 'année de naissance|votre année de naissance|en quelle année êtes-vous née|année où vous êtes né',
        en: 'year of birth|birth year|what year were you born|in what year were you born',
      },
    ),
    concept(
      'motives',
      ['Pourquoi êtes-vous venu?', 'Why did you come?'],
      [
        'Ce qui a décidé la personne à venir; plusieurs réponses permises.',
        'What decided the person to come; several answers are allowed.',
      ],
      {
        fr: 'pourquoi êtes-vous venus|pourquoi être venu|pour quelles raisons êtes-vous venu|pour quelle raison êtes-vous venu|pourquoi avez-vous choisi ce spectacle|pourquoi avez-vous assisté à ce spectacle|pourquoi avez-vous décidé|qu’est-ce qui vous a incité à|qu’est-ce qui vous a donné envie|qu’est-ce qui vous a motivé|qu’est-ce qui vous a convaincu|qu’est-ce qui vous a amené|qu’est-ce qui vous a attiré|qu’est-ce qui a motivé|raisons de votre venue|raison de votre venue|raisons de votre visite|motifs de votre sortie|motivations|vos motivations|principale raison de votre venue',
        en: 'why did you attend|why did you decide to attend|why did you choose this show|what motivated you|what made you decide|what made you want|what brought you|what attracted you|reasons for coming|reason for coming|main reason for attending|reasons for attending|reason for attending|reasons for your visit|reason for your visit|motivation for attending|motivations',
      },
    ),
    concept(
      'satisfaction',
      ['Dans quelle mesure êtes-vous satisfait?', 'How satisfied are you?'],
      ['La satisfaction générale à l’égard de la sortie.', 'Overall satisfaction with the outing.'],
      {
        fr: 'êtes-vous satisfait|satisfaction|satisfaction générale|niveau de satisfaction|votre appréciation|avez-vous aimé|appréciation générale|comment avez-vous trouvé le spectacle|évaluez-vous votre expérience|évalueriez-vous votre expérience|quelle note donneriez-vous au spectacle|quelle note donnez-vous au spectacle|degré de satisfaction',
        en: 'how satisfied were you|overall satisfaction|satisfaction level|how would you rate your experience|did you enjoy|overall experience|rate the show',
      },
    ),
    concept(
      'recommendation',
      ['Recommanderiez-vous ce spectacle?', 'Would you recommend this show?'],
      ['La probabilité de recommander, de 0 à 10.', 'Likelihood of recommending, from 0 to 10.'],
      {
        fr: 'recommanderiez-vous|que vous nous recommandiez|probabilité que vous recommandiez|quelle est la probabilité que vous recommandiez|recommander à un ami',
        en: 'how likely are you to recommend|likelihood to recommend|net promoter|recommend us to a friend|recommend to a friend',
      },
    ),
    concept(
      'purchase-channel',
      ['Comment avez-vous acheté vos billets?', 'How did you buy your tickets?'],
      ['Le canal d’achat déclaré.', 'The channel of purchase, as declared.'],
      {
        fr: 'avez-vous acheté vos billets|avez-vous acheté votre billet|avez-vous réservé|vous êtes-vous procuré vos billets|mode d’achat|où avez-vous acheté',
        en: 'how did you purchase|where did you buy your tickets|how did you book|where did you purchase|how did you get your tickets',
      },
    ),
    concept(
      'municipality',
      ['Dans quelle ville habitez-vous?', 'Which city do you live in?'],
      ['La municipalité de résidence déclarée.', 'The municipality of residence, as declared.'],
      {
        fr: 'quelle ville habitez-vous|de quelle ville venez-vous|où habitez-vous|ville de résidence|municipalité|votre ville|lieu de résidence|dans quelle municipalité',
        en: 'city of residence|where do you live|which city|your city|where are you located|town or city',
      },
    ),
    concept(
      'region',
      ['Dans quelle région habitez-vous?', 'Which region do you live in?'],
      ['La région de résidence déclarée.', 'The region of residence, as declared.'],
      {
        fr: 'quelle région habitez-vous|de quelle région venez-vous|région de résidence|région administrative|votre région|dans quelle région',
        en: 'region of residence|which region do you live in|your region|administrative region',
      },
    ),
    concept(
      'postal-code',
      ['Quel est votre code postal?', 'What is your postal code?'],
      [
        'Le code postal, dont seuls les trois premiers caractères sont gardés.',
        'The postal code, of which only the first three characters are kept.',
      ],
      {
        fr: 'code postal|votre code postal|les trois premiers caractères de votre code postal|3 premiers caractères du code postal',
        en: 'postal code|zip code|your postal code|first three characters of your postal code|zip',
      },
    ),
  ],
  groups: [
    group(
      'information-questions',
      ['Questions sur l’information', 'Questions about information'],
      [
        'Les deux questions sur les sources, à ne jamais additionner.',
        'The two questions about sources, never to be added up.',
      ],
      ['heard-of-show', 'follows-culture'],
    ),
  ],
};
