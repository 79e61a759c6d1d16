import assert from 'node:assert/strict';

import type { ServedPage } from './served-page.ts';

/** Hands these files in for a house, one after the other. */
export async function deliver(
  { base }: ServedPage,
  organisation: string,
  files: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  for (const [file, lines] of Object.entries(files)) {
    const asked = new URLSearchParams({ organisation, file, agree: 'true' });
    const response = await fetch(`${base}/api/deliveries?${asked}`, {
      method: 'PUT',
      body: `${lines.join('\n')}\n`,
    });
    assert.equal(response.status, 200, await response.text());
  }
}
