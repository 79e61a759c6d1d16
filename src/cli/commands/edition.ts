import { openAnswering } from '#jobs/answering.ts';
import { editionDossier } from '#jobs/dossier.ts';
import { buildEdition, editionFile, storedEdition } from '#jobs/editions.ts';
import { openPool } from '#jobs/open-pool.ts';
import { verifyEdition } from '#jobs/verify-edition.ts';
import { refusal, say, sayStored } from '#messages/messages.ts';
import type { Edition } from '#model/edition.ts';
import { editions } from '#store/editions.ts';
import { type Command, EXIT, flag, type Given, printJson, text } from '../command.ts';
import { dossierText } from '../print-dossier.ts';
import { stageTeller } from '../tell-stages.ts';
import { usageRefusal } from '../usage.ts';

/** As many faults as a person reads; `--json` gives them all. */
const FAULTS_SHOWN = 20;

export const editionCommand: Command = {
  name: 'edition',
  usage:
    'build POOL --from 2024-09 --to 2025-08 | show POOL [EDITION] | dossier POOL [EDITION] | verify POOL [EDITION] [--json]',
  summary: {
    fr: 'Les publications\u00a0: chiffres arrêtés de mois terminés, dont la protection est prouvée.',
    en: 'Releases: frozen figures of months that are over, whose protection is proved.',
  },
  options: { from: { type: 'string' }, to: { type: 'string' } },
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
      const stored = await storedEdition(pool, id);
      return printJson(terminal, JSON.parse(editionFile(pool, stored, 'edition.json')) as Edition);
    }
    const all = await editions(pool.catalogue);
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
