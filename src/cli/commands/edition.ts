import { existsSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { type Answering, openAnswering } from '#jobs/answering.ts';
import { type OpenPool, openPool } from '#jobs/open-pool.ts';
import { editionDossier } from '#jobs/releases/dossier.ts';
import { releasedEdition, storedEdition } from '#jobs/releases/edition-files.ts';
import { editionStatus, withdrawRelease } from '#jobs/releases/edition-standing.ts';
import { type BuiltRelease, buildEdition, correctEdition } from '#jobs/releases/editions.ts';
import { buildNoisyEdition, noisyEdition } from '#jobs/releases/noise/noisy-editions.ts';
import { verifyNoisyEdition } from '#jobs/releases/noise/verify-noisy-edition.ts';
import { figuresOfRelease } from '#jobs/releases/releases.ts';
import { verifyEdition } from '#jobs/releases/verify-edition.ts';
import { refusal, say, sayStored } from '#messages/messages.ts';
import type { Edition, Months } from '#model/edition.ts';
import { isTold } from '#model/noisy-edition.ts';
import type { Language } from '#model/words.ts';
import { editions, type StoredEdition } from '#store/editions.ts';
import { noisyEditions } from '#store/noisy-editions.ts';
import { type Command, EXIT, flag, type Given, printJson, text } from '../command.ts';
import { dossierText } from '../print-dossier.ts';
import { stageTeller } from '../tell-stages.ts';
import { usageRefusal } from '../usage.ts';

/** As many faults as a person reads; `--json` gives them all. */
const FAULTS_SHOWN = 20;

export const editionCommand: Command = {
  name: 'edition',
  usage:
    'build POOL --from 2024-09 --to 2025-08 [--noisy [--rho 0.125]] | show POOL [EDITION [--csv]] | dossier POOL [EDITION] [--pdf FILE] | verify POOL [EDITION] | status POOL | correct POOL EDITION | withdraw POOL EDITION --reason "…" [--also "…"] [--json]',
  summary: {
    fr: 'Les publications\u00a0: chiffres arrêtés de mois terminés, dont la protection est prouvée.',
    en: 'Releases: frozen figures of months that are over, whose protection is proved.',
  },
  // `also` is the reason in the other language.
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    noisy: { type: 'boolean' },
    rho: { type: 'string' },
    csv: { type: 'boolean' },
    pdf: { type: 'string' },
    reason: { type: 'string' },
    also: { type: 'string' },
  },
  words: { min: 2, max: 3 },
  async run(given) {
    const [action] = given.words;
    if (action === 'build') return build(given);
    if (action === 'show') return show(given);
    if (action === 'verify') return verify(given);
    if (action === 'dossier') return dossier(given);
    if (action === 'status') return status(given);
    if (action === 'correct' && given.words[2] !== undefined) return correct(given, given.words[2]);
    if (action === 'withdraw' && given.words[2] !== undefined) return withdraw(given, given.words[2]);
    throw usageRefusal('edition', this.usage);
  },
};

async function build(given: Given): Promise<void> {
  const [from, to] = [text(given.values, 'from'), text(given.values, 'to')];
  if (from === null || to === null)
    throw refusal('edition-months-unreadable', { from: from ?? '', to: to ?? '' });
  if (flag(given.values, 'noisy')) return buildNoisy(given, { from, to });
  const tell = stageTeller(given.terminal, given.language);
  return released(given, (answering) => buildEdition(answering, { from, to }, { tell }));
}

async function correct(given: Given, id: string): Promise<void> {
  const tell = stageTeller(given.terminal, given.language);
  return released(given, (answering) => correctEdition(answering, id, { tell }));
}

async function released(
  { words: [, root = ''], values, terminal, language }: Given,
  make: (answering: Answering) => Promise<BuiltRelease>,
): Promise<void> {
  const pool = openPool(root, terminal.now);
  const answering = await openAnswering(pool);
  try {
    const { edition, cells: counted, effort, drill, value, replaces } = await make(answering);
    const { id, months } = edition;
    const { recorded: cells, released: shown } = counted;
    if (flag(values, 'json'))
      return printJson(terminal, {
        edition: id,
        months,
        replaces,
        cells,
        released: shown,
        value,
        effort,
        drill,
      });
    terminal.print(`${say('edition-built', { edition: id, released: shown, cells, value }, language)}\n`);
    if (shown === 0) terminal.tell(`${say('edition-shows-nothing', { edition: id }, language)}\n`);
    if (replaces !== null)
      terminal.print(`${say('edition-corrected', { edition: id, replaces }, language)}\n`);
  } finally {
    answering.close();
    pool.catalogue.close();
  }
}

/** ρ as the ledger counts it. */
function thousandthsGiven(given: string | null): number | null {
  if (given === null) return null;
  const thousandths = Math.round(Number(given) * 1000);
  if (!/^0?\.\d{1,3}$/.test(given) || thousandths === 0) throw refusal('noise-budget-unreadable', { given });
  return thousandths;
}

async function buildNoisy(
  { words: [, root = ''], values, terminal, language }: Given,
  months: Months,
): Promise<void> {
  const rhoThousandths = thousandthsGiven(text(values, 'rho'));
  const pool = openPool(root, terminal.now);
  const answering = await openAnswering(pool);
  try {
    const { edition, left } = await buildNoisyEdition(answering, months, rhoThousandths);
    const { id, cells, noise } = edition;
    const told = {
      edition: id,
      released: cells.filter(isTold).length,
      cells: cells.length,
      rho: noise.rho,
      left,
    };
    if (flag(values, 'json')) printJson(terminal, { ...told, months: edition.months, noise });
    else terminal.print(`${say('noisy-edition-built', told, language)}\n`);
  } finally {
    answering.close();
    pool.catalogue.close();
  }
}

async function withdraw(
  { words: [, root = ''], values, terminal, language }: Given,
  id: string,
): Promise<void> {
  const pool = openPool(root, terminal.now);
  try {
    const [own, other] = [text(values, 'reason') ?? '', text(values, 'also')];
    const reason = language === 'fr' ? { fr: own, en: other } : { fr: other, en: own };
    const withdrawn = await withdrawRelease(pool, id, reason);
    if (flag(values, 'json')) printJson(terminal, { edition: id, withdrawn });
    else terminal.print(`${say('edition-withdrawn', { edition: id, reason: own.trim() }, language)}\n`);
  } finally {
    pool.catalogue.close();
  }
}

async function status({ words: [, root = ''], values, terminal, language }: Given): Promise<void> {
  const pool = openPool(root, terminal.now);
  const answering = await openAnswering(pool);
  try {
    const found = await editionStatus(answering);
    if (flag(values, 'json')) return printJson(terminal, found);
    if (found.editions.length === 0) terminal.print(`${say('edition-none', {}, language)}\n`);
    for (const { hasChanged, ...one } of found.editions)
      terminal.print(
        `${one.id}  ${one.months.from} – ${one.months.to}  ${standingOf(one, hasChanged, language)}\n`,
      );
    if (found.waiting > 0) terminal.print(`${say('edition-waiting', { houses: found.waiting }, language)}\n`);
  } finally {
    answering.close();
    pool.catalogue.close();
  }
}

/** What became of a release, in words. */
function standingOf(
  { withdrawn, replacedBy }: Pick<StoredEdition, 'withdrawn' | 'replacedBy'>,
  hasChanged: boolean | null,
  language: Language,
): string {
  if (withdrawn) {
    const reason = withdrawn.reason[language] ?? withdrawn.reason.fr ?? withdrawn.reason.en ?? '';
    return say('edition-taken-back', { on: withdrawn.at.slice(0, 10), reason }, language);
  }
  if (replacedBy !== null) return say('edition-replaced-by', { edition: replacedBy }, language);
  return say(hasChanged === true ? 'edition-stands-changed' : 'edition-stands', {}, language);
}

async function dossier({ words: [, root = '', id], values, terminal, language }: Given): Promise<void> {
  const pool = openPool(root, terminal.now);
  try {
    const made = await editionDossier(pool, id ?? null);
    const pdf = text(values, 'pdf');
    if (pdf !== null) {
      if (!existsSync(dirname(resolve(pdf)))) throw refusal('folder-unwritable', {});
      // Nothing else needs what draws letters.
      const { dossierPdf } = await import('../dossier-pdf.ts');
      writeFileSync(pdf, await dossierPdf(made, language));
      terminal.tell(`${pdf}\n`);
    }
    if (flag(values, 'json')) printJson(terminal, made);
    else if (pdf !== null) return;
    else terminal.print(dossierText(made, language));
  } finally {
    pool.catalogue.close();
  }
}

async function show({ words: [, root = '', id], values, terminal, language }: Given): Promise<void> {
  const pool = openPool(root, terminal.now);
  try {
    if (id !== undefined) {
      // The file as it was released, for whoever proves it; as a table what may be shown of it today.
      return flag(values, 'csv')
        ? terminal.print(await figuresOfRelease(pool, id))
        : printJson(terminal, (await noisyEdition(pool, id)) ?? (await exactEdition(pool, id)));
    }
    const noisy = (await noisyEditions(pool.catalogue)).filter(({ release }) => release !== null);
    const exact = await editions(pool.catalogue);
    if (flag(values, 'json')) return printJson(terminal, [...noisy, ...exact]);
    if (noisy.length + exact.length === 0) terminal.print(`${say('edition-none', {}, language)}\n`);
    for (const { id: name, months } of noisy) terminal.print(`${name}  ${months.from} – ${months.to}\n`);
    for (const one of exact)
      terminal.print(
        `${one.id}  ${one.months.from} – ${one.months.to}  ${standingOf(one, null, language)}\n`,
      );
  } finally {
    pool.catalogue.close();
  }
}

async function exactEdition(pool: OpenPool, id: string): Promise<Edition> {
  return releasedEdition(pool, await storedEdition(pool, id));
}

async function verify({ words: [, root = '', id], values, terminal, language }: Given): Promise<number> {
  const pool = openPool(root, terminal.now);
  try {
    const noisy = (await noisyEditions(pool.catalogue)).find((one) => one.id === id && one.release !== null);
    const { edition, released, faults } = noisy
      ? await verifyNoisyEdition(pool, noisy)
      : await verifyEdition(pool, await storedEdition(pool, id ?? null));
    const isProved = released !== null;
    const listed = faults.map(({ code, params }) => ({
      code,
      params,
      message: sayStored({ code, params }, language),
    }));
    if (flag(values, 'json')) printJson(terminal, { edition, proved: isProved, released, faults: listed });
    else if (released !== null)
      terminal.print(
        `${say(noisy ? 'noisy-edition-proved' : 'edition-proved', { edition, cells: released }, language)}\n`,
      );
    else {
      const isChanged = faults.some(({ code }) => code === 'verify-file-changed');
      const sentence = isChanged ? 'edition-files-changed' : 'edition-not-proved';
      terminal.print(`${say(sentence, { edition, faults: faults.length }, language)}\n`);
      for (const { message } of listed.slice(0, FAULTS_SHOWN)) terminal.print(`- ${message}\n`);
      const more = faults.length - FAULTS_SHOWN;
      if (more > 0) terminal.print(`- ${say('verify-more', { more }, language)}\n`);
    }
    return isProved ? EXIT.done : EXIT.refused;
  } finally {
    pool.catalogue.close();
  }
}
