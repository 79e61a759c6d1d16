import type { Bilingual } from '#model/words.ts';

/** A sentence in both languages, with its parameters. Leaving one language out does not compile. */
export type Message<P> = { readonly fr: (p: P) => string; readonly en: (p: P) => string };

export function message<P = Record<never, never>>(sentences: Message<P>): Message<P> {
  return sentences;
}

/** A no-break space: before `:` `%` `$` and inside guillemets, as the OQLF writes. */
export const NBSP = '\u00a0';

/** `« text »` with no-break spaces. */
export function guillemets(text: string | number): string {
  return `«${NBSP}${text}${NBSP}»`;
}

/** `1 234` in French, `1,234` in English. */
export function count(value: number, language: 'fr' | 'en'): string {
  return value.toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA');
}

/** The noun in the right number: French counts 0 and 1.5 as one. */
export function plural(
  value: number,
  language: 'fr' | 'en',
  forms: { readonly one: string; readonly other: string },
): string {
  const isOne = language === 'fr' ? Math.abs(value) < 2 : value === 1;
  return `${count(value, language)}${NBSP}${isOne ? forms.one : forms.other}`;
}

export function both(text: Message<void>): Bilingual {
  return { fr: text.fr(), en: text.en() };
}
