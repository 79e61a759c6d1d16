import { metricOf } from '#metrics/metrics.ts';
import { readingOf, subjectOf } from '#metrics/query-reading.ts';
import type { Named } from '#metrics/value-label.ts';
import type { Answer, Note, Remedy } from '#model/answer.ts';
import { assertThat } from '#model/assertion.ts';
import type { Audience } from '#model/audience.ts';
import type { Months } from '#model/edition.ts';
import { contentFor, type Protected, type ProtectedTable } from '#model/protected.ts';
import type { Query } from '#model/query.ts';
import { chartOf } from './chart-of.ts';
import { definitionsOf } from './definitions.ts';
import { AMOUNT, type Focus } from './focus.ts';
import { notesOf } from './notes.ts';
import { columnsOf, entriesOf, entryOf, hasShares, type RowFacts, rowsOf } from './rows.ts';
import { sentenceOf } from './sentence.ts';
import type { Telling } from './sentences/telling.ts';

export { cellText } from './cell-text.ts';
export { type ChartLook, chartSvg } from './charts/chart-svg.ts';
export { answerCsv, type CsvKind, writeCsv } from './csv.ts';
export type { Focus } from './focus.ts';
export { openDataTables } from './open-data-tables.ts';
export { openedRelease } from './opened-release.ts';
export { releaseCsv } from './release-csv.ts';

/** What an answer tells besides its protected numbers. */
export type PresentFacts = {
  readonly query: Query;
  /** Whose data the table holds: `own` is exact. */
  readonly isPool: boolean;
  /** What the sentence must tell; without a sentence asked, the number or the first place. */
  readonly focus?: Focus;
  readonly audience: Audience;
  readonly organisations: Named;
  readonly currency: string;
  /** Local date-time of the newest delivery counted. */
  readonly asOf: string | null;
  /** Share (0–1) of tickets with an identified buyer, for measures of persons. */
  readonly identified?: number | null;
  /** The same question for the period or the pool that it is compared with, protected for the same audience. */
  readonly compared?: Protected<ProtectedTable>;
  /** The other readings that `ask` proposed, presented. */
  readonly companions?: readonly Answer[];
  /** Remedies that were tested to work. */
  readonly remedies?: readonly Remedy[];
  /** Currencies in which the house has amounts that an own figure, in the pool’s currency, leaves out. */
  readonly otherCurrencies?: readonly string[];
  /** Of the release that the figures come out of. */
  readonly releasedMonths?: Months;
  /** Whether nothing is shown because nothing is released yet. */
  readonly isAwaited?: boolean;
  /** Local date-time of the release in whose lines it was counted; unset where it is counted as the pool stands. */
  readonly countedAt?: string;
  /** The same of the pool’s figures that stand beside one’s own. */
  readonly besideCountedAt?: string;
  /** The last month of other houses with which one’s own public is set; unset where all of it is. */
  readonly metUntil?: string;
  /** Notes of the reading, from `ask`. */
  readonly notes?: readonly Note[];
};

/** A protected table → an answer: its sentence, columns, rows, coverage, definitions, notes and form of chart. */
export function present(table: Protected<ProtectedTable>, facts: PresentFacts): Answer {
  const { query, audience } = facts;
  const metric = metricOf(query.metric);
  assertThat(metric !== null, 'an answer is presented of a measure of the registry');
  const content = contentFor(audience, table);
  const compared = facts.compared === undefined ? null : contentFor(audience, facts.compared);
  const { organisations, currency, isPool } = facts;
  const rowFacts: RowFacts = { metric, currency, isPool, organisations, compared };
  const entries = entriesOf(content, rowFacts);
  const columns = columnsOf(content, entries, rowFacts);
  const telling: Telling = {
    query,
    subject: {
      fr: subjectOf(query, organisations, 'fr'),
      en: subjectOf(query, organisations, 'en'),
    },
    focus: facts.focus ?? AMOUNT,
    facts: rowFacts,
    entries,
    total: entryOf(content.total, content, rowFacts),
    hasShares: hasShares(content, rowFacts),
    isAwaited: facts.isAwaited ?? false,
    companions: facts.companions ?? [],
  };
  const remedies = facts.remedies ?? [];
  return {
    query,
    reading: readingOf(query, organisations),
    answer: sentenceOf(telling, content, remedies),
    columns,
    rows: rowsOf(content, entries, columns, rowFacts),
    coverage: {
      known: content.coverage.known,
      members: { contributing: content.coverage.contributing, of: isPool ? organisations.length : 1 },
      identified: metric.ofPersons ? (facts.identified ?? null) : null,
      asOf: facts.asOf,
    },
    definitions: definitionsOf(query, metric),
    edition: table.edition,
    notes: [...(facts.notes ?? []), ...notesOf(telling, facts)],
    remedies,
    chart: chartOf(content.by),
  };
}
