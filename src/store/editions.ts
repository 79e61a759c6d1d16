import type { Months } from '#model/edition.ts';
import type { Bilingual, Slug } from '#model/words.ts';
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
  /** Null unless it was withdrawn. */
  readonly withdrawn: Withdrawal | null;
  /** The release of the same months that took its place; null while none did. */
  readonly replacedBy: string | null;
};

/** That a release was taken back, when and why; in one language where the reason was given in one. */
export type Withdrawal = { readonly at: string; readonly reason: Partial<Bilingual> };

/** Whether figures are answered out of a release. */
export function isStanding({ withdrawn, replacedBy }: StoredEdition): boolean {
  return withdrawn === null && replacedBy === null;
}

/** By their months: a correction of an older release does not make its months the newest. */
export function newestFirst(editions: readonly StoredEdition[]): readonly StoredEdition[] {
  return editions.toSorted((a, b) => (a.months.to < b.months.to ? 1 : -1));
}

type PolicyRow = { version: string; json: string; sha256: string; signature: string };

/** The policy in force; null before the first. */
/** Every policy that was recorded, the first one first. */
export async function policiesRecorded(catalogue: Catalogue): Promise<readonly StoredPolicy[]> {
  return catalogue.all<PolicyRow>('select * from policies order by sequence').map(toPolicy);
}

export async function newestPolicy(catalogue: Catalogue): Promise<StoredPolicy | null> {
  const row = catalogue.get<PolicyRow>('select * from policies order by sequence desc limit 1');
  return row ? toPolicy(row) : null;
}

export async function policyOfVersion(catalogue: Catalogue, version: string): Promise<StoredPolicy | null> {
  const row = catalogue.get<PolicyRow>('select * from policies where version = ?', version);
  return row ? toPolicy(row) : null;
}

function toPolicy({ version, json, sha256, signature }: PolicyRow): StoredPolicy {
  return { version, text: json, sha256, signature };
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
  replaced_by: string | null;
};

/** Newest first. */
export async function editions(catalogue: Catalogue): Promise<readonly StoredEdition[]> {
  return catalogue.all<EditionRow>('select * from editions order by sequence desc').map((row) => ({
    id: row.id,
    policy: row.policy,
    months: { from: row.months_from, to: row.months_to },
    sha256: row.sha256,
    builtAt: row.built_at,
    withdrawn: row.withdrawn === null ? null : (JSON.parse(row.withdrawn) as Withdrawal),
    replacedBy: row.replaced_by,
  }));
}

/**
 * What a release was counted from: files of the lake, which stay as long as it is on file, by what the engine calls
 * them, and what houses had said of their words.
 */
export type CountedFrom = {
  readonly files: Readonly<Record<string, readonly string[]>>;
  readonly agreed: unknown;
  /** Who sold for each of those who were members; unset where that was not kept yet. */
  readonly sellers?: Readonly<Record<Slug, readonly Slug[]>>;
};

/** Null of a release made before this was kept. */
export async function countedFrom(catalogue: Catalogue, id: string): Promise<CountedFrom | null> {
  const row = catalogue.get<{ counted_from: string | null }>(
    'select counted_from from editions where id = ?',
    id,
  );
  return row?.counted_from ? (JSON.parse(row.counted_from) as CountedFrom) : null;
}

/** A release with what it was counted from and, where it takes the place of another, that one. */
export async function saveEdition(
  catalogue: Catalogue,
  edition: Omit<StoredEdition, 'withdrawn' | 'replacedBy'>,
  from: CountedFrom,
  replaces: string | null,
): Promise<void> {
  catalogue.run(
    `insert into editions (id, policy, months_from, months_to, sha256, built_at, counted_from) values (?, ?, ?, ?, ?, ?, ?)`,
    edition.id,
    edition.policy,
    edition.months.from,
    edition.months.to,
    edition.sha256,
    edition.builtAt,
    JSON.stringify(from),
  );
  if (replaces !== null)
    catalogue.run('update editions set replaced_by = ? where id = ?', edition.id, replaces);
}

export async function withdrawEdition(
  catalogue: Catalogue,
  id: string,
  withdrawal: Withdrawal,
): Promise<void> {
  catalogue.run('update editions set withdrawn = ? where id = ?', JSON.stringify(withdrawal), id);
}
