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
  'dossier-parameter': message<{ name: string; value: number; isConfidential: boolean }>({
    fr: (p) => `${p.name}${NBSP}: ${p.value}${p.isConfidential ? ' (confidentiel)' : ''}`,
    en: (p) => `${p.name}: ${p.value}${p.isConfidential ? ' (confidential)' : ''}`,
  }),
  'dossier-review': message<{ day: string }>({
    fr: (p) => `À réévaluer au plus tard le ${p.day}. Nommez au registre la personne qui en a la charge.`,
    en: (p) => `To be assessed again by ${p.day}. Name the person in charge in the register.`,
  }),
};
