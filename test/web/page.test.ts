import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';

import { findChromium } from '../../scripts/chromium.ts';
import { FOUNDING_QUESTIONS } from '../../src/web/words.ts';
import { testDeposit } from './deposit-flow.ts';
import { overflowOf, wordsOf } from './look.ts';
import { seriousViolations } from './serious-violations.ts';
import { type ServedPage, servePage, settled } from './served-page.ts';

const HOUSE = 'opera-du-vieux-quai';
const executable = findChromium();
const skip = executable === null ? 'no Chromium on this machine and none could be installed' : false;

describe('the page', { skip }, () => {
  let served: ServedPage;
  before(async () => {
    served = await servePage(executable ?? '');
  });
  after(() => served.close());

  for (const language of ['fr', 'en'] as const) {
    for (const [index, question] of FOUNDING_QUESTIONS[language].entries()) {
      it(`answers in a sentence: ${question}`, async () => {
        const page = await served.open(`/${language}/question`);
        await page.getByRole('textbox').fill(question);
        await page.keyboard.press('Enter');
        const sentence = await page.locator('.sentence').innerText();
        assert.match(sentence, /\p{L}{3}.*\.$/su);
        assert.equal(await page.locator('html').getAttribute('lang'), `${language}-CA`);
        assert((await page.locator('.reading p').innerText()).length > 10, 'the reading is shown back');
        if (index === 1) assert.equal(await page.locator('.chart svg[role=img]').count(), 1);
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 900 });
          assert.equal(await overflowOf(page), 0);
          const path = join(served.folder, `answer-${index + 1}-${language}-${width}.png`);
          await page.screenshot({ path, fullPage: true });
        }
        await page.close();
      });
    }
  }

  it('shows the reading in words, part by part, and asks again when a part is taken out', async () => {
    const question = encodeURIComponent(FOUNDING_QUESTIONS.fr[0] ?? '');
    const page = await served.open(`/fr/question?q=${question}`);
    await page.getByRole('button', { name: 'Corriger' }).click();
    const pills = await page.locator('.pill').allInnerTexts();
    assert.match(pills.join(' | '), /Discipline\s+Musique.*Municipalité du lieu\s+Montréal/s);
    const measures = await page.getByLabel('Mesure').locator('option').allInnerTexts();
    assert.deepEqual(
      measures,
      measures.toSorted((a, b) => a.localeCompare(b, 'fr')),
    );
    assert(!measures.some((name) => name.includes('répondants')), 'surveys know no purchase weekday');
    await page.getByRole('button', { name: 'Retirer Municipalité du lieu' }).click();
    await page.waitForURL(/query=/);
    await settled(page);
    assert.equal(await page.locator('.pill').count(), 1);
    assert.doesNotMatch(await page.locator('.reading p').innerText(), /Montréal/);
    await page.close();
  });

  it('says what it did not understand, and which questions it can answer', async () => {
    const page = await served.open('/fr/question?q=abracadabra');
    assert.match(await page.getByRole('alert').innerText(), /abracadabra/);
    await page.getByRole('alert').getByRole('button').first().click();
    await page.locator('.sentence').waitFor();
    await page.close();
  });

  testDeposit(() => served);

  it('puts one’s own data on one page, dates in words, and prints it on one sheet', async () => {
    const page = await served.open(`/fr/bilan?as=${HOUSE}`);
    assert((await page.locator('.sheet .answer').count()) >= 5);
    assert.doesNotMatch(await wordsOf(page.locator('main')), /\d{4}-\d\d-\d\d/);
    assert.equal(await cutLabels(page), 0);
    await page.screenshot({ path: join(served.folder, 'return.png'), fullPage: true });
    const printed = await page.pdf({ preferCSSPageSize: true });
    assert.equal([...printed.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length, 1);
    await page.close();
  });

  it('draws areas as a map beside its table, which opens on its first rows', async () => {
    const query = encodeURIComponent(JSON.stringify({ metric: 'tickets-sold', by: ['fsa'] }));
    const page = await served.open(`/fr/question?as=${HOUSE}&query=${query}`);
    await page.locator('.chart svg path.area').first().waitFor();
    assert.match(await page.locator('figcaption').innerText(), /Statistique Canada, Licence ouverte/);
    const rows = page.locator('.answer tbody tr');
    assert.equal(await rows.count(), 12);
    await page.getByRole('button', { name: /Tout afficher/ }).click();
    assert((await rows.count()) > 15);
    assert.equal(await cutLabels(page), 0);
    await page.close();
  });

  it('is walked by keyboard alone', async () => {
    const page = await served.open('/en/question');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.className'), 'skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('How many tickets were sold?');
    await page.keyboard.press('Enter');
    await page.locator('.sentence').waitFor();
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    assert.equal(outline, 'solid', 'where one is can be seen');
    await page.close();
  });

  it('says how far the demonstration is while it is being made', async () => {
    const page = await served.open('/fr/protection');
    const text = { fr: 'Lecture des fichiers : Théâtre de l’Essai', en: 'Reading' };
    const progress = { state: 'working', text, done: 12, of: 60 };
    await page.route('**/api/progress', (route) =>
      route.fulfill({
        contentType: 'text/event-stream',
        body: `event: progress\ndata: ${JSON.stringify(progress)}\n\n`,
      }),
    );
    await page.goto(`${served.base}/fr/question`);
    await page.getByText('La démonstration se prépare').waitFor();
    assert.equal(await page.getByRole('progressbar').getAttribute('value'), '12');
    assert.match(await page.locator('main').innerText(), /Théâtre de l’Essai/);
    await page.close();
  });

  for (const path of ['question', 'bilan', 'registre', 'protection']) {
    it(`has no serious barrier and no sideways scrolling: ${path}`, async () => {
      const english: Readonly<Record<string, string>> = {
        bilan: 'return',
        registre: 'log',
      };
      for (const [language, name] of [
        ['fr', path],
        ['en', english[path] ?? path],
      ] as const) {
        const asked =
          path === 'question' ? `&q=${encodeURIComponent(FOUNDING_QUESTIONS[language][1] ?? '')}` : '';
        const page = await served.open(`/${language}/${name}?as=${HOUSE}${asked}`);
        assert.equal(await page.locator('h1').count(), 1);
        assert.deepEqual(await seriousViolations(page), []);
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await seriousViolations(page), [], 'in the dark');
        await page.setViewportSize({ width: 320, height: 800 });
        assert.equal(await overflowOf(page), 0);
        await page.close();
      }
    });
  }

  it('raised no error of its own', () => assert.deepEqual(served.faults, []));
});

/** Words of pictures that lie outside their picture. */
function cutLabels(page: Page): Promise<number> {
  return page.evaluate(`
    [...document.querySelectorAll('.chart svg[role=img]')].flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')].filter((text) => {
        const box = text.getBoundingClientRect();
        return box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
      });
    }).length`);
}
