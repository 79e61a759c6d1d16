// Twelve months of one house’s exports, overlapping and corrected: after each, its figures are what is true of that day.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { told } from '../truth/difference.ts';
import { Season, type Step } from './monthly.ts';

/** One that shows movements, one only what stands; the bench has all. */
const DIALECTS = ['table-csv-1252', 'archtics-csv'];

const folder = mkdtempSync(join(tmpdir(), 'parterre-deliveries-'));
let season: Season;
before(async () => {
  season = await Season.open(folder, { organisations: 12, tickets: 12_000, seed: 5 });
});
after(() => {
  season.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a house that hands in its export every month', () => {
  for (const dialect of DIALECTS) {
    it(`has after each of them the figures of that day: ${dialect}`, async () => {
      const house = season.houses().find(({ dialects }) => dialects.at(-1) === dialect);
      assert.ok(house, `a house writes ${dialect}`);
      const steps: Step[] = [];
      for await (const step of season.months(house)) {
        assert.equal(step.findings.differences.length, 0, `${step.month}: ${told(step.findings)}`);
        steps.push(step);
      }
      assert.equal(steps.length, 13);
      assert.ok(steps.every(({ findings }) => findings.compared > 0));
    });
  }
});
