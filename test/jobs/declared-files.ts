import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Truth } from '../truth/truth.ts';

/** The files that a made-up house exports. */
export function filesOf(out: string, house: string): readonly string[] {
  const folder = join(out, 'exports', house);
  return readdirSync(folder).map((name) => join(folder, name));
}

/** What a text says of the buyers of a house: e-mails, names and postal codes of the truth. */
export async function leaksOfPersons(truth: Truth, house: string, text: string): Promise<readonly string[]> {
  const rows = await truth.rows(
    `select distinct lower(email) as email, last_name || ' ' || first_name as last, first_name || ' ' || last_name as first,
       postal_code from tickets where organisation = '${house}' and email is not null`,
  );
  const folded = text.toLowerCase();
  return rows
    .flatMap((row) => Object.values(row))
    .filter((value): value is string => typeof value === 'string' && value.length > 4)
    .filter((value) => folded.includes(value.toLowerCase()));
}
