import type { PushAnswer } from '#model/push.ts';
import type { Slug } from '#model/words.ts';
import type { Catalogue } from './catalogue.ts';

/** A push that was answered. `id` and `body` are digests: what a sender chose for a key is not kept. */
export type AnsweredPush = { readonly id: string; readonly body: string; readonly answer: PushAnswer };

export async function answeredPush(catalogue: Catalogue, id: string): Promise<AnsweredPush | null> {
  const row = catalogue.get<{ body: string; json: string }>('select body, json from pushes where id = ?', id);
  return row ? { id, body: row.body, answer: JSON.parse(row.json) as PushAnswer } : null;
}

/** Forgets those answered before `forgotten`, ISO date-times both. */
export async function saveAnsweredPush(
  catalogue: Catalogue,
  { id, body, answer }: AnsweredPush,
  { now, forgotten }: { readonly now: string; readonly forgotten: string },
): Promise<void> {
  catalogue.run('delete from pushes where answered_at < ?', forgotten);
  catalogue.run(
    'insert into pushes (id, body, json, answered_at) values (?, ?, ?, ?)',
    id,
    body,
    JSON.stringify(answer),
    now,
  );
}

/** How new what stands of an external id is: a local date-time of the seller’s. The id is a digest. */
export type LineVersion = { readonly line: string; readonly version: string };

/** Of deliveries that count: what was undone may be said again. Null for what no push said. */
export async function versionOfLine(
  catalogue: Catalogue,
  organisation: Slug,
  line: string,
): Promise<string | null> {
  const row = catalogue.get<{ version: string | null }>(
    `select max(v.version) as version from pushed_lines v join receipts r on r.id = v.receipt
     where v.organisation = ? and v.line = ? and r.state = 'committed'`,
    organisation,
    line,
  );
  return row?.version ?? null;
}

export async function saveLineVersion(
  catalogue: Catalogue,
  organisation: Slug,
  receipt: string,
  { line, version }: LineVersion,
): Promise<void> {
  catalogue.run('insert into pushed_lines values (?, ?, ?, ?)', organisation, line, receipt, version);
}
