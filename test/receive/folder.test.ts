import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { recordAgreement } from '#store/organisations.ts';
import { plainSales, programmeFile, salesFile } from '../jobs/made-files.ts';
import { HOUSE } from '../jobs/made-pool.ts';
import { MadeReceiving } from './made-receiving.ts';

let at: MadeReceiving;
beforeEach(async () => {
  at = await MadeReceiving.make();
});
afterEach(() => at.close());

const open = () => at.open({ folder: at.inbox });
const lines = () => at.told.join('\n');

describe('a watched folder', () => {
  it('counts files that come together as one delivery, says so beside them, and destroys them', async () => {
    await open();
    at.put('ventes.csv', plainSales(3));
    at.put('programmation.csv', programmeFile([{}]));
    await at.settle();
    assert.deepEqual(at.there(), ['bilans']);
    const receipts = await at.made.receipts();
    assert.equal(receipts.length, 2);
    const deliveries = at.pool.catalogue.all('select distinct delivery from receipts');
    assert.equal(deliveries.length, 1);
    assert.equal(await at.made.figure('tickets-issued'), 3);
    const [report = ''] = at.reports();
    assert.match(report, /Bilan du dépôt – Théâtre d’essai/);
    assert.match(report, /ventes\.csv \(bilan [\d-]+-[0-9a-f]{8}\)\s: 3\slignes = 3 retenues/);
    assert.match(report, /3\sbillets, 120,00\s\$ avant taxes et frais/);
    assert.deepEqual(at.made.staging(), []);
  });

  it('makes a folder for each member, with a note on what happens to a file', async () => {
    await open();
    await at.settle();
    assert.deepEqual(readdirSync(at.inbox).sort(), ['sans-accord', HOUSE]);
    assert.match(readFileSync(join(at.inbox, HOUSE, 'bilans', 'LISEZ-MOI.txt'), 'utf8'), /détruit/);
  });

  it('takes no file while it grows or bears a passing name, nor any that came with it', async () => {
    const received = await open();
    const path = at.put('ventes.csv.filepart', '');
    at.put('programmation.csv', programmeFile([{}]));
    received.keepLooking();
    const text = plainSales(40);
    for (let from = 0; from < text.length; from += Math.ceil(text.length / 12)) {
      appendFileSync(path, text.slice(from, from + Math.ceil(text.length / 12)));
      await pause(15);
      assert.equal(existsSync(path), true);
    }
    await pause(150);
    renameSync(path, path.replace('.filepart', ''));
    await at.settle();
    assert.deepEqual((await at.made.receipts()).map(({ rows }) => rows.read).sort(), [1, 40]);
  });

  it('goes without a file that never becomes whole, and mentions it once', async () => {
    await open();
    at.put('ventes.csv', plainSales(2));
    at.put('programmation.csv.part', 'moiti');
    at.put('vide.csv', '');
    await at.settleInTime();
    await at.settle();
    assert.equal(await at.kept(), 2);
    assert.deepEqual(at.there(), ['bilans', 'programmation.csv.part', 'vide.csv']);
    const mentioned = at.reports().filter((text) => /n’est jamais arrivé au complet/.test(text));
    assert.equal(mentioned.length, 2);
  });

  it('leaves what it cannot read in a folder of refused files, with a sentence, and counts the rest', async () => {
    await open();
    at.put('facture.pdf', '%PDF-1.7\n\u0000\u0001\u0002');
    at.put('ventes.csv', plainSales(2));
    await at.settle();
    assert.deepEqual(at.there('refusés'), ['facture.pdf']);
    assert.equal(await at.kept(), 2);
    assert.match(at.reports()[0] ?? '', /facture\.pdf\s: pas compté\. Le fichier «\sfacture\.pdf\s»/);
  });

  it('gives the lines to correct back beside the report, takes them corrected, and counts a file once', async () => {
    await open();
    at.put('ventes.csv', salesFile([{}, { quantity: 'deux' }]));
    await at.settle();
    const file = at.there('bilans').find((name) => name.endsWith('.csv')) ?? '';
    const path = join(at.inbox, HOUSE, 'bilans', file);
    writeFileSync(join(at.inbox, HOUSE, 'corrigées.csv'), readFileSync(path, 'utf8').replace('deux', '2'));
    at.put('ventes.csv', salesFile([{}, { quantity: 'deux' }]));
    await at.settle();
    assert.equal(await at.kept(), 2);
    assert.ok(at.reports().some((text) => /déjà reçu, mot pour mot/.test(text)));
  });

  it('follows no link and enters no folder, and says so', async () => {
    await open();
    const secret = at.made.file('secret.csv', plainSales(5));
    mkdirSync(join(at.inbox, HOUSE, 'anciens'), { recursive: true });
    symlinkSync(secret, join(at.inbox, HOUSE, 'lien.csv'));
    symlinkSync(join(at.made.folder), join(at.inbox, 'theatre-lie'));
    at.put('ventes.csv', plainSales(1));
    await at.settle();
    await at.settle();
    assert.equal(await at.kept(), 1);
    assert.equal(existsSync(secret), true);
    assert.equal(at.reports().filter((text) => /n’est pas un fichier ordinaire/.test(text)).length, 2);
    assert.match(lines(), /«\stheatre-lie\s» n’est dans le dossier d’aucun organisme/);
  });

  it('writes, moves and destroys nothing through a link that stands where it keeps something of its own', async () => {
    const secret = join(at.made.folder, 'elsewhere', 'server.key');
    mkdirSync(join(at.made.folder, 'elsewhere'));
    writeFileSync(secret, 'a secret');
    at.put('ventes.csv', salesFile([{}, { quantity: 'deux' }]));
    at.put('facture.pdf', '%PDF-1.7\n\u0000\u0001\u0002');
    await open();
    for (const own of ['.counted', '.correcting', 'bilans', 'refusés', '.parterre']) {
      rmSync(join(at.inbox, HOUSE, 'bilans'), { recursive: true, force: true });
      symlinkSync(own === '.parterre' ? secret : join(secret, '..'), join(at.inbox, HOUSE, own));
      await at.settle();
      assert.deepEqual(readdirSync(join(secret, '..')), ['server.key'], own);
      assert.equal(readFileSync(secret, 'utf8'), 'a secret', own);
      rmSync(join(at.inbox, HOUSE, own));
      at.skippedMs += 2_000_000;
    }
    assert.equal(await at.kept(), 0);
    assert.match(lines(), /Rien ne peut être écrit dans/);
  });

  it('overwrites nothing through a link that bears the name of what it is about to write', async () => {
    const secret = at.made.file('catalogue', 'a secret');
    const correcting = join(at.inbox, HOUSE, '.correcting');
    mkdirSync(correcting, { recursive: true });
    mkdirSync(join(at.inbox, HOUSE, 'bilans'));
    symlinkSync(secret, join(correcting, 'ventes à corriger.csv'));
    symlinkSync(secret, join(at.inbox, HOUSE, 'bilans', `.${process.pid}.writing`));
    at.put('ventes.csv', salesFile([{}, { quantity: 'deux' }]));
    await open();
    await at.settle();
    assert.equal(readFileSync(secret, 'utf8'), 'a secret');
    assert.equal(await at.kept(), 1);
    const given = at.there('bilans').find((name) => name.endsWith('.csv')) ?? '';
    assert.match(readFileSync(join(at.inbox, HOUSE, 'bilans', given), 'utf8'), /deux/);
  });

  it('sets a file aside whose name leaves no room for a number, and tells of it once', async () => {
    await open();
    const name = `${'n'.repeat(251)}.pdf`;
    mkdirSync(join(at.inbox, HOUSE, 'n'.repeat(255)), { recursive: true });
    for (const time of [1, 2]) {
      at.put(name, `%PDF-1.7\n${time}`);
      at.put(`a.${'e'.repeat(253)}`, `%PDF-1.7\n${time} too`);
      await at.settle();
      await at.settle();
    }
    assert.deepEqual(
      at.there('refusés').map((one) => one.length),
      [255, 255, 255, 255],
    );
    const told = at.reports().filter((text) => /pas compté/.test(text));
    assert.equal(told.length, 2);
    assert.equal(at.reports().length, 3);
  });

  it('reads nothing in the folder of nobody, or beside the folders', async () => {
    await open();
    at.put('ventes.csv', plainSales(1), 'theatre-inconnu');
    writeFileSync(join(at.inbox, 'ventes.csv'), plainSales(1));
    await at.settle();
    assert.equal(await at.kept(), 0);
    assert.deepEqual(at.there('', 'theatre-inconnu'), ['parterre.txt', 'ventes.csv']);
    assert.match(lines(), /«\sventes\.csv\s» n’est dans le dossier d’aucun organisme/);
  });

  it('reads nothing of a house without an agreement, and takes its files once there is one', async () => {
    await open();
    at.put('ventes.csv', plainSales(2), 'sans-accord');
    await at.settle();
    assert.deepEqual(at.there('', 'sans-accord'), ['bilans', 'ventes.csv']);
    const [report = ''] = at.reports(join(at.inbox, 'sans-accord', 'bilans'));
    assert.match(report, /l’accord de «\ssans-accord\s»/);
    await recordAgreement(at.pool.catalogue, 'sans-accord', '1', new Date().toISOString());
    at.skippedMs = 2_000_000;
    await at.settle();
    assert.equal(await at.kept('sans-accord'), 2);
  });

  it('reads nothing where nothing can be written', async () => {
    await open();
    at.put('ventes.csv', plainSales(2));
    mkdirSync(join(at.inbox, HOUSE, '.parterre'));
    await at.settle();
    assert.equal(await at.kept(), 0);
    assert.match(lines(), /Rien ne peut être écrit dans/);
    rmSync(join(at.inbox, HOUSE, '.parterre'), { recursive: true });
  });

  it('takes names as they are, and refuses what is too large without reading it', async () => {
    await open();
    const odd = [`l'été [1] #2 ‮${'é'.repeat(90)}.csv`, '-r*\nb.csv'];
    for (const [index, name] of odd.entries()) at.put(name, salesFile([{ ticket: `x${index}` }]));
    truncateSync(at.put('énorme.csv', 'a'), 2_100_000_000);
    await at.settle();
    assert.equal(await at.kept(), odd.length);
    assert.deepEqual(at.there(), ['bilans', 'refusés']);
    assert.deepEqual(at.there('refusés'), ['énorme.csv']);
  });

  it('loses nothing and counts nothing twice when it is killed at any moment', async () => {
    at.put('ventes.csv', plainSales(50));
    at.put('corriger.csv', salesFile([{ ticket: 'autre' }, { quantity: 'x', ticket: 'encore' }]));
    const staging = join(at.made.root, 'staging');
    const isKnown = () => at.pool.catalogue.all('select 1 from receipts').length > 0;
    for (const isMoment of [() => readdirSync(staging).length > 0, isKnown]) await killedWhen(isMoment);
    await open();
    await at.settle();
    assert.equal(await at.made.figure('tickets-issued'), 51);
    assert.deepEqual(at.there(), ['bilans']);
    assert.ok(at.there('bilans').some((name) => name.endsWith('.csv')));
    assert.deepEqual(at.made.staging(), []);
  });
});

/** Another process that receives, killed in the midst of it; it may have been quicker. */
async function killedWhen(isMoment: () => boolean): Promise<void> {
  const receiver = join(import.meta.dirname, 'receiver.ts');
  const child = spawn(process.execPath, [receiver, at.made.root, at.inbox], { stdio: 'inherit' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (child.exitCode === null && !isMoment()) await pause(1);
  child.kill('SIGKILL');
  await ended;
}
