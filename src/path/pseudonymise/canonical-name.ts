import { sqlFold } from '../sql.ts';

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

const TITLED = `\\b(?:${[...TITLES, 'ste?'].join('|')})\\b`;

/**
 * The words of a name in the order of the alphabet. Two plain words, as most names are, only need to be compared:
 * everything else costs ten times as much, and is for the others. `plain` is the name in lower case without accents.
 */
export function nameWordsSql(name: string, plain: string): string {
  const [first, last] = [`split_part(${plain}, ' ', 1)`, `split_part(${plain}, ' ', 2)`];
  const unaddressed = `regexp_replace(${sqlFold(name)}, '\\b(?:${TITLES.join('|')})\\b', '', 'g')`;
  const saints = `replace(replace(' ' || ${unaddressed} || ' ', ' st ', ' saint '), ' ste ', ' sainte ')`;
  const words = `string_split(trim(regexp_replace(${saints}, ' +', ' ', 'g')), ' ')`;
  return `case when regexp_full_match(${plain}, '[a-z0-9]+ [a-z0-9]+') and not regexp_matches(${plain}, '${TITLED}')
    then case when ${first} <= ${last} then ${plain} else ${last} || ' ' || ${first} end
    else array_to_string(list_sort(${words}), ' ') end`;
}

export function postalCodeSql(code: string): string {
  return `case when regexp_full_match(${code}, '[A-Z][0-9][A-Z] [0-9][A-Z][0-9]')
    then lower(left(${code}, 3) || right(${code}, 3))
    else regexp_replace(lower(${code}), '[^a-z0-9]+', '', 'g') end`;
}

/**
 * The canonical form of a person by the columns `name_words` and `code`: “Tremblay, Anne-Marie” is “Anne Marie Tremblay”
 * (compound names, particles and order need no rule), `St` is written out, forms of address are left out.
 * Null without two words or a whole postal code.
 */
export const CANONICAL_NAME = `case when contains(name_words, ' ') and length(code) >= ${CODE_MIN}
    and not regexp_matches(name_words, '\\b(?:${NOBODY.join('|')})\\b')
    then name_words || '|' || code end`;
