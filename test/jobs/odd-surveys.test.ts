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
  /** What else is asked of them, by criterion. */
  readonly also?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** In percent of those who say. */
  readonly satisfied?: number;
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
  {
    name: 'how many tickets were bought, and for how much',
    lines: [
      `Date;Spectacle;${HEARD};Êtes-vous satisfait?;Prix payé;Nombre de personnes`,
      '2025-03-01;Les Marées;Radio;Très satisfait;45,00;2',
      '2025-03-02;Les Marées;Facebook;Insatisfait;60,00;4',
      '2025-03-02;Nuit claire;Facebook;Satisfait;25,00;1',
    ],
    rows: [3, 0],
    questions: { 'heard-of-show': 3, satisfaction: 3 },
    sources: { radio: 1, facebook: 2, '?': 3 },
    also: { 'answer-date': { '2025-03-01': 1, '2025-03-02': 2 } },
    says: ['survey-sales-unread'],
  },
  {
    name: 'remarks that speak of other things and of other people',
    lines: [
      'Horodateur;Comment avez-vous été informé de nos activités? (infolettre, radio, affiche);Code postal (ne sera pas transmis à nos partenaires)',
      '2025-03-01 10:00:00;Radio;H2X 1Y4',
      '2025-03-02 10:00:00;Facebook;H3A 1B1',
    ],
    rows: [2, 0],
    questions: { 'heard-of-show': 2 },
    sources: { radio: 1, facebook: 1 },
    also: { fsa: { H2X: 1, H3A: 1 } },
  },
  {
    name: 'the outing as people call it, and the parts of a show',
    lines: [
      `Horodateur;${HEARD};Were you satisfied with the show’s sound?;How satisfied were you with the museum shop?;Êtes-vous satisfait de votre expérience à la salle ce soir?`,
      '2025-03-01 10:00:00;Radio;Very dissatisfied;Dissatisfied;Très satisfait',
      '2025-03-02 10:00:00;Facebook;Dissatisfied;Dissatisfied;Satisfait',
    ],
    rows: [2, 0],
    questions: { 'heard-of-show': 2, satisfaction: 2 },
    sources: { radio: 1, facebook: 1, '?': 2 },
    satisfied: 100,
  },
  {
    name: 'the age of a group of a school',
    lines: [
      `Horodateur;${HEARD};Quel est le groupe d’âge de votre groupe scolaire?`,
      '2025-03-01 10:00:00;Radio;15-17',
      '2025-03-02 10:00:00;Facebook;18-24',
    ],
    rows: [2, 0],
    questions: { 'heard-of-show': 2 },
    sources: { radio: 1, facebook: 1 },
    also: { 'age-band': { '?': 2 } },
  },
  {
    name: 'what a form of Jotform writes beside answers',
    lines: [
      `Submission Date;${HEARD};Votre groupe d’âge;Submission IP;Submission ID`,
      'Mar 1, 2025;Radio;35-44;1.1.1.1;600001',
      'Mar 15, 2025;Facebook;25-34;1.1.1.1;600002',
    ],
    rows: [2, 0],
    questions: { 'heard-of-show': 2 },
    sources: { radio: 1, facebook: 1 },
    also: { 'age-band': { '25-34': 1, '35-44': 1 }, 'answer-date': { '2025-03-01': 1, '2025-03-15': 1 } },
  },
  {
    name: 'an option behind each question, and X for a yes',
    lines: [
      ['Horodateur', 'Radio', 'Facebook', 'Affiche']
        .map((option, at) => (at === 0 ? option : `${HEARD} - ${option}`))
        .join(';'),
      '2025-03-01 10:00:00;X;;',
      '2025-03-02 10:00:00;;X;',
      '2025-03-03 10:00:00;X;X;',
      '2025-03-04 10:00:00;;;X',
    ],
    rows: [4, 0],
    questions: { 'heard-of-show': 4 },
    sources: { radio: 2, facebook: 2, poster: 1 },
  },
  {
    name: 'stars',
    lines: [
      `Horodateur;${HEARD};Votre appréciation du spectacle`,
      '2025-03-01 10:00:00;Radio;★★★★★',
      '2025-03-02 10:00:00;Facebook;★★☆☆☆',
      '2025-03-03 10:00:00;Radio;★★★★',
    ],
    rows: [3, 0],
    questions: { 'heard-of-show': 3, satisfaction: 3 },
    sources: { radio: 2, facebook: 1, '?': 3 },
    satisfied: 200 / 3,
  },
  {
    name: 'questions on the parking, on one’s children and on where one works',
    lines: [
      `Horodateur;${HEARD};Êtes-vous satisfait du stationnement?;Quel âge ont vos enfants?;Code postal de votre lieu de travail`,
      '2025-03-01 10:00:00;Radio;Très insatisfait;15-17;H2X 1Y4',
      '2025-03-02 10:00:00;Facebook;Insatisfait;18 à 24;H3A 1B1',
    ],
    rows: [2, 0],
    questions: { 'heard-of-show': 2 },
    sources: { radio: 1, facebook: 1 },
    also: { 'age-band': { '?': 2 }, fsa: { '?': 2 } },
  },
  {
    name: 'ages in many words, of no day',
    lines: [
      `Répondant;${HEARD};Quel est votre âge?`,
      '1;Radio;42',
      '2;Radio;62 ans',
      '3;Radio;25-34',
      '4;Radio;75 ans et +',
      '5;Radio;< 18',
      '6;Facebook;de 45 à 54 ans',
      '7;Facebook;Devinez',
    ],
    rows: [7, 0],
    questions: { 'heard-of-show': 7 },
    sources: { radio: 5, facebook: 2 },
    also: {
      'age-band': { '40-44': 1, '60-64': 1, '25-34': 1, '75-plus': 1, 'under-18': 1, '45-54': 1, '?': 1 },
    },
    says: ['labels-unmapped'],
  },
  {
    name: 'ages that are the numbers of bands',
    lines: [`Répondant;${HEARD};Âge`, '1;Radio;2', '2;Facebook;3', '3;Radio;99', '4;Radio;4'],
    rows: [4, 0],
    questions: { 'heard-of-show': 4 },
    sources: { radio: 3, facebook: 1 },
    also: { 'age-band': { '?': 4 } },
    says: ['survey-answers-coded'],
  },
  {
    name: 'a year of birth that somebody would not tell',
    lines: [
      `Horodateur;${HEARD};Année de naissance`,
      '2025-03-01 10:00:00;Radio;1980',
      '2025-03-02 10:00:00;Facebook;Préfère ne pas répondre',
      '2025-03-03 10:00:00;Radio;1955',
      '2025-03-04 10:00:00;Radio;1999',
    ],
    rows: [4, 0],
    questions: { 'heard-of-show': 4 },
    sources: { radio: 3, facebook: 1 },
    also: { 'age-band': { '25-29': 1, '45-49': 1, '70-74': 1, '?': 1 } },
  },
  {
    name: 'hours of zones as Google names them in French and in English',
    lines: [
      `Horodateur;${HEARD}`,
      '2025/03/01 10:20:47 AM HNE;Radio',
      '2025/03/15 9:20:47 a.m. HAE;Facebook',
      '2025/03/16 11:20:47 PM UTC−4;Radio',
    ],
    rows: [3, 0],
    questions: { 'heard-of-show': 3 },
    sources: { radio: 2, facebook: 1 },
    also: { 'answer-date': { '2025-03-01': 1, '2025-03-15': 1, '2025-03-16': 1 } },
  },
];

describe('a survey with', () => {
  for (const { name, lines, rows, questions, sources, also = {}, satisfied, says = [] } of ODD)
    it(name, async () => {
      const [receipt] = await pool().ingest([pool().file('sondage.csv', [...lines, ''].join('\n'))]);
      assert.deepEqual([receipt?.rows.kept, receipt?.rows.excluded], rows);
      assert.deepEqual(
        receipt?.problems.map(({ code }) => code),
        says,
      );
      assert.deepEqual(await pool().figures('respondents', 'survey-question'), questions);
      assert.deepEqual(await pool().figures('respondents', 'information-source'), sources);
      for (const [by, figures] of Object.entries(also))
        assert.deepEqual(await pool().figures('respondents', by), figures);
      if (satisfied !== undefined) assert.equal(await pool().figure('satisfaction'), satisfied);
    });
});

describe('numbers of respondents that begin again', () => {
  const handIn = async (name: string, lines: readonly string[]) => {
    const [receipt] = await pool().ingest([pool().file(`${name}.csv`, [...lines, ''].join('\n'))]);
    return receipt?.problems.map(({ code }) => code);
  };

  it('are those of others, of another day', async () => {
    const header = `Répondant;Date de réponse;${HEARD}`;
    const march = [header, '1;2025-03-01;Radio', '2;2025-03-02;Facebook'];
    assert.deepEqual(await handIn('mars', march), []);
    assert.deepEqual(await handIn('avril', [header, '1;2025-04-05;Affiche', '2;2025-04-06;Radio']), []);
    assert.deepEqual(await handIn('mars-encore', [...march, '3;2025-03-03;Radio']), []);
    assert.deepEqual(await pool().figures('respondents', 'information-source'), {
      radio: 3,
      facebook: 1,
      poster: 1,
    });
  });

  it('are the same where they are no small numbers, and a day was corrected', async () => {
    const header = `Submission ID;Submission Date;${HEARD}`;
    assert.deepEqual(
      await handIn('mars', [header, '600001;2025-03-01;Radio', '600002;2025-03-02;Radio']),
      [],
    );
    assert.deepEqual(
      await handIn('avril', [header, '600001;2025-03-01;Radio', '600002;2025-03-05;Radio']),
      [],
    );
    assert.deepEqual(await pool().figures('respondents', 'answer-date'), {
      '2025-03-01': 1,
      '2025-03-05': 1,
    });
  });

  it('take the place of the earlier ones where nothing says when, which is told', async () => {
    const header = `Répondant;${HEARD}`;
    assert.deepEqual(await handIn('mars', [header, '1;Radio', '2;Facebook']), []);
    assert.deepEqual(await handIn('avril', [header, '1;Affiche', '2;Radio']), ['answers-replaced']);
    assert.deepEqual(await pool().figures('respondents', 'information-source'), { radio: 1, poster: 1 });
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
