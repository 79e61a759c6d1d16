import { type Answering, openAnswering } from '#jobs/answering.ts';
import { editionDossier } from '#jobs/dossier.ts';
import { editionFile, storedEdition } from '#jobs/edition-files.ts';
import { editionStatus, withdrawRelease } from '#jobs/edition-standing.ts';
import { type BuiltRelease, buildEdition, correctEdition } from '#jobs/editions.ts';
import { openPool } from '#jobs/open-pool.ts';
import { verifyEdition } from '#jobs/verify-edition.ts';
import { refusal, say, sayStored } from '#messages/messages.ts';
import type { Edition, EditionProgress } from '#model/edition.ts';
import type { Language } from '#model/words.ts';
import { editions, type StoredEdition } from '#store/editions.ts';
import { type Command, EXIT, flag, type Given, printJson, type Terminal, text } from '../command.ts';
import { dossierText } from '../print-dossier.ts';
import { usageRefusal } from '../usage.ts';

/** As many faults as a person reads; `--json` gives them all. */
const FAULTS_SHOWN = 20;

export const editionCommand: Command = {
  name: 'edition',
  usage:
    'build POOL --from 2024-09 --to 2025-08 | show POOL [EDITION] | dossier POOL [EDITION] | verify POOL [EDITION] | status POOL | correct POOL EDITION | withdraw POOL EDITION --reason "…" [--also "…"] [--json]',
  summary: {
    fr: 'Les publications\u00a0: chiffres arrêtés de mois terminés, dont la protection est prouvée.',
    en: 'Releases: frozen figures of months that are over, whose protection is proved.',
  },
  // `also` is the reason in the other language.
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
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
    const { edition, built, effort, drill, value, replaces } = await make(answering);
    const { id, months } = edition;
    const cells = built.evidence.filter(({ contributions }) => contributions.length > 0).length;
    const shown = edition.cells.filter(({ status }) => status === 'ok').length;
    if (flag(values, 'json'))
      return printJson(terminal, {
        ...{ edition: id, months, replaces },
        ...{ cells, released: shown, value, effort, drill },
      });
    terminal.print(`${say('edition-built', { edition: id, released: shown, cells, value }, language)}\n`);
    if (replaces !== null)
      terminal.print(`${say('edition-corrected', { edition: id, replaces }, language)}\n`);
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

/** One sentence a stage: what comes within it would fill the screen. */
function stageTeller({ tell }: Terminal, language: Language): (progress: EditionProgress) => void {
  let told = '';
  return ({ stage, done, of }) => {
    const sentence = say(`edition-stage-${stage}`, {}, language);
    const share = of === null || of === 0 ? '' : `  ${Math.floor((10 * done) / of) * 10} %`;
    if (told === sentence + share) return;
    told = sentence + share;
    tell(`${told}\n`);
  };
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
        `${one.id}  ${one.months.from} – ${one.months.to}  ${standingOf(one, null, language)}\n`,
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
