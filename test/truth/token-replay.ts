// Who is one person, replayed from the identity as exported by rules written from `docs/decisions/0024-persons.md` and
// `0017-keys.md`, sharing no code with the product: text stands for the tokens, a union-find for the components.

/** What a file shows of one buyer. */
export type Shown = {
  readonly house: string;
  readonly email: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly postalCode: string | null;
};

/** A token met with more than this many others links nothing: a shared address, a counter account. */
const PARTNERS_MOST = 50;

/**
 * The person of each row, by number; null for one that shows neither an e-mail nor a whole name with a postal code.
 * Within a house always; across houses only when `acrossHouses`.
 */
export function personsOf(rows: readonly Shown[], acrossHouses: boolean): readonly (number | null)[] {
  const numbers = new Map<string, number>();
  const numberOf = (token: string | null, house: string): number | null => {
    if (token === null) return null;
    const key = acrossHouses ? token : `${house} ${token}`;
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const pairs = rows.map((row) => {
    const { house } = row;
    return [numberOf(emailToken(row), house), numberOf(nameToken(row), house)] as const;
  });
  const components = new Components(numbers.size);
  const partners = partnersOf(pairs, numbers.size);
  const links = (token: number) => (partners[token]?.size ?? 0) <= PARTNERS_MOST;
  for (const [email, name] of pairs) {
    if (email !== null && name !== null && links(email) && links(name)) components.join(email, name);
  }
  return pairs.map(([email, name]) => {
    // A token that links nothing speaks for a line only when nothing else does.
    const token = [email, name].find((one) => one !== null && links(one)) ?? email ?? name;
    return token === null ? null : components.of(token);
  });
}

type Pair = readonly [number | null, number | null];

function partnersOf(pairs: readonly Pair[], tokens: number): readonly (Set<number> | undefined)[] {
  const partners = new Array<Set<number> | undefined>(tokens);
  const meet = (one: number, other: number): void => {
    const met = partners[one] ?? new Set<number>();
    partners[one] = met.add(other);
  };
  for (const [email, name] of pairs) {
    if (email === null || name === null) continue;
    meet(email, name);
    meet(name, email);
  }
  return partners;
}

/** Lower case, without what follows a plus sign; a dot counts for nothing at Gmail. */
export function emailToken({ email }: Pick<Shown, 'email'>): string | null {
  const [local = '', domain = '', more] = (email ?? '').trim().toLowerCase().split('@');
  const name = local.split('+')[0] ?? '';
  if (name === '' || !domain.includes('.') || more !== undefined) return null;
  const isGoogle = domain === 'gmail.com' || domain === 'googlemail.com';
  return `e:${isGoogle ? name.replaceAll('.', '') : name}@${isGoogle ? 'gmail.com' : domain}`;
}

/** Fewer characters are no whole postal code. */
const POSTAL_CODE_LEAST = 5;

/** The words of the name in any order, and the postal code, whatever their accents, capitals and spaces; null when incomplete. */
export function nameToken({
  firstName,
  lastName,
  postalCode,
}: Omit<Shown, 'house' | 'email'>): string | null {
  const [first, last] = [plain(firstName), plain(lastName)];
  const code = plain(postalCode).replaceAll(' ', '');
  if (first === '' || last === '' || code.length < POSTAL_CODE_LEAST) return null;
  const words = `${first} ${last}`.split(' ').map((word) => SAINTS[word] ?? word);
  return `n:${words.sort().join(' ')}|${code}`;
}

const SAINTS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte' };

function plain(text: string | null): string {
  const letters = (text ?? '').normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return letters
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Disjoint sets, halving paths as it looks (Tarjan and van Leeuwen 1984). */
class Components {
  readonly #above: Int32Array;

  constructor(size: number) {
    this.#above = Int32Array.from({ length: size }, (_, index) => index);
  }

  of(item: number): number {
    let at = item;
    for (;;) {
      const above = this.#above[at] ?? at;
      if (above === at) return at;
      const next = this.#above[above] ?? above;
      this.#above[at] = next;
      at = next;
    }
  }

  join(one: number, other: number): void {
    this.#above[this.of(one)] = this.of(other);
  }
}
