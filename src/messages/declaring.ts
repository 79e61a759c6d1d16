import { guillemets, message, NBSP, plural } from './message.ts';

const TICKETS = {
  fr: { one: 'billet', other: 'billets' },
  en: { one: 'ticket', other: 'tickets' },
} as const;

const PERFORMANCES = {
  fr: { one: 'représentation', other: 'représentations' },
  en: { one: 'performance', other: 'performances' },
} as const;

/** What is said of a declaration to an institution: why it is refused, and what it lacks. */
export const DECLARING = {
  'quarter-unreadable': message<{ quarter: string }>({
    fr: (p) => `${guillemets(p.quarter)} n’est pas un trimestre. Écrivez-le ainsi${NBSP}: 2025-Q1.`,
    en: (p) => `“${p.quarter}” is not a quarter. Write it so: 2025-Q1.`,
  }),
  'declaration-facts-unreadable': message({
    fr: () =>
      'Ce que vous dites de vos lieux et de vos numéros n’est pas un document JSON de la forme attendue. docs/fr/commencer.md en donne un exemple.',
    en: () =>
      'What you say of your venues and numbers is not a JSON document of the form expected. docs/start.md gives an example.',
  }),
  'declare-nothing': message<{ quarter: string }>({
    fr: (p) =>
      `Aucune représentation ni aucun billet de ${p.quarter} n’est dans vos dépôts. Déposez d’abord la programmation et les ventes de ce trimestre.`,
    en: (p) =>
      `No performance nor ticket of ${p.quarter} is in your deliveries. First hand in the programme and the sales of that quarter.`,
  }),
  'declaration-line': message<{ performances: number; tickets: number; amount: string }>({
    fr: (p) =>
      `Déclaré${NBSP}: ${plural(p.performances, 'fr', PERFORMANCES.fr)}, ${plural(p.tickets, 'fr', TICKETS.fr)}, ${p.amount} sans taxes.`,
    en: (p) =>
      `Declared: ${plural(p.performances, 'en', PERFORMANCES.en)}, ${plural(p.tickets, 'en', TICKETS.en)}, ${p.amount} without taxes.`,
  }),
  'declaration-left-out': message<{ performances: number; tickets: number; amount: string }>({
    fr: (p) =>
      `Non déclaré${NBSP}: ${plural(p.performances, 'fr', PERFORMANCES.fr)}, ${plural(p.tickets, 'fr', TICKETS.fr)}, ${p.amount} sans taxes. Les deux ensemble font vos chiffres du trimestre.`,
    en: (p) =>
      `Not declared: ${plural(p.performances, 'en', PERFORMANCES.en)}, ${plural(p.tickets, 'en', TICKETS.en)}, ${p.amount} without taxes. The two together make your own figures of the quarter.`,
  }),
  'amount-unknown': message({ fr: () => 'montant inconnu', en: () => 'an unknown amount' }),
  'declare-quarter-open': message<{ quarter: string }>({
    fr: (p) => `Le trimestre ${p.quarter} n’est pas terminé${NBSP}: ces chiffres peuvent encore changer.`,
    en: (p) => `The quarter ${p.quarter} is not over: these figures can still change.`,
  }),
  'declare-currency': message<{ currency: string; asked: string }>({
    fr: (p) =>
      `Les montants sont en ${p.currency} et n’ont pas été convertis${NBSP}; le formulaire les attend en ${p.asked}.`,
    en: (p) => `Amounts are in ${p.currency} and were not converted; the form expects ${p.asked}.`,
  }),
  'declare-currencies-mixed': message({
    fr: () =>
      'Les billets d’une même représentation sont en plusieurs monnaies. Leur recette n’est pas déclarée.',
    en: () => 'The tickets of one performance are in several currencies. Their takings are not declared.',
  }),
  'declare-hour-unknown': message({
    fr: () =>
      `L’heure de la représentation n’est pas connue${NBSP}: seul le jour est déclaré. Déposez une programmation qui la donne.`,
    en: () =>
      'The hour of the performance is not known: only its day is declared. Hand in a programme that gives it.',
  }),
  'declare-title-unknown': message({
    fr: () =>
      'Le titre du spectacle n’est pas connu. Déposez une programmation qui nomme chaque représentation.',
    en: () => 'The title of the show is not known. Hand in a programme that names each performance.',
  }),
  'declare-venue-unknown': message({
    fr: () => 'Le lieu n’est pas connu. Déposez une programmation qui a une colonne de salle.',
    en: () => 'The venue is not known. Hand in a programme with a column for it.',
  }),
  'declare-venue-incomplete': message<{ venue: string; missing: string }>({
    fr: (p) =>
      `Il manque au lieu ${guillemets(p.venue)}${NBSP}: ${p.missing}. Donnez-les dans le fichier de --facts.`,
    en: (p) => `The venue “${p.venue}” lacks: ${p.missing}. Give them in the file of --facts.`,
  }),
  'declare-capacity-unknown': message({
    fr: () => 'La jauge n’est pas connue. Déposez une programmation, ou un places.csv, qui la donne.',
    en: () => 'The capacity is not known. Hand in a programme, or a places.csv, that gives it.',
  }),
  'declare-discipline-unknown': message({
    fr: () =>
      'La discipline n’est pas connue, donc le domaine non plus. Déposez une programmation qui la donne.',
    en: () => 'The discipline is not known, hence neither is the domain. Hand in a programme that gives it.',
  }),
  'declare-discipline-not-asked': message<{ discipline: string }>({
    fr: (p) =>
      `La discipline ${guillemets(p.discipline)} ne correspond à aucun domaine de SIBIL. Si elle doit être déclarée, donnez son numéro sous domains dans le fichier de --facts.`,
    en: (p) =>
      `The discipline “${p.discipline}” stands for no domain of SIBIL. If it must be declared, give its number under domains in the file of --facts.`,
  }),
  'declare-domain-missing': message<{ discipline: string; domain: string }>({
    fr: (p) =>
      `Le numéro du domaine de ${guillemets(p.discipline)} (${p.domain}) n’est pas connu. Cherchez-le dans la liste de SIBIL et donnez-le sous domains dans le fichier de --facts.`,
    en: (p) =>
      `The number of the domain of “${p.discipline}” (${p.domain}) is not known. Find it in SIBIL’s list and give it under domains in the file of --facts.`,
  }),
  'declare-price-class-unknown': message({
    fr: () =>
      'Des billets payés ont un tarif inconnu, qui n’est compté dans aucune catégorie. Dites ce que sont ces tarifs avec confirm, ou déposez un price_types.csv.',
    en: () =>
      'Some paid tickets have an unknown price type, which is counted in no class. Say what these price types are with confirm, or hand in a price_types.csv.',
  }),
  'declare-tickets-unknown': message({
    fr: () => 'Le nombre de billets de certaines lignes n’est pas connu. Déposez un export par billet.',
    en: () => 'How many tickets some lines stand for is not known. Hand in an export by ticket.',
  }),
  'declare-amount-unknown': message({
    fr: () => 'Le prix de certains billets n’est pas connu. Déposez un export qui donne le montant payé.',
    en: () => 'The price of some tickets is not known. Hand in an export that gives the amount paid.',
  }),
  'declare-tax-unknown': message({
    fr: () =>
      'Les taxes de certains billets ne sont pas connues, et le formulaire les demande. Déposez un export qui les donne.',
    en: () =>
      'The taxes on some tickets are not known, and the form asks for them. Hand in an export that gives them.',
  }),
  'declare-number-missing': message({
    fr: () =>
      'DIP a donné un numéro à la représentation, qui n’est pas connu. Donnez-le sous numbers dans le fichier de --facts, à la référence de la représentation.',
    en: () =>
      'DIP gave the performance a number, which is not known. Give it under numbers in the file of --facts, at the reference of the performance.',
  }),
  'declare-declarant-missing': message({
    fr: () =>
      'Votre numéro de déclarant à la SACD n’est pas connu. Donnez-le sous declarant dans le fichier de --facts.',
    en: () =>
      'Your number as a declarant at the SACD is not known. Give it under declarant in the file of --facts.',
  }),
  'declare-holds-unknown': message({
    fr: () =>
      `Parterre ne lit ni les réservations ni les places bloquées${NBSP}: elles sont inconnues, et non nulles.`,
    en: () => 'Parterre reads neither reservations nor blocked seats: they are unknown, not zero.',
  }),
  'declare-without-tickets': message({
    fr: () =>
      'Aucun billet n’est compté pour la représentation, qui n’est pas déclarée. Déposez ses ventes si elle a eu lieu.',
    en: () =>
      'No ticket is counted for the performance, which is not declared. Hand in its sales if it was given.',
  }),
  'declare-called-off': message({
    fr: () => `Tous les billets ont été repris${NBSP}: la représentation est tenue pour annulée.`,
    en: () => 'All tickets were given back: the performance is taken as called off.',
  }),
  'declare-twice': message({
    fr: () =>
      `Deux représentations ont le même titre, le même lieu et la même heure${NBSP}; l’organisme qui reçoit refusera la seconde. Voyez si c’en est une seule.`,
    en: () =>
      'Two performances have the same title, place and hour; the institution will refuse the second. See whether they are one.',
  }),
  'declare-undated': message<{ tickets: number }>({
    fr: (p) =>
      `${plural(p.tickets, 'fr', TICKETS.fr)} sont de représentations dont la date n’est pas connue, et d’aucun trimestre.`,
    en: (p) =>
      `${plural(p.tickets, 'en', TICKETS.en)} are of performances whose date is not known, and of no quarter.`,
  }),
  'declare-periods': message<{ tickets: number }>({
    fr: (p) =>
      `${plural(p.tickets, 'fr', TICKETS.fr)} viennent de totaux de périodes, qui ne disent pas de quelles représentations. Ils ne sont pas déclarés.`,
    en: (p) =>
      `${plural(p.tickets, 'en', TICKETS.en)} come from totals of periods, which do not say of which performances. They are not declared.`,
  }),
};
