import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { findBlocks, findLayout, type HeadRow } from '../../../src/path/read/read.ts';

/** Lines of a report, its cells separated by bars. */
function rows(text: string): readonly HeadRow[] {
  return text.split('\n').flatMap((line, index) =>
    line.trim() === ''
      ? []
      : [
          {
            row: index + 1,
            cells: line.split('|').map((cell) => (cell.trim() === '' ? null : cell.trim())),
          },
        ],
  );
}

function read(text: string) {
  const all = rows(text);
  const layout = findLayout(all);
  assert.ok(layout);
  const blocks = findBlocks(all, layout);
  if (blocks === null) return null;
  const reader = blocks.reader();
  const lines = all.flatMap((row) => reader(row) ?? []);
  return { names: blocks.names, lines: lines.map(({ row, cells }) => `${row}: ${cells.join('|')}`) };
}

describe('a report of one block a performance', () => {
  it('is one table, each line under what its block says above', () => {
    const text = `Rapport des ventes
Exporté le : 2024-12-01

Spectacle : Le Songe | Salle : Studio
Date : 2024-10-04 20:00
Tarif|Billets|Montant
Plein|12|540,00
Étudiant|3|90,00
Total|15|630,00

Spectacle : Phèdre | Salle : Grande salle
Date : 2024-11-08 19:30
Tarif|Billets|Montant
Plein|7|280,00
Total|7|280,00`;
    assert.deepEqual(read(text), {
      names: ['Spectacle', 'Salle', 'Date'],
      lines: [
        '7: Plein|12|540,00|Le Songe|Studio|2024-10-04 20:00',
        '8: Étudiant|3|90,00|Le Songe|Studio|2024-10-04 20:00',
        '9: Total|15|630,00|Le Songe|Studio|2024-10-04 20:00',
        '14: Plein|7|280,00|Phèdre|Grande salle|2024-11-08 19:30',
        '15: Total|7|280,00|Phèdre|Grande salle|2024-11-08 19:30',
      ],
    });
  });

  it('may say the show and its day without naming them', () => {
    const text = `Le Songe – vendredi 4 octobre 2024 à 20 h
Price type|Qty|Amount
Full|12|540.00

Phèdre – samedi 5 octobre 2024 à 20 h
Price type|Qty|Amount
Full|7|280.00`;
    assert.deepEqual(read(text), {
      names: ['Spectacle', 'Date'],
      lines: [
        '3: Full|12|540.00|Le Songe|vendredi 4 octobre 2024 à 20 h',
        '7: Full|7|280.00|Phèdre|samedi 5 octobre 2024 à 20 h',
      ],
    });
  });

  it('goes on where a page says the header again', () => {
    const text = `Spectacle :|Le Songe
Tarif|Billets|Montant
Plein|12|540,00
Tarif|Billets|Montant
Étudiant|3|90,00
Spectacle :|Phèdre
Tarif|Billets|Montant
Plein|7|280,00`;
    assert.deepEqual(read(text)?.lines, [
      '3: Plein|12|540,00|Le Songe',
      '5: Étudiant|3|90,00|Le Songe',
      '8: Plein|7|280,00|Phèdre',
    ]);
  });

  it('is none when two exports were pasted together, or when nothing above varies', () => {
    const text = 'Tarif|Billets|Montant\nPlein|12|540,00\nTarif|Billets|Montant\nPlein|7|280,00';
    assert.equal(read(text), null);
  });
});
