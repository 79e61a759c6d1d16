import { count, guillemets, message, NBSP, plural } from './message.ts';

const FAULTS = { fr: { one: 'défaut', other: 'défauts' }, en: { one: 'fault', other: 'faults' } };

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
  'release-value-unknown': message<{ dimension: string; value: string }>({
    fr: (p) =>
      `Cette publication n’a pas ${guillemets(p.value)} sous ${guillemets(p.dimension)}. Ouvrez-la sans ce critère${NBSP}: elle dit lesquels elle a.`,
    en: (p) =>
      `This release has no “${p.value}” under “${p.dimension}”. Open it without that criterion: it says which ones it has.`,
  }),
  'release-whole': message({
    fr: () => 'Tout ensemble',
    en: () => 'Everything together',
  }),
  'edition-none': message({
    fr: () => 'Rien n’est encore publié.',
    en: () => 'Nothing is released yet.',
  }),
  'further-quota-used': message<{ edition: string; most: number }>({
    fr: (p) =>
      `Vous avez déjà posé vos ${p.most} questions nouvelles sur la publication ${guillemets(p.edition)}. Ce qui y est publié, par vous ou par d’autres, se redemande sans limite; les questions nouvelles reprennent à la prochaine publication.`,
    en: (p) =>
      `You have already asked your ${p.most} new questions of release “${p.edition}”. What it holds, asked by you or by others, can be asked again without limit; new questions start again with the next release.`,
  }),
  'further-cuts-panel': message<{ edition: string; fr: string; en: string }>({
    fr: (p) =>
      `La publication ${guillemets(p.edition)} donne ${guillemets(p.fr)} à la place d’un total, et aucun nouveau tableau ne détaille ce panel ni ce total. Demandez ce chiffre tel qu’elle le donne, ou posez la question sans ce critère.`,
    en: (p) =>
      `Release “${p.edition}” gives “${p.en}” in the place of a total, and no new table breaks down that panel or that total. Ask for that figure as the release gives it, or ask without that criterion.`,
  }),
  'edition-panel-not-agreed': message<{ panel: string; organisation: string }>({
    fr: (p) =>
      `Le panel ${guillemets(p.panel)} laisse de côté par son nom ${guillemets(p.organisation)}, qui n’y consent pas${NBSP}: rien n’est publié. Consignez son accord (${guillemets(`parterre consent MUTUALISATION --organisation ${p.organisation} --figure panel:${p.panel}`)}), ou faites un panel qui laisse de côté des mois ou un type de représentations.`,
    en: (p) =>
      `The panel “${p.panel}” leaves out by name “${p.organisation}”, which does not consent to it: nothing is released. Record its consent (“parterre consent POOL --organisation ${p.organisation} --figure panel:${p.panel}”), or make a panel that leaves out months or a kind of performances.`,
  }),
  'edition-panel-names': message<{ panel: string; holdings: number; least: number }>({
    fr: (p) =>
      `Le panel ${guillemets(p.panel)} laisse de côté un type de représentations que ${p.holdings === 1 ? 'donne un seul organisme' : `donnent ${p.holdings} organismes seulement`} (il en faut ${p.least})${NBSP}: ce serait les désigner sans leur demander, et rien n’est publié. Faites un panel qui les laisse de côté par leur nom, et ils seront consultés, ou un panel qui laisse de côté autre chose.`,
    en: (p) =>
      `The panel “${p.panel}” leaves out a kind of performances that only ${p.holdings} ${p.holdings === 1 ? 'organisation gives' : 'organisations give'} (it takes ${p.least}): this would name them without asking, and nothing is released. Make a panel that leaves them out by name, and they are asked, or one that leaves out something else.`,
  }),
  'edition-noise-with-panels': message<{ version: string }>({
    fr: (p) =>
      `La politique ${guillemets(p.version)} donne des panels à la place de totaux, et une publication bruitée donnerait ces totaux. Enregistrez une politique sans panels, ou faites une publication exacte.`,
    en: (p) =>
      `Policy “${p.version}” gives panels in the place of totals, and a release with noise would give those totals. Record a policy without panels, or make an exact release.`,
  }),
  'edition-changed': message<{ edition: string }>({
    fr: (p) =>
      `Le fichier de la publication ${guillemets(p.edition)} n’est plus celui qui a été publié, et rien n’en est montré${NBSP}: remettez-le depuis une copie de sauvegarde.`,
    en: (p) =>
      `The file of release “${p.edition}” is no longer the one that was released, and nothing of it is shown: put it back from a backup.`,
  }),
  'further-table-changed': message<{ edition: string; number: number }>({
    fr: (p) =>
      `Le tableau ${p.number} ajouté à la publication ${guillemets(p.edition)} n’est plus celui qui a été enregistré${NBSP}: remettez son fichier depuis une copie de sauvegarde.`,
    en: (p) =>
      `Table ${p.number} added to release “${p.edition}” is no longer the one that was recorded: put its file back from a backup.`,
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
  'edition-too-large': message<{
    cells: number;
    most: number;
    /** As many as would fit; 0 where not even one does. */
    months: number;
    /** What to drop from the policy, separated by commas; nothing where that would not do. */
    breakdowns: string;
    breakdownCells: number;
  }>({
    fr: (p) =>
      `Cette publication aurait ${count(p.cells, 'fr')}${NBSP}cases, et une publication en compte au plus ${count(p.most, 'fr')}. ${p.months > 0 ? `Prenez au plus ${count(p.months, 'fr')}${NBSP}mois, ou ` : 'Dans la politique, '}${p.breakdowns === '' ? 'regroupez des valeurs des critères communs' : `retirez ${p.months > 0 ? 'de la politique ' : ''}${guillemets(p.breakdowns)}, soit ${count(p.breakdownCells, 'fr')}${NBSP}cases, ou regroupez-en les valeurs`}.`,
    en: (p) =>
      `This release would have ${count(p.cells, 'en')} cells, and a release has at most ${count(p.most, 'en')}. ${p.months > 0 ? `Take at most ${count(p.months, 'en')} months, or ` : 'In the policy, '}${p.breakdowns === '' ? 'group values of its common breakdowns' : `drop “${p.breakdowns}”${p.months > 0 ? ' from the policy' : ''}, which is ${count(p.breakdownCells, 'en')} cells, or group its values`}.`,
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
  'edition-proof-failed': message<{ faults: number }>({
    fr: (p) =>
      `La preuve trouve encore ${plural(p.faults, 'fr', FAULTS.fr)} dans la publication, même refaite. Rien n’est publié. Choisissez une politique plus large, avec ${guillemets('parterre policy MUTUALISATION --simulate --coarsen')}.`,
    en: (p) =>
      `The proof still finds ${plural(p.faults, 'en', FAULTS.en)} in the release, even made again. Nothing is released. Choose a coarser policy, with “parterre policy POOL --simulate --coarsen”.`,
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
  'edition-shows-nothing': message<{ edition: string }>({
    fr: (p) =>
      `Elle ne montre aucun chiffre, et aucune question sur la mutualisation n’y trouvera de montant. ${guillemets('parterre policy POOL --simulate --from … --to …')} dit quelles règles les masquent. Pour refaire ces mois quand plus d’organismes les auront déposés${NBSP}: ${guillemets(`parterre edition withdraw POOL ${p.edition} --reason "…"`)}, puis ${guillemets('build')} de nouveau.`,
    en: (p) =>
      `It shows no figure, and no question about the pool will find an amount in it. “parterre policy POOL --simulate --from … --to …” tells which rules hide them. To make these months again once more organisations have handed them in: “parterre edition withdraw POOL ${p.edition} --reason "…"”, then “build” again.`,
  }),
  'edition-proved': message<{ edition: string; cells: number }>({
    fr: (p) =>
      `${p.edition}${NBSP}: prouvée. ${count(p.cells, 'fr')} cases publiées, dont personne ne peut tirer les chiffres d’un seul organisme ni d’un petit groupe de personnes.`,
    en: (p) =>
      `${p.edition}: proved. ${count(p.cells, 'en')} released cells, from which nobody can work out the figures of one organisation or of a few people.`,
  }),
  'noisy-edition-proved': message<{ edition: string; cells: number }>({
    fr: (p) =>
      `${p.edition}${NBSP}: ${count(p.cells, 'fr')} cases publiées; le fichier, le budget, la taille du bruit et ce que chaque case montre sont conformes. Que le bruit a été tiré au hasard, aucun fichier ne le prouve.`,
    en: (p) =>
      `${p.edition}: ${count(p.cells, 'en')} cells released; its file, its budget, the size of its noise and what each cell shows are as they must be. That the noise was drawn by chance no file proves.`,
  }),
  'edition-not-proved': message<{ edition: string; faults: number }>({
    fr: (p) =>
      `${p.edition}${NBSP}: non prouvée, ${plural(p.faults, 'fr', FAULTS.fr)}. Retirez-la, sauf s’il ne s’agit que d’un accord échu${NBSP}: rien n’en est plus montré.`,
    en: (p) =>
      `${p.edition}: not proved, ${plural(p.faults, 'en', FAULTS.en)}. Withdraw it, unless only a consent has lapsed: what it allowed is shown no more.`,
  }),
  'edition-files-changed': message<{ edition: string; faults: number }>({
    fr: (p) =>
      `${p.edition}${NBSP}: non prouvée, ${plural(p.faults, 'fr', FAULTS.fr)}. Ses fichiers ont été modifiés depuis${NBSP}: remettez-les depuis une copie de sauvegarde, puis vérifiez de nouveau. Ne la retirez pas pour cela, ce serait pour toujours.`,
    en: (p) =>
      `${p.edition}: not proved, ${plural(p.faults, 'en', FAULTS.en)}. Its files were changed since: put them back from a backup, then verify again. Do not withdraw it for that, which would be for ever.`,
  }),
  'edition-months-noisy': message<{ edition: string; from: string; to: string }>({
    fr: (p) =>
      `Des mois demandés sont dans ${guillemets(p.edition)} (${p.from} à ${p.to}), une publication bruitée. Des chiffres exacts des mêmes mois en déferaient le bruit${NBSP}: choisissez d’autres mois.`,
    en: (p) =>
      `Some of these months are in “${p.edition}” (${p.from} to ${p.to}), a release with noise. Exact figures of the same months would undo the noise: choose other months.`,
  }),
  'edition-months-exact': message<{ edition: string; from: string; to: string }>({
    fr: (p) =>
      `Des mois demandés ont été publiés exacts dans ${guillemets(p.edition)} (${p.from} à ${p.to}), même si on l’a retirée depuis. Le bruit n’y protégerait plus personne${NBSP}: choisissez d’autres mois.`,
    en: (p) =>
      `Some of these months were released exactly in “${p.edition}” (${p.from} to ${p.to}), even if it was withdrawn since. Noise would no longer protect anybody there: choose other months.`,
  }),
  'edition-months-across-years': message<{ from: string; to: string }>({
    fr: (p) =>
      `Une publication bruitée tient dans une seule année de la mutualisation, ici de ${p.from} à ${p.to}. Demandez-en les mois à part.`,
    en: (p) =>
      `A release with noise stays within one year of the pool, here ${p.from} to ${p.to}. Ask for the months of each year by themselves.`,
  }),
  'edition-noisy': message<{ edition: string }>({
    fr: (p) =>
      `${guillemets(p.edition)} est une publication bruitée${NBSP}: elle ne se corrige ni ne se retire, et n’a pas de dossier. ${guillemets(`parterre edition show MUTUALISATION ${p.edition}`)} en donne le fichier.`,
    en: (p) =>
      `“${p.edition}” is a release with noise: it is not corrected nor withdrawn, and has no dossier. “parterre edition show POOL ${p.edition}” gives its file.`,
  }),
  'noisy-edition-changed': message<{ edition: string }>({
    fr: (p) =>
      `Le fichier de ${guillemets(p.edition)} n’est plus celui qui a été publié. Rétablissez-le d’une sauvegarde${NBSP}: son bruit ne se tire pas une seconde fois.`,
    en: (p) =>
      `The file of “${p.edition}” is no longer the one that was released. Restore it from a backup: its noise is not drawn a second time.`,
  }),
  'noise-budget-unreadable': message<{ given: string }>({
    fr: (p) =>
      `Dites la part du budget de bruit comme 0.125, entre 0 et 1, trois décimales au plus (reçu${NBSP}: ${guillemets(p.given)}).`,
    en: (p) =>
      `Say the noise budget to spend as 0.125, between 0 and 1, three decimals at most (given: “${p.given}”).`,
  }),
  'noise-budget-spent': message<{ from: string; to: string; wanted: number; left: number }>({
    fr: (p) =>
      `De l’année de ${p.from} à ${p.to}, il reste ${p.left} du budget de bruit qui protège les personnes, et cette publication en prendrait ${p.wanted}. Rien n’est publié${NBSP}: servez-vous des publications de cette année, ou demandez moins avec --rho.`,
    en: (p) =>
      `Of the year ${p.from} to ${p.to}, ${p.left} is left of the noise budget that protects people, and this release would take ${p.wanted}. Nothing is released: use the releases of that year, or ask for less with --rho.`,
  }),
  'noisy-edition-built': message<{
    edition: string;
    released: number;
    cells: number;
    rho: number;
    left: number;
  }>({
    fr: (p) =>
      `${p.edition}${NBSP}: ${count(p.released, 'fr')} cases publiées sur ${count(p.cells, 'fr')}, avec un bruit tiré une fois pour toutes. Budget de l’année${NBSP}: ${p.rho} dépensé, ${p.left} restant.`,
    en: (p) =>
      `${p.edition}: ${count(p.released, 'en')} cells released of ${count(p.cells, 'en')}, with noise that was drawn once for all. Budget of the year: ${p.rho} spent, ${p.left} left.`,
  }),
};
