import { count, guillemets, message, NBSP, plural } from './message.ts';

const AGAIN = {
  fr: 'Rien n’a changé; corrigez le fichier et proposez-le de nouveau.',
  en: 'Nothing changed; correct the file and propose it again.',
};

/** Release policies: why one is refused, and what one says. */
export const POLICIES = {
  'policy-field-unknown': message<{ field: string }>({
    fr: (p) =>
      `Une politique de diffusion n’a pas de champ ${guillemets(p.field)}${NBSP}: ce qu’il dit ne serait pas appliqué. ${AGAIN.fr}`,
    en: (p) => `A release policy has no field “${p.field}”: what it says would not be applied. ${AGAIN.en}`,
  }),
  'policy-measure-unknown': message<{ measure: string; known: string }>({
    fr: (p) =>
      `La mesure ${guillemets(p.measure)} n’existe pas ou n’est pas de celles qu’une publication contient. Choisissez parmi${NBSP}: ${p.known}.`,
    en: (p) =>
      `The measure “${p.measure}” does not exist, or is none that a release holds. Choose among: ${p.known}.`,
  }),
  'policy-dimension-unknown': message<{ dimension: string; known: string }>({
    fr: (p) =>
      `Le critère ${guillemets(p.dimension)} n’existe pas ou ses valeurs ne sont pas connues d’avance, si bien qu’une publication ne peut pas le détailler. Choisissez parmi${NBSP}: ${p.known}.`,
    en: (p) =>
      `The breakdown “${p.dimension}” does not exist, or its values are not known beforehand, so that no release can be by it. Choose among: ${p.known}.`,
  }),
  'policy-dimension-twice': message<{ dimension: string }>({
    fr: (p) => `Le critère ${guillemets(p.dimension)} est là deux fois. Gardez-le une fois. ${AGAIN.fr}`,
    en: (p) => `The breakdown “${p.dimension}” is there twice. Keep it once. ${AGAIN.en}`,
  }),
  'policy-dimensions-linked': message<{ one: string; other: string }>({
    fr: (p) =>
      `${guillemets(p.one)} et ${guillemets(p.other)} disent en partie la même chose${NBSP}: ce que l’un masque se calculerait par l’autre. Gardez un seul des deux. ${AGAIN.fr}`,
    en: (p) =>
      `“${p.one}” and “${p.other}” say the same thing in part: what one hides could be computed from the other. Keep one of the two. ${AGAIN.en}`,
  }),
  'policy-value-unknown': message<{ dimension: string; value: string }>({
    fr: (p) =>
      `Le critère ${guillemets(p.dimension)} n’a pas de valeur ${guillemets(p.value)}, ou la politique ne la garde pas. ${AGAIN.fr}`,
    en: (p) =>
      `The breakdown “${p.dimension}” has no value “${p.value}”, or the policy does not keep it. ${AGAIN.en}`,
  }),
  'policy-value-in-two-groups': message<{ dimension: string; value: string }>({
    fr: (p) =>
      `Dans ${guillemets(p.dimension)}, ${guillemets(p.value)} est dans deux regroupements qui devraient partager le tout. Laissez-le dans un seul. ${AGAIN.fr}`,
    en: (p) =>
      `In “${p.dimension}”, “${p.value}” is in two groups that should divide the whole. Leave it in one. ${AGAIN.en}`,
  }),
  'policy-group-unknown': message<{ dimension: string; group: string }>({
    fr: (p) =>
      `Dans ${guillemets(p.dimension)}, la division nomme le regroupement ${guillemets(p.group)}, que la politique ne définit pas. ${AGAIN.fr}`,
    en: (p) =>
      `In “${p.dimension}”, the division names the group “${p.group}”, which the policy does not define. ${AGAIN.en}`,
  }),
  'policy-group-cycle': message<{ dimension: string; group: string }>({
    fr: (p) =>
      `Dans ${guillemets(p.dimension)}, le regroupement ${guillemets(p.group)} se contient lui-même, directement ou par un autre. ${AGAIN.fr}`,
    en: (p) =>
      `In “${p.dimension}”, the group “${p.group}” holds itself, directly or through another. ${AGAIN.en}`,
  }),
  'policy-group-name-taken': message<{ dimension: string; group: string }>({
    fr: (p) =>
      `Dans ${guillemets(p.dimension)}, ${guillemets(p.group)} est déjà le nom d’une valeur ou d’un autre regroupement. Donnez un autre nom au regroupement. ${AGAIN.fr}`,
    en: (p) =>
      `In “${p.dimension}”, “${p.group}” is already the name of a value or of another group. Give the group another name. ${AGAIN.en}`,
  }),
  'policy-group-not-as-agreed': message<{ dimension: string; group: string; values: string }>({
    fr: (p) =>
      `Dans ${guillemets(p.dimension)}, ${guillemets(p.group)} est un regroupement du vocabulaire commun et réunit${NBSP}: ${p.values}. Reprenez ces valeurs, ou donnez un autre nom au vôtre. ${AGAIN.fr}`,
    en: (p) =>
      `In “${p.dimension}”, “${p.group}” is a group of the shared vocabulary and takes together: ${p.values}. Take these values, or give yours another name. ${AGAIN.en}`,
  }),
  'policy-panel-of-nothing': message<{ panel: string; dimension: string; value: string }>({
    fr: (p) =>
      `Le panel ${guillemets(p.panel)} prend la place de ${guillemets(p.value)} (${p.dimension}), qui n’est pas une valeur la plus fine d’un critère commun de la politique. ${AGAIN.fr}`,
    en: (p) =>
      `The panel “${p.panel}” takes the place of “${p.value}” (${p.dimension}), which is no finest value of a common breakdown of the policy. ${AGAIN.en}`,
  }),
  'policy-panel-twice': message<{ dimension: string; value: string }>({
    fr: (p) =>
      `Deux panels prennent la place de ${guillemets(p.value)} (${p.dimension})${NBSP}: leur différence dirait ce que l’un d’eux laisse de côté. Gardez-en un. ${AGAIN.fr}`,
    en: (p) =>
      `Two panels take the place of “${p.value}” (${p.dimension}): their difference would tell what one of them leaves out. Keep one. ${AGAIN.en}`,
  }),
  'policy-panel-name-taken': message<{ panel: string }>({
    fr: (p) =>
      `${guillemets(p.panel)} est déjà le nom d’une valeur, d’un regroupement ou d’un autre panel. Donnez un autre nom au panel. ${AGAIN.fr}`,
    en: (p) =>
      `“${p.panel}” is already the name of a value, a group or another panel. Give the panel another name. ${AGAIN.en}`,
  }),
  'policy-panel-reused': message<{ panel: string }>({
    fr: (p) =>
      `Une politique antérieure déclarait autrement le panel ${guillemets(p.panel)}${NBSP}: un organisme a pu consentir à celui-là, sous ses mots d’alors. Donnez à ce panel-ci un autre identifiant. ${AGAIN.fr}`,
    en: (p) =>
      `An earlier policy declared the panel “${p.panel}” otherwise: an organisation may have consented to that one, under its words of then. Give this panel another id. ${AGAIN.en}`,
  }),
  'policy-panel-not-public': message<{ panel: string; dimension: string; known: string }>({
    fr: (p) =>
      `Le panel ${guillemets(p.panel)} laisse de côté selon ${guillemets(p.dimension)}, que le programme ne dit pas à tout le monde${NBSP}: un panel ne se fait que de faits publics. Choisissez parmi${NBSP}: ${p.known}; ou nommez des mois ou des organismes. ${AGAIN.fr}`,
    en: (p) =>
      `The panel “${p.panel}” leaves out by “${p.dimension}”, which the programme does not tell everybody: a panel is made of public facts only. Choose among: ${p.known}; or name months or organisations. ${AGAIN.en}`,
  }),
  'policy-panel-beside-total': message<{ panel: string; group: string }>({
    fr: (p) =>
      `Le regroupement ${guillemets(p.group)} est le total dont le panel ${guillemets(p.panel)} prend la place${NBSP}: côte à côte, ils diraient ce que le panel laisse de côté. Gardez l’un des deux. ${AGAIN.fr}`,
    en: (p) =>
      `The group “${p.group}” is the total whose place the panel “${p.panel}” takes: side by side they would tell what the panel leaves out. Keep one of the two. ${AGAIN.en}`,
  }),
  'policy-parameter-unknown': message<{ parameter: string; known: string }>({
    fr: (p) =>
      `Une mutualisation ne règle pas ${guillemets(p.parameter)}. Elle peut renforcer${NBSP}: ${p.known}.`,
    en: (p) => `A pool does not set “${p.parameter}”. It may strengthen: ${p.known}.`,
  }),
  'policy-out-of-reach': message<{ needed: number; holdings: number }>({
    fr: (p) =>
      `Cette politique demande au moins ${plural(p.needed, 'fr', { one: 'groupe d’organismes', other: 'groupes d’organismes' })} derrière chaque chiffre, et la mutualisation en compte ${count(p.holdings, 'fr')}${NBSP}: rien ne pourrait être publié. Assouplissez holdingsMin, pPercent ou holdingPercentMax.`,
    en: (p) =>
      `This policy asks for at least ${plural(p.needed, 'en', { one: 'holding', other: 'holdings' })} behind each figure, and the pool has ${count(p.holdings, 'en')}: nothing could be released. Relax holdingsMin, pPercent or holdingPercentMax.`,
  }),
  'holding-not-one': message<{ holding: string }>({
    fr: (p) =>
      `Un organisme est dans un seul groupe (reçu${NBSP}: ${guillemets(p.holding)}). Donnez un nom de groupe, en minuscules, chiffres et traits d’union.`,
    en: (p) =>
      `An organisation is in one holding only (given: “${p.holding}”). Give one name, in lower case, digits and hyphens.`,
  }),
  'holding-in-two': message<{ organisation: string; holding: string; other: string }>({
    fr: (p) =>
      `${guillemets(p.organisation)} serait dans deux groupes à la fois${NBSP}: ${guillemets(p.holding)} et ${guillemets(p.other)}. Donnez d’abord le même groupe à tous les organismes qui sont sous la même direction.`,
    en: (p) =>
      `“${p.organisation}” would be in two holdings at once: “${p.holding}” and “${p.other}”. First give one holding to all organisations under the same control.`,
  }),

  'policy-says-version': message<{ version: string }>({
    fr: (p) => `Politique de diffusion, version ${p.version}.`,
    en: (p) => `Release policy, version ${p.version}.`,
  }),
  'policy-says-measures': message<{ measures: string }>({
    fr: (p) => `On publie${NBSP}: ${p.measures}.`,
    en: (p) => `What is released: ${p.measures}.`,
  }),
  'policy-says-common': message<{ dimensions: string; periods: string }>({
    fr: (p) =>
      p.dimensions === ''
        ? `Ces chiffres se donnent pour l’ensemble des organismes, ${p.periods}.`
        : `Ces chiffres se donnent selon${NBSP}: ${p.dimensions}; ${p.periods}.`,
    en: (p) =>
      p.dimensions === ''
        ? `These figures are given for all organisations together, ${p.periods}.`
        : `These figures are given by: ${p.dimensions}; ${p.periods}.`,
  }),
  'policy-says-further': message<{ dimensions: string; periods: string }>({
    fr: (p) =>
      `On y ajoute un seul de ces critères à la fois, ${p.periods}${NBSP}: ${p.dimensions}. La publication elle-même n’en croise jamais deux${NBSP}; un membre peut demander un tel tableau comme question nouvelle, et il n’obtient que les cases qui ne trahissent personne.`,
    en: (p) =>
      `One of these may be added at a time, ${p.periods}: ${p.dimensions}. The release itself never crosses two of them; a member may ask for such a table as a new question, and gets only the cells that give nobody away.`,
  }),
  'policy-period-month': message({
    fr: () => 'par mois, par trimestre et pour toute la période',
    en: () => 'by month, by quarter and for the whole period',
  }),
  'policy-period-quarter': message({
    fr: () => 'par trimestre et pour toute la période',
    en: () => 'by quarter and for the whole period',
  }),
  'policy-period-whole': message({
    fr: () => 'pour toute la période seulement',
    en: () => 'for the whole period only',
  }),
  'policy-cut': message<{ dimension: string; values: string }>({
    fr: (p) => (p.values === '' ? p.dimension : `${p.dimension} (${p.values})`),
    en: (p) => (p.values === '' ? p.dimension : `${p.dimension} (${p.values})`),
  }),
  'policy-values-and-others': message<{ values: string }>({
    fr: (p) => `${p.values}, et les autres ensemble`,
    en: (p) => `${p.values}, and the others together`,
  }),
  'policy-says-holdings': message<{ holdings: number; persons: number; areaPersons: number }>({
    fr: (p) =>
      `Un chiffre paraît quand au moins ${count(p.holdings, 'fr')} organismes indépendants y contribuent et qu’il concerne au moins ${count(p.persons, 'fr')} personnes (${count(p.areaPersons, 'fr')} pour une région ou un secteur postal).`,
    en: (p) =>
      `A figure appears when at least ${count(p.holdings, 'en')} independent organisations contribute to it and it is about at least ${count(p.persons, 'en')} people (${count(p.areaPersons, 'en')} for a region or postal area).`,
  }),
  'policy-says-dominance': message({
    fr: () =>
      'Aucun organisme ni aucun acheteur n’y pèse assez pour qu’un autre l’estime de près; ces seuils sont confidentiels.',
    en: () =>
      'No organisation and no buyer weighs so much in it that another could estimate them closely; these thresholds are confidential.',
  }),
  'policy-says-share': message<{ percent: number }>({
    fr: (p) => `Aucun organisme n’y fait plus de ${count(p.percent, 'fr')}${NBSP}%.`,
    en: (p) => `No organisation makes up more than ${count(p.percent, 'en')}% of it.`,
  }),
  'policy-says-coalition-1': message({
    fr: () =>
      'Un partenaire qui retranche ses propres chiffres de ceux qui sont publiés n’apprend ceux d’aucun autre.',
    en: () => 'A partner who subtracts its own figures from those released learns those of no other.',
  }),
  'policy-says-coalition-2': message({
    fr: () => 'Même deux partenaires qui mettraient leurs chiffres ensemble n’apprennent ceux d’aucun autre.',
    en: () => 'Even two partners who put their figures together learn those of no other.',
  }),
  'policy-says-panel': message<{ panel: string; of: string; without: string }>({
    fr: (p) =>
      `À la place de ${guillemets(p.of)}, on publie ${guillemets(p.panel)}, qui laisse de côté${NBSP}: ${p.without}. Le total ne paraît jamais à côté.`,
    en: (p) =>
      `In the place of “${p.of}”, “${p.panel}” is released, which leaves out: ${p.without}. The total never appears beside it.`,
  }),
  'policy-says-hidden': message({
    fr: () =>
      'Ce qui ne paraît pas est «\u00a0non diffusé\u00a0», jamais zéro, toujours pour la même raison\u00a0: protéger les personnes et les organismes.',
    en: () =>
      'What does not appear is “not released”, never zero, always for the same reason: to protect people and organisations.',
  }),
  'policy-says-tables': message<{ tables: number }>({
    fr: (p) =>
      `Un partenaire peut demander jusqu’à ${plural(p.tables, 'fr', { one: 'nouveau tableau', other: 'nouveaux tableaux' })} pendant une publication.`,
    en: (p) =>
      `A partner may ask for up to ${plural(p.tables, 'en', { one: 'new table', other: 'new tables' })} in the course of a release.`,
  }),
  'policy-says-before-release': message<Record<never, never>>({
    fr: () =>
      'Avant la première publication, les chiffres de la mutualisation sont provisoires, et chaque tableau est examiné seul.',
    en: () =>
      'Before the first release, figures of the pool are provisional, and each table is examined alone.',
  }),
  'policy-says-released-only': message<Record<never, never>>({
    fr: () => 'Rien n’est dit des ventes de la mutualisation avant la première publication.',
    en: () => 'Nothing is told of the pool’s sales before the first release.',
  }),
  'policy-gives-before-again': message<Record<never, never>>({
    fr: () =>
      `La politique précédente ne disait rien des ventes de la mutualisation avant la première publication; celle-ci en dit, chaque tableau étant examiné seul. Si ce n’est pas voulu, consignez-en une qui ne contient pas ${guillemets('"releasedOnly": false')}.`,
    en: () =>
      'The policy before this one told nothing of the pool’s sales before the first release; this one does, each table examined alone. If that is not meant, record one that does not say “"releasedOnly": false”.',
  }),
  'policy-says-audited': message<{ from: number }>({
    fr: (p) =>
      p.from <= 1
        ? 'Avant de répondre à une question nouvelle, on vérifie que personne ne pourrait, avec toutes les réponses données, retrouver de près un chiffre masqué; sinon, la question reste sans réponse.'
        : `À partir de la question nouvelle nº${NBSP}${p.from} sur une publication, on vérifie avant de répondre que personne ne pourrait, avec toutes les réponses données, retrouver de près un chiffre masqué; sinon, la question reste sans réponse.`,
    en: (p) =>
      p.from <= 1
        ? 'Before a new question is answered, we check that nobody could work out a hidden figure closely from all the answers together; if they could, the question stays unanswered.'
        : `From new question number ${p.from} of a release on, we check before answering that nobody could work out a hidden figure closely from all the answers together; if they could, the question stays unanswered.`,
  }),
};
