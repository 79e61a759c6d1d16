import { count, guillemets, message, NBSP, plural } from './message.ts';

/** Releases that are corrected, replaced or withdrawn, and houses that join. */
export const EDITIONS_IN_TIME = {
  'edition-months-told': message<{ edition: string; from: string; to: string }>({
    fr: (p) =>
      `${guillemets(p.edition)} porte sur une partie de ces mois (${p.from} à ${p.to}), et ce qui a été publié reste connu même une fois retiré. Demandez d’autres mois, ou exactement ceux-là.`,
    en: (p) =>
      `“${p.edition}” is of some of these months (${p.from} to ${p.to}), and what was released stays known even once withdrawn. Ask for other months, or for just those.`,
  }),
  'edition-told-too-much': message({
    fr: () =>
      'Ce qui a déjà été publié de ces mois en dit trop pour qu’on y ajoute quoi que ce soit. Rien n’est publié. Retirez la publication de ces mois si elle tient encore.',
    en: () =>
      'What was released of these months already says too much for anything to be added. Nothing is released. Withdraw the release of these months if it still stands.',
  }),
  'edition-correction-waits': message({
    fr: () =>
      'Il n’y a rien à corriger qui puisse être publié maintenant. La publication reste ce qu’elle est, et ce qui a changé attend d’être assez important. Recommencez après les prochains dépôts.',
    en: () =>
      'There is nothing to correct that can be released now. The release stays what it is, and what has changed waits until it is enough. Try again after the next deliveries.',
  }),
  'edition-has-further-tables': message<{ edition: string }>({
    fr: (p) =>
      `On a posé des questions nouvelles à ${guillemets(p.edition)}\u00a0: leurs réponses sont connues, et ces mois ne peuvent plus être publiés de nouveau après un retrait.`,
    en: (p) =>
      `New questions were asked of “${p.edition}”: their answers are known, and these months cannot be released again after a withdrawal.`,
  }),
  'edition-asked-meanwhile': message<{ edition: string }>({
    fr: (p) =>
      `On a posé une question nouvelle à ${guillemets(p.edition)} pendant sa correction\u00a0: rien n’est publié. Recommencez la correction.`,
    en: (p) =>
      `A new question was asked of “${p.edition}” while it was being corrected: nothing is released. Start the correction again.`,
  }),
  'edition-has-consents': message<{ edition: string }>({
    fr: (p) =>
      `${guillemets(p.edition)} contient des chiffres publiés avec l’accord des organismes concernés, ce dont une correction ne saurait pas encore tenir compte. Ces mois restent comme ils sont publiés.`,
    en: (p) =>
      `“${p.edition}” holds figures released by consent of the organisations concerned, which a correction cannot reckon with yet. These months stay as they are released.`,
  }),
  'edition-not-standing': message<{ edition: string }>({
    fr: (p) =>
      `${guillemets(p.edition)} est déjà remplacée ou retirée. ${guillemets('parterre edition show MUTUALISATION')} dit laquelle est en vigueur.`,
    en: (p) =>
      `“${p.edition}” is already replaced or withdrawn. “parterre edition show POOL” says which one stands.`,
  }),
  'edition-clock-back': message<{ now: string; edition: string; last: string }>({
    fr: (p) =>
      `L’horloge de cet appareil (${p.now}) retarde sur la dernière publication (${p.edition}, ${p.last}). Rien n’est publié. Mettez-la à l’heure, puis recommencez.`,
    en: (p) =>
      `The clock of this machine (${p.now}) is behind the last release (${p.edition}, ${p.last}). Nothing is released. Set it right, then try again.`,
  }),
  'edition-holdings-parted': message<{ holding: string }>({
    fr: (p) =>
      `Les organismes du groupe ${guillemets(p.holding)} ne sont plus ensemble${NBSP}: on ne sait plus à qui attribuer ce qui a été publié de ces mois. La publication reste ce qu’elle est.`,
    en: (p) =>
      `The organisations of the group “${p.holding}” are no longer together: what was released of these months can no longer be told apart. The release stays what it is.`,
  }),
  'edition-reason-missing': message<{ most: number }>({
    fr: (p) =>
      `Dites pourquoi la publication est retirée, en ${count(p.most, 'fr')}${NBSP}caractères au plus${NBSP}: --reason "…".`,
    en: (p) =>
      `Say why the release is withdrawn, in ${count(p.most, 'en')} characters at most: --reason "…".`,
  }),
  'edition-withdrawn': message<{ edition: string; reason: string }>({
    fr: (p) =>
      `${p.edition} est retirée${NBSP}: ${withoutStop(p.reason)}. Plus aucune réponse n’en vient; elle reste au dossier, et toute publication des mêmes mois en tient compte.`,
    en: (p) =>
      `${p.edition} is withdrawn: ${withoutStop(p.reason)}. Nothing is answered from it; it stays on file, and any release of the same months reckons with it.`,
  }),
  'edition-corrected': message<{ edition: string; replaces: string }>({
    fr: (p) => `Elle remplace ${p.replaces}. Une correction trop petite pour être publiée attend.`,
    en: (p) => `It takes the place of ${p.replaces}. A correction too small to be released waits.`,
  }),
  'edition-stands': message({ fr: () => 'en vigueur', en: () => 'stands' }),
  'edition-stands-changed': message({
    fr: () => `en vigueur; ses données ont changé depuis${NBSP}: ${guillemets('parterre edition correct')}`,
    en: () => 'stands; its data have changed since: “parterre edition correct”',
  }),
  'edition-replaced-by': message<{ edition: string }>({
    fr: (p) => `remplacée par ${p.edition}`,
    en: (p) => `replaced by ${p.edition}`,
  }),
  'edition-taken-back': message<{ on: string; reason: string }>({
    fr: (p) => `retirée le ${p.on}${NBSP}: ${p.reason}`,
    en: (p) => `withdrawn on ${p.on}: ${p.reason}`,
  }),
  'edition-waiting': message<{ houses: number }>({
    fr: (p) =>
      `${plural(p.houses, 'fr', { one: 'organisme attend', other: 'organismes attendent' })} d’être assez nombreux pour entrer dans les publications.`,
    en: (p) =>
      `${plural(p.houses, 'en', { one: 'organisation waits', other: 'organisations wait' })} until there are enough to enter releases.`,
  }),
};

/** People end a reason as a sentence, or do not. */
function withoutStop(reason: string): string {
  return reason.replace(/\.$/, '');
}
