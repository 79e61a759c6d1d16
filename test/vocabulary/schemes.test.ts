import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fold } from '#model/fold.ts';
import { MOVEMENT_TYPES } from '#model/movement.ts';
import { SLUG_PATTERN } from '#model/words.ts';
import { ancestors, expand, isTerm } from '#vocabulary/lookup.ts';
import { ANSWERS } from '#vocabulary/schemes/survey-question.ts';
import { schemeOf, VOCABULARY } from '#vocabulary/vocabulary.ts';

/** Codes that others rely on for ever: taking one away or renaming it breaks stored data. */
const PROMISED: Readonly<Record<string, string>> = {
  discipline:
    'theatre music opera dance humour circus variety spoken-word museum-exhibition film multidisciplinary concert',
  'price-class':
    'full reduced senior student youth child companion resident promotional dynamic group corporate school subscription pass complimentary press staff partner',
  channel: 'online mobile-app counter phone group-desk school-desk subscription-office mail reseller',
  movement: 'sale refund exchange-in exchange-out void',
  weekday: 'monday tuesday wednesday thursday friday saturday sunday',
  'age-band':
    'under-15 15-17 18-19 20-24 25-29 30-34 35 36-39 40-44 45-49 50-54 55-59 60-64 65-69 70-74 75-79 80-84 85-plus 18-34 18-35 15-19 35-39',
  'information-source':
    'facebook newspaper radio television traditional-media social-media word-of-mouth own-channels outdoor-advertising web-listings',
  'survey-question': 'heard-of-show follows-culture attended-disciplines-12-months age-band satisfaction',
  region:
    'bas-saint-laurent saguenay-lac-saint-jean capitale-nationale mauricie estrie montreal outaouais abitibi-temiscamingue cote-nord nord-du-quebec gaspesie-iles-de-la-madeleine chaudiere-appalaches laval lanaudiere laurentides monteregie centre-du-quebec outside-quebec',
  municipality: 'montreal laval longueuil',
  'origin-zone': 'montreal-island laval south-shore north-shore rest-of-quebec outside-quebec',
};

test('promised codes exist', () => {
  for (const [scheme, codes] of Object.entries(PROMISED)) {
    for (const code of codes.split(' ')) assert.ok(isTerm(scheme, code), `${scheme}: ${code}`);
  }
});

test('codes of a scheme are kebab-case and name one thing each', () => {
  for (const { code: scheme, concepts, groups } of VOCABULARY) {
    const codes = [...concepts, ...groups].map(({ code }) => code);
    assert.equal(new Set(codes).size, codes.length, scheme);
    for (const code of codes) assert.match(code, SLUG_PATTERN, scheme);
  }
  assert.equal(new Set(VOCABULARY.map(({ code }) => code)).size, VOCABULARY.length);
});

test('a broader concept exists and no concept is its own ancestor', () => {
  for (const { code: scheme, concepts } of VOCABULARY) {
    const codes = new Set(concepts.map(({ code }) => code));
    for (const concept of concepts) {
      if (concept.broader !== null) assert.ok(codes.has(concept.broader), `${scheme}: ${concept.broader}`);
      assert.ok(!ancestors(scheme, concept.code).includes(concept.code));
    }
  }
});

test('a group has members, and each is a concept of its scheme', () => {
  for (const { code: scheme, concepts, groups } of VOCABULARY) {
    const codes = new Set(concepts.map(({ code }) => code));
    for (const { code, members } of groups) {
      assert.ok(members.length > 0, `${scheme}: ${code}`);
      assert.equal(new Set(members).size, members.length, `${scheme}: ${code}`);
      for (const member of members) assert.ok(codes.has(member), `${scheme}: ${code} has ${member}`);
    }
  }
});

test('everything is said in French and English', () => {
  for (const { label, definition, concepts, groups } of VOCABULARY) {
    for (const term of [{ label, definition }, ...concepts, ...groups]) {
      for (const text of [term.label.fr, term.label.en, term.definition.fr, term.definition.en]) {
        assert.ok(text.trim().length > 0 && text === text.trim());
      }
      assert.match(term.definition.fr, /\.$/);
      assert.match(term.definition.en, /\.$/);
    }
  }
});

test('French is set as the OQLF writes it', () => {
  for (const { label, definition, concepts, groups } of VOCABULARY) {
    for (const term of [{ label, definition }, ...concepts, ...groups]) {
      for (const text of [term.label.fr, term.definition.fr]) {
        assert.doesNotMatch(text, /'/, text);
        assert.doesNotMatch(text, /[^\u00a0][:%$]/, text);
        assert.doesNotMatch(text, /[\s\u00a0][;?!]/, text);
      }
    }
  }
});

test('no two concepts of a scheme, nor two groups, are called the same by anyone', () => {
  for (const { code: scheme, concepts, groups } of VOCABULARY) {
    for (const terms of [concepts, groups]) {
      const owner = new Map<string, string>();
      for (const { code, label, synonyms } of terms) {
        for (const text of [label.fr, label.en, ...synonyms.fr, ...synonyms.en]) {
          const phrase = fold(text);
          assert.notEqual(phrase, '', `${scheme}: ${code}`);
          assert.equal(
            owner.get(phrase) ?? code,
            code,
            `${scheme}: « ${text} » is also ${owner.get(phrase)}`,
          );
          owner.set(phrase, code);
        }
      }
    }
  }
});

test('opera and music are siblings, and a concert is never an opera', () => {
  const concert = expand('discipline', 'concert');
  assert.ok(concert.includes('music') && concert.includes('jazz-and-blues'));
  for (const opera of expand('discipline', 'opera')) assert.ok(!concert.includes(opera));
  assert.deepEqual(ancestors('discipline', 'opera'), []);
});

test('every discipline of the stage has a second level', () => {
  for (const top of ['theatre', 'music', 'opera', 'dance', 'humour', 'circus', 'variety', 'spoken-word']) {
    assert.ok(expand('discipline', top).length > 2, top);
  }
});

test('every discipline at the top level is aligned, by URI', () => {
  for (const { code, broader, exactMatch, closeMatch } of schemeOf('discipline').concepts) {
    if (broader !== null) continue;
    assert.ok(exactMatch.length + closeMatch.length > 0, code);
    for (const uri of [...exactMatch, ...closeMatch])
      assert.match(uri, /^(?:https?:\/\/|urn:parterre:sibil:)/);
  }
});

test('movements are those of the model', () => {
  assert.deepEqual(
    schemeOf('movement').concepts.map(({ code }) => code),
    MOVEMENT_TYPES,
  );
});

test('every survey question says which scheme answers it', () => {
  assert.deepEqual(
    Object.keys(ANSWERS).sort(),
    schemeOf('survey-question')
      .concepts.map(({ code }) => code)
      .sort(),
  );
  for (const scheme of Object.values(ANSWERS)) if (scheme !== null) assert.ok(schemeOf(scheme));
});
