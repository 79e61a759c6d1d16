import { sqlFold, sqlList } from '../sql.ts';

/** Forms of address, which one file writes and another does not. */
const TITLES = ['m', 'mme', 'mlle', 'melle', 'mr', 'mrs', 'ms', 'miss', 'dr', 'dre', 'me', 'prof'];

/** Words that a box office types where it knows nobody. */
const NOBODY = [
  'anonyme',
  'anonymous',
  'client',
  'comptoir',
  'guichet',
  'inconnu',
  'test',
  'acheteur',
  'walkup',
];

/** Fewer characters are part of a postal code, and shared by thousands of namesakes. */
const CODE_MIN = 5;

/**
 * The canonical form of a person by name and postal code: the words of the name in the order of the alphabet, so that
 * “Tremblay, Anne-Marie” is “Anne Marie Tremblay” (compound names, particles and order need no rule), `St` written out,
 * forms of address left out. Null without two words or a whole postal code.
 */
export function canonicalNameSql(name: string, postalCode: string): string {
  const written = `list_filter(string_split(${sqlFold(name)}, ' '), w -> w not in ${sqlList(TITLES)})`;
  const words = `list_sort(list_transform(${written}, w -> case w when 'st' then 'saint' when 'ste' then 'sainte' else w end))`;
  const code = `regexp_replace(${sqlFold(postalCode)}, '[^a-z0-9]+', '', 'g')`;
  return `case when len(${words}) >= 2 and length(${code}) >= ${CODE_MIN} and not list_has_any(${words}, ${listSql(NOBODY)})
    then array_to_string(${words}, ' ') || '|' || ${code} end`;
}

function listSql(words: readonly string[]): string {
  return sqlList(words).replace(/^\(/, '[').replace(/\)$/, ']');
}
