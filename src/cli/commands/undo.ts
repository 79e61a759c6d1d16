import { tellReceipt } from '#http/tell-receipt.ts';
import { undo } from '#jobs/delivery/undo.ts';
import { openPool } from '#jobs/open-pool.ts';
import { type Command, printJson } from '../command.ts';

export const undoCommand: Command = {
  name: 'undo',
  usage: 'POOL RECEIPT [--json]',
  summary: {
    fr: 'Annule un dépôt\u00a0: ce qu’il avait remplacé revient.',
    en: 'Undoes a delivery: what it had replaced comes back.',
  },
  options: {},
  words: { min: 2, max: 2 },
  async run({ words: [root = '', id = ''], terminal }) {
    const pool = openPool(root, terminal.now);
    try {
      printJson(terminal, tellReceipt(await undo(pool, id)));
    } finally {
      pool.catalogue.close();
    }
  },
};
