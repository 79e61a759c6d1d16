import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Engine, Integers } from '#engine/engine.ts';
import type { ColumnDefinition, Plan } from '#model/plan.ts';
import { components, emailPersons, forkedPairs, namePersons } from '#path/link/link.ts';
import type { PoolFolder } from '#store/pool-folder.ts';
import { writeWhole } from '#store/pool-folder.ts';
import type { OpenPool } from '../open-pool.ts';
import { removePast } from './derived-files.ts';
import { madeBy } from './made-by.ts';

const FORKED: readonly ColumnDefinition[] = [
  { name: 'email_node', type: 'UBIGINT', meaning: 'an e-mail token' },
  { name: 'name_node', type: 'UBIGINT', meaning: 'a name token met with it' },
  { name: 'person', type: 'UBIGINT', meaning: 'the person that both are' },
];

const PERSONS: readonly ColumnDefinition[] = [
  { name: 'node', type: 'UBIGINT', meaning: 'a token' },
  { name: 'person', type: 'UBIGINT', meaning: 'the person that it is' },
  { name: 'is_hot', type: 'BOOLEAN', meaning: 'shared by strangers: it links nothing' },
];

const LINKED = ['email_persons', 'name_persons'] as const;

/**
 * Tokens → persons, in the files of `email_persons` and `name_persons`. Derived, so kept for the pool’s revision: every
 * process reads them, and they go when it is past. The engine knows `stored_movements`.
 */
export async function linkPersons(
  engine: Engine,
  pool: OpenPool,
  revision: string,
  linkAcrossHouses: boolean,
): Promise<void> {
  const { folder } = pool;
  const plans = {
    email_persons: emailPersons(linkAcrossHouses),
    name_persons: namePersons(linkAcrossHouses),
  };
  await bindForkedPersons(engine, forkedPairs(linkAcrossHouses));
  for (const name of LINKED) {
    await writeWhole(linkedFile(folder, name, revision), (path) => engine.write(plans[name], path));
  }
  await removePast(pool);
}

/** The same for as long as the engine stands: of lines that are no revision’s. */
export async function linkPersonsHere(engine: Engine, { catalogue }: OpenPool): Promise<void> {
  const linkAcrossHouses = catalogue.pool().terms.linkAcrossHouses;
  await bindForkedPersons(engine, forkedPairs(linkAcrossHouses));
  await engine.keep(emailPersons(linkAcrossHouses), 'email_persons');
  await engine.keep(namePersons(linkAcrossHouses), 'name_persons');
}

export function arePersonsLinked({ folder }: OpenPool, revision: string): boolean {
  return LINKED.every((name) => existsSync(linkedFile(folder, name, revision)));
}

/** Binds the relations `email_persons` and `name_persons`. */
export async function bindPersons(engine: Engine, { folder }: OpenPool, revision: string): Promise<void> {
  for (const name of LINKED) {
    const files = [linkedFile(folder, name, revision)];
    await engine.bind({ [name]: { kind: 'parquet', files, columns: PERSONS } });
  }
}

function linkedFile({ derived }: PoolFolder, name: string, revision: string): string {
  return join(derived, `${name}-${revision}-${madeBy()}.parquet`);
}

async function bindForkedPersons(engine: Engine, pairs: Plan): Promise<void> {
  const [emails = [], names = []] = await engine.columns(pairs);
  const { join: unite, personOf } = components();
  unite(emails, names);
  const withPerson = ([email = [], name = []]: readonly Integers[]) => [
    email,
    name,
    email.map((token) => (token === null ? null : personOf(token))),
  ];
  await engine.through(pairs, { name: 'forked_persons', columns: FORKED }, withPerson);
}
