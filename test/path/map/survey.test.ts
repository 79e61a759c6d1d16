import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { fold } from '#model/fold.ts';
import type { Recipe } from '#model/recipe.ts';
import { map } from '#path/map/map.ts';
import { recognise } from '#path/recognise/recognise.ts';
import { SOURCES } from '#sources/sources.ts';
import { mapSheet, sheetOf, VOCABULARY } from '../../support/map-file.ts';

const HEARD = 'Comment avez-vous entendu parler de ce spectacle?';
const FOLLOWS = 'En général, comment vous informez-vous de l’offre culturelle?';

describe('a survey', () => {
  it('keeps apart how one heard of this show and how one follows culture', () => {
    const { mapping } = mapSheet(
      sheetOf(
        `Horodateur|${HEARD}|${FOLLOWS}\n28/04/2025 10:20|Facebook, Radio|Journaux\n29/04/2025 10:20|Radio|Radio, Journaux`,
      ),
    );
    assert.deepEqual(
      mapping.questions.map(({ question, separator }) => [question, separator]),
      [
        ['heard-of-show', ','],
        ['follows-culture', ','],
      ],
    );
    assert.deepEqual(mapping.questions[0]?.options, { facebook: 'facebook', radio: 'radio' });
  });

  it('does not cut an option that holds a comma and is known whole', () => {
    const { mapping } = mapSheet(
      sheetOf(
        `Horodateur|${HEARD}\n28/04/2025 10:20|Médias traditionnels\n29/04/2025 10:20|Radio;Facebook\n30/04/2025 10:20|Facebook`,
      ),
    );
    assert.equal(mapping.questions[0]?.separator, ';');
  });

  it('reads a column per option, known by its brackets', () => {
    const { mapping } = mapSheet(
      sheetOf(
        `id|submitdate|startlanguage|${HEARD} [Facebook]|${HEARD} [Pigeon voyageur]\n1|2025-04-28 10:20:00|fr|Oui|Non`,
      ),
    );
    assert.deepEqual(mapping.questions[0]?.columns, [
      { index: 3, option: 'facebook', label: 'Facebook' },
      { index: 4, option: null, label: 'Pigeon voyageur' },
    ]);
  });

  it('reads a list and the text of its “Other” as one question', () => {
    const { mapping } = mapSheet(
      sheetOf(
        `id|submitdate|startlanguage|${HEARD}|${HEARD} [Autre]\n1|2025-04-28 10:20:00|fr|Radio|\n2|2025-04-28 10:20:00|fr|-oth-|Par ma tante`,
      ),
    );
    assert.deepEqual(
      mapping.questions.map(({ columns, options }) => [columns, options]),
      [
        [
          [{ index: 3 }, { index: 4, option: 'other-source', label: 'Autre' }],
          { radio: 'radio', oth: 'other-source' },
        ],
      ],
    );
  });

  it('takes a 2 for a no where options are 1 and 2, and for nothing else where they are ranks', () => {
    const no = (cells: string) =>
      mapSheet(
        sheetOf(
          `id|submitdate|startlanguage|${HEARD} [Facebook]|${HEARD} [Radio]|${HEARD} [Affiche]\n1|2025-04-28 10:20:00|fr|${cells}`,
        ),
      ).mapping.questions[0]?.no;
    assert.deepEqual([no('1|2|2'), no('1|2|3'), no('1|0|0')], [['2', '9', '99'], undefined, undefined]);
  });

  it('parts no option at a comma inside its brackets', () => {
    const { mapping } = mapSheet(
      sheetOf(
        `Horodateur|${HEARD}\n28/04/2025 10:20|Radio, Réseaux sociaux (Facebook, Instagram)\n29/04/2025 10:20|Radio, Ma tante`,
      ),
    );
    assert.equal(mapping.questions[0]?.separator, ',');
    assert.deepEqual(mapping.questions[0]?.options, {
      radio: 'radio',
      'reseaux sociaux facebook instagram': 'social-media',
    });
  });

  it('says of answers that are codes that nothing is read from them, and takes no band for an age', () => {
    const { mapping } = mapSheet(
      sheetOf(`Horodateur|${HEARD}|Quel est votre âge?\n28/04/2025 10:20|2|3\n29/04/2025 10:20|1;4|5`),
    );
    assert.deepEqual([mapping.questions, mapping.columns.age], [[], undefined]);
    assert.deepEqual(
      mapping.problems.map(({ code }) => code),
      ['survey-answers-coded', 'survey-answers-coded'],
    );
  });

  it('reads nothing that was typed: comments on options, open-ended answers, texts of Qualtrics', () => {
    const lime = `id|submitdate|startlanguage|${HEARD} [Facebook] [Commentaire]\n1|2025-04-28 10:20:00|fr|Facebook`;
    const monkey = `Respondent ID|${HEARD} – Open-Ended Response\n1|Facebook`;
    for (const text of [lime, monkey]) assert.deepEqual(mapSheet(sheetOf(text)).mapping.questions, []);
  });

  it('says when questions are only codes', () => {
    const { mapping } = mapSheet(
      sheetOf('id|submitdate|startlanguage|Q1|Q2_SQ001\n1|2025-04-28 10:20:00|fr|A1|Y'),
    );
    assert.deepEqual(
      mapping.problems.map(({ code }) => code),
      ['survey-codes-only'],
    );
  });

  it('reads an age in years, a band, a birth year or a postal code where it finds one', () => {
    const { mapping, sheet } = mapSheet(
      sheetOf(
        `Horodateur|${HEARD}|Quel est votre âge?|Année de naissance|Votre code postal\n28/04/2025 10:20|Radio|34|1991|H2X`,
      ),
    );
    const named = Object.fromEntries(
      Object.entries(mapping.columns).map(([field, column]) => [field, sheet.header[column]]),
    );
    assert.equal(named.age, 'Quel est votre âge?');
    assert.equal(named['birth-year'], 'Année de naissance');
    assert.equal(named['postal-code'], 'Votre code postal');
  });

  it('of an unknown tool may have its options in a second row of header', () => {
    const { mapping } = mapSheet(
      sheetOf(`Répondant|${HEARD} – Radio|${HEARD} – Facebook|Avez-vous aimé le bar?\n1|x||Oui\n2||x|Non`),
    );
    assert.deepEqual(mapping.source.id, 'unknown-table');
    assert.deepEqual(mapping.questions[0]?.columns, [
      { index: 1, option: 'radio', label: 'Radio' },
      { index: 2, option: 'facebook', label: 'Facebook' },
    ]);
  });

  it('of an unknown tool is known by its questions', () => {
    const { mapping } = mapSheet(
      sheetOf(`Répondant|${HEARD}|Avez-vous aimé le bar?\n1|Radio|Oui\n2|Facebook|Non`),
    );
    assert.deepEqual([mapping.kind, mapping.source.id], ['responses', 'unknown-table']);
    assert.deepEqual(mapping.questions.map(({ question }) => question)[0], 'heard-of-show');
  });
});

describe('what a house chose before', () => {
  const sheet = sheetOf(
    'Order code|Position ID|Product|Price|Voucher|Montant net|Order date\nA|1|Zig|45.99||40.00|2024-03-04',
  );
  const { best } = recognise(sheet, SOURCES);
  const mapped = (recipe: Recipe | null) =>
    map({ sheet, source: best?.source ?? null, recognition: best, vocabulary: VOCABULARY, recipe });

  it('prevails over the source, column by column and label by label', () => {
    const recipe: Recipe = {
      columns: { [fold('Montant net')]: 'price', [fold('Price')]: 'ignored' },
      labels: { 'price-type': { zig: 'student' } },
    };
    assert.deepEqual([mapped(null).columns.price, mapped(recipe).columns.price], [3, 5]);
    assert.deepEqual(
      [mapped(null).labels['price-type'], mapped(recipe).labels['price-type']],
      [undefined, { zig: 'student' }],
    );
    assert.match(mapped(recipe).report[5]?.reason.fr ?? '', /Votre choix/);
  });

  it('also of an unknown table', () => {
    const unknown = sheetOf('Ref|Quand|Machin|Truc\nA|2024-03-04|Rêve|3');
    const columns: Recipe['columns'] = {
      quand: 'purchased-at',
      machin: 'performance-title',
      truc: 'quantity',
      ref: 'order-id',
    };
    const mapping = map({
      sheet: unknown,
      source: null,
      recognition: null,
      vocabulary: VOCABULARY,
      recipe: { columns },
    });
    assert.equal(mapping.kind, 'movements');
    assert.deepEqual(mapping.columns, {
      'order-id': 0,
      'purchased-date': 1,
      'performance-title': 2,
      quantity: 3,
    });
  });

  it('decides dates and decimals that the values leave open', () => {
    assert.equal(mapped({ decimal: 'comma' }).decimal, 'comma');
  });
});
