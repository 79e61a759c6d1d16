/** Control characters, line ends of Unicode, marks that turn the direction of writing, halves of characters. */
const UNSHOWN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/gu;

/**
 * A name that somebody else gave (of a file, a sheet, a column) as it may be shown: on one line, no longer than a name is,
 * and without the characters by which a text commands a terminal or turns itself around.
 */
export function shownName(name: string, charactersMax = 200): string {
  const text = name
    .slice(0, charactersMax + 1)
    .replace(/[\t\n\v\f\r]+/g, ' ')
    .replace(UNSHOWN, '\ufffd');
  return text.length > charactersMax ? `${text.slice(0, charactersMax - 1)}…` : text;
}
