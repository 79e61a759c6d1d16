import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { refusal } from '#messages/messages.ts';

/** Names under which a browser on this machine reaches it. */
export const LOOPBACK_NAMES: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Until accounts exist the server trusts whoever reaches it, so that only this machine may: a name that resolves here
 * from elsewhere (DNS rebinding) is not served, and no other site’s page can make a browser act here.
 */
export function guard(hostnames: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const here = new URL(context.req.url);
    if (!hostnames.includes(here.hostname)) throw refusal('host-not-served', {});
    const origin = context.req.header('origin');
    if (origin !== undefined && !isSameOrigin(origin, here)) throw refusal('origin-not-allowed', {});
    if (context.req.header('sec-fetch-site') === 'cross-site' && context.req.path.startsWith('/api/')) {
      throw refusal('origin-not-allowed', {});
    }
    await next();
  };
}

function isSameOrigin(origin: string, here: URL): boolean {
  return URL.canParse(origin) && new URL(origin).host === here.host;
}

/** The page runs its own scripts and styles only, and stands in no other page’s frame. */
export const headers: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    // React and the charts write widths and colours as style attributes.
    styleSrcAttr: ["'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  // Served in clear on loopback: to promise TLS would shut the page out.
  strictTransportSecurity: false,
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
});
