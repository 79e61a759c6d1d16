/**
 * What stands between words, as ranges of code points: by the blocks of Unicode rather than by its property of letters,
 * which the engine would compile anew for every use of `sqlFold`, a sixth of what a small delivery costs. The signs
 * that tell labels apart are words: `+ % $ € #`, and the stars by which people rate.
 */
export const BETWEEN_WORDS: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x22],
  [0x26, 0x2a],
  [0x2c, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0xa9],
  [0xab, 0xb1],
  [0xb4, 0xb4],
  [0xb6, 0xb8],
  [0xbb, 0xbb],
  [0xbf, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  // Modifiers, and accents that stand alone.
  [0x2c2, 0x2c5],
  [0x2d2, 0x2df],
  [0x2e5, 0x2eb],
  [0x2ed, 0x2ed],
  [0x2ef, 0x36f],
  // The comma, the semicolon and the question mark of Arabic.
  [0x60c, 0x60c],
  [0x61b, 0x61b],
  [0x61f, 0x61f],
  // Punctuation, signs of currencies but the euro, arrows, mathematics, drawing.
  [0x2000, 0x206f],
  [0x20a0, 0x20ab],
  [0x20ad, 0x20ff],
  [0x2190, 0x245f],
  [0x2500, 0x2604],
  [0x2607, 0x2b4f],
  [0x2b51, 0x2bff],
  [0x2e00, 0x2e7f],
  // Chinese and Japanese punctuation, and that of full width.
  [0x3000, 0x3004],
  [0x3008, 0x3020],
  [0x3030, 0x3030],
  [0xff01, 0xff02],
  [0xff06, 0xff0a],
  [0xff0c, 0xff0f],
  [0xff1a, 0xff20],
  [0xff3b, 0xff40],
  [0xff5b, 0xff65],
  // Private letters, variants and marks of order.
  [0xe000, 0xf8ff],
  [0xfe00, 0xfe6f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xffff],
  // Pictures.
  [0x1f000, 0x1faff],
];

const BETWEEN = new RegExp(
  `[${BETWEEN_WORDS.map((range) => range.map((point) => `\\u{${point.toString(16)}}`).join('-')).join('')}]+`,
  'gu',
);

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
    .replace(BETWEEN, ' ')
    .trim();
}
