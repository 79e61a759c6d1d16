import { getUpload, putUpload, Refused, startUpload } from './api.ts';

/** Pieces small enough to be sent again, large enough not to be many. */
const PIECE_BYTES = 8 * 1024 * 1024;
/** Waits between attempts, in milliseconds: about a minute in all, and none once the connection is back. */
const WAITS = [1_000, 3_000, 8_000, 20_000, 30_000];

export type Sending = {
  /** Told the share that has come, and whether the connection is down. */
  readonly told: (share: number, isWaiting: boolean) => void;
  readonly signal: AbortSignal;
};

/**
 * Sends one file piece by piece, going on where a connection broke off, and, in the same tab, where a page that was loaded
 * again had come. Returns the id of the upload; the address of nothing else is remembered.
 */
export async function upload(organisation: string, file: File, sending: Sending): Promise<string> {
  const { told, signal } = sending;
  const remembered = `parterre-upload ${organisation} ${file.name} ${file.size} ${file.lastModified}`;
  let { id, offset } = await takenUp(remembered, organisation, file);
  sessionStorage.setItem(remembered, id);
  let failures = 0;
  while (offset < file.size) {
    signal.throwIfAborted();
    told(offset / file.size, failures > 0);
    try {
      offset = (await putUpload(id, offset, file.slice(offset, offset + PIECE_BYTES), signal)).offset;
      failures = 0;
    } catch (error) {
      const wait = WAITS[failures];
      if (signal.aborted || wait === undefined || !isPassing(error)) throw error;
      failures += 1;
      told(offset / file.size, true);
      await pause(wait, signal);
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

/** Ends sooner when the connection comes back or the person stops. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const over = () => {
      clearTimeout(timer);
      removeEventListener('online', over);
      signal.removeEventListener('abort', over);
      done();
    };
    const timer = setTimeout(over, milliseconds);
    addEventListener('online', over);
    signal.addEventListener('abort', over);
  });
}
