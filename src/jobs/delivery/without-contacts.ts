import { shownName } from '#model/shown-name.ts';

/** From where a word begins, so that a long one is tried once. */
const EMAIL = /(?<![^\s@<>()[\],;:"'])[^\s@<>()[\],;:"']+@[^\s@<>()[\],;:"']+\.\p{L}{2,}/gu;
/** Ten digits as North America writes them, apart: a date or an order number is not cut in three and four. */
const PHONE =
  /(?<!\d)(?:\+?1[\p{Zs}.\p{Pd}]?)?(?:\(\d{3}\)\p{Zs}?|\d{3}[\p{Zs}.\p{Pd}])\d{3}[\p{Zs}.\p{Pd}]\d{4}(?!\d)/gu;

/** The wording of a question of a survey is long; what is longer is cut. */
const CHARACTERS_MAX = 2_000;

/** A text as it may be shown, without the e-mail addresses and telephone numbers in it: names of files, headers and notes may hold some. */
export function withoutContacts(text: string): string {
  return shownName(text, CHARACTERS_MAX).replace(EMAIL, '•••').replace(PHONE, '•••');
}
