import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { MadePool } from '../jobs/made-pool.ts';
import { mapFile } from '../support/map-file.ts';

const SAMPLES = join(import.meta.dirname, '../../../shared/samples');

/** Files that hold sales, attendance or survey answers, and what each of their sheets of interest is. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'eventbrite/attendee_report_eb2ez.csv': ['eventbrite-attendees'],
  'eventbrite/api_attendees_gbe.json': ['eventbrite-attendees-api'],
  'eventbrite/api_events_gbe.json': ['eventbrite-events-api'],
  'humanitix/api_orders_tickets_gbe.json': [
    'humanitix-orders-api',
    'humanitix-tickets-api',
    'humanitix-tickets-api',
  ],
  ...Object.fromEntries(
    [
      'order1',
      'order1-modified',
      'order2',
      'order3',
      'order4',
      'order5',
      'order6',
      'order7',
      'order8',
      'order9',
      'order10',
      'event2-order1',
      'rmevent1-order1',
      'rmevent2-order1',
    ].map((name) => [`pretix/api_json/orders/${name}.json`, ['pretix-json']]),
  ),
  'pretix/api_json/subevents/subevent1.json': ['pretix-json-dates'],
  'sacd_declaration/sacd-declaration-parameter.xml': ['sacd-declaration'],
  'tessitura/rest_api_detroit_opera/performances.json': ['tessitura-performances-api'],
  'tessitura/rest_api_detroit_opera/performance.json': ['tessitura-performances-api'],
  'tessitura/rest_api_detroit_opera/performance-prices.json': ['tessitura-prices-api'],
  'nyphil_performance_history/2024-25_TO_NOW.json': ['nyphil-performances'],
  'fr_musees_frequentation/frequentation-des-musees-de-france.csv': ['museums-of-france'],
  'survey_surveymonkey_538/comma-survey.csv': ['surveymonkey'],
  'survey_surveymonkey_538/flying-etiquette.csv': ['surveymonkey'],
  'survey_qualtrics/sample.csv': ['qualtrics'],
  'survey_qualtrics/sample_legacy.csv': ['qualtrics'],
};

/** Real surveys: the rows of each, and its respondents by the age bands that ours can hold (not “45-60”, nor “> 60”). */
const RESPONDENTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'survey_surveymonkey_538/comma-survey.csv': { '18-29': 221, '30-44': 254, '?': 654 },
  'survey_surveymonkey_538/flying-etiquette.csv': { '18-29': 220, '30-44': 254, '?': 566 },
  'survey_qualtrics/sample.csv': { '?': 1 },
  'survey_qualtrics/sample_legacy.csv': { '?': 1 },
};

let ran = 0;

if (!existsSync(SAMPLES))
  test('the shared samples are recognised', { skip: '../shared is not there' }, () => {});
else {
  for (const [path, ids] of Object.entries(EXPECTED)) {
    test(`${path} is ${[...new Set(ids)].join(', ')}`, async () => {
      const known = (await mapFile(join(SAMPLES, path)))
        .filter(({ recognised }) => recognised.best !== null)
        .map(({ mapping }) => mapping);
      assert.deepEqual(
        known
          .map(({ source }) => source.id)
          .filter((id) => id !== 'pretix-json-scans' && id !== 'pretix-json-fees'),
        ids,
      );
      for (const { problems } of known) assert.ok(problems.every(({ severity }) => severity !== 'error'));
      ran += 1;
    });
  }

  for (const [path, bands] of Object.entries(RESPONDENTS)) {
    test(`${path} becomes as many respondents as it has rows, by the ages that they told`, async () => {
      const pool = await MadePool.make();
      try {
        const all = Object.values(bands).reduce((sum, count) => sum + count, 0);
        const [receipt] = await pool.ingest([join(SAMPLES, path)]);
        assert.deepEqual(receipt?.rows, { read: all, kept: all, setAside: 0, excluded: 0 });
        assert.deepEqual(await pool.figures('respondents', 'age-band'), bands);
      } finally {
        pool.remove();
      }
    });
  }

  test('a season of an orchestra becomes its 252 performances, and none of its works', async () => {
    const pool = await MadePool.make();
    try {
      const [receipt] = await pool.ingest([join(SAMPLES, 'nyphil_performance_history/2024-25_TO_NOW.json')]);
      const { read = 0, excluded = 0, ...others } = receipt?.rows ?? {};
      assert.deepEqual([others, read - excluded], [{ kept: 252, setAside: 0 }, 252]);
      const { performances, from, to } = receipt?.totals ?? {};
      assert.deepEqual([performances, from, to], [252, '2024-09-12', '2025-12-20']);
    } finally {
      pool.remove();
    }
  });

  test('a table of poll results by group is refused with a clear sentence rather than counted', async () => {
    const path = join(SAMPLES, 'survey_surveymonkey_538/NFL_fandom_data-surveymonkey.csv');
    const [only] = await mapFile(path);
    assert.deepEqual(
      only?.mapping.problems.map(({ code, severity }) => [code, severity]),
      [['table-not-understood', 'error']],
    );
    assert.deepEqual(only?.mapping.columns, {});
  });

  test('lists without sales (prices, zones, seasons, ticket classes) are not counted as sales', async () => {
    const others = [
      'tessitura/rest_api_detroit_opera/performance-prices.json',
      'tessitura/rest_api_detroit_opera/performance-zones.json',
      'tessitura/rest_api_detroit_opera/seasons.json',
      'eventbrite/api_ticket_classes_gbe.json',
      'humanitix/api_events_gbe.json',
    ];
    for (const path of others)
      for (const { mapping } of await mapFile(join(SAMPLES, path)))
        assert.deepEqual(mapping.columns, {}, path);
  });

  test('every expected sample was read', () => assert.equal(ran, Object.keys(EXPECTED).length));
}
