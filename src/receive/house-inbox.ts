import { lstat, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { refusal, say, sayStored } from '#messages/messages.ts';
import { localTime } from '#model/calendar.ts';
import type { Refusal } from '#model/problem.ts';
import type { WaysIn } from '#model/ways-in.ts';
import type { Slug } from '#model/words.ts';
import { waysInOf } from '#store/ways-in.ts';
import { type Outcome, toldName } from './hand-in.ts';
import { isWritable, withinHeld } from './held-folder.ts';
import {
  COUNTED,
  destroyCounted,
  entriesOf,
  FILE_MEGABYTES_MAX,
  freeName,
  putAside,
  putBackCounted,
  stageFiles,
  writeBeside,
} from './house-folder.ts';
import { answerByMail, nameOf, type Receiving, tellOf, tellOutcome } from './receiving.ts';
import { reportOf } from './report.ts';
import { look, type Patience, type Seen, type Sorted, sortOut } from './wholeness.ts';

export type Keeping = Patience & {
  /** After what passes, such as a full disk. */
  readonly retryMs: number;
  /** The house’s own folder: what was not counted stays there, and so do its lines to correct. Else they are destroyed. */
  readonly isTheirs: boolean;
};

const KEPT_MS = 24 * 3_600_000;

/** A fault of ours that comes back is the file’s: it is set aside, so that the next ones may pass. */
const FAULTS_MAX = 3;

/** Where the lines to correct are written until the delivery is committed. */
const CORRECTING = '.correcting';

/** The folder of one house, from one look to the next. */
export class HouseInbox {
  readonly #receiving: Receiving;
  readonly #house: Slug;
  readonly #folder: string;
  readonly #keeping: Keeping;
  readonly #told = new Set<string>();
  #seen: ReadonlyMap<string, Seen> = new Map();
  #notBeforeMs = 0;
  /** What stood in the way the last time, already told. */
  #obstacle: string | null = null;
  #faults = 0;
  #isNew = true;

  constructor(receiving: Receiving, house: Slug, folder: string, keeping: Keeping) {
    this.#receiving = receiving;
    this.#house = house;
    this.#folder = folder;
    this.#keeping = keeping;
  }

  /** Hands in what is whole. Returns how many files are still coming. */
  async look(): Promise<number> {
    const { pool } = this.#receiving;
    const nowMs = pool.now().getTime();
    const said = await waysInOf(pool.catalogue, this.#house);
    if (this.#isNew && (await isWritable(this.#folder, oursIn(said)))) {
      await putBackCounted(this.#folder);
      this.#isNew = false;
    }
    this.#seen = look(this.#seen, await entriesOf(this.#folder), nowMs);
    const sorted = sortOut(this.#seen.values(), this.#keeping, nowMs);
    const isDue = sorted.whole.length + sorted.unfinished.length + sorted.others.length > 0;
    if (isDue && nowMs >= this.#notBeforeMs) {
      if (await isWritable(this.#folder, oursIn(said))) await this.#work(sorted, said);
      else this.#stop(refusal('inbox-unwritable', { folder: this.#house }));
    }
    if (this.#notBeforeMs > nowMs) return 0;
    const given = sorted.unfinished.map(({ name }) => name);
    return [...this.#seen.values()].filter(({ isFile, name }) => isFile && !given.includes(name)).length;
  }

  async #work(sorted: Sorted, said: WaysIn): Promise<void> {
    await this.#mention(sorted, said);
    if (sorted.whole.length > 0) await this.#handIn(sorted.whole, said);
    this.#seen = look(this.#seen, await entriesOf(this.#folder), this.#receiving.pool.now().getTime());
  }

  /** What is no file, or never became one. It stays where it is, and is mentioned once. */
  async #mention({ others, unfinished }: Sorted, { language }: WaysIn): Promise<void> {
    const reports = say('inbox-reports', {}, language);
    const ours = oursIn({ language });
    const strange = others.filter(({ name }) => !ours.includes(name));
    const mentioned = [
      ...strange.map(({ name }) => [name, refusal('inbox-not-a-file', { file: toldName(name) })] as const),
      ...unfinished.map(({ name }) => [name, refusal('inbox-unfinished', { file: toldName(name) })] as const),
    ];
    for (const [name, because] of mentioned) {
      const folder = join(this.#folder, reports);
      const isWritten = (await lstat(join(folder, `${name}.txt`)).catch(() => null)) !== null;
      if (this.#tellOnce(because, name) && !isWritten)
        await writeBeside(folder, `${name}.txt`, `${sayStored(because, language)}\n`);
    }
    if (!this.#keeping.isTheirs) await this.#forget(unfinished);
  }

  /** Nobody comes back after a day to a file that broke off. */
  async #forget(unfinished: readonly Seen[]): Promise<void> {
    const nowMs = this.#receiving.pool.now().getTime();
    for (const { name, mtimeMs } of unfinished)
      if (nowMs - mtimeMs > KEPT_MS) await rm(join(this.#folder, name), { force: true });
  }

  async #handIn(whole: readonly Seen[], said: WaysIn): Promise<void> {
    const huge = whole.filter(({ bytes }) => bytes > FILE_MEGABYTES_MAX * 1_000_000);
    let unreadable: readonly string[] = [];
    const handIn = (rejects: string | null) =>
      this.#receiving.handIn({
        organisation: this.#house,
        language: said.language,
        rejects,
        stage: async (staging) => {
          const staged = await stageFiles(this.#folder, whole, staging);
          ({ unreadable } = staged);
          return staged.arrived;
        },
      });
    const correcting = join(this.#folder, CORRECTING);
    const outcome = this.#keeping.isTheirs ? await withinHeld(correcting, handIn) : await handIn(null);
    await rmdir(correcting).catch(() => undefined);
    const refused = [
      ...outcome.refused,
      ...huge.map(({ name }) =>
        refusedFile(name, refusal('body-too-large', { megabytes: FILE_MEGABYTES_MAX })),
      ),
      ...unreadable.map((name) => refusedFile(name, refusal('inbox-unreadable', { file: toldName(name) }))),
    ];
    await this.#end(whole, this.#judged({ ...outcome, refused }, whole), said);
  }

  /** A fault of ours that comes back sets its files aside; and nothing of a house that has not agreed waits with us. */
  #judged(outcome: Outcome, whole: readonly Seen[]): Outcome {
    const { later, refused } = outcome;
    this.#faults = later?.code === 'internal-error' ? this.#faults + 1 : 0;
    const isOurs = later?.code === 'agreement-awaited' && !this.#keeping.isTheirs;
    if (later === null || !(isOurs || this.#faults >= FAULTS_MAX)) return outcome;
    this.#faults = 0;
    const out = refused.map(({ id }) => id);
    const left = whole.filter(({ name }) => !out.includes(name)).map(({ name }) => refusedFile(name, later));
    return { ...outcome, refused: [...refused, ...left], later: null };
  }

  /** Told first, then destroyed: a process killed in between tells it again, and counts nothing again. */
  async #end(whole: readonly Seen[], outcome: Outcome, said: WaysIn): Promise<void> {
    const { taken, receipts, refused, later } = outcome;
    if (receipts.length + refused.length === 0 && later === null) return;
    // Whatever fails from here on is not tried, nor told, again at every look.
    this.#notBeforeMs = this.#receiving.pool.now().getTime() + this.#keeping.retryMs;
    if (receipts.length + refused.length > 0 || later?.code !== this.#obstacle) {
      await this.#report(outcome, said);
      tellOutcome(this.#receiving, this.#house, outcome);
      await answerByMail(this.#receiving, this.#house, { outcome, isAsked: false });
    }
    for (const file of whole.filter(({ name }) => taken.includes(name) && receipts.length > 0))
      await destroyCounted(this.#folder, file);
    for (const { id } of refused) await this.#setAside(id, said);
    this.#obstacle = later?.code ?? null;
    this.#notBeforeMs = later ? this.#receiving.pool.now().getTime() + this.#keeping.retryMs : 0;
  }

  #stop(because: Refusal): void {
    if (this.#obstacle !== because.code) tellOf(this.#receiving, this.#house, because);
    this.#obstacle = because.code;
    this.#notBeforeMs = this.#receiving.pool.now().getTime() + this.#keeping.retryMs;
  }

  async #setAside(name: string, { language }: WaysIn): Promise<void> {
    if (this.#keeping.isTheirs) await putAside(this.#folder, name, language);
    else await rm(join(this.#folder, name), { force: true });
  }

  async #report(outcome: Outcome, { language }: WaysIn): Promise<void> {
    const { pool } = this.#receiving;
    const reports = join(this.#folder, say('inbox-reports', {}, language));
    await this.#keepCorrecting(outcome, reports);
    const rejects = this.#keeping.isTheirs ? 'beside' : 'elsewhere';
    const name = await nameOf(pool, this.#house);
    const at = localTime(pool.now().toISOString(), pool.catalogue.pool().zone);
    const file = `${at.slice(0, 10)} ${at.slice(11, 13)}h${at.slice(14, 16)}.txt`;
    await writeBeside(reports, file, reportOf(outcome, { name, language, rejects }));
  }

  /** The lines to correct of what counted now, or just before a process was killed; others are of nothing that counted. */
  async #keepCorrecting({ receipts }: Outcome, reports: string): Promise<void> {
    const correcting = join(this.#folder, CORRECTING);
    if ((await lstat(correcting).catch(() => null)) === null) return;
    await withinHeld(correcting, (written) =>
      withinHeld(reports, async (held) => {
        for (const name of await readdir(written))
          if (receipts.length > 0) await rename(join(written, name), await freeName(held, name));
          else await rm(join(written, name), { recursive: true, force: true });
      }),
    );
    await rmdir(correcting).catch(() => undefined);
  }

  #tellOnce(because: Refusal, of: string): boolean {
    const key = `${because.code} ${of}`;
    if (this.#told.has(key)) return false;
    this.#told.add(key);
    tellOf(this.#receiving, this.#house, because);
    return true;
  }
}

/** What stands in a house’s folder and is ours. */
function oursIn({ language }: Pick<WaysIn, 'language'>): readonly string[] {
  return [COUNTED, CORRECTING, say('inbox-reports', {}, language), say('inbox-refused', {}, language)];
}

function refusedFile(name: string, because: Refusal): Outcome['refused'][number] {
  return { id: name, name: toldName(name), because };
}
