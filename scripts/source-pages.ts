// The pages that list what is recognised, written from the registry of sources and the folders of cases.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Source } from '#model/source.ts';
import type { Language } from '#model/words.ts';
import { SOURCES } from '#sources/sources.ts';

export type Page = { readonly file: string; readonly text: string };

export function sourcePages(): readonly Page[] {
  return [
    { file: 'docs/sources.md', text: page('en') },
    { file: 'docs/fr/sources.md', text: page('fr') },
  ];
}

const CASES = join(import.meta.dirname, '../test/cases');

const WORDS = {
  en: {
    title: '# What is recognised',
    intro:
      'Each export below is one file of facts in `src/sources/`, with a folder of cases in `test/cases/`. A source is recognised when every name of its signature is there, whatever the case, the accents or the order of the columns; the other columns make it more or less certain. Any other table is matched column by column, by its header words in French and English, by its values and by the arithmetic between its columns, and says what it is unsure of.',
    written: 'Written by `scripts/write-source-docs.ts`; a test keeps it fresh.',
    heads: ['Export', 'Code', 'Files', 'Gives', 'A row is', 'Known by', 'Evidence', 'Cases'],
    or: ' or ',
    covered: (id: string) => `Not counted when the same delivery holds \`${id}\`.`,
    rowsMax: (rows: number) =>
      `This system stops its exports at ${rows} rows; a file of just as many is reported.`,
    listsAllOf: {
      performance:
        'Lists all that stands of the performances that it names: what an earlier file held, bought on the days that this one spans, and this one does not, was given back.',
      order:
        'Lists all that stands of the orders that it names: what an earlier file held of them, and this one does not, was given back.',
    },
    taxes: { included: 'taxes in the price', excluded: 'taxes apart', none: 'no taxes told' },
    soldIn: (currency: string) => `Amounts are in ${currency}.`,
    mostlyIn: (currency: string) =>
      `No currency is written, and most houses sell in ${currency}: in a pool of another currency, it is asked.`,
    excluded: (rules: string) => `Not counted: ${rules}.`,
  },
  fr: {
    title: '# Ce qui est reconnu',
    intro:
      'Chaque exportation ci-dessous est un fichier de faits dans `src/sources/`, avec un dossier de cas dans `test/cases/`. Une source est reconnue quand tous les intitulés de sa signature sont là, peu importe la casse, les accents ou l’ordre des colonnes; les autres colonnes la rendent plus ou moins certaine. Tout autre tableau est lu colonne par colonne, d’après ses intitulés en français et en anglais, ses valeurs et l’arithmétique entre ses colonnes, et dit ce dont il doute.',
    written: 'Page écrite par `scripts/write-source-docs.ts`; un test la tient à jour.',
    heads: [
      'Exportation',
      'Code',
      'Fichiers',
      'Donne',
      'Une ligne est',
      'Se reconnaît à',
      'Source de nos faits',
      'Cas',
    ],
    or: ' ou ',
    covered: (id: string) => `Non comptée quand le même dépôt contient \`${id}\`.`,
    rowsMax: (rows: number) =>
      `Ce système arrête ses exportations à ${rows.toLocaleString('fr-CA')} lignes; un fichier qui en a juste autant est signalé.`,
    listsAllOf: {
      performance:
        'Donne tout ce qui tient des représentations qu’elle nomme\u00a0: ce qu’un fichier précédent contenait, acheté dans les jours que celle-ci couvre, et qu’elle ne contient plus a été rendu.',
      order:
        'Donne tout ce qui tient des commandes qu’elle nomme\u00a0: ce qu’un fichier précédent en contenait et qu’elle ne contient plus a été rendu.',
    },
    taxes: {
      included: 'taxes comprises dans le prix',
      excluded: 'taxes à part',
      none: 'taxes non indiquées',
    },
    soldIn: (currency: string) => `Les montants sont en ${currency}.`,
    mostlyIn: (currency: string) =>
      `Aucune devise n’y est écrite, et la plupart des organismes vendent en ${currency}\u00a0: dans un pool d’une autre devise, elle est demandée.`,
    excluded: (rules: string) => `Lignes non comptées\u00a0: ${rules}.`,
  },
} as const;

const KINDS: Readonly<Record<Source['kind'], Readonly<Record<Language, string>>>> = {
  movements: { en: 'sales', fr: 'des ventes' },
  performances: { en: 'performances', fr: 'des représentations' },
  sums: { en: 'totals', fr: 'des totaux' },
  responses: { en: 'survey responses', fr: 'des réponses de sondage' },
  buyers: { en: 'buyers of the same delivery’s orders', fr: 'les acheteurs des commandes du même dépôt' },
  scans: { en: 'entries of the same delivery’s tickets', fr: 'les entrées des billets du même dépôt' },
  productions: {
    en: 'facts of the same delivery’s performances',
    fr: 'des faits sur les représentations du même dépôt',
  },
  places: { en: 'facts of the same delivery’s halls', fr: 'des faits sur les salles du même dépôt' },
  labels: { en: 'the meaning of labels', fr: 'le sens des libellés' },
};

const NOTHING: Readonly<Record<Language, string>> = { en: 'nothing that counts', fr: 'rien qui compte' };

const GRAINS: Readonly<Record<Source['grain'], Readonly<Record<Language, string>>>> = {
  ticket: { en: 'a ticket', fr: 'un billet' },
  seat: { en: 'a seat, sold or not', fr: 'un siège, vendu ou non' },
  'seat-block': { en: 'a block of seats', fr: 'un groupe de sièges voisins' },
  'order-line': { en: 'a line of an order', fr: 'une ligne de commande' },
  order: { en: 'an order', fr: 'une commande' },
  movement: { en: 'a movement', fr: 'un mouvement' },
  sum: { en: 'a total or an entry of a list', fr: 'un total ou une entrée de liste' },
  performance: { en: 'a performance', fr: 'une représentation' },
  response: { en: 'a respondent', fr: 'une personne qui répond' },
};

const EVIDENCE: Readonly<Record<Source['evidence'], Readonly<Record<Language, string>>>> = {
  'vendor-code': { en: 'the vendor’s own code', fr: 'le code du fournisseur' },
  'real-file': { en: 'a real file', fr: 'un vrai fichier' },
  parser: { en: 'public code that reads it', fr: 'du code public qui le lit' },
  documentation: { en: 'the vendor’s help pages', fr: 'l’aide du fournisseur' },
  'own-standard': { en: 'our own standard', fr: 'notre propre norme' },
  matched: { en: 'matched', fr: 'appariement' },
};

const FORMATS: Readonly<Record<Source['formats'][number], string>> = {
  delimited: 'CSV',
  workbook: 'XLSX',
  json: 'JSON',
  xml: 'XML',
};

function page(language: Language): string {
  const words = WORDS[language];
  const systems = [...new Set(SOURCES.map(({ system }) => system))];
  const sections = systems.map((system) => section(system, language));
  return `${[words.title, words.intro, words.written, ...sections].join('\n\n')}\n`;
}

function section(system: string, language: Language): string {
  const words = WORDS[language];
  const own = SOURCES.filter((source) => source.system === system);
  const rows = own.map((source) => `| ${cells(source, language).join(' | ')} |`);
  const notes = own.flatMap((source) => notesOf(source, language));
  return [
    `## ${system}`,
    '',
    `| ${words.heads.join(' | ')} |`,
    `|${words.heads.map(() => '---').join('|')}|`,
    ...rows,
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n');
}

function cells(source: Source, language: Language): readonly string[] {
  const cases = readdirSync(join(CASES, source.id)).sort();
  const { amounts } = source;
  const gives = source.leftOut === undefined ? KINDS[source.kind][language] : NOTHING[language];
  return [
    source.report[language],
    `\`${source.id}\``,
    source.formats.map((format) => FORMATS[format]).join(', '),
    amounts === undefined ? gives : `${gives}; ${WORDS[language].taxes[amounts.taxes]}`,
    GRAINS[source.grain][language],
    source.signature.map((names) => known(names, language)).join(' + '),
    EVIDENCE[source.evidence][language],
    cases
      .map((name) => `[${name}](${language === 'en' ? '..' : '../..'}/test/cases/${source.id}/${name})`)
      .join(', '),
  ];
}

const NAMES_SHOWN = 2;

function known(names: readonly string[], language: Language): string {
  const shown = names.slice(0, NAMES_SHOWN).map((name) => `\`${name}\``);
  return `${shown.join(WORDS[language].or)}${names.length > NAMES_SHOWN ? '…' : ''}`;
}

function notesOf(source: Source, language: Language): readonly string[] {
  const words = WORDS[language];
  const ruled = [source.leftOut ?? [], (source.exclusions ?? []).map(({ rule }) => rule)].flat();
  const rules = [...new Set(ruled.map((rule) => `\`${rule}\``))];
  const notes = [
    ...(source.coveredBy ?? []).map(words.covered),
    ...(source.rowsMax === undefined ? [] : [words.rowsMax(source.rowsMax)]),
    ...(source.listsAllOf === undefined ? [] : [words.listsAllOf[source.listsAllOf]]),
    ...(source.fields.currency?.constant === undefined
      ? []
      : [words.soldIn(source.fields.currency.constant)]),
    ...(source.usualCurrency === undefined ? [] : [words.mostlyIn(source.usualCurrency)]),
    ...(rules.length === 0 ? [] : [words.excluded(rules.join(', '))]),
    ...(source.notes === undefined ? [] : [source.notes[language]]),
  ];
  return notes.length === 0
    ? []
    : [`- \`${source.id}\`${language === 'fr' ? '\u00a0' : ''}: ${notes.join(' ')}`];
}
