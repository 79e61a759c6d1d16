import { count, message, NBSP } from './message.ts';

/** The file kept on a release. */
export const DOSSIER = {
  'dossier-description': message<{ from: string; to: string }>({
    fr: (p) =>
      `Achats de billets des organismes partenaires pour les représentations de ${p.from} à ${p.to}${NBSP}: nombre, revenus, acheteurs, selon le spectacle, le moment et le mode d’achat, l’âge et la provenance.`,
    en: (p) =>
      `Ticket purchases at the partner organisations for performances from ${p.from} to ${p.to}: number, revenue, buyers, by show, by time and channel of purchase, by age and origin.`,
  }),
  'dossier-purposes': message({
    fr: () => 'Connaître ensemble les publics de la culture, sans distinguer une personne ni un organisme.',
    en: () => 'Knowing audiences of culture together, without distinguishing a person or an organisation.',
  }),
  'dossier-techniques': message({
    fr: () =>
      'Agrégation; nombres minimaux d’organismes et de personnes; masquage des cases dominées et de celles qui les trahiraient, prouvé par élimination sur toutes les cases à la fois; intervalles vérifiés par programmation linéaire; arrondi; exercice d’attaque avant la publication. Les données de base restent dépersonnalisées, et sont donc des renseignements personnels. Le risque est très faible, jamais nul.',
    en: () =>
      'Aggregation; minimum numbers of organisations and persons; masking of dominated cells and of those that would betray them, proved by elimination over all cells at once; intervals checked by linear programming; rounding; an attack drill before release. The underlying data remain depersonalised, hence personal information. The risk is very low, never nil.',
  }),
  'dossier-rule-P1': message({
    fr: () => 'Trop peu d’organismes contribuent.',
    en: () => 'Too few organisations contribute.',
  }),
  'dossier-rule-P2': message({
    fr: () => 'Le deuxième organisme pourrait estimer le premier de trop près.',
    en: () => 'The second organisation could estimate the first too closely.',
  }),
  'dossier-rule-P3': message({
    fr: () => 'Un organisme fait une plus grande part que la politique ne le permet.',
    en: () => 'One organisation makes up a larger share than the policy allows.',
  }),
  'dossier-rule-P4': message({
    fr: () => 'Trop peu de personnes.',
    en: () => 'Too few persons.',
  }),
  'dossier-rule-P5': message({
    fr: () => 'Un gros acheteur s’y reconnaîtrait.',
    en: () => 'One large buyer could be recognised.',
  }),
  'dossier-rule-P6': message({
    fr: () => 'Un petit groupe de personnes presque toutes semblables.',
    en: () => 'A small group of persons who are nearly all alike.',
  }),
  'dossier-rule-P9': message({
    fr: () => 'Un secteur où trop peu de personnes habitent.',
    en: () => 'An area where too few persons live.',
  }),
  'dossier-rule-A4': message({
    fr: () => 'Ce qu’un panel laisse de côté.',
    en: () => 'What a panel leaves out.',
  }),
  'dossier-rule-A6': message({
    fr: () => 'Un organisme qui connaît aussi les chiffres d’autres pourrait estimer le reste de trop près.',
    en: () => 'An organisation that knows others’ figures too could estimate the rest too closely.',
  }),
  'dossier-cells': message<{ recorded: number; released: number; complementary: number }>({
    fr: (p) =>
      `${count(p.released, 'fr')} cases publiées sur ${count(p.recorded, 'fr')}; ${count(p.complementary, 'fr')} masquées pour en protéger d’autres.`,
    en: (p) =>
      `${count(p.released, 'en')} cells released of ${count(p.recorded, 'en')}; ${count(p.complementary, 'en')} masked to protect others.`,
  }),
  'dossier-attack-own-subtraction': message({
    fr: () => 'Chacun retranche ce qu’il connaît',
    en: () => 'Everyone subtracts what they know',
  }),
  'dossier-attack-nested-difference': message({
    fr: () => 'Différence de deux chiffres emboîtés',
    en: () => 'Difference of two nested figures',
  }),
  'dossier-attack-union-of-hidden': message({
    fr: () => 'Total moins les parties publiées',
    en: () => 'Total minus the released parts',
  }),
  'dossier-attack-tracker': message({
    fr: () => 'Cases masquées calculées l’une après l’autre',
    en: () => 'Hidden cells computed one after the other',
  }),
  'dossier-attack-mean-and-count': message({
    fr: () => 'Moyenne multipliée par un nombre arrondi',
    en: () => 'Mean times a rounded count',
  }),
  'dossier-attack-ratio-and-part': message({
    fr: () => 'Rapport multiplié par sa base',
    en: () => 'Ratio times its base',
  }),
  'dossier-attack-reconstruction': message({
    fr: () => 'Reconstruction d’un tableau par un solveur',
    en: () => 'Reconstruction of a table by a solver',
  }),
  'dossier-criterion-individualisation': message({
    fr: () => 'individualisation',
    en: () => 'individualization',
  }),
  'dossier-criterion-correlation': message({ fr: () => 'corrélation', en: () => 'correlation' }),
  'dossier-criterion-inference': message({ fr: () => 'inférence', en: () => 'inference' }),
  'dossier-against-individualisation': message({
    fr: () => 'Individualisation (isoler ou distinguer une personne)',
    en: () => 'Individualization (isolating or distinguishing a person)',
  }),
  'dossier-against-correlation': message({
    fr: () => 'Corrélation (relier des données qui concernent une personne)',
    en: () => 'Correlation (connecting data about one person)',
  }),
  'dossier-against-inference': message({
    fr: () => 'Inférence (déduire un renseignement personnel)',
    en: () => 'Inference (deducing personal information)',
  }),
  'dossier-criterion-result': message<{ against: string; tried: number; found: number }>({
    fr: (p) => `${p.against}${NBSP}: ${count(p.tried, 'fr')} essais, ${count(p.found, 'fr')} réussis.`,
    en: (p) => `${p.against}: ${count(p.tried, 'en')} tried, ${count(p.found, 'en')} successful.`,
  }),
  'dossier-attack-result': message<{ attack: string; criterion: string; tried: number; found: number }>({
    fr: (p) =>
      `${p.attack} (${p.criterion})${NBSP}: ${count(p.tried, 'fr')} essais, ${count(p.found, 'fr')} réussis.`,
    en: (p) =>
      `${p.attack} (${p.criterion}): ${count(p.tried, 'en')} tried, ${count(p.found, 'en')} successful.`,
  }),
  'dossier-rule-count': message<{ rule: string; text: string; cells: number }>({
    fr: (p) => `${p.rule}${NBSP}: ${count(p.cells, 'fr')} cases. ${p.text}`,
    en: (p) => `${p.rule}: ${count(p.cells, 'en')} cells. ${p.text}`,
  }),
  'dossier-parameter-holdingsMin': message({
    fr: () => 'Organismes qui contribuent à une case, au moins',
    en: () => 'Organisations contributing to a cell, at least',
  }),
  'dossier-parameter-pPercent': message({
    fr: () => 'Ce que les deux plus grands organismes laissent, en\u00a0% du plus grand, au moins',
    en: () => 'What the two largest organisations leave, in % of the largest, at least',
  }),
  'dossier-parameter-holdingPercentMax': message({
    fr: () => 'Part d’un organisme dans une case, en\u00a0%, au plus',
    en: () => 'Share of one organisation in a cell, in %, at most',
  }),
  'dossier-parameter-personsMin': message({
    fr: () => 'Personnes dans une case, au moins',
    en: () => 'Persons in a cell, at least',
  }),
  'dossier-parameter-buyerPercent': message({
    fr: () => 'Ce que les deux plus gros acheteurs laissent, en\u00a0% du plus gros, au moins',
    en: () => 'What the two largest buyers leave, in % of the largest, at least',
  }),
  'dossier-parameter-homogeneityPercent': message({
    fr: () => 'Part d’un même trait dans un petit groupe, en\u00a0%, au plus',
    en: () => 'Share of one trait in a small group, in %, at most',
  }),
  'dossier-parameter-auditedFromTable': message({
    fr: () =>
      'Nouveau tableau à partir duquel aucun n’est donné avant l’audit de la publication avec lui, le',
    en: () => 'New table from which on none is told before the release is audited with it, number',
  }),
  'dossier-parameter-homogeneityPersonsMin': message({
    fr: () => 'Personnes à partir desquelles un groupe n’est plus petit',
    en: () => 'Persons from which a group is not small',
  }),
  'dossier-parameter-areaPersonsMin': message({
    fr: () => 'Personnes dans un secteur nommé, au moins',
    en: () => 'Persons in an area that is named, at least',
  }),
  'dossier-parameter-surveyHoldingsMin': message({
    fr: () => 'Organismes derrière une réponse de sondage, au moins',
    en: () => 'Organisations behind a survey answer, at least',
  }),
  'dossier-parameter-surveyRespondentsMin': message({
    fr: () => 'Répondants derrière une réponse de sondage, au moins',
    en: () => 'Respondents behind a survey answer, at least',
  }),
  'dossier-parameter-countStep': message({
    fr: () => 'Nombres arrondis au multiple de',
    en: () => 'Counts rounded to the multiple of',
  }),
  'dossier-parameter-moneyStepMinor': message({
    fr: () => 'Montants jamais plus fins, en cents, que',
    en: () => 'Amounts never finer, in cents, than',
  }),
  'dossier-part-title': message({
    fr: () => 'Dossier de publication',
    en: () => 'Dossier of a release',
  }),
  'dossier-part-reserved': message({
    fr: () => 'Réservé au tiers de confiance\u00a0: certains seuils sont confidentiels.',
    en: () => 'For the trusted third party: some thresholds are confidential.',
  }),
  'dossier-part-identity': message({
    fr: () => 'La publication',
    en: () => 'The release',
  }),
  'dossier-part-register-entry': message({
    fr: () => 'Inscription au registre',
    en: () => 'Entry for the register',
  }),
  'dossier-part-policy': message({
    fr: () => 'Politique',
    en: () => 'Policy',
  }),
  'dossier-part-cells-by-rule': message({
    fr: () => 'Cases non publiées, selon la règle',
    en: () => 'Cells not released, by rule',
  }),
  'dossier-part-drill': message({
    fr: () => 'Exercice d’attaque',
    en: () => 'Attack drill',
  }),
  'dossier-part-next-review': message({
    fr: () => 'Prochaine réévaluation',
    en: () => 'Next assessment',
  }),
  'dossier-parameter': message<{ text: string; value: number; isConfidential: boolean }>({
    fr: (p) => `${p.text}${NBSP}: ${count(p.value, 'fr')}${p.isConfidential ? ' (confidentiel)' : ''}`,
    en: (p) => `${p.text}: ${count(p.value, 'en')}${p.isConfidential ? ' (confidential)' : ''}`,
  }),
  'dossier-release': message<{ edition: string; pool: string; period: string }>({
    fr: (p) => `${p.edition}, ${p.pool}${NBSP}: représentations ${p.period}`,
    en: (p) => `${p.edition}, ${p.pool}: performances ${p.period}`,
  }),
  'dossier-proved': message<{ on: string }>({
    fr: (p) => `Prouvée et publiée le ${p.on}`,
    en: (p) => `Proved and released on ${p.on}`,
  }),
  'dossier-file': message<{ sha256: string }>({
    fr: (p) => `Empreinte de son fichier (SHA-256)${NBSP}: ${p.sha256}`,
    en: (p) => `Digest of its file (SHA-256): ${p.sha256}`,
  }),
  'dossier-stands': message({ fr: () => 'En vigueur', en: () => 'Stands' }),
  'dossier-withdrawn': message<{ on: string; reason: string }>({
    fr: (p) => `RETIRÉE le ${p.on}${NBSP}: ${p.reason}`,
    en: (p) => `WITHDRAWN on ${p.on}: ${p.reason}`,
  }),
  'dossier-replaced': message<{ edition: string }>({
    fr: (p) => `CORRIGÉE${NBSP}: ${p.edition} l’a remplacée`,
    en: (p) => `CORRECTED: ${p.edition} took its place`,
  }),
  'dossier-replaces': message<{ edition: string }>({
    fr: (p) => `Corrige ${p.edition}, qui reste au dossier`,
    en: (p) => `Corrects ${p.edition}, which stays on file`,
  }),
  'dossier-policy-version': message<{ version: string; sha256: string }>({
    fr: (p) => `Version ${p.version}, signée par la mutualisation (SHA-256 ${p.sha256})`,
    en: (p) => `Version ${p.version}, signed by the pool (SHA-256 ${p.sha256})`,
  }),
  'dossier-policy-dimensions': message<{ dimensions: string }>({
    fr: (p) => `Critères${NBSP}: ${p.dimensions}`,
    en: (p) => `Criteria: ${p.dimensions}`,
  }),
  'dossier-analysed': message<{ day: string }>({
    fr: (p) => `Risques analysés le ${p.day}`,
    en: (p) => `Risks analysed on ${p.day}`,
  }),
  'dossier-supervised': message<{ person: string }>({
    fr: (p) => `Sous la supervision de${NBSP}: ${p.person}`,
    en: (p) => `Supervised by: ${p.person}`,
  }),
  'dossier-to-be-named': message({
    fr: () => '____________________ (à nommer par la mutualisation)',
    en: () => '____________________ (to be named by the pool)',
  }),
  'dossier-drill-passed': message<{ attackers: number }>({
    fr: (p) =>
      `${count(p.attackers, 'fr')} attaquants${NBSP}: le public, et chaque partenaire avec ce qu’il connaît. Aucune attaque n’a réussi.`,
    en: (p) =>
      `${count(p.attackers, 'en')} attackers: the public, and each partner with what it knows. No attack succeeded.`,
  }),
  'dossier-drill-failed': message<{ attackers: number }>({
    fr: (p) =>
      `${count(p.attackers, 'fr')} attaquants${NBSP}: le public, et chaque partenaire avec ce qu’il connaît. Au moins une attaque a réussi.`,
    en: (p) =>
      `${count(p.attackers, 'en')} attackers: the public, and each partner with what it knows. At least one attack succeeded.`,
  }),
  'dossier-page': message<{ page: number; of: number }>({
    fr: (p) => `${p.page} de ${p.of}`,
    en: (p) => `${p.page} of ${p.of}`,
  }),
  'dossier-review': message<{ day: string }>({
    fr: (p) => `À réévaluer au plus tard le ${p.day}. Nommez au registre la personne qui en a la charge.`,
    en: (p) => `To be assessed again by ${p.day}. Name the person in charge in the register.`,
  }),
};
