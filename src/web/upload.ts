import { getUpload, putUpload, Refused, startUpload } from './api.ts';

/** Pieces small enough to be sent again, large enough not to be many. */
const PIECE_BYTES = 8 * 1024 * 1024;
/** Waits between attempts, in milliseconds: about a minute in all. */
const WAITS = [1_000, 3_000, 8_000, 20_000, 30_000];

/**
 * Sends one file piece by piece, going on where a connection broke off, and, on the same browser, where a page that was closed
 * had come. Returns the id of the upload; the address of nothing else is remembered.
 */
export async function upload(
  organisation: string,
  file: File,
  told: (share: number) => void,
): Promise<string> {
  const remembered = `parterre-upload ${organisation} ${file.name} ${file.size} ${file.lastModified}`;
  let { id, offset } = await takenUp(remembered, organisation, file);
  sessionStorage.setItem(remembered, id);
  let failures = 0;
  while (offset < file.size) {
    told(offset / file.size);
    try {
      offset = (await putUpload(id, offset, file.slice(offset, offset + PIECE_BYTES))).offset;
      failures = 0;
    } catch (error) {
      const wait = WAITS[failures];
      if (wait === undefined || !isPassing(error)) throw error;
      failures += 1;
      await new Promise((done) => setTimeout(done, wait));
      // Nobody is there yet: the piece is tried again from where it began.
      offset = (await getUpload(id).catch(() => ({ offset }))).offset;
    }
  }
  sessionStorage.removeItem(remembered);
  return id;
}

async function takenUp(remembered: string, organisation: string, file: File) {
  const id = sessionStorage.getItem(remembered);
  const reached = id === null ? null : await getUpload(id).catch(() => null);
  return reached !== null && reached.offset <= file.size ? reached : startUpload(organisation, file.name);
}

/** A connection that failed, or an answer that says where to go on. */
function isPassing(error: unknown): boolean {
  return !(error instanceof Refused) || ['upload-offset', 'body-interrupted'].includes(error.code);
}
