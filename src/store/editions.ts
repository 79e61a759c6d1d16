import type { Months } from '#model/edition.ts';
import type { Catalogue } from './catalogue.ts';

/** A policy as it was recorded; `signature` is of the text, by the pool’s own key. */
export type StoredPolicy = {
  readonly version: string;
  readonly text: string;
  readonly sha256: string;
  readonly signature: string;
};

/** A release that the catalogue knows: its files are in the pool’s folder under its id. */
export type StoredEdition = {
  readonly id: string;
  readonly policy: string;
  readonly months: Months;
  readonly sha256: string;
  readonly builtAt: string;
  /** Why it was withdrawn; null while it stands. */
  readonly withdrawn: string | null;
};

type PolicyRow = { version: string; json: string; sha256: string; signature: string };

/** The policy in force; null before the first. */
export async function newestPolicy(catalogue: Catalogue): Promise<StoredPolicy | null> {
  const row = catalogue.get<PolicyRow>('select * from policies order by sequence desc limit 1');
  return row ? { version: row.version, text: row.json, sha256: row.sha256, signature: row.signature } : null;
}

export async function policyOfVersion(catalogue: Catalogue, version: string): Promise<StoredPolicy | null> {
  const row = catalogue.get<PolicyRow>('select * from policies where version = ?', version);
  return row ? { version: row.version, text: row.json, sha256: row.sha256, signature: row.signature } : null;
}

export async function savePolicy(catalogue: Catalogue, policy: StoredPolicy, now: string): Promise<void> {
  catalogue.run(
    'insert into policies (version, json, sha256, signature, saved_at) values (?, ?, ?, ?, ?)',
    policy.version,
    policy.text,
    policy.sha256,
    policy.signature,
    now,
  );
}

type EditionRow = {
  id: string;
  policy: string;
  months_from: string;
  months_to: string;
  sha256: string;
  built_at: string;
  withdrawn: string | null;
};

/** Newest first. */
export async function editions(catalogue: Catalogue): Promise<readonly StoredEdition[]> {
  return catalogue.all<EditionRow>('select * from editions order by sequence desc').map((row) => ({
    id: row.id,
    policy: row.policy,
    months: { from: row.months_from, to: row.months_to },
    sha256: row.sha256,
    builtAt: row.built_at,
    withdrawn: row.withdrawn,
  }));
}

export async function saveEdition(catalogue: Catalogue, edition: StoredEdition): Promise<void> {
  catalogue.run(
    `insert into editions (id, policy, months_from, months_to, sha256, built_at) values (?, ?, ?, ?, ?, ?)`,
    edition.id,
    edition.policy,
    edition.months.from,
    edition.months.to,
    edition.sha256,
    edition.builtAt,
  );
}

export async function withdrawEdition(catalogue: Catalogue, id: string, reason: string): Promise<void> {
  catalogue.run('update editions set withdrawn = ? where id = ? and withdrawn is null', reason, id);
}
