import { type MessageCode, type MessageParams, say } from '#messages/messages.ts';
import { formatDate, formatMonth, formatMonths, formatPercent } from '#messages/numbers.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import { leftOutText } from '#metrics/left-out-text.ts';
import { codesOf } from '#metrics/query-reading.ts';
import { valueInSentence } from '#metrics/value-label.ts';
import type { Answer, Note } from '#model/answer.ts';
import type { Months } from '#model/edition.ts';
import type { Language } from '#model/words.ts';
import { label } from '#vocabulary/lookup.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';
import { agesIn, audienceText } from './sentences/people.ts';
import { nameOf, type Telling } from './sentences/telling.ts';

/** What of an answer its table does not hold. */
type Beside = {
  readonly releasedMonths?: Months;
  readonly isAwaited?: boolean;
  readonly countedAt?: string;
  readonly besideCountedAt?: string;
  readonly metUntil?: string;
  readonly otherCurrencies?: readonly string[];
};

/** What a good answer tells beside its number: the traps of its question, and its other readings. */
export function notesOf(
  telling: Telling,
  { releasedMonths, isAwaited, countedAt, besideCountedAt, metUntil, otherCurrencies = [] }: Beside,
): readonly Note[] {
  const { metric, currency } = telling.facts;
  return [
    ...(otherCurrencies.length > 0 ? [otherCurrenciesNote(currency, otherCurrencies)] : []),
    ...purchaseTimeNotes(telling),
    ...surveyNotes(telling),
    ...personNotes(telling),
    ...disciplineNotes(telling),
    ...(metric.id === 'average-price' ? [note('average-hides', () => ({}))] : []),
    ...panelNotes(telling),
    ...unknownNotes(telling),
    ...releaseNotes(telling),
    ...(isAwaited ? [plain('release-awaited')] : []),
    ...(releasedMonths ? [monthsNote(releasedMonths)] : []),
    ...(countedAt ? [countedNote('counted-at-release', countedAt)] : []),
    ...(besideCountedAt ? [countedNote('pool-counted-at-release', besideCountedAt)] : []),
    ...(metUntil ? [metNote(metUntil)] : []),
  ];
}

function note<C extends MessageCode>(code: C, paramsIn: (language: Language) => MessageParams<C>): Note {
  return { code, text: { fr: say(code, paramsIn('fr'), 'fr'), en: say(code, paramsIn('en'), 'en') } };
}

const plain = (code: Parameters<typeof say>[0]): Note => note(code, () => ({}) as never);

/** Orders are not tickets; on-sale days and bulk imports distort; hours are local. */
function purchaseTimeNotes(telling: Telling): readonly Note[] {
  const [dimension = ''] = telling.query.by ?? [];
  if (!/^purchase-(?:weekday|hour|daypart)$/.test(dimension)) return [];
  const orders = telling.companions.find(
    ({ query }) => query.metric === 'orders' && query.by?.[0] === dimension,
  );
  const top = orders === undefined ? null : topRow(orders);
  const notes = [plain('on-sale-days'), plain('local-time')];
  if (top === null) return notes;
  const ofOrders = note('orders-not-tickets', (language) => ({
    top: nameOf(top.code, dimension, telling, language),
    share: formatPercent(top.share, language),
  }));
  return [ofOrders, ...notes];
}

/** The row with the largest share of an answer by one dimension. */
function topRow({ rows, columns }: Answer): { readonly code: string; readonly share: number } | null {
  const [dimension] = columns;
  let top: { code: string; share: number } | null = null;
  for (const row of rows) {
    const code = dimension === undefined ? null : row[dimension.id];
    const share = row.share;
    if (typeof code !== 'string' || typeof share !== 'number') continue;
    if (top === null || share > top.share) top = { code, share };
  }
  return top;
}

/** A4: of each panel that the answer shows, in whose place it stands and what it leaves out. */
function panelNotes({ query, entries, facts: { organisations } }: Telling): readonly Note[] {
  return organisations.flatMap((one) => {
    if (one.of === undefined) return [];
    const position = query.by?.indexOf(one.of) ?? -1;
    const isShown =
      codesOf(query.where?.[one.of]).includes(one.slug) ||
      (position >= 0 && entries.some(({ key }) => key[position] === one.slug));
    if (!isShown) return [];
    return note('panel-in-place', (language) => ({
      panel: one.name[language],
      of: valueInSentence(one.of, one.panel.of, organisations, language),
      without: leftOutText(one.panel.without, organisations, language),
    }));
  });
}

/** Several answers, which of two questions, who answers, and how the margin is made. */
function surveyNotes({ query, facts, focus, entries }: Telling): readonly Note[] {
  if (facts.metric.disclosure !== 'survey-share') return [];
  const [question] = codesOf(query.where?.['survey-question']);
  const asked = [...focus.codes, ...codesOf(query.where?.['information-source'])];
  return [
    ...(question === 'follows-culture' ? [plain('survey-general-question')] : []),
    ...(question === 'heard-of-show' ? [plain('survey-show-question')] : []),
    ...(query.by?.some((id) => id === 'information-source' || id === 'motive') || asked.length > 0
      ? [plain('several-answers')]
      : []),
    ...(asked.includes('traditional-media') ? [traditionalMedia()] : []),
    ...(entries.some(({ margin }) => margin !== null) ? [plain('margin-formula')] : []),
    plain('survey-respondents'),
  ];
}

function traditionalMedia(): Note {
  const group = schemeOf('information-source').groups.find(({ code }) => code === 'traditional-media');
  return note('traditional-media-defined', (language) => ({
    members: (group?.members ?? [])
      .map((code) => label('information-source', code)[language].toLowerCase())
      .join(', '),
  }));
}

/** Whose age it is; which of the three readings of a proportion this one is; the reading the other way round. */
function personNotes(telling: Telling): readonly Note[] {
  const { query, companions } = telling;
  const named = [...(query.by ?? []), ...Object.keys(query.where ?? {})];
  if (telling.entries.every(({ value, share }) => value === null && share === null)) return [];
  const notes: Note[] = [];
  if (query.metric === 'participation')
    notes.push(plain('pool-not-population'), ...compositionNote(telling, companions));
  if (named.includes('age-band') && telling.facts.metric.disclosure !== 'survey-share') {
    notes.push(plain('buyer-is-not-spectator'), plain('price-types-cut-elsewhere'));
  }
  return notes;
}

function compositionNote(telling: Telling, companions: readonly Answer[]): readonly Note[] {
  const composition = companions.find(({ query }) => query.metric === 'audience-composition');
  const share = composition?.rows[0]?.['audience-composition'];
  if (typeof share !== 'number' || agesIn(telling, 'fr') === null) return [];
  return [
    note('other-reading-composition', (language) => ({
      share: formatPercent(share, language),
      age: agesIn(telling, language) ?? '',
      audience: audienceText(telling, language),
    })),
  ];
}

function otherCurrenciesNote(currency: string, others: readonly string[]): Note {
  return note('other-currencies', (language) => ({
    currency,
    others: others.join(say('and-between', {}, language)),
  }));
}

/** A release is about these months and no others, whatever period was asked about. */
function monthsNote(months: Months): Note {
  return note('months-of-release', (language) => ({ period: formatMonths(months, language) }));
}

function countedNote(code: 'counted-at-release' | 'pool-counted-at-release', at: string): Note {
  return note(code, (language) => ({ day: formatDate(at.slice(0, 10), language) }));
}

function metNote(until: string): Note {
  return note('met-in-releases', (language) => ({ month: formatMonth(until, language) }));
}

function disciplineNotes({ query }: Telling): readonly Note[] {
  return codesOf(query.where?.discipline).includes('music') ? [plain('concert-defined')] : [];
}

/** The part whose value nobody knows is in the table, and said. */
function unknownNotes({ entries, hasShares, query, facts }: Telling): readonly Note[] {
  const unknown = query.by?.length === 1 ? entries.find(({ key }) => key[0] === null) : undefined;
  if (!hasShares || unknown?.share == null || unknown.share === 0) return [];
  const { share } = unknown;
  const code = facts.metric.ofPersons ? 'unknown-share-persons' : 'unknown-share';
  return [note(code, (language) => ({ share: formatPercent(share, language) }))];
}

function releaseNotes({ entries, query, facts }: Telling): readonly Note[] {
  const masked = entries.filter(({ status }) => status === 'x').length;
  const notes: Note[] = [];
  if (masked > 0 && masked < entries.length) {
    notes.push(note('some-not-released', () => ({ cells: masked, of: entries.length })));
  }
  if (facts.isPool && masked < entries.length && facts.metric.disclosure !== 'public-fact') {
    notes.push(plain('figures-rounded'));
  }
  const dated = Object.keys(query.where ?? {}).some((id) => dimensionOf(id)?.calendar === 'performance');
  if (dated && query.by?.some((id) => id.startsWith('purchase-'))) notes.push(plain('about-performances'));
  return notes;
}
