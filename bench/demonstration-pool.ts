// A pool of the sixty made-up houses, for as long as something is measured on it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { generateDemonstration } from '#demo/demo.ts';
import { loadDemonstration } from '#jobs/demonstration.ts';
import type { Figures } from './benchmark.ts';

type Asked = { readonly quick: boolean; readonly tell: (text: string) => void };

/** 300,000 tickets, 60,000 when `quick`; `folder` is there to work in. */
export async function onDemonstrationPool(
  { quick, tell }: Asked,
  measure: (root: string, folder: string) => Promise<Figures>,
): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'parterre-bench-'));
  try {
    const [root, files] = [join(folder, 'pool'), join(folder, 'files')];
    const tickets = quick ? 60_000 : 300_000;
    await generateDemonstration({ out: files, organisations: 60, tickets, seed: 1 });
    await loadDemonstration(root, files, { now: () => new Date(), tell: () => undefined });
    tell(`a pool of ${tickets} tickets`);
    return { tickets, ...(await measure(root, folder)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
