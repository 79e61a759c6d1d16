// Why people came and whether they were satisfied, as six survey tools export the same six answers: one left before the end,
// and LimeSurvey’s weighted.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { MadePool } from './made-pool.ts';

let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

type Given = { readonly motives: readonly string[]; readonly level: string; readonly weight: number };

const WHY = 'Pourquoi êtes-vous venu? (plusieurs réponses possibles)';
const HOW = 'Dans quelle mesure êtes-vous satisfait de votre soirée?';
const MOTIVES = ['Les artistes', 'Se divertir', 'Le prix des billets'];

/** The last one left after the first question. */
const ANSWERS: readonly Given[] = [
  { motives: ['Les artistes'], level: 'Très satisfait', weight: 2 },
  { motives: ['Les artistes', 'Se divertir'], level: 'Plutôt satisfait', weight: 1 },
  { motives: ['Se divertir'], level: 'Ni satisfait ni insatisfait', weight: 1 },
  { motives: ['Le prix des billets'], level: 'Insatisfait', weight: 1 },
  { motives: ['Les artistes'], level: 'Très satisfait', weight: 1 },
  { motives: ['Se divertir'], level: '', weight: 4 },
];

const at = (n: number) => `2025-04-0${n + 1} 10:00:00`;
const table = (rows: readonly (readonly string[])[], separator = ',') =>
  rows.map((cells) => cells.map((cell) => `"${cell}"`).join(separator)).join('\r\n');
const perOption = ({ motives }: Given, yes: (option: string) => string, no: string) =>
  MOTIVES.map((option) => (motives.includes(option) ? yes(option) : no));

const TOOLS: Readonly<Record<string, string>> = {
  surveymonkey: table([
    [
      'Respondent ID',
      'Collector ID',
      'Start Date',
      'End Date',
      'IP Address',
      'Email Address',
      'First Name',
      'Last Name',
      'Custom Data 1',
      WHY,
      '',
      '',
      HOW,
    ],
    ['', '', '', '', '', '', '', '', '', ...MOTIVES, 'Response'],
    ...ANSWERS.map((one, n) => [
      `11${n}`,
      '4',
      `04/0${n + 1}/2025 10:00:00 AM`,
      `04/0${n + 1}/2025 10:05:00 AM`,
      '',
      '',
      '',
      '',
      '',
      ...perOption(one, (option) => option, ''),
      one.level,
    ]),
  ]),
  limesurvey: table(
    [
      [
        'id',
        'submitdate',
        'lastpage',
        'startlanguage',
        'startdate',
        'datestamp',
        ...MOTIVES.map((option) => `${WHY} [${option}]`),
        HOW,
        'weight',
      ],
      ...ANSWERS.map((one, n) => [
        `${n + 1}`,
        one.level === '' ? '' : at(n),
        '3',
        'fr',
        at(n),
        at(n),
        ...perOption(one, () => 'Oui', 'Non'),
        one.level,
        `${one.weight}`,
      ]),
    ],
    ';',
  ),
  qualtrics: table([
    [
      'StartDate',
      'EndDate',
      'Status',
      'Progress',
      'Finished',
      'RecordedDate',
      'ResponseId',
      'LocationLatitude',
      'UserLanguage',
      'Q1',
      'Q2',
    ],
    [
      'Start Date',
      'End Date',
      'Response Type',
      'Progress',
      'Finished',
      'Recorded Date',
      'Response ID',
      'Location Latitude',
      'User Language',
      WHY,
      HOW,
    ],
    [
      'startDate',
      'endDate',
      'status',
      'progress',
      'finished',
      'recordedDate',
      '_recordId',
      'locationLatitude',
      'userLanguage',
      'QID1',
      'QID2',
    ].map((id) => `{""ImportId"":""${id}""}`),
    ...ANSWERS.map((one, n) => [
      at(n),
      at(n),
      'IP Address',
      one.level === '' ? '50' : '100',
      one.level === '' ? 'False' : 'True',
      at(n),
      `R_${n}`,
      '45.5',
      'FR',
      one.motives.join(','),
      one.level,
    ]),
  ]),
  'google-forms': table([
    ['Horodateur', WHY, HOW],
    ...ANSWERS.map((one, n) => [`0${n + 1}/04/2025 10:00:00`, one.motives.join(', '), one.level]),
  ]),
  'microsoft-forms': table(
    [
      [
        'ID',
        'Heure de début',
        'Heure de fin',
        'Adresse de messagerie',
        'Nom',
        'Heure de la dernière modification',
        WHY,
        HOW,
      ],
      ...ANSWERS.map((one, n) => [
        `${n + 1}`,
        `1${n}/04/2025 10:00:00`,
        `1${n}/04/2025 10:05:00`,
        'anonymous',
        '',
        '',
        `${one.motives.join(';')};`,
        one.level,
      ]),
    ],
    ';',
  ),
  crowdsignal: table([
    ['Date submitted', WHY, '', '', HOW, '', 'Tag Name', 'Tag Value'],
    ['', ...MOTIVES, 'Rate value', 'Rate label', '', ''],
    ...ANSWERS.map((one, n) => [
      at(n),
      ...perOption(one, (option) => option, ''),
      '3',
      one.level,
      'lieu',
      'salle',
    ]),
  ]),
};

/** Of 10 by weight, or of 6 by head: the one who left weighs in the first question alone. */
const SHARES = {
  weighted: { motives: { artists: 40, entertainment: 60, price: 10 }, satisfied: (100 * 4) / 6 },
  plain: { motives: { artists: 50, entertainment: 50, price: 100 / 6 }, satisfied: 60 },
};

async function motiveShares(house: string): Promise<Readonly<Record<string, unknown>>> {
  const where = { 'survey-question': ['motives'] };
  const { rows } = await pool.query({ metric: 'motive-share', by: ['motive'], where }, house);
  return Object.fromEntries(rows.map((row) => [row.motive ?? '?', row['motive-share']]));
}

describe('motives and satisfaction', () => {
  for (const [tool, text] of Object.entries(TOOLS))
    it(`are what the answers say, as exported by ${tool}`, async () => {
      const [receipt] = await pool.ingest([pool.file(`${tool}.csv`, `\uFEFF${text}\r\n`)], {
        organisation: tool,
      });
      assert.equal(receipt?.source.id, tool);
      assert.deepEqual(receipt.rows, { read: 6, kept: 6, setAside: 0, excluded: 0 });
      const { motives, satisfied } = tool === 'limesurvey' ? SHARES.weighted : SHARES.plain;
      const tenths = (shares: Readonly<Record<string, unknown>>) =>
        Object.entries(shares)
          .map(([code, share]) => `${code} ${Number(share).toFixed(1)}`)
          .sort();
      assert.deepEqual(tenths(await motiveShares(tool)), tenths(motives));
      assert.equal((await pool.figure('satisfaction', tool))?.toFixed(1), satisfied.toFixed(1));
    });

  it('are not those of a question whose options are words of another', async () => {
    const text = [
      'respondent_id,question,option,weight,answered_at,birth_year,age_band,fsa',
      'r1,favourite-disciplines,music,1,2025-04-01T10:00:00,,,',
      'r1,motives,house,1,2025-04-01T10:00:00,,,',
      '',
    ].join('\n');
    await pool.ingest([pool.file('responses.csv', text)], { organisation: 'maison-norme' });
    assert.deepEqual(await motiveShares('maison-norme'), { house: 100 });
  });
});
