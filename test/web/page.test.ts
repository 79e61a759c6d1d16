import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { keepVenues } from '#jobs/agree/venues.ts';
import { openPool } from '#jobs/open-pool.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { FOUNDING_QUESTIONS } from '../../src/web/words.ts';
import { releasedPool } from '../jobs/further-pool.ts';
import { type MadePool, parterre } from '../jobs/made-pool.ts';
import { openDataPool } from '../jobs/open-data-pool.ts';
import { deliver } from './deliver.ts';
import { testDeposit } from './deposit-flow.ts';
import { overflowOf, wordsOf } from './look.ts';
import { seriousViolations } from './serious-violations.ts';
import { type ServedPage, servePage, settled } from './served-page.ts';
import { testTours } from './tours-flow.ts';

const HOUSE = 'opera-du-vieux-quai';
const executable = findChromium();
const skip = executable === null ? 'no Chromium on this machine and none could be installed' : false;

const NOVEMBER = ['--from', '2024-11', '--to', '2024-11'];

describe('the page', { skip }, () => {
  let served: ServedPage;
  /** Another pool served beside, until the test is over. */
  const besideServed = async (pool: MadePool, test: TestContext) => {
    const beside = await served.beside(pool.root);
    test.after(async () => {
      await beside.close();
      pool.remove();
    });
    return beside;
  };
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

  it('asks what a house’s words mean, and counts what it says by keyboard at once', async () => {
    const house = await deliverToAgree(served);
    for (const language of ['fr', 'en'] as const) {
      const path = language === 'fr' ? 'accorder' : 'agree';
      const page = await served.open(`/${language}/${path}?as=${house}`);
      await page.locator('.agree-line').first().waitFor();
      assert.deepEqual(await seriousViolations(page), []);
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.deepEqual(await seriousViolations(page), [], 'in the dark');
      for (const width of [1280, 390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        assert.equal(await overflowOf(page), 0);
      }
      await page.close();
    }
    const page = await served.open(`/fr/accorder?as=${house}`);
    const open = page.locator('.open .agree-line');
    await open.first().waitFor();
    assert.match(await wordsOf(open.first()), /« Etudaint » 24 lignes, 24 billets Peut-être Étudiants/);
    await open.first().getByRole('button').first().focus();
    await page.keyboard.press('o');
    await page.getByText('Ce que vous avez dit (1)').waitFor();
    await page.locator('.open .agree-line button:focus').waitFor();
    await page.keyboard.press('i');
    await page.getByText('Ce que vous avez dit (2)').waitFor();
    assert.equal(await open.count(), 0);
    await page.getByRole('button', { name: /^Reprendre.*Carte Zèbre/ }).click();
    await open.first().waitFor();
    await page.getByRole('button', { name: /^Un seul spectacle/ }).click();
    await page.getByText('un seul, selon vous').waitFor();
    await page.getByRole('button', { name: /^Oui.*Grande salle/i }).click();
    await page.getByRole('button', { name: /^Reprendre.*Grande salle/i }).waitFor();
    await page.close();
  });

  testTours(() => served);

  it('shows a house what its consent would tell, and takes its word', async () => {
    const page = await served.open(`/fr/accorder?as=${HOUSE}`);
    const consents = page.locator('.consents');
    await consents.getByText('vous avez accepté').waitFor();
    assert.match(await wordsOf(consents), /Les partenaires verraient la part .* jamais leurs billets/);
    await consents.getByRole('button', { name: /^Reprendre mon accord/ }).click();
    await consents.getByText('vous avez refusé').waitFor();
    await consents.getByLabel('Jusqu’au (facultatif)').fill('2099-06-30');
    await consents.getByRole('button', { name: /^Accepter/ }).click();
    await consents.getByText(/vous avez accepté, jusqu’au 30/).waitFor();
    assert.deepEqual(await seriousViolations(page), []);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      assert.equal(await overflowOf(page), 0);
    }
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

  it('tells in two minutes what protects, the picture in words too', async () => {
    for (const language of ['fr', 'en'] as const) {
      const page = await served.open(`/${language}/protection`);
      const counted = async (part: string) => (await wordsOf(page.locator(part))).split(/\s+/).length;
      const told = (await counted('.about')) - (await counted('.releases'));
      // A minute of reading is some 230 words.
      assert.ok(told > 200 && told < 460, `${told} words`);
      const pictures = page.locator('.picture svg[role=img]');
      assert.equal(await pictures.count(), 3);
      for (const picture of await pictures.all())
        assert.match((await picture.getAttribute('aria-label')) ?? '', /12[ ,]400/);
      const sizes = await page.evaluate(LETTERS_OF_PICTURE);
      await page.setViewportSize({ width: 390, height: 900 });
      assert.ok([sizes, await page.evaluate(LETTERS_OF_PICTURE)].every((size) => Number(size) >= 13));
      await page.close();
    }
  });

  it('lists a release and opens it: one reason, what is published nearby, a question to go on from', async (test) => {
    const pool = await releasedPool();
    const released = await besideServed(pool, test);
    for (const language of ['fr', 'en'] as const) {
      const page = await released.open(`/${language}/protection`);
      const listed = page.locator('.releases li');
      assert.match(
        await wordsOf(listed),
        language === 'fr' ? /5 organismes · .*Prouvée le/ : /5 organisations · .*Proved on/,
      );
      await listed.getByRole('link').click();
      await page.locator('.published').waitFor();
      await page.locator('.release-choices select').first().selectOption('discipline');
      await page.locator('.published .masked').first().waitFor();
      assert.equal(await page.locator('.reason').count(), 1);
      assert.match(
        await wordsOf(page.locator('.remedies')),
        language === 'fr' ? /Tout ensemble, .* billets émis/ : /Everything together, .* tickets issued/,
      );
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        assert.deepEqual(await seriousViolations(page), [], scheme);
      }
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        assert.equal(await overflowOf(page), 0);
      }
      await page
        .locator('.remedies')
        .getByRole('button', { name: language === 'fr' ? 'Poser la question' : 'Ask it as a question' })
        .click();
      await page
        .getByRole('button', { name: language === 'fr' ? 'Regrouper pour moi' : 'Group for me' })
        .click();
      await page.waitForURL((url) => !decodeURIComponent(url.search).includes('"by":["discipline"]'));
      await page.locator('.sentence').waitFor();
      assert.equal(await page.locator('.remedies').count(), 0);
      await page.close();
    }
  });

  it('opens a release with noise: how precise each figure is, and all of them as a file', async (test) => {
    const pool = await openDataPool();
    const built = await parterre(['edition', 'build', pool.root, ...NOVEMBER, '--noisy', '--rho', '0.45']);
    assert.equal(built.status, 0, built.err);
    const released = await besideServed(pool, test);
    for (const language of ['fr', 'en'] as const) {
      const page = await released.open(`/${language}/protection`);
      await page.locator('.releases li').getByRole('link').click();
      const published = page.locator('.published');
      await published.waitFor();
      assert.match(
        await wordsOf(published.locator('tfoot')),
        /± (2 à 5 %|2 to 5%).*± (moins de 2 %|under 2%)/,
      );
      assert.match(await wordsOf(page.locator('.reason').last()), /^± ?:/);
      assert.equal(await page.locator('.remedies').count(), 0);
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        assert.equal(await overflowOf(page), 0);
      }
      assert.deepEqual(await seriousViolations(page), []);
      const saving = page.waitForEvent('download');
      await page.getByRole('link', { name: 'CSV' }).click();
      assert.equal((await saving).suggestedFilename(), 'open-edition-1.csv');
      const lines = readFileSync(await (await saving).path(), 'utf8').split('\r\n');
      assert.equal(lines[0], 'discipline,performance-month,further,value,measure,figure,unit,precision');
      await page.close();
    }
  });

  it('raised no error of its own', () => assert.deepEqual(served.faults, []));
});

/** The smallest letters of the picture, in pixels of the screen. */
const LETTERS_OF_PICTURE = `Math.min(...[...document.querySelectorAll('.picture svg')].map((svg) =>
  (15 * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width))`;

/** A house with two labels of no known meaning, two titles alike, and a hall of the pool’s list. */
async function deliverToAgree(served: ServedPage): Promise<string> {
  const pool = openPool(join(served.folder, 'pool'), () => new Date());
  await keepVenues(pool, [
    {
      code: 'grande-salle',
      name: 'Grande salle',
      municipality: 'montreal',
      kind: 'concert-hall',
      capacity: 400,
    },
  ]);
  pool.catalogue.close();
  const sold = (tariff: string, from: number) =>
    Array.from(
      { length: 12 },
      (_, n) => `La Pièce,2024-10-04 20:00,2024-09-01 10:00,${tariff},20.00,c${from + n}`,
    );
  const header = 'Spectacle,Date du spectacle,Date d’achat,Tarif,Montant payé,No de billet';
  const programme = [
    'performance_id,production_id,title,starts_at,venue,municipality',
    'p1,a,La Pièce,2024-10-04T20:00,Grande Salle,Montréal',
    'p2,b,La Pièce – version longue,2024-10-04T20:00,Grande Salle,Montréal',
  ];
  const files = {
    'programme.csv': programme,
    'ventes.csv': [header, ...sold('Etudaint', 1), ...sold('Etudaint', 41), ...sold('Carte Zèbre', 21)],
  };
  await deliver(served, 'maison-qui-accorde', files);
  return 'maison-qui-accorde';
}

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
