/**
 * A text as labels are compared: lower case, no accents, one kind of apostrophe, punctuation and spaces as one space.
 * `fold('Théâtre  du « Nouveau Monde »') = 'theatre du nouveau monde'`.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}+%$€#]+/gu, ' ')
    .trim();
}
