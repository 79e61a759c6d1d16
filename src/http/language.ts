import type { Language } from '#model/words.ts';

/** The reader’s language: as asked, else the first of `Accept-Language` that we speak, else French. */
export function languageOf(asked: string | undefined, accepted: string | undefined): Language {
  return spoken(asked) ?? preferred(accepted ?? '') ?? 'fr';
}

function preferred(accepted: string): Language | null {
  const ranked = accepted
    .split(',')
    .map((range) => range.trim().split(/\s*;\s*q=/i))
    .map(([tag, quality]) => ({
      language: spoken(tag),
      quality: quality === undefined ? 1 : Number(quality),
    }))
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  return ranked.find(({ language }) => language !== null)?.language ?? null;
}

function spoken(tag: string | undefined): Language | null {
  const language = tag?.slice(0, 2).toLowerCase();
  return language === 'fr' || language === 'en' ? language : null;
}
