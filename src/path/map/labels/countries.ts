import { fold } from '#model/fold.ts';

let codes: ReadonlyMap<string, string> | null = null;

/** The ISO 3166-1 alpha-2 code of a country as files name it, in French or English, or null. */
export function countryCode(text: string): string | null {
  const folded = fold(text);
  if (/^[a-z]{2}$/.test(folded)) return folded.toUpperCase();
  codes ??= namedCountries();
  return codes.get(folded) ?? null;
}

const ALSO: Readonly<Record<string, string>> = {
  can: 'CA',
  usa: 'US',
  'u s a': 'US',
  'u s': 'US',
  'etats unis d amerique': 'US',
  'united states of america': 'US',
  fra: 'FR',
  uk: 'GB',
  'great britain': 'GB',
  'grande bretagne': 'GB',
  angleterre: 'GB',
  england: 'GB',
};

function namedCountries(): ReadonlyMap<string, string> {
  const found = new Map(Object.entries(ALSO));
  for (const language of ['fr', 'en']) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of alphaTwoCodes()) {
      const name = names.of(code);
      if (name !== undefined && !found.has(fold(name))) found.set(fold(name), code);
    }
  }
  return found;
}

function alphaTwoCodes(): readonly string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const all = letters.flatMap((first) => letters.map((second) => first + second));
  // Codes of countries that are no more (DD, BU) stand for their successors: they would take their names.
  return all.filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`);
}
