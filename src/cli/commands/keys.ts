import { openPool } from '#jobs/open-pool.ts';
import { refusal, say } from '#messages/messages.ts';
import { localTime } from '#model/calendar.ts';
import { depositKeys, makeDepositKey, withdrawDepositKey } from '#store/deposit-keys.ts';
import { organisation as findOrganisation } from '#store/organisations.ts';
import { type Command, flag, printJson, text } from '../command.ts';
import { usageRefusal } from '../usage.ts';

const NAME_CHARACTERS_MAX = 100;

export const keysCommand: Command = {
  name: 'keys',
  usage: 'POOL --organisation SLUG [--new NAME] [--withdraw ID] [--json]',
  summary: {
    fr: 'Donne les clés de dépôt d’un organisme, avec lesquelles une billetterie envoie ses ventes sans rien voir. --new\u00a0: en crée une, montrée cette seule fois. --withdraw\u00a0: en retire une.',
    en: 'Gives the deposit keys of an organisation, with which a ticketing system sends its sales and sees nothing. --new: makes one, shown this once. --withdraw: withdraws one.',
  },
  options: { organisation: { type: 'string' }, new: { type: 'string' }, withdraw: { type: 'string' } },
  words: { min: 1, max: 1 },
  async run({ words: [root = ''], values, language, terminal }) {
    const organisation = text(values, 'organisation');
    const name = text(values, 'new')?.trim() ?? null;
    if (organisation === null || name === '' || (name?.length ?? 0) > NAME_CHARACTERS_MAX)
      throw usageRefusal('keys', this.usage);
    const pool = openPool(root, terminal.now);
    try {
      const { catalogue } = pool;
      if ((await findOrganisation(catalogue, organisation)) === null)
        throw refusal('organisation-unknown', { organisation });
      const withdrawn = text(values, 'withdraw');
      if (withdrawn !== null && !(await withdrawDepositKey(catalogue, organisation, withdrawn)))
        throw refusal('key-not-found', { key: withdrawn });
      const now = pool.now().toISOString();
      const made = name === null ? null : await makeDepositKey(catalogue, { organisation, name, now });
      const keys = await depositKeys(catalogue, organisation);
      if (flag(values, 'json')) return printJson(terminal, { ...(made ? { made } : {}), keys });
      if (made) terminal.print(`${say('key-made', { key: made.key }, language)}\n`);
      const day = (at: string | null) =>
        at === null ? '' : localTime(at, catalogue.pool().zone).slice(0, 10);
      for (const { id, name: called, createdAt, lastUsedAt, isWithdrawn } of keys) {
        const line = { id, name: called, created: day(createdAt), used: day(lastUsedAt) };
        terminal.print(`${say('key-line', { ...line, withdrawn: Number(isWithdrawn) }, language)}\n`);
      }
    } finally {
      pool.catalogue.close();
    }
  },
};
