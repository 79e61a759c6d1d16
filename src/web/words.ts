import { NBSP } from '#messages/message.ts';
import type { Language } from '#model/words.ts';
import { DEPOSIT_WORDS } from './deposit-words.ts';
import { RELEASE_WORDS } from './release-words.ts';

/** Every word of the page that is not an answer, a definition or a problem. French first; English never ahead of it. */
const WORDS = {
  ...DEPOSIT_WORDS,
  ...RELEASE_WORDS,
  tagline: {
    fr: 'Les publics de la culture, ensemble et sans se dévoiler',
    en: 'Cultural audiences, together and undisclosed',
  },
  demonstration: {
    fr: 'Démonstration : organismes, spectacles et personnes sont inventés.',
    en: 'Demonstration: organisations, shows and people are made up.',
  },
  lookingAs: { fr: 'Vu par', en: 'Seen by' },
  asPublic: { fr: 'le public', en: 'the public' },
  asSteward: { fr: 'le tiers de confiance', en: 'the trusted third party' },
  otherLanguage: { fr: 'English', en: 'Français' },
  skip: { fr: 'Aller au contenu', en: 'Skip to content' },
  navQuestion: { fr: 'Questions', en: 'Questions' },
  navDeposit: { fr: 'Déposer un fichier', en: 'Hand in a file' },
  navReturn: { fr: 'Mon organisme', en: 'My organisation' },
  navAgree: { fr: 'À accorder', en: 'To agree' },
  navLog: { fr: 'Registre', en: 'Log' },
  navAbout: { fr: 'Protection', en: 'Protection' },
  agreeTitle: { fr: 'À accorder', en: 'To agree' },
  agreeLead: {
    fr: 'Vos mots, et ce qu’ils veulent dire ici. Ce que vous dites compte aussitôt, pour tous vos fichiers, et se reprend. Un mot dont on ne sait rien reste inconnu : il n’est jamais classé avec « autre ».',
    en: 'Your words, and what they mean here. What you say counts at once, for all your files, and can be taken back. A word of which nothing is known stays unknown: it is never put under “other”.',
  },
  agreePublic: {
    fr: 'Chaque organisme accorde ses propres mots. Choisissez-en un en haut de la page.',
    en: 'Each organisation agrees on its own words. Choose one at the top of the page.',
  },
  consentTitle: {
    fr: 'Les chiffres pour lesquels il faut votre accord',
    en: 'Figures that need your consent',
  },
  consentLead: {
    fr: 'Trop peu d’organismes sont derrière ces chiffres pour qu’ils se montrent d’eux-mêmes : il faut l’accord de tous. Voici ce qu’on apprendrait de vous. Vous pouvez accepter, refuser ou ne rien dire. Un refus ne se distingue pas du silence, et un accord se reprend.',
    en: 'Too few organisations are behind these figures for them to be shown as they are: all must consent. This is what would be learned of you. You may consent, refuse or say nothing. A refusal cannot be told from silence, and consent can be taken back.',
  },
  consentUntil: { fr: 'Jusqu’au (facultatif)', en: 'Until (optional)' },
  consentGive: { fr: 'Accepter', en: 'Consent' },
  consentRefuse: { fr: 'Refuser', en: 'Refuse' },
  consentTakeBack: { fr: 'Reprendre mon accord', en: 'Take my consent back' },
  consentAsk: { fr: 'Demander', en: 'Ask' },
  agreePool: {
    fr: 'Ce qui reste à accorder dans la mutualisation',
    en: 'What is left to agree on in the pool',
  },
  agreePoolNone: { fr: 'Rien : tous les libellés sont compris.', en: 'Nothing: all labels are understood.' },
  agreePoolShared: { fr: 'Employés par cinq organismes ou plus', en: 'Used by five organisations or more' },
  agreeDone: {
    fr: 'Tous vos libellés sont compris.',
    en: 'All your labels are understood.',
  },
  agreeToSay: { fr: 'à dire', en: 'to say' },
  agreeSuggested: { fr: 'Peut-être', en: 'Perhaps' },
  agreeIs: { fr: 'C’est', en: 'It is' },
  agreeAccept: { fr: 'Oui', en: 'Yes' },
  agreeLeave: { fr: 'Laisser inconnu', en: 'Leave unknown' },
  agreeUndo: { fr: 'Reprendre', en: 'Take back' },
  agreeAcceptAll: { fr: 'Accepter tout ce qui est probable', en: 'Accept all that is likely' },
  agreeChoose: { fr: 'Choisir…', en: 'Choose…' },
  agreeSaid: { fr: 'Ce que vous avez dit', en: 'What you said' },
  agreeRead: { fr: 'Ce qui a été compris sans vous', en: 'What was understood without you' },
  agreeLeft: { fr: 'laissé inconnu', en: 'left unknown' },
  agreeKeys: {
    fr: 'Au clavier : O accepte, I laisse inconnu, sur la ligne où vous êtes.',
    en: 'By keyboard: Y accepts, U leaves unknown, on the line where you are.',
  },
  agreeProductions: { fr: 'Deux titres, un spectacle?', en: 'Two titles, one production?' },
  agreeProductionsLead: {
    fr: 'Vos nombres de spectacles comptent deux titres pour un seul spectacle quand vous le dites, et seulement alors.',
    en: 'Your counts of productions take two titles for one production when you say so, and only then.',
  },
  agreeProductionsNone: {
    fr: 'Aucun de vos titres ne ressemble à un autre.',
    en: 'None of your titles is like another.',
  },
  agreeSame: { fr: 'Un seul spectacle', en: 'One production' },
  agreeDifferent: { fr: 'Deux spectacles', en: 'Two productions' },
  agreeSure: { fr: 'presque sûr', en: 'almost sure' },
  agreeVenues: { fr: 'Vos lieux', en: 'Your venues' },
  agreeVenuesLead: {
    fr: 'La liste des lieux complète ce que vos fichiers ne disent pas : type de lieu, municipalité, jauge. Elle ne contredit rien.',
    en: 'The list of venues fills in what your files do not say: kind of venue, municipality, capacity. It contradicts nothing.',
  },
  agreeVenuesNone: { fr: 'Vos fichiers ne nomment aucun lieu.', en: 'Your files name no venue.' },
  agreeVenueList: {
    fr: 'La liste des lieux est encore vide. Le tiers de confiance la tient.',
    en: 'The list of venues is still empty. The trusted third party keeps it.',
  },
  agreeNoVenue: { fr: 'Aucun de la liste', en: 'None of the list' },
  agreeAlike: { fr: 'Sans doute écrit aussi', en: 'Probably also written' },
  agreeTours: { fr: 'Des spectacles joués aussi ailleurs?', en: 'Productions that also play elsewhere?' },
  agreeToursLead: {
    fr: 'Une tournée compte une seule fois parmi les spectacles de la mutualisation quand les organismes qui l’ont présentée le disent. Pour qu’ils se trouvent, chacun accepte d’abord d’être nommé, spectacle par spectacle. Rien ne vous y oblige.',
    en: 'A tour counts once among the pool’s productions when the organisations that presented it say so. To find each other, each first agrees to be named, production by production. Nothing obliges you to.',
  },
  agreeToursTold: {
    fr: 'Voici tout ce qu’on apprendrait de vous : votre nom, et que vous avez aussi un spectacle de ce titre, du même producteur, ou de la même discipline dans la même saison. Seuls l’apprendraient les organismes dont les fichiers ont ce titre et qui acceptent comme vous. Ni vos dates, ni vos billets, ni vos autres titres.',
    en: 'This is all that would be learned of you: your name, and that you too have a production of this title, of the same producer, or of the same discipline in the same season. Only organisations whose files have this title, and who agree as you do, would learn it. Not your dates, your tickets or your other titles.',
  },
  agreeToursFind: { fr: 'Chercher un de vos titres', en: 'Find one of your titles' },
  agreeToursNone: {
    fr: 'Aucun de vos titres ne contient ces lettres.',
    en: 'None of your titles has these letters.',
  },
  agreeTell: {
    fr: 'Joué aussi ailleurs : accepter d’être nommé',
    en: 'Also plays elsewhere: agree to be named',
  },
  agreeTold: { fr: 'Vous acceptez d’être nommé.', en: 'You agree to be named.' },
  agreeAnd: { fr: 'et', en: 'and' },
  askTitle: { fr: 'Que voulez-vous savoir?', en: 'What would you like to know?' },
  askLabel: { fr: 'Votre question, en toutes lettres', en: 'Your question, in words' },
  askButton: { fr: 'Demander', en: 'Ask' },
  asking: { fr: 'Recherche de la réponse…', en: 'Looking for the answer…' },
  examples: { fr: 'Par exemple', en: 'For example' },
  alsoAsk: { fr: 'Demandez aussi', en: 'Ask also' },
  partners: { fr: 'organismes partenaires', en: 'partner organisations' },
  deliveries: { fr: 'dépôts', en: 'deliveries' },
  readAs: { fr: 'Question comprise ainsi', en: 'Read as' },
  change: { fr: 'Corriger', en: 'Correct it' },
  close: { fr: 'Fermer', en: 'Close' },
  measure: { fr: 'Mesure', en: 'Measure' },
  by: { fr: 'Selon', en: 'By' },
  andBy: { fr: 'Et selon', en: 'And by' },
  whose: { fr: 'Données', en: 'Data' },
  whoseOwn: { fr: 'vos données', en: 'your own' },
  whosePool: { fr: 'toute la mutualisation', en: 'the whole pool' },
  addFilter: { fr: 'Préciser', en: 'Narrow down' },
  addFilterBy: { fr: 'un critère…', en: 'a criterion…' },
  from: { fr: 'Du', en: 'From' },
  to: { fr: 'Au', en: 'To' },
  apply: { fr: 'Appliquer', en: 'Apply' },
  none: { fr: '(aucun)', en: '(none)' },
  remove: { fr: 'Retirer', en: 'Remove' },
  chart: { fr: 'Graphique', en: 'Chart' },
  map: { fr: 'Carte', en: 'Map' },
  table: { fr: 'Tableau', en: 'Table' },
  exportCsv: { fr: 'Exporter (CSV)', en: 'Export (CSV)' },
  copyLink: { fr: 'Copier le lien', en: 'Copy the link' },
  copied: { fr: 'Lien copié', en: 'Link copied' },
  showAll: { fr: 'Tout afficher', en: 'Show all' },
  showFewer: { fr: 'Réduire', en: 'Show fewer' },
  mapSource: {
    fr: 'Contours : Statistique Canada, Licence ouverte',
    en: 'Outlines: Statistics Canada, Open Licence',
  },
  whereFrom: { fr: 'D’où vient ce chiffre', en: 'Where this figure comes from' },
  known: { fr: 'Données connues', en: 'Known for' },
  members: { fr: 'Organismes partenaires qui contribuent', en: 'Partner organisations contributing' },
  identified: { fr: 'Acheteurs identifiés', en: 'Identified buyers' },
  asOf: { fr: 'Données reçues jusqu’au', en: 'Data received up to' },
  edition: { fr: 'Publication', en: 'Release' },
  noEdition: { fr: 'provisoire, hors publication', en: 'provisional, outside any release' },
  awaitedEdition: { fr: 'la première n’est pas encore faite', en: 'the first is not built yet' },
  ownData: { fr: 'vos propres données, exactes', en: 'your own data, exact' },
  definitions: { fr: 'Définitions', en: 'Definitions' },
  formula: { fr: 'Calcul', en: 'Formula' },
  notReleased: { fr: 'non diffusé', en: 'not released' },
  whatYouCanDo: { fr: 'Ce que vous pouvez faire', en: 'What you can do' },
  see: { fr: 'Voir', en: 'See' },
  groupForMe: { fr: 'Regrouper pour moi', en: 'Group for me' },
  toKnow: { fr: 'Bon à savoir', en: 'Good to know' },
  suggestions: {
    fr: 'Questions proches auxquelles on peut répondre',
    en: 'Close questions that can be answered',
  },
  returnTitle: { fr: 'Votre organisme en une page', en: 'Your organisation on one page' },
  returnLead: {
    fr: 'Vos propres données, exactes. Personne d’autre ne voit cette page.',
    en: 'Your own data, exact. Nobody else sees this page.',
  },
  returnEmpty: {
    fr: 'Rien à montrer encore. Déposez un premier fichier de ventes ou de sondage.',
    en: 'Nothing to show yet. Hand in a first file of sales or of survey answers.',
  },
  print: { fr: 'Imprimer', en: 'Print' },
  logTitle: { fr: 'Les questions posées à la mutualisation', en: 'The questions asked of the pool' },
  logLead: {
    fr: 'Chaque question posée aux données communes est consignée ici, avec sa lecture et son issue. Les partenaires peuvent la lire.',
    en: 'Every question asked of the pooled data stands here, with its reading and its outcome. Partners can read it.',
  },
  logPrivate: {
    fr: 'Le registre se lit au nom d’un organisme partenaire ou du tiers de confiance. Choisissez en haut de la page.',
    en: 'The log is read as a partner organisation or as the trusted third party. Choose at the top of the page.',
  },
  logEmpty: { fr: 'Aucune question encore.', en: 'No question yet.' },
  outcome: { fr: 'Issue', en: 'Outcome' },
  released: { fr: 'diffusé', en: 'released' },
  partlyReleased: { fr: 'diffusé en partie', en: 'partly released' },
  refused: { fr: 'refusé', en: 'refused' },
  preparing: { fr: 'La démonstration se prépare', en: 'The demonstration is being made' },
  preparingLead: {
    fr: 'Soixante organismes inventés vendent leurs billets, puis déposent leurs fichiers. Une minute environ, la première fois seulement.',
    en: 'Sixty made-up organisations sell their tickets, then hand in their files. About a minute, the first time only.',
  },
  network: {
    fr: 'La connexion est coupée. Vérifiez-la, puis recommencez.',
    en: 'The connection is down. Check it, then try again.',
  },
  reference: { fr: 'Référence, si vous demandez de l’aide :', en: 'Reference, if you ask for help:' },
  failed: { fr: 'La préparation a échoué', en: 'The preparation failed' },
} as const satisfies Record<string, { fr: string; en: string }>;

export type Word = keyof typeof WORDS;

/** The page’s words in one language. */
export function words(language: Language): (word: Word) => string {
  return (word) => spaced(WORDS[word][language], language);
}

/** With no-break spaces where French wants them. */
export function spaced(text: string, language: Language): string {
  if (language === 'en') return text;
  return text
    .replace(/ ([:%$»])/g, `${NBSP}$1`)
    .replace(/« /g, `«${NBSP}`)
    .replace(/(\d) (?=\d{3})/g, `$1${NBSP}`);
}

/** The three founding questions, as they stand for the made-up pool. */
export const FOUNDING_QUESTIONS: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Est-ce que le jeudi est la journée la plus populaire pour l’achat de billets de concert à Montréal?',
    'Les spectateurs s’informent-ils de l’offre culturelle sur Facebook ou sur les médias traditionnels?',
    'Dans quelle proportion les 18 à 35 ans fréquentent-ils l’opéra?',
  ],
  en: [
    'Is Thursday the most popular day for buying concert tickets in Montréal?',
    'Do theatregoers follow cultural life on Facebook or in traditional media?',
    'What proportion of 18- to 35-year-olds go to the opera?',
  ],
};
