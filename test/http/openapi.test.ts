import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { MESSAGE_CODES } from '#messages/messages.ts';
import { statusOf } from '../../src/http/error-status.ts';
import { createApp } from '../../src/http/http.ts';
import { languageOf } from '../../src/http/language.ts';
import { ROUTES } from '../../src/http/routes.ts';
import { madeService } from './made-service.ts';

type Operation = {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
};
type Document = {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};

const app = createApp(madeService(), { web: null });
const text = await (await app.request('/openapi.json')).text();
const document = JSON.parse(text) as Document;

describe('the OpenAPI document', () => {
  it('describes every route once, and the stream of progress', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const routed = ROUTES.map(({ method, path }) => `${method} ${path}`);
    assert.deepEqual(described.toSorted(), [...routed, 'get /api/progress'].toSorted());
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((o) => o.operationId),
    );
    assert.equal(new Set(ids).size, ids.length, ids.join(' '));
  });

  it('points only at shapes that it holds', () => {
    const pointed = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    assert.ok(pointed.includes('Answer') && pointed.includes('Error') && pointed.includes('Query'));
    for (const name of pointed) assert.ok(document.components.schemas[String(name)], name);
    assert.doesNotMatch(text, /#\/\$defs/);
  });

  it('says where each parameter stands and which are needed', () => {
    const undo = document.paths['/api/receipts/{receipt}/undo']?.post;
    assert.deepEqual(
      undo?.parameters?.map(({ name, in: place, required }) => [name, place, required]),
      [
        ['receipt', 'path', true],
        ['organisation', 'query', true],
        ['lang', 'query', false],
      ],
    );
  });

  it('and docs/http.md list the same routes', () => {
    const page = readFileSync(new URL('../../docs/http.md', import.meta.url), 'utf8');
    for (const path of Object.keys(document.paths)) {
      const written = path.replace(/^(.*\{scheme\})\.\w+$/, '$1');
      assert.ok(page.includes(written), `docs/http.md does not tell of ${path}`);
    }
    for (const [, method = '', path = ''] of page.matchAll(/^\| `([A-Z]+) ([^`?]+)/gm)) {
      const routed = path === '/openapi.json' || document.paths[path]?.[method.toLowerCase()];
      assert.ok(routed, `docs/http.md tells of ${method} ${path}, which is no route`);
    }
  });
});

describe('the status of a refusal', () => {
  it('is an error’s for every code there is', () => {
    for (const code of MESSAGE_CODES) assert.ok(statusOf(code) >= 400 && statusOf(code) < 600, code);
    assert.equal(statusOf('a-code-of-tomorrow'), 422);
  });
});

describe('the reader’s language', () => {
  it('is the one asked for, else the browser’s first that we speak, else French', () => {
    assert.equal(languageOf('en', 'fr'), 'en');
    assert.equal(languageOf('de', 'en-GB, fr;q=0.9'), 'en');
    assert.equal(languageOf(undefined, 'fr;q=0.2, en;q=0.7'), 'en');
    assert.equal(languageOf(undefined, 'en;q=0, fr-CA'), 'fr');
    assert.equal(languageOf(undefined, 'es, pt'), 'fr');
    assert.equal(languageOf(undefined, undefined), 'fr');
  });
});
