import { existsSync, readFileSync } from 'node:fs';

import { tellReceipt } from '#http/tell-receipt.ts';
import { openPool } from '#jobs/open-pool.ts';
import { pull } from '#jobs/push/pull.ts';
import { refusal, say } from '#messages/messages.ts';
import { type Command, flag, printJson, text } from '../command.ts';
import { tellReceipts } from '../tell-receipts.ts';
import { usageRefusal } from '../usage.ts';

export const pullCommand: Command = {
  name: 'pull',
  usage:
    'POOL --organisation SLUG [--from https://SERVER/ORGANISER] [--token-file FILE] [--agree] [--all] [--preview] [--json]',
  summary: {
    fr: 'Lit d’une boutique pretix les commandes changées depuis la dernière fois. --all\u00a0: toutes. Le jeton vient de --token-file ou de PARTERRE_PRETIX_TOKEN.',
    en: 'Reads from a pretix shop the orders changed since the last time. --all: every one. The token comes from --token-file or PARTERRE_PRETIX_TOKEN.',
  },
  options: {
    organisation: { type: 'string' },
    from: { type: 'string' },
    'token-file': { type: 'string' },
    agree: { type: 'boolean' },
    all: { type: 'boolean' },
    preview: { type: 'boolean' },
  },
  words: { min: 1, max: 1 },
  async run(given) {
    const { words, values, language, terminal } = given;
    const organisation = text(values, 'organisation');
    if (organisation === null) throw usageRefusal('pull', this.usage);
    const token = tokenFrom(text(values, 'token-file'));
    const pool = openPool(words[0] ?? '', terminal.now);
    try {
      const { receipts, ...pulled } = await pull(pool, {
        organisation,
        token,
        from: text(values, 'from'),
        agree: flag(values, 'agree'),
        all: flag(values, 'all'),
        isPreview: flag(values, 'preview'),
      });
      if (flag(values, 'json')) printJson(terminal, { ...pulled, receipts: receipts.map(tellReceipt) });
      terminal.tell(`${say('pull-line', pulled, language)}\n`);
      tellReceipts(receipts, given);
    } finally {
      pool.catalogue.close();
    }
  },
};

/** Never an argument, which every process of the machine can read. */
function tokenFrom(file: string | null): string {
  if (file === null) return process.env.PARTERRE_PRETIX_TOKEN ?? '';
  if (!existsSync(file)) throw refusal('pull-token-missing', {});
  return readFileSync(file, 'utf8').trim();
}
