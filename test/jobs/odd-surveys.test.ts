// Odd but plausible exports of surveys, each with its truth counted by hand.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ownPools } from './odd-export.ts';

const pool = ownPools();

const HEARD = 'Comment avez-vous entendu parler de ce spectacle?';
const COMING = 'Pourquoi êtes-vous venu?';

/** A number of the answer, then a column for each option. */
function across(question: string, options: readonly string[]): string {
  return ['Répondant', ...options.map((option) => `${question} [${option}]`)].join(';');
}

const SOURCES = across(HEARD, ['Radio', 'Facebook', 'Affiche']);

type Odd = {
  readonly name: string;
  readonly lines: readonly string[];
  readonly rows: readonly [kept: number, excluded: number];
  /** Who answered, by question and by source. */
  readonly questions: Readonly<Record<string, number>>;
  readonly sources: Readonly<Record<string, number>>;
  readonly says?: readonly string[];
};

const ODD: readonly Odd[] = [
  {
    name: 'noes and refusals in many words, one column per option',
    lines: [
      across(HEARD, ['Radio', 'Facebook', 'Affiche', 'Autre']),
      '1;Oui;Non;Non;',
      '2;Non;Oui;Non;',
      "3;Ne s'applique pas;Oui;Non;",
      '4;Préfère ne pas répondre;Préfère ne pas répondre;Préfère ne pas répondre;',
      '5;-;-;x;',
      '6;N/D;Oui;;',
      '7;Non coché;Coché;Non coché;',
      '8;Pas coché;Non sélectionné;Sélectionné;',
    ],
    rows: [7, 1],
    questions: { 'heard-of-show': 7 },
    sources: { radio: 1, facebook: 4, poster: 2 },
  },
  {
    name: 'signs, and what tools write for nothing',
    lines: [
      SOURCES,
      '1;☑;☐;☐',
      '2;☐;☑;☐',
      '3;✓;✗;✗',
      '4;NA;1;NA',
      '5;NULL;1;NULL',
      '6;#NULL!;1;#NULL!',
      '7;0.0;1.0;0.0',
      '8;nan;x;nan',
      '9;S/O;Oui;S/O',
      '10;Pas de réponse;Oui;Non répondu',
    ],
    rows: [10, 0],
    questions: { 'heard-of-show': 10 },
    sources: { radio: 2, facebook: 8 },
  },
  {
    name: '1 for yes, 2 for no and 9 for no answer',
    lines: [SOURCES, '1;1;2;2', '2;2;1;2', '3;2;1;1', '4;1;2;9'],
    rows: [4, 0],
    questions: { 'heard-of-show': 4 },
    sources: { radio: 2, facebook: 2, poster: 1 },
  },
  {
    name: 'options in their own words, what was typed under “Autre”, and one remark',
    lines: [
      across(HEARD, ['Radio', 'Facebook', 'Autre']),
      '1;Radio;;',
      '2;;Facebook;Mon voisin',
      '3;Radio;à vérifier;',
    ],
    rows: [3, 0],
    questions: { 'heard-of-show': 3 },
    sources: { radio: 2, facebook: 1, 'other-source': 1 },
    says: ['survey-marks-unknown'],
  },
  {
    name: 'motives by importance',
    lines: [
      `${across(COMING, ['Les artistes', 'Le prix'])};${HEARD}`,
      '1;Très important;Pas du tout important;Radio',
      '2;Important;Peu important;Facebook',
    ],
    rows: [2, 0],
    questions: { 'heard-of-show': 2 },
    sources: { radio: 1, facebook: 1 },
    says: ['survey-options-graded'],
  },
  {
    name: 'motives by rank',
    lines: [
      `${across(COMING, ['Les artistes', 'Se divertir', 'Le prix'])};${HEARD}`,
      '1;1;2;3;Radio',
      '2;2;1;3;Facebook',
      '3;5;4;1;Facebook',
    ],
    rows: [3, 0],
    questions: { 'heard-of-show': 3 },
    sources: { radio: 1, facebook: 2 },
    says: ['survey-options-graded'],
  },
  {
    name: 'how often each source is followed',
    lines: [
      `${across('Comment vous informez-vous des spectacles?', ['Radio', 'Journal'])};${HEARD}`,
      '1;Souvent;Jamais;Radio',
      '2;Jamais;Rarement;Radio',
    ],
    rows: [2, 0],
    questions: { 'heard-of-show': 2 },
    sources: { radio: 2 },
    says: ['survey-options-graded'],
  },
  {
    name: 'counts and shares below',
    lines: [SOURCES, '1;X;;', '2;;X;', '3;X;X;', 'Nombre;2;2;0', '%;67 %;67 %;0 %', 'N = 3;2;2;0'],
    rows: [3, 3],
    questions: { 'heard-of-show': 3 },
    sources: { radio: 2, facebook: 2 },
  },
  {
    name: 'an unnamed sum and a mean below',
    lines: [
      SOURCES.replace('Répondant', 'Répondant;Date de réponse'),
      '1;2025-03-01;1;0;0',
      '2;2025-03-01;0;1;0',
      '3;2025-03-02;1;1;0',
      ';;2;2;1',
      'Moyenne;;0,5;0,5;0,25',
    ],
    rows: [3, 2],
    questions: { 'heard-of-show': 3 },
    sources: { radio: 2, facebook: 2 },
    says: ['survey-marks-unknown'],
  },
];

describe('a survey with', () => {
  for (const { name, lines, rows, questions, sources, says = [] } of ODD)
    it(name, async () => {
      const [receipt] = await pool().ingest([pool().file('sondage.csv', [...lines, ''].join('\n'))]);
      assert.deepEqual([receipt?.rows.kept, receipt?.rows.excluded], rows);
      assert.deepEqual(
        receipt?.problems.map(({ code }) => code),
        says,
      );
      assert.deepEqual(await pool().figures('respondents', 'survey-question'), questions);
      assert.deepEqual(await pool().figures('respondents', 'information-source'), sources);
    });
});

describe('a file that counts answers', () => {
  it('is refused, with what to hand in instead', async () => {
    const lines = [
      SOURCES.replace('Répondant', 'Date'),
      '2025-03-01;20;15;5',
      '2025-03-02;10;15;10',
      '2025-03-08;5;15;5',
      '',
    ];
    await assert.rejects(
      pool().ingest([pool().file('sommaire.csv', lines.join('\n'))]),
      /compte des réponses de sondage.*une réponse par ligne/,
    );
  });
});
