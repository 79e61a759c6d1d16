import { openPool } from '#jobs/open-pool.ts';
import { recordConsentOf } from '#jobs/organisation.ts';
import { refusal } from '#messages/messages.ts';
import { type Command, flag, printJson, text } from '../command.ts';
import { usageRefusal } from '../usage.ts';

export const consentCommand: Command = {
  name: 'consent',
  usage: 'POOL --organisation SLUG --figure FIGURE [--to members|public] [--refuse] [--json]',
  summary: {
    fr: 'Consigne l’accord (ou le refus) d’un organisme pour un type de chiffre.',
    en: 'Records an organisation’s consent (or refusal) for one kind of figure.',
  },
  options: {
    organisation: { type: 'string' },
    figure: { type: 'string' },
    to: { type: 'string' },
    refuse: { type: 'boolean' },
  },
  words: { min: 1, max: 1 },
  async run({ words: [root = ''], values, terminal }) {
    const organisation = text(values, 'organisation');
    const figure = text(values, 'figure');
    if (organisation === null || figure === null) throw usageRefusal('consent', this.usage);
    const audience = text(values, 'to') ?? 'members';
    if (audience !== 'members' && audience !== 'public')
      throw refusal('choice-unknown', { option: 'to', value: audience, choices: 'members, public' });
    const pool = openPool(root, terminal.now);
    try {
      const granted = !flag(values, 'refuse');
      printJson(terminal, await recordConsentOf(pool, { organisation, figure, audience, granted }));
    } finally {
      pool.catalogue.close();
    }
  },
};
