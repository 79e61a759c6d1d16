// In a worker: takes one message apart and posts the files attached to it, or nothing when it is no message.
import { parentPort, workerData } from 'node:worker_threads';
import PostalMime, { type Attachment } from 'postal-mime';

import type { Attached } from './attachments.ts';

/** No person nests a message so deep; a parser that follows is not asked to. */
const LIMITS = { maxNestingDepth: 24, maxHeadersSize: 1_000_000, maxRfc822NestingDepth: 3 } as const;

/** Pictures, signatures, cards and invitations that come with a message and are no export. */
const BESIDE =
  /^(?:image|audio|video|font)\/|^application\/(?:x-)?(?:pkcs7-signature|pgp-signature|pgp-keys|ms-tnef)$|^text\/(?:x-)?v?(?:card|calendar)$|^message\/(?:delivery-status|disposition-notification)$/;
const BESIDE_NAME = /^winmail\.dat$|\.(?:vcf|ics|asc|p7s)$/i;

parentPort?.postMessage(await filesOf(workerData as Uint8Array));

async function filesOf(message: Uint8Array): Promise<readonly Attached[] | null> {
  try {
    const { attachments } = await PostalMime.parse(message, LIMITS);
    return attachments.filter(isFile).map(({ filename, mimeType, content }, index) => ({
      name: filename?.split(/[\\/]/).at(-1) || `${index + 1}.${mimeType.split('/').at(-1) ?? ''}`,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    }));
  } catch {
    return null;
  }
}

function isFile({ filename, mimeType, related, disposition }: Attachment): boolean {
  if (BESIDE.test(mimeType) || BESIDE_NAME.test(filename ?? '')) return false;
  return related !== true && (disposition !== 'inline' || filename !== null);
}
