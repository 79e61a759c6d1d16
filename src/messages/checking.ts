import { guillemets, message } from './message.ts';

type InColumn = { readonly column: string };

/** What is wrong in a row: the cause, then what to do about it. */
export const CHECKING = {
  'rejects-line': message({ fr: () => 'Ligne du fichier', en: () => 'Line in the file' }),
  'rejects-cause': message({ fr: () => 'À corriger', en: () => 'To correct' }),
  'rejects-file': message({ fr: () => 'à corriger', en: () => 'to correct' }),
  'date-unreadable': message<InColumn>({
    fr: (p) =>
      `Date illisible dans la colonne ${guillemets(p.column)}. Écrivez-la comme les autres de la colonne, par exemple 2024-09-27 19:30.`,
    en: (p) =>
      `Unreadable date in column “${p.column}”. Write it like the others in the column, for example 2024-09-27 19:30.`,
  }),
  'date-implausible': message<InColumn>({
    fr: (p) =>
      `Date invraisemblable dans la colonne ${guillemets(p.column)}, beaucoup trop loin dans le passé ou dans l’avenir. Vérifiez l’année.`,
    en: (p) => `Implausible date in column “${p.column}”, far too early or too late. Check the year.`,
  }),
  'amount-unreadable': message<InColumn>({
    fr: (p) =>
      `Montant illisible dans la colonne ${guillemets(p.column)}. N’y laissez qu’un nombre, par exemple 45,99.`,
    en: (p) => `Unreadable amount in column “${p.column}”. Leave only a number there, for example 45.99.`,
  }),
  'amount-in-no-cents': message<InColumn>({
    fr: (p) =>
      `Le montant de la colonne ${guillemets(p.column)} a des centimes, et sa devise n’en a pas. Corrigez le montant ou la devise.`,
    en: (p) =>
      `The amount of column “${p.column}” has cents, and its currency has none. Correct the amount or the currency.`,
  }),
  'quantity-unreadable': message<InColumn>({
    fr: (p) => `Quantité illisible dans la colonne ${guillemets(p.column)}. Il y faut un nombre entier.`,
    en: (p) => `Unreadable quantity in column “${p.column}”. It must be a whole number.`,
  }),
  'quantity-implausible': message<InColumn>({
    fr: (p) =>
      `Quantité invraisemblable dans la colonne ${guillemets(p.column)}. La colonne contient-elle plutôt des numéros de billet?`,
    en: (p) => `Implausible quantity in column “${p.column}”. Does the column hold ticket numbers instead?`,
  }),
  'quantity-negative': message<InColumn>({
    fr: (p) =>
      `Quantité négative dans la colonne ${guillemets(p.column)} d’une ligne qui se dit vendue. Indiquez un remboursement, ou corrigez le nombre.`,
    en: (p) =>
      `Negative quantity in column “${p.column}” on a row that says it was sold. Say that it is a refund, or correct the number.`,
  }),
  'tickets-missing': message<InColumn>({
    fr: (p) =>
      `Montant sans nombre de billets dans la colonne ${guillemets(p.column)}\u00a0: le revenu de ces lignes compte, leurs billets restent inconnus. Écrivez-en le nombre.`,
    en: (p) =>
      `Amount without a number of tickets in column “${p.column}”: the revenue of these rows counts, their tickets stay unknown. Write how many there are.`,
  }),
  'complimentary-priced': message<InColumn>({
    fr: (p) =>
      `Des billets de faveur portent un montant dans la colonne ${guillemets(p.column)}, et il compte dans le revenu. Si ce n’est que leur valeur et que rien n’a été payé, mettez-y 0.`,
    en: (p) =>
      `Complimentary tickets bear an amount in column “${p.column}”, which counts as revenue. If it is only what they were worth and nothing was paid, write 0 there.`,
  }),
  'capacity-negative': message<InColumn>({
    fr: (p) => `Jauge négative dans la colonne ${guillemets(p.column)}. Corrigez le nombre de places.`,
    en: (p) => `Negative capacity in column “${p.column}”. Correct the number of seats.`,
  }),
  'capacity-unreadable': message<InColumn>({
    fr: (p) =>
      `Jauge illisible dans la colonne ${guillemets(p.column)} : elle reste inconnue pour ces représentations. Il y faut un nombre entier.`,
    en: (p) =>
      `Unreadable capacity in column “${p.column}”: it stays unknown for these performances. It must be a whole number.`,
  }),
  'status-unknown': message<InColumn>({
    fr: (p) =>
      `État inconnu dans la colonne ${guillemets(p.column)}. Dites s’il s’agit d’une vente, d’une annulation ou d’un remboursement.`,
    en: (p) => `Unknown status in column “${p.column}”. Say whether it is a sale, a void or a refund.`,
  }),
  'movement-unknown': message<InColumn>({
    fr: (p) =>
      `Mouvement inconnu dans la colonne ${guillemets(p.column)}. Écrivez vente, remboursement, échange entrant, échange sortant ou annulation.`,
    en: (p) =>
      `Unknown movement in column “${p.column}”. Write sale, refund, exchange in, exchange out or cancellation.`,
  }),
  'performance-missing': message<InColumn>({
    fr: () => 'Rien ne dit de quelle représentation il s’agit. Indiquez-en le numéro, le titre ou la date.',
    en: () => 'Nothing says which performance this is. Give its number, title or date.',
  }),
  'purchase-after-performance': message<InColumn>({
    fr: (p) =>
      `Achat daté d’après la représentation dans la colonne ${guillemets(p.column)}. La ligne compte; vérifiez l’une des deux dates.`,
    en: (p) =>
      `Purchase dated after the performance in column “${p.column}”. The row counts; check one of the two dates.`,
  }),
  'currency-unknown': message<InColumn>({
    fr: (p) => `Devise inconnue dans la colonne ${guillemets(p.column)}. Écrivez son code, par exemple CAD.`,
    en: (p) => `Unknown currency in column “${p.column}”. Write its code, for example CAD.`,
  }),
  'fsa-unreadable': message<InColumn>({
    fr: (p) =>
      `Code postal mal écrit dans la colonne ${guillemets(p.column)} : la provenance de ces personnes reste inconnue.`,
    en: (p) =>
      `Badly written postal code in column “${p.column}”: where these people come from stays unknown.`,
  }),
  'response-unfinished': message<InColumn>({
    fr: (p) =>
      `Réponses inachevées, d’après la colonne ${guillemets(p.column)}\u00a0: gardées, elles comptent dans les seules questions auxquelles elles répondent.`,
    en: (p) =>
      `Unfinished answers, by column “${p.column}”: kept, they count only in the questions that they answer.`,
  }),
  'weight-unreadable': message<InColumn>({
    fr: (p) =>
      `Pondération illisible ou négative dans la colonne ${guillemets(p.column)}. Écrivez un nombre, par exemple 1,25.`,
    en: (p) => `Unreadable or negative weight in column “${p.column}”. Write a number, for example 1.25.`,
  }),
  'birth-year-implausible': message<InColumn>({
    fr: (p) =>
      `Année de naissance invraisemblable dans la colonne ${guillemets(p.column)} : l’âge de ces personnes reste inconnu.`,
    en: (p) => `Implausible year of birth in column “${p.column}”: the age of these people stays unknown.`,
  }),
};
