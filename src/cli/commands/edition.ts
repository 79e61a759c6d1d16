import { openAnswering } from '#jobs/answering.ts';
import { editionDossier } from '#jobs/dossier.ts';
import { buildEdition, editionFile, storedEdition } from '#jobs/editions.ts';
import { type BuiltNoisyEdition, buildNoisyEdition, noisyEdition } from '#jobs/noisy-editions.ts';
import { type OpenPool, openPool } from '#jobs/open-pool.ts';
import { verifyEdition } from '#jobs/verify-edition.ts';
import { refusal, say, sayStored } from '#messages/messages.ts';
import type { Edition } from '#model/edition.ts';
import type { Language } from '#model/words.ts';
import { editions } from '#store/editions.ts';
import { noisyEditions } from '#store/noisy-editions.ts';
import { type Command, EXIT, flag, type Given, printJson, type Terminal, text } from '../command.ts';
import { editionCsv } from '../edition-csv.ts';
import { dossierText } from '../print-dossier.ts';
import { stageTeller } from '../tell-stages.ts';
import { usageRefusal } from '../usage.ts';

/** As many faults as a person reads; `--json` gives them all. */
const FAULTS_SHOWN = 20;

export const editionCommand: Command = {
  name: 'edition',
  usage:
    'build POOL --from 2024-09 --to 2025-08 [--noisy [--rho 0.125]] | show POOL [EDITION [--csv]] | dossier POOL [EDITION] | verify POOL [EDITION] [--json]',
  summary: {
    fr: 'Les publications\u00a0: chiffres arrêtés de mois terminés, dont la protection est prouvée.',
    en: 'Releases: frozen figures of months that are over, whose protection is proved.',
  },
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    noisy: { type: 'boolean' },
    rho: { type: 'string' },
    csv: { type: 'boolean' },
  },
  words: { min: 2, max: 3 },
  async run(given) {
    const [action] = given.words;
    if (action === 'build') return build(given);
    if (action === 'show') return show(given);
    if (action === 'verify') return verify(given);
    if (action === 'dossier') return dossier(given);
    throw usageRefusal('edition', this.usage);
  },
};

async function build({ words: [, root = ''], values, terminal, language }: Given): Promise<void> {
  const [from, to] = [text(values, 'from'), text(values, 'to')];
  if (from === null || to === null)
    throw refusal('edition-months-unreadable', { from: from ?? '', to: to ?? '' });
  const pool = openPool(root, terminal.now);
  const answering = await openAnswering(pool);
  try {
    if (flag(values, 'noisy')) {
      const rho = thousandthsGiven(text(values, 'rho'));
      return tellNoisy(await buildNoisyEdition(answering, { from, to }, rho), terminal, {
        language,
        isJson: flag(values, 'json'),
      });
    }
    const { edition, built, effort, drill, value } = await buildEdition(
      answering,
      { from, to },
      { tell: stageTeller(terminal, language) },
    );
    const met = built.evidence.filter(({ contributions }) => contributions.length > 0).length;
    const released = edition.cells.filter(({ status }) => status === 'ok').length;
    const told = { edition: edition.id, months: edition.months, cells: met, released, value, effort, drill };
    if (flag(values, 'json')) printJson(terminal, told);
    else
      terminal.print(
        `${say('edition-built', { edition: edition.id, released, cells: met, value }, language)}\n`,
      );
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

function tellNoisy(
  { edition, left }: BuiltNoisyEdition,
  terminal: Terminal,
  { language, isJson }: { readonly language: Language; readonly isJson: boolean },
): void {
  const { id, months, cells, noise } = edition;
  const released = cells.filter(({ figures }) => figures.some((figure) => figure !== null)).length;
  const told = { edition: id, released, cells: cells.length, rho: noise.rho, left };
  if (isJson) printJson(terminal, { ...told, months, noise });
  else terminal.print(`${say('noisy-edition-built', told, language)}\n`);
}

async function dossier({ words: [, root = '', id], values, terminal, language }: Given): Promise<void> {
  const pool = openPool(root, terminal.now);
  try {
    const made = await editionDossier(pool, id ?? null);
    if (flag(values, 'json')) printJson(terminal, made);
    else terminal.print(dossierText(made, language));
  } finally {
    pool.catalogue.close();
  }
}

async function show({ words: [, root = '', id], values, terminal, language }: Given): Promise<void> {
  const pool = openPool(root, terminal.now);
  try {
    if (id !== undefined) {
      const edition = (await noisyEdition(pool, id)) ?? (await exactEdition(pool, id));
      const { currency } = pool.catalogue.pool();
      return flag(values, 'csv')
        ? terminal.print(editionCsv(edition, currency))
        : printJson(terminal, edition);
    }
    const noisy = (await noisyEditions(pool.catalogue)).filter(({ release }) => release !== null);
    const all = [...noisy.map((one) => ({ ...one, withdrawn: null })), ...(await editions(pool.catalogue))];
    if (flag(values, 'json')) return printJson(terminal, all);
    if (all.length === 0) terminal.print(`${say('edition-none', {}, language)}\n`);
    for (const one of all)
      terminal.print(
        `${one.id}  ${one.months.from} – ${one.months.to}${one.withdrawn === null ? '' : `  (${one.withdrawn})`}\n`,
      );
  } finally {
    pool.catalogue.close();
  }
}

async function exactEdition(pool: OpenPool, id: string): Promise<Edition> {
  return JSON.parse(editionFile(pool, await storedEdition(pool, id), 'edition.json')) as Edition;
}

async function verify({ words: [, root = '', id], values, terminal, language }: Given): Promise<number> {
  const pool = openPool(root, terminal.now);
  try {
    const { edition, released, faults } = await verifyEdition(pool, await storedEdition(pool, id ?? null));
    const isProved = released !== null;
    const listed = faults.map(({ code, params }) => ({
      code,
      params,
      message: sayStored({ code, params }, language),
    }));
    if (flag(values, 'json')) printJson(terminal, { edition, proved: isProved, released, faults: listed });
    else if (released !== null)
      terminal.print(`${say('edition-proved', { edition, cells: released }, language)}\n`);
    else {
      terminal.print(`${say('edition-not-proved', { edition, faults: faults.length }, language)}\n`);
      for (const { message } of listed.slice(0, FAULTS_SHOWN)) terminal.print(`- ${message}\n`);
      const more = faults.length - FAULTS_SHOWN;
      if (more > 0) terminal.print(`- ${say('verify-more', { more }, language)}\n`);
    }
    return isProved ? EXIT.done : EXIT.refused;
  } finally {
    pool.catalogue.close();
  }
}
