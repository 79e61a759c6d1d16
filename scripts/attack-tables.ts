// What the attacks found, as tables for the pages about protection: made from the last result of `bench -- attacks`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Bilingual, Language } from '#model/words.ts';

const ROOT = join(import.meta.dirname, '..');

const ATTACKS: Readonly<Record<string, Bilingual>> = {
  'own-subtraction': { fr: 'ses propres chiffres soustraits', en: 'one’s own figures subtracted' },
  'nested-difference': { fr: 'différence de deux chiffres emboîtés', en: 'difference of two nested figures' },
  tracker: { fr: 'tout, moins tout sauf C', en: 'all, less all but C (tracker)' },
  'insiders-tracker': { fr: 'le même, par chaque organisme', en: 'the same by each organisation' },
  'union-of-masked': { fr: 'ce que les parties laissent d’un total', en: 'what the parts leave of a total' },
  'linked-tables': { fr: 'tableaux liés', en: 'linked tables' },
  'mean-times-count': { fr: 'moyenne × nombre', en: 'mean × count' },
  'ratio-times-denominator': { fr: 'part × total', en: 'share × total' },
  'median-of-few': { fr: 'médiane de quelques personnes', en: 'median of few persons' },
  'with-and-without': { fr: 'avec et sans quelques personnes', en: 'with and without few persons' },
  reconstruction: { fr: 'tous les chiffres dans un solveur', en: 'all figures in a solver' },
  'house-joins': { fr: 'un organisme arrive', en: 'an organisation joins' },
  'house-leaves': { fr: 'un organisme part', en: 'an organisation leaves' },
  'month-corrected': { fr: 'un mois passé est corrigé', en: 'a past month is corrected' },
  'next-delivery': { fr: 'le dépôt suivant arrive', en: 'the next delivery comes' },
};

const WORDS = {
  en: {
    file: 'docs/disclosure.md',
    head: (sizes: readonly string[]) => [
      'attack',
      ...sizes.map((size) => `${size} houses`),
      'before a release',
      'the same, provisional',
      'protection off',
    ],
    note: (pools: number, shown: string) =>
      `${pools} made-up pools; of the cells of their releases, ${shown} showed something. Each pair: figures of one organisation or of fewer than ten persons found exactly, whatever the rounding / bounds on one closer than the policy allows.`,
  },
  fr: {
    file: 'docs/fr/protection.md',
    head: (sizes: readonly string[]) => [
      'attaque',
      ...sizes.map((size) => `${size} organismes`),
      'avant publication',
      'de même, provisoire',
      'sans protection',
    ],
    note: (pools: number, shown: string) =>
      `${pools} mutualisations fictives; ${shown} des cases de leurs publications montraient quelque chose. Chaque paire donne les chiffres d’un seul organisme ou de moins de dix personnes trouvés exactement, sans compter sur l’arrondi, puis ceux qu’on a estimés de plus près que la politique ne le permet.`,
  },
} as const;

type Figures = Readonly<Record<string, number>>;

/** The pages, each with its table brought up to the last result. */
export function attackPages(): readonly { readonly file: string; readonly text: string }[] {
  const figures = lastResult();
  return (['en', 'fr'] as const).map((language) => {
    const { file } = WORDS[language];
    const text = readFileSync(join(ROOT, file), 'utf8');
    const [before = '', after = ''] = text.split(/(?<=<!-- attacks -->\n)[\s\S]*?(?=<!-- \/attacks -->)/);
    return { file, text: `${before}${tableOf(figures, language)}${after}` };
  });
}

function lastResult(): Figures {
  const folder = join(ROOT, 'bench', 'results');
  const last = readdirSync(folder)
    .filter((file) => file.endsWith('-attacks.json'))
    .sort()
    .at(-1);
  const { results } = JSON.parse(readFileSync(join(folder, last ?? ''), 'utf8')) as {
    readonly results: { readonly attacks: Figures };
  };
  return results.attacks;
}

function tableOf(figures: Figures, language: Language): string {
  const words = WORDS[language];
  const sizes = Object.keys(figures).flatMap((key) =>
    key.endsWith('.pools') ? [key.split('.')[0] ?? ''] : [],
  );
  const sum = (keys: readonly string[]): number => keys.reduce((all, key) => all + (figures[key] ?? 0), 0);
  const pair = (doors: readonly string[], attack: string): string =>
    `${sum(doors.map((door) => `${door}.${attack}.exact`))} / ${sum(doors.map((door) => `${door}.${attack}.near`))}`;
  const all = (door: string): readonly string[] => sizes.map((size) => `${size}.${door}`);
  const head = words.head(sizes);
  const rows = Object.entries(ATTACKS).map(([attack, label]) => [
    label[language],
    ...sizes.map((size) => pair([`${size}.released`], attack)),
    pair(all('awaited'), attack),
    pair(all('provisional'), attack),
    pair(all('unprotected'), attack),
  ]);
  const lines = [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
  const percent = Math.round((100 * sum(all('shown'))) / sum(all('cells')));
  const shown = language === 'fr' ? `${percent}\u00a0%` : `${percent}%`;
  return `${lines.join('\n')}\n\n${words.note(sum(all('pools')), shown)}\n`;
}
