import PostalMime, { type Attachment } from 'postal-mime';

import { refusal } from '#messages/messages.ts';

export type Attached = { readonly name: string; readonly bytes: Uint8Array };

/** No person nests a message so deep; a parser that follows is not asked to. */
const LIMITS = { maxNestingDepth: 24, maxHeadersSize: 1_000_000, maxRfc822NestingDepth: 3 } as const;

const FILES_MAX = 50;

/** Pictures, signatures, cards and invitations that come with a message and are no export. */
const BESIDE =
  /^(?:image|audio|video|font)\/|^application\/(?:x-)?(?:pkcs7-signature|pgp-signature|pgp-keys|ms-tnef)$|^text\/(?:x-)?v?(?:card|calendar)$|^message\/(?:delivery-status|disposition-notification)$/;
const BESIDE_NAME = /^winmail\.dat$|\.(?:vcf|ics|asc|p7s)$/i;

/**
 * The files attached to a message, those of a message that it forwards included. Nothing else of it goes on from here: not
 * its text, nor who wrote it. Refuses with `mail-unreadable` and `mail-without-file`.
 */
export async function attachmentsOf(message: Uint8Array): Promise<readonly Attached[]> {
  const { attachments } = await PostalMime.parse(message, LIMITS).catch((error: unknown) => {
    throw refusal('mail-unreadable', {}, { cause: error });
  });
  const files = attachments.filter(isFile);
  if (files.length === 0) throw refusal('mail-without-file', {});
  if (files.length > FILES_MAX) throw refusal('mail-unreadable', {});
  return files.map(({ filename, mimeType, content }, index) => ({
    name: filename?.split(/[\\/]/).at(-1) || `${index + 1}.${mimeType.split('/').at(-1) ?? ''}`,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
  }));
}

function isFile({ filename, mimeType, related, disposition }: Attachment): boolean {
  if (BESIDE.test(mimeType) || BESIDE_NAME.test(filename ?? '')) return false;
  return related !== true && (disposition !== 'inline' || filename !== null);
}
