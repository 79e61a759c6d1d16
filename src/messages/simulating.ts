import { count, guillemets, message, NBSP, plural } from './message.ts';

/** What a policy would hide, and how it could be made coarser: for the trusted third party. */
export const SIMULATING = {
  'simulation-of': message<{ policy: string; period: string }>({
    fr: (p) => `Politique ${p.policy}, ${p.period}. Rien n’est publié.`,
    en: (p) => `Policy ${p.policy}, ${p.period}. Nothing is released.`,
  }),
  'simulation-basis-rules': message({
    fr: () =>
      `Premier aperçu, par les règles de chaque case seules${NBSP}: une publication masque encore d’autres cases pour protéger celles-ci. ${guillemets('--exact')} fait toutes les vérifications.`,
    en: () =>
      'First look, by the rules of each cell alone: a release hides more cells to protect these. “--exact” makes all checks.',
  }),
  'simulation-basis-subtraction': message({
    fr: () =>
      `Aperçu par les règles et par ce que des soustractions révéleraient; une publication peut masquer encore quelques cases. ${guillemets('--exact')} fait toutes les vérifications.`,
    en: () =>
      'By the rules and by what subtractions would tell; a release may hide a few cells more. “--exact” makes all checks.',
  }),
  'simulation-basis-audits': message({
    fr: () => 'Toutes les vérifications d’une publication sont faites.',
    en: () => 'With all the checks of a release.',
  }),
  'simulation-for-steward': message({
    fr: () => `Pour le tiers de confiance seulement${NBSP}: ce qui est masqué dit où un organisme est grand.`,
    en: () => 'For the trusted third party only: what is hidden tells where an organisation is large.',
  }),
  'simulation-cells': message<{
    recorded: number;
    released: number;
    byRule: number;
    forOthers: number;
    isKnown: number;
  }>({
    fr: (p) =>
      `${plural(p.recorded, 'fr', { one: 'case', other: 'cases' })} où quelque chose est enregistré${NBSP}: ${count(p.released, 'fr')} ${p.isKnown ? 'publiées' : 'que nulle règle ne masque'}, ${count(p.byRule, 'fr')} masquées par une règle${p.isKnown ? `, ${count(p.forOthers, 'fr')} masquées pour en protéger d’autres` : ''}.`,
    en: (p) =>
      `${plural(p.recorded, 'en', { one: 'cell', other: 'cells' })} where anything is recorded: ${count(p.released, 'en')} ${p.isKnown ? 'released' : 'that no rule hides'}, ${count(p.byRule, 'en')} hidden by a rule${p.isKnown ? `, ${count(p.forOthers, 'en')} hidden to protect others` : ''}.`,
  }),
  'simulation-share-heading': message<{ value: string }>({
    fr: (p) => `Part publiée ${p.value === 'revenue' ? 'des revenus' : 'des billets'} (et des cases)`,
    en: (p) => `Share of ${p.value} released (and of cells)`,
  }),
  'simulation-by-all': message({ fr: () => 'ensemble', en: () => 'all together' }),
  'simulation-by': message<{ dimensions: string }>({
    fr: (p) => `par ${p.dimensions}`,
    en: (p) => `by ${p.dimensions}`,
  }),
  'simulation-and': message<{ one: string; other: string }>({
    fr: (p) => `${p.one} et ${p.other}`,
    en: (p) => `${p.one} and ${p.other}`,
  }),
  'simulation-period-month': message({ fr: () => 'par mois', en: () => 'monthly' }),
  'simulation-period-quarter': message({ fr: () => 'par trimestre', en: () => 'quarterly' }),
  'simulation-period-whole': message({ fr: () => 'toute la période', en: () => 'whole period' }),
  'simulation-panel': message<{ panel: string; of: string; shares: string }>({
    fr: (p) =>
      `${guillemets(p.panel)}, à la place de ${guillemets(p.of)}, publierait de la valeur de ce total${NBSP}: ${p.shares}.`,
    en: (p) =>
      `“${p.panel}”, in the place of “${p.of}”, would release of the value of that total: ${p.shares}.`,
  }),
  'simulation-panel-share': message<{ period: string; panel: number; total: number }>({
    fr: (p) => `${p.period}, ${p.panel}${NBSP}% (sans panel, ${p.total}${NBSP}%)`,
    en: (p) => `${p.period}, ${p.panel}% (without a panel, ${p.total}%)`,
  }),
  'simulation-panels-all': message<{ shares: string }>({
    fr: (p) =>
      `De toute la valeur, au plus fin${NBSP}: ${p.shares}. Ce qu’un panel montre peut masquer une autre valeur, pour que rien ne dise ce qu’il laisse de côté.`,
    en: (p) =>
      `Of all the value, at the finest: ${p.shares}. What a panel shows may hide another value, so that nothing tells what it leaves out.`,
  }),
  'simulation-rules-heading': message({
    fr: () => 'Règles qui masquent (une case peut en rencontrer plusieurs)',
    en: () => 'Rules that hide (a cell may meet several)',
  }),
  'coarsening-tried': message<{ policies: number }>({
    fr: (p) => `${plural(p.policies, 'fr', { one: 'politique essayée', other: 'politiques essayées' })}.`,
    en: (p) => `${plural(p.policies, 'en', { one: 'policy tried', other: 'policies tried' })}.`,
  }),
  'coarsening-heading': message({
    fr: () => 'Regroupement proposé',
    en: () => 'Proposed grouping',
  }),
  'coarsening-none-needed': message<{ percent: number; wanted: number }>({
    fr: (p) =>
      `Par période et par chaque critère commun, la politique publie déjà au moins ${p.percent}${NBSP}% de la valeur, et ${p.wanted}${NBSP}% suffisent${NBSP}: rien n’est à regrouper.`,
    en: (p) =>
      `By period and by each common breakdown, the policy releases at least ${p.percent}% of the value already, and ${p.wanted}% is enough: nothing needs grouping.`,
  }),
  'coarsening-period': message<{ to: string }>({
    fr: (p) =>
      p.to === 'quarter'
        ? 'Les mois sont regroupés en trimestres.'
        : 'Les mois et les trimestres ne sont plus distingués\u00a0: une publication donne sa période entière.',
    en: (p) =>
      p.to === 'quarter'
        ? 'Months are grouped into quarters.'
        : 'Months and quarters are told apart no more: a release gives its whole period.',
  }),
  'coarsening-merged': message<{ dimension: string; into: string; values: string }>({
    fr: (p) =>
      `${guillemets(p.dimension)}${NBSP}: ${p.values} paraissent ensemble, sous ${guillemets(p.into)}.`,
    en: (p) => `“${p.dimension}”: ${p.values} appear together, as “${p.into}”.`,
  }),
  'coarsening-left-out': message<{ dimension: string }>({
    fr: (p) => `Le détail selon ${guillemets(p.dimension)} n’est plus donné.`,
    en: (p) => `The breakdown by “${p.dimension}” is given no more.`,
  }),
  'coarsening-why': message<{ before: number; after: number }>({
    fr: (p) =>
      `Ensemble, assez d’organismes et de personnes y contribuent${NBSP}: la part publiée passe de ${p.before}${NBSP}% à ${p.after}${NBSP}%.`,
    en: (p) =>
      `Together, enough organisations and people contribute: the share released goes from ${p.before}% to ${p.after}%.`,
  }),
  'coarsening-why-not-yet': message<{ before: number; after: number }>({
    fr: (p) =>
      `Cela ne suffit pas encore (de ${p.before}${NBSP}% à ${p.after}${NBSP}%), mais permet les pas suivants.`,
    en: (p) => `By itself this is not enough (from ${p.before}% to ${p.after}%); the next steps build on it.`,
  }),
  'coarsening-why-left-out': message<{ before: number }>({
    fr: (p) =>
      `Seuls ${p.before}${NBSP}% de la valeur en seraient publiés, et aucun regroupement n’en publie assez.`,
    en: (p) => `Only ${p.before}% of its value would be released, and no grouping releases enough of it.`,
  }),
  'coarsening-reached': message<{ before: number; after: number }>({
    fr: (p) =>
      `Par période et par chaque critère commun, la politique proposée publie au moins ${p.after}${NBSP}% de la valeur (l’actuelle, ${p.before}${NBSP}%)${NBSP}:`,
    en: (p) =>
      `By period and by each common breakdown, the proposed policy releases at least ${p.after}% of the value (the present one, ${p.before}%):`,
  }),
  'coarsening-not-reached': message<{ wanted: number; after: number }>({
    fr: (p) =>
      `Aucun regroupement ne publie ${p.wanted}${NBSP}% de la valeur${NBSP}: le meilleur en publie ${p.after}${NBSP}%. Il faut plus d’organismes, ou une période plus longue. Aucun fichier n’est écrit.`,
    en: (p) =>
      `No grouping releases ${p.wanted}% of the value: the best releases ${p.after}%. It takes more organisations, or a longer period. No file is written.`,
  }),
  'coarsening-written': message<{ file: string }>({
    fr: (p) =>
      `Politique proposée écrite dans ${p.file}. Une fois acceptée par les partenaires${NBSP}: ${guillemets(`parterre policy MUTUALISATION --record ${p.file}`)}.`,
    en: (p) =>
      `Proposed policy written to ${p.file}. Once partners agree on it: “parterre policy POOL --record ${p.file}”.`,
  }),
  'policy-option-needs-simulate': message({
    fr: () =>
      `${guillemets('--policy')}, ${guillemets('--from')}, ${guillemets('--to')}, ${guillemets('--exact')} et ${guillemets('--coarsen')} vont avec ${guillemets('--simulate')}; ${guillemets('--output')} avec ${guillemets('--coarsen')}, qui fait toujours toutes les vérifications, donc sans ${guillemets('--exact')}; ${guillemets('--record')} va seul.`,
    en: () =>
      '“--policy”, “--from”, “--to”, “--exact” and “--coarsen” go with “--simulate”; “--output” goes with “--coarsen”, which always makes all checks and takes no “--exact”; “--record” goes alone.',
  }),
};
