import { guillemets, message, NBSP, plural } from './message.ts';

type ToldThere = { pool: string; edition: string };

/** Pools that have houses in common, and what both release. */
export const NEIGHBOURING = {
  'neighbour-missing': message<{ folder: string }>({
    fr: (p) =>
      `Le dossier de la mutualisation voisine est introuvable${NBSP}: ${guillemets(p.folder)}. Remettez-le à sa place, ou dites où il est${NBSP}: ${guillemets('parterre neighbours')}, avec --add DOSSIER.`,
    en: (p) =>
      `The folder of the neighbouring pool is not to be found: “${p.folder}”. Put it back in its place, or say where it is: “parterre neighbours”, with --add FOLDER.`,
  }),
  'neighbours-away': message({
    fr: () =>
      'Une mutualisation voisine, qui a des organismes en commun avec celle-ci, ne peut pas être consultée. Rien de nouveau n’est calculé d’ici là. Prévenez le tiers de confiance.',
    en: () =>
      'A neighbouring pool, which has organisations in common with this one, cannot be consulted. Nothing new is counted until it can. Tell the trusted third party.',
  }),
  'neighbour-itself': message({
    fr: () => 'Une mutualisation n’est pas voisine d’elle-même. Donnez le dossier d’une autre.',
    en: () => 'A pool is no neighbour of itself. Give the folder of another one.',
  }),
  'neighbour-house-unknown': message<{ house: string; pool: string }>({
    fr: (p) =>
      `${guillemets(p.house)} n’est pas un organisme de ${guillemets(p.pool)}. Écrivez --same ici=là-bas, avec l’identifiant qu’il a dans chacune.`,
    en: (p) =>
      `“${p.house}” is no organisation of “${p.pool}”. Write --same here=there, with the id that it has in each.`,
  }),
  'neighbour-line': message<ToldNeighbour>({
    fr: (p) =>
      `${p.pool}  ${p.folder}  ${plural(p.houses, 'fr', { one: 'organisme en commun', other: 'organismes en commun' })}${p.names === '' ? '' : `${NBSP}: ${p.names}`}`,
    en: (p) =>
      `${p.pool}  ${p.folder}  ${plural(p.houses, 'en', { one: 'organisation in common', other: 'organisations in common' })}${p.names === '' ? '' : `: ${p.names}`}`,
  }),
  'neighbour-line-missing': message<{ pool: string; folder: string }>({
    fr: (p) => `${p.pool}  ${p.folder}  introuvable${NBSP}: dites où elle est, avec --add DOSSIER`,
    en: (p) => `${p.pool}  ${p.folder}  missing: say where it is, with --add FOLDER`,
  }),
  'neighbours-none': message({
    fr: () =>
      `Aucune mutualisation voisine n’est déclarée. Si un organisme est partenaire de deux mutualisations, déclarez-les avant de publier${NBSP}: --add DOSSIER.`,
    en: () =>
      'No neighbouring pool is declared. Where an organisation is a partner of two pools, declare them before you release: --add FOLDER.',
  }),
  'pool-held': message<{ seconds: number }>({
    fr: (p) =>
      `Une autre publication est en cours depuis plus de ${plural(p.seconds, 'fr', { one: 'seconde', other: 'secondes' })}, ici ou dans une mutualisation voisine. Rien n’est publié. Recommencez quand elle est finie.`,
    en: (p) =>
      `Another release has been under way for more than ${plural(p.seconds, 'en', { one: 'second', other: 'seconds' })}, here or in a neighbouring pool. Nothing is released. Try again when it is done.`,
  }),
  'edition-neighbour-months': message<ToldThere & { from: string; to: string }>({
    fr: (p) =>
      `${guillemets(p.pool)}, qui a des organismes en commun avec vous, a publié une partie de ces mois (${p.edition}, ${p.from} à ${p.to})${NBSP}: la différence entre les deux révélerait les chiffres d’un seul organisme. Demandez d’autres mois, ou exactement ceux-là.`,
    en: (p) =>
      `“${p.pool}”, which has organisations in common with you, has released some of these months (${p.edition}, ${p.from} to ${p.to}): the difference of the two would reveal the figures of one organisation alone. Ask for other months, or for just those.`,
  }),
  'edition-neighbour-otherwise': message<ToldThere>({
    fr: (p) =>
      `${guillemets(p.pool)}, qui a des organismes en commun avec vous, a publié ces mois avec d’autres découpages, d’autres mesures ou d’autres règles (${p.edition})${NBSP}: les deux ne se vérifient pas ensemble. Publiez ces mois sous la même politique que la sienne, ou d’autres mois.`,
    en: (p) =>
      `“${p.pool}”, which has organisations in common with you, has released these months by other breakdowns, measures or rules (${p.edition}): the two cannot be audited together. Release these months under the same policy as its own, or other months.`,
  }),
  'edition-neighbour-told': message<ToldThere>({
    fr: (p) =>
      `${guillemets(p.pool)}, qui a des organismes en commun avec vous, a publié ces mois (${p.edition}), et plus encore${NBSP}: une correction, des réponses à des questions nouvelles, un panel ou des chiffres publiés par accord. Cela ne se vérifie pas encore avec une autre publication. Demandez d’autres mois.`,
    en: (p) =>
      `“${p.pool}”, which has organisations in common with you, has released these months (${p.edition}), and more: a correction, answers to new questions, a panel or figures released by consent. That cannot be audited with another release yet. Ask for other months.`,
  }),
  'edition-neighbour-noisy': message<ToldThere>({
    fr: (p) =>
      `${guillemets(p.pool)}, qui a des organismes en commun avec vous, a publié ces mois (${p.edition}). D’un même mois, on publie des chiffres exacts ou des chiffres bruités, une seule fois. Demandez d’autres mois.`,
    en: (p) =>
      `“${p.pool}”, which has organisations in common with you, has released these months (${p.edition}). Of one month exact figures are released or noisy ones, once. Ask for other months.`,
  }),
  'edition-neighbour-again': message<ToldThere>({
    fr: (p) =>
      `${guillemets(p.pool)}, qui a des organismes en commun avec vous, a publié ces mois aussi (${p.edition})${NBSP}: ils ne se corrigent plus et ne se publient plus de nouveau. Une publication qui ne doit plus servir peut être retirée.`,
    en: (p) =>
      `“${p.pool}”, which has organisations in common with you, has released these months too (${p.edition}): they can no longer be corrected, nor released again. A release that should serve no more can be withdrawn.`,
  }),
  'edition-neighbour-holding': message<ToldThere & { holding: string }>({
    fr: (p) =>
      `Le groupe ${guillemets(p.holding)} n’a pas les mêmes organismes ici et dans ${guillemets(p.pool)} (${p.edition})${NBSP}: les deux publications ne se vérifient pas ensemble. Demandez d’autres mois, ou faites entrer les organismes du groupe dans l’une des deux.`,
    en: (p) =>
      `The group “${p.holding}” has other organisations here than in “${p.pool}” (${p.edition}): the two releases cannot be audited together. Ask for other months, or let the organisations of the group join one of the two.`,
  }),
  'edition-neighbour-alike': message<{ one: string; other: string; pool: string }>({
    fr: (p) =>
      `${guillemets(p.one)} et ${guillemets(p.other)}, dans ${guillemets(p.pool)}, ont exactement les mêmes chiffres${NBSP}: c’est sans doute un seul organisme sous deux identifiants. Dites-le avec ${guillemets('parterre neighbours')} et --same ici=là-bas, puis recommencez.`,
    en: (p) =>
      `“${p.one}” and “${p.other}”, in “${p.pool}”, have the very same figures: they are probably one organisation under two ids. Say so with “parterre neighbours” and --same here=there, then try again.`,
  }),
  'edition-neighbour-too-much': message({
    fr: () =>
      'Ce que des mutualisations voisines ont publié de ces mois en dit trop pour qu’on y ajoute quoi que ce soit ici. Rien n’est publié. Demandez d’autres mois.',
    en: () =>
      'What neighbouring pools released of these months already says too much for anything to be added here. Nothing is released. Ask for other months.',
  }),
  'edition-neighbour-meanwhile': message<{ pool: string }>({
    fr: (p) =>
      `${guillemets(p.pool)}, qui a des organismes en commun avec vous, a publié pendant ce temps. Rien n’est publié ici. Recommencez.`,
    en: (p) =>
      `“${p.pool}”, which has organisations in common with you, has released something meanwhile. Nothing is released here. Try again.`,
  }),
  'further-neighbour': message<ToldThere>({
    fr: (p) =>
      `${guillemets(p.pool)}, qui a des organismes en commun avec cette mutualisation, a publié ces mois aussi (${p.edition})${NBSP}: aucune question nouvelle n’y est possible. Ce qui est publié reste à lire.`,
    en: (p) =>
      `“${p.pool}”, which has organisations in common with this pool, has released these months too (${p.edition}): no new question can be asked of them. What is released stays to be read.`,
  }),
  'verify-beside': message<ToldThere>({
    fr: (p) =>
      `${p.edition}, de la mutualisation voisine ${guillemets(p.pool)}, porte sur les mêmes mois et des organismes en commun, et aucune des deux publications n’a tenu compte de l’autre.`,
    en: (p) =>
      `${p.edition}, of the neighbouring pool “${p.pool}”, is of the same months and of organisations in common, and neither release reckoned with the other.`,
  }),
  'verify-pools': message<{ cell: string }>({
    fr: (p) =>
      `${p.cell}${NBSP}: avec ce que des mutualisations voisines ont publié, on en déduit un chiffre qu’aucune règle ne laisse publier.`,
    en: (p) =>
      `${p.cell}: with what neighbouring pools released, a figure follows that no rule lets be released.`,
  }),
};

/** `names`: of the houses, with commas between. */
type ToldNeighbour = { pool: string; folder: string; houses: number; names: string };
