import { tellReceipt } from '#http/tell-receipt.ts';
import { ingest } from '#jobs/ingest.ts';
import { openPool } from '#jobs/open-pool.ts';
import { say, sayStored } from '#messages/messages.ts';
import type { Receipt } from '#model/receipt.ts';
import { type Command, flag, type Given, printJson, text } from '../command.ts';
import { usageRefusal } from '../usage.ts';

export const ingestCommand: Command = {
  name: 'ingest',
  usage: 'POOL --organisation SLUG [--agree] FILE... [--source ID] [--rejects FOLDER] [--preview] [--json]',
  summary: {
    fr: 'Lit les fichiers d’un organisme et dépose ce qu’ils contiennent.',
    en: 'Reads the files of one organisation and delivers what they hold.',
  },
  options: {
    organisation: { type: 'string' },
    agree: { type: 'boolean' },
    source: { type: 'string' },
    rejects: { type: 'string' },
    preview: { type: 'boolean' },
  },
  words: { min: 2, max: 10_000 },
  async run(given) {
    const { words, values, language, terminal } = given;
    const rejects = text(values, 'rejects');
    const [root = '', ...files] = words;
    const organisation = text(values, 'organisation');
    if (organisation === null) throw usageRefusal('ingest', this.usage);
    const pool = openPool(root, terminal.now);
    try {
      const receipts = await ingest(pool, {
        organisation,
        files: files.map((path) => ({ path, name: path.split(/[\\/]/).at(-1) ?? path })),
        agree: flag(values, 'agree'),
        source: text(values, 'source'),
        isPreview: flag(values, 'preview'),
        rejects: rejects === null ? null : { folder: rejects, language },
      });
      if (flag(values, 'json')) printJson(terminal, receipts.map(tellReceipt));
      tell(receipts, given);
    } finally {
      pool.catalogue.close();
    }
  },
};

function tell(receipts: readonly Receipt[], { terminal, language }: Given): void {
  for (const { file, id, rows, changes, problems, state, columns, labels = [], offers = [] } of receipts) {
    if (state === 'preview') terminal.tell(`${say('delivery-preview', {}, language)}\n`);
    if (state === 'repeated') terminal.tell(`${say('delivery-repeated', { receipt: id }, language)}\n`);
    terminal.tell(`${say('receipt-line', { file: file.name, id, ...rows }, language)}\n`);
    if (changes) terminal.tell(`  ${say('delivery-changes', changes, language)}\n`);
    for (const problem of problems)
      terminal.tell(`  ${sayStored(problem, language)} (${problem.count}) [${problem.code}]\n`);
    for (const { suggestion, ...label } of labels) {
      terminal.tell(`  ${say('label-without-meaning', label, language)}\n`);
      if (suggestion) terminal.tell(`    ${say('label-suggested', suggestion, language)}\n`);
    }
    for (const offer of offers) terminal.tell(`  ${say('column-offered', offer, language)}\n`);
    const ignored = columns.filter(({ field, header }) => field === 'ignored' && header !== '');
    if (ignored.length > 0) {
      const headers = ignored.map(({ header }) => header).join(', ');
      terminal.tell(`  ${say('columns-not-read', { headers }, language)}\n`);
    }
  }
}
