import { refusal } from '#messages/messages.ts';

/** Where a shop’s API answers, and the words by which the pool remembers it. */
export type ShopAddress = {
  /** `https://pretix.eu/salle-exemple`: what the house wrote, without what does not matter. */
  readonly written: string;
  readonly host: string;
  /** Ends with a slash: the paths of the API follow it. */
  readonly api: string;
};

/** `127.0.0.0/8`, `::1`, and the name for both: what is said there stays on the machine. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Slugs as pretix takes them. */
const ORGANIZER = /^[a-zA-Z0-9][a-zA-Z0-9._-]*$/;

/**
 * Reads `https://server/organiser`, the address at which everybody sees an organiser’s shop. Only https, or http on
 * loopback, so that the token is never sent in clear. Refuses with `pull-address`.
 */
export function shopAddress(text: string): ShopAddress {
  const url = URL.canParse(text) ? new URL(text) : null;
  const organizer = url?.pathname.split('/').filter((part) => part !== '') ?? [];
  const [slug = ''] = organizer;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  const isBare = url?.username === '' && url.password === '';
  if (!url || !isSafe || !isBare || organizer.length !== 1 || !ORGANIZER.test(slug))
    throw refusal('pull-address', {});
  return {
    written: `${url.origin}/${slug}`,
    host: url.host,
    api: `${url.origin}/api/v1/organizers/${slug}/`,
  };
}
