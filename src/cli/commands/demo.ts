import { generateDemonstration, HOUSES_LEAST } from '#demo/demo.ts';
import { loadDemonstration } from '#jobs/demonstration.ts';
import { refusal } from '#messages/messages.ts';
import { type Command, flag, printJson, text } from '../command.ts';
import { positiveInteger } from '../numbers.ts';

export const demoCommand: Command = {
  name: 'demo',
  usage: 'OUT [--organisations 60] [--tickets 1000000] [--seed 1] [--pool POOL] [--json]',
  summary: {
    fr: 'Fabrique des organismes inventés\u00a0: leurs exports, et la vérité à côté; avec --pool, les réunit dans une mutualisation.',
    en: 'Makes up organisations: their exports, and the truth beside them; with --pool, pools them.',
  },
  options: {
    organisations: { type: 'string' },
    tickets: { type: 'string' },
    seed: { type: 'string' },
    pool: { type: 'string' },
  },
  words: { min: 1, max: 1 },
  async run({ words: [out = ''], values, terminal, language }) {
    const chosen = {
      out,
      organisations: positiveInteger(text(values, 'organisations') ?? '60', 'organisations'),
      tickets: positiveInteger(text(values, 'tickets') ?? '1000000', 'tickets'),
      seed: positiveInteger(text(values, 'seed') ?? '1', 'seed'),
    };
    if (chosen.organisations < HOUSES_LEAST) throw refusal('demo-houses-few', { least: HOUSES_LEAST });
    await generateDemonstration(chosen);
    const pool = text(values, 'pool');
    if (pool !== null)
      await loadDemonstration(pool, out, {
        now: terminal.now,
        tell: (progress) => terminal.tell(`${progress.text[language]}\n`),
      });
    if (flag(values, 'json')) printJson(terminal, pool === null ? chosen : { ...chosen, pool });
    terminal.tell(`${out}\n`);
  },
};
