import { guillemets, message, NBSP, plural } from './message.ts';

const PERFORMANCES = {
  fr: { one: 'représentation', other: 'représentations' },
  en: { one: 'performance', other: 'performances' },
} as const;

/** Productions that may be one, and why. */
export const MATCHING = {
  'matches-none': message({
    fr: () => 'Aucun de vos spectacles ne ressemble à un autre.',
    en: () => 'None of your productions is like another.',
  }),
  'match-sure': message<{ one: string; ones: number; other: string; others: number; because: string }>({
    fr: (p) =>
      `Sans doute un seul spectacle${NBSP}: ${guillemets(p.one)} (${plural(p.ones, 'fr', PERFORMANCES.fr)}) et ${guillemets(p.other)} (${plural(p.others, 'fr', PERFORMANCES.fr)})${NBSP}: ${p.because}.`,
    en: (p) =>
      `Almost surely one production: “${p.one}” (${plural(p.ones, 'en', PERFORMANCES.en)}) and “${p.other}” (${plural(p.others, 'en', PERFORMANCES.en)}): ${p.because}.`,
  }),
  'match-likely': message<{ one: string; ones: number; other: string; others: number; because: string }>({
    fr: (p) =>
      `Peut-être un seul spectacle${NBSP}: ${guillemets(p.one)} (${plural(p.ones, 'fr', PERFORMANCES.fr)}) et ${guillemets(p.other)} (${plural(p.others, 'fr', PERFORMANCES.fr)})${NBSP}: ${p.because}.`,
    en: (p) =>
      `Perhaps one production: “${p.one}” (${plural(p.ones, 'en', PERFORMANCES.en)}) and “${p.other}” (${plural(p.others, 'en', PERFORMANCES.en)}): ${p.because}.`,
  }),
  'match-same-title': message({ fr: () => 'même titre', en: () => 'same title' }),
  'match-same-main-title': message({ fr: () => 'même titre principal', en: () => 'same main title' }),
  'match-initials': message({ fr: () => 'initiales de l’autre', en: () => 'initials of the other' }),
  'match-nearly-same-title': message({
    fr: () => 'titre presque pareil',
    en: () => 'nearly the same title',
  }),
  'match-same-start': message({ fr: () => 'une même heure', en: () => 'an hour in common' }),
  'match-same-run': message({ fr: () => 'périodes voisines', en: () => 'runs that meet' }),
  'match-same-venue': message({ fr: () => 'même lieu', en: () => 'same venue' }),
  'match-other-season': message({ fr: () => 'une autre période', en: () => 'another season' }),
};
