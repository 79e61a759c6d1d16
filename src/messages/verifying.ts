import { guillemets, message, NBSP, plural } from './message.ts';
import { formatNumber } from './numbers.ts';

/** Why a release is not proved. Read by those who hold its evidence: cells, holdings and rules are named. */
export const VERIFYING = {
  'verify-file-changed': message<{ file: string }>({
    fr: (p) => `${p.file} n’est plus le fichier qui a été publié${NBSP}: son empreinte est une autre.`,
    en: (p) => `${p.file} is no longer the file that was released: its digest is another.`,
  }),
  'verify-policy-changed': message<{ version: string }>({
    fr: (p) =>
      `La politique ${guillemets(p.version)} n’est pas celle sous laquelle la publication a été faite, ou sa signature ne vaut plus.`,
    en: (p) =>
      `Policy “${p.version}” is not the one that the release was made under, or its signature does not hold.`,
  }),
  'verify-policy-weak': message<{ parameter: string; least: number }>({
    fr: (p) => `La politique affaiblit ${guillemets(p.parameter)} au-delà de ce qui est permis (${p.least}).`,
    en: (p) => `The policy makes “${p.parameter}” weaker than is allowed (${p.least}).`,
  }),
  'verify-format': message<{ where: string }>({
    fr: (p) => `Un fichier de la publication ne se lit pas${NBSP}: ${p.where}.`,
    en: (p) => `A file of the release cannot be read: ${p.where}.`,
  }),
  'verify-cube': message<{ where: string }>({
    fr: (p) => `Les découpages ne sont pas ceux de la politique, ou ne tiennent pas${NBSP}: ${p.where}.`,
    en: (p) => `The breakdowns are not those of the policy, or are not sound: ${p.where}.`,
  }),
  'verify-months-open': message<{ to: string }>({
    fr: (p) => `Le mois ${p.to} n’était pas terminé à la publication.`,
    en: (p) => `The month ${p.to} was not over at the release.`,
  }),
  'verify-holding-unknown': message<{ holding: string }>({
    fr: (p) =>
      `${guillemets(p.holding)} compte comme un organisme à part, mais la mutualisation n’en connaît pas de ce nom.`,
    en: (p) => `“${p.holding}” counts as an organisation by itself, but the pool knows none of that name.`,
  }),
  'verify-party-missing': message<{ party: string }>({
    fr: (p) =>
      `Ce que ${guillemets(p.party)} sait n’est pas au dossier${NBSP}: la publication n’en a pas tenu compte.`,
    en: (p) => `What “${p.party}” knows is not on record: the release did not reckon with it.`,
  }),
  'verify-cell-missing': message<{ cell: string }>({
    fr: (p) => `${p.cell}${NBSP}: cette case devrait figurer dans la publication et n’y est pas.`,
    en: (p) => `${p.cell}: this cell should be in the release and is not.`,
  }),
  'verify-cell-extra': message<{ cell: string }>({
    fr: (p) => `${p.cell}${NBSP}: cette case est de trop, ou y est deux fois.`,
    en: (p) => `${p.cell}: this cell should not be there, or is there twice.`,
  }),
  'verify-close': message<{ cell: string }>({
    fr: (p) =>
      `${p.cell}${NBSP}: n’est pas diffusée, mais ce que la publication et ses tableaux ajoutés disent ensemble borne de trop près le plus grand organisme qui s’y trouve, ou le nombre de personnes qui s’y trouvent.`,
    en: (p) =>
      `${p.cell}: not released, but what the release and its further tables say together bounds too closely the largest organisation in it, or how many persons are in it.`,
  }),
  'verify-value': message<{ cell: string; metric: string }>({
    fr: (p) =>
      `${p.cell}${NBSP}: la valeur publiée de ${guillemets(p.metric)} n’est pas l’arrondi de son total.`,
    en: (p) => `${p.cell}: the released value of “${p.metric}” is not the rounding of its total.`,
  }),
  'verify-value-masked': message<{ cell: string }>({
    fr: (p) => `${p.cell}${NBSP}: cette case n’est pas diffusée et porte pourtant une valeur.`,
    en: (p) => `${p.cell}: this cell is not released, and has a value all the same.`,
  }),
  'verify-sum': message<{ cell: string; measure: string }>({
    fr: (p) => `${p.cell}${NBSP}: ce qui est derrière ne s’additionne pas (${p.measure}).`,
    en: (p) => `${p.cell}: what is behind it does not add up (${p.measure}).`,
  }),
  'verify-rule': message<{ cell: string; rule: string }>({
    fr: (p) => `${p.cell}${NBSP}: publiée, alors que la règle ${p.rule} l’interdit.`,
    en: (p) => `${p.cell}: released, which rule ${p.rule} forbids.`,
  }),
  'verify-implied': message<{ cell: string; rule: string }>({
    fr: (p) => `${p.cell}${NBSP}: non diffusée (${p.rule}), mais elle se calcule à partir de cases publiées.`,
    en: (p) => `${p.cell}: not released (${p.rule}), yet it follows from cells that are.`,
  }),
  'verify-difference': message<{ cell: string; less: string; rule: string }>({
    fr: (p) => `${p.cell}, moins ${p.less}${NBSP}: ce qui reste ne passe pas la règle ${p.rule}.`,
    en: (p) => `${p.cell}, less ${p.less}: what is left does not pass rule ${p.rule}.`,
  }),
  'verify-union': message<{ cell: string; dimension: string; rule: string }>({
    fr: (p) =>
      `${p.cell}, moins ses parties publiées par ${guillemets(p.dimension)}${NBSP}: ce qui reste ne passe pas la règle ${p.rule}.`,
    en: (p) =>
      `${p.cell}, less its released parts by “${p.dimension}”: what is left does not pass rule ${p.rule}.`,
  }),
  'verify-combination': message<{ cell: string; leaves: number; rule: string }>({
    fr: (p) =>
      `${p.cell}${NBSP}: des cases publiées donnent ${plural(p.leaves, 'fr', { one: 'combinaison fine', other: 'combinaisons fines' })} dont celle-ci, qui ne passent pas la règle ${p.rule}.`,
    en: (p) =>
      `${p.cell}: released cells give ${plural(p.leaves, 'en', { one: 'finest combination', other: 'finest combinations' })}, this one among them, which do not pass rule ${p.rule}.`,
  }),
  'verify-exposed': message<{ cell: string; party: string; holding: string }>({
    fr: (p) =>
      `${p.cell}${NBSP}: ${p.party === '' ? 'n’importe qui' : guillemets(p.party)} peut calculer ce qui n’est qu’à ${guillemets(p.holding)}.`,
    en: (p) =>
      `${p.cell}: ${p.party === '' ? 'anybody' : `“${p.party}”`} can reckon what is of “${p.holding}” alone.`,
  }),
  'verify-insider': message<{ cell: string; party: string; rule: string }>({
    fr: (p) =>
      `${p.cell}${NBSP}: non diffusée (${p.rule}), mais ${p.party === '' ? 'n’importe qui' : guillemets(p.party)} peut la calculer avec ses propres données.`,
    en: (p) =>
      `${p.cell}: not released (${p.rule}), yet ${p.party === '' ? 'anybody' : `“${p.party}”`} can compute it with its own data.`,
  }),
  'verify-withdrawn': message<{ reason: string }>({
    fr: (p) => `Cette publication est retirée${NBSP}: ${p.reason}.`,
    en: (p) => `This release is withdrawn: ${p.reason}.`,
  }),
  'verify-follows': message<{ edition: string }>({
    fr: (p) =>
      `${p.edition}${NBSP}: ce qui a été publié auparavant des mêmes mois n’est pas ce dont la publication a tenu compte.`,
    en: (p) =>
      `${p.edition}: what was released before of the same months is not what the release reckoned with.`,
  }),
  'verify-kept': message<{ cell: string }>({
    fr: (p) => `${p.cell}${NBSP}: donnée comme inchangée, mais la publication d’avant dit autre chose.`,
    en: (p) => `${p.cell}: given as unchanged, yet the release before says something else.`,
  }),
  'verify-correction': message<{ cell: string; rule: string }>({
    fr: (p) =>
      `${p.cell}${NBSP}: corrigée, alors que ce qui a changé est trop peu pour être publié (règle ${p.rule}).`,
    en: (p) => `${p.cell}: corrected, though what has changed is too little to be released (rule ${p.rule}).`,
  }),
  'verify-consent': message<{ cell: string }>({
    fr: (p) =>
      `${p.cell}${NBSP}: publiée avec l’accord des organismes, mais l’un d’eux n’est pas au dossier, n’a plus cours ou a été retiré.`,
    en: (p) =>
      `${p.cell}: released by consent of the organisations, but one consent is not on record, has lapsed or was withdrawn.`,
  }),
  'verify-panel': message<{ cell: string; panel: string }>({
    fr: (p) =>
      `${p.cell}${NBSP}: publiée, ou calculable de ce qui l’est, alors que c’est ce que le panel ${guillemets(p.panel)} laisse de côté, ou une découpe de ce panel.`,
    en: (p) =>
      `${p.cell}: released, or reckoned from what is, though it is what the panel “${p.panel}” leaves out, or a cut of that panel.`,
  }),
  'verify-panel-lines': message<{ cell: string; panel: string }>({
    fr: (p) =>
      `${p.cell}${NBSP}: compte ce que le panel ${guillemets(p.panel)} place de l’autre côté${NBSP}: le panel n’est pas ce que dit la politique.`,
    en: (p) =>
      `${p.cell}: counts what the panel “${p.panel}” puts on the other side: the panel is not what the policy says.`,
  }),
  'verify-panel-names': message<{ cell: string; panel: string }>({
    fr: (p) =>
      `${p.cell}${NBSP}: publiée, alors que le panel ${guillemets(p.panel)} y laisse de côté un type de représentations que trop peu d’organismes donnent${NBSP}: il les désignerait.`,
    en: (p) =>
      `${p.cell}: released, though the panel “${p.panel}” leaves out in it a kind of performances that too few organisations give: it would name them.`,
  }),
  'verify-panel-consent': message<{ panel: string; holding: string }>({
    fr: (p) =>
      `Le panel ${guillemets(p.panel)} laisse de côté par son nom ${guillemets(p.holding)}, dont l’accord n’est pas au dossier, n’a plus cours ou a été retiré.`,
    en: (p) =>
      `The panel “${p.panel}” leaves out by name “${p.holding}”, whose consent is not on record, has lapsed or was withdrawn.`,
  }),
  'verify-more': message<{ more: number }>({
    fr: (p) =>
      `et ${plural(p.more, 'fr', { one: 'autre', other: 'autres' })} (${guillemets('--json')} les donne tous).`,
    en: (p) => `and ${plural(p.more, 'en', { one: 'other', other: 'others' })} (“--json” gives them all).`,
  }),
  'verify-noise-exact': message<{ edition: string }>({
    fr: (p) =>
      `${guillemets(p.edition)} a publié les chiffres exacts d’un de ces mois${NBSP}: ensemble, ils défont le bruit.`,
    en: (p) => `“${p.edition}” released exact figures of one of these months: together they undo the noise.`,
  }),
  'verify-noise-budget': message<{ rho: number; spent: number; year: number }>({
    fr: (p) =>
      `Le fichier dit avoir dépensé ${formatNumber(p.rho, 'fr', 3)} du budget qui protège les personnes. Le registre en compte ${formatNumber(p.spent, 'fr', 3)}, et ${formatNumber(p.year, 'fr', 3)} pour toute l’année. Ou bien ces nombres ne s’accordent pas, ou bien l’année a trop dépensé, ou bien l’ε annoncé n’est pas celui de cette dépense.`,
    en: (p) =>
      `The file says that it spent ${formatNumber(p.rho, 'en', 3)} of the budget that protects persons. The ledger counts ${formatNumber(p.spent, 'en', 3)}, and ${formatNumber(p.year, 'en', 3)} for the whole year. Either these do not agree, or the year spent too much, or the ε that is told is not that of what was spent.`,
  }),
  'verify-noise-bounds': message({
    fr: () => 'Une personne y compte dans plus de cases, ou pour plus, que la politique ne le permet.',
    en: () => 'A person counts in more cells of it, or with more, than the policy allows.',
  }),
  'verify-noise-small': message<{ metric: string; deviation: number }>({
    fr: (p) =>
      `Le bruit de ${guillemets(p.metric)} (écart type ${p.deviation}) est plus petit que ce que la dépense demande.`,
    en: (p) =>
      `The noise of “${p.metric}” (deviation ${p.deviation}) is smaller than what was spent asks for.`,
  }),
  'verify-noise-precision': message<{ cell: string; metric: string }>({
    fr: (p) => `${p.cell}${NBSP}: ${guillemets(p.metric)} n’est pas aussi précis qu’annoncé.`,
    en: (p) => `${p.cell}: “${p.metric}” is not as precise as it says.`,
  }),
};
