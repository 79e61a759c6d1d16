import type { z } from 'zod';
import type { Service } from '#model/service.ts';
import type { Language } from '#model/words.ts';

/** What one request asked, checked against the route’s own shapes. */
export type Asked<P, B> = {
  readonly parameters: P;
  readonly body: B;
  readonly language: Language;
  /** The bytes sent, for a route that takes a file; null without any. */
  readonly bytes: ReadableStream<Uint8Array> | null;
  /** Those that the route names, as it writes them; checked against its shapes. */
  readonly headers: Readonly<Record<string, string>>;
  /** What a program shows to be let in (`Authorization: Bearer …`); empty without any. */
  readonly key: string;
};

/** Text that is not JSON, with its media type. */
export type Media = { readonly type: string; readonly text: string };

/** One route: its shapes serve the check, the types and the OpenAPI document alike. */
export type Route = {
  readonly method: 'get' | 'post' | 'put';
  /** As OpenAPI writes it: `/api/receipts/{receipt}/undo`. */
  readonly path: string;
  readonly summary: string;
  /** Of the path and of the address alike; all are strings on the way in. */
  readonly parameters: z.ZodObject;
  readonly body: z.ZodType | 'bytes' | null;
  /** For programs: the key that they show, the headers that they must send and the media types of the bytes. */
  readonly program?: {
    readonly headers: z.ZodObject;
    readonly takes: readonly string[];
    readonly example: string;
    readonly refusals: Readonly<Record<number, string>>;
  };
  /** The JSON it gives, or the media type of its text. */
  readonly gives: z.ZodType | string;
  readonly answer: (asked: Asked<unknown, unknown>, service: Service) => Promise<unknown>;
};

type Shapes<P extends z.ZodObject, B extends z.ZodType | 'bytes' | null> = Omit<
  Route,
  'parameters' | 'body' | 'answer'
> & {
  readonly parameters: P;
  readonly body: B;
  readonly answer: (
    asked: Asked<z.output<P>, B extends z.ZodType ? z.output<B> : null>,
    service: Service,
  ) => Promise<unknown>;
};

/** A route whose handler is typed by its shapes; `http.ts` checks a request against them before calling it. */
export function route<P extends z.ZodObject, B extends z.ZodType | 'bytes' | null>(
  shapes: Shapes<P, B>,
): Route {
  return shapes as unknown as Route;
}
