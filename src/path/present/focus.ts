import type { Code } from '#model/words.ts';

/**
 * What the sentence must tell: `yes-no` whether these values come first, `either` which of them does, `share` how much
 * they make, `most` and `least` which value does; `amount` only the number.
 */
export type Focus = {
  readonly form: 'yes-no' | 'either' | 'share' | 'most' | 'least' | 'amount';
  readonly dimension: Code | null;
  /** Codes as asked: a concept, or a group of several. */
  readonly codes: readonly Code[];
};

export const AMOUNT: Focus = { form: 'amount', dimension: null, codes: [] };
