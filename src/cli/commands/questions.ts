import { openPool } from '#jobs/open-pool.ts';
import { questions } from '#store/questions.ts';
import { type Command, flag, printJson } from '../command.ts';

export const questionsCommand: Command = {
  name: 'questions',
  usage: 'POOL [--json]',
  summary: {
    fr: 'Montre le registre des questions posées à la mutualisation.',
    en: 'Shows the log of the questions asked of the pool.',
  },
  options: {},
  words: { min: 1, max: 1 },
  async run({ words: [root = ''], values, language, terminal }) {
    const pool = openPool(root, terminal.now);
    const logged = await questions(pool.catalogue, { limit: 200, before: null });
    pool.catalogue.close();
    if (flag(values, 'json')) return printJson(terminal, logged);
    for (const line of logged) {
      terminal.print(`${line.askedAt}  ${line.askedBy}  ${line.outcome}  ${line.reading[language]}\n`);
    }
  },
};
