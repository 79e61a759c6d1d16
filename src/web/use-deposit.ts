import { useRef, useState } from 'react';

import type { Language } from '#model/words.ts';
import { deliver, type Refused, type ShownDelivery, type ShownReceipt } from './api.ts';
import { upload } from './upload.ts';
import { asRefused } from './use-loaded.ts';

/** What is under way: files on their way, or being read once all has come. */
export type UnderWay = {
  readonly files: readonly string[];
  /** Share of the bytes that have come. */
  readonly share: number;
  readonly isWaiting: boolean;
};

/** Files that were looked at and not handed in yet. */
export type Previewed = ShownDelivery & { readonly uploads: readonly string[] };

/** Sends files, looks at them or hands them in together, and keeps what was told of them only once. */
export function useDeposit(organisation: string, language: Language, changed: () => void) {
  const [underWay, setUnderWay] = useState<UnderWay | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [handedIn, setHandedIn] = useState<ShownDelivery | null>(null);
  const stop = useRef<AbortController | null>(null);

  async function tried(files: readonly string[], work: (signal: AbortSignal) => Promise<void>) {
    const controller = new AbortController();
    const { signal } = controller;
    stop.current = controller;
    setRefused(null);
    setHandedIn(null);
    setUnderWay({ files, share: 0, isWaiting: false });
    await work(signal).catch((error: unknown) => signal.aborted || setRefused(asRefused(error)));
    setUnderWay(null);
    changed();
  }

  async function read(uploads: readonly string[], isPreview: boolean) {
    setUnderWay((known) => known && { ...known, share: 1, isWaiting: false });
    const delivered = await deliver(organisation, uploads, { isPreview, lang: language });
    setPreviewed(isPreview ? { ...delivered, uploads } : null);
    setHandedIn(isPreview ? null : delivered);
  }

  async function send(files: readonly File[], isPreview: boolean, signal: AbortSignal) {
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const uploads: string[] = [];
    let before = 0;
    for (const file of files) {
      const told = (share: number, isWaiting: boolean) =>
        setUnderWay((known) => known && { ...known, share: (before + share * file.size) / total, isWaiting });
      uploads.push(await upload(organisation, file, { told, signal }));
      before += file.size;
    }
    await read(uploads, isPreview);
  }

  const namesOf = ({ receipts }: Previewed) => receipts.map(({ file }) => file.name);
  return {
    underWay,
    refused,
    previewed,
    handedIn,
    /** Only what is still being sent can be stopped. */
    stop: () => stop.current?.abort(),
    give: (files: readonly File[], isPreview: boolean) => {
      setPreviewed(null);
      const names = files.map(({ name }) => name);
      return tried(names, (signal) => send(files, isPreview, signal));
    },
    handIn: (looked: Previewed) => tried(namesOf(looked), () => read(looked.uploads, false)),
    lookAgain: (looked: Previewed) => tried(namesOf(looked), () => read(looked.uploads, true)),
    leave: () => setPreviewed(null),
  };
}

/** What was said of a receipt when it was handed in on this page: more than is kept. */
export function withTold(receipt: ShownReceipt, delivery: ShownDelivery | null): ShownReceipt {
  const told = delivery?.receipts.find(({ id, state }) => id === receipt.id && state !== 'repeated');
  return told === undefined ? receipt : { ...told, state: receipt.state };
}
