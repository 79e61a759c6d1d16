import { count, guillemets, message, NBSP } from './message.ts';

/** Policies and releases. */
export const EDITIONS = {
  'policy-unreadable': message<{ fault: string }>({
    fr: (p) =>
      `Cette politique de diffusion ne se lit pas${NBSP}: ${p.fault}. Rien n’a changé; corrigez le fichier et proposez-le de nouveau.`,
    en: (p) =>
      `This release policy cannot be read: ${p.fault}. Nothing changed; correct the file and propose it again.`,
  }),
  'policy-version-used': message<{ version: string }>({
    fr: (p) =>
      `La version ${guillemets(p.version)} de la politique existe déjà et reste ce qu’elle est. Donnez un autre numéro à la nouvelle.`,
    en: (p) =>
      `Version “${p.version}” of the policy exists already and stays what it is. Give the new one another number.`,
  }),
  'policy-signature-wrong': message<{ version: string }>({
    fr: (p) =>
      `La politique ${guillemets(p.version)} n’est plus celle qui a été signée${NBSP}: rien n’est publié sous elle. Enregistrez de nouveau celle que les partenaires ont acceptée.`,
    en: (p) =>
      `Policy “${p.version}” is no longer the one that was signed: nothing is released under it. Record again the one that partners agreed on.`,
  }),
  'edition-unknown': message<{ edition: string }>({
    fr: (p) =>
      `Il n’y a pas de publication ${guillemets(p.edition)}. ${guillemets('parterre edition show MUTUALISATION')} les donne toutes.`,
    en: (p) => `There is no release “${p.edition}”. “parterre edition show POOL” lists them.`,
  }),
  'edition-none': message({
    fr: () => 'Rien n’est encore publié.',
    en: () => 'Nothing is released yet.',
  }),
  'edition-months-open': message<{ to: string; last: string }>({
    fr: (p) =>
      `Le mois ${p.to} n’est pas terminé${NBSP}: une publication ne porte que sur des mois terminés, jusqu’à ${p.last}.`,
    en: (p) => `The month ${p.to} is not over: a release is of months that are over, up to ${p.last}.`,
  }),
  'edition-months-unreadable': message<{ from: string; to: string }>({
    fr: (p) =>
      `Dites les mois comme 2024-09, le premier avant le dernier, 36 au plus (reçu${NBSP}: ${guillemets(p.from)} à ${guillemets(p.to)}).`,
    en: (p) =>
      `Say months as 2024-09, the first before the last, 36 at most (given: “${p.from}” to “${p.to}”).`,
  }),
  'edition-months-taken': message<{ edition: string; from: string; to: string }>({
    fr: (p) =>
      `Des mois demandés sont déjà dans ${guillemets(p.edition)} (${p.from} à ${p.to}). Choisissez d’autres mois, ou corrigez cette publication${NBSP}: ${guillemets('parterre edition correct')}.`,
    en: (p) =>
      `Some of these months are already in “${p.edition}” (${p.from} to ${p.to}). Choose other months, or correct that release: “parterre edition correct”.`,
  }),
  'edition-too-large': message<{ cells: number; most: number }>({
    fr: (p) =>
      `Cette publication aurait ${count(p.cells, 'fr')}${NBSP}cases, et une publication en compte au plus ${count(p.most, 'fr')}. Prenez moins de mois, ou retirez un découpage de la politique.`,
    en: (p) =>
      `This release would have ${count(p.cells, 'en')} cells, and a release has at most ${count(p.most, 'en')}. Take fewer months, or drop a breakdown from the policy.`,
  }),
  'edition-too-heavy': message({
    fr: () =>
      'La vérification de cette publication demande plus de mémoire qu’il n’y en a. Rien n’est publié. Prenez moins de mois, ou retirez un découpage de la politique.',
    en: () =>
      'Checking this release takes more memory than there is. Nothing is released. Take fewer months, or drop a breakdown from the policy.',
  }),
  'edition-stopped': message({
    fr: () => `Arrêtée avant la fin${NBSP}: rien n’est publié.`,
    en: () => 'Stopped before the end: nothing is released.',
  }),
  'edition-drill-failed': message<{ attack: string }>({
    fr: (p) =>
      `L’exercice d’attaque ${guillemets(p.attack)} a trouvé ce qui devait rester caché. Rien n’est publié. Signalez-le à ceux qui tiennent le logiciel.`,
    en: (p) =>
      `The attack drill “${p.attack}” found what had to stay hidden. Nothing is released. Report it to those who maintain the software.`,
  }),
  'audit-too-slow': message<{ seconds: number }>({
    fr: (p) =>
      `La vérification n’est pas terminée après ${count(p.seconds, 'fr')}${NBSP}secondes. Rien n’est publié. Prenez moins de mois, ou retirez un découpage de la politique.`,
    en: (p) =>
      `The check has not ended after ${count(p.seconds, 'en')} seconds. Nothing is released. Take fewer months, or drop a breakdown from the policy.`,
  }),
  'audit-stopped': message({
    fr: () => 'La vérification s’est interrompue. Rien n’est publié. Recommencez.',
    en: () => 'The check broke off. Nothing is released. Try again.',
  }),
  'edition-stage-cells': message({
    fr: () => 'On compte les cases.',
    en: () => 'Counting the cells.',
  }),
  'edition-stage-suppression': message({
    fr: () => 'On cherche ce qui doit rester caché.',
    en: () => 'Finding what must stay hidden.',
  }),
  'edition-stage-intervals': message({
    fr: () => 'On vérifie que rien de caché ne se devine de près.',
    en: () => 'Checking that nothing hidden can be guessed closely.',
  }),
  'edition-stage-drill': message({
    fr: () => 'On attaque la publication comme le ferait un concurrent.',
    en: () => 'Attacking the release as a competitor would.',
  }),
  'edition-built': message<{ edition: string; released: number; cells: number; value: number }>({
    fr: (p) =>
      `${p.edition}${NBSP}: ${count(p.released, 'fr')} cases publiées sur ${count(p.cells, 'fr')} où quelque chose est enregistré, ${p.value}${NBSP}% des revenus par discipline.`,
    en: (p) =>
      `${p.edition}: ${count(p.released, 'en')} cells released of ${count(p.cells, 'en')} where anything is recorded, ${p.value}% of revenue by discipline.`,
  }),
  'edition-proved': message<{ edition: string; cells: number }>({
    fr: (p) =>
      `${p.edition}${NBSP}: prouvée. ${count(p.cells, 'fr')} cases publiées, aucun organisme ni petit groupe de personnes n’en découle.`,
    en: (p) =>
      `${p.edition}: proved. ${count(p.cells, 'en')} released cells, from which no organisation and no small group of people follows.`,
  }),
  'edition-not-proved': message<{ edition: string; faults: number }>({
    fr: (p) => `${p.edition}${NBSP}: non prouvée, ${count(p.faults, 'fr')} défauts. Retirez-la.`,
    en: (p) => `${p.edition}: not proved, ${count(p.faults, 'en')} faults. Withdraw it.`,
  }),
};
