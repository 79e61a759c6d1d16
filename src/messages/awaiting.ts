import { message, NBSP } from './message.ts';
import { formatDate, formatPeriod } from './numbers.ts';

type Late = {
  readonly from: string;
  readonly to: string;
  readonly since: string;
  readonly last: string | null;
};

/** What is said of a file that was expected and has not come. */
export const AWAITING = {
  'late-none': message({
    fr: () => 'Aucun organisme n’est en retard.',
    en: () => 'No organisation is late.',
  }),
  'late-line': message<Late & { name: string }>({
    fr: (p) =>
      `${p.name}${NBSP}: en retard depuis le ${formatDate(p.since, 'fr')}. ${lastFr(p.last)} Il manque${NBSP}: ${formatPeriod(p, 'fr')}.`,
    en: (p) =>
      `${p.name}: late since ${formatDate(p.since, 'en')}. ${lastEn(p.last)} Missing: ${formatPeriod(p, 'en')}.`,
  }),
  'late-subject': message<{ pool: string }>({
    fr: (p) => `${p.pool}${NBSP}: votre prochain fichier n’est pas arrivé`,
    en: (p) => `${p.pool}: your next file has not come`,
  }),
  'late-body': message<Late & { name: string; pool: string }>({
    fr: (p) =>
      `Bonjour,\n\nLe fichier de ${p.name} que l’on attendait n’est pas arrivé. ${lastFr(p.last)}\nIl manque${NBSP}: ${formatPeriod(p, 'fr')}.\n\nUn envoi automatique s’est peut-être arrêté dans votre billetterie. Si vous n’avez rien vendu pendant cette période, il n’y a rien à faire.\n\n${p.pool}`,
    en: (p) =>
      `Hello,\n\nThe file of ${p.name} that was expected has not come. ${lastEn(p.last)}\nMissing: ${formatPeriod(p, 'en')}.\n\nA scheduled export may have stopped in your ticketing system. If you sold nothing in that period, nothing is to be done.\n\n${p.pool}`,
  }),
  'late-again': message<Late & { name: string; pool: string }>({
    fr: (p) =>
      `Bonjour,\n\nLe fichier de ${p.name} n’est toujours pas arrivé, et c’est notre dernier rappel. ${lastFr(p.last)}\nIl manque${NBSP}: ${formatPeriod(p, 'fr')}.\n\nLe tiers de confiance reçoit copie de ce message et peut vous aider${NBSP}: répondez simplement.\n\n${p.pool}`,
    en: (p) =>
      `Hello,\n\nThe file of ${p.name} still has not come, and this is our last reminder. ${lastEn(p.last)}\nMissing: ${formatPeriod(p, 'en')}.\n\nThe trusted third party receives a copy of this message and can help: simply answer.\n\n${p.pool}`,
  }),
};

function lastFr(last: string | null): string {
  return last === null ? 'Rien n’a encore été déposé.' : `Dernier dépôt${NBSP}: ${formatDate(last, 'fr')}.`;
}

function lastEn(last: string | null): string {
  return last === null ? 'Nothing was handed in yet.' : `Last delivery: ${formatDate(last, 'en')}.`;
}
