import type { Audience, Scope } from '#model/audience.ts';
import type { Metric } from '#model/metric.ts';
import type { Consent, Organisation } from '#model/pool.ts';
import type { Query } from '#model/query.ts';
import type { Code } from '#model/words.ts';
import type { Policy } from './policy.ts';
import type { Domains } from './rules/public-rows.ts';

/** Everything a decision depends on besides the table. */
export type Protection = {
  readonly audience: Audience;
  readonly scope: Scope;
  /** Null: the table is examined alone. */
  readonly edition: string | null;
  readonly query: Query;
  readonly metric: Metric;
  readonly policy: Policy;
  readonly consents: readonly Consent[];
  readonly organisations: readonly Organisation[];
  /** The known values of dimensions, so that a row that is not shown and one that is empty look the same. */
  readonly domains: Domains;
  /** A4: values in whose place releases show a panel, as the dimension’s own codes. */
  readonly replaced?: readonly ReplacedTotal[];
};

export type ReplacedTotal = { readonly dimension: Code; readonly codes: readonly Code[] };
