import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findLayout, type HeadRow } from '#path/read/read.ts';

/** Rows as text, cells between bars, `·` for an empty cell; row numbers from 1. */
function rows(...lines: readonly string[]): readonly HeadRow[] {
  return lines.map((line, i) => ({
    row: i + 1,
    cells: line.split('|').map((cell) => (cell.trim() === '·' ? null : cell.trim())),
  }));
}

describe('the header of a table', () => {
  it('is the first row when it names columns', () => {
    const layout = findLayout(rows('Commande|Date|Montant', '100|2024-09-01|42,50', '101|2024-09-02|38,00'));
    assert.deepEqual(layout, { preamble: [], header: ['Commande', 'Date', 'Montant'], headerRow: 1 });
  });

  it('stands below titles, which are kept as preamble', () => {
    const layout = findLayout(
      rows(
        'Rapport des ventes|·|·|·',
        'Du|2024-09-01|·|·',
        'Représentation|Date|Quantité|Montant',
        'Cendrillon|2024-09-01|2|84,00',
        'Cendrillon|2024-09-02|1|42,00',
        'Total|·|3|126,00',
      ),
    );
    assert.equal(layout?.headerRow, 3);
    assert.deepEqual(layout?.preamble, [['Rapport des ventes'], ['Du', '2024-09-01']]);
  });

  it('is missing when the file begins with values', () => {
    assert.equal(
      findLayout(rows('100|2024-09-01|42,50', '101|2024-09-02|38,00', '102|2024-09-02|1,00')),
      null,
    );
    assert.equal(findLayout(rows('3292953864|Oui|Non', '3292950324|Oui|Oui', '3292942669|Non|Non')), null);
    assert.equal(findLayout(rows('a@exemple.org|Adulte', 'b@exemple.org|Étudiant')), null);
  });

  it('may hold years', () => {
    assert.equal(
      findLayout(rows('Musée|2019|2020', 'Musée du Nord|1200|300', 'Musée du Sud|90|40'))?.headerRow,
      1,
    );
  });

  it('may be all text over text, as in surveys', () => {
    assert.equal(findLayout(rows('Question 1|Question 2', 'Oui|Non', 'Non|Non'))?.headerRow, 1);
  });

  it('keeps empty and repeated names, and adds one for each further column that rows fill', () => {
    const layout = findLayout(rows('Id|·|Nom|Nom', '1|x|a|b|note', '2|y|c|d|note', '3|z|e|f|·'));
    assert.deepEqual(layout?.header, ['Id', '', 'Nom', 'Nom', '']);
  });

  it('takes three rows in Qualtrics, joining id and wording', () => {
    const layout = findLayout(
      rows(
        'StartDate|ResponseId|Q1',
        'Start Date|ResponseId|Où avez-vous entendu parler de nous?',
        '{"ImportId":"startDate"}|{"ImportId":"_recordId"}|{"ImportId":"QID1"}',
        '2024-09-01 10:00:00|R_1|Facebook',
      ),
    );
    assert.equal(layout?.headerRow, 3);
    assert.deepEqual(layout?.header, [
      'StartDate – Start Date',
      'ResponseId',
      'Q1 – Où avez-vous entendu parler de nous?',
    ]);
  });

  it('takes two rows in SurveyMonkey, the question standing over its options', () => {
    const layout = findLayout(
      rows(
        'Respondent ID|Collector ID|Comment vous informez-vous?|·|·|Votre âge?',
        '·|·|Facebook|Journaux|Radio|Response',
        '118|9001|Facebook|·|Radio|18-34',
        '119|9001|·|Journaux|·|35-44',
      ),
    );
    assert.equal(layout?.headerRow, 2);
    assert.deepEqual(layout?.header, [
      'Respondent ID',
      'Collector ID',
      'Comment vous informez-vous? – Facebook',
      'Comment vous informez-vous? – Journaux',
      'Comment vous informez-vous? – Radio',
      'Votre âge? – Response',
    ]);
  });

  it('joins the names of groups above it', () => {
    const layout = findLayout(
      rows(
        '·|·|Payant|·|Gratuit|·',
        'Musée|Ville|Été|Hiver|Été|Hiver',
        'A|Laval|10|20|1|2',
        'B|Gatineau|30|40|3|4',
      ),
    );
    assert.deepEqual(layout?.header.slice(2), [
      'Payant – Été',
      'Payant – Hiver',
      'Gratuit – Été',
      'Gratuit – Hiver',
    ]);
  });

  it('is one row when the second row is an answer', () => {
    const layout = findLayout(
      rows('Horodateur|Prénom|Source', '2024-09-01 10:00|Léa|Facebook', '2024-09-02 10:00|·|·'),
    );
    assert.equal(layout?.headerRow, 1);
  });
});
