import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { generateDemonstration } from '#demo/demo.ts';
import { refusal, sayBoth, sayStored } from '#messages/messages.ts';
import { addToMonth } from '#model/calendar.ts';
import type { Consent, Organisation } from '#model/pool.ts';
import { Refusal } from '#model/problem.ts';
import type { Progress, Service } from '#model/service.ts';
import type { Bilingual } from '#model/words.ts';
import { editions } from '#store/editions.ts';
import { receipts } from '#store/receipts.ts';
import { agreeingLater } from './agree/agreeing.ts';
import { type Answering, openAnswering } from './answering.ts';
import { recordConsentOf } from './consents/consents.ts';
import { ingest } from './ingest.ts';
import { createPool, isReadable, type OpenPool, openPool } from './open-pool.ts';
import { describeOrganisation } from './organisation.ts';
import { buildEdition, lastMonthOver } from './releases/editions.ts';
import { recordProvisional } from './releases/policy.ts';
import { readyRelease } from './releases/ready-release.ts';
import { poolService, READY } from './service.ts';

export type Demonstration = {
  readonly tickets: number;
  readonly now: () => Date;
  /** Builds a release of its last months in the background, unless it has one, and says so. */
  readonly release?: { readonly say: (line: Bilingual) => void };
};

/** The doors of the made-up pool: they open at once and say how far it is, then serve it. */
export function demonstrationService(root: string, demonstration: Demonstration): Service {
  const listeners = new Set<(progress: Progress) => void>();
  let latest: Progress = {
    ...READY,
    state: 'working',
    text: sayBoth('demonstration-starts', {}),
    done: 0,
    of: null,
  };
  const tell = (progress: Progress) => {
    latest = progress;
    for (const listener of listeners) listener(progress);
  };
  let made: Service | null = null;
  makeReady(root, demonstration, tell).then(
    ({ pool, answering }) => {
      made = poolService(pool, answering);
      tell(READY);
      if (demonstration.release) return releaseQuarter(answering, demonstration.release.say);
    },
    (error: unknown) => {
      tell({ ...latest, state: 'failed', text: sayBoth('demonstration-failed', {}) });
      throw error;
    },
  );
  const ready = (): Service => {
    if (made === null) throw refusal('pool-not-ready', {});
    return made;
  };
  return {
    pool: async () => ready().pool(),
    organisations: async () => ready().organisations(),
    ask: async (asked) => ready().ask(asked),
    query: async (asked) => ready().query(asked),
    uploads: {
      begin: (organisation, name) => ready().uploads.begin(organisation, name),
      reached: (id) => ready().uploads.reached(id),
      add: (id, offset, bytes) => ready().uploads.add(id, offset, bytes),
      abandon: (id) => ready().uploads.abandon(id),
    },
    deliver: async (delivery) => ready().deliver(delivery),
    push: async (push) => ready().push(push),
    receipts: async (organisation) => ready().receipts(organisation),
    undo: async (chosen) => ready().undo(chosen),
    confirm: async (confirmed) => ready().confirm(confirmed),
    recipes: async (organisation) => ready().recipes(organisation),
    takeBack: async (chosen) => ready().takeBack(chosen),
    agreeing: agreeingLater(() => ready().agreeing),
    consents: {
      inbox: async (organisation) => ready().consents.inbox(organisation),
      say: async (word) => ready().consents.say(word),
      ask: async (figure, asker) => ready().consents.ask(figure, asker),
    },
    reconcile: async (stated) => ready().reconcile(stated),
    ownReturn: async (organisation) => ready().ownReturn(organisation),
    log: async (page) => ready().log(page),
    releases: async () => ready().releases(),
    release: async (chosen) => ready().release(chosen),
    figuresOfRelease: async (id) => ready().figuresOfRelease(id),
    progress: (listener) => {
      listener(latest);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type Ready = { readonly pool: OpenPool; readonly answering: Answering };

/** A pool half made by a process that was stopped is made again: it stands under another name until it is whole. */
async function makeReady(
  root: string,
  { tickets, now }: Demonstration,
  tell: (progress: Progress) => void,
): Promise<Ready> {
  const whole = join(root, 'demonstration');
  if (!isReadable(whole)) {
    const making = join(root, 'demonstration.making');
    const files = join(root, 'demonstration.files');
    for (const folder of [whole, making, files]) rmSync(folder, { recursive: true, force: true });
    const generating = sayBoth('demonstration-generating', {});
    tell({ state: 'working', text: generating, done: 0, of: null });
    await generateDemonstration({ out: files, organisations: 60, tickets, seed: 1 });
    await loadDemonstration(making, files, { now, tell });
    renameSync(making, whole);
    rmSync(files, { recursive: true, force: true });
  }
  const pool = openPool(whole, now);
  // One made by an earlier version has no policy.
  await recordProvisional(pool);
  const answering = await openAnswering(pool, { keepsRollups: true });
  await answering.keep((kept) =>
    tell({ state: 'working', text: sayBoth('demonstration-keeping', {}), ...kept }),
  );
  await answering.at(readyRelease);
  return { pool, answering };
}

/** Of months so near that no place is theirs alone: the question of concerts in Montréal keeps its answer. */
const MONTHS_RELEASED = 3;

/** Answered from meanwhile: what is heavy runs in a thread of its own. */
async function releaseQuarter(answering: Answering, tellLine: (line: Bilingual) => void): Promise<void> {
  if ((await editions(answering.pool.catalogue)).length > 0) return;
  const to = await answering.at(async (asOf) => lastMonthOver(asOf));
  const months = { from: addToMonth(to, 1 - MONTHS_RELEASED), to };
  tellLine(sayBoth('demonstration-releasing', months));
  try {
    const { edition, cells, value } = await buildEdition(answering, months);
    const { recorded, released } = cells;
    await answering.at(readyRelease);
    tellLine(sayBoth('edition-built', { edition: edition.id, released, cells: recorded, value }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tellLine({ fr: sayStored(error, 'fr'), en: sayStored(error, 'en') });
  }
}

export type Loading = { readonly now: () => Date; readonly tell: (progress: Progress) => void };

/** Reads every house’s files into a new pool, with the names, sellers and consents that the demonstration states. */
export async function loadDemonstration(root: string, files: string, { now, tell }: Loading): Promise<void> {
  const pool = await createPool(
    root,
    { name: 'Démonstration', demonstration: true, linkAcrossHouses: true },
    now,
  );
  try {
    // Its houses are made up: who tries it asks first, and builds a release later.
    await recordProvisional(pool);
    const houses = readJson<readonly Organisation[]>(join(files, 'organisations.json'));
    for (const { slug, name, holding, sellers } of houses)
      await describeOrganisation(pool, slug, { name, holding, sellers });
    const waiting = [...houses];
    let done = 0;
    const readOn = async (): Promise<void> => {
      for (let house = waiting.shift(); house; house = waiting.shift()) {
        tell({
          state: 'working',
          text: sayBoth('demonstration-reading', { name: house.name }),
          done,
          of: houses.length,
        });
        const handedIn = filesIn(join(files, 'exports', house.slug));
        await ingest(pool, { organisation: house.slug, files: handedIn, agree: true, source: null });
        done++;
      }
    };
    // Planning one delivery keeps one core busy: two at once keep two.
    await Promise.all([readOn(), readOn()]);
    for (const consent of readJson<readonly Omit<Consent, 'grantedAt'>[]>(join(files, 'consents.json'))) {
      await recordConsentOf(pool, consent);
    }
    const last = (await receipts(pool.catalogue, null)).flatMap(({ totals }) => totals.to ?? []).sort();
    const standsOn = last.at(-1);
    if (standsOn !== undefined) pool.catalogue.savePool({ ...pool.catalogue.pool(), standsOn });
  } finally {
    pool.catalogue.close();
  }
}

function filesIn(folder: string): readonly { readonly path: string; readonly name: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ path: join(entry.parentPath, entry.name), name: entry.name }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
