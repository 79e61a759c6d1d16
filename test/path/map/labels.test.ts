import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { explain, explainedBy, labelsToMap, mapLabels } from '#path/map/map.ts';
import { mapSheet, sheetOf, VOCABULARY } from '../../support/map-file.ts';

const SALES = `
No billet|Date d’achat|Spectacle|Tarif|Canal de vente|Pays|Quantité|Montant
1|2024-02-01|R|Régulier|Guichet|Canada|1|40,00`;

describe('labels', () => {
  const { mapping } = mapSheet(sheetOf(SALES));

  it('are to be fetched for each field that a column gives', () => {
    assert.deepEqual(labelsToMap(mapping), ['price-type', 'channel', 'country']);
  });

  it('beyond the first rows are added, those met before stay', () => {
    const more = mapLabels(mapping, 'price-type', ['Régulier', '30 ans et moins', 'Zigoto'], VOCABULARY);
    assert.deepEqual(more.labels['price-type'], { regulier: 'full', '30 ans et moins': 'youth' });
  });

  it('that nothing knows are unknown, never another class, and are counted', () => {
    const more = mapLabels(mapping, 'price-type', ['Zigoto', 'Bidule'], VOCABULARY);
    const told = more.problems.find(({ code }) => code === 'labels-unmapped');
    assert.deepEqual([told?.count, told?.column, told?.severity], [2, 'Tarif', 'info']);
    const again = mapLabels(more, 'price-type', ['Régulier'], VOCABULARY);
    assert.ok(again.problems.every(({ code }) => code !== 'labels-unmapped'));
  });

  it('that are codes of the vocabulary stand for themselves', () => {
    const more = mapLabels(mapping, 'channel', ['mobile-app', 'phone'], VOCABULARY);
    assert.deepEqual(
      [more.labels.channel?.['mobile app'], more.labels.channel?.phone],
      ['mobile-app', 'phone'],
    );
  });

  it('of countries become codes in either language', () => {
    const more = mapLabels(
      mapping,
      'country',
      ['États-Unis', 'Germany', 'CA', 'Royaume-Uni', 'Atlantide'],
      VOCABULARY,
    );
    assert.deepEqual(more.labels.country, {
      canada: 'CA',
      'etats unis': 'US',
      germany: 'DE',
      ca: 'CA',
      'royaume uni': 'GB',
    });
  });

  it('of places are whole names: Saint-Germain-Laval is not Laval', () => {
    const { mapping: programme } = mapSheet(
      sheetOf(
        'Titre|Date|Salle|Ville\nR|2024-02-01|S|Montréal (Ville-Marie)\nR|2024-02-02|S|Saint-Germain-Laval',
      ),
    );
    assert.deepEqual(programme.labels.municipality, { 'montreal ville marie': 'montreal' });
  });
});

describe('a sheet of labels', () => {
  const { mapping } = mapSheet(sheetOf(SALES));
  const { mapping: types } = mapSheet(sheetOf('price_type|price_class\nRégulier|reduced\nZigoto|student'));

  it('says which field it explains and where', () => {
    assert.deepEqual(explainedBy(types), { field: 'price-type', label: 0, meaning: 1, admits: null });
    assert.equal(explainedBy(mapping), null);
    assert.deepEqual(labelsToMap(types), []);
  });

  it('prevails over what the vocabulary reads', () => {
    const pairs = [
      { label: 'Régulier', meaning: 'reduced' },
      { label: 'Zigoto', meaning: 'student' },
    ];
    const explained = explain(mapping, 'price-type', pairs, VOCABULARY);
    assert.deepEqual(explained.labels['price-type'], { regulier: 'reduced', zigoto: 'student' });
  });

  it('excludes what it explains to be no seat', () => {
    const pairs = [{ label: '107', meaning: 'Stationnement' }];
    const rules = explain(mapping, 'price-type', pairs, VOCABULARY).source.exclusions ?? [];
    assert.deepEqual(rules.at(-1), { rule: 'parking', field: 'price-type', when: { in: ['107'] } });
  });

  it('leaves out what its house says lets nobody in, whatever it is called', () => {
    const said = [
      { label: '12', meaning: 'Souper', admits: 'false' },
      { label: '11', meaning: 'Régulier', admits: 'true' },
    ];
    const rules = explain(mapping, 'price-type', said, VOCABULARY).source.exclusions ?? [];
    assert.deepEqual(
      rules.filter(({ when }) => 'in' in when && when.in.includes('12')).map(({ rule }) => rule),
      ['non-seat'],
    );
    assert.ok(!rules.some(({ when }) => 'in' in when && when.in.includes('11')));
  });

  it('changes nothing in a sheet that has no such column', () => {
    assert.equal(explain(mapping, 'venue-kind', [{ label: 'a', meaning: 'club' }], VOCABULARY), mapping);
  });
});
