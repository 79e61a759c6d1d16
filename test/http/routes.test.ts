import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OpenedRelease } from '#model/release.ts';
import { createApp } from '../../src/http/http.ts';
import { ROUTES } from '../../src/http/routes.ts';
import type { Seen } from './made-service.ts';
import { madeService, UPLOAD } from './made-service.ts';

const seen: Seen = {};
const reported: string[] = [];
const app = createApp(madeService(seen), { web: null, report: (line) => reported.push(line) });

type Reply = { readonly status: number; readonly json: never; readonly headers: Headers };

async function call(method: string, path: string, body?: unknown, headers = {}): Promise<Reply> {
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const response = await app.request(path, {
    method,
    headers,
    ...(sent === undefined ? {} : { body: sent }),
  });
  const text = await response.text();
  const json = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text;
  return { status: response.status, json: json as never, headers: response.headers };
}

async function errorOf(reply: Promise<Reply>): Promise<unknown> {
  const { status, json } = await reply;
  const { ok, errors } = json as {
    ok: boolean;
    errors: { code: string; message: string; where: string | null }[];
  };
  assert.equal(ok, false);
  assert.ok(errors.every(({ message }) => message.length > 5));
  return [status, errors.map(({ code, where }) => [code, where])];
}

/** One good request for each route, by method and path. */
const GOOD: Readonly<Record<string, readonly [path: string, body?: unknown, headers?: object]>> = {
  'get /api/pool': ['/api/pool'],
  'get /api/organisations': ['/api/organisations'],
  'post /api/ask': ['/api/ask', { question: ' Combien? ', as: 'public' }],
  'post /api/query': ['/api/query', { query: { metric: 'tickets-sold' }, as: 'aube', lang: 'en' }],
  'put /api/deliveries': [
    '/api/deliveries?organisation=aube&file=C%3A%5Cexports%5Cexport.csv&agree=true',
    'a,b',
  ],
  'post /api/uploads': ['/api/uploads?organisation=aube&file=export.csv', {}],
  'get /api/uploads/{upload}': [`/api/uploads/${UPLOAD}`],
  'put /api/uploads/{upload}': [`/api/uploads/${UPLOAD}?offset=3`, 'a,b'],
  'post /api/deliveries': ['/api/deliveries?organisation=aube&preview=true', { uploads: [UPLOAD] }],
  'put /api/v1/lines': [
    '/api/v1/lines',
    '{"kind":"sale"}',
    {
      authorization: 'Bearer parterre_essai',
      'content-type': 'application/x-ndjson',
      'idempotency-key': 'k1',
    },
  ],
  'get /api/receipts': ['/api/receipts?organisation=aube'],
  'post /api/receipts/{receipt}/undo': ['/api/receipts/r1/undo?organisation=aube', {}],
  'post /api/receipts/{receipt}/reconcile': [
    '/api/receipts/r1/reconcile?organisation=aube',
    { amountMinor: 90, includes: { taxes: true, fees: false } },
  ],
  'post /api/receipts/{receipt}/confirm': [
    '/api/receipts/r1/confirm?organisation=aube',
    { columns: { Canal: 'channel' }, dates: 'day-first' },
  ],
  'get /api/recipes': ['/api/recipes?organisation=aube'],
  'post /api/recipes/{recipe}/take-back': [
    '/api/recipes/r1/take-back?organisation=aube',
    { columns: ['Canal'], dates: true },
  ],
  'get /api/labels': ['/api/labels?organisation=aube'],
  'post /api/labels': [
    '/api/labels?organisation=aube',
    { decisions: [{ key: '17', choice: 'is', code: 'student' }] },
  ],
  'get /api/labels/pool': ['/api/labels/pool'],
  'get /api/matches': ['/api/matches?organisation=aube'],
  'post /api/matches': [
    '/api/matches?organisation=aube',
    { decisions: [{ one: 'la piece', other: 'piece', choice: 'same' }] },
  ],
  'get /api/tours': ['/api/tours?organisation=aube'],
  'post /api/tours': [
    '/api/tours?organisation=aube',
    { decisions: [{ key: 'la piece', house: 'brume', choice: 'same' }] },
  ],
  'get /api/venues/list': ['/api/venues/list'],
  'get /api/venues': ['/api/venues?organisation=aube'],
  'post /api/venues': ['/api/venues?organisation=aube', { decisions: [{ key: 'abc', choice: 'none' }] }],
  'get /api/consents': ['/api/consents?organisation=aube'],
  'post /api/consents': [
    '/api/consents',
    { organisation: 'aube', figure: 'discipline-shares:opera', audience: 'members', granted: true },
  ],
  'post /api/consents/ask': [
    '/api/consents/ask',
    { figure: 'discipline-shares:opera', audience: 'members', as: 'aube' },
  ],
  'get /api/return': ['/api/return?organisation=aube'],
  'get /api/editions': ['/api/editions'],
  'get /api/editions/{edition}': ['/api/editions/edition-1?within=discipline:music'],
  'get /api/editions/{edition}.csv': ['/api/editions/edition-1.csv'],
  'get /api/questions': ['/api/questions?as=aube&limit=5&before=9'],
  'get /api/metrics': ['/api/metrics'],
  'get /api/vocabulary': ['/api/vocabulary'],
  'get /api/vocabulary/{scheme}.ttl': ['/api/vocabulary/discipline.ttl'],
  'get /api/vocabulary/{scheme}.jsonld': ['/api/vocabulary/discipline.jsonld'],
  'get /api/vocabulary/{scheme}': ['/api/vocabulary/discipline'],
};

describe('every route', () => {
  for (const route of ROUTES) {
    const name = `${route.method} ${route.path}`;
    it(`gives what its shape says: ${name}`, async () => {
      const [path, body, sent] = GOOD[name] ?? assert.fail(`no good request is known for ${name}`);
      const { status, json, headers } = await call(route.method.toUpperCase(), path, body, sent);
      assert.equal(status, 200, JSON.stringify(json));
      assert.equal(headers.get('cache-control'), 'no-store');
      if (typeof route.gives === 'string') {
        assert.ok(headers.get('content-type')?.startsWith(route.gives));
      } else {
        const parsed = route.gives.safeParse(json);
        assert.ok(parsed.success, JSON.stringify(parsed.error?.issues));
        // A key that the shape does not know is missing from the OpenAPI document.
        assert.deepEqual(parsed.data, json);
      }
    });
  }
});

describe('a delivery', () => {
  it('comes with its bytes, its name and its flags', async () => {
    await call(
      'PUT',
      '/api/deliveries?organisation=aube&file=export.csv&agree=true&source=pretix',
      'a,b\n1,2',
    );
    assert.deepEqual([seen.bytes, seen.name], ['a,b\n1,2', 'export.csv']);
    assert.deepEqual(
      [seen.delivery?.uploads, seen.delivery?.agree, seen.delivery?.source],
      [[UPLOAD], true, 'pretix'],
    );
  });

  it('is refused when it is empty', async () => {
    assert.deepEqual(await errorOf(call('PUT', '/api/deliveries?organisation=aube&file=a.csv')), [
      400,
      [['body-empty', null]],
    ]);
  });

  it('tells each problem in both languages', async () => {
    const { json } = await call('GET', '/api/receipts?organisation=aube');
    const [receipt] = json as { problems: { message: { fr: string; en: string } }[] }[];
    assert.match(receipt?.problems[0]?.message.fr ?? '', /^Rien n’a été lu/);
    assert.match(receipt?.problems[0]?.message.en ?? '', /^Nothing was read/);
  });
});

describe('an error', () => {
  it('names the parameter or field at fault', async () => {
    assert.deepEqual(await errorOf(call('GET', '/api/receipts')), [
      400,
      [['request-invalid', 'organisation']],
    ]);
    const query = { metric: 'm', where: { 'performance-date': { from: 'hier' } }, by: 'x' };
    assert.deepEqual(await errorOf(call('POST', '/api/query', { query })), [
      400,
      [
        ['request-invalid', 'query.by'],
        ['request-invalid', 'query.where.performance-date.from'],
      ],
    ]);
    assert.deepEqual(await errorOf(call('POST', '/api/query', { query: { metric: 'm', order: 1 } })), [
      400,
      [['request-invalid', 'query.order']],
    ]);
    assert.deepEqual(await errorOf(call('POST', '/api/ask', '{"question"')), [
      400,
      [['request-unreadable', null]],
    ]);
    assert.deepEqual(await errorOf(call('POST', '/api/ask', { question: ' ' })), [
      422,
      [['question-empty', 'question']],
    ]);
  });

  it('is one’s own refusal with its status', async () => {
    const query = { metric: 'tickets-sold', scope: 'own' };
    assert.deepEqual(await errorOf(call('POST', '/api/query', { query })), [
      403,
      [['own-scope-needs-house', 'as']],
    ]);
    assert.deepEqual(await errorOf(call('POST', '/api/receipts/r2/undo?organisation=aube', {})), [
      404,
      [['receipt-unknown', 'receipt']],
    ]);
    assert.deepEqual(await errorOf(call('POST', '/api/receipts/r1/undo?organisation=brise', {})), [
      404,
      [['receipt-unknown', 'receipt']],
    ]);
    assert.deepEqual(await errorOf(call('GET', '/api/questions')), [403, [['log-for-members', 'as']]]);
    assert.deepEqual(await errorOf(call('GET', '/api/vocabulary/none.ttl')), [
      404,
      [['scheme-unknown', null]],
    ]);
    assert.deepEqual(await errorOf(call('GET', '/api/nothing')), [404, [['route-unknown', null]]]);
    assert.deepEqual(await errorOf(call('GET', '/anything')), [404, [['route-unknown', null]]]);
  });

  it('is in the reader’s language', async () => {
    const message = async (path: string, body: object, headers = {}): Promise<string> =>
      ((await call('POST', path, body, headers)).json as { errors: { message: string }[] }).errors[0]
        ?.message ?? '';
    const english = /^Write|question/i;
    assert.match(await message('/api/ask', { question: 'Quoi?', lang: 'en' }), /^I did not/);
    assert.match(await message('/api/ask', { question: 'Quoi?' }), /^Je n’ai pas/);
    assert.match(
      await message('/api/ask', { question: 'Quoi?' }, { 'accept-language': 'de, en-CA;q=0.8, fr;q=0.5' }),
      /^I did not/,
    );
    assert.match(await message('/api/ask?lang=en', { question: 'Quoi?' }), /^I did not/);
    assert.match(await message('/api/ask', { question: '' }), english);
  });

  it('opens a release to anybody, within the values asked for, and refuses what it cannot read', async () => {
    const { json } = await call(
      'GET',
      '/api/editions/edition-1?within=discipline:music,performance-month:2024-q4',
    );
    const [table] = (json as OpenedRelease).tables;
    assert.deepEqual(table?.query?.where, { discipline: ['music'], 'performance-month': ['2024-q4'] });
    const unknown = await errorOf(call('GET', '/api/editions/edition-9'));
    assert.deepEqual(unknown, [404, [['edition-unknown', null]]]);
    const unreadable = await errorOf(call('GET', '/api/editions/edition-1?within=discipline'));
    assert.deepEqual(unreadable, [400, [['request-invalid', 'within']]]);
  });

  it('offers other questions when one is not understood', async () => {
    const { status, json } = await call('POST', '/api/ask', { question: 'Quoi?' });
    const { errors, suggestions } = json as { errors: { code: string }[]; suggestions: { query: object }[] };
    assert.equal(status, 422);
    assert.equal(errors[0]?.code, 'question-not-understood');
    assert.deepEqual(suggestions[0]?.query, { metric: 'tickets-sold' });
  });

  it('of ours tells nobody what it was about, and a maintainer where it arose', async () => {
    const { status, json } = await call('POST', '/api/query', { query: { metric: 'bug' } });
    assert.equal(status, 500);
    assert.doesNotMatch(JSON.stringify(json), /tremblay|TypeError/);
    assert.match(reported.at(-1) ?? '', /^internal-error \w{8} TypeError \| at .*made-service\.ts/);
    assert.doesNotMatch(reported.at(-1) ?? '', /tremblay/);
    assert.ok(JSON.stringify(json).includes(reported.at(-1)?.split(' ')[1] ?? '?'));
  });
});

describe('progress', () => {
  it('is a stream of events that ends when the pool is ready', async () => {
    const response = await app.request('/api/progress');
    assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
    const events = (await response.text()).trim().split('\n\n');
    assert.deepEqual(
      events.map((event) => JSON.parse(event.replace(/^event: progress\ndata: /, '')).state),
      ['working', 'ready'],
    );
  });
});
