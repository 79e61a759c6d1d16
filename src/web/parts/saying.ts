import type { Language } from '#model/words.ts';
import type { ShownReceipt } from '../api.ts';
import type { Said } from '../choices.ts';

export type SayingProperties = {
  readonly receipt: ShownReceipt;
  readonly language: Language;
  readonly saying: Said;
  readonly say: (change: Partial<Said>) => void;
};
