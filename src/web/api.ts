import type { ReceiptTold } from '#http/shapes/receipt.ts';
import type { Answer } from '#model/answer.ts';
import type { Query } from '#model/query.ts';
import type { Choices } from '#model/recipe.ts';
import type { OpenedRelease, ReleaseState } from '#model/release.ts';
import type {
  LoggedQuestion,
  OrganisationState,
  OwnReturn,
  PoolState,
  Progress,
  Reconciliation,
  Suggestion,
  UploadReached,
} from '#model/service.ts';
import type { Language } from '#model/words.ts';

/** A refusal as the server says it, with what can be asked instead when a question was not understood. */
export class Refused extends Error {
  readonly code: string;
  readonly suggestions: readonly Suggestion[];

  constructor(code: string, message: string, suggestions: readonly Suggestion[]) {
    super(message);
    this.code = code;
    this.suggestions = suggestions;
  }
}

/** A receipt as the API shows it: its source in words, each problem and reason with its sentence. */
export type ShownReceipt = ReceiptTold;

export function getPool(): Promise<PoolState> {
  return call('GET', '/api/pool');
}

export function getOrganisations(): Promise<readonly OrganisationState[]> {
  return call('GET', '/api/organisations');
}

export function ask(question: string, as: string, lang: Language): Promise<Answer> {
  return call('POST', '/api/ask', { question, as, lang });
}

export function query(asked: Query, as: string, lang: Language): Promise<Answer> {
  return call('POST', '/api/query', { query: asked, as, lang });
}

export function getReceipts(organisation: string, lang: Language): Promise<readonly ShownReceipt[]> {
  return call('GET', address('/api/receipts', { organisation, lang }));
}

export function getReturn(organisation: string): Promise<OwnReturn> {
  return call('GET', address('/api/return', { organisation }));
}

export function getLog(as: string): Promise<readonly LoggedQuestion[]> {
  return call('GET', address('/api/questions', { as, limit: '100' }));
}

export function getReleases(): Promise<readonly ReleaseState[]> {
  return call('GET', '/api/editions');
}

/** `within` as `discipline:music,performance-month:2024-q4`; empty for the whole. */
export function getRelease(id: string, within: string, lang: Language): Promise<OpenedRelease> {
  return call('GET', address(`/api/editions/${encodeURIComponent(id)}`, { within, lang }));
}

/** All figures of a release, as a file. */
export function releaseCsvAddress(id: string): string {
  return `/api/editions/${encodeURIComponent(id)}.csv`;
}

export function undo(organisation: string, receipt: string, lang: Language): Promise<ShownReceipt> {
  return call('POST', address(`/api/receipts/${receipt}/undo`, { organisation, lang }), {});
}

export function confirm(
  organisation: string,
  receipt: string,
  choices: Choices,
  lang: Language,
): Promise<unknown> {
  return call('POST', address(`/api/receipts/${receipt}/confirm`, { organisation, lang }), choices);
}

export type Stated = {
  readonly amountMinor: number;
  readonly includes: { readonly taxes: boolean; readonly fees: boolean };
};

export function reconcile(organisation: string, receipt: string, stated: Stated): Promise<Reconciliation> {
  return call('POST', address(`/api/receipts/${receipt}/reconcile`, { organisation }), stated);
}

export function startUpload(organisation: string, file: string): Promise<UploadReached> {
  return call('POST', address('/api/uploads', { organisation, file }), {});
}

export function getUpload(id: string): Promise<UploadReached> {
  return call('GET', `/api/uploads/${id}`);
}

export async function putUpload(
  id: string,
  offset: number,
  piece: Blob,
  signal: AbortSignal,
): Promise<UploadReached> {
  const response = await fetch(address(`/api/uploads/${id}`, { offset: String(offset) }), {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: piece,
    signal,
  });
  return unwrap(response);
}

export type ShownDelivery = {
  readonly receipts: readonly ShownReceipt[];
  readonly rejects: readonly { readonly name: string; readonly text: string }[];
};

/** Files that were sent, handed in together; a preview keeps nothing. */
export function deliver(
  organisation: string,
  uploads: readonly string[],
  { isPreview, lang }: { readonly isPreview: boolean; readonly lang: Language },
): Promise<ShownDelivery> {
  const said = { organisation, agree: 'true', preview: String(isPreview), lang };
  return call('POST', address('/api/deliveries', said), { uploads });
}

/** Follows what is being made ready until it is. Returns the function that stops following. */
export function followProgress(told: (progress: Progress) => void): () => void {
  const stream = new EventSource('/api/progress');
  stream.addEventListener('progress', (message) => {
    const progress = JSON.parse(String(message.data)) as Progress;
    told(progress);
    if (progress.state !== 'working') stream.close();
  });
  return () => stream.close();
}

export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return unwrap(response);
}

type ErrorBody = {
  readonly errors?: readonly { readonly code: string; readonly message: string }[];
  readonly suggestions?: readonly Suggestion[];
};

async function unwrap<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  const body = (await response.json().catch(() => ({}))) as ErrorBody;
  const first = body.errors?.[0];
  throw new Refused(
    first?.code ?? `http-${response.status}`,
    first?.message ?? response.statusText,
    body.suggestions ?? [],
  );
}

export function address(path: string, parameters: Readonly<Record<string, string>>): string {
  return `${path}?${new URLSearchParams(parameters)}`;
}
