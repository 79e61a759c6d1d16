import { NBSP } from '#messages/message.ts';
import type { Language } from '#model/words.ts';

/** Every word of the page that is not an answer, a definition or a problem. French first; English never ahead of it. */
const WORDS = {
  tagline: {
    fr: 'Les publics de la culture, ensemble et sans se dévoiler',
    en: 'Cultural audiences, together and undisclosed',
  },
  demonstration: {
    fr: 'Démonstration : organismes, spectacles et personnes sont inventés.',
    en: 'Demonstration: organisations, shows and people are made up.',
  },
  lookingAs: { fr: 'Vous regardez comme', en: 'You are looking as' },
  asPublic: { fr: 'le public', en: 'the public' },
  asSteward: { fr: 'le tiers de confiance', en: 'the trusted third party' },
  otherLanguage: { fr: 'English', en: 'Français' },
  skip: { fr: 'Aller au contenu', en: 'Skip to content' },
  navQuestion: { fr: 'Questions', en: 'Questions' },
  navDeposit: { fr: 'Déposer un fichier', en: 'Hand in a file' },
  navReturn: { fr: 'Mon organisme', en: 'My organisation' },
  navLog: { fr: 'Registre', en: 'Log' },
  navAbout: { fr: 'Protection', en: 'Protection' },
  askTitle: { fr: 'Que voulez-vous savoir?', en: 'What would you like to know?' },
  askLabel: { fr: 'Votre question, en toutes lettres', en: 'Your question, in words' },
  askButton: { fr: 'Demander', en: 'Ask' },
  asking: { fr: 'Recherche de la réponse…', en: 'Looking for the answer…' },
  examples: { fr: 'Par exemple', en: 'For example' },
  readAs: { fr: 'Question comprise ainsi', en: 'Read as' },
  change: { fr: 'Corriger', en: 'Correct it' },
  measure: { fr: 'Mesure', en: 'Measure' },
  by: { fr: 'Selon', en: 'By' },
  none: { fr: '(aucun)', en: '(none)' },
  remove: { fr: 'Retirer', en: 'Remove' },
  chart: { fr: 'Graphique', en: 'Chart' },
  map: { fr: 'Carte', en: 'Map' },
  table: { fr: 'Tableau', en: 'Table' },
  exportCsv: { fr: 'Exporter (CSV)', en: 'Export (CSV)' },
  copyLink: { fr: 'Copier le lien', en: 'Copy the link' },
  copied: { fr: 'Lien copié', en: 'Link copied' },
  whereFrom: { fr: 'D’où vient ce chiffre', en: 'Where this figure comes from' },
  known: { fr: 'Données connues', en: 'Known for' },
  members: { fr: 'Organismes partenaires qui contribuent', en: 'Partner organisations contributing' },
  identified: { fr: 'Acheteurs identifiés', en: 'Identified buyers' },
  asOf: { fr: 'Données reçues jusqu’au', en: 'Data received up to' },
  edition: { fr: 'Publication', en: 'Release' },
  noEdition: { fr: 'provisoire, avant publication', en: 'provisional, before any release' },
  ownData: { fr: 'vos propres données, exactes', en: 'your own data, exact' },
  definitions: { fr: 'Définitions', en: 'Definitions' },
  formula: { fr: 'Calcul', en: 'Formula' },
  notReleased: { fr: 'non diffusé', en: 'not released' },
  notAvailable: { fr: 'non disponible', en: 'not available' },
  caution: { fr: 'à utiliser avec prudence', en: 'use with caution' },
  unreliable: { fr: 'trop peu fiable', en: 'too unreliable' },
  unknown: { fr: 'inconnu', en: 'unknown' },
  whatYouCanDo: { fr: 'Ce que vous pouvez faire', en: 'What you can do' },
  see: { fr: 'Voir', en: 'See' },
  toKnow: { fr: 'Bon à savoir', en: 'Good to know' },
  suggestions: {
    fr: 'Questions proches auxquelles on peut répondre',
    en: 'Close questions that can be answered',
  },
  depositTitle: { fr: 'Déposez l’export que vous avez déjà', en: 'Hand in the export you already have' },
  depositLead: {
    fr: 'Le fichier de votre billetterie ou de votre sondage, tel quel. Les noms, courriels et téléphones sont transformés en empreintes, puis détruits : ils n’entrent jamais dans la mutualisation.',
    en: 'The file of your ticketing system or your survey, as it is. Names, e-mails and phone numbers become keyed tokens and are then destroyed: they never enter the pool.',
  },
  chooseHouse: {
    fr: 'Choisissez d’abord un organisme partenaire, en haut de la page.',
    en: 'First choose a partner organisation, at the top of the page.',
  },
  chooseFile: { fr: 'Choisir un fichier', en: 'Choose a file' },
  dropHere: { fr: 'ou déposez-le ici', en: 'or drop it here' },
  agree: {
    fr: 'Mon organisme accepte les conditions de la mutualisation.',
    en: 'My organisation agrees to the pool’s terms.',
  },
  reading: { fr: 'Lecture du fichier…', en: 'Reading the file…' },
  receipts: { fr: 'Bilans de vos dépôts', en: 'Your delivery reports' },
  noReceipts: { fr: 'Aucun dépôt pour l’instant.', en: 'No delivery yet.' },
  linesRead: { fr: 'lignes lues', en: 'lines read' },
  linesKept: { fr: 'retenues', en: 'kept' },
  linesAside: { fr: 'à corriger', en: 'to correct' },
  linesExcluded: { fr: 'non comptées', en: 'not counted' },
  recognisedAs: { fr: 'Reconnu comme', en: 'Recognised as' },
  tickets: { fr: 'Billets', en: 'Tickets' },
  revenue: { fr: 'Recettes, sans taxes ni frais', en: 'Revenue, without taxes and fees' },
  taxes: { fr: 'Taxes', en: 'Taxes' },
  fees: { fr: 'Frais de service', en: 'Service fees' },
  period: { fr: 'Période', en: 'Period' },
  problems: { fr: 'À savoir sur ce fichier', en: 'About this file' },
  row: { fr: 'ligne', en: 'line' },
  lines: { fr: 'lignes', en: 'lines' },
  columns: { fr: 'Colonnes', en: 'Columns' },
  dropped: { fr: 'détruite après lecture', en: 'destroyed after reading' },
  ignored: { fr: 'non utilisée', en: 'not used' },
  reconcileTitle: { fr: 'Est-ce bien le total de votre billetterie?', en: 'Is this your box-office total?' },
  reconcileLabel: {
    fr: 'Total lu dans votre rapport de billetterie ($)',
    en: 'Total read in your box-office report ($)',
  },
  withTaxes: { fr: 'taxes comprises', en: 'taxes included' },
  withFees: { fr: 'frais de service compris', en: 'service fees included' },
  compare: { fr: 'Comparer', en: 'Compare' },
  undo: { fr: 'Annuler ce dépôt', en: 'Undo this delivery' },
  undone: { fr: 'dépôt annulé', en: 'delivery undone' },
  repeated: { fr: 'déjà reçu', en: 'already received' },
  returnTitle: { fr: 'Votre organisme en une page', en: 'Your organisation on one page' },
  returnLead: {
    fr: 'Vos propres données, exactes. Personne d’autre ne voit cette page.',
    en: 'Your own data, exact. Nobody else sees this page.',
  },
  print: { fr: 'Imprimer', en: 'Print' },
  logTitle: { fr: 'Les questions posées à la mutualisation', en: 'The questions asked of the pool' },
  logLead: {
    fr: 'Chaque question posée aux données communes est consignée ici, avec sa lecture et son issue. Les partenaires peuvent la lire.',
    en: 'Every question asked of the pooled data stands here, with its reading and its outcome. Partners can read it.',
  },
  when: { fr: 'Quand', en: 'When' },
  who: { fr: 'Qui', en: 'Who' },
  what: { fr: 'Question', en: 'Question' },
  outcome: { fr: 'Issue', en: 'Outcome' },
  released: { fr: 'diffusé', en: 'released' },
  partlyReleased: { fr: 'diffusé en partie', en: 'partly released' },
  refused: { fr: 'refusé', en: 'refused' },
  preparing: { fr: 'La démonstration se prépare', en: 'The demonstration is being made' },
  failed: { fr: 'La préparation a échoué', en: 'The preparation failed' },
} as const satisfies Record<string, { fr: string; en: string }>;

export type Word = keyof typeof WORDS;

/** The page’s words in one language, with no-break spaces where French wants them. */
export function words(language: Language): (word: Word) => string {
  return (word) => {
    const text = WORDS[word][language];
    return language === 'fr' ? text.replace(/ ([:%$»])/g, `${NBSP}$1`).replace(/« /g, `«${NBSP}`) : text;
  };
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
