import { readFileSync } from 'node:fs';
import { openPool } from '#jobs/open-pool.ts';
import { policyInForce, recordPolicy } from '#jobs/policy.ts';
import { refusal } from '#messages/messages.ts';
import { type Command, printJson, text } from '../command.ts';

export const policyCommand: Command = {
  name: 'policy',
  usage: 'POOL [--record FILE] [--json]',
  summary: {
    fr: 'Montre la politique de diffusion, ou consigne celle que les partenaires ont acceptée.',
    en: 'Shows the release policy, or records the one that partners agreed on.',
  },
  options: { record: { type: 'string' } },
  words: { min: 1, max: 1 },
  async run({ words: [root = ''], values, terminal }) {
    const pool = openPool(root, terminal.now);
    try {
      const file = text(values, 'record');
      if (file !== null) await recordPolicy(pool, fileText(file));
      printJson(terminal, (await policyInForce(pool)).policy);
    } finally {
      pool.catalogue.close();
    }
  },
};

function fileText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw refusal('file-missing', { file }, { cause: error });
  }
}
