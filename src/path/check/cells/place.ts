import { bare } from './reading.ts';

/** A Canadian postal code, or only its first three characters; letters never used by Canada Post are refused. */
const FSA = '[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z]';
const REST = '[ -]?[0-9][ABCEGHJ-NPRSTV-Z][0-9]';

/** First three characters of a Canadian postal code; null when the text is none. */
export function fsaSql(text: string): string {
  const careful = `nullif(regexp_extract(upper(${bare(text)}), '^(${FSA})(?:${REST})?$', 1), '')`;
  return `case when regexp_full_match(${text}, '${FSA}(?:${REST})?') then left(${text}, 3)
    when ${text} is not null then ${careful} end`;
}

/** Whether a text is meant as a Canadian postal code: it begins as one, or has its length. */
export function looksCanadianSql(text: string): string {
  return `regexp_matches(upper(${bare(text)}), '^[A-Z][0-9OIL][A-Z]')`;
}

/** Countries as exports of this milieu write them, beyond the two-letter code itself. */
export const COUNTRIES: Readonly<Record<string, string>> = {
  canada: 'CA',
  can: 'CA',
  quebec: 'CA',
  'etats unis': 'US',
  'etats unis d amerique': 'US',
  'united states': 'US',
  'united states of america': 'US',
  usa: 'US',
  france: 'FR',
  fra: 'FR',
  belgique: 'BE',
  belgium: 'BE',
  suisse: 'CH',
  switzerland: 'CH',
  'royaume uni': 'GB',
  'united kingdom': 'GB',
  uk: 'GB',
  angleterre: 'GB',
  allemagne: 'DE',
  germany: 'DE',
  espagne: 'ES',
  spain: 'ES',
  italie: 'IT',
  italy: 'IT',
  mexique: 'MX',
  mexico: 'MX',
};
