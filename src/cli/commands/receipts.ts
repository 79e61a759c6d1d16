import { tellReceipt } from '#http/tell-receipt.ts';
import { openPool } from '#jobs/open-pool.ts';
import { say } from '#messages/messages.ts';
import { receipts } from '#store/receipts.ts';
import { type Command, flag, printJson, text } from '../command.ts';

export const receiptsCommand: Command = {
  name: 'receipts',
  usage: 'POOL [--organisation SLUG] [--json]',
  summary: { fr: 'Montre les bilans des dépôts.', en: 'Shows the delivery reports.' },
  options: { organisation: { type: 'string' } },
  words: { min: 1, max: 1 },
  async run({ words: [root = ''], values, language, terminal }) {
    const pool = openPool(root, terminal.now);
    const made = await receipts(pool.catalogue, text(values, 'organisation'));
    pool.catalogue.close();
    if (flag(values, 'json')) return printJson(terminal, made.map(tellReceipt));
    for (const { file, id, rows, organisation, state } of made) {
      terminal.print(
        `${organisation} · ${state} · ${say('receipt-line', { file: file.name, id, ...rows }, language)}\n`,
      );
    }
  },
};
