// An attack on the first promise: whoever holds the pool’s folder, or read everything the program ever said, finds no
// name, address or telephone number of anybody, whatever the file did with them.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';

import { writeXlsx } from '#demo/exports/xlsx-file.ts';

import { leaksIn, leaksOf } from './leaks.ts';
import { plainSales, programmeFile, salesFile } from './made-files.ts';
import { MadePool } from './made-pool.ts';

/** Made up, and like nothing else. */
const SECRETS = [
  'zorglub.quenneville',
  'quenneville',
  'zorglubine',
  '438-555-0142',
  '4385550142',
  '12 rue des cachotteries',
  'cachotteries',
] as const;
const EMAIL = 'zorglub.quenneville@exemple.test';
const NAME = 'Zorglubine Quenneville';
const PHONE = '438-555-0142';
const ADDRESS = '12 rue des Cachotteries';

let pool: MadePool;
beforeEach(async () => {
  pool = await MadePool.make();
});
afterEach(() => pool.remove());

/** Hands the files in, one by one then together, whatever comes of it, and looks everywhere. */
async function leaksAfter(files: readonly string[]): Promise<readonly string[]> {
  const deliveries = files.length > 1 ? [...files.map((file) => [file]), files] : [files];
  let said = '';
  for (const [index, delivery] of deliveries.entries()) {
    const { out, err } = await pool.ran(delivery, { organisation: `maison-${index}` });
    said += `${out}\n${err}\n`;
  }
  const spoken = leaksOf(said, SECRETS).map((secret) => `said: ${secret}`);
  return [...spoken, ...(await leaksIn(pool.root, SECRETS))];
}

const french =
  'Numéro de commande;Spectacle;Date de la représentation;Date d’achat;Quantité;Prix;Type de billet;Nom;Courriel;Téléphone;Adresse;Code postal';
const line = (cells: readonly string[]) => cells.join(';');
const person = (index: number) => [
  `C-${index}`,
  'La Noce',
  '2024-11-02 20:00',
  '2024-10-03 12:31',
  '2',
  '45,99',
  'Régulier',
  NAME,
  EMAIL,
  PHONE,
  ADDRESS,
  'H2X 1Y4',
];
const other = (index: number) => [
  ...person(index).slice(0, 7),
  'Ana Essai',
  `ana${index}@exemple.test`,
  '514-555-0100',
  '1 rue Essai',
  'H2X 1Y4',
];

/** A French export of thirty lines, of which some are as given. */
function exported(changed: readonly (readonly string[])[], header = french): string {
  const lines = Array.from({ length: 30 }, (_, index) => changed[index] ?? other(index));
  return [header, ...lines.map(line), ''].join('\n');
}

const WITHOUT_TRACE: Readonly<Record<string, () => readonly string[]>> = {
  'where it belongs': () => [pool.file('a.csv', exported([person(0), person(1)]))],
  'in columns that nobody knows': () => [
    pool.file(
      'b.csv',
      exported([person(0)], french.replace('Nom;', 'Zone 7;').replace('Courriel', 'Info 2')),
    ),
  ],
  'in a buyers’ file': () => [
    pool.file('c-ventes.csv', plainSales(3)),
    pool.file(
      'c.csv',
      `order_id,email,first_name,last_name,postal_code,birth_year\no1,${EMAIL},Zorglubine,Quenneville,H2X 1Y4,1980\n`,
    ),
  ],
  'one column too far to the right': () => [
    pool.file(
      'd.csv',
      exported([
        ['', ...person(0).slice(0, -1)],
        ['', ...person(1).slice(0, -1)],
      ]),
    ),
  ],
  'one column too far to the left': () => [pool.file('e.csv', exported([[...person(0).slice(1), '']]))],
  'where dates, numbers and amounts should be': () => [
    pool.file(
      'f.csv',
      exported(
        [3, 4, 5, 6, 2].flatMap((place) =>
          [NAME, EMAIL, PHONE, ADDRESS].map((secret) => person(0).with(place, secret)),
        ),
      ),
    ),
  ],
  'behind a quote that never closes': () => [
    pool.file('g.csv', exported([person(0).with(1, '"La Noce'), person(1).with(7, `"${NAME}`)])),
  ],
  'in lines with a cell too many or too few': () => [
    pool.file('h.csv', exported([[...person(0), EMAIL], person(1).slice(0, 9)])),
  ],
  'in titles above the header': () => [
    pool.file('i.csv', `Liste préparée par ${NAME} (${EMAIL}, ${PHONE})\n\n${exported([person(0)])}`),
  ],
  'in a total below the lines': () => [
    pool.file('j.csv', exported([]) + line(['Total', '', '', '', '60', '', NAME, EMAIL, '', '', '', ''])),
  ],
  'in the title of a line to correct, and in a note': () => [
    pool.file(
      'j2.csv',
      exported([
        person(0).with(1, NAME).with(2, '2024-11-99'),
        [`* Place gardée pour ${NAME} qui est malade`, ...Array(11).fill('')],
        ['', `* Place gardée pour ${NAME} qui est malade`, ...Array(10).fill('')],
      ]),
    ),
  ],
  'as a kind of ticket or a channel': () => [
    pool.file('k.csv', exported([person(0).with(6, `Invité de ${NAME}`), person(1).with(6, EMAIL)])),
    pool.file('k2.csv', salesFile([{ priceType: `Invité de ${NAME}`, channel: NAME }])),
  ],
  'as a house that presents or sells': () => [
    pool.file('l.csv', salesFile([{ presenter: NAME, seller: NAME, ticket: 'l' }])),
  ],
  'as the discipline or the venue’s kind': () => [pool.file('m.csv', programmeFile([{ discipline: NAME }]))],
  'as a movement or a currency': () => [
    pool.file('n.csv', salesFile([{ movement: NAME }, { movement: EMAIL }])),
    pool.file('n2.csv', salesFile([{}, {}]).replaceAll('CAD', NAME)),
  ],
  'as a country, a town, a currency or an age': () => [
    pool.file(
      'pays.csv',
      exported([0, 1, 2].map((index) => person(index).with(9, NAME).with(10, NAME).with(11, NAME)))
        .replace('Téléphone', 'Pays')
        .replace('Adresse', 'Ville')
        .replace('Code postal', 'Année de naissance'),
    ),
  ],
  'in the name of the file': () => [
    pool.file(`ventes ${EMAIL} ${PHONE}.csv`, exported([person(0)])),
    pool.file(`o ${EMAIL}`, 'rien de bon'),
  ],
  'in the name of a file that is the performance': () => [
    pool.file(
      `liste-${EMAIL}.csv`,
      [
        'Commande;Quantité;Prix;Courriel',
        ...Array.from({ length: 9 }, (_, i) => `C${i};1;20,00;${EMAIL}`),
        '',
      ].join('\n'),
    ),
  ],
  'in the title of a performance, as an address or a number': () => [
    pool.file('p.csv', exported([person(0).with(1, `Billets : ${EMAIL} ou ${PHONE}`)])),
    pool.file('p2.csv', programmeFile([{ title: `Soirée (${EMAIL})` }])),
  ],
  'in a file without header': () => [
    pool.file(
      'q.csv',
      [person(0), person(1), ...Array.from({ length: 10 }, (_, i) => person(i + 2))].map(line).join('\n'),
    ),
  ],
  'in a list of names that is no export': () => [
    pool.file('r.csv', Array.from({ length: 12 }, () => `${NAME};${ADDRESS}`).join('\n')),
    pool.file(
      'r2.csv',
      `Nom;Adresse\n${Array.from({ length: 12 }, () => `${NAME};${ADDRESS}`).join('\n')}\n`,
    ),
  ],
  'in JSON that breaks off': () => [
    pool.file('s.json', `{"orders":[{"code":"A1","email":"${EMAIL}","name":"${NAME}"`),
  ],
  'in a broken encoding': () => [
    pool.file(
      't.csv',
      Buffer.concat([
        Buffer.from(exported([person(0)])),
        Buffer.from([0xff, 0xfe, 0x0a]),
        Buffer.from(line(person(1))),
      ]),
    ),
  ],
};

describe('identity leaves no trace', () => {
  for (const [where, files] of Object.entries(WITHOUT_TRACE)) {
    test(where, async () => {
      assert.deepEqual(await leaksAfter(files()), []);
    });
  }

  test('in the sheets of a workbook that are no sales, with or without a header', async () => {
    const path = pool.file('classeur.xlsx', '');
    const sales = exported([person(0)])
      .trimEnd()
      .split('\n')
      .map((text) => text.split(';'));
    const people = Array.from({ length: 12 }, () => [NAME, ADDRESS, 'ami']);
    writeXlsx(path, [
      { name: 'Ventes', rows: sales },
      { name: 'Contacts', rows: people },
      { name: 'Membres', rows: [['Nom', 'Courriel'], ...people.map(() => [NAME, EMAIL])] },
      {
        name: 'Notes',
        rows: [
          [`Voir ${NAME}`, 'merci'],
          [EMAIL, PHONE],
        ],
      },
    ]);
    assert.deepEqual(await leaksAfter([path]), []);
  });

  test('in the responses of a survey', async () => {
    const header =
      'Horodateur;Comment avez-vous entendu parler de ce spectacle?;Votre courriel;Votre nom;Commentaire';
    const answer = `2024-11-03 10:00:00;Facebook;${EMAIL};${NAME};Écrivez-moi, ${NAME}, ${PHONE}`;
    const file = pool.file(
      'sondage.csv',
      [header, ...Array.from({ length: 12 }, () => answer), ''].join('\n'),
    );
    assert.deepEqual(await leaksAfter([file]), []);
  });
});

test('the attack finds what is left readable', async () => {
  const organisation = 'temoin';
  await pool.ingest([pool.file('temoin.csv', programmeFile([{ title: 'Le Témoin Oublié' }]))], {
    organisation,
  });
  const leaks = await leaksIn(pool.root, ['le temoin oublie', 'temoin.csv']);
  assert.ok(leaks.some((leak) => leak.includes('.parquet')));
  assert.ok(leaks.some((leak) => leak.startsWith('catalogue')));
});
