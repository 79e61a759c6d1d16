import { lstat, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { refusal, say, sayStored } from '#messages/messages.ts';
import type { Refusal } from '#model/problem.ts';
import type { Slug } from '#model/words.ts';
import { organisation, organisations } from '#store/organisations.ts';
import { waysInOf } from '#store/ways-in.ts';
import { asRefusal } from './faults.ts';
import { toldName } from './hand-in.ts';
import { HouseInbox, type Keeping } from './house-inbox.ts';
import { type Receiving, tellOf } from './receiving.ts';
import { isNobodys } from './wholeness.ts';

/** A folder that holds one folder a house, named by its slug. */
export class Watch {
  readonly #receiving: Receiving;
  readonly #root: string;
  readonly #keeping: Keeping;
  readonly #inboxes = new Map<string, HouseInbox>();
  readonly #told = new Set<string>();

  constructor(receiving: Receiving, root: string, keeping: Keeping) {
    this.#receiving = receiving;
    this.#root = root;
    this.#keeping = keeping;
  }

  /** Refuses with `receiving-folder-missing`. */
  async prepare(): Promise<void> {
    const isFolder = await stat(this.#root).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) throw refusal('receiving-folder-missing', { folder: this.#root });
  }

  /** One look at every house. Returns how many files are still coming. */
  async look(): Promise<number> {
    let coming = 0;
    if (this.#keeping.isTheirs) await this.#makeFolders();
    for (const entry of await readdir(this.#root, { withFileTypes: true })) {
      if (isNobodys(entry.name)) continue;
      try {
        const inbox = entry.isDirectory() ? await this.#inboxOf(entry.name) : null;
        if (inbox) coming += await inbox.look();
        else if (!entry.isDirectory())
          this.#mention(refusal('inbox-not-in-house', { file: toldName(entry.name) }), entry.name);
      } catch (error) {
        // One house’s folder that cannot be read, or went away, keeps no other from being looked at.
        this.#mention(asRefusal(error), entry.name);
      }
    }
    return coming;
  }

  async #inboxOf(name: string): Promise<HouseInbox | null> {
    const known = this.#inboxes.get(name);
    if (known) return known;
    const house = await organisation(this.#receiving.pool.catalogue, name.toLowerCase());
    if (!house) {
      await this.#mentionUnknown(name);
      return null;
    }
    const inbox = new HouseInbox(this.#receiving, house.slug, join(this.#root, name), this.#keeping);
    this.#inboxes.set(name, inbox);
    return inbox;
  }

  /** In the folder itself too, in both languages, for whoever put a file there. */
  async #mentionUnknown(name: string): Promise<void> {
    const because = refusal('inbox-house-unknown', { folder: name });
    const text = `\ufeff${sayStored(because, 'fr')}\n\n${sayStored(because, 'en')}\n`;
    if (this.#mention(because, name))
      await writeFile(join(this.#root, name, 'parterre.txt'), text, { flag: 'wx' }).catch(() => undefined);
  }

  /** Of each member, of new ones too, with a note in it. */
  async #makeFolders(): Promise<void> {
    for (const { slug, name, representedBy } of await organisations(this.#receiving.pool.catalogue))
      if (representedBy === undefined) await this.#makeFolder(slug, name);
  }

  async #makeFolder(slug: Slug, name: string): Promise<void> {
    const folder = join(this.#root, slug);
    const found = await lstat(folder).catch(() => null);
    if (found !== null) return;
    await mkdir(folder);
    const { language } = await waysInOf(this.#receiving.pool.catalogue, slug);
    const reports = say('inbox-reports', {}, language);
    const refused = say('inbox-refused', {}, language);
    const note = say('inbox-note', { name, reports, refused }, language);
    await mkdir(join(folder, reports));
    await writeFile(join(folder, reports, `${say('inbox-note-name', {}, language)}.txt`), `\ufeff${note}\n`);
  }

  #mention(because: Refusal, name: string): boolean {
    const key = `${because.code} ${name}`;
    if (this.#told.has(key)) return false;
    this.#told.add(key);
    tellOf(this.#receiving, name, because);
    return true;
  }
}
