import { afterPreposition, singular } from './articles.ts';
import { guillemets, message, NBSP } from './message.ts';

type NotFirst = {
  readonly top: string;
  readonly figure: string;
  readonly value: string;
  readonly rank: string;
  readonly share: string;
  readonly close: string;
};

/** The sentence that answers. Numbers and names arrive written in the reader’s language. */
export const ANSWERS = {
  'answer-number': message<{ subject: string; value: string }>({
    fr: (p) => `${p.subject}${NBSP}: ${p.value}.`,
    en: (p) => `${p.subject}: ${p.value}.`,
  }),
  'answer-nothing': message<{ subject: string }>({
    fr: (p) => `${p.subject}${NBSP}: rien n’est enregistré.`,
    en: (p) => `${p.subject}: nothing is recorded.`,
  }),
  'answer-not-told': message<{ subject: string }>({
    fr: (p) => `${p.subject}${NBSP}: les fichiers déposés ne le disent pas.`,
    en: (p) => `${p.subject}: the files handed in do not say.`,
  }),
  'answer-not-released': message<{ subject: string; reason: string }>({
    fr: (p) => `${p.subject}${NBSP}: ${lower(p.reason)}`,
    en: (p) => `${p.subject}: ${lower(p.reason)}`,
  }),
  'answer-awaited': message<{ subject: string }>({
    fr: (p) => `${p.subject}${NBSP}: en attente de la première publication de la mutualisation.`,
    en: (p) => `${p.subject}: waiting for the pool’s first release.`,
  }),
  'answer-nearby': message<{ question: string }>({
    fr: (p) => ` Question voisine qui a une réponse${NBSP}: ${p.question}.`,
    en: (p) => ` A question nearby that has an answer: ${p.question}.`,
  }),
  'answer-yes-first': message<{ value: string; figure: string; runnerUp: string }>({
    fr: (p) => `Oui${NBSP}: ${p.value} vient en tête, avec ${p.figure}.${p.runnerUp}`,
    en: (p) => `Yes: ${p.value} comes first, with ${p.figure}.${p.runnerUp}`,
  }),
  'answer-yes-first-released': message<{ value: string; figure: string; runnerUp: string }>({
    fr: (p) =>
      `Parmi les valeurs diffusées, oui${NBSP}: ${p.value} vient en tête, avec ${p.figure}.${p.runnerUp}`,
    en: (p) => `Among the values released, yes: ${p.value} comes first, with ${p.figure}.${p.runnerUp}`,
  }),
  'answer-no-first': message<NotFirst>({
    fr: (p) =>
      `Non${NBSP}: ${p.top} vient en tête, avec ${p.figure}; ${p.value} arrive au ${p.rank} rang, avec ${p.share}${p.close}.`,
    en: (p) =>
      `No: ${p.top} comes first, with ${p.figure}; ${p.value} is ${p.rank}, with ${p.share}${p.close}.`,
  }),
  'answer-no-first-released': message<NotFirst>({
    fr: (p) =>
      `Non${NBSP}: parmi les valeurs diffusées, ${p.top} vient en tête, avec ${p.figure}; ${p.value} arrive au ${p.rank} rang, avec ${p.share}${p.close}.`,
    en: (p) =>
      `No: among the values released, ${p.top} comes first, with ${p.figure}; ${p.value} is ${p.rank}, with ${p.share}${p.close}.`,
  }),
  'answer-tied-first-released': message<{ values: string; figure: string }>({
    fr: (p) =>
      `À égalité parmi les valeurs diffusées${NBSP}: ${p.values} viennent en tête, avec ${p.figure} chacun.`,
    en: (p) => `A tie among the values released: ${p.values} come first, with ${p.figure} each.`,
  }),
  'answer-tied-first': message<{ values: string; figure: string }>({
    fr: (p) => `À égalité${NBSP}: ${p.values} viennent en tête, avec ${p.figure} chacun.`,
    en: (p) => `A tie: ${p.values} come first, with ${p.figure} each.`,
  }),
  'answer-value-not-released': message<{ value: string; top: string; figure: string }>({
    fr: (p) =>
      `On ne peut pas le dire${NBSP}: rien n’est diffusé pour ${p.value}. Parmi les valeurs diffusées, ${p.top} vient en tête, avec ${p.figure}.`,
    en: (p) =>
      `It cannot be said: nothing is released for ${p.value}. Among the values released, ${p.top} comes first, with ${p.figure}.`,
  }),
  'answer-value-not-released-alone': message<{ value: string; only: string; figure: string }>({
    fr: (p) =>
      `On ne peut pas le dire${NBSP}: rien n’est diffusé pour ${p.value}. Une seule valeur est diffusée${NBSP}: ${p.only}, avec ${p.figure}.`,
    en: (p) =>
      `It cannot be said: nothing is released for ${p.value}. Only one value is released: ${p.only}, with ${p.figure}.`,
  }),
  'answer-value-absent': message<{ value: string; top: string; figure: string }>({
    fr: (p) => `Non${NBSP}: rien n’est enregistré pour ${p.value}; ${p.top} vient en tête, avec ${p.figure}.`,
    en: (p) => `No: nothing is recorded for ${p.value}; ${p.top} comes first, with ${p.figure}.`,
  }),
  'answer-first': message<{ top: string; figure: string; runnerUp: string }>({
    fr: (p) => `${upper(p.top)} vient en tête, avec ${p.figure}.${p.runnerUp}`,
    en: (p) => `${upper(p.top)} comes first, with ${p.figure}.${p.runnerUp}`,
  }),
  'answer-first-released': message<{ top: string; figure: string; runnerUp: string }>({
    fr: (p) => `Parmi les valeurs diffusées, ${p.top} vient en tête, avec ${p.figure}.${p.runnerUp}`,
    en: (p) => `Among the values released, ${p.top} comes first, with ${p.figure}.${p.runnerUp}`,
  }),
  'answer-rest-may-lead': message<{
    rest: string;
    of: string;
    top: string;
    figure: string;
    runnerUp: string;
  }>({
    fr: (p) =>
      `On ne peut pas le dire${NBSP}: ce qui n’est pas diffusé fait ${p.rest} ${p.of}. Parmi les valeurs diffusées, ${p.top} vient en tête, avec ${p.figure}.${p.runnerUp}`,
    en: (p) =>
      `It cannot be said: what is not released makes up ${p.rest} ${p.of}. Among the values released, ${p.top} comes first, with ${p.figure}.${p.runnerUp}`,
  }),
  'answer-only-released': message<{ value: string; figure: string }>({
    fr: (p) => `Une seule valeur est diffusée${NBSP}: ${p.value}, avec ${p.figure}.`,
    en: (p) => `Only one value is released: ${p.value}, with ${p.figure}.`,
  }),
  'answer-yes-only-released': message<{ value: string; figure: string }>({
    fr: (p) => `On ne peut pas le dire${NBSP}: une seule valeur est diffusée, ${p.value}, avec ${p.figure}.`,
    en: (p) => `It cannot be said: only one value is released, ${p.value}, with ${p.figure}.`,
  }),
  'answer-last-released': message<{ last: string; figure: string; top: string; share: string }>({
    fr: (p) =>
      `Parmi les valeurs diffusées, ${p.last} vient en dernier, avec ${p.figure}; en tête, ${p.top}, avec ${p.share}.`,
    en: (p) =>
      `Among the values released, ${p.last} comes last, with ${p.figure}; first is ${p.top}, with ${p.share}.`,
  }),
  'answer-last': message<{ last: string; figure: string; top: string; share: string }>({
    fr: (p) => `${upper(p.last)} vient en dernier, avec ${p.figure}; en tête, ${p.top}, avec ${p.share}.`,
    en: (p) => `${upper(p.last)} comes last, with ${p.figure}; first is ${p.top}, with ${p.share}.`,
  }),
  'runner-up': message<{ value: string; share: string; close: string }>({
    fr: (p) => ` ${upper(p.value)} suit, avec ${p.share}${p.close}.`,
    en: (p) => ` ${upper(p.value)} follows, with ${p.share}${p.close}.`,
  }),
  'close-gap': message({ fr: () => '; l’écart est mince', en: () => '; the gap is narrow' }),
  'answer-share': message<{ value: string; figure: string }>({
    fr: (p) => `${upper(p.value)}${NBSP}: ${p.figure}.`,
    en: (p) => `${upper(p.value)}: ${p.figure}.`,
  }),
  'answer-peak': message<{ subject: string; total: string; top: string; share: string }>({
    fr: (p) => `${p.subject}${NBSP}: ${p.total} en tout. Sommet${NBSP}: ${p.top}, avec ${p.share}.`,
    en: (p) => `${p.subject}: ${p.total} in all. Peak: ${p.top}, with ${p.share}.`,
  }),
  'answer-peak-released': message<{ subject: string; total: string; top: string; share: string }>({
    fr: (p) =>
      `${p.subject}${NBSP}: ${p.total} en tout. Sommet parmi les valeurs diffusées${NBSP}: ${p.top}, avec ${p.share}.`,
    en: (p) => `${p.subject}: ${p.total} in all. Peak among the values released: ${p.top}, with ${p.share}.`,
  }),
  'answer-table': message<{ subject: string; total: string }>({
    fr: (p) => `${p.subject}${NBSP}: ${p.total} en tout; le tableau donne le détail.`,
    en: (p) => `${p.subject}: ${p.total} in all; the table gives the detail.`,
  }),
  'answer-table-only': message<{ subject: string }>({
    fr: (p) => `${p.subject}${NBSP}: voyez le tableau.`,
    en: (p) => `${p.subject}: see the table.`,
  }),
  'figure-with-share': message<{ share: string; of: string; amount: string }>({
    fr: (p) => `${p.share} ${p.of} (${p.amount})`,
    en: (p) => `${p.share} ${p.of} (${p.amount})`,
  }),
  'percent-of-respondents': message<{ share: string }>({
    fr: (p) => `${p.share} des répondants`,
    en: (p) => `${p.share} of respondents`,
  }),
  'percent-of-known-age': message<{ share: string }>({
    fr: (p) => `${p.share} des acheteurs d’âge connu`,
    en: (p) => `${p.share} of buyers of known age`,
  }),
  'share-of': message<{ what: string }>({ fr: (p) => `des ${p.what}`, en: (p) => `of ${p.what}` }),
  'either-informed': message<{ first: string; second: string }>({
    fr: (p) => `Davantage par ${p.first} que par ${p.second}.`,
    en: (p) => `More through ${p.first} than ${p.second}.`,
  }),
  'either-more': message<{ pairs: string }>({
    fr: (p) => `En tête${NBSP}: ${p.pairs}.`,
    en: (p) => `Ahead: ${p.pairs}.`,
  }),
  'either-inconclusive': message<{ pairs: string }>({
    fr: (p) => `Différence non concluante${NBSP}: ${p.pairs}. L’écart ne dépasse pas la marge d’erreur.`,
    en: (p) => `No conclusive difference: ${p.pairs}. The gap is within the margin of error.`,
  }),
  'either-tied': message<{ pairs: string }>({
    fr: (p) => `À égalité${NBSP}: ${p.pairs}.`,
    en: (p) => `A tie: ${p.pairs}.`,
  }),
  'either-partly': message<{ pairs: string }>({
    fr: (p) => `On ne peut pas trancher${NBSP}: ${p.pairs}.`,
    en: (p) => `It cannot be settled: ${p.pairs}.`,
  }),
  'pair-of': message<{ value: string; share: string }>({
    fr: (p) => `${p.value}, ${p.share}`,
    en: (p) => `${p.value}, ${p.share}`,
  }),
  'with-share': message<{ value: string; share: string }>({
    fr: (p) => `${p.value} (${p.share})`,
    en: (p) => `${p.value} (${p.share})`,
  }),
  'share-with-margin': message<{ share: string; margin: string }>({
    fr: (p) => `${p.share}, ±${NBSP}${p.margin}`,
    en: (p) => `${p.share}, ±${NBSP}${p.margin}`,
  }),
  'base-of': message<{ base: string }>({
    fr: (p) => ` Base${NBSP}: ${p.base} répondants.`,
    en: (p) => ` Base: ${p.base} respondents.`,
  }),
  points: message<{ points: string; one: boolean }>({
    fr: (p) => `${p.points}${NBSP}${p.one ? 'point' : 'points'}`,
    en: (p) => `${p.points}${NBSP}${p.one ? 'point' : 'points'}`,
  }),
  'answer-participation': message<{ share: string; whose: string; outing: string }>({
    fr: (p) => `${p.share} des acheteurs connus${p.whose} sont allés ${p.outing}.`,
    en: (p) => `${p.share} of known buyers${p.whose} went ${p.outing}.`,
  }),
  'whose-age': message<{ age: string }>({ fr: (p) => ` de ${p.age}`, en: (p) => ` aged ${p.age}` }),
  'answer-composition': message<{ age: string; share: string; audience: string }>({
    fr: (p) => `Les ${p.age} font ${p.share} des acheteurs d’âge connu${p.audience}.`,
    en: (p) => `Those aged ${p.age} make up ${p.share} of buyers of known age${p.audience}.`,
  }),
  'answer-cross-attendance': message<{ share: string; audience: string }>({
    fr: (p) =>
      `${p.share} des acheteurs connus${p.audience} ont aussi acheté chez un autre organisme partenaire.`,
    en: (p) => `${p.share} of known buyers${p.audience} also bought from another partner organisation.`,
  }),
  'answer-satisfaction': message<{ share: string; audience: string }>({
    fr: (p) => `${p.share} des répondants${p.audience} sont satisfaits.`,
    en: (p) => `${p.share} of respondents${p.audience} are satisfied.`,
  }),
  'audience-of': message<{ outing: string }>({
    fr: (p) => ` qui vont ${p.outing}`,
    en: (p) => ` who go ${p.outing}`,
  }),
  'change-up': message<{ by: string; than: string; isOfAll: boolean }>({
    fr: (p) => ` ${p.isOfAll ? 'Dans l’ensemble, c’est' : 'C’est'} ${p.by} de plus que ${p.than}.`,
    en: (p) => ` ${p.isOfAll ? 'In all, that is' : 'That is'} ${p.by} more than ${p.than}.`,
  }),
  'change-down': message<{ by: string; than: string; isOfAll: boolean }>({
    fr: (p) => ` ${p.isOfAll ? 'Dans l’ensemble, c’est' : 'C’est'} ${p.by} de moins que ${p.than}.`,
    en: (p) => ` ${p.isOfAll ? 'In all, that is' : 'That is'} ${p.by} less than ${p.than}.`,
  }),
  'change-none': message<{ than: string; isOfAll: boolean }>({
    fr: (p) => ` ${p.isOfAll ? 'Dans l’ensemble, c’est' : 'C’est'} autant que ${p.than}.`,
    en: (p) => ` ${p.isOfAll ? 'In all, that is' : 'That is'} the same as ${p.than}.`,
  }),
  'than-before': message<{ value: string }>({
    fr: (p) => `pour la période comparée (${p.value})`,
    en: (p) => `for the period compared (${p.value})`,
  }),
  'than-pool': message<{ value: string }>({
    fr: (p) => `dans toute la mutualisation (${p.value})`,
    en: (p) => `in the whole pool (${p.value})`,
  }),
};

/** Heads of columns, signs in words, values that have no label of their own. */
export const TABLES = {
  'value-unspecified': message<{ value: string }>({
    fr: (p) => `${p.value}, sans préciser`,
    en: (p) => `${p.value}, unspecified`,
  }),
  'unknown-value': message({ fr: () => 'Inconnu', en: () => 'Unknown' }),
  'other-values': message({ fr: () => 'Autres', en: () => 'Others' }),
  'summer-of': message<{ year: string }>({ fr: (p) => `été ${p.year}`, en: (p) => `summer ${p.year}` }),
  'with-article': message<{ code: string; value: string }>({
    fr: (p) => singular(p.code, p.value) ?? guillemets(p.value),
    en: (p) => p.value,
  }),
  'after-par': message<{ code: string; value: string }>({
    fr: (p) => afterPreposition(p.code, p.value) ?? guillemets(p.value),
    en: (p) => p.value,
  }),
  'on-weekday': message<{ day: string }>({ fr: (p) => `le ${p.day}`, en: (p) => p.day }),
  'column-share': message({ fr: () => 'Part du total', en: () => 'Share of total' }),
  'column-margin': message({ fr: () => 'Marge d’erreur', en: () => 'Margin of error' }),
  'column-base': message({ fr: () => 'Répondants', en: () => 'Respondents' }),
  'compared-pool-not-released': message({
    fr: () =>
      ' Le chiffre de la mutualisation n’est pas diffusé, pour protéger les personnes et les organismes.',
    en: () => ' The pool’s own figure is not released, to protect people and organisations.',
  }),
  'compared-pool-awaited': message({
    fr: () => ' Le chiffre de la mutualisation attend sa première publication.',
    en: () => ' The pool’s own figure waits for its first release.',
  }),
  'compared-not-released': message({
    fr: () =>
      ' Le chiffre de la période comparée n’est pas diffusé, pour protéger les personnes et les organismes.',
    en: () => ' The figure of the period compared is not released, to protect people and organisations.',
  }),
  'column-compared': message({ fr: () => 'Comparaison', en: () => 'Comparison' }),
  'column-change': message({ fr: () => 'Écart', en: () => 'Change' }),
  'column-status': message({ fr: () => 'Statut', en: () => 'Status' }),
  'status-ok': message({ fr: () => 'diffusé', en: () => 'released' }),
  'status-x': message({ fr: () => 'non diffusé', en: () => 'not released' }),
  'status-E': message({ fr: () => 'à utiliser avec prudence', en: () => 'use with caution' }),
  'status-F': message({ fr: () => 'trop peu fiable', en: () => 'too unreliable' }),
  'status-p': message({ fr: () => 'provisoire', en: () => 'provisional' }),
  'status-r': message({ fr: () => 'révisé', en: () => 'revised' }),
  'status-..': message({ fr: () => 'indisponible', en: () => 'not available' }),
  precision: message({ fr: () => 'précision', en: () => 'precision' }),
  'precision-under-2': message({ fr: () => '± moins de 2\u00a0%', en: () => '± under 2%' }),
  'precision-2-to-5': message({ fr: () => '± 2 à 5\u00a0%', en: () => '± 2 to 5%' }),
  days: message<{ days: string; one: boolean }>({
    fr: (p) => `${p.days}${NBSP}${p.one ? 'jour' : 'jours'}`,
    en: (p) => `${p.days}${NBSP}${p.one ? 'day' : 'days'}`,
  }),
  'per-thousand': message<{ value: string }>({
    fr: (p) => `${p.value} pour 1${NBSP}000`,
    en: (p) => `${p.value} per 1,000`,
  }),
  'chart-not-released': message({ fr: () => 'non diffusé', en: () => 'not released' }),
  'chart-summary': message<{ reading: string; top: string; value: string }>({
    fr: (p) => `${p.reading}. En tête${NBSP}: ${p.top}, ${p.value}.`,
    en: (p) => `${p.reading}. First: ${p.top}, ${p.value}.`,
  }),
  'chart-empty': message({ fr: () => 'Aucune valeur à montrer.', en: () => 'No value to show.' }),
};

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
