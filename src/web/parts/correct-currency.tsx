import { words } from '../words.ts';
import type { SayingProperties } from './saying.ts';
import { Select } from './select.tsx';

/** Those of the countries whose systems write no currency, and of their neighbours. */
const CURRENCIES = ['CAD', 'EUR', 'USD', 'CHF', 'GBP', 'XPF'];

/** The currency of amounts that the file writes without one. */
export function CorrectCurrency({ language, saying, say }: Omit<SayingProperties, 'receipt'>) {
  const word = words(language);
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  return (
    <Select
      label={word('correctCurrency')}
      value={saying.currency}
      choices={CURRENCIES.map((code) => ({ code, text: `${names.of(code) ?? code} (${code})` }))}
      none={word('correctChoose')}
      choose={(currency) => say({ currency })}
    />
  );
}
