// Goal: what is called sure is right, at least 99 times in 100, and what is left for somebody to decide holds the rest.
// Method: the true productions of a made demonstration, and a second file of each house that names them otherwise.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { Random } from '#demo/random.ts';
import { isCommonTitle } from '#path/match/common-titles.ts';
import type { KnownProduction } from '#path/match/known-production.ts';
import { matchProductions, matchVenue, venueKeys } from '#path/match/match.ts';
import { titleKey } from '#path/title-key.ts';
import { makeDemonstration } from '../../truth/drive.ts';
import { Truth } from '../../truth/truth.ts';

/** How a second file may name a title, and how often. */
const VARIANTS: readonly (readonly [share: number, write: (title: string, random: Random) => string])[] = [
  [0.3, (title) => title],
  [0.12, (title) => title.toUpperCase()],
  [
    0.12,
    (title, random) =>
      `${title} ${random.pick(['(supplémentaire)', '– COMPLET', '(Sold out)', '(nouvelle date)'])}`,
  ],
  [0.1, (title) => title.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'")],
  [0.1, (title) => title.split(' – ')[0] ?? title],
  [0.08, (title) => title.replace(/^(?:Les?|La|Un|Une) /, '')],
  [0.06, (title) => `${title} (VF)`],
  [0.06, (title, random) => mistyped(title, random)],
  [
    0.03,
    (title) =>
      title
        .split(/[\s’]+/)
        .map((word) => word[0] ?? '')
        .join('')
        .toUpperCase(),
  ],
  [0.03, (title, random) => `${title} – ${random.pick(['12 mars', 'samedi 14 octobre 2023'])}`],
];

function mistyped(title: string, random: Random): string {
  const at = 1 + random.below(title.length - 1);
  return title.slice(0, at) + title.slice(at + 1);
}

function variant(title: string, random: Random): string {
  let drawn = random.unit();
  for (const [share, write] of VARIANTS) {
    drawn -= share;
    if (drawn < 0) return write(title, random);
  }
  return title;
}

/** The second file knows some of the performances, and where the room is. */
function toldOtherwise({ key, title, venue, starts }: KnownProduction, random: Random): KnownProduction {
  const kept = starts.filter(() => random.happens(0.6));
  return {
    key: `second/${key}`,
    title: variant(title, random),
    venue: `Complexe des Rives, ${venue}`,
    starts: kept.length > 0 ? kept : starts.slice(0, 1),
  };
}

/** For each start of the second file that one title of the first has: whether it is of the same production. */
function foundByHour(
  own: readonly KnownProduction[],
  second: readonly KnownProduction[],
): readonly boolean[] {
  return second.flatMap(({ key, title, starts }) =>
    starts.flatMap((start) => {
      const alike = own.filter(
        (one) => titleKey(one.title) === titleKey(title) && one.starts.includes(start),
      );
      return alike.length === 1 ? [`second/${alike[0]?.key}` === key] : [];
    }),
  );
}

type Stop = {
  readonly house: string;
  readonly truth: string;
  readonly producer: string;
  readonly title: string;
};

/** Pairs of houses that a key says show one production, and whether they do. */
function pairsBy(stops: readonly Stop[], keyOf: (stop: Stop) => string) {
  const found = { right: 0, wrong: 0 };
  for (const [at, one] of stops.entries())
    for (const other of stops.slice(at + 1))
      if (one.house !== other.house && keyOf(one) === keyOf(other))
        found[one.truth === other.truth ? 'right' : 'wrong'] += 1;
  return found;
}

type Hall = { readonly name: string; readonly municipality: string | null; readonly capacity: number | null };

/** A house knows its hall’s town half the time, its seats as often and give or take a row, and writes its name its own way. */
function venueToldOtherwise({ name, municipality, capacity }: Hall, random: Random) {
  const ways = [
    name,
    name.toUpperCase(),
    `Complexe des Rives, ${name}`,
    mistyped(name, random),
    `La ${name}`,
  ];
  const seats = capacity === null ? null : Math.round(capacity * (0.92 + 0.1 * random.unit()));
  return {
    name: random.pick(ways),
    performances: 1,
    municipality: random.happens(0.5) ? municipality : null,
    kind: null,
    capacity: random.happens(0.5) ? seats : null,
  };
}

describe('productions of two files of one house', () => {
  const out = mkdtempSync(join(tmpdir(), 'parterre-match-'));
  let truth: Truth;
  before(async () => {
    await makeDemonstration(out, { organisations: 60, tickets: 60_000, seed: 11 });
    truth = await Truth.open(out);
  });
  after(() => {
    truth.close();
    rmSync(out, { recursive: true, force: true });
  });

  it('are sure at least 99 times in 100 when they are said to be, and most of the others are likely', async (context) => {
    const rows = await truth.rows(
      `select organisation, production, title, venue, strftime(starts_at, '%Y-%m-%dT%H:%M') as start
       from performances order by organisation, production, starts_at`,
    );
    const random = new Random('match/1');
    const houses = new Map<string, Map<string, KnownProduction>>();
    for (const { organisation, production, title, venue, start } of rows) {
      const known = houses.get(String(organisation)) ?? new Map<string, KnownProduction>();
      const key = String(production);
      const starts = [...(known.get(key)?.starts ?? []), String(start)];
      known.set(key, { key, title: String(title), venue: String(venue), starts });
      houses.set(String(organisation), known);
    }
    // What is applied when files are read: a title and an hour, without a production.
    const applied = { right: 0, wrong: 0 };
    const found = { sure: { right: 0, wrong: 0 }, likely: { right: 0, wrong: 0 } };
    let all = 0;
    for (let round = 0; round < 3; round += 1) {
      for (const own of [...houses.values()].map((known) => [...known.values()])) {
        all += own.length;
        const second = own.map((one) => toldOtherwise(one, random));
        for (const key of foundByHour(own, second)) applied[key ? 'right' : 'wrong'] += 1;
        for (const { one, other, certainty } of matchProductions(own, second))
          found[certainty][`second/${one}` === other ? 'right' : 'wrong'] += 1;
      }
    }
    const { sure, likely } = found;
    const told = `${all} productions: ${JSON.stringify(found)}`;
    assert.ok(all > 1000, told);
    assert.ok(sure.right / (sure.right + sure.wrong) >= 0.99, told);
    assert.ok(sure.right / all >= 0.6, told);
    assert.ok((sure.right + likely.right) / all >= 0.9, told);
    assert.ok(likely.right / (likely.right + likely.wrong) >= 0.4, told);
    assert.ok(applied.right / (applied.right + applied.wrong) >= 0.99, told);
    context.diagnostic(`${told}; performances ${JSON.stringify(applied)}`);
  });

  it('of several houses are one by producer and title, hardly ever by title alone; venues are known by name and place', async (context) => {
    const random = new Random('match/2');
    const stops = await truth.rows(
      'select distinct organisation, producer, title from performances order by organisation, producer, title',
    );
    const told = stops.map(({ organisation, producer, title }) => ({
      house: String(organisation),
      truth: `${producer} ${title}`,
      producer: String(producer),
      title: variant(String(title), random),
    }));
    const byTitle = pairsBy(told, ({ title }) => titleKey(title));
    const byBoth = pairsBy(told, ({ title, producer }) => `${producer} ${titleKey(title)}`);
    const all = pairsBy(told, ({ truth: one }) => one).right;
    const halls = await truth.rows(
      `select venue, any_value(municipality) as municipality, any_value(capacity_physical) as capacity
       from performances where venue is not null group by venue order by venue`,
    );
    const list = halls.map(({ venue, municipality, capacity }, at) => ({
      code: String(at),
      name: String(venue),
      municipality: String(municipality),
      kind: null,
      capacity: capacity === null ? null : Number(capacity),
    }));
    const places = { sure: { right: 0, wrong: 0 }, likely: { right: 0, wrong: 0 }, none: 0 };
    for (let round = 0; round < 5; round += 1)
      for (const hall of list) {
        const match = matchVenue(venueToldOtherwise(hall, random), list);
        if (match === null) places.none += 1;
        else places[match.certainty][match.venue === hall.code ? 'right' : 'wrong'] += 1;
      }
    const counts = JSON.stringify({ stops: told.length, pairs: all, byTitle, byBoth, places });
    context.diagnostic(counts);
    assert.ok(byBoth.wrong === 0 && byBoth.right > 0, counts);
    assert.ok(byTitle.right / (byTitle.right + byTitle.wrong) < 0.5, counts);
    const { sure, likely } = places;
    assert.ok(sure.right / (sure.right + sure.wrong) >= 0.99, counts);
    assert.ok((sure.right + likely.right) / (5 * list.length) >= 0.7, counts);
  });
});

describe('a title', () => {
  it('keeps all that may be another work or version', () => {
    assert.equal(titleKey('Les Marées de verre – COMPLET'), titleKey('les marees de verre'));
    assert.equal(titleKey('Carmen (représentation supplémentaire)'), 'carmen');
    for (const other of ['Carmen (VF)', 'Carmen 2', 'Complet', 'Le Complet gris'])
      assert.notEqual(titleKey(other), 'carmen');
    assert.equal(titleKey('Complet'), 'complet');
    assert.equal(titleKey('Le Complet gris'), 'le complet gris');
  });

  it('that every house has, or that is of no show, is not asked about', () => {
    for (const title of ['gala', 'abonnement saison 2024 2025', 'forfait 3 spectacles', 'carte cadeau'])
      assert.ok(isCommonTitle(title), title);
    for (const title of ['mai 68', 'la carte', 'l atelier du peintre', 'visite'])
      assert.ok(!isCommonTitle(title), title);
  });

  it('shown by a venue that says where it is, or not, is in the same venue', () => {
    assert.ok(venueKeys('TNM, salle principale').has('salle principale'));
    assert.ok(!venueKeys('Salle principale').has('tnm'));
  });
});
