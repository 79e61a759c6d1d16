import { monthName } from '#messages/numbers.ts';
import type { LeftOut } from '#model/panel.ts';
import type { Language } from '#model/words.ts';
import { dimensionOf } from './dimensions.ts';
import { type Named, valueInSentence } from './value-label.ts';

/** What a panel leaves out, as it is declared, whatever its name says. */
export function leftOutText(without: LeftOut, organisations: Named, language: Language): string {
  if ('months' in without) return without.months.map((month) => monthName(month, language)).join(', ');
  const named = (dimension: string, codes: readonly string[]): string =>
    codes
      .map((code) => valueInSentence(dimension, code === 'unknown' ? null : code, organisations, language))
      .join(', ');
  if ('houses' in without) return named('organisation', without.houses);
  return Object.entries(without.performances)
    .map(([id, codes]) => `${dimensionOf(id)?.label[language] ?? id} (${named(id, codes)})`)
    .join(', ');
}
