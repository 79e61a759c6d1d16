import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Answer } from '#model/answer.ts';
import { chartSvg } from '#path/present/present.ts';
import { fsaShapes } from '#vocabulary/geography/shapes.ts';

import { answered, week } from './made-answers.ts';

const BARS = answered(
  { metric: 'tickets-sold', by: ['purchase-weekday'], scope: 'pool' },
  week([2000, 2200, 2400, 3000, 3000, 1500, 1000]).map((cell, i) =>
    i === 1 || i === 2 ? { ...cell, houses: 3, first: 4 * (i - 1) } : cell,
  ),
  { value: 15100 },
);

function drawn(answer: Answer, look = {}): string {
  const svg = chartSvg(answer, 'fr', look);
  assert(svg !== null);
  return svg;
}

function count(svg: string, pattern: RegExp): number {
  return [...svg.matchAll(pattern)].length;
}

describe('chartSvg', () => {
  it('is one image with a name and a summary', () => {
    const svg = drawn(BARS);
    const [, title, desc] = /role="img" aria-labelledby="(\S+) (\S+)"/.exec(svg) ?? [];
    assert(title !== undefined && desc !== undefined);
    assert(
      svg.includes(
        `<title id="${title}">Billets vendus, selon le jour d’achat · toute la mutualisation</title>`,
      ),
    );
    assert.match(svg, /<desc id="[^"]+">[^<]+En tête\u00a0: Jeudi, 3\u00a0000 \(20\u00a0%\)\.<\/desc>/);
  });

  it('writes every name and value beside its bar, and hatches what is not released in words', () => {
    const svg = drawn(BARS);
    for (const text of ['Lundi', 'Mardi', 'Dimanche', '2\u00a0000 (13\u00a0%)'])
      assert(svg.includes(`>${text}<`), text);
    assert.equal(count(svg, />non diffusé</g), 2);
    assert.equal(count(svg, /<rect[^>]+hatch\)/g), 2);
    assert.equal(count(svg, /<rect[^>]+#1d6b57/g), 5);
  });

  it('draws bars in proportion', () => {
    const widths = [...drawn(BARS).matchAll(/<rect[^>]*width="([\d.]+)"[^>]*#1d6b57/g)].map((found) =>
      Number(found[1]),
    );
    const [monday = 0, thursday = 0] = widths;
    assert(Math.abs(monday / thursday - 2 / 3) < 0.001);
  });

  it('has colours of 3 to 1 at least on white', () => {
    const colours = [...drawn(BARS).matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map(
      (found) => found[1] ?? '',
    );
    assert(colours.length > 0);
    for (const colour of colours) assert(contrastOnWhite(colour) >= 3, colour);
  });

  it('hatches no more than the half of a first month, beside the axis and never over it', () => {
    const first = answered(
      { metric: 'tickets-sold', by: ['performance-month'], scope: 'pool' },
      ['2024-09', '2024-10', '2024-11'].map((month, i) => ({
        key: [month],
        value: 1000 * (i + 1),
        ...(i === 0 ? { houses: 3 } : {}),
      })),
      { value: 6000 },
    );
    const svg = drawn(first);
    const axis = Number(/<line x1="([\d.]+)"/.exec(svg)?.[1]);
    const hatched = Number(/<rect x="([\d.]+)"[^>]+hatch\)/.exec(svg)?.[1]);
    assert.ok(axis > 0 && hatched >= axis, `${hatched} is left of ${axis}`);
  });

  const months = ['2024-09', '2024-10', '2024-11', '2024-12', '2025-01'];
  const line = answered(
    { metric: 'tickets-sold', by: ['performance-month'], scope: 'pool' },
    months.map((month, i) => ({
      key: [month],
      value: 1000 * (i + 1),
      ...(i === 1 || i === 2 ? { houses: 3, first: 4 * (i - 1) } : {}),
    })),
    { value: 15000 },
  );

  it('parts a line where a value is not released, and never lets it fall to zero', () => {
    const svg = drawn(line);
    const path = /<path d="(M[^"]+)" fill="none" stroke-width="2" stroke="#1d6b57"/.exec(svg)?.[1] ?? '';
    assert.equal(count(path, /M/g), 2);
    assert.equal(count(path, /[ML]/g), 3);
    assert.equal(count(svg, /<circle/g), 3);
    assert.equal(count(svg, />non diffusé</g), 1);
  });

  it('stands months as far apart as they are, and parts the line where some have no row', () => {
    const sparse = answered(
      { metric: 'tickets-sold', by: ['performance-month'], scope: 'pool' },
      ['2024-09', '2024-10', '2025-01'].map((month) => ({ key: [month], value: 1000 })),
      { value: 3000 },
    );
    const svg = drawn(sparse);
    const path = /<path d="(M[^"]+)" fill="none"/.exec(svg)?.[1] ?? '';
    assert.equal(count(path, /M/g), 2);
    const [first = 0, second = 0, last = 0] = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map((found) =>
      Number(found[1]),
    );
    assert(Math.abs((last - first) / (second - first) - 4) < 0.01);
    assert.equal(count(svg, /<line[^>]+class="stroke"/g), 1, 'a month alone stands on a stem');
  });

  it('cuts no name: where a picture is narrow, names stand above their bars', () => {
    const long = 'Théâtre d’objets, de marionnettes et de masques';
    const column = BARS.columns[0];
    assert(column?.values !== undefined);
    const named = { ...column, values: { ...column.values, monday: { fr: long, en: long } } };
    const answer = { ...BARS, columns: [named, ...BARS.columns.slice(1)] };
    const startOf = (svg: string): string =>
      new RegExp(`<text x="([\\d.]+)"[^>]*>${long}<`).exec(svg)?.[1] ?? '';
    assert(Number(startOf(drawn(answer))) > 300, 'beside its bar');
    assert.equal(startOf(drawn(answer, { width: 440 })), '0');
  });

  const areas = answered(
    { metric: 'tickets-sold', by: ['fsa'], scope: 'pool' },
    ['H2X', 'H2Y', 'H3A', 'H3B', 'H2W'].map((fsa, i) => ({
      key: [fsa],
      value: 1000 * (i + 1),
      ...(i < 2 ? { houses: 3, first: 4 * i } : {}),
    })),
    { value: 15000 },
  );

  it('fills areas by class, hatches those not released, dots those not recorded, and says the classes', () => {
    const svg = drawn(areas, { shapes: fsaShapes() });
    assert.match(svg, /<title>H2W: 5\u00a0000 \(33\u00a0%\)<\/title>/);
    assert.match(svg, /hatch\)"[^>]*><title>H2X: non diffusé<\/title>/);
    assert.match(svg, /stroke-dasharray="1 3"[^>]*><title>H4C<\/title>/);
    assert(svg.includes('>non diffusé<'));
  });

  it('draws a map without outlines as bars', () => {
    assert.equal(count(drawn(areas), /<rect[^>]+#1d6b57/g), 3);
  });

  it('draws nothing of a number or of two dimensions', () => {
    const number = answered({ metric: 'tickets-sold', scope: 'pool' }, [], { value: 1000 });
    assert.equal(chartSvg(number, 'fr'), null);
    const table = answered(
      { metric: 'tickets-sold', by: ['channel', 'discipline'], scope: 'pool' },
      [{ key: ['online', 'theatre'], value: 1000 }],
      { value: 1000 },
    );
    assert.equal(table.chart, 'table');
    assert.equal(chartSvg(table, 'fr'), null);
  });

  it('escapes every text', () => {
    const column = BARS.columns[0];
    assert(column?.values !== undefined);
    const evil = { ...column, values: { ...column.values, monday: { fr: '<script>"&', en: 'x' } } };
    const svg = drawn({ ...BARS, columns: [evil, ...BARS.columns.slice(1)] });
    assert(!svg.includes('<script>'));
    assert(svg.includes('&lt;script&gt;&quot;&amp;'));
  });
});

/** WCAG 2.2, contrast ratio of a colour on white. */
function contrastOnWhite(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}
