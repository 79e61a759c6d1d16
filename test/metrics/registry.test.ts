import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { aggregatesOf, isApplicable } from '#metrics/applicable.ts';
import { metricDefinition } from '#metrics/definition.ts';
import { DIMENSIONS, dimensionOf } from '#metrics/dimensions.ts';
import { METRICS, metricOf } from '#metrics/metrics.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';
import { metricPages } from '../../scripts/metric-pages.ts';

const ROOT = join(import.meta.dirname, '..', '..');

describe('the registry', () => {
  it('keeps the ids of the contract', () => {
    const metrics = [
      'tickets-issued',
      'tickets-sold',
      'revenue',
      'orders',
      'buyers',
      'average-price',
      'occupancy',
      'lead-time',
    ];
    const dimensions = [
      'organisation',
      'discipline',
      'performance-month',
      'purchase-weekday',
      'purchase-hour',
      'channel',
      'price-class',
      'fsa',
      'region',
      'age-band',
      'information-source',
    ];
    assert.deepEqual(
      metrics.filter((id) => metricOf(id) === null),
      [],
    );
    assert.deepEqual(
      dimensions.filter((id) => dimensionOf(id) === null),
      [],
    );
  });

  it('gives each measure and dimension one id, and one file of that name', () => {
    for (const [folder, all] of [
      ['measures', METRICS],
      ['dimensions', DIMENSIONS],
    ] as const) {
      assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
      for (const { id } of all) {
        const text = readFileSync(join(ROOT, 'src/metrics', folder, `${id}.ts`), 'utf8');
        assert.ok(text.includes(`id: '${id}'`), id);
      }
    }
  });

  it('gives a name to one aggregate only, since names are columns of plans', () => {
    const byName = new Map<string, unknown>();
    for (const aggregate of METRICS.flatMap(aggregatesOf)) {
      const { name } = aggregate;
      assert.deepEqual(byName.get(name) ?? aggregate, aggregate, name);
      byName.set(name, aggregate);
    }
  });

  it('speaks both languages, in each label and meaning', () => {
    for (const { id, label, meaning } of [...METRICS, ...DIMENSIONS]) {
      for (const text of [label.fr, label.en, meaning.fr, meaning.en]) {
        assert.ok(text.trim().length > 0, id);
        assert.doesNotMatch(text, /'/, `${id}: typographic apostrophe`);
      }
      assert.doesNotMatch(meaning.fr, / [:;?!%$»]/, `${id}: no-break space, or none`);
    }
  });

  it('names dimensions and schemes that exist', () => {
    for (const metric of METRICS) {
      const over = metric.additivity.kind === 'semi-additive' ? metric.additivity.over : [];
      const without = aggregatesOf(metric).flatMap((one) => [...(one.without ?? []), ...(one.known ?? [])]);
      for (const id of [...over, ...without, ...(metric.requires ?? [])]) assert.ok(dimensionOf(id), id);
    }
    for (const { values } of DIMENSIONS) {
      if (values.kind === 'concepts') assert.equal(schemeOf(values.scheme).code, values.scheme);
    }
  });

  it('lets every measure be asked by some dimension, and every dimension serve some measure', () => {
    for (const metric of METRICS)
      assert.ok(
        DIMENSIONS.some((one) => isApplicable(metric, one)),
        metric.id,
      );
    for (const dimension of DIMENSIONS) {
      assert.ok(
        METRICS.some((one) => isApplicable(one, dimension)),
        dimension.id,
      );
    }
  });

  it('makes the formula of a definition from the expression that is compiled', () => {
    const formula = (id: string) => {
      const metric = metricOf(id);
      return metric && metricDefinition(metric).formula;
    };
    assert.equal(formula('tickets-issued'), 'Σ quantity');
    assert.equal(
      formula('refund-rate'),
      '100 × Σ −quantity [movement in refund, void] ÷ Σ quantity [movement = sale]',
    );
  });
});

describe('the pages of the registry', () => {
  for (const { file, text } of metricPages()) {
    it(`${file} is what scripts/write-metric-docs.ts writes`, () => {
      assert.equal(readFileSync(join(ROOT, file), 'utf8'), text);
    });
  }
});
