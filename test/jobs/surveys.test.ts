import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { leaksIn } from './leaks.ts';
import { MadePool, parterre } from './made-pool.ts';

const CASES = join(import.meta.dirname, '../cases');
const HEARD = 'Comment avez-vous entendu parler de ce spectacle?';

/** Typed by respondents of the cases under “Other”, as comments or as answers to questions of the house’s own. */
const TYPED = [
  'Jeanne Tremblay',
  'From Facebook',
  'A poster in the metro',
  'Ma tante Lucie',
  'voix de Zoé',
  'ma sœur Odile',
  'toute l’équipe',
  'town crier',
  'My friend Paul',
  'cousin Zoé',
  'Mon voisin',
  'leaflet from my aunt',
  'See you soon, Anna',
];

let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

/** Answers as LimeSurvey exports them: number, when it began, when it was sent, and the source ticked. */
function limesurvey(
  name: string,
  rows: readonly (readonly [id: string, began: string, sent: string, source: string])[],
): string {
  const header = ['id', 'submitdate', 'startlanguage', 'startdate', 'datestamp', HEARD];
  const lines = rows.map(([id, began, sent, source]) => [id, sent, 'fr', began, began, source]);
  return pool.file(
    name,
    [header, ...lines].map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n'),
  );
}

test('nothing that respondents typed is anywhere in the pool', async () => {
  for (const source of [
    'surveymonkey',
    'limesurvey',
    'qualtrics',
    'google-forms',
    'microsoft-forms',
    'crowdsignal',
  ])
    for (const name of readdirSync(join(CASES, source))) {
      const folder = join(CASES, source, name);
      const [input] = readdirSync(folder).filter((file) => !/\.(?:json|md)$/.test(file));
      await pool.ingest([join(folder, input ?? '')], { organisation: `${source}-${name}` });
    }
  assert.deepEqual(await leaksIn(pool.root, TYPED), []);
});

test('answers of two surveys that both number from 1 are those of four people', async () => {
  const house = 'deux-sondages';
  const autumn = limesurvey('results-survey1.csv', [
    ['1', '2024-10-01 10:00:00', '2024-10-01 10:05:00', 'Radio'],
    ['2', '2024-10-02 10:00:00', '2024-10-02 10:05:00', 'Radio'],
  ]);
  const spring = limesurvey('results-survey2.csv', [
    ['1', '2025-04-01 10:00:00', '2025-04-01 10:05:00', 'Facebook'],
    ['2', '2025-04-02 10:00:00', '2025-04-02 10:05:00', 'Radio'],
  ]);
  await pool.ingest([autumn], { organisation: house });
  await pool.ingest([spring], { organisation: house });
  assert.equal(await pool.figure('respondents', house), 4);
  assert.deepEqual(await pool.figures('respondents', 'information-source', house), { radio: 3, facebook: 1 });
});

test('no key is made of what a respondent typed: another text makes no other respondent', async () => {
  const house = 'texte-libre';
  for (const typed of ['Ma tante Aline', 'Mon oncle Guy']) {
    const rows = [
      `Horodateur,${HEARD}`,
      `28/04/2025 10:20:47,"Radio, ${typed}"`,
      '29/04/2025 10:20:47,Radio',
    ];
    await pool.ingest([pool.file(`${typed}.csv`, rows.join('\n'))], { organisation: house });
  }
  assert.equal(await pool.figure('respondents', house), 2);
});

test('an answer that was unfinished when first exported is the same one when it is finished', async () => {
  const house = 'sondage-repris';
  const early = limesurvey('results-survey3.csv', [['1', '2025-04-01 10:00:00', '', 'Radio']]);
  const late = limesurvey('results-survey3-fin.csv', [
    ['1', '2025-04-01 10:00:00', '2025-04-03 09:00:00', 'Facebook'],
  ]);
  const [first] = await pool.ingest([early], { organisation: house });
  assert.deepEqual(
    first?.problems.map(({ code, count }) => [code, count]),
    [['response-unfinished', 1]],
  );
  await pool.ingest([late], { organisation: house });
  assert.deepEqual(await pool.figures('respondents', 'information-source', house), { facebook: 1 });
});

test('an option that nobody chose in the first thousand rows is known all the same', async () => {
  const house = 'long-sondage';
  const rows = Array.from({ length: 1_100 }, (_, nth) => {
    const at = `2025-04-${String(1 + (nth % 28)).padStart(2, '0')} 10:${String(nth % 60).padStart(2, '0')}:00`;
    return [String(nth + 1), at, at, nth < 1_050 ? 'Radio' : nth < 1_075 ? 'Affiche' : 'Par pigeon'] as const;
  });
  const [receipt] = await pool.ingest([limesurvey('results-survey4.csv', rows)], { organisation: house });
  assert.deepEqual(await pool.figures('respondents', 'information-source', house), {
    radio: 1_050,
    poster: 25,
    '?': 25,
  });
  assert.deepEqual(
    receipt?.problems.map(({ code, params }) => [code, params['labels']]),
    [['labels-unmapped', 1]],
  );
});

test('of two questions that read as one the surer counts and the other is named, until the house says otherwise', async () => {
  const [house, programme] = ['deux-questions', 'Êtes-vous satisfait de la programmation?'];
  const named = async (id: string) => {
    const rows = [
      'ResponseId,RecordedDate,Status,Finished,LocationLatitude,Q1,Q2',
      `Response ID,Recorded Date,Response Type,Finished,Location Latitude,${programme},Satisfaction générale`,
      ['_recordId', 'recordedDate', 'status', 'finished', 'locationLatitude', 'QID1', 'QID2']
        .map((name) => `"{""ImportId"":""${name}""}"`)
        .join(','),
      `${id},2025-04-28 10:20:47,IP Address,True,45.5,Insatisfait,Très satisfait`,
    ];
    const [receipt] = await pool.ingest([pool.file(`${id}.csv`, rows.join('\n'))], { organisation: house });
    const twice = receipt?.problems.filter(({ code }) => code === 'survey-question-twice') ?? [];
    return { id: receipt?.id ?? '', left: twice.map(({ params }) => params['question']) };
  };
  const first = await named('R_1');
  assert.deepEqual(first.left, [programme]);
  const questions = { [programme]: 'satisfaction', 'Satisfaction générale': null };
  const { status, err } = await parterre(['confirm', pool.root, first.id, '-'], {
    input: JSON.stringify({ questions }),
  });
  assert.equal(status, 0, err);
  assert.deepEqual((await named('R_2')).left, []);
});

describe('a survey with one answer a row', () => {
  const AGE = 'À quel groupe d’âge appartenez-vous?';
  /** 24 people; each said how they heard of the show, an age, and something of their own. */
  const french = () => {
    const rows = Array.from({ length: 24 }, (_, n) => [
      [n, HEARD, n % 2 ? 'Facebook' : 'Le crieur du village'],
      ...(n % 3 === 0 ? [[n, HEARD, 'Affiche dans la rue']] : []),
      [n, AGE, n < 6 ? '25 à 34 ans' : '65 ans et plus'],
      [n, 'Un mot pour nous', 'merci à Odette Lavertu'],
    ]).flat();
    return [['Répondant', 'Question', 'Réponse'], ...rows].map((cells) => cells.join(';')).join('\r\n');
  };

  test('is read with the options of its questions, keeps their labels, and follows what the house says of them', async () => {
    const house = 'une-par-ligne';
    const [receipt] = await pool.ingest([pool.file('long.csv', french())], { organisation: house });
    assert.deepEqual(receipt?.rows, { read: 80, kept: 56, setAside: 0, excluded: 24 });
    assert.deepEqual(receipt?.exclusions, { 'no-answer': 24 });
    const sources = () => pool.figures('respondents', 'information-source', house);
    assert.deepEqual(await sources(), { '?': 12, facebook: 12, poster: 8 });
    assert.deepEqual(await pool.figures('respondents', 'age-band', house), { '25-34': 6, '65-plus': 18 });
    const labels = JSON.parse(
      (await parterre(['labels', pool.root, '--organisation', house, '--json'])).out,
    ) as readonly { readonly field: string; readonly label: string; readonly code: string | null }[];
    const about = labels.map(({ field, label, code }) => [field, label, code]).sort();
    assert.deepEqual(about, [
      ['option:information-source', 'Facebook', 'facebook'],
      ['option:information-source', 'Le crieur du village', null],
    ]);
    const said = ['option:information-source', 'Le crieur du village', '--is', 'radio'];
    const { status, err } = await parterre(['labels', pool.root, ...said, '--organisation', house]);
    assert.equal(status, 0, err);
    assert.deepEqual(await sources(), { radio: 12, facebook: 12, poster: 8 });
    assert.deepEqual(await leaksIn(pool.root, ['Odette Lavertu']), []);
  });

  test('is read in English, and of two questions each answer is of its own', async () => {
    const house = 'one-a-row';
    const rows = Array.from({ length: 12 }, (_, n) => [
      [n, 'How did you hear about this show?', n % 2 ? 'Radio' : 'Poster'],
      [n, 'Which of these have you attended in the past 12 months?', 'Opera'],
    ]).flat();
    const text = [['Respondent ID', 'Question', 'Answer'], ...rows]
      .map((cells) => cells.join(','))
      .join('\n');
    const [receipt] = await pool.ingest([pool.file('long-en.csv', text)], { organisation: house });
    assert.deepEqual(receipt?.problems, []);
    assert.equal(await pool.figure('respondents', house), 12);
    assert.deepEqual(await pool.figures('respondents', 'survey-question', house), {
      'heard-of-show': 12,
      'attended-disciplines-12-months': 12,
    });
  });

  test('says how many answers to which question stand for nothing', async () => {
    const [receipt] = await pool.ingest([pool.file('long-2.csv', french())], {
      organisation: 'une-par-ligne-2',
      options: ['--preview'],
    });
    const told = receipt?.problems.filter(({ code }) => code === 'labels-unmapped') ?? [];
    assert.deepEqual(
      told.map(({ params }) => params),
      [
        { column: 'Question', labels: 1 },
        { column: HEARD, labels: 1 },
      ],
    );
  });
});
