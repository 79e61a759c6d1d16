// A pool of one house, in memory: what the door needs behind it to be tried without a pool.
import { refusal } from '#messages/messages.ts';
import type { Agreeing, LabelState, ProductionMatch, Tour, VenueState } from '#model/agreeing.ts';
import type { Answer } from '#model/answer.ts';
import type { Query } from '#model/query.ts';
import type { Receipt } from '#model/receipt.ts';
import type { PublishedTable, ReleaseState } from '#model/release.ts';
import type { Consents, Delivery, Service } from '#model/service.ts';

export const RECEIPT: Receipt = {
  id: 'r1',
  organisation: 'aube',
  file: { name: 'export.csv', sha256: 'a'.repeat(64), bytes: 3 },
  state: 'committed',
  receivedAt: '2025-09-01T09:00:00',
  source: { id: 'parterre-tickets', certainty: 1, reasons: [] },
  rows: { read: 3, kept: 2, setAside: 1, excluded: 0 },
  exclusions: {},
  totals: {
    tickets: 2,
    revenueMinor: '90071992547409930',
    taxMinor: null,
    feesMinor: 0,
    currency: 'CAD',
    from: '2025-01-01',
    to: '2025-01-02',
    performances: 1,
    respondents: null,
  },
  problems: [
    {
      code: 'agreement-missing',
      params: { organisation: 'aube' },
      severity: 'error',
      row: 4,
      column: 'Date',
      value: '3024-01-01',
      count: 1,
    },
  ],
  columns: [{ header: 'Email', field: 'dropped', certainty: 'sure' }],
};

export function answerTo(query: Query): Answer {
  return {
    query,
    reading: { fr: 'Billets vendus', en: 'Tickets sold' },
    answer: { fr: 'Environ 12 345 billets.', en: 'About 12,345 tickets.' },
    columns: [
      { id: 'discipline', kind: 'dimension', unit: null, label: { fr: 'discipline', en: 'discipline' } },
      { id: 'tickets-sold', kind: 'measure', unit: 'tickets', label: { fr: 'billets', en: 'tickets' } },
    ],
    rows: [
      { discipline: 'music', 'tickets-sold': 12_345, status: 'ok' },
      { discipline: 'circus', 'tickets-sold': null, status: 'x', reason: 'not-released' },
    ],
    coverage: { known: 0.9, members: { contributing: 9, of: 60 }, identified: null, asOf: null },
    definitions: [],
    edition: null,
    notes: [],
    remedies: [],
    chart: 'bars',
  };
}

export const UPLOAD = '0123456789abcdef0123456789abcdef';

export type Seen = { delivery?: Delivery; bytes?: string; name?: string };

const LABEL: LabelState = {
  field: 'price-type',
  scheme: 'price-class',
  key: '17',
  label: 'Carte Zèbre',
  lines: 12,
  tickets: 20,
  state: 'unknown',
  code: null,
  suggestion: { code: 'subscription', because: 'siblings', certainty: 'likely' },
};
const MATCH: ProductionMatch = {
  one: { key: 'la piece', title: 'La Pièce', performances: 2 },
  other: { key: 'piece', title: 'Pièce', performances: 1 },
  certainty: 'likely',
  reasons: ['same-main-title', 'same-start'],
  decision: null,
};
const VENUE: VenueState = {
  key: 'abc',
  name: 'Grande salle',
  performances: 3,
  municipality: null,
  kind: null,
  capacity: 400,
  state: 'open',
  venue: null,
  suggestion: { venue: 'halles', certainty: 'sure', reasons: ['venue-same-name'] },
  alike: [],
};

const TOUR: Tour = {
  key: 'la piece',
  title: 'La Pièce',
  performances: 2,
  lastDay: '2025-01-12',
  houses: 5,
  named: [],
  isTold: true,
  alike: [{ house: 'brume', decision: null, isAgreed: false }],
};

const AGREEING: Agreeing = {
  labels: async () => [LABEL],
  chooseLabels: async () => [LABEL],
  poolLabels: async () => [
    {
      field: 'price-type',
      scheme: 'price-class',
      houses: 5,
      labels: 1,
      lines: 9,
      shared: [{ label: 'zebre', houses: 5, lines: 9 }],
    },
  ],
  matches: async () => [MATCH],
  decideMatches: async () => [MATCH],
  tours: async () => [TOUR],
  decideTours: async () => [TOUR],
  venueList: async () => [{ code: 'halles', name: 'Halles', municipality: null, kind: null, capacity: null }],
  venues: async () => [VENUE],
  decideVenues: async () => [VENUE],
};

const CONSENTS: Consents = {
  inbox: async (organisation) => {
    if (organisation !== 'aube') throw refusal('organisation-unknown', { organisation });
    return [
      {
        figure: 'discipline-shares:opera',
        audience: 'members',
        about: { fr: 'Part de l’opéra', en: 'Share of the opera' },
        askedAt: '2025-09-01T08:00:00.000Z',
        word: 'waiting',
        until: null,
        preview: { text: [] },
      },
    ];
  },
  say: async (word) => ({ ...word, grantedAt: '2025-09-01T08:00:00.000Z' }),
  ask: async (figure, asker) => {
    if (asker.kind === 'public') throw refusal('consent-for-members', {});
    return { ...figure, askedAt: '2025-09-01T08:00:00.000Z' };
  },
};

const RELEASE: ReleaseState = {
  id: 'edition-1',
  kind: 'exact',
  months: { from: '2024-09', to: '2025-08' },
  builtAt: '2025-10-01T12:00:00.000Z',
  holdings: 9,
  cells: { all: 40, released: 12 },
  withdrawn: { at: '2025-10-02T12:00:00.000Z', reason: { fr: 'Essai.' } },
  replacedBy: null,
  replaces: null,
};

function tableOf(within: Readonly<Record<string, string>>): PublishedTable {
  const { columns, rows } = answerTo({ metric: 'tickets-sold' });
  const where = Object.fromEntries(Object.entries(within).map(([id, code]) => [id, [code]]));
  const query = { metric: 'tickets-sold', by: ['discipline'], where };
  const [music, circus] = rows;
  return {
    dimension: 'discipline',
    columns,
    rows: rows.map((row) => ({ level: 0, row })),
    whole: { 'tickets-sold': 12_400, status: 'ok' },
    nearby:
      music && circus
        ? [{ of: [{ fr: 'Cirque', en: 'Circus' }], text: { fr: 'Tout', en: 'All' }, row: music, query }]
        : [],
    query,
  };
}

/** The service, and what it was asked last. */
export function madeService(seen: Seen = {}): Service {
  return {
    pool: async () => ({
      pool: {
        name: 'Essai',
        createdAt: '2025-09-01T08:00:00',
        currency: 'CAD',
        zone: 'America/Toronto',
        terms: { version: '1', linkAcrossHouses: false },
        demonstration: true,
      },
      organisations: 1,
      deliveries: 1,
      asOf: null,
      panels: [],
    }),
    organisations: async () => [{ slug: 'aube', name: 'Théâtre de l’Aube', agreed: true, deliveries: 1 }],
    ask: async ({ question }) =>
      question === 'Combien?'
        ? { understood: true, answer: answerTo({ metric: 'tickets-sold' }) }
        : {
            understood: false,
            reason: { fr: 'Je n’ai pas compris.', en: 'I did not understand.' },
            suggestions: [
              { question: { fr: 'Combien?', en: 'How many?' }, query: { metric: 'tickets-sold' } },
            ],
          },
    query: async ({ query, audience }) => {
      if (query.scope === 'own' && audience.kind !== 'organisation')
        throw refusal('own-scope-needs-house', {});
      if (query.metric === 'bug') throw new TypeError('tremblay.marie@exemple.ca is not iterable');
      return answerTo(query);
    },
    uploads: {
      begin: async (_, name) => {
        seen.name = name;
        return { id: UPLOAD, offset: 0 };
      },
      reached: async (id) => {
        if (id !== UPLOAD) throw refusal('upload-unknown', {});
        return { id, offset: seen.bytes?.length ?? 0 };
      },
      add: async (id, offset, bytes) => {
        seen.bytes = '';
        for await (const piece of bytes) seen.bytes += Buffer.from(piece).toString('utf8');
        return { id, offset: offset + seen.bytes.length };
      },
      abandon: async () => undefined,
    },
    deliver: async (delivery) => {
      seen.delivery = delivery;
      return { receipts: [RECEIPT], rejects: [{ name: 'export à corriger.csv', text: 'a,b\n' }] };
    },
    push: async ({ key }) => {
      if (key !== 'parterre_essai') throw refusal('key-unknown', {});
      return { receipt: 'r1', lines: [1], told: [], ignored: [] };
    },
    receipts: async (organisation) => (organisation === 'aube' ? [RECEIPT] : []),
    undo: async ({ organisation, receipt }) => {
      if (organisation !== 'aube' || receipt !== 'r1') throw refusal('receipt-unknown', { receipt });
      return { ...RECEIPT, state: 'undone' };
    },
    confirm: async ({ organisation, choices }) => ({
      id: 'r1',
      organisation,
      version: 1,
      headers: [],
      source: 'unknown-table',
      recipe: choices.dates === undefined ? {} : { dates: choices.dates },
      savedAt: '2025-09-01T08:00:00',
    }),
    recipes: async () => [],
    takeBack: async ({ organisation, recipe }) => ({
      id: recipe,
      organisation,
      version: 2,
      headers: [],
      source: 'unknown-table',
      recipe: {},
      savedAt: '2025-09-01T08:00:00',
    }),
    agreeing: AGREEING,
    consents: CONSENTS,
    reconcile: async ({ receipt, amountMinor, includes }) => ({
      receipt,
      statedMinor: amountMinor,
      includes,
      countedMinor: 100,
      differenceMinor: amountMinor - 100,
      currency: 'CAD',
      outcome: 'different',
      equalIf: null,
      explanation: { fr: 'Écart.', en: 'Gap.' },
    }),
    ownReturn: async () => ({
      organisation: { slug: 'aube', name: 'Théâtre de l’Aube' },
      from: null,
      to: null,
      answers: [answerTo({ metric: 'tickets-sold', scope: 'own' })],
    }),
    log: async ({ limit, before }) => [
      {
        id: '7',
        askedAt: '2025-09-01T10:00:00',
        askedBy: 'public',
        question: `limit ${limit} before ${before}`,
        reading: { fr: 'lecture', en: 'reading' },
        query: { metric: 'tickets-sold', where: { 'performance-date': { from: '2025-01-01' } } },
        outcome: 'released',
        edition: null,
      },
    ],
    releases: async () => [RELEASE],
    release: async ({ release, within }) => {
      if (release !== RELEASE.id) throw refusal('edition-unknown', { edition: release });
      return { ...RELEASE, choices: [], tables: [tableOf(within)] };
    },
    figuresOfRelease: async (id) => {
      if (id !== RELEASE.id) throw refusal('edition-unknown', { edition: id });
      return 'discipline,measure,figure\r\n';
    },
    progress: (listener) => {
      const text = { fr: 'Fabrication…', en: 'Making…' };
      listener({ state: 'working', text, done: 1, of: 2 });
      listener({ state: 'ready', text, done: 2, of: 2 });
      return () => undefined;
    },
  };
}
