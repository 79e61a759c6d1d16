import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';

import { openPool } from '#jobs/open-pool.ts';
import { keepVenues } from '#jobs/venues.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { FOUNDING_QUESTIONS } from '../../src/web/words.ts';
import { seriousViolations } from './serious-violations.ts';
import { NEWCOMER, type ServedPage, servePage, settled } from './served-page.ts';

const HOUSE = 'opera-du-vieux-quai';
/** Made up: one line cannot be read, one is a test. */
const FILE = [
  'No commande;Date d’achat;Spectacle;Date du spectacle;Nombre de billets;Prix;Statut;Courriel',
  '1001;2025-01-10 10:15;La Mouette;2025-03-01 20:00;2;80,00;payée;a@exemple.test',
  '1002;2025-01-11 11:15;La Mouette;2025-03-01 20:00;1;40,00;payée;b@exemple.test',
  '1003;2025-01-12 12:15;La Mouette;2025-03-02 20:00;4;160,00;payée;c@exemple.test',
  '1004;le douze;La Mouette;2025-03-02 20:00;2;80,00;payée;d@exemple.test',
  '1005;2025-01-14 09:00;La Mouette;2025-03-02 20:00;1;40,00;test;e@exemple.test',
].join('\n');

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

  it('takes a file, accounts for every line, compares its total, and takes it back', async () => {
    const page = await served.open(`/fr/depot?as=${NEWCOMER.slug}`);
    const file = join(served.folder, 'ventes.csv');
    writeFileSync(file, FILE);
    assert(await page.locator('input[type=file]').isDisabled(), 'nothing is read before the agreement');
    await page.getByLabel(/accepte les conditions/).check();
    await page.locator('input[type=file]').setInputFiles(file);
    const receipt = page.locator('.receipt');
    await receipt.waitFor();
    const told = await wordsOf(receipt);
    assert.match(told, /5 lignes lues = 3 retenues \+ 1 à corriger \+ 1 non comptées/);
    assert.match(told, /un tableau propre à votre organisme/);
    assert.match(told, /10 janvier 2025 – 12 janvier 2025/);
    assert.match(told, /Date illisible.*ligne 5/);
    await receipt.getByText('Pourquoi des lignes ne sont pas comptées').click();
    await receipt.getByText('Colonnes').click();
    const opened = await wordsOf(receipt);
    assert.match(opened, /1 – commandes d’essai/);
    assert.match(opened, /Courriel courriel, en empreinte seulement/);
    for (const [typed, outcome] of [
      ['300,00', 'different'],
      ['280,00', 'equal'],
    ] as const) {
      await receipt.getByLabel(/Total lu/).fill(typed);
      await receipt.getByRole('button', { name: 'Comparer' }).click();
      await receipt.locator(`.outcome.${outcome}`).waitFor();
    }
    await receipt.getByRole('button', { name: 'Annuler ce dépôt' }).click();
    await receipt.getByText('dépôt annulé').waitFor();
    await page.close();
  });

  it('remembers what a column and a word are, and reads the same file so the next time', async () => {
    const page = await served.open(`/fr/depot?as=${NEWCOMER.slug}`);
    const file = join(served.folder, 'carnet.csv');
    const lines = Array.from(
      { length: 12 },
      (_, i) => `La Pièce,2024-10-04,2024-09-01,Carte Zèbre,20.00,en ligne,b${i}`,
    );
    const header = 'Spectacle,Date du spectacle,Date d’achat,Tarif,Montant payé,Code interne,No de billet';
    writeFileSync(file, [header, ...lines, ''].join('\n'));
    // On record when the test above ran; the list of houses that says so comes a little after the page.
    await page
      .getByText(/a accepté les conditions/)
      .waitFor({ timeout: 5000 })
      .catch(() => page.getByLabel(/accepte les conditions/).check());
    const handIn = async () => {
      await page.locator('input[type=file]').setInputFiles(file);
      const receipt = page.locator('.receipt.committed', { hasText: 'carnet.csv' });
      await receipt.waitFor();
      return receipt;
    };
    const first = await handIn();
    await first.getByLabel(/Carte Zèbre/).selectOption('subscription');
    await first.getByLabel('Cette colonne').selectOption('Code interne');
    await first.getByLabel('donne').selectOption('channel');
    await page.screenshot({ path: join(served.folder, 'correct.png'), fullPage: true });
    await first.getByRole('button', { name: 'Retenir' }).click();
    await first.getByText('Retenu pour vos prochains fichiers.').waitFor();
    await first.getByRole('button', { name: 'Annuler ce dépôt' }).click();
    await page.locator('.receipt.undone', { hasText: 'carnet.csv' }).waitFor();
    const again = await handIn();
    assert.equal(await again.getByLabel(/Carte Zèbre/).count(), 0);
    await again.getByText('Colonnes').click();
    assert.match(await wordsOf(again), /Code interne canal de vente/);
    await page.close();
  });

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

  it('asks what a house’s words mean, and counts what it says by keyboard at once', async () => {
    const house = await deliverToAgree(served);
    for (const language of ['fr', 'en'] as const) {
      const path = language === 'fr' ? 'accorder' : 'agree';
      const page = await served.open(`/${language}/${path}?as=${house}`);
      await page.locator('.to-say').first().waitFor();
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
    const open = page.locator('.open .to-say');
    await open.first().waitFor();
    assert.match(await wordsOf(open.first()), /« Etudaint » 24 lignes, 24 billets Peut-être Étudiants/);
    await open.first().getByRole('button').first().focus();
    await page.keyboard.press('o');
    await page.getByText('Ce que vous avez dit (1)').waitFor();
    await page.locator('.open .to-say button:focus').waitFor();
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

  for (const path of ['question', 'bilan', 'depot', 'registre', 'protection']) {
    it(`has no serious barrier and no sideways scrolling: ${path}`, async () => {
      const english: Readonly<Record<string, string>> = {
        bilan: 'return',
        depot: 'deposit',
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

/** A house with two labels of no known meaning, two titles alike, and a hall of the pool’s list. */
async function deliverToAgree({ base, folder }: ServedPage): Promise<string> {
  const pool = openPool(join(folder, 'pool'), () => new Date());
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
  for (const [file, lines] of Object.entries(files)) {
    const asked = new URLSearchParams({ organisation: 'maison-qui-accorde', file, agree: 'true' });
    const response = await fetch(`${base}/api/deliveries?${asked}`, {
      method: 'PUT',
      body: `${lines.join('\n')}\n`,
    });
    assert.equal(response.status, 200, await response.text());
  }
  return 'maison-qui-accorde';
}

function overflowOf(page: Page): Promise<number> {
  return page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)');
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

/** The words of a part of the page, with plain spaces. */
async function wordsOf(part: Locator): Promise<string> {
  return (await part.innerText()).replace(/\s+/g, ' ');
}
