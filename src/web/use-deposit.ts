import { useState } from 'react';

import type { Language } from '#model/words.ts';
import { deliver, type Refused, type ShownDelivery, type ShownReceipt } from './api.ts';
import { upload } from './upload.ts';
import { asRefused } from './use-loaded.ts';

/** Files that were looked at and not handed in yet. */
export type Previewed = { readonly uploads: readonly string[]; readonly receipts: readonly ShownReceipt[] };

/** Sends files, looks at them or hands them in together, and keeps what was told of them only once. */
export function useDeposit(organisation: string, language: Language, changed: () => void) {
  /** Share of the bytes that have come; null when nothing is on its way. */
  const [sent, setSent] = useState<number | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [fresh, setFresh] = useState<readonly ShownReceipt[]>([]);
  const [rejects, setRejects] = useState<ShownDelivery['rejects']>([]);

  async function tried(work: () => Promise<void>) {
    setRefused(null);
    setPreviewed(null);
    setSent(0);
    await work().catch((error: unknown) => setRefused(asRefused(error)));
    setSent(null);
    changed();
  }

  async function handInUploads(uploads: readonly string[]) {
    setSent(1);
    const { receipts, rejects: toCorrect } = await deliver(organisation, uploads, {
      isPreview: false,
      lang: language,
    });
    setFresh((known) => [...known, ...receipts]);
    setRejects(toCorrect);
  }

  async function send(files: readonly File[], isPreview: boolean) {
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const uploads: string[] = [];
    let before = 0;
    for (const file of files) {
      const reached = before;
      uploads.push(
        await upload(organisation, file, (share) =>
          setSent((reached + share * file.size) / Math.max(1, total)),
        ),
      );
      before += file.size;
    }
    if (!isPreview) return handInUploads(uploads);
    setSent(1);
    const { receipts } = await deliver(organisation, uploads, { isPreview, lang: language });
    setPreviewed({ uploads, receipts });
  }

  return {
    sent,
    refused,
    previewed,
    rejects,
    /** What was said of a receipt when it was handed in on this page: more than is kept. */
    toldOf: ({ id }: ShownReceipt) => fresh.findLast((receipt) => receipt.id === id),
    give: (files: readonly File[], isPreview: boolean) => tried(() => send(files, isPreview)),
    handIn: ({ uploads }: Previewed) => tried(() => handInUploads(uploads)),
    leave: () => setPreviewed(null),
  };
}
