import { generateDemonstration } from '#demo/demo.ts';
import { type Command, flag, printJson, text } from '../command.ts';
import { positiveInteger } from '../numbers.ts';

export const demoCommand: Command = {
  name: 'demo',
  usage: 'OUT [--organisations 60] [--tickets 1000000] [--seed 1] [--json]',
  summary: {
    fr: 'Fabrique des organismes inventés\u00a0: leurs exports, et la vérité à côté.',
    en: 'Makes up organisations: their exports, and the truth beside them.',
  },
  options: { organisations: { type: 'string' }, tickets: { type: 'string' }, seed: { type: 'string' } },
  words: { min: 1, max: 1 },
  async run({ words: [out = ''], values, terminal }) {
    const chosen = {
      out,
      organisations: positiveInteger(text(values, 'organisations') ?? '60', 'organisations'),
      tickets: positiveInteger(text(values, 'tickets') ?? '1000000', 'tickets'),
      seed: positiveInteger(text(values, 'seed') ?? '1', 'seed'),
    };
    await generateDemonstration(chosen);
    if (flag(values, 'json')) printJson(terminal, chosen);
    terminal.tell(`${out}\n`);
  },
};
