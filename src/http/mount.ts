import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import { refusal } from '#messages/messages.ts';
import { parseJson } from '#model/json.ts';
import type { Service } from '#model/service.ts';
import type { Language } from '#model/words.ts';
import { Malformed } from './error-answer.ts';
import { languageOf } from './language.ts';
import type { Media, Route } from './route.ts';

const JSON_BYTES_MAX = 1_000_000;

/** Puts a route on the app: its request is checked against its shapes before its handler sees it. */
export function mount(app: Hono, route: Route, service: Service): void {
  const limit = bodyLimit({
    maxSize: JSON_BYTES_MAX,
    onError: () => {
      throw refusal('body-too-large', { megabytes: JSON_BYTES_MAX / 1_000_000 });
    },
  });
  const handle = async (context: Context): Promise<Response> => {
    const key = /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
    if (route.program && key === '') throw refusal('key-unknown', {});
    if (route.program) checkMedia(context, route.program.takes);
    const given = await route.answer(
      {
        headers: route.program ? headersOf(context, route.program.headers) : {},
        key,
        parameters: checked(route.parameters, parametersOf(context, route)),
        body:
          route.body === null || route.body === 'bytes' ? null : checked(route.body, await jsonOf(context)),
        language: readerOf(context),
        bytes: route.body === 'bytes' ? context.req.raw.body : null,
      },
      service,
    );
    if (typeof route.gives !== 'string') return context.json(given as object);
    const media = given as Media;
    return context.body(media.text, 200, { 'content-type': media.type });
  };
  const path = route.path.replace(/\{(\w+)\}(\.\w+)?/g, (_, name: string, suffix?: string) =>
    suffix === undefined ? `:${name}` : `:${name}{[^/]+\\${suffix}}`,
  );
  if (route.body === 'bytes') app.on(route.method.toUpperCase(), path, handle);
  else app.on(route.method.toUpperCase(), path, limit, handle);
}

/** A path parameter is found with the suffix of its route, which is no part of it. */
function parametersOf(context: Context, route: Route): Record<string, string> {
  const suffix = /\}(\.\w+)$/.exec(route.path)?.[1] ?? '';
  const fromPath = Object.entries(context.req.param()).map(([name, value]) => [
    name,
    value?.slice(0, value.length - suffix.length),
  ]);
  return { ...context.req.query(), ...Object.fromEntries(fromPath) };
}

/** A browser asks before it sends such a type from another site’s page, and is not answered. */
function checkMedia(context: Context, takes: readonly string[]): void {
  const [type = ''] = (context.req.header('content-type') ?? '').toLowerCase().split(';');
  if (!takes.includes(type.trim())) throw refusal('push-media-unknown', {});
}

function headersOf(context: Context, shape: z.ZodObject): Readonly<Record<string, string>> {
  const sent = Object.keys(shape.shape).map((name) => [name, context.req.header(name)]);
  return checked(shape, Object.fromEntries(sent)) as Readonly<Record<string, string>>;
}

function checked(shape: z.ZodType, given: unknown): unknown {
  const parsed = shape.safeParse(given);
  if (!parsed.success) throw new Malformed(parsed.error.issues);
  return parsed.data;
}

async function jsonOf(context: Context): Promise<unknown> {
  const text = await context.req.text();
  try {
    const body = parseJson(text);
    if (isObject(body)) context.set('lang', body.lang);
    return body;
  } catch (error) {
    throw refusal('request-unreadable', {}, { cause: error });
  }
}

function isObject(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null;
}

/** The reader’s language, as the body, the address or the browser says it. */
export function readerOf(context: Context): Language {
  const inBody: unknown = context.get('lang');
  const asked = typeof inBody === 'string' ? inBody : context.req.query('lang');
  return languageOf(asked, context.req.header('accept-language'));
}
