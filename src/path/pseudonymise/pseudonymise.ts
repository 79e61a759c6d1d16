import type { Field } from '#model/fields.ts';
import type { Mapping } from '#model/mapping.ts';
import type { Plan } from '#model/plan.ts';
import type { Checked } from '../check/check.ts';
import { CANONICAL_EMAIL, emailPartsSql } from './canonical-email.ts';
import { CANONICAL_NAME, nameWordsSql, postalCodeSql } from './canonical-name.ts';

/**
 * Returns the distinct identities of a staged sheet as digests of what names a person: `identity_key`, then the two
 * halves of 128 bits of SHA-256 of the canonical e-mail and of the canonical name (null when it has none).
 * A digest without a key protects nobody: the job encrypts them with the pool’s keys, outside SQL, into tokens.
 * Null when the sheet names nobody.
 */
export function pseudonymise({ mapping, keptInto }: Checked): Plan | null {
  const email = cellOf(mapping, 'email');
  const name = nameSql(mapping);
  if (email === null && name === null) return null;
  const any = (cell: string | null) => (cell === null ? 'null::varchar' : `any_value(${cell})`);
  return keptInto({
    steps: [
      {
        name: 'identities',
        sql: `select identity_key, ${any(email)} as email, ${any(name)} as person_name,
  ${any(cellOf(mapping, 'postal-code'))} as postal_code
from kept where identity_key is not null group by identity_key`,
      },
      {
        // A step of its own, because an expression that is used three times is computed three times.
        name: 'written_identities',
        sql: `select identity_key, ${emailPartsSql('email')}, ${nameWordsSql('person_name', 'plain_name')} as name_words,
  ${postalCodeSql('postal_code')} as code
from (select *, lower(strip_accents(person_name)) as plain_name from identities)`,
      },
      {
        name: 'digests',
        sql: `select identity_key, sha256('email|' || ${CANONICAL_EMAIL}) as email_digest,
  sha256('name|' || ${CANONICAL_NAME}) as name_digest
from written_identities`,
      },
      {
        name: 'digest_halves',
        // Identities without any digest are few; leaving them out would compute each digest twice.
        sql: `select identity_key, ${HALVES.join(', ')} from digests`,
      },
    ],
  });
}

/** The column of `kept` in which the cell of an identity field still stands. */
function cellOf({ columns, constants }: Mapping, field: Field): string | null {
  const isMapped = columns[field] !== undefined || constants[field] !== undefined;
  return isMapped ? `${field.replaceAll('-', '_')}_cell` : null;
}

/** First and last name, both known; or the whole name, where a file keeps them together. */
function nameSql(mapping: Mapping): string | null {
  const [first, last] = [cellOf(mapping, 'first-name'), cellOf(mapping, 'last-name')];
  const whole = cellOf(mapping, 'full-name');
  const parts = first && last ? `nullif(trim(${first}), '') || ' ' || nullif(trim(${last}), '')` : null;
  if (parts !== null && whole !== null) return `coalesce(${parts}, ${whole})`;
  return parts ?? whole;
}

/** 128 bits of a digest as two integers, which pass to the job without a text made of each. */
const HALVES = ['email', 'name'].flatMap((of) => [
  `('0x' || substr(${of}_digest, 1, 16))::ubigint as ${of}_high`,
  `('0x' || substr(${of}_digest, 17, 16))::ubigint as ${of}_low`,
]);
