import { tellReceipt } from '#http/tell-receipt.ts';
import { ingest } from '#jobs/ingest.ts';
import { openPool } from '#jobs/open-pool.ts';
import { type Command, flag, printJson, text } from '../command.ts';
import { tellReceipts } from '../tell-receipts.ts';
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
      tellReceipts(receipts, given);
    } finally {
      pool.catalogue.close();
    }
  },
};
