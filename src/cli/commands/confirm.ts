import { confirm, readChoices } from '#jobs/delivery/confirm.ts';
import { openPool } from '#jobs/open-pool.ts';
import { refusal } from '#messages/messages.ts';
import { receipt } from '#store/receipts.ts';
import { type Command, printJson } from '../command.ts';
import { contents } from '../contents.ts';

export const confirmCommand: Command = {
  name: 'confirm',
  usage: 'POOL RECEIPT FILE|- [--json]',
  summary: {
    fr: 'Retient ce qu’un organisme confirme d’un fichier (colonnes, libellés, dates), pour ses prochains fichiers du même genre.',
    en: 'Remembers what an organisation confirms of a file (columns, labels, dates), for its next files of the same kind.',
  },
  options: {},
  words: { min: 3, max: 3 },
  async run({ words: [root = '', id = '', file = ''], terminal }) {
    const choices = readChoices(await contents(file, terminal));
    const pool = openPool(root, terminal.now);
    try {
      const made = await receipt(pool.catalogue, id);
      if (made === null) throw refusal('receipt-unknown', { receipt: id });
      printJson(terminal, await confirm(pool, made, choices));
    } finally {
      pool.catalogue.close();
    }
  },
};
