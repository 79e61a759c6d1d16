import type { Language } from '#model/words.ts';

import { count, message, NBSP, plural } from './message.ts';
import { formatDate, formatPercent } from './numbers.ts';

const LINES = { fr: { one: 'ligne', other: 'lignes' }, en: { one: 'line', other: 'lines' } };
const FILES = { fr: { one: 'fichier', other: 'fichiers' }, en: { one: 'file', other: 'files' } };

const lines = (value: number, language: Language) => plural(value, language, LINES[language]);
const files = (value: number, language: Language) => plural(value, language, FILES[language]);
const agreed = (value: number) => (value > 1 ? 's' : '');

/** What happened to files that are handed in, in one sentence each. */
export const DEPOSITING = {
  'deposit-looked-at': message<{ files: number }>({
    fr: (p) => `${files(p.files, 'fr')} lu${agreed(p.files)}. Rien n’est encore déposé.`,
    en: (p) => `${files(p.files, 'en')} read. Nothing is handed in yet.`,
  }),
  'deposit-handed-in': message<{ files: number }>({
    fr: (p) => `${files(p.files, 'fr')} déposé${agreed(p.files)}`,
    en: (p) => `${files(p.files, 'en')} handed in`,
  }),
  'deposit-sending': message<{ files: number; share: number }>({
    fr: (p) => `Envoi de ${files(p.files, 'fr')}${NBSP}: ${formatPercent(p.share, 'fr')}`,
    en: (p) => `Sending ${files(p.files, 'en')}: ${formatPercent(p.share, 'en')}`,
  }),
  'deposit-reading': message<{ files: number }>({
    fr: (p) => `Lecture de ${files(p.files, 'fr')}. Les plus gros demandent une minute.`,
    en: (p) => `Reading ${files(p.files, 'en')}. The largest take a minute.`,
  }),
  'deposit-all-kept': message<{ kept: number }>({
    fr: (p) =>
      `Rien à corriger${NBSP}: ${p.kept > 1 ? 'les' : 'la'} ${lines(p.kept, 'fr')} de ce fichier ${p.kept > 1 ? 'sont bonnes' : 'est bonne'}.`,
    en: (p) =>
      `Nothing to correct: the ${lines(p.kept, 'en')} of this file ${p.kept === 1 ? 'is' : 'are'} good.`,
  }),
  'deposit-to-correct': message<{ setAside: number }>({
    fr: (p) =>
      p.setAside > 1
        ? `${lines(p.setAside, 'fr')} sont à corriger${NBSP}: elles ne comptent pas encore.`
        : `${lines(p.setAside, 'fr')} est à corriger${NBSP}: elle ne compte pas encore.`,
    en: (p) =>
      p.setAside === 1
        ? `${lines(p.setAside, 'en')} is to be corrected: it does not count yet.`
        : `${lines(p.setAside, 'en')} are to be corrected: they do not count yet.`,
  }),
  'deposit-none-kept': message({
    fr: () => 'Aucune ligne de ce fichier ne compte. Les raisons sont plus bas.',
    en: () => 'No line of this file counts. The reasons are below.',
  }),
  'deposit-repeated': message({
    fr: () => 'Vous aviez déjà déposé ce fichier, mot pour mot. Rien n’est compté deux fois.',
    en: () => 'You had already handed in this very file. Nothing is counted twice.',
  }),
  'deposit-undone': message({
    fr: () => 'Ce dépôt est annulé et ne compte plus. Pour le remettre, déposez le fichier de nouveau.',
    en: () => 'This delivery is undone and no longer counts. To put it back, hand the file in again.',
  }),
  'deposit-last': message<{ day: string; tickets: number; change: number | null }>({
    fr: (p) =>
      `${plural(p.tickets, 'fr', { one: 'billet', other: 'billets' })} dans votre fichier précédent du même genre, le ${formatDate(p.day, 'fr')}${changed(p.change, 'fr')}.`,
    en: (p) =>
      `${plural(p.tickets, 'en', { one: 'ticket', other: 'tickets' })} in your previous file of this kind, on ${formatDate(p.day, 'en')}${changed(p.change, 'en')}.`,
  }),
  'deposit-lines': message<{ lines: number }>({
    fr: (p) => `${lines(p.lines, 'fr')}${NBSP}:`,
    en: (p) => `${lines(p.lines, 'en')}:`,
  }),
  'deposit-columns': message<{ recognised: number; toCheck: number; ignored: number; dropped: number }>({
    fr: (p) =>
      told([
        [p.recognised, plural(p.recognised, 'fr', { one: 'colonne reconnue', other: 'colonnes reconnues' })],
        [p.toCheck, `${count(p.toCheck, 'fr')} à vérifier`],
        [p.ignored, plural(p.ignored, 'fr', { one: 'non utilisée', other: 'non utilisées' })],
        [
          p.dropped,
          plural(p.dropped, 'fr', { one: 'détruite après lecture', other: 'détruites après lecture' }),
        ],
      ]),
    en: (p) =>
      told([
        [p.recognised, plural(p.recognised, 'en', { one: 'column recognised', other: 'columns recognised' })],
        [p.toCheck, `${count(p.toCheck, 'en')} to be checked`],
        [p.ignored, `${count(p.ignored, 'en')} not used`],
        [p.dropped, `${count(p.dropped, 'en')} destroyed after reading`],
      ]),
  }),
};

function changed(percent: number | null, language: Language): string {
  if (percent === null) return '';
  const share = formatPercent(Math.abs(percent), language);
  const more = { fr: percent > 0 ? 'de plus' : 'de moins', en: percent > 0 ? 'more' : 'fewer' };
  if (percent === 0) return language === 'fr' ? `${NBSP}: autant cette fois` : ': as many this time';
  return language === 'fr' ? `${NBSP}: ${share} ${more.fr} cette fois` : `: ${share} ${more.en} this time`;
}

function told(parts: readonly (readonly [number, string])[]): string {
  return parts
    .filter(([value]) => value > 0)
    .map(([, text]) => text)
    .join(', ');
}
