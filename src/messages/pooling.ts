import type { Language } from '#model/words.ts';

import { count, guillemets, message, plural } from './message.ts';

/** An undo of the earlier file would take away all that was not exchanged; the whole export has each ticket where it is now. */
const EXCHANGES_ALONE = {
  fr: 'annulez ce dépôt et les précédents de ces représentations, puis déposez l’exportation entière de la même période, où chaque billet est à sa place d’aujourd’hui',
  en: 'undo this delivery and the earlier ones of these performances, then hand in the whole export of the same period, in which each ticket is where it is now',
};

/** Pools, agreements, deliveries as a whole. */
export const POOLING = {
  'agreement-missing': message<{ organisation: string }>({
    fr: (p) =>
      `Rien n’a été lu\u00a0: l’accord de ${guillemets(p.organisation)} aux conditions de la mutualisation n’est pas consigné. Il se donne en cochant la case au moment du dépôt (--agree en ligne de commande).`,
    en: (p) =>
      `Nothing was read: “${p.organisation}” has no agreement to the pool’s terms on record. It is given by ticking the box when handing in (--agree on the command line).`,
  }),
  'pool-missing': message({
    fr: () => 'Il n’y a pas de mutualisation dans ce dossier. Créez-la d’abord\u00a0: parterre init DOSSIER.',
    en: () => 'There is no pool in this folder. Make one first: parterre init FOLDER.',
  }),
  'pool-exists': message<{ folder: string }>({
    fr: (p) => `Le dossier ${guillemets(p.folder)} contient déjà une mutualisation; rien n’a été changé.`,
    en: (p) => `“${p.folder}” already holds a pool; nothing was changed.`,
  }),
  'pool-newer': message({
    fr: () =>
      'Cette mutualisation a été ouverte par une version plus récente de Parterre. Installez cette version; rien n’a été changé.',
    en: () =>
      'This pool was opened by a newer version of Parterre. Install that version; nothing was changed.',
  }),
  'keys-missing': message<{ folder: string }>({
    fr: (p) =>
      `Les clés de la mutualisation manquent ou sont abîmées (${guillemets(p.folder)}). Remettez-y celles de votre copie de sûreté; rien n’a été changé.`,
    en: (p) =>
      `The keys of the pool are missing or damaged (“${p.folder}”). Put those of your backup back there; nothing was changed.`,
  }),
  'folder-unwritable': message({
    fr: () =>
      'Parterre n’a pas le droit d’écrire dans ce dossier. Vérifiez son chemin et ses permissions; rien n’a été changé.',
    en: () => 'Parterre may not write in this folder. Check its path and permissions; nothing was changed.',
  }),
  'slug-unreadable': message<{ organisation: string }>({
    fr: (p) =>
      `${guillemets(p.organisation)} n’est pas un nom court d’organisme. Écrivez des minuscules, des chiffres et des traits d’union, comme theatre-exemple.`,
    en: (p) =>
      `“${p.organisation}” is not a short name of an organisation. Write lower-case letters, digits and hyphens, like theatre-exemple.`,
  }),
  'organisation-unknown': message<{ organisation: string }>({
    fr: (p) =>
      `Aucun organisme partenaire ne s’appelle ${guillemets(p.organisation)} dans cette mutualisation.`,
    en: (p) => `No partner organisation of this pool is called “${p.organisation}”.`,
  }),
  'file-missing': message<{ file: string }>({
    fr: (p) =>
      `Le fichier ${guillemets(p.file)} n’existe pas ou ne peut pas être lu. Vérifiez son nom et ses droits.`,
    en: (p) => `The file “${p.file}” does not exist or cannot be opened. Check its name and permissions.`,
  }),
  'lake-outdated': message({
    fr: () =>
      'Cette mutualisation a été faite par une version antérieure, qui désignait les billets autrement. Déposez de nouveau les fichiers dans une nouvelle mutualisation.',
    en: () =>
      'This pool was made by an earlier version, which keyed tickets otherwise. Hand the files in again to a new pool.',
  }),
  'delivery-preview': message({
    fr: () => 'Aperçu seulement\u00a0: rien n’est déposé.',
    en: () => 'A preview only: nothing is delivered.',
  }),
  'delivery-changes': message<{ new: number; changed: number; identical: number; missing: number }>({
    fr: (p) =>
      `À côté de vos dépôts précédents\u00a0: ${plural(p.new, 'fr', { one: 'ligne nouvelle', other: 'lignes nouvelles' })}, ${plural(p.changed, 'fr', { one: 'modifiée', other: 'modifiées' })}, ${plural(p.identical, 'fr', { one: 'identique', other: 'identiques' })}${p.missing > 0 ? `; ${plural(p.missing, 'fr', { one: 'absente de ce fichier, qui reste comptée', other: 'absentes de ce fichier, qui restent comptées' })}` : ''}.`,
    en: (p) =>
      `Beside your earlier deliveries: ${plural(p.new, 'en', { one: 'new line', other: 'new lines' })}, ${count(p.changed, 'en')} changed, ${count(p.identical, 'en')} identical${p.missing > 0 ? `; ${count(p.missing, 'en')} not in this file, still counted` : ''}.`,
  }),
  'tickets-given-back': message<{ tickets: number }>({
    fr: (p) =>
      `${plural(p.tickets, 'fr', { one: 'vente de vos fichiers précédents n’est plus dans cette liste, qui donne tout ce qui tient : elle compte comme rendue.', other: 'ventes de vos fichiers précédents ne sont plus dans cette liste, qui donne tout ce qui tient : elles comptent comme rendues.' })} Si cette liste n’était pas complète, annulez ce dépôt.`,
    en: (p) =>
      `${plural(p.tickets, 'en', { one: 'sale of your earlier files is no longer in this list, which gives all that stands: it counts as given back.', other: 'sales of your earlier files are no longer in this list, which gives all that stands: they count as given back.' })} If this list was not complete, undo this delivery.`,
  }),
  'file-seems-older': message<{ tickets: number }>({
    fr: (p) =>
      `Ce fichier semble plus ancien que l’un de vos dépôts précédents\u00a0: ${plural(p.tickets, 'fr', { one: 'vente y tient, que l’autre donnait pour rendue', other: 'ventes y tiennent, que l’autre donnait pour rendues' })}. S’il l’est, annulez ce dépôt.`,
    en: (p) =>
      `This file seems older than one of your earlier deliveries: ${plural(p.tickets, 'en', { one: 'sale stands in it, which the other gave as returned', other: 'sales stand in it, which the other gave as returned' })}. If it is, undo this delivery.`,
  }),
  'performance-numbers-again': message<{ performances: number }>({
    fr: (p) =>
      `${plural(p.performances, 'fr', { one: 'représentation a le numéro d’une autre de vos fichiers précédents, à une autre date, et trop peu de ce qui y était vendu est redit ici pour que ce soit la même\u00a0: elle compte à part, et l’autre garde ses billets, moins les échanges', other: 'représentations ont le numéro d’autres de vos fichiers précédents, à d’autres dates, et trop peu de ce qui y était vendu est redit ici pour que ce soient les mêmes\u00a0: elles comptent à part, et les autres gardent leurs billets, moins les échanges' })}. Si ce sont les mêmes, reportées, annulez les dépôts précédents de ces représentations. Si ce fichier ne donne que des échanges, ${EXCHANGES_ALONE.fr}.`,
    en: (p) =>
      `${plural(p.performances, 'en', { one: 'performance has the number of another of your earlier files, at another date, and too little of what was sold there is said again here for it to be the same: it counts apart, and the other keeps its tickets, less exchanges', other: 'performances have the numbers of others of your earlier files, at other dates, and too little of what was sold there is said again here for them to be the same: they count apart, and the others keep their tickets, less exchanges' })}. If they are the same, postponed, undo the earlier deliveries of these performances. If this file gives exchanges alone, ${EXCHANGES_ALONE.en}.`,
  }),
  'performances-moved': message<{ performances: number }>({
    fr: (p) =>
      `${plural(p.performances, 'fr', { one: 'représentation de vos fichiers précédents a ici une autre date ou une autre heure\u00a0: ses billets y passent', other: 'représentations de vos fichiers précédents ont ici une autre date ou une autre heure\u00a0: leurs billets y passent' })}. Si ce sont d’autres représentations sous le même numéro, annulez ce dépôt et donnez-leur un numéro à elles.`,
    en: (p) =>
      `${plural(p.performances, 'en', { one: 'performance of your earlier files has another date or hour here: its tickets go with it', other: 'performances of your earlier files have another date or hour here: their tickets go with them' })}. If they are other performances under the same number, undo this delivery and give them numbers of their own.`,
  }),
  'performances-seem-moved': message<{ performances: number; tickets: number }>({
    fr: (p) =>
      `Presque toutes les commandes de ${plural(p.performances, 'fr', { one: 'représentation de vos fichiers précédents', other: 'représentations de vos fichiers précédents' })} sont redites ici pour une autre date du même titre, et comptent aux deux (${plural(p.tickets, 'fr', { one: 'billet', other: 'billets' })}). Si cela a été reporté, annulez le dépôt précédent.`,
    en: (p) =>
      `Nearly all orders of ${plural(p.performances, 'en', { one: 'performance of your earlier files', other: 'performances of your earlier files' })} are said again here for another date of the same title, and count at both (${plural(p.tickets, 'en', { one: 'ticket', other: 'tickets' })}). If it was postponed, undo the earlier delivery.`,
  }),
  'ticket-numbers-again': message<{ tickets: number; others: number }>({
    fr: (p) =>
      `${plural(p.tickets, 'fr', { one: 'billet a ici le numéro d’un billet de vos fichiers précédents, acheté un autre jour pour une autre représentation\u00a0: les deux comptent', other: 'billets ont ici les numéros de billets de vos fichiers précédents, achetés d’autres jours pour d’autres représentations\u00a0: tous comptent' })}. Si ce sont les mêmes, échangés, ${p.others > 0 ? `${EXCHANGES_ALONE.fr}. Annuler le seul dépôt précédent ôterait aussi ${plural(p.others, 'fr', { one: 'autre billet', other: 'autres billets' })}` : 'annulez le dépôt précédent'}.`,
    en: (p) =>
      `${plural(p.tickets, 'en', { one: 'ticket has here the number of a ticket of your earlier files, bought on another day for another performance: both count', other: 'tickets have here the numbers of tickets of your earlier files, bought on other days for other performances: all count' })}. If they are the same, exchanged, ${p.others > 0 ? `${EXCHANGES_ALONE.en}. To undo the earlier delivery alone would also take away ${plural(p.others, 'en', { one: 'other ticket', other: 'other tickets' })}` : 'undo the earlier delivery'}.`,
  }),
  'orders-told-twice': message<{ orders: number }>({
    fr: (p) =>
      `${plural(p.orders, 'fr', { one: 'commande de ce fichier est déjà dans un dépôt précédent, dite autrement', other: 'commandes de ce fichier sont déjà dans un dépôt précédent, dites autrement' })} (billet par billet dans l’un, par commande dans l’autre)\u00a0: leurs billets comptent deux fois. Annulez l’un des deux dépôts.`,
    en: (p) =>
      `${plural(p.orders, 'en', { one: 'order of this file is in an earlier delivery already, told otherwise', other: 'orders of this file are in an earlier delivery already, told otherwise' })} (ticket by ticket in one, by order in the other): their tickets count twice. Undo one of the two deliveries.`,
  }),
  'sale-numbers-again': message<{ sales: number; before: number; after: number }>({
    fr: (p) =>
      `${plural(p.sales, 'fr', { one: 'vente porte le numéro d’une vente de vos fichiers précédents et date d’un autre jour\u00a0: elle en prend la place', other: 'ventes portent les numéros de ventes de vos fichiers précédents et datent d’autres jours\u00a0: elles en prennent la place' })} (${plural(p.before, 'fr', { one: 'billet avant', other: 'billets avant' })}, ${count(p.after, 'fr')} maintenant). Si votre billetterie a recommencé sa numérotation, annulez ce dépôt et faites précéder de l’année les numéros de ce fichier, par exemple «\u00a02025-1\u00a0».`,
    en: (p) =>
      `${plural(p.sales, 'en', { one: 'sale has the number of a sale of your earlier files and is of another day: it takes its place', other: 'sales have the numbers of sales of your earlier files and are of other days: they take their place' })} (${plural(p.before, 'en', { one: 'ticket before', other: 'tickets before' })}, ${count(p.after, 'en')} now). If your box office began its numbers again, undo this delivery and put the year before the numbers of this file, such as “2025-1”.`,
  }),
  'lines-replaced': message<{ lines: number; before: number; after: number }>({
    fr: (p) =>
      `${plural(p.lines, 'fr', { one: 'ligne de vos fichiers précédents est remplacée par ce que dit celui-ci', other: 'lignes de vos fichiers précédents sont remplacées par ce que dit celui-ci' })}\u00a0: ${plural(p.before, 'fr', { one: 'billet avant', other: 'billets avant' })}, ${count(p.after, 'fr')} maintenant. Si ce fichier s’ajoute aux autres (une autre période, un autre guichet), annulez ce dépôt et donnez aux deux une colonne de plus qui les distingue, comme la date.`,
    en: (p) =>
      `${plural(p.lines, 'en', { one: 'line of your earlier files is replaced by what this one says', other: 'lines of your earlier files are replaced by what this one says' })}: ${plural(p.before, 'en', { one: 'ticket before', other: 'tickets before' })}, ${count(p.after, 'en')} now. If this file adds to the others (another period, another box office), undo this delivery and give both a further column that tells them apart, such as the date.`,
  }),
  'lines-undated-again': message<{ lines: number; before: number; after: number }>({
    fr: (p) =>
      `${plural(p.lines, 'fr', { one: 'ligne prend la place d’une ligne de vos fichiers précédents qui porte les mêmes mots', other: 'lignes prennent la place de lignes de vos fichiers précédents qui portent les mêmes mots' })}, et rien ne dit de quel jour ni de quel mois elles sont\u00a0: ${plural(p.before, 'fr', { one: 'billet avant', other: 'billets avant' })}, ${count(p.after, 'fr')} maintenant. Si ce fichier parle d’une autre période, annulez ce dépôt et ajoutez aux deux la date de la représentation ou le mois.`,
    en: (p) =>
      `${plural(p.lines, 'en', { one: 'line takes the place of a line of your earlier files with the same words', other: 'lines take the place of lines of your earlier files with the same words' })}, and nothing tells of which day or month they are: ${plural(p.before, 'en', { one: 'ticket before', other: 'tickets before' })}, ${count(p.after, 'en')} now. If this file is about another period, undo this delivery and add the date of the performance, or the month, to both.`,
  }),
  'sums-gone': message<{ sums: number; tickets: number }>({
    fr: (p) =>
      `${plural(p.sums, 'fr', { one: 'total de vos fichiers précédents n’est plus dans celui-ci, qui redit les autres des mêmes représentations\u00a0: il ne compte plus', other: 'totaux de vos fichiers précédents ne sont plus dans celui-ci, qui redit les autres des mêmes représentations\u00a0: ils ne comptent plus' })} (${plural(p.tickets, 'fr', { one: 'billet', other: 'billets' })}). Si ce fichier ne disait pas tout, annulez ce dépôt.`,
    en: (p) =>
      `${plural(p.sums, 'en', { one: 'total of your earlier files is no longer in this one, which says the others of the same performances again: it no longer counts', other: 'totals of your earlier files are no longer in this one, which says the others of the same performances again: they no longer count' })} (${plural(p.tickets, 'en', { one: 'ticket', other: 'tickets' })}). If this file did not say all, undo this delivery.`,
  }),
  'sums-not-said-again': message<{ sums: number; tickets: number }>({
    fr: (p) =>
      `${plural(p.sums, 'fr', { one: 'total de vos fichiers précédents, pour les mêmes représentations, n’est pas dans celui-ci et compte toujours', other: 'totaux de vos fichiers précédents, pour les mêmes représentations, ne sont pas dans celui-ci et comptent toujours' })} (${plural(p.tickets, 'fr', { one: 'billet', other: 'billets' })}). Si ce fichier dit tout, annulez les dépôts précédents de ces représentations.`,
    en: (p) =>
      `${plural(p.sums, 'en', { one: 'total of your earlier files, for the same performances, is not in this one and still counts', other: 'totals of your earlier files, for the same performances, are not in this one and still count' })} (${plural(p.tickets, 'en', { one: 'ticket', other: 'tickets' })}). If this file says all, undo the earlier deliveries of these performances.`,
  }),
  'performances-not-listed': message<{ performances: number; tickets: number }>({
    fr: (p) =>
      `${plural(p.performances, 'fr', { one: 'représentation de vos fichiers précédents manque à cette liste, qui donne celles d’avant et d’après', other: 'représentations de vos fichiers précédents manquent à cette liste, qui donne celles d’avant et d’après' })}\u00a0: ${plural(p.tickets, 'fr', { one: 'vente reste comptée', other: 'ventes restent comptées' })}. Si tout a été remboursé, annulez les dépôts précédents de ces représentations.`,
    en: (p) =>
      `${plural(p.performances, 'en', { one: 'performance of your earlier files is not in this list, which gives those before and after it', other: 'performances of your earlier files are not in this list, which gives those before and after them' })}: ${plural(p.tickets, 'en', { one: 'sale still counts', other: 'sales still count' })}. If everything was refunded, undo the earlier deliveries of these performances.`,
  }),
  'list-incomplete': message<{ tickets: number }>({
    fr: (p) =>
      `Cette liste semble incomplète : ${plural(p.tickets, 'fr', { one: 'vente de vos fichiers précédents y manque', other: 'ventes de vos fichiers précédents y manquent' })}, et reste${p.tickets > 1 ? 'nt' : ''} comptée${p.tickets > 1 ? 's' : ''}. Si les billets ont bien été rendus, annulez les dépôts précédents de ces représentations.`,
    en: (p) =>
      `This list seems incomplete: ${plural(p.tickets, 'en', { one: 'sale of your earlier files is not in it, and still counts', other: 'sales of your earlier files are not in it, and still count' })}. If the tickets were indeed given back, undo the earlier deliveries of these performances.`,
  }),
  'rows-identical': message<{ rows: number }>({
    fr: (p) =>
      `${plural(p.rows, 'fr', { one: 'ligne est identique à une autre de ce fichier, qui ne numérote pas ses billets\u00a0: elle compte comme un billet de plus', other: 'lignes sont identiques à une autre de ce fichier, qui ne numérote pas ses billets\u00a0: chacune compte' })}. Si des lignes ont été collées deux fois, annulez ce dépôt, retirez-les et déposez le fichier de nouveau.`,
    en: (p) =>
      `${plural(p.rows, 'en', { one: 'line is the same as another of this file, which does not number its tickets: it counts as one more', other: 'lines are the same as another of this file, which does not number its tickets: each counts' })}. If lines were pasted twice, undo this delivery, remove them and hand the file in again.`,
  }),
  'read-otherwise': message<{ file: string; columns: string }>({
    fr: (p) =>
      `Ce fichier a les colonnes de ${guillemets(p.file)}, déjà déposé, et se lit autrement que lui (${p.columns})\u00a0: les ventes que les deux disent compteraient deux fois. S’il y en a, annulez d’abord le dépôt de ${guillemets(p.file)}.`,
    en: (p) =>
      `This file has the columns of “${p.file}”, handed in before, and is read otherwise (${p.columns}): sales that both tell of would count twice. If there are any, undo the delivery of “${p.file}” first.`,
  }),
  'performance-in-halls': message<{ performances: number; title: string; halls: string }>({
    fr: (p) =>
      `${plural(p.performances, 'fr', { one: 'représentation se donne', other: 'représentations se donnent' })} dans plusieurs salles à la même heure (${guillemets(p.title)}\u00a0: ${p.halls}) et ${p.performances < 2 ? 'compte' : 'comptent chacune'} pour une seule. S’il y en a une par salle, ajoutez au fichier une colonne ${guillemets('No de représentation')} avant de le déposer; s’il est déjà déposé, annulez d’abord ce dépôt.`,
    en: (p) =>
      `${plural(p.performances, 'en', { one: 'performance is', other: 'performances are' })} in several halls at the same hour (“${p.title}”: ${p.halls}), and ${p.performances < 2 ? 'counts' : 'each counts'} as one. If there is one in each hall, add a column “Performance number” to the file before you hand it in; if it is handed in already, undo that first.`,
  }),
  'delivery-repeated': message<{ receipt: string }>({
    fr: (p) =>
      `Ce fichier a déjà été reçu, mot pour mot (bilan ${p.receipt}). Rien n’a été compté deux fois.`,
    en: (p) => `This very file was already received (report ${p.receipt}). Nothing was counted twice.`,
  }),
  'receipt-unknown': message<{ receipt: string }>({
    fr: (p) =>
      `Aucun bilan de dépôt ne porte le numéro ${guillemets(p.receipt)}. La liste des dépôts les montre tous (receipts en ligne de commande).`,
    en: (p) =>
      `No delivery report has the number “${p.receipt}”. The list of deliveries shows them all (receipts on the command line).`,
  }),
  'receipt-not-committed': message<{ receipt: string }>({
    fr: (p) => `Le dépôt ${guillemets(p.receipt)} est déjà annulé; rien n’a été changé.`,
    en: (p) => `Delivery “${p.receipt}” was already undone; nothing was changed.`,
  }),
  'disk-full': message({
    fr: () =>
      'Le disque est plein\u00a0: le dépôt a été abandonné et rien n’a été compté. Libérez de l’espace, puis recommencez.',
    en: () =>
      'The disk is full: the delivery was abandoned and nothing was counted. Free some space, then try again.',
  }),
  'file-unrecognised': message<{ file: string }>({
    fr: (p) =>
      `Le fichier ${guillemets(p.file)} a été lu, mais aucune de ses feuilles ne ressemble à des ventes, à une programmation ou à un sondage. Vérifiez que sa première ligne donne les titres des colonnes et que ses lignes sont des ventes, des représentations ou des réponses; ou demandez à votre billetterie un autre rapport.`,
    en: (p) =>
      `“${p.file}” was read, but none of its sheets looks like sales, a programme or a survey. Check that its first row names the columns and that its rows are sales, performances or answers; or ask your ticketing system for another report.`,
  }),
  'sheets-say-otherwise': message<{ file: string; sheet: string; other: string }>({
    fr: (p) =>
      `Dans ${guillemets(p.file)}, ${guillemets(p.sheet)} et ${guillemets(p.other)} parlent des mêmes commandes, billets ou représentations, avec d’autres nombres, et rien ne dit si l’une remplace l’autre, s’y ajoute ou s’en retranche. Déposez seulement celle de vos ventes. S’il s’agit de spectacles ou de périodes différents, ajoutez à chacune une colonne qui le dit; si l’une donne des remboursements, une colonne de leur date.`,
    en: (p) =>
      `In “${p.file}”, “${p.sheet}” and “${p.other}” speak of the same orders, tickets or performances with other numbers, and nothing says whether one replaces the other, adds to it or takes from it. Hand in only the one with your sales. If they are about different shows or periods, add a column to each that says so; if one gives refunds, a column with their date.`,
  }),
  'source-unknown': message<{ source: string }>({
    fr: (p) =>
      `Aucune source ne porte l’identifiant ${guillemets(p.source)}. La page des sources en donne la liste.`,
    en: (p) => `No source has the id “${p.source}”. The page of sources lists them.`,
  }),
  'reconcile-equal': message({
    fr: () => 'Le compte y est\u00a0: votre total et le nôtre sont égaux au cent près.',
    en: () => 'It balances: your total and ours are equal to the cent.',
  }),
  'reconcile-not-comparable': message({
    fr: () =>
      'Ce fichier ne donne pas ce qu’il faut pour comparer (montants, taxes ou frais). Essayez sans les taxes ni les frais.',
    en: () =>
      'This file does not give what a comparison needs (amounts, taxes or fees). Try without taxes and fees.',
  }),
  'reconcile-different': message<{ countedMinor: number; differenceMinor: number; currency: string }>({
    fr: (p) =>
      `Les totaux diffèrent\u00a0: nous comptons ${money(p.countedMinor, p.currency, 'fr')}, et le vôtre est ${p.differenceMinor > 0 ? 'plus élevé' : 'moins élevé'} de ${money(Math.abs(p.differenceMinor), p.currency, 'fr')}. Vérifiez que votre rapport couvre la même période, puis regardez les lignes à corriger et les lignes non comptées.`,
    en: (p) =>
      `The totals differ: we count ${money(p.countedMinor, p.currency, 'en')}, and yours is ${p.differenceMinor > 0 ? 'higher' : 'lower'} by ${money(Math.abs(p.differenceMinor), p.currency, 'en')}. Check that your report covers the same period, then look at the lines to correct and the lines not counted.`,
  }),
  'reconcile-equal-with-taxes': message({
    fr: () => 'Votre total est égal au nôtre si l’on ajoute les taxes, sans les frais de service.',
    en: () => 'Your total equals ours once taxes are added, without service fees.',
  }),
  'reconcile-equal-with-fees': message({
    fr: () => 'Votre total est égal au nôtre si l’on ajoute les frais de service, sans les taxes.',
    en: () => 'Your total equals ours once service fees are added, without taxes.',
  }),
  'reconcile-equal-with-both': message({
    fr: () => 'Votre total est égal au nôtre si l’on ajoute les taxes et les frais de service.',
    en: () => 'Your total equals ours once taxes and service fees are added.',
  }),
  'reconcile-equal-without': message({
    fr: () => 'Votre total est égal au nôtre sans les taxes ni les frais de service.',
    en: () => 'Your total equals ours without taxes and service fees.',
  }),
  'demonstration-starts': message({
    fr: () => 'La démonstration se prépare…',
    en: () => 'The demonstration is being made…',
  }),
  'demonstration-generating': message({
    fr: () =>
      'On invente soixante organismes, leurs spectacles, leurs publics et leurs exports de billetterie…',
    en: () => 'Making up sixty organisations, their shows, their audiences and their box-office exports…',
  }),
  'demonstration-reading': message<{ name: string }>({
    fr: (p) => `Lecture des exports de ${guillemets(p.name)}…`,
    en: (p) => `Reading the exports of “${p.name}”…`,
  }),
  'demonstration-keeping': message({
    fr: () => 'On prépare ce que les questions ont en commun, pour y répondre vite…',
    en: () => 'Preparing what questions have in common, to answer them fast…',
  }),
  'demonstration-releasing': message<{ from: string; to: string }>({
    fr: (p) =>
      `Une publication de ${p.from} à ${p.to} se prépare à l’arrière-plan. Une fois prouvée, elle est à la page Protection, et les chiffres de la mutualisation ne sortent plus que d’elle.`,
    en: (p) =>
      `A release of ${p.from} to ${p.to} is being made in the background. Once proved, it is on the page Protection, and the pool’s figures come out of it alone.`,
  }),
  'demonstration-failed': message({
    fr: () => 'La démonstration n’a pas pu être fabriquée. Le terminal dit pourquoi; relancez npm start.',
    en: () => 'The demonstration could not be made. The terminal says why; run npm start again.',
  }),
};

function money(minor: number, currency: string, language: Language): string {
  const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  return (minor / 100).toLocaleString(`${language}-CA`, options);
}
