import type { Consent, ConsentRequest } from '#model/pool.ts';
import type { Catalogue } from './catalogue.ts';

type ConsentRow = {
  organisation: string;
  figure: string;
  audience: Consent['audience'];
  granted: number;
  granted_at: string;
  until: string | null;
};

/** The newest word of each house about each figure and audience, those that have lapsed among them. */
export async function consents(catalogue: Catalogue): Promise<readonly Consent[]> {
  const rows = catalogue.all<ConsentRow>('select * from consents order by organisation, figure, audience');
  return rows.map((row) => ({
    organisation: row.organisation,
    figure: row.figure,
    audience: row.audience,
    granted: row.granted === 1,
    grantedAt: row.granted_at,
    ...(row.until === null ? {} : { until: row.until }),
  }));
}

export async function recordConsent(catalogue: Catalogue, consent: Consent): Promise<void> {
  catalogue.run(
    `insert or replace into consents (organisation, figure, audience, granted, granted_at, until)
     values (?, ?, ?, ?, ?, ?)`,
    consent.organisation,
    consent.figure,
    consent.audience,
    consent.granted ? 1 : 0,
    consent.grantedAt,
    consent.until ?? null,
  );
}

type RequestRow = { figure: string; audience: Consent['audience']; asked_at: string };

/** The newest first. */
export async function consentRequests(catalogue: Catalogue): Promise<readonly ConsentRequest[]> {
  const rows = catalogue.all<RequestRow>(
    'select * from consent_requests order by asked_at desc, figure, audience',
  );
  return rows.map(({ figure, audience, asked_at: askedAt }) => ({ figure, audience, askedAt }));
}

/** Asked again, it is asked once. */
export async function recordConsentRequest(
  catalogue: Catalogue,
  { figure, audience, askedAt }: ConsentRequest,
): Promise<void> {
  catalogue.run('insert or ignore into consent_requests values (?, ?, ?)', figure, audience, askedAt);
}
