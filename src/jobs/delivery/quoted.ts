import { fold } from '#model/fold.ts';
import type { Problem } from '#model/problem.ts';
import { withoutContacts } from './without-contacts.ts';

/** Words that dates, amounts and states are written with, folded: they name nobody. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(
  `janvier janv jan january fevrier fev fevr feb february mars mar march avril avr apr april mai may juin jun june
juillet juil jul july aout aug august septembre sept sep september octobre oct october novembre nov november
decembre dec december lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim
monday mon tuesday tue wednesday wed thursday thu friday fri saturday sat sunday sun
am pm a p h z t min utc gmt est edt hne hae cad usd eur gbp ca us dollars dollar euros euro cents
oui non yes no vrai faux true false na nan null none inconnu inconnue unknown erreur error
vente vendu vendue sale sold paye payee paid impaye impayee unpaid rembourse remboursee remboursement refund refunded
annule annulee annulation cancelled canceled void voided echange exchange exchanged reserve reservee reservation
reserved hold held attente pending expire expiree expired gratuit gratuite free confirme confirmee confirmed
en de du le la les et a au of the to in on not partiellement partially partial`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/**
 * A problem quotes a value to help find it. A row whose columns are shifted has a name where a date should be: so
 * letters that make no plain word are shown as `x`, addresses and telephone numbers not at all.
 */
export function quotedSafely(problem: Problem): Problem {
  const params = Object.entries(problem.params).map(([name, value]) => [
    name,
    typeof value === 'string' ? withoutContacts(value) : value,
  ]);
  return {
    ...problem,
    params: Object.fromEntries(params),
    column: problem.column === null ? null : withoutContacts(problem.column),
    value: problem.value === null ? null : maskedValue(problem.value),
  };
}

/** Its letters as `x` but for plain words; `•••` in place of an address or a telephone number. */
export function maskedValue(value: string): string {
  const text = withoutContacts(value);
  if (text.includes('@') || isPhone(text)) return '•••';
  return text.replace(/\p{L}[\p{L}\p{M}’']*/gu, (word) =>
    PLAIN_WORDS.has(fold(word)) ? word : 'x'.repeat([...word].length),
  );
}

/** Nothing but the digits of a number as North America, France or, after a `+`, the world writes them, however they are apart. */
function isPhone(text: string): boolean {
  const plain = text.normalize('NFKC');
  const digits = plain.replace(/\D/g, '');
  const isNumber = /^1?[2-9]\d{2}[2-9]\d{6}$|^(?:0|33)[1-9]\d{8}$/.test(digits);
  return (
    /^[\d\s().+/\p{Pd}]+$/u.test(plain) && (isNumber || (plain.startsWith('+') && /^\d{8,15}$/.test(digits)))
  );
}
