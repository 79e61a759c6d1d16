import type { House } from './houses.ts';
import { WHO } from './parameters.ts';
import { type People, type Person, personAt } from './people.ts';
import { chanceOf, hashOf } from './random.ts';

/** What the box office wrote down about a buyer, as it was said or typed that day; null when it was not asked. */
export type Identity = {
  readonly email: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly company: string | null;
  readonly postalCode: string | null;
  readonly fsa: string | null;
  readonly country: string | null;
  readonly birthYear: number | null;
};

export const NOBODY: Identity = {
  email: null,
  firstName: null,
  lastName: null,
  company: null,
  postalCode: null,
  fsa: null,
  country: null,
  birthYear: null,
};

export type Known = { readonly named: boolean; readonly postalCode: boolean; readonly online: boolean };

/** `order` is the order’s number in the house: what is written depends on it and on nothing drawn elsewhere. */
export function identityWritten(
  house: House,
  people: People,
  order: number,
  buyer: number,
  known: Known,
): Identity {
  if (!known.named && !known.postalCode) return NOBODY;
  const person = personAt(people, buyer);
  const chance = (facet: number) => chanceOf(house.hash, order, facet);
  const { home } = person;
  const place = known.postalCode
    ? { postalCode: typed(home.postalCode, home.country, chance(1)), fsa: home.fsa, country: home.country }
    : { postalCode: null, fsa: null, country: null };
  if (!known.named) return { ...NOBODY, ...place };
  const bornKnown =
    known.online && chanceOf(house.hash ^ 0x5bd1e995, buyer, 2) < WHO.birthYearKnown / (WHO_ONLINE * 0.9);
  const individual = person.kind === 'individual';
  return {
    ...place,
    email: emailTyped(person, house.hash, order, chance(3)),
    firstName: person.firstName,
    lastName:
      chance(4) < WHO.misspeltName
        ? misspelt(person.lastName, hashOf(house.hash, order, 5))
        : person.lastName,
    company: person.organisationName,
    birthYear: individual && bornKnown ? person.birthYear : null,
  };
}

/** Share of tickets bought online, where the year of birth is asked. */
const WHO_ONLINE = 0.68;

function typed(code: string, country: string, chance: number): string {
  if (country !== 'CA' || chance < 0.6) return code;
  if (chance < 0.8) return code.replace(' ', '');
  if (chance < 0.93) return code.toLowerCase();
  return chance < 0.97 ? code.replace(' ', '-') : ` ${code} `.trimEnd();
}

function emailTyped(person: Person, seed: number, order: number, chance: number): string {
  const [first, second] = person.emails;
  if (person.kind !== 'individual') return first;
  if (chance < WHO.familyEmail && person.familyEmail) return person.familyEmail;
  if (chance < WHO.familyEmail + WHO.secondEmail) return second;
  if (chance < WHO.familyEmail + WHO.secondEmail + WHO.misspeltEmail) {
    const [local = '', domain = ''] = first.split('@');
    return `${misspelt(local, hashOf(seed, order, 6))}@${domain}`;
  }
  return chance > 0.96 ? first.replace(/^./, (letter) => letter.toUpperCase()) : first;
}

/** One letter doubled, dropped or swapped with the next. */
function misspelt(word: string, bits: number): string {
  const at = 1 + (bits % Math.max(1, word.length - 2));
  if (bits & 0x10000) return word.slice(0, at) + word.slice(at - 1);
  if (bits & 0x20000 || at + 1 >= word.length) return word.slice(0, at) + word.slice(at + 1);
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}
