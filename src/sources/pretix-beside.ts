import type { Field } from '#model/fields.ts';
import type { Source } from '#model/source.ts';
import type { Bilingual, Code } from '#model/words.ts';

import { named } from './named.ts';

/** A report of pretix that repeats the sales in another form, or is about something else. */
export type Beside = {
  readonly id: Code;
  readonly report: Bilingual;
  readonly signature: Source['signature'];
  readonly foreign?: Source['foreign'];
  /** A column that is filled on every row. */
  readonly key: { readonly field: Field; readonly headers: readonly string[] };
  readonly known: readonly string[];
  readonly rule?: Code;
  readonly notes: Bilingual;
};

/** Recognised so that it is not mistaken for sales; each of its rows is excluded. */
export function besideSales({ key, rule = 'not-sales', foreign = [], ...said }: Beside): Source {
  return {
    ...said,
    system: 'pretix',
    evidence: 'vendor-code',
    formats: ['delimited', 'workbook'],
    kind: 'labels',
    grain: 'sum',
    foreign,
    fields: { [key.field]: named(...key.headers) },
    decimal: 'detect',
    dates: 'iso',
    exclusions: [{ rule, field: key.field, when: { matches: '.*' } }],
  };
}
