import { count, guillemets, message, NBSP, plural } from './message.ts';
import { formatMonth, formatPercent } from './numbers.ts';

function ofAMonth(what: string): readonly [fr: string, en: string] {
  if (what === 'both') return ['le nombre de billets et le montant', 'the number of tickets and the amount'];
  return what === 'quantity' ? ['un nombre de billets', 'a number of tickets'] : ['un montant', 'an amount'];
}

/** What a file was recognised as, and what is left in doubt. */
export const MAPPING = {
  'source-signature': message<{ headers: string }>({
    fr: (p) =>
      p.headers === '' ? 'Aucun intitulé distinctif trouvé.' : `Intitulés reconnus${NBSP}: ${p.headers}.`,
    en: (p) => (p.headers === '' ? 'No telling header found.' : `Headers recognised: ${p.headers}.`),
  }),
  'source-columns-known': message<{ known: number; total: number }>({
    fr: (p) =>
      `${plural(p.known, 'fr', { one: 'colonne connue', other: 'colonnes connues' })} sur ${p.total}.`,
    en: (p) =>
      `${count(p.known, 'en')} of ${plural(p.total, 'en', { one: 'column', other: 'columns' })} known.`,
  }),
  'source-foreign': message<{ header: string }>({
    fr: (p) => `La colonne ${guillemets(p.header)} n’appartient pas à cette exportation.`,
    en: (p) => `The column “${p.header}” does not belong to this export.`,
  }),
  'source-matched': message<{ sure: number; likely: number; unsure: number }>({
    fr: (p) =>
      `Tableau inconnu, lu colonne par colonne${NBSP}: ${plural(p.sure, 'fr', { one: 'sûre', other: 'sûres' })}, ${plural(p.likely, 'fr', { one: 'probable', other: 'probables' })}, ${p.unsure} à vérifier.`,
    en: (p) =>
      `Unknown table, read column by column: ${p.sure} sure, ${p.likely} likely, ${p.unsure} to be checked.`,
  }),
  'source-kind': message<{ kind: string }>({
    fr: (p) => `Ce que le tableau contient${NBSP}: ${KINDS[p.kind]?.fr ?? p.kind}.`,
    en: (p) => `What the table holds: ${KINDS[p.kind]?.en ?? p.kind}.`,
  }),
  'label-without-meaning': message<{ field: string; label: string; rows: number }>({
    fr: (p) =>
      `${p.field}${NBSP}: ${guillemets(p.label)} ne correspond à rien de connu (${plural(p.rows, 'fr', { one: 'ligne', other: 'lignes' })}).`,
    en: (p) =>
      `${p.field}: “${p.label}” stands for nothing known (${plural(p.rows, 'en', { one: 'line', other: 'lines' })}).`,
  }),
  'label-suggested': message<{ code: string; because: 'other-houses' | 'spelling' }>({
    fr: (p) =>
      p.because === 'spelling'
        ? `Peut-être ${guillemets(p.code)}, à une faute ou une abréviation près${NBSP}: confirmez-le si c’est bien cela.`
        : `D’autres organismes y voient ${guillemets(p.code)}${NBSP}: confirmez-le si c’est bien cela.`,
    en: (p) =>
      p.because === 'spelling'
        ? `Perhaps “${p.code}”, but for a slip or an abbreviation: confirm it if it is.`
        : `Other organisations read it as “${p.code}”: confirm it if it is.`,
  }),
  'choice-not-followed': message<{ column: string; field: string }>({
    fr: (p) =>
      `Votre choix pour ${guillemets(p.column)} (${p.field}) ne peut être suivi dans ce fichier\u00a0: la colonne y désigne des personnes, ou ce genre de tableau n’a pas ce champ.`,
    en: (p) =>
      `Your choice for “${p.column}” (${p.field}) cannot be followed in this file: the column names people there, or a table of this kind has no such field.`,
  }),
  'counted-to-date': message<{ file: string; column: string }>({
    fr: (p) =>
      `«\u00a0${p.file}\u00a0» donne pour une même représentation plusieurs lignes dont «\u00a0${p.column}\u00a0» est le total à ce jour\u00a0: les additionner compterait les mêmes billets plusieurs fois, et rien n’en est compté. Gardez la dernière ligne de chaque représentation, ou exportez ce qui a été vendu chaque jour.`,
    en: (p) =>
      `“${p.file}” gives several lines for one performance, of which “${p.column}” is the total so far: adding them up would count the same tickets several times, and nothing of it is counted. Keep the last line of each performance, or export what was sold each day.`,
  }),
  'reported-several-times': message<{ file: string; column: string }>({
    fr: (p) =>
      `${guillemets(p.file)} donne la même représentation à plusieurs jours de ${guillemets(p.column)}, sans dire si chaque ligne est le total à ce jour ou ce qui a été vendu ce jour-là${NBSP}: rien n’en est compté. Gardez les lignes du rapport le plus récent${NBSP}; ou, si ce sont les ventes de chaque jour, intitulez la colonne ${guillemets('Date de vente')}.`,
    en: (p) =>
      `“${p.file}” gives the same performance on several days of “${p.column}”, without saying whether each line is the total by that day or what was sold that day: nothing of it is counted. Keep the lines of the latest report; or, if they are the sales of each day, call the column “Sale date”.`,
  }),
  'table-not-understood': message<{ headers: string }>({
    fr: (p) =>
      `Ce tableau n’est ni des ventes, ni des représentations, ni des totaux, ni un sondage que l’on reconnaisse (colonnes${NBSP}: ${p.headers}). Indiquez quelle colonne donne la représentation et laquelle donne la quantité ou le montant.`,
    en: (p) =>
      `This table is not recognisable as sales, performances, totals or a survey (columns: ${p.headers}). Say which column names the performance and which gives the quantity or the amount.`,
  }),
  'months-across': message<{ file: string }>({
    fr: (p) =>
      `${guillemets(p.file)} a une colonne par mois, sans dire de quelle année ils sont, ou si ce sont des billets ou des montants. Écrivez-le dans le titre, par exemple ${guillemets('Billets par mois, 2025')}, ou mettez un mois par ligne, avec les colonnes Spectacle ou Catégorie, Mois et Billets.`,
    en: (p) =>
      `“${p.file}” has a column for each month, without saying of which year they are, or whether they hold tickets or amounts. Write it in the title, for example “Tickets by month, 2025”, or put one month on each row, with the columns Show or Category, Month and Tickets.`,
  }),
  'tickets-unplaced': message<{ file: string; month: string }>({
    fr: (p) =>
      `${guillemets(p.file)} donne des billets, sans dire de quel spectacle ni de quand${NBSP}: rien n’en est compté. Ajoutez-y une colonne ${guillemets('Spectacle')}, ou une colonne ${guillemets('Mois')} qui le dit sur chaque ligne ${p.month === '' ? `(${guillemets('2025-03')}, par exemple)` : `(${guillemets(p.month)}, si c’est bien ${formatMonth(p.month, 'fr')}, comme son nom le laisse croire)`}.`,
    en: (p) =>
      `“${p.file}” gives tickets, without saying of which show or of when: nothing of it is counted. Add a column “Show” to it, or a column “Month” that says it on each line ${p.month === '' ? '(“2025-03”, for example)' : `(“${p.month}”, if they are those of ${formatMonth(p.month, 'en')}, as its name suggests)`}.`,
  }),
  'month-from-name': message<{ name: string; month: string }>({
    fr: (p) =>
      `Aucune colonne lue ne dit de quand sont ces lignes${NBSP}: d’après le nom ${guillemets(p.name)}, elles sont comptées en ${formatMonth(p.month, 'fr')}, sauf celles dont un autre de vos fichiers donne la date. Si vos ventes en détail disent déjà ce mois, elles seules y comptent. À confirmer. Si c’est un autre mois, changez ce nom ou ajoutez une colonne ${guillemets('Mois')}; si le fichier est déjà déposé, annulez d’abord ce dépôt.`,
    en: (p) =>
      `No column that is read says of when these lines are: after the name “${p.name}”, they are counted in ${formatMonth(p.month, 'en')}, save those of which another of your files gives the date. Where your detailed sales tell that month already, they alone count in it. Please confirm. If it is another month, change that name or add a column “Month”; if the file is handed in already, undo that first.`,
  }),
  'lines-undated': message<{ name: string; month: string }>({
    fr: (p) =>
      `Aucune colonne lue ne dit de quand sont ces lignes${NBSP}: elles comptent, mais dans aucun mois, sauf celles dont un autre de vos fichiers donne la date. Demandez à votre billetterie la date de la représentation, ou ajoutez une colonne qui la donne.${p.month === '' ? '' : ` Le nom ${guillemets(p.name)} dit ${formatMonth(p.month, 'fr')}, mais non si c’est le mois des achats ou celui des représentations.`}`,
    en: (p) =>
      `No column that is read says of when these lines are: they count, but in no month, save those of which another of your files gives the date. Ask your ticketing system for the date of the performance, or add a column that gives it.${p.month === '' ? '' : ` The name “${p.name}” says ${formatMonth(p.month, 'en')}, but not whether it is the month of the purchases or of the performances.`}`,
  }),
  'months-read': message<{ columns: string; what: string }>({
    fr: (p) => `Chaque mois de ${guillemets(p.columns)} est lu comme ${ofAMonth(p.what)[0]} de ce mois.`,
    en: (p) => `Each month of “${p.columns}” is read as ${ofAMonth(p.what)[1]} of that month.`,
  }),
  'prices-across': message<{ file: string; prices: string }>({
    fr: (p) =>
      `${guillemets(p.file)} a une colonne par tarif (${p.prices}), et aucune ne compte tous les billets d’une ligne${NBSP}: rien n’en est compté. Ajoutez-y une colonne ${guillemets('Nombre de billets')} qui en fait la somme, ou mettez un tarif par ligne, avec les colonnes Tarif et Quantité.`,
    en: (p) =>
      `“${p.file}” has a column for each price type (${p.prices}), and none that counts all tickets of a line: nothing of it is counted. Add a column “Number of tickets” that adds them up, or put one price type on each row, with the columns Price type and Quantity.`,
  }),
  'payments-alone': message<{ file: string }>({
    fr: (p) =>
      `${guillemets(p.file)} donne des paiements, sans dire pour quelle représentation ni combien de billets${NBSP}: rien n’en est compté. Déposez plutôt l’exportation des ventes ou des billets.`,
    en: (p) =>
      `“${p.file}” gives payments, without saying for which performance or how many tickets: nothing of it is counted. Hand in the export of sales or tickets instead.`,
  }),
  'sheet-left-aside': message<{ sheet: string }>({
    fr: (p) =>
      `${guillemets(p.sheet)} n’est pas une exportation connue${NBSP}: elle est laissée de côté, car le reste du fichier en est une.`,
    en: (p) => `“${p.sheet}” is not a known export: it is left aside, since the rest of the file is one.`,
  }),
  'title-holds-start': message<{ column: string }>({
    fr: (p) =>
      `La colonne ${guillemets(p.column)} donne le titre et la date ensemble${NBSP}: ils sont lus à part l’un de l’autre.`,
    en: (p) => `The column “${p.column}” gives the title and the date together: they are read apart.`,
  }),
  'performance-unnamed': message<{ file: string }>({
    fr: (p) =>
      `Aucune colonne ne nomme la représentation${NBSP}: toutes les lignes comptent pour une seule, nommée d’après le fichier (${p.file}).`,
    en: (p) => `No column names the performance: all rows count as one, named after the file (${p.file}).`,
  }),
  'date-order-assumed': message<{ order: string; example: string }>({
    fr: (p) =>
      `Rien dans les dates ne dit si le jour vient avant le mois${NBSP}: ${guillemets(p.example)} est lu ${p.order === 'day-first' ? 'jour puis mois' : 'mois puis jour'}. À confirmer.`,
    en: (p) =>
      `Nothing in the dates tells whether the day comes before the month: “${p.example}” is read ${p.order === 'day-first' ? 'day then month' : 'month then day'}. Please confirm.`,
  }),
  'numbers-partly-unreadable': message<{ column: string; share: number }>({
    fr: (p) =>
      `${formatPercent(p.share, 'fr')} des valeurs de la colonne ${guillemets(p.column)} ne sont pas des nombres${NBSP}: ces lignes sont à corriger. Si la colonne contient autre chose, dites-le dans le gabarit d’importation.`,
    en: (p) =>
      `${formatPercent(p.share, 'en')} of the values of the column “${p.column}” are not numbers: these lines are to be corrected. If the column holds something else, say so in the import template.`,
  }),
  'dates-not-read': message<{ column: string; share: number }>({
    fr: (p) =>
      `La colonne ${guillemets(p.column)} n’est pas lue${NBSP}: d’après son titre elle contient des dates, mais ${formatPercent(p.share, 'fr')} de ses valeurs n’en sont pas que nous sachions lire. Écrivez-les en entier, année comprise (2024-11-14 20:00), sans quoi rien ne dit de quel mois sont ces lignes.`,
    en: (p) =>
      `The column “${p.column}” is not read: by its title it holds dates, but ${formatPercent(p.share, 'en')} of its values are none that we can read. Write them in full, with the year (2024-11-14 20:00); otherwise nothing tells of which month these lines are.`,
  }),
  /** Of receipts made before each line was in the currency of its own sign. */
  'currencies-mixed': message<{ column: string; currencies: string }>({
    fr: (p) =>
      `La colonne ${guillemets(p.column)} a des montants en plusieurs monnaies (${p.currencies}), qui sont comptés ensemble comme s’ils étaient d’une seule. Ajoutez une colonne qui donne la monnaie de chaque ligne (CAD, EUR).`,
    en: (p) =>
      `The column “${p.column}” has amounts in several currencies (${p.currencies}), which are counted together as if of one. Add a column that gives the currency of each line (CAD, EUR).`,
  }),
  'one-ticket-a-line': message<{ column: string }>({
    fr: (p) =>
      `Aucune colonne lue ne dit combien de billets a chaque ligne${NBSP}: chacune compte pour un seul. Si ${guillemets(p.column)} les compte, dites-le; si le fichier est déjà déposé, annulez d’abord ce dépôt.`,
    en: (p) =>
      `No column that is read says how many tickets each line has: each counts for one. If “${p.column}” counts them, say so; if the file is handed in already, undo that first.`,
  }),
  'several-in-a-cell': message<{ column: string }>({
    fr: (p) =>
      `La colonne ${guillemets(p.column)} nomme plusieurs places ou billets dans une même case, et rien d’autre ne les compte${NBSP}: chaque ligne compte pour un seul billet. Ajoutez une colonne ${guillemets('Nombre de billets')}, et redéposez le fichier.`,
    en: (p) =>
      `The column “${p.column}” names several seats or tickets in one cell, and nothing else counts them: each line counts for one ticket. Add a column “Number of tickets”, and hand the file in again.`,
  }),
  'table-below': message<{ columns: string }>({
    fr: (p) =>
      `Un autre tableau commence plus bas${p.columns === '' ? '' : ` (${p.columns})`}${NBSP}: ses lignes ne sont pas comptées. S’il donne d’autres ventes que le premier, ou des remboursements, déposez-le dans un fichier à part.`,
    en: (p) =>
      `Another table begins below${p.columns === '' ? '' : ` (${p.columns})`}: its lines are not counted. If it gives other sales than the first one, or refunds, hand it in as a file of its own.`,
  }),
  'shows-in-a-cell': message<{ column: string }>({
    fr: (p) =>
      `Des cases de la colonne ${guillemets(p.column)} nomment plusieurs spectacles ou billets à la fois${NBSP}: les ventes ne sont pas réparties entre eux, et chaque ligne compte pour un seul spectacle. Exportez plutôt une ligne par spectacle ou par billet.`,
    en: (p) =>
      `Cells of the column “${p.column}” name several shows or tickets at once: sales are not divided among them, and each line counts as of one show. Export one line for each show or ticket instead.`,
  }),
  'returns-not-deducted': message<{ column: string; counted: string }>({
    fr: (p) =>
      `Rien ne dit si ${guillemets(p.counted)} compte encore les billets de ${guillemets(p.column)}${NBSP}: ils n’en sont pas déduits. S’ils doivent l’être, annulez ce dépôt, ajoutez une colonne ${guillemets('Billets nets')} et déposez le fichier de nouveau.`,
    en: (p) =>
      `Nothing says whether “${p.counted}” still counts the tickets of “${p.column}”: they are not deducted. If they should be, undo this delivery, add a column “Net tickets” and hand the file in again.`,
  }),
  'gifts-not-deducted': message<{ column: string; counted: string }>({
    fr: (p) =>
      `La colonne ${guillemets(p.column)} est peut-être comprise dans ${guillemets(p.counted)}, qui compterait alors des dons ou des adhésions comme des billets. Comparez le revenu avec celui de votre billetterie${NBSP}; s’il est trop élevé, déposez le fichier avec une colonne des billets seuls.`,
    en: (p) =>
      `Column “${p.column}” may be part of “${p.counted}”, which would then count gifts or memberships as tickets. Compare the revenue with your box office’s; if it is too high, hand the file in with a column of tickets alone.`,
  }),
  'refunds-not-deducted': message<{ column: string; counted: string }>({
    fr: (p) =>
      `Rien ne dit si ${guillemets(p.column)} est déjà retiré de ${guillemets(p.counted)}${NBSP}: nous ne l’en déduisons pas. S’il faut l’en déduire, annulez ce dépôt, ajoutez une colonne ${guillemets('Recette nette')} et déposez le fichier de nouveau.`,
    en: (p) =>
      `Nothing says whether “${p.column}” is taken off “${p.counted}” already: we do not deduct it. If it should be, undo this delivery, add a column “Net revenue” and hand the file in again.`,
  }),
  'amounts-across': message<{ columns: string }>({
    fr: (p) =>
      `Ce fichier répartit ses montants entre plusieurs colonnes (${p.columns}), et aucune ne dit le tout${NBSP}: le revenu reste inconnu. Ajoutez une colonne ${guillemets('Recette')} qui en fait la somme, et déposez le fichier de nouveau.`,
    en: (p) =>
      `This file divides its amounts among several columns (${p.columns}), and none gives the whole: revenue stays unknown. Add a column “Revenue” that adds them up, and hand the file in again.`,
  }),
  'fees-in-price': message<{ column: string }>({
    fr: (p) =>
      `Les montants de ${guillemets(p.column)} comprennent des frais, dont aucune colonne ne dit le montant${NBSP}: ils comptent dans le revenu. Si votre billetterie peut donner les frais à part, ajoutez cette colonne et déposez le fichier de nouveau.`,
    en: (p) =>
      `The amounts of “${p.column}” include fees, and no column says how much: they count as revenue. If your ticketing system can give the fees apart, add that column and hand the file in again.`,
  }),
  'tables-beside': message<{ file: string; columns: string }>({
    fr: (p) =>
      `${guillemets(p.file)} a deux tableaux côte à côte, sous les mêmes titres (${p.columns})${NBSP}: rien n’en est lu, pour ne pas en compter un seul. Mettez-les l’un sous l’autre.`,
    en: (p) =>
      `“${p.file}” has two tables side by side, under the same headers (${p.columns}): nothing of it is read, so as not to count one alone. Put one below the other.`,
  }),
  'shows-across': message<{ file: string; columns: string }>({
    fr: (p) =>
      `${guillemets(p.file)} nomme plusieurs spectacles sur une même ligne, dans des colonnes numérotées (${p.columns})${NBSP}: rien n’en est lu, pour ne pas tout compter au premier. Exportez plutôt une ligne par spectacle ou par billet.`,
    en: (p) =>
      `“${p.file}” names several shows on one line, in numbered columns (${p.columns}): nothing of it is read, so as not to count everything for the first. Export one line for each show or ticket instead.`,
  }),
  'performances-cancelled': message<{ lines: number }>({
    fr: (p) =>
      `${plural(p.lines, 'fr', { one: 'ligne parle d’une représentation annulée ou reportée, et ses billets comptent', other: 'lignes parlent de représentations annulées ou reportées, et leurs billets comptent' })}. S’ils ont été remboursés, retirez ces lignes et déposez le fichier de nouveau.`,
    en: (p) =>
      `${plural(p.lines, 'en', { one: 'line is about a performance that was cancelled or postponed, and its tickets count', other: 'lines are about performances that were cancelled or postponed, and their tickets count' })}. If they were refunded, take these lines out and hand the file in again.`,
  }),
  'packages-as-shows': message({
    fr: () =>
      `Des lignes vendent un abonnement ou un forfait sans dire de quelles représentations${NBSP}: elles comptent comme les billets d’un spectacle de ce nom. Si votre billetterie peut donner une ligne par représentation, annulez ce dépôt et déposez plutôt cette exportation.`,
    en: () =>
      `Lines sell a subscription or a package without saying for which performances: they count as tickets of a show of that name. If your ticketing system can give a line for each performance, undo this delivery and hand that export in instead.`,
  }),
  'amounts-all-negative': message<{ column: string }>({
    fr: (p) =>
      `Tous les montants de ${guillemets(p.column)} sont négatifs${NBSP}: chaque ligne est lue comme un remboursement, qui retire ses billets. Si ce sont des ventes, annulez ce dépôt, écrivez les montants sans le signe moins et déposez le fichier de nouveau.`,
    en: (p) =>
      `All amounts of “${p.column}” are negative: each line is read as a refund, which takes its tickets back. If they are sales, undo this delivery, write the amounts without the minus sign and hand the file in again.`,
  }),
  'numbers-not-read': message<{ column: string; share: number }>({
    fr: (p) =>
      `La colonne ${guillemets(p.column)} n’est pas lue${NBSP}: d’après son titre elle contient des nombres, mais ${formatPercent(p.share, 'fr')} de ses valeurs n’en sont pas. Corrigez-les, ou dites dans le gabarit d’importation ce qu’elle contient.`,
    en: (p) =>
      `The column “${p.column}” is not read: by its title it holds numbers, but ${formatPercent(p.share, 'en')} of its values are not. Correct them, or say in the import template what it holds.`,
  }),
  'dates-unreadable': message<{ column: string }>({
    fr: (p) =>
      `Des dates de la colonne ${guillemets(p.column)} sont écrites d’une façon que l’on ne lit pas.`,
    en: (p) => `Some dates of the column “${p.column}” are written in a way that cannot be read.`,
  }),
  'taxes-assumed': message<{ column: string; taxes: string }>({
    fr: (p) =>
      `Rien ne dit si les montants de ${guillemets(p.column)} comprennent les taxes${NBSP}: ils sont lus ${p.taxes === 'included' ? 'taxes incluses' : 'avant taxes'}. Comparez avec le total de votre billetterie pour vous en assurer.`,
    en: (p) =>
      `Nothing says whether the amounts of “${p.column}” include taxes: they are read ${p.taxes === 'included' ? 'with taxes included' : 'before taxes'}. Compare with your box-office total to make sure.`,
  }),
  'tax-rate-assumed': message<{ column: string }>({
    fr: (p) =>
      `Les montants de ${guillemets(p.column)} comprennent les taxes, sans colonne de taxes${NBSP}: TPS de 5${NBSP}% et TVQ de 9,975${NBSP}% retirées.`,
    en: (p) =>
      `The amounts of “${p.column}” include taxes and there is no tax column: GST of 5% and QST of 9.975% taken off.`,
  }),
  'currency-assumed': message<{ system: string; currency: string; usual: string }>({
    fr: (p) =>
      `Ce fichier de ${p.system} n’écrit pas la devise de ses montants${NBSP}: ils sont comptés en ${p.currency}. S’ils sont en ${p.usual} ou dans une autre devise, dites-la en confirmant la lecture; si le fichier est déjà déposé, annulez d’abord ce dépôt, puis redéposez-le.`,
    en: (p) =>
      `This file from ${p.system} does not write the currency of its amounts: they are counted in ${p.currency}. If they are in ${p.usual} or another currency, say so when you confirm how the file is read; if the file is handed in already, undo that first, then hand it in again.`,
  }),
  'currency-not-pool': message<{ currency: string; pool: string }>({
    fr: (p) =>
      `Les montants de ce fichier sont en ${p.currency}${NBSP}: ils sont gardés tels quels et ne s’ajoutent pas aux revenus en ${p.pool}. Pour les voir, demandez-les par devise.`,
    en: (p) =>
      `The amounts of this file are in ${p.currency}: they are kept as they are and are not added to revenue in ${p.pool}. To see them, ask for them by currency.`,
  }),
  'currencies-several': message<{ currencies: string; pool: string; assumed: string }>({
    fr: (p) =>
      `Les montants de ce fichier sont en plusieurs devises (${p.currencies})${NBSP}: chaque ligne est comptée dans celle qu’elle écrit${p.assumed === '' ? '' : `, et en ${p.assumed} si elle n’en écrit aucune`}. Ils ne sont pas additionnés d’une devise à l’autre${NBSP}; ceux qui ne sont pas en ${p.pool} sont gardés tels quels et ne s’ajoutent pas aux revenus en ${p.pool}. Pour les voir, demandez-les par devise.`,
    en: (p) =>
      `The amounts of this file are in several currencies (${p.currencies}): each line is counted in the one that it writes${p.assumed === '' ? '' : `, and in ${p.assumed} where it writes none`}. Those of different currencies are not added up; those that are not in ${p.pool} are kept as they are and are not added to revenue in ${p.pool}. To see them, ask for them by currency.`,
  }),
  'tickets-not-counted': message({
    fr: () =>
      'Ce fichier donne des montants sans dire de combien de billets\u00a0: le revenu est compté, les billets ne le sont pas.',
    en: () =>
      'This file gives amounts without saying of how many tickets: revenue is counted, tickets are not.',
  }),
  'amounts-missing': message({
    fr: () =>
      'Ce fichier compte des billets sans leur prix : les billets sont comptés, le revenu reste inconnu.',
    en: () => 'This file counts tickets without their price: tickets are counted, revenue stays unknown.',
  }),
  'export-truncated': message<{ system: string; rows: number }>({
    fr: (p) =>
      `${p.system} arrête ses exportations à ${count(p.rows, 'fr')} lignes et ce fichier en a juste autant${NBSP}: il en manque sans doute. Exportez par période.`,
    en: (p) =>
      `${p.system} stops its exports at ${count(p.rows, 'en')} rows and this file has just as many: some are probably missing. Export period by period.`,
  }),
  'labels-unmapped': message<{ column: string; labels: number }>({
    fr: (p) =>
      `${plural(p.labels, 'fr', { one: 'libellé', other: 'libellés' })} de ${guillemets(p.column)} sans équivalent dans le vocabulaire commun${NBSP}: ${p.labels > 1 ? 'ils comptent' : 'il compte'} comme inconnu${p.labels > 1 ? 's' : ''}.`,
    en: (p) =>
      `${plural(p.labels, 'en', { one: 'label', other: 'labels' })} of “${p.column}” without equivalent in the shared vocabulary: counted as unknown.`,
  }),
};

const KINDS: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  movements: { fr: 'des ventes', en: 'sales' },
  performances: { fr: 'des représentations', en: 'performances' },
  sums: { fr: 'des totaux', en: 'totals' },
  responses: { fr: 'des réponses de sondage', en: 'survey responses' },
  buyers: { fr: 'des acheteurs', en: 'buyers' },
  scans: { fr: 'des entrées', en: 'entries' },
  productions: { fr: 'des productions', en: 'productions' },
  places: { fr: 'des lieux', en: 'places' },
  labels: { fr: 'un lexique de libellés', en: 'a list of labels' },
};
