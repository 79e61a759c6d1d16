import type { MessageCode } from '#messages/messages.ts';

/**
 * The HTTP status of each refusal; one that is not here was understood and cannot be done (422).
 * What a caller may not see is 403 whether or not it exists.
 */
const STATUS: Readonly<Partial<Record<MessageCode, ErrorStatus>>> = {
  'request-invalid': 400,
  'request-unreadable': 400,
  'query-unreadable': 400,
  'body-empty': 400,
  'body-interrupted': 400,
  'push-not-utf8': 400,
  'push-empty': 400,
  'key-unknown': 401,
  'agreement-missing': 403,
  'own-scope-needs-house': 403,
  'pool-names-organisations': 403,
  'log-for-members': 403,
  'consent-for-members': 403,
  'origin-not-allowed': 403,
  'organisation-unknown': 404,
  'receipt-unknown': 404,
  'scheme-unknown': 404,
  'edition-unknown': 404,
  'route-unknown': 404,
  'key-not-found': 404,
  'upload-unknown': 404,
  'label-unknown': 404,
  'production-unknown': 404,
  'venue-unknown': 404,
  'venue-code-unknown': 404,
  'productions-contradict': 409,
  'upload-offset': 409,
  'body-too-large': 413,
  'push-too-large': 413,
  'push-media-unknown': 415,
  'host-not-served': 421,
  'push-too-often': 429,
  'internal-error': 500,
  'pool-not-ready': 503,
  'disk-full': 507,
  'staging-full': 507,
};

export type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 421 | 422 | 429 | 500 | 503 | 507;

export function statusOf(code: string): ErrorStatus {
  return (STATUS as Readonly<Record<string, ErrorStatus>>)[code] ?? 422;
}
