/** Letters and signs of French text, with about how often they come (per 10,000 characters of prose). */
const FREQUENT = new Map<string, number>([
  ...[...'éÉ'].map((c) => [c, 3] as const),
  ...[...'èàçêôîâùûÈÀÇÊÔ'].map((c) => [c, 2] as const),
  ...[...'ëïüœ’«»ÎÂÙÛËÏÜŒ–—…'].map((c) => [c, 1.5] as const),
  ...[...'€°“”‘®™²³½¼·•öäñóíáúÖÄÑÓÍÁÚß©\u00a0\u202f'].map((c) => [c, 0.5] as const),
]);

const LETTER = /\p{L}/u;

/**
 * How French a text looks: the encoding under which a file’s accented bytes score best is its own. Letters beside
 * letters weigh more; a box, a fraction or a capital accent in the middle of a small word speaks against.
 */
export function frenchScore(text: string): number {
  let score = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    const sign = text[i] ?? '';
    const before = text[i - 1] ?? ' ';
    const after = text[i + 1] ?? ' ';
    if (code < 0xa0 || code === 0xfffd) score -= 5;
    else score += weight(sign, before, after);
  }
  return score;
}

function weight(sign: string, before: string, after: string): number {
  const frequency = FREQUENT.get(sign) ?? -2;
  const isLetter = LETTER.test(sign);
  const isInWord = LETTER.test(before) || LETTER.test(after);
  if (isLetter) {
    const isCapital = sign !== sign.toLowerCase();
    const isAfterSmall = before !== before.toUpperCase();
    return isCapital && isAfterSmall ? -2 : isInWord ? frequency : frequency / 2;
  }
  // `l’été` has an apostrophe between letters; a fraction or a box there is an accent misread.
  const isBetween = LETTER.test(before) && LETTER.test(after);
  return isBetween && sign !== '’' ? -2 : frequency;
}
