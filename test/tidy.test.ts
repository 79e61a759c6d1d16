// A rule that is not a test is a wish: this file reads every source file once and keeps the house in order.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { describe, it } from 'node:test';

const ROOT = join(import.meta.dirname, '..');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
});
const FILES = tracked.split('\n').filter((file) => file !== '' && existsSync(join(ROOT, file)));
const SOURCES = FILES.filter((file) => /^src\/.*\.tsx?$/.test(file));
const TEXT = new Map(SOURCES.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));

/** Which top folders each top folder may import. Anything absent is a mistake. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  messages: ['model'],
  vocabulary: ['model', 'messages'],
  sources: ['model', 'messages', 'vocabulary'],
  metrics: ['model', 'messages', 'vocabulary'],
  path: ['model', 'messages', 'vocabulary', 'sources', 'metrics'],
  verify: ['model', 'messages'],
  decode: ['model', 'messages', 'path'],
  engine: ['model', 'messages'],
  store: ['model', 'messages'],
  pull: ['model', 'messages'],
  solve: ['model', 'messages'],
  demo: ['model', 'messages', 'vocabulary', 'engine'],
  jobs: [
    'model',
    'messages',
    'vocabulary',
    'sources',
    'metrics',
    'path',
    'decode',
    'engine',
    'store',
    'pull',
    'solve',
    'demo',
    'verify',
  ],
  receive: ['model', 'messages', 'store', 'jobs'],
  http: ['model', 'messages', 'vocabulary', 'metrics', 'sources', 'jobs'],
  cli: [
    'model',
    'messages',
    'vocabulary',
    'metrics',
    'sources',
    'jobs',
    'receive',
    'demo',
    'http',
    'engine',
    'store',
  ],
  web: ['model', 'messages', 'vocabulary', 'metrics', 'path', 'http'],
};

/** Packages that only one folder may import, so that replacing one means changing one folder. */
const ONE_IMPORTER: Readonly<Record<string, string>> = {
  '@duckdb/node-api': 'src/engine/',
  hono: 'src/http/',
  '@hono/node-server': 'src/http/',
  hucre: 'src/decode/',
  'iconv-lite': 'src/decode/',
  highs: 'src/solve/',
  fflate: 'test/',
  'node:sqlite': 'src/store/',
  nodemailer: 'src/receive/',
  'postal-mime': 'src/receive/',
  'smtp-server': 'src/receive/',
  ssh2: 'src/receive/',
  pdfkit: 'src/cli/',
  react: 'src/web/',
};

/** Data and vocabulary written as long tables; the list may only shrink. */
const LONG_FILES: readonly string[] = [
  'src/vocabulary/geography/quebec-fsa.ts',
  'src/vocabulary/geography/quebec-fsa-shapes.ts',
];

const LINES_MAX = 320;

describe('the house', () => {
  it('imports only leftwards', () => {
    const wrong = SOURCES.flatMap((file) =>
      importsOf(file)
        .filter(({ folder }) => folder !== topFolder(file) && !MAY_IMPORT[topFolder(file)]?.includes(folder))
        .map(({ written }) => `${file} imports ${written}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('enters each step of the path by its front door, and no step calls another', () => {
    const wrong = SOURCES.flatMap((file) =>
      importsOf(file)
        .filter(({ target, isType }) => {
          const step = stepOf(target);
          if (step === null || step === stepOf(file)) return false;
          if (basename(target) !== `${step}.ts` && file.startsWith('src/path/')) return !isType;
          return stepOf(file) !== null && !isType;
        })
        .map(({ written }) => `${file} imports ${written}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('has no files that import each other in a circle, types included', () => {
    const left = new Map(SOURCES.map((file) => [file, importsOf(file).map(({ target }) => target)]));
    for (let before = 0; before !== left.size; ) {
      before = left.size;
      for (const [file, imported] of left)
        if (!imported.some((target) => left.has(target))) left.delete(file);
    }
    const isImported = new Set([...left.values()].flat());
    assert.deepEqual(
      [...left.keys()].filter((file) => isImported.has(file)),
      [],
    );
  });

  it('gives each heavy package one importer', () => {
    const wrong = SOURCES.flatMap((file) =>
      packagesOf(file)
        .filter((name) => ONE_IMPORTER[name] && !file.startsWith(ONE_IMPORTER[name]))
        .map((name) => `${file} imports ${name}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('has no drawer of odds and ends, no star export', () => {
    const drawers = FILES.filter((file) =>
      /(^|\/)(index|utils?|helpers?|common|types|misc)\.tsx?$/.test(file),
    );
    const stars = SOURCES.filter((file) => /^export \*/m.test(TEXT.get(file) ?? ''));
    assert.deepEqual([...drawers, ...stars], []);
  });

  it('keeps files short', () => {
    const long = SOURCES.filter(
      (file) => (TEXT.get(file) ?? '').split('\n').length > LINES_MAX && !LONG_FILES.includes(file),
    );
    assert.deepEqual(long, []);
  });

  it('lets only protect make something protected', () => {
    const makers = SOURCES.filter((file) => /as (unknown as )?Protected\b/.test(TEXT.get(file) ?? ''));
    assert.deepEqual(
      makers.filter((file) => file !== 'src/path/protect/protect.ts'),
      [],
    );
  });

  it('takes time and chance as parameters', () => {
    const impure = SOURCES.filter((file) => !file.endsWith('/main.ts') && !file.endsWith('main.tsx')).filter(
      (file) =>
        /new Date\(\)|Date\.now\(\)|Math\.random\(\)/.test(
          (TEXT.get(file) ?? '').replace(/\/\/.*|\/\*[\s\S]*?\*\//g, ''),
        ),
    );
    const allowed = new Set(['src/store/pool-folder.ts']);
    assert.deepEqual(
      impure.filter((file) => !allowed.has(file)),
      [],
    );
  });

  it('throws no sentence outside the messages', () => {
    const wrong = SOURCES.filter(
      (file) => /throw new Error\(/.test(TEXT.get(file) ?? '') && !file.startsWith('src/web/'),
    );
    assert.deepEqual(wrong, []);
  });

  it('cites every rule of protection in the title of a test', () => {
    const rules = readFileSync(join(ROOT, 'src/path/protect/SPEC.md'), 'utf8').matchAll(
      /^- \[([A-Z]\d+[a-z]?)\]/gm,
    );
    const titles = FILES.filter((file) => /^test\/.*\.test\.ts$/.test(file)).flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\b(?:describe|it|test)\(\s*(['`].*)/g)].map(
        ([, title = '']) => title,
      ),
    );
    const uncited = [...rules].flatMap(([, rule]) =>
      titles.some((title) => title.includes(`[${rule}]`)) ? [] : [rule],
    );
    assert.deepEqual(uncited, []);
  });

  it('holds no large file and no nameless TODO', () => {
    const large = FILES.filter((file) => statSync(join(ROOT, file)).size > 1_000_000);
    const todos = SOURCES.filter((file) => /TODO(?!.*#\d+)/.test(TEXT.get(file) ?? ''));
    assert.deepEqual([...large, ...todos], []);
  });
});

type Import = {
  readonly written: string;
  readonly target: string;
  readonly folder: string;
  readonly isType: boolean;
};

function importsOf(file: string): readonly Import[] {
  const found = [
    ...(TEXT.get(file) ?? '').matchAll(/^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+'([#.][^']+)'/gm),
  ];
  return found.map(([, type, written = '']) => {
    const target = written.startsWith('#')
      ? `src/${written.slice(1)}`
      : posix.normalize(posix.join(dirname(file), written));
    return { written, target, folder: topFolder(target), isType: type !== undefined };
  });
}

function packagesOf(file: string): readonly string[] {
  const found = [...(TEXT.get(file) ?? '').matchAll(/from\s+'([^#.'][^']*)'/g)];
  return found.map(([, written = '']) =>
    written.startsWith('@') ? written.split('/').slice(0, 2).join('/') : (written.split('/')[0] ?? ''),
  );
}

function topFolder(file: string): string {
  return file.split('/')[1] ?? '';
}

function stepOf(file: string): string | null {
  const [top, folder, step, ...rest] = file.split('/');
  return top === 'src' && folder === 'path' && step !== undefined && rest.length > 0 ? step : null;
}
