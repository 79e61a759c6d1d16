import { openPool } from '#jobs/open-pool.ts';
import { type Command, flag } from '../command.ts';
import { untilStopped } from '../serve-until-stopped.ts';
import { openWays, WAYS_OPTIONS, WAYS_USAGE, waysFrom } from '../ways.ts';

export const receiveCommand: Command = {
  name: 'receive',
  usage: `POOL ${WAYS_USAGE} [--once]`,
  summary: {
    fr: 'Reçoit ce que les organismes déposent dans un dossier, par SFTP ou par courriel, et leur rappelle ce qui tarde. --once\u00a0: lit le dossier et s’arrête. PARTERRE_SMTP et PARTERRE_MAIL_FROM disent par où partent les courriels.',
    en: 'Receives what organisations hand in by a folder, SFTP or e-mail, and reminds them of what is late. --once: reads the folder and ends. PARTERRE_SMTP and PARTERRE_MAIL_FROM say by which server mails leave.',
  },
  options: { ...WAYS_OPTIONS, once: { type: 'boolean' } },
  words: { min: 1, max: 1 },
  async run({ words: [root = ''], values, language, terminal }) {
    const ways = waysFrom(values);
    const pool = openPool(root, terminal.now);
    try {
      const received = await openWays(pool, ways, { terminal, language, delivered: () => undefined });
      if (flag(values, 'once')) {
        await received.settle();
      } else {
        received.keepLooking();
        await untilStopped();
      }
      await received.close();
    } finally {
      pool.catalogue.close();
    }
  },
};
