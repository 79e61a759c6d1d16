import { count, guillemets, message, NBSP } from './message.ts';

/** What may be shown, to whom, and what can be done. One neutral reason for every value that is not (rule A9). */
export const PROTECTION = {
  'not-released': message({
    fr: () => 'Non diffusé, pour protéger les personnes et les organismes.',
    en: () => 'Not released, to protect people and organisations.',
  }),
  'pool-names-organisations': message({
    fr: () =>
      'Les chiffres d’un organisme nommé ne se montrent aux autres qu’avec son accord, et il n’est pas au dossier.',
    en: () =>
      'Figures of a named organisation are shown to others only with its consent, and none is on record.',
  }),
  'pool-too-fine-in-time': message<{ criterion: string }>({
    fr: (p) =>
      `Les chiffres de la mutualisation se donnent par mois entiers, jamais au jour ni à la semaine. À élargir${NBSP}: ${guillemets(p.criterion)}.`,
    en: (p) => `Figures of the pool come in whole months, never by day or week. To widen: “${p.criterion}”.`,
  }),
  'pool-too-fine-in-place': message<{ criterion: string }>({
    fr: (p) =>
      `Les chiffres de la mutualisation ne descendent pas sous le secteur postal de trois caractères. À élargir${NBSP}: ${guillemets(p.criterion)}.`,
    en: (p) =>
      `Figures of the pool are never finer than three-character postal areas. To widen: “${p.criterion}”.`,
  }),
  'pool-free-text': message<{ criterion: string }>({
    fr: (p) =>
      `Ce critère contient les mots propres à un organisme${NBSP}; il ne sert qu’à ses propres données${NBSP}: ${guillemets(p.criterion)}.`,
    en: (p) =>
      `This criterion holds an organisation’s own words; it serves its own data only: “${p.criterion}”.`,
  }),
  'own-scope-needs-house': message({
    fr: () =>
      'Seul un organisme partenaire a ses propres données. Dites au nom de quel organisme vous posez la question.',
    en: () => 'Only a partner organisation has data of its own. Say as which organisation you ask.',
  }),
  'table-too-large': message<{ cells: number; most: number }>({
    fr: (p) =>
      `Ce tableau aurait ${count(p.cells, 'fr')}${NBSP}cases, et la mutualisation en donne au plus ${count(p.most, 'fr')}. Retirez un critère.`,
    en: (p) =>
      `This table would have ${count(p.cells, 'en')} cells, and the pool gives at most ${count(p.most, 'en')}. Remove a criterion.`,
  }),
  'policy-too-weak': message<{ parameter: string; least: number }>({
    fr: (p) =>
      `Une mutualisation peut renforcer ses règles de diffusion, jamais les affaiblir${NBSP}: ${guillemets(p.parameter)} vaut au moins ${p.least}.`,
    en: (p) =>
      `A pool may strengthen its release rules, never weaken them: “${p.parameter}” is at least ${p.least}.`,
  }),
  'policy-too-lax': message<{ parameter: string; most: number }>({
    fr: (p) =>
      `Une mutualisation peut renforcer ses règles de diffusion, jamais les affaiblir${NBSP}: ${guillemets(p.parameter)} vaut plus de 0 et au plus ${p.most}.`,
    en: (p) =>
      `A pool may strengthen its release rules, never weaken them: “${p.parameter}” is more than 0 and at most ${p.most}.`,
  }),
  'cells-not-released': message<{ cells: number; of: number }>({
    fr: (p) => `${count(p.cells, 'fr')} cases sur ${count(p.of, 'fr')} ne sont pas diffusées.`,
    en: (p) => `${count(p.cells, 'en')} cells of ${count(p.of, 'en')} are not released.`,
  }),
  'release-awaited': message<Record<never, never>>({
    fr: () =>
      'Cette mutualisation ne dit rien des ventes avant sa première publication, qui n’est pas encore faite\u00a0: le tiers de confiance la prépare quand assez d’organismes ont déposé leurs fichiers. D’ici là, chaque partenaire trouve ses propres chiffres, exacts.',
    en: () =>
      'This pool tells nothing of sales before its first release, which is not built yet: the trusted third party builds it once enough organisations have handed in their files. Until then, each partner finds its own figures, exactly.',
  }),
  'counted-at-release': message<{ day: string }>({
    fr: (p) =>
      `Compté sur ce que les organismes avaient déposé à la dernière publication, le ${p.day}${NBSP}; ce qui est arrivé depuis compte à la suivante.`,
    en: (p) =>
      `Counted in what organisations had handed in by the last release, on ${p.day}; what has come since counts from the next one on.`,
  }),
  'pool-counted-at-release': message<{ day: string }>({
    fr: (p) =>
      `Le chiffre de la mutualisation est compté sur ce que les organismes avaient déposé à la dernière publication, le ${p.day}${NBSP}; le vôtre, sur tout ce que vous avez déposé.`,
    en: (p) =>
      `The pool’s figure is counted in what organisations had handed in by the last release, on ${p.day}; yours, in all that you have handed in.`,
  }),
  'months-of-release': message<{ period: string }>({
    fr: (p) => `Chiffres d’une publication, sur les représentations de cette période${NBSP}: ${p.period}.`,
    en: (p) => `Figures of a release, about the performances of this period: ${p.period}.`,
  }),
  'met-in-releases': message<{ month: string }>({
    fr: (p) =>
      `Les autres organismes comptent ici comme dans les publications de la mutualisation, jusqu’à ${p.month}${NBSP}: les nouveaux venus attendent la suivante.`,
    en: (p) =>
      `Other organisations count here as in the pool’s releases, up to ${p.month}: newcomers wait for the next one.`,
  }),
  'figures-rounded': message({
    fr: () =>
      `Chiffres de la mutualisation arrondis${NBSP}: billets et personnes au multiple de 5 le plus proche, montants à trois chiffres significatifs, parts en pour cent entiers.`,
    en: () =>
      'Pool figures are rounded: tickets and people to the nearest 5, amounts to three significant digits, shares to whole percent.',
  }),
  'panel-in-place': message<{ panel: string; of: string; without: string }>({
    fr: (p) =>
      `${guillemets(p.panel)} tient lieu de ${guillemets(p.of)}, dont le total n’est pas diffusé. Ce qui en est laissé de côté${NBSP}: ${p.without}.`,
    en: (p) =>
      `“${p.panel}” stands in the place of “${p.of}”, whose total is not released. What it leaves out: ${p.without}.`,
  }),
  'remedy-panel': message<{ panel: string }>({
    fr: (p) => `À la place de ce total${NBSP}: ${p.panel}`,
    en: (p) => `In the place of this total: ${p.panel}`,
  }),
  'remedy-panel-period': message<{ panel: string; from: string; to: string }>({
    fr: (p) => `À la place de ce total${NBSP}: ${p.panel}, du ${p.from} au ${p.to}`,
    en: (p) => `In the place of this total: ${p.panel}, ${p.from} to ${p.to}`,
  }),
  'remedy-wider-value': message<{ values: string }>({
    fr: (p) => `Élargir à${NBSP}: ${p.values}`,
    en: (p) => `Widen to: ${p.values}`,
  }),
  'remedy-wider-period': message<{ from: string; to: string }>({
    fr: (p) => `Élargir la période${NBSP}: du ${p.from} au ${p.to}`,
    en: (p) => `Widen the period: ${p.from} to ${p.to}`,
  }),
  'remedy-any-period': message({
    fr: () => 'Prendre toute la période connue',
    en: () => 'Take the whole known period',
  }),
  'remedy-released-period': message<{ from: string; to: string }>({
    fr: (p) => `Prendre la période publiée${NBSP}: les représentations du ${p.from} au ${p.to}`,
    en: (p) => `Take the released period: performances from ${p.from} to ${p.to}`,
  }),
  'remedy-performed-then': message({
    fr: () => 'Compter les billets des représentations de cette période, plutôt que ceux achetés alors',
    en: () => 'Count tickets to performances of that period, rather than those bought then',
  }),
  'remedy-other-measure': message<{ measure: string; dimension: string }>({
    fr: (p) => `Demander plutôt${NBSP}: ${guillemets(p.measure)}, selon ${guillemets(p.dimension)}`,
    en: (p) => `Ask instead: “${p.measure}”, by “${p.dimension}”`,
  }),
  'remedy-beside-others': message<{ dimension: string }>({
    fr: (p) => `Voir selon ${guillemets(p.dimension)}`,
    en: (p) => `See by “${p.dimension}”`,
  }),
  'remedy-coarser-dimension': message<{ finer: string; coarser: string }>({
    fr: (p) => `Regrouper${NBSP}: ${guillemets(p.coarser)} au lieu de ${guillemets(p.finer)}`,
    en: (p) => `Group: “${p.coarser}” instead of “${p.finer}”`,
  }),
  'remedy-group': message<{ table: string }>({
    fr: (p) => `Regrouper jusqu’à un tableau diffusé en entier${NBSP}: ${p.table}`,
    en: (p) => `Group up to a table that is released in full: ${p.table}`,
  }),
  'remedy-without-dimension': message<{ dimension: string }>({
    fr: (p) => `Ne plus détailler selon ${guillemets(p.dimension)}`,
    en: (p) => `Stop breaking down by “${p.dimension}”`,
  }),
  'remedy-without-filter': message<{ dimension: string }>({
    fr: (p) => `Ne plus limiter selon ${guillemets(p.dimension)}`,
    en: (p) => `Stop limiting by “${p.dimension}”`,
  }),
};
