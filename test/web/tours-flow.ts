import assert from 'node:assert/strict';
import { it } from 'node:test';

import { deliver } from './deliver.ts';
import { overflowOf, wordsOf } from './look.ts';
import { seriousViolations } from './serious-violations.ts';
import type { ServedPage } from './served-page.ts';

/** What a house is asked of its tours, in the server and the browser of the other tests of the page. */
export function testTours(served: () => ServedPage): void {
  it('asks a house which of its productions play elsewhere, a few at a time, and keeps what it says', async () => {
    const [here, there] = ['maison-en-tournee', 'maison-d-accueil'];
    const titles = ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept'].map((n) => `Chapitre ${n}`);
    const shows = titles.map(
      (title, n) => `p${n},${title},theatre,2024-${String(n + 1).padStart(2, '0')}-10T20:00`,
    );
    const header = 'performance_id,title,discipline,starts_at';
    await deliver(served(), here, {
      'programme.csv': [header, ...shows, 'p9,Gala,theatre,2024-12-01T20:00'],
    });
    await deliver(served(), there, {
      'programme.csv': [header, 'q1,CHAPITRE UN (complet),theatre,2024-02-10T20:00', 'q2,Le Secret,dance,'],
    });
    for (const language of ['fr', 'en'] as const) {
      const page = await served().open(`/${language}/${language === 'fr' ? 'accorder' : 'agree'}?as=${here}`);
      const lines = page.locator('.tours .agree-line');
      await lines.first().waitFor();
      const shown = await page.locator('.tours .counted b').allInnerTexts();
      assert.deepEqual(
        shown.map((title) => title.replace(/[«“”»]\s?|\s(?=»)/g, '')),
        titles.slice(2).reverse(),
        'the most recent five, no gala',
      );
      assert.doesNotMatch(await wordsOf(page.locator('main')), /Secret|CHAPITRE|maison-d-accueil/);
      assert.deepEqual(await seriousViolations(page), []);
      await page
        .getByRole('button', { name: language === 'fr' ? 'Tout afficher (7)' : 'Show all (7)' })
        .click();
      assert.equal(await lines.count(), 7);
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.deepEqual(await seriousViolations(page), [], 'in the dark');
      for (const width of [1280, 390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        assert.equal(await overflowOf(page), 0);
      }
      await page.close();
    }
    const guest = await served().open(`/fr/accorder?as=${there}`);
    await guest.getByRole('button', { name: /^Joué aussi ailleurs.*CHAPITRE UN/ }).click();
    await guest.getByText('Vous acceptez d’être nommé.').waitFor();
    assert.equal(await guest.locator('.alike').count(), 0, 'the other has not agreed');
    await guest.close();

    const page = await served().open(`/fr/accorder?as=${here}`);
    const find = page.getByLabel('Chercher un de vos titres');
    await find.fill('zzz');
    await page.getByText('Aucun de vos titres ne contient ces lettres.').waitFor();
    await find.fill('chapitre ÚN');
    await page.keyboard.press('Tab');
    assert.match(
      await page.evaluate('document.activeElement.textContent'),
      /^Joué aussi ailleurs.*Chapitre Un/,
    );
    await page.keyboard.press('Enter');
    await page.getByText('Vous acceptez d’être nommé.').waitFor();
    assert.match(
      await page.evaluate('document.activeElement.textContent'),
      /^Reprendre.*Chapitre Un/,
      'whoever said it stays on its line',
    );
    await find.fill('');
    assert.match(
      await wordsOf(page.locator('.alike')),
      /peut-être le même spectacle, en tournée, que celui de maison-d-accueil/,
    );
    await page
      .locator('.alike')
      .getByRole('button', { name: /^Un seul spectacle/ })
      .click();
    await page.locator('.alike').getByText('selon vous').waitFor();
    await page.reload();
    await page.getByRole('button', { name: /^Reprendre – «\sChapitre Un\s»$/ }).click();
    await page.getByText('Vous acceptez d’être nommé.').waitFor({ state: 'detached' });
    assert.equal(await page.locator('.alike').count(), 0);
    assert.equal(await page.locator('.tours .agree-line').count(), 6, 'what was taken back stays in sight');
    await page.close();
  });
}
