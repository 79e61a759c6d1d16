import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { createApp, listen } from '../../src/http/http.ts';
import { madeService } from './made-service.ts';

const app = createApp(madeService(), { web: null });

async function statusAt(url: string, init: RequestInit = {}): Promise<number> {
  return (await app.request(url, init)).status;
}

describe('the door', () => {
  it('answers this machine’s own names only, against DNS rebinding', async () => {
    assert.equal(await statusAt('http://127.0.0.1:4600/api/pool'), 200);
    assert.equal(await statusAt('http://localhost:4600/api/pool'), 200);
    assert.equal(await statusAt('http://[::1]:4600/api/pool'), 200);
    for (const host of ['attacker.example', '127.0.0.1.attacker.example', '0.0.0.0', '192.168.1.4']) {
      assert.equal(await statusAt(`http://${host}:4600/api/pool`), 421, host);
    }
  });

  it('lets no other page act or look through a browser', async () => {
    const post = (headers: Record<string, string>): Promise<number> =>
      statusAt('http://127.0.0.1:4600/api/receipts/r1/undo?organisation=aube', { method: 'POST', headers });
    assert.equal(await post({}), 200);
    assert.equal(await post({ origin: 'http://127.0.0.1:4600' }), 200);
    assert.equal(await post({ origin: 'http://127.0.0.1:8080' }), 403);
    assert.equal(await post({ origin: 'https://attacker.example' }), 403);
    assert.equal(await post({ origin: 'null' }), 403);
    const look = { headers: { 'sec-fetch-site': 'cross-site' } };
    assert.equal(await statusAt('http://127.0.0.1:4600/api/return?organisation=aube', look), 403);
  });

  it('refuses a question of more than a megabyte', async () => {
    const body = JSON.stringify({ question: 'a'.repeat(1_000_001) });
    assert.equal(await statusAt('http://localhost/api/ask', { method: 'POST', body }), 413);
  });

  it('sends headers that keep the page to itself', async () => {
    const { headers } = await app.request('/api/pool');
    assert.match(headers.get('content-security-policy') ?? '', /script-src 'self'.*frame-ancestors 'none'/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('x-frame-options'), 'DENY');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('access-control-allow-origin'), null);
    assert.equal(headers.get('strict-transport-security'), null);
  });
});

describe('the served page', () => {
  const web = mkdtempSync(join(tmpdir(), 'parterre-web-'));
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Parterre</title>');
  writeFileSync(join(web, 'assets', 'main-1a2b.js'), 'export {};');
  writeFileSync(join(web, '..', 'parterre-beside.txt'), 'secret');
  after(() => {
    rmSync(web, { recursive: true });
    rmSync(join(web, '..', 'parterre-beside.txt'));
  });
  const page = createApp(madeService(), { web });

  it('is itself at every address that it draws, and its files are kept by the browser', async () => {
    for (const path of ['/', '/depot', '/en/question']) {
      assert.match(await (await page.request(path)).text(), /<title>Parterre/, path);
    }
    const script = await page.request('/assets/main-1a2b.js');
    assert.match(script.headers.get('content-type') ?? '', /javascript/);
    assert.match(script.headers.get('cache-control') ?? '', /immutable/);
  });

  it('is not itself for a missing file or a missing route', async () => {
    assert.equal((await page.request('/assets/gone.js')).status, 404);
    assert.equal((await page.request('/api/nothing')).status, 404);
  });

  it('gives no file beside its folder', async () => {
    for (const path of [
      '/../parterre-beside.txt',
      '/%2e%2e/parterre-beside.txt',
      '/..%2fparterre-beside.txt',
    ]) {
      const text = await (await page.request(path)).text();
      assert.doesNotMatch(text, /secret/, path);
    }
  });
});

describe('a port', () => {
  it('is listened to on loopback, refuses a false host, and is given back', async () => {
    const server = await listen(madeService(), { port: 0, web: null });
    const get = (host: string): Promise<number> =>
      new Promise((done, failed) => {
        request(
          { port: server.port, host: '127.0.0.1', path: '/api/pool', headers: { host } },
          (response) => {
            response.resume();
            done(response.statusCode ?? 0);
          },
        )
          .on('error', failed)
          .end();
      });
    assert.equal(await get(`127.0.0.1:${server.port}`), 200);
    assert.equal(await get('attacker.example'), 421);
    await server.close();
    await assert.rejects(get('127.0.0.1'));
  });

  it('that is taken is an error of the caller’s', async () => {
    const server = await listen(madeService(), { port: 0, web: null });
    await assert.rejects(listen(madeService(), { port: server.port, web: null }), { code: 'EADDRINUSE' });
    await server.close();
  });
});
