import { sqlText } from '../../sql.ts';

const EMAIL = `[^\\s@<>()\\[\\],;:"']+@[^\\s@<>()\\[\\],;:"']+\\.\\p{L}{2,}`;
/** Ten digits apart, as North America writes them. */
const PHONE = String.raw`(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\b\d{3}[ .-])\d{3}[ .-]\d{4}\b`;

/**
 * What a house writes of its performances is kept; an e-mail address or a telephone number in it, whose columns
 * have slipped or who is to be called, is not.
 */
export function withoutContactsSql(text: string): string {
  return `regexp_replace(${text}, ${sqlText(`${EMAIL}|${PHONE}`)}, '•••', 'g')`;
}

/** For ids, some of which are ten digits apart and call nobody. */
export function withoutEmailsSql(text: string): string {
  return `regexp_replace(${text}, ${sqlText(EMAIL)}, '•••', 'g')`;
}
