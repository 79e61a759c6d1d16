// What a receipt tells whoever hands a file in, and what is left of it afterwards.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';

import { openAnswering } from '#jobs/answering.ts';
import { openPool } from '#jobs/open-pool.ts';
import { poolService } from '#jobs/service.ts';
import { Refusal } from '#model/problem.ts';
import type { Delivered, Service } from '#model/service.ts';
import { HOUSE, MadePool } from './made-pool.ts';

const NAMES = ['Ada Fictive', 'Bo Inventé', 'Cy Supposé'];
/** Made up: a column of notes names people, and one sale is three weeks after the others. */
const SALES = [
  'No commande;Date d’achat;Spectacle;Date du spectacle;Prix;Tarif;Guichetier;Notes;Courriel',
  ...Array.from(
    { length: 24 },
    (_, i) =>
      `${100 + i};2025-0${i < 23 ? '1-06' : '2-03'} 10:00;La Pièce;2025-03-01 20:00;20,00;Carte Zèbre;${NAMES[i % 3]} ${i};` +
      `514 555-01${10 + i};a${i}@exemple.test`,
  ),
].join('\n');
const PROGRAMME = ['Spectacle;Date;Salle', 'La Pièce;2025-03-01 20:00;Grande salle', ''].join('\n');

let made: MadePool;
let service: Service;
let close = () => {};
before(async () => {
  made = await MadePool.make();
  const pool = openPool(made.root, () => new Date('2025-09-01T12:00:00Z'));
  const answering = await openAnswering(pool);
  service = poolService(pool, answering);
  close = () => {
    answering.close();
    pool.catalogue.close();
  };
});
after(() => {
  close();
  made.remove();
});

async function sent(name: string, bytes: Uint8Array, organisation: string): Promise<string> {
  const { id } = await service.uploads.begin(organisation, name);
  await service.uploads.add(id, 0, new Blob([new Uint8Array(bytes)]).stream() as ReadableStream<Uint8Array>);
  return id;
}

function look(uploads: readonly string[], organisation: string, isPreview: boolean): Promise<Delivered> {
  const said = { agree: true, source: null, language: 'fr' } as const;
  return service.deliver({ organisation, uploads, isPreview, ...said });
}

describe('a receipt', () => {
  it('shows values by which columns are told, none that may name anybody, and keeps none', async () => {
    const upload = await sent('ventes.csv', strToU8(SALES), HOUSE);
    const [told] = (await look([upload], HOUSE, false)).receipts;
    const samples = Object.fromEntries(told?.columns.map((one) => [one.header, one.samples]) ?? []);
    assert.deepEqual(samples.Tarif, ['Carte Zèbre']);
    assert.deepEqual(samples.Prix, ['20,00']);
    for (const header of ['Guichetier', 'Notes', 'Courriel']) assert.deepEqual(samples[header], [], header);
    assert(told?.columns.every(({ reason }) => reason !== undefined));
    const [kept] = await service.receipts(HOUSE);
    assert.deepEqual(
      kept?.columns.map((column) => Object.keys(column)),
      kept?.columns.map(() => ['header', 'field', 'certainty']),
    );
  });

  it('says in how many weeks between the first sale and the last nothing was sold', async () => {
    const [kept] = await service.receipts(HOUSE);
    assert.equal(kept?.totals.weeksWithoutSale, 3);
  });

  it('of a preview takes what the house says of its words, for that very file; another house’s is unknown', async () => {
    const house = 'theatre-apercu';
    const upload = await sent('ventes.csv', strToU8(SALES), house);
    const [seen] = (await look([upload], house, true)).receipts;
    const receipt = seen?.id ?? '';
    const choices = { labels: { 'price-type': { 'Carte Zèbre': 'subscription' } } };
    const isUnknown = (error: unknown) => error instanceof Refusal && error.code === 'receipt-unknown';
    await assert.rejects(service.confirm({ organisation: HOUSE, receipt, choices }), isUnknown);
    await service.confirm({ organisation: house, receipt, choices });
    const total = { amountMinor: 48_000, includes: { taxes: false, fees: false } };
    assert.equal((await service.reconcile({ organisation: house, receipt, ...total })).outcome, 'equal');
    const [again] = (await look([upload], house, true)).receipts;
    assert.deepEqual([seen?.labels?.length, again?.labels], [1, []]);
    await look([upload], house, false);
    await assert.rejects(service.confirm({ organisation: house, receipt, choices }), isUnknown);
  });

  it('of an archive names each of its files, and none is left aside for lying beside a known export', async () => {
    const house = 'theatre-archive';
    const known =
      'RespondentID,CollectorID,StartDate,EndDate,IP Address,Email Address\n1,2,01/02/2025 10:00:00,01/02/2025 10:05:00,,\n';
    const archive = zipSync({
      'ventes.csv': strToU8(SALES),
      'salle.csv': strToU8(PROGRAMME),
      'sondage.csv': strToU8(known),
    });
    const upload = await sent('saison.zip', archive, house);
    const [told] = (await look([upload], house, true)).receipts;
    assert.deepEqual(told?.sheets?.find(({ name }) => name === 'ventes.csv')?.kept, 24);
    assert.deepEqual(told?.sheets?.map(({ name }) => name).toSorted(), [
      'salle.csv',
      'sondage.csv',
      'ventes.csv',
    ]);
  });
});
