import { sqlText } from '../../sql.ts';

/** Only the elements with which people style a title: a play may well be called “<3” or “a < b”. */
const TAG = String.raw`(?i)</?(?:br|b|strong|i|em|u|s|small|big|sup|sub|span|font|p|div|center|a|h[1-6])(?:\s[^<>]*)?/?>`;
/** The character of an entity last: `&amp;lt;` is the text `&lt;`. */
const ENTITIES: readonly (readonly [entity: string, character: string])[] = [
  ['&nbsp;', ' '],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#0?39;', "'"],
  ['&rsquo;', '’'],
  ['&eacute;', 'é'],
  ['&egrave;', 'è'],
  ['&agrave;', 'à'],
  ['&ccedil;', 'ç'],
  ['&amp;', '&'],
];

/** A title without the HTML in which some systems keep it: `Le<br>Malade imaginaire` is “Le Malade imaginaire”. */
export function withoutMarkupSql(text: string): string {
  const untagged = `regexp_replace(${text}, ${sqlText(TAG)}, ' ', 'g')`;
  const plain = ENTITIES.reduce(
    (sql, [entity, character]) => `regexp_replace(${sql}, ${sqlText(entity)}, ${sqlText(character)}, 'g')`,
    untagged,
  );
  return `case when regexp_matches(${text}, '[<&]') then trim(regexp_replace(${plain}, ' +', ' ', 'g')) else ${text} end`;
}
