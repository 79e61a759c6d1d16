import { isApplicable } from '#metrics/applicable.ts';
import { DIMENSIONS } from '#metrics/dimensions.ts';
import { dimensionFormula, metricFormula } from '#metrics/formula.ts';
import { METRICS } from '#metrics/metrics.ts';
import type { Additivity, Dimension, DisclosureRule, Metric, Unit } from '#model/metric.ts';
import type { Language } from '#model/words.ts';

type Page = { readonly file: string; readonly text: string };

/** The documentation of the registry, one page a language, as the repository keeps it. */
export function metricPages(): readonly Page[] {
  return [
    { file: 'docs/metrics.md', text: page('en') },
    { file: 'docs/fr/mesures.md', text: page('fr') },
  ];
}

function page(language: Language): string {
  const words = WORDS[language];
  const metrics = METRICS.map((metric) => metricSection(metric, language));
  const dimensions = DIMENSIONS.map((dimension) => dimensionSection(dimension, language));
  return [
    `# ${words.title}`,
    words.opening,
    `## ${words.measures} (${METRICS.length})`,
    ...metrics,
    `## ${words.dimensions} (${DIMENSIONS.length})`,
    ...dimensions,
    '',
  ].join('\n\n');
}

function metricSection(metric: Metric, language: Language): string {
  const words = WORDS[language];
  const dimensions = DIMENSIONS.filter((dimension) => isApplicable(metric, dimension)).map(
    ({ id }) => `\`${id}\``,
  );
  const required = (metric.requires ?? []).map((id) => `\`${id}\``).join(', ');
  return [
    `### ${capital(metric.label[language])} · \`${metric.id}\``,
    metric.meaning[language],
    [
      `- ${words.formula}\`${metricFormula(metric)}\``,
      `- ${words.unit}${UNITS[metric.unit][language]} · ${words.grain}\`${metric.grain}\` · version ${metric.version}`,
      `- ${words.additivity}${additivity(metric.additivity, language)}`,
      `- ${words.disclosure}${DISCLOSURE[metric.disclosure][language]}`,
      ...(required === '' ? [] : [`- ${words.required}${required}`]),
      `- ${words.by}${dimensions.join(', ')}`,
    ].join('\n'),
  ].join('\n\n');
}

function dimensionSection(dimension: Dimension, language: Language): string {
  const words = WORDS[language];
  return [
    `### ${capital(dimension.label[language])} · \`${dimension.id}\``,
    dimension.meaning[language],
    `- ${words.formula}\`${dimensionFormula(dimension)}\`\n- ${words.values}${values(dimension, language)}`,
  ].join('\n\n');
}

function values({ values: given }: Dimension, language: Language): string {
  const { concepts, top } = WORDS[language];
  if (given.kind === 'concepts') return `${concepts}\`${given.scheme}\`${given.level === 'top' ? top : ''}`;
  if (given.kind === 'codes')
    return Object.keys(given.labels)
      .map((code) => `\`${code}\``)
      .join(', ');
  return KINDS[given.kind][language];
}

function additivity(given: Additivity, language: Language): string {
  const { additive, additiveOver, notAdditive } = WORDS[language];
  if (given.kind === 'additive') return additive;
  if (given.kind === 'non-additive') return notAdditive;
  return `${additiveOver}${given.over.map((id) => `\`${id}\``).join(', ')}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const WORDS = {
  en: {
    title: 'Measures and dimensions',
    opening:
      'Written by `scripts/write-metric-docs.ts` from `src/metrics/`; a test keeps it fresh. A ratio is made of two numbers taken apart. Σ adds up, # counts distinct things, Q50 is the median.',
    measures: 'Measures',
    dimensions: 'Dimensions',
    formula: 'Formula: ',
    unit: 'Unit: ',
    grain: 'one row counted: ',
    additivity: 'Adding up: ',
    additive: 'parts add up to their whole',
    additiveOver: 'parts add up over ',
    notAdditive: 'parts do not add up',
    disclosure: 'Disclosure: ',
    required: 'To be stated: ',
    by: 'By: ',
    values: 'Values: ',
    concepts: 'concepts of ',
    top: ', at the first level',
  },
  fr: {
    title: 'Mesures et critères',
    opening:
      'Page écrite par `scripts/write-metric-docs.ts` d’après `src/metrics/`; un test la tient à jour. Un rapport se compose de deux nombres pris à part. Σ additionne, # compte les choses distinctes, Q50 est la médiane. Les formules nomment les champs par leur code.',
    measures: 'Mesures',
    dimensions: 'Critères',
    formula: 'Formule\u00a0: ',
    unit: 'Unité\u00a0: ',
    grain: 'une ligne comptée\u00a0: ',
    additivity: 'Addition\u00a0: ',
    additive: 'les parties font le tout',
    additiveOver: 'les parties font le tout selon ',
    notAdditive: 'les parties ne s’additionnent pas',
    disclosure: 'Diffusion\u00a0: ',
    required: 'À préciser\u00a0: ',
    by: 'Selon\u00a0: ',
    values: 'Valeurs\u00a0: ',
    concepts: 'concepts de ',
    top: ', au premier niveau',
  },
} as const;

type Pair = Readonly<Record<Language, string>>;

const UNITS: Readonly<Record<Unit, Pair>> = {
  tickets: { fr: 'billets', en: 'tickets' },
  minor: { fr: 'cents', en: 'cents' },
  orders: { fr: 'commandes', en: 'orders' },
  persons: { fr: 'personnes', en: 'persons' },
  performances: { fr: 'représentations', en: 'performances' },
  productions: { fr: 'spectacles', en: 'productions' },
  seats: { fr: 'places', en: 'seats' },
  days: { fr: 'jours', en: 'days' },
  percent: { fr: 'pour cent', en: 'percent' },
  'per-thousand': { fr: 'pour mille habitants', en: 'per thousand inhabitants' },
  'tickets-per-order': { fr: 'billets par commande', en: 'tickets per order' },
  'tickets-per-performance': { fr: 'billets par représentation', en: 'tickets per performance' },
  'performances-per-buyer': { fr: 'représentations par acheteur', en: 'performances per buyer' },
  respondents: { fr: 'répondants', en: 'respondents' },
  attendances: { fr: 'sorties', en: 'attendances' },
  inhabitants: { fr: 'habitants', en: 'inhabitants' },
};

const DISCLOSURE: Readonly<Record<DisclosureRule, Pair>> = {
  amount: {
    fr: 'règles P1, P2, P4 et P8 de `docs/disclosure.md`',
    en: 'rules P1, P2, P4 and P8 of `docs/disclosure.md`',
  },
  ratio: { fr: 'règle D1, sur ses deux nombres', en: 'rule D1, on its two numbers' },
  quantile: { fr: 'celle des lignes de la case', en: 'that of the cell’s lines' },
  'survey-share': { fr: 'règle A2 des sondages', en: 'rule A2 of surveys' },
  'public-fact': { fr: 'fait public (A5)', en: 'public fact (A5)' },
  overlap: {
    fr: 'règle D3, même pour ses propres données',
    en: 'rule D3, even for one’s own data',
  },
};

const KINDS: Readonly<Record<Exclude<Dimension['values']['kind'], 'concepts' | 'codes'>, Pair>> = {
  organisations: { fr: 'organismes partenaires', en: 'partner organisations' },
  date: { fr: 'jours (2024-09-01)', en: 'days (2024-09-01)' },
  month: { fr: 'mois (2024-09)', en: 'months (2024-09)' },
  quarter: { fr: 'trimestres (2024-q3)', en: 'quarters (2024-q3)' },
  year: { fr: 'années (2024)', en: 'years (2024)' },
  season: { fr: 'saisons (2024-2025, summer-2025)', en: 'seasons (2024-2025, summer-2025)' },
  hour: { fr: 'heures, de 0 à 23', en: 'hours, 0 to 23' },
  fsa: { fr: 'secteurs postaux (H2X)', en: 'postal areas (H2X)' },
  country: { fr: 'pays (CA)', en: 'countries (CA)' },
  currency: { fr: 'devises (CAD)', en: 'currencies (CAD)' },
};
