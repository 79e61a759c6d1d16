import { setTimeout as wait } from 'node:timers/promises';

import { refusal } from '#messages/messages.ts';
import type { Refusal } from '#model/problem.ts';
import type { ShopAddress } from './shop-address.ts';

/** A shop and the right to read it. The token goes into one header of requests to that shop, and nowhere else. */
export type Shop = {
  readonly address: ShopAddress;
  readonly token: string;
  /** Ends the whole pull, however long its pages take one by one. */
  readonly deadline: AbortSignal;
};

export type Answered = {
  readonly body: unknown;
  /** The server’s own clock when it began to look: what changes later is asked for the next time. */
  readonly generatedAt: string | null;
};

/** Names and values; a name may stand twice. */
export type Query = readonly (readonly [string, string])[];

const TRIES = 4;
const REQUEST_MS = 60_000;
/** Fifty orders of a hundred tickets each are not a tenth of it. */
const PAGE_BYTES_MAX = 32 * 1024 * 1024;
/** A server that asks for more patience than this is asked again another day. */
const WAIT_SECONDS_MAX = 300;

/**
 * One document of the API, tried again when the server is busy or does not answer. No redirection is followed, so that
 * the token is never sent elsewhere.
 */
export async function getJson(
  { address, token, deadline }: Shop,
  path: string,
  query: Query = [],
): Promise<Answered> {
  const url = `${address.api}${path}?${new URLSearchParams(query.map(([name, value]): [string, string] => [name, value]))}`;
  for (let tried = 1; ; tried++) {
    const answer = await ask(url, token, deadline);
    if (answer instanceof Response && answer.ok) return readAnswer(answer, address);
    if (answer instanceof Response) await answer.body?.cancel();
    const isPassing = !(answer instanceof Response) || answer.status === 429 || answer.status >= 500;
    if (!isPassing || tried === TRIES) throw refused(answer, address);
    const seconds = patience(answer, tried);
    if (seconds > WAIT_SECONDS_MAX) throw refusal('pull-busy', { address: address.host });
    await wait(seconds * 1000);
  }
}

async function ask(url: string, token: string, deadline: AbortSignal): Promise<Response | Error> {
  if (deadline.aborted) throw refusal('pull-too-long', {});
  try {
    return await fetch(url, {
      headers: { authorization: `Token ${token}`, accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.any([deadline, AbortSignal.timeout(REQUEST_MS)]),
    });
  } catch (error) {
    if (deadline.aborted) throw refusal('pull-too-long', {});
    return error as Error;
  }
}

/** What the server says of its patience; a second, then two, then four, when it says nothing. */
function patience(answer: Response | Error, tried: number): number {
  const said = answer instanceof Response ? (answer.headers.get('retry-after') ?? '') : '';
  return /^\d{1,9}$/.test(said) ? Number(said) : 2 ** (tried - 1);
}

function refused(answer: Response | Error, { host }: ShopAddress): Refusal {
  const address = { address: host };
  if (!(answer instanceof Response)) return refusal('pull-unreachable', address, { cause: answer });
  const { status } = answer;
  if (status === 401) return refusal('pull-token-refused', address);
  if (status === 403 || status === 404) return refusal('pull-shop-missing', address);
  if (status === 429) return refusal('pull-busy', address);
  if (status >= 500) return refusal('pull-unreachable', address);
  if (status >= 300 && status < 400) return refusal('pull-redirected', address);
  return refusal('pull-not-pretix', address);
}

async function readAnswer(answer: Response, { host }: ShopAddress): Promise<Answered> {
  const notPretix = (cause?: unknown) => refusal('pull-not-pretix', { address: host }, { cause });
  if (!(answer.headers.get('content-type') ?? '').includes('json')) throw notPretix();
  const text = await textOf(answer, host);
  try {
    return { body: JSON.parse(text) as unknown, generatedAt: answer.headers.get('x-page-generated') };
  } catch (cause) {
    throw notPretix(cause);
  }
}

async function textOf(answer: Response, host: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of answer.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > PAGE_BYTES_MAX) break;
      chunks.push(chunk);
    }
  } catch (cause) {
    throw refusal('pull-unreachable', { address: host }, { cause });
  }
  if (bytes > PAGE_BYTES_MAX) throw refusal('pull-too-large', { address: host });
  return Buffer.concat(chunks).toString('utf8');
}
