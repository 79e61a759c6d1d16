import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Engine, Integers } from '#engine/engine.ts';
import type { ColumnDefinition, Plan } from '#model/plan.ts';
import { components, emailPersons, forkedPairs, namePersons } from '#path/link/link.ts';
import type { OpenPool } from './open-pool.ts';

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

/**
 * Tokens → persons, in the relations `email_persons` and `name_persons`. Derived, so kept in files of the pool’s
 * revision, which every process reads and which go when the revision is past.
 */
export async function linkPersons(
  engine: Engine,
  { folder, catalogue }: OpenPool,
  revision: number,
): Promise<void> {
  const linkAcrossHouses = catalogue.pool().terms.linkAcrossHouses;
  const plans = {
    email_persons: emailPersons(linkAcrossHouses),
    name_persons: namePersons(linkAcrossHouses),
  };
  const file = (name: string) => join(folder.derived, `${name}-${revision}.parquet`);
  if (!Object.keys(plans).every((name) => existsSync(file(name)))) {
    await bindForkedPersons(engine, forkedPairs(linkAcrossHouses));
    for (const [name, plan] of Object.entries(plans)) await writeWhole(engine, plan, file(name));
    removeOlder(folder.derived, revision);
  }
  for (const name of Object.keys(plans)) {
    await engine.bind({ [name]: { kind: 'parquet', files: [file(name)], columns: PERSONS } });
  }
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

/** Another process may be reading, or writing the same: the file appears whole. */
async function writeWhole(engine: Engine, plan: Plan, file: string): Promise<void> {
  const written = `${file}.${process.pid}`;
  await engine.write(plan, written);
  renameSync(written, file);
}

function removeOlder(folder: string, revision: number): void {
  for (const name of readdirSync(folder)) {
    const written = /^(?:email|name)_persons-(\d+)\.parquet$/.exec(name);
    // The one before may still be read by a process that has not seen the change.
    if (written && Number(written[1]) < revision - 1) rmSync(join(folder, name), { force: true });
  }
}
