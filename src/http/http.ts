import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { refusal } from '#messages/messages.ts';
import { Refusal } from '#model/problem.ts';
import type { Service } from '#model/service.ts';
import { errorAnswer } from './error-answer.ts';
import { guard, headers, LOOPBACK_NAMES } from './guard.ts';
import { mount, readerOf } from './mount.ts';
import { openApi } from './openapi.ts';
import { streamProgress } from './progress.ts';
import { ROUTES } from './routes.ts';

export type Serving = {
  /** The folder of the built page; null serves the API alone. */
  readonly web: string | null;
  /** Names under which requests are answered; those of this machine by default. */
  readonly hostnames?: readonly string[];
  /** Where a fault of ours is reported, without any value; standard error by default. */
  readonly report?: (line: string) => void;
};

/** The HTTP door of one pool, without a port. */
export function createApp(service: Service, serving: Serving): Hono {
  const report = serving.report ?? ((line) => process.stderr.write(`${line}\n`));
  const app = new Hono();
  app.onError((error, context) => {
    const answer = errorAnswer(error, readerOf(context), report);
    if (answer.status === 401) context.header('www-authenticate', 'Bearer realm="Parterre"');
    if (error instanceof Refusal && answer.status === 429)
      context.header('retry-after', String(error.params.seconds));
    return context.json(answer, answer.status);
  });
  app.notFound((context) => {
    throw refusal('route-unknown', { path: context.req.path.slice(0, 100) });
  });
  app.use(headers);
  app.use(guard(serving.hostnames ?? LOOPBACK_NAMES));
  app.use('/api/*', async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  const description = openApi(ROUTES);
  app.get('/openapi.json', (context) => context.json(description));
  app.get('/api/progress', (context) => streamProgress(context, service));
  for (const route of ROUTES) mount(app, route, service);
  if (serving.web !== null) servePage(app, serving.web);
  return app;
}

/** Serves on loopback until closed. */
export function listen(
  service: Service,
  serving: Serving & { readonly port: number },
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const app = createApp(service, serving);
  return new Promise((ready, failed) => {
    const server = serve({ fetch: app.fetch, port: serving.port, hostname: '127.0.0.1' }, ({ port }) =>
      ready({ port, close }),
    );
    server.once('error', failed);
    const close = (): Promise<void> =>
      new Promise((closed) => {
        server.close(() => closed());
        // A stream of progress may be open for long: nobody waits for it.
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
  });
}

/** The built page: its files, and itself for any address that it draws. */
function servePage(app: Hono, web: string): void {
  app.use('/assets/*', async (context, next) => {
    await next();
    // Their names carry a hash of their content.
    if (context.res.ok) context.header('cache-control', 'public, max-age=31536000, immutable');
  });
  app.get('/api/*', (context) => context.notFound());
  app.get('*', serveStatic({ root: web }));
  app.get('*', async (context, next) =>
    /\.\w+$/.test(context.req.path) ? next() : serveStatic({ root: web, path: 'index.html' })(context, next),
  );
}
