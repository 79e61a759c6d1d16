import type { Bilingual } from '#model/words.ts';

/** The words of the page on which files are handed in. */
export const DEPOSIT_WORDS = {
  depositTitle: { fr: 'Déposez l’export que vous avez déjà', en: 'Hand in the export you already have' },
  depositLead: {
    fr: 'Le fichier de votre billetterie ou de votre sondage, tel quel. Les noms, courriels et téléphones deviennent des empreintes, puis sont détruits : ils n’entrent jamais dans la mutualisation.',
    en: 'The file of your ticketing system or your survey, as it is. Names, e-mails and phone numbers become keyed tokens and are then destroyed: they never enter the pool.',
  },
  chooseHouse: {
    fr: 'Choisissez d’abord un organisme partenaire, en haut de la page.',
    en: 'First choose a partner organisation, at the top of the page.',
  },
  chooseFile: {
    fr: 'Choisir des fichiers',
    en: 'Choose files',
  },
  dropHere: {
    fr: 'ou glissez-les ici',
    en: 'or drop them here',
  },
  agree: {
    fr: 'Mon organisme accepte les conditions de la mutualisation.',
    en: 'My organisation agrees to the pool’s terms.',
  },
  agreed: {
    fr: 'Votre organisme a accepté les conditions de la mutualisation.',
    en: 'Your organisation has agreed to the pool’s terms.',
  },
  agreeFirst: {
    fr: 'Acceptez d’abord les conditions, ci-dessus.',
    en: 'First agree to the terms, above.',
  },
  anyFormat: {
    fr: 'CSV, Excel, JSON ou ZIP, sans rien y changer. Plusieurs à la fois s’il le faut.',
    en: 'CSV, Excel, JSON or ZIP, unchanged. Several at once if need be.',
  },
  previewFirst: {
    fr: 'Me montrer d’abord ce que le dépôt changerait',
    en: 'First show me what the delivery would change',
  },
  handIn: {
    fr: 'Déposer',
    en: 'Hand in',
  },
  handInNot: {
    fr: 'Ne pas déposer',
    en: 'Do not hand in',
  },
  rejectsLead: {
    fr: 'Téléchargez les lignes à corriger maintenant : elles ne sont pas gardées. Corrigez-les dans votre tableur, puis déposez ce fichier : il complétera l’autre.',
    en: 'Download the lines to correct now: they are not kept. Correct them in your spreadsheet program, then hand that file in: it will complete the other.',
  },
  receipts: {
    fr: 'Vos dépôts précédents',
    en: 'Your earlier deliveries',
  },
  noReceipts: {
    fr: 'Aucun dépôt encore. Le bilan de chacun restera ici.',
    en: 'No delivery yet. The report of each will stay here.',
  },
  linesRead: { fr: 'lignes lues', en: 'lines read' },
  linesKept: { fr: 'retenues', en: 'kept' },
  linesAside: { fr: 'à corriger', en: 'to correct' },
  linesExcluded: { fr: 'non comptées', en: 'not counted' },
  recognisedAs: { fr: 'Reconnu :', en: 'Recognised:' },
  ownTable: {
    fr: 'un tableau propre à votre organisme, lu colonne par colonne',
    en: 'a table of your own, read column by column',
  },
  sheetAside: { fr: 'laissé de côté, rien n’en est compté', en: 'left aside, nothing of it counts' },
  notRecognised: { fr: 'Tableau non reconnu', en: 'Table not recognised' },
  received: { fr: 'Reçu le', en: 'Received' },
  performances: { fr: 'Représentations', en: 'Performances' },
  respondents: { fr: 'Répondants', en: 'Respondents' },
  whyNotCounted: { fr: 'Pourquoi des lignes ne sont pas comptées', en: 'Why some lines are not counted' },
  tickets: { fr: 'Billets', en: 'Tickets' },
  revenue: { fr: 'Recettes, sans taxes ni frais', en: 'Revenue, without taxes and fees' },
  taxes: { fr: 'Taxes', en: 'Taxes' },
  fees: { fr: 'Frais de service', en: 'Service fees' },
  period: { fr: 'Période', en: 'Period' },
  problems: {
    fr: 'Bon à savoir',
    en: 'Good to know',
  },
  row: { fr: 'ligne', en: 'line' },
  lines: { fr: 'lignes', en: 'lines' },
  columns: {
    fr: 'Colonnes',
    en: 'Columns',
  },
  dropped: { fr: 'détruite après lecture', en: 'destroyed after reading' },
  ignored: { fr: 'non utilisée', en: 'not used' },
  toCheck: {
    fr: 'à vérifier',
    en: 'to be checked',
  },
  correctTitle: {
    fr: 'Dire ce qu’est une colonne ou un mot',
    en: 'Say what a column or a word is',
  },
  correctLead: {
    fr: 'Un mot compte aussitôt. Une colonne compte à partir du prochain fichier du même genre : pour celui-ci, annulez ce dépôt et déposez-le de nouveau.',
    en: 'A word counts at once. A column counts from your next file of the same kind on: for this one, undo this delivery and hand it in again.',
  },
  correctColumn: { fr: 'Cette colonne', en: 'This column' },
  correctField: { fr: 'donne', en: 'gives' },
  correctChoose: { fr: 'Choisir…', en: 'Choose…' },
  correctKeep: {
    fr: 'Retenir',
    en: 'Remember',
  },
  correctKept: { fr: 'Retenu pour vos prochains fichiers.', en: 'Remembered for your next files.' },
  reconcileTitle: {
    fr: 'Est-ce bien le total de votre billetterie?',
    en: 'Is this your box-office total?',
  },
  reconcileLabel: {
    fr: 'Total lu dans votre rapport de billetterie',
    en: 'Total read in your box-office report',
  },
  withTaxes: { fr: 'taxes comprises', en: 'taxes included' },
  withFees: { fr: 'frais de service compris', en: 'service fees included' },
  compare: { fr: 'Comparer', en: 'Compare' },
  undo: {
    fr: 'Annuler ce dépôt',
    en: 'Undo this delivery',
  },
  undoneTitle: { fr: 'Dépôt annulé', en: 'Delivery undone' },
  undone: { fr: 'dépôt annulé', en: 'delivery undone' },
  repeated: { fr: 'déjà reçu', en: 'already received' },
  termsRead: {
    fr: 'Ce qui est gardé, qui voit quoi',
    en: 'What is kept, who sees what',
  },
  cancelSending: {
    fr: 'Arrêter l’envoi',
    en: 'Stop sending',
  },
  connectionLost: {
    fr: 'La connexion est coupée. L’envoi reprendra tout seul où il en était; gardez cette page ouverte.',
    en: 'The connection is down. Sending will go on by itself from where it was; keep this page open.',
  },
  previewOf: {
    fr: 'Aperçu',
    en: 'Preview',
  },
  sure: {
    fr: 'reconnu',
    en: 'recognised',
  },
  probable: {
    fr: 'reconnu, à peu de chose près',
    en: 'recognised, all but surely',
  },
  guessed: {
    fr: 'deviné : regardez les colonnes',
    en: 'guessed: look at its columns',
  },
  weeksWithoutSale: {
    fr: 'Semaines sans vente',
    en: 'Weeks without a sale',
  },
  changesTitle: {
    fr: 'À côté de vos dépôts précédents',
    en: 'Beside your earlier deliveries',
  },
  changesNew: {
    fr: 'nouvelles',
    en: 'new',
  },
  changesChanged: {
    fr: 'modifiées',
    en: 'changed',
  },
  changesIdentical: {
    fr: 'identiques, comptées une seule fois',
    en: 'identical, counted once',
  },
  changesMissing: {
    fr: 'absentes de ce fichier, toujours comptées',
    en: 'not in this file, still counted',
  },
  changesGone: {
    fr: 'retirées de la liste, comptées comme rendues',
    en: 'gone from the list, counted as returned',
  },
  toCorrect: {
    fr: 'À corriger',
    en: 'To correct',
  },
  toLookAt: {
    fr: 'À vérifier',
    en: 'To check',
  },
  forExample: {
    fr: 'par exemple',
    en: 'for example',
  },
  columnSays: {
    fr: 'Colonne de votre fichier',
    en: 'Column of your file',
  },
  columnSamples: {
    fr: 'Exemples',
    en: 'Examples',
  },
  columnGives: {
    fr: 'Ce que nous y lisons',
    en: 'What we read in it',
  },
  columnWhy: {
    fr: 'Pourquoi',
    en: 'Why',
  },
  samplesHidden: {
    fr: 'valeurs non montrées',
    en: 'values not shown',
  },
  isSure: {
    fr: 'reconnue',
    en: 'recognised',
  },
  isLikely: {
    fr: 'devinée',
    en: 'guessed',
  },
  correctAsk: {
    fr: 'À préciser',
    en: 'To be told',
  },
  correctAgain: {
    fr: 'C’est retenu pour ce fichier et les prochains du même genre. Ce que vous laissez de côté reste inconnu, sans rien bloquer.',
    en: 'It is remembered for this file and the next ones of its kind. What you leave out stays unknown, and holds nothing back.',
  },
  correctDates: {
    fr: 'Ordre du jour et du mois',
    en: 'Order of day and month',
  },
  dayFirst: {
    fr: 'jour, puis mois',
    en: 'day, then month',
  },
  monthFirst: {
    fr: 'mois, puis jour',
    en: 'month, then day',
  },
  correctCurrency: {
    fr: 'Devise des montants',
    en: 'Currency of the amounts',
  },
  correctOther: {
    fr: 'Une autre colonne',
    en: 'Another column',
  },
  correctReread: {
    fr: 'Retenir et relire',
    en: 'Remember and read again',
  },
  toursAsked: {
    fr: 'Certains de ces spectacles se jouent aussi ailleurs? Vous pouvez le dire, quand vous voudrez, sur la page',
    en: 'Do some of these productions also play elsewhere? You can say so, whenever you like, on the page',
  },
  reconcileHint: {
    fr: 'Écrivez un montant, comme 12 345,67.',
    en: 'Write an amount, like 12,345.67.',
  },
} as const satisfies Record<string, Bilingual>;
