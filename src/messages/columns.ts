import { fold } from '#model/fold.ts';

import { guillemets, message, NBSP } from './message.ts';

/** Why a column was read for what it was. */
export const COLUMNS = {
  'column-header': message<{ header: string }>({
    fr: (p) => `Intitulé exact de cette exportation${NBSP}: ${guillemets(p.header)}.`,
    en: (p) => `Exact header of this export: “${p.header}”.`,
  }),
  'column-offered': message<{ header: string; field: string }>({
    fr: (p) =>
      `D’autres organismes dont le système donne la colonne ${guillemets(p.header)} y lisent ${guillemets(p.field)}${NBSP}: confirmez-le si c’est bien cela.`,
    en: (p) =>
      `Other organisations whose system gives the column “${p.header}” read it as “${p.field}”: confirm it if it is.`,
  }),
  'columns-not-read': message<{ headers: string }>({
    fr: (p) => `Rien n’a été lu de ces colonnes${NBSP}: ${p.headers}.`,
    en: (p) => `Nothing was read from these columns: ${p.headers}.`,
  }),
  'column-remembered': message<{ header: string }>({
    fr: (p) => `Votre choix d’un dépôt précédent pour ${guillemets(p.header)}.`,
    en: (p) => `Your choice from an earlier delivery for “${p.header}”.`,
  }),
  'column-word': message<{ header: string; word: string }>({
    fr: (p) =>
      fold(p.header) === p.word ? 'Son intitulé le dit.' : `Son intitulé contient ${guillemets(p.word)}.`,
    en: (p) => (fold(p.header) === p.word ? 'Its header says so.' : `Its header says “${p.word}”.`),
  }),
  'column-values': message<{ share: number; shape: string }>({
    fr: (p) => `${p.share}${NBSP}% des valeurs ressemblent à ${SHAPES[p.shape]?.fr ?? p.shape}.`,
    en: (p) => `${p.share}% of the values look like ${SHAPES[p.shape]?.en ?? p.shape}.`,
  }),
  'column-relation': message<{ relation: string; header: string; share: number }>({
    fr: (p) =>
      `${RELATIONS[p.relation]?.fr(p.header) ?? p.relation} sur ${p.share}${NBSP}% des lignes qui permettent d’en juger.`,
    en: (p) =>
      `${RELATIONS[p.relation]?.en(p.header) ?? p.relation} on ${p.share}% of the rows that can tell.`,
  }),
  'column-known-ignored': message({
    fr: () => 'Colonne connue de cette exportation, dont rien n’est lu.',
    en: () => 'A known column of this export, from which nothing is read.',
  }),
  'column-ignored': message({
    fr: () => 'Colonne inconnue, laissée de côté.',
    en: () => 'Unknown column, left aside.',
  }),
  'column-dropped': message({
    fr: () => 'Renseignement personnel, écarté à la lecture.',
    en: () => 'Personal information, dropped when the file is read.',
  }),
  'column-own-question': message({
    fr: () => 'Question propre à l’organisme, non partagée.',
    en: () => 'The house’s own question, not a shared one.',
  }),
  'column-question': message<{ question: string }>({
    fr: (p) => `Réponse à la question partagée ${guillemets(p.question)}.`,
    en: (p) => `Answers the shared question “${p.question}”.`,
  }),
  'column-of-month': message<{ header: string }>({
    fr: (p) => `Le total du mois ${guillemets(p.header)}.`,
    en: (p) => `The total of the month “${p.header}”.`,
  }),
};

const RELATIONS: Readonly<
  Record<string, { readonly fr: (header: string) => string; readonly en: (header: string) => string }>
> = {
  'net-and-taxes': {
    fr: () => 'Ce montant et les taxes font le total',
    en: () => 'This amount and the taxes make the total',
  },
  'net-taxes-and-fees': {
    fr: () => 'Ce montant, les taxes et les frais font le total',
    en: () => 'This amount, the taxes and the fees make the total',
  },
  'taxes-on-price': {
    fr: () => `Les taxes sont 14,975${NBSP}% de ce montant`,
    en: () => 'Taxes are 14.975% of this amount',
  },
  'taxes-in-price': {
    fr: () => `Les taxes sont 14,975${NBSP}% de ce montant une fois retirées`,
    en: () => 'Taxes are 14.975% of this amount once taken off',
  },
  'taxes-and-fees-in-price': {
    fr: () => `Les taxes sont 14,975${NBSP}% de ce montant une fois retirées avec les frais`,
    en: () => 'Taxes are 14.975% of this amount once taken off with the fees',
  },
  'gst-on-price': { fr: () => `La TPS est 5${NBSP}% de ce montant`, en: () => 'GST is 5% of this amount' },
  'price-by-quantity': {
    fr: (header) => `Le prix multiplié par la quantité donne ${guillemets(header)}`,
    en: (header) => `The price times the quantity gives “${header}”`,
  },
  'price-by-quantity-and-taxes': {
    fr: (header) => `Le prix multiplié par la quantité, avec les taxes, donne ${guillemets(header)}`,
    en: (header) => `The price times the quantity, with taxes, gives “${header}”`,
  },
  'price-and-fees': {
    fr: (header) => `Le prix et les frais font ${guillemets(header)}`,
    en: (header) => `The price and the fees make “${header}”`,
  },
  'price-taxes-and-fees': {
    fr: (header) => `Le prix, les taxes et les frais font ${guillemets(header)}`,
    en: (header) => `The price, the taxes and the fees make “${header}”`,
  },
};

const SHAPES: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  email: { fr: 'une adresse courriel', en: 'an e-mail address' },
  'postal-code': { fr: 'un code postal', en: 'a postal code' },
  phone: { fr: 'un numéro de téléphone', en: 'a telephone number' },
  datetime: { fr: 'une date avec l’heure', en: 'a date and time' },
  date: { fr: 'une date', en: 'a date' },
  time: { fr: 'une heure', en: 'a time of day' },
  integer: { fr: 'un nombre entier', en: 'a whole number' },
  amount: { fr: 'un montant', en: 'an amount' },
  boolean: { fr: 'oui ou non', en: 'yes or no' },
  weekday: { fr: 'un jour de la semaine', en: 'a day of the week' },
  code: { fr: 'un numéro', en: 'a number of reference' },
  text: { fr: 'du texte', en: 'text' },
};
