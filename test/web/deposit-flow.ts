import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import type { Page } from 'playwright-core';

import { overflowOf, wordsOf } from './look.ts';
import { seriousViolations } from './serious-violations.ts';
import { NEWCOMER, type ServedPage, settled } from './served-page.ts';

const HEADER =
  'No commande;Date d’achat;Spectacle;Date du spectacle;Nombre de billets;Prix;Tarif;Statut;Courriel';
/** Made up: twelve sales in a price class of the house’s own, one that cannot be read, one test. */
const SALES = [
  ...Array.from({ length: 12 }, (_, i) => sale(1001 + i, `2025-01-${10 + i} 10:15`, 'Carte Zèbre')),
  sale(1013, 'le douze', 'Régulier'),
  sale(1014, '2025-01-23 09:00', 'Régulier').replace('payée', 'test'),
];

function sale(order: number, day: string, tariff: string): string {
  return `${order};${day};La Mouette;2025-03-01 20:00;2;80,00;${tariff};payée;p${order}@exemple.test`;
}

/** The page on which files are handed in, in the server and the browser of the other tests of the page. */
export function testDeposit(served: () => ServedPage): void {
  it('shows first what files would change, asks what is open, hands them in, and takes them back', async () => {
    const page = await openAs('fr', served());
    const file = fileOf('ventes.csv', SALES, served());
    await page.locator('input[type=file]').setInputFiles(file);
    const preview = page.locator('.looked-at .receipt');
    await preview.waitFor();
    assert.match(await focused(page), /^1 fichier lu\. Rien n’est encore déposé\.$/);
    const told = await wordsOf(preview);
    assert.match(told, /14 lignes lues = 12 retenues \+ 1 à corriger \+ 1 non comptées/);
    assert.match(told, /1 ligne : Date illisible.*ligne 14/);
    assert.doesNotMatch(told, /[a-z]+-unreadable|certitude|\.csv.*\bnull\b/);
    await preview.locator('summary', { hasText: 'Colonnes' }).click();
    assert.match(await wordsOf(preview.locator('.columns')), /Tarif Carte Zèbre.* catégorie tarifaire/);
    assert.match(await wordsOf(preview.locator('.columns')), /Courriel valeurs non montrées courriel/);
    const asked = await preview.getByLabel(/Carte Zèbre/).boundingBox();
    assert.ok((asked?.width ?? 0) > 400, 'what is asked stands alone on its line');
    await preview.getByLabel(/Carte Zèbre/).selectOption('subscription');
    await page.getByRole('button', { name: 'Retenir et relire' }).click();
    await page.getByLabel(/Carte Zèbre/).waitFor({ state: 'detached' });
    await settled(page);
    assert.equal(await page.locator('.to-say').count(), 0, 'nothing more is asked');
    assert.match(await wordsOf(page.locator('.history')), /Aucun dépôt encore/, 'nothing counts yet');

    await page.getByRole('button', { name: 'Déposer', exact: true }).click();
    const receipt = page.locator('.handed-in .receipt');
    await receipt.waitFor();
    assert.match(await focused(page), /1 fichier déposé$/);
    await page.locator('.tours-asked').getByRole('link', { name: 'À accorder' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'ventes à corriger.csv' }).click(),
    ]);
    assert.match(readFileSync(await download.path(), 'utf8'), /1013,le douze.*,14,"Date illisible/s);
    for (const [typed, outcome, said] of [
      ['2 000,00', 'different', /nous comptons.1.920,00.\$, et le vôtre est plus élevé de.80,00.\$/],
      ['1920', 'equal', /égaux au cent près/],
      ['beaucoup', '', /Écrivez un montant/],
    ] as const) {
      await receipt.getByLabel(/Total lu/).fill(typed);
      await receipt.getByRole('button', { name: 'Comparer' }).click();
      const line = receipt.locator(outcome === '' ? '.outcome:not(.equal)' : `.outcome.${outcome}`);
      await line.filter({ hasText: said }).waitFor();
    }
    await receipt.getByRole('button', { name: 'Annuler ce dépôt' }).click();
    await receipt.getByText('Ce dépôt est annulé').waitFor();
    assert.match(await focused(page), /^Ce dépôt est annulé/, 'whoever undid it is taken to what that did');
    assert.equal(await page.locator('.tours-asked').count(), 0);
    await page.close();
  });

  it('hands files in by keyboard alone, says what overlaps, and keeps each delivery on a line', async () => {
    const page = await openAs('en', served());
    await giveUnseen(page, fileOf('ventes-janvier.csv', SALES.slice(0, 10), served()));
    const later = [...SALES.slice(5, 12), sale(1020, '2025-02-03 12:00', 'Carte Zèbre')];
    await page.locator('input[type=file]').setInputFiles(fileOf('ventes-fevrier.csv', later, served()));
    await page.locator('.looked-at .receipt').waitFor();
    const told = await wordsOf(page.locator('.looked-at'));
    assert.match(told, /3 new 0 changed 5 identical, counted once 5 not in this file, still counted/);
    assert.equal(
      await page.locator('.looked-at .to-say').count(),
      0,
      'what was said once is not asked again',
    );
    await walkTo(page, 'Hand in');
    await page.keyboard.press('Enter');
    await page.locator('.handed-in .receipt').waitFor();
    assert.equal(await page.locator('.tours-asked').count(), 0, 'which productions tour is asked once');
    await walkTo(page, 'ventes-janvier.csv');
    await page.keyboard.press('Enter');
    await page.locator('.history details[open] .receipt', { hasText: 'ventes-janvier.csv' }).waitFor();
    await walkTo(page, 'Undo this delivery');
    await page.keyboard.press('Enter');
    await page.locator('.history .receipt.undone', { hasText: 'ventes-janvier.csv' }).waitFor();
    await page.close();
  });

  it('bars nobody’s way, in French and English, in the light and in the dark, on a phone', async () => {
    for (const language of ['fr', 'en'] as const) {
      const page = await openAs(language, served());
      assert.equal(await page.locator('h1').count(), 1);
      await page.locator('input[type=file]').setInputFiles(fileOf('photo.csv', [], served()));
      await page.getByRole('alert').waitFor();
      const other = [...SALES, sale(1030, '2025-01-09 10:00', 'Régulier')];
      const text = other.map((line) => line.replaceAll('Carte Zèbre', `Tarif Lynx ${language}`));
      await page.locator('input[type=file]').setInputFiles(fileOf('programme.csv', text, served()));
      await page.locator('.looked-at .to-say').waitFor();
      await page.locator('.looked-at details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '');
      });
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        assert.deepEqual(await seriousViolations(page), [], `${language}, ${scheme}`);
      }
      await page.setViewportSize({ width: 320, height: 800 });
      assert.equal(await overflowOf(page), 0);
      await page.close();
    }
  });

  it('goes on where a broken connection had come, and says so; what is refused says what to do', async () => {
    const page = await openAs('fr', served());
    let broken = 0;
    await page.route('**/api/uploads/*', async (route) => {
      if (route.request().method() !== 'PUT' || broken > 0) return route.continue();
      broken += 1;
      await route.abort();
    });
    await page
      .locator('input[type=file]')
      .setInputFiles(fileOf('ventes-mars.csv', SALES.slice(0, 3), served()));
    await page.getByText('La connexion est coupée.').waitFor();
    assert.equal(await page.getByRole('progressbar').count(), 1);
    await page.locator('.looked-at .receipt').waitFor();
    assert.equal(broken, 1);
    await page.getByRole('button', { name: 'Ne pas déposer' }).click();
    assert.equal(await page.evaluate('document.activeElement.type'), 'file');
    await page.unroute('**/api/uploads/*');
    const photo = join(served().folder, 'affiche.jpg');
    writeFileSync(
      photo,
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 900 }, (_, i) => i % 251)]),
    );
    await page.locator('input[type=file]').setInputFiles(photo);
    assert.match(await wordsOf(page.getByRole('alert')), /affiche\.jpg.*Exportez vos données en CSV/);
    assert.equal(await page.evaluate('document.activeElement.type'), 'file', 'another may be chosen at once');
    await page.close();
  });
}

async function openAs(language: 'fr' | 'en', { open }: ServedPage): Promise<Page> {
  const page = await open(`/${language}/${language === 'fr' ? 'depot' : 'deposit'}?as=${NEWCOMER.slug}`);
  // On record once a test has handed a file in; until then nothing is read.
  await page.locator('.agree').waitFor();
  await page.locator('.history').waitFor();
  const box = page.locator('.agree input');
  if ((await box.count()) === 0) return page;
  assert(await page.locator('input[type=file]').isDisabled(), 'nothing is read before the agreement');
  await box.check();
  return page;
}

/** Without looking first. */
async function giveUnseen(page: Page, file: string): Promise<void> {
  const look = page.getByLabel('First show me what the delivery would change');
  await look.uncheck();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('.handed-in .receipt').waitFor();
  await look.check();
}

/** A name is the test’s own: the browser remembers by it what was sent. */
function fileOf(name: string, lines: readonly string[], { folder }: ServedPage): string {
  const path = join(mkdtempSync(join(folder, 'given-')), name);
  writeFileSync(path, lines.length === 0 ? '' : [HEADER, ...lines].join('\n'));
  return path;
}

function focused(page: Page): Promise<string> {
  return page.evaluate(`document.activeElement.textContent.trim().replace(/\\s+/g, ' ')`);
}

/** Presses Tab until what has the focus begins with this name. */
async function walkTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    if ((await focused(page)).startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`nothing called ${name} can be reached by keyboard`);
}
