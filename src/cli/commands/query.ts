import { answer } from '#jobs/answer.ts';
import { openAnswering } from '#jobs/answering.ts';
import { explain } from '#jobs/answers/explain.ts';
import { openPool } from '#jobs/open-pool.ts';
import { readQuery } from '#jobs/read-query.ts';
import { audienceFrom } from '#model/audience.ts';
import { type Command, flag, printJson, text } from '../command.ts';
import { contents } from '../contents.ts';
import { printAnswer } from '../print-answer.ts';

export const queryCommand: Command = {
  name: 'query',
  usage: 'POOL FILE|- [--as SLUG|steward|public] [--lang fr|en] [--json] [--explain]',
  summary: {
    fr: 'Pose une question écrite en JSON. --explain montre le plan.',
    en: 'Asks a question written in JSON. --explain shows the plan.',
  },
  options: { as: { type: 'string' }, explain: { type: 'boolean' } },
  words: { min: 2, max: 2 },
  async run({ words: [root = '', file = ''], values, language, terminal }) {
    const query = readQuery(await contents(file, terminal));
    const pool = openPool(root, terminal.now);
    const answering = await openAnswering(pool);
    try {
      const asked = { query, audience: audienceFrom(text(values, 'as') ?? 'public') };
      const isJson = flag(values, 'json');
      if (flag(values, 'explain')) {
        const sql = await explain(answering, asked);
        return isJson ? printJson(terminal, { sql }) : terminal.print(sql);
      }
      const answered = await answer(answering, asked);
      if (isJson) printJson(terminal, answered);
      else printAnswer(answered, language, terminal);
    } finally {
      answering.close();
      pool.catalogue.close();
    }
  },
};
