import { sqlFold, sqlText } from '../sql.ts';

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

/** The words of a name, in the order of the alphabet. */
export function nameWordsSql(name: string): string {
  const unaddressed = `regexp_replace(${sqlFold(name)}, '\\b(?:${TITLES.join('|')})\\b', '', 'g')`;
  const saints = `replace(replace(' ' || ${unaddressed} || ' ', ' st ', ' saint '), ' ste ', ' sainte ')`;
  return `list_sort(string_split(trim(regexp_replace(${saints}, ' +', ' ', 'g')), ' '))`;
}

export function postalCodeSql(code: string): string {
  return `regexp_replace(lower(${code}), '[^a-z0-9]+', '', 'g')`;
}

/**
 * The canonical form of a person by `name_words` and `code`: the words of the name in the order of the alphabet, so that
 * “Tremblay, Anne-Marie” is “Anne Marie Tremblay” (compound names, particles and order need no rule), `St` written out,
 * forms of address left out. Null without two words or a whole postal code.
 */
export function canonicalNameSql(words: string, code: string): string {
  return `case when len(${words}) >= 2 and length(${code}) >= ${CODE_MIN} and not list_has_any(${words}, ${NOBODY_LIST})
    then array_to_string(${words}, ' ') || '|' || ${code} end`;
}

const NOBODY_LIST = `[${NOBODY.map(sqlText).join(', ')}]`;
