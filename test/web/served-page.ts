// A small made-up pool, served with its page built anew, and a browser that looks at it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';

import { generateDemonstration } from '#demo/demo.ts';
import { listen } from '#http/http.ts';
import { openAnswering } from '#jobs/answering.ts';
import { loadDemonstration } from '#jobs/demonstration.ts';
import { openPool } from '#jobs/open-pool.ts';
import { describeOrganisation } from '#jobs/organisation.ts';
import { poolService } from '#jobs/service.ts';
import { CHROMIUM_ARGUMENTS } from '../../scripts/chromium.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const NOW = () => new Date('2026-03-03T15:00:00Z');

/** A house that has delivered nothing and agreed to nothing yet. */
export const NEWCOMER = { slug: 'theatre-de-l-essai', name: 'Théâtre de l’Essai' };

export type ServedPage = {
  /** `http://127.0.0.1:…` */
  readonly base: string;
  /** For files; removed at the end. */
  readonly folder: string;
  /** A page of this width in this colour scheme, whose faults are collected in `faults`. */
  readonly open: (path: string, look?: Look) => Promise<Page>;
  readonly faults: readonly string[];
  /** The same page on another pool; `open` is the way to it until it is closed. */
  readonly beside: (root: string) => Promise<Pick<ServedPage, 'open' | 'close'>>;
  readonly close: () => Promise<void>;
};

export type Look = { readonly width?: number; readonly scheme?: 'light' | 'dark' };

/** Builds the page into a folder as `npm run build` does. */
export async function buildPage(folder: string): Promise<void> {
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
}

export async function servePage(executablePath: string): Promise<ServedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'parterre-web-'));
  const web = join(folder, 'web');
  const [pool] = await Promise.all([makePool(folder), buildPage(web)]);
  const answering = await openAnswering(pool);
  const server = await listen(poolService(pool, answering), { port: 0, web });
  const base = `http://127.0.0.1:${server.port}`;
  const browser = await chromium.launchPersistentContext(join(folder, 'browser'), {
    executablePath,
    args: [...CHROMIUM_ARGUMENTS],
    locale: 'fr-CA',
    timezoneId: 'America/Toronto',
  });
  const faults: string[] = [];
  return {
    base,
    folder,
    faults,
    open: (path, look) => openPage(browser, base + path, look ?? {}, faults),
    beside: async (root) => {
      const other = openPool(root, () => new Date());
      const asked = await openAnswering(other);
      const door = await listen(poolService(other, asked), { port: 0, web });
      return {
        open: (path, look) => openPage(browser, `http://127.0.0.1:${door.port}${path}`, look ?? {}, faults),
        close: async () => {
          await door.close();
          asked.close();
          other.catalogue.close();
        },
      };
    },
    close: async () => {
      await browser.close();
      await server.close();
      answering.close();
      pool.catalogue.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function makePool(folder: string) {
  const files = join(folder, 'files');
  const root = join(folder, 'pool');
  await generateDemonstration({ out: files, organisations: 12, tickets: 4000, seed: 3 });
  await loadDemonstration(root, files, { now: NOW, tell: () => {} });
  const pool = openPool(root, NOW);
  await describeOrganisation(pool, NEWCOMER.slug, { name: NEWCOMER.name, holding: null, sellers: null });
  return pool;
}

async function openPage(
  browser: BrowserContext,
  address: string,
  { width = 1280, scheme = 'light' }: Look,
  faults: string[],
): Promise<Page> {
  const page = await browser.newPage();
  // The machine may be busy with other tests.
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => faults.push(`${address}: ${error}`));
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme });
  await page.goto(address);
  await settled(page);
  return page;
}

/** The page has its heading and waits for nothing. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('.waiting').waitFor({ state: 'detached' });
}
