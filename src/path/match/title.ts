import { fold } from '#model/fold.ts';
import { titleKey } from '../title-key.ts';

const ARTICLES = /^(?:les?|la|l|un|une|des|the|an?) /;
const VERSIONS = /(?: (?:vf|vo|vostf|vost|vostfr|v o|v f|en concert|matinee|soiree))+$/;
const DATES =
  /(?: (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|du|au|\d{1,2}|\d{4}|\d{1,2}h\d{0,2}|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))*(?: \d{1,2}(?: \w+)?(?: \d{4})?)$/;

/** A title without subtitle, article, version or date: what people call the show. May be that of another show too. */
export function titleCore(title: string): string {
  const [main = title] = title.split(/\s+[–—:|]\s*|\s*:\s+|\s+-\s+|\s*\(/);
  const key = titleKey(main.trim() === '' ? title : main);
  const core = key.replace(DATES, '').replace(VERSIONS, '').replace(ARTICLES, '');
  return core === '' ? key : core;
}

/** First letters of the words of a title, `ldt`, as lists of a season abbreviate it. */
export function initials(title: string): string {
  return fold(title)
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('');
}

/** A venue without the house or building that some of its files put before the room: « TNM, salle principale ». */
export function venueKeys(venue: string): ReadonlySet<string> {
  const parts = venue.split(/\s*[,–—/|]\s*|\s+-\s+|\s*\(/).map((part) => fold(part));
  return new Set(
    [fold(venue), ...(parts.length > 1 ? [parts.at(-1) ?? ''] : [])].filter((key) => key !== ''),
  );
}
