import { openAnswering } from '#jobs/answering.ts';
import { ask } from '#jobs/ask.ts';
import { openPool } from '#jobs/open-pool.ts';
import { audienceFrom } from '#model/audience.ts';
import { type Command, EXIT, flag, printJson, text } from '../command.ts';
import { printAnswer } from '../print-answer.ts';

export const askCommand: Command = {
  name: 'ask',
  usage: 'POOL "QUESTION" [--as SLUG|steward|public] [--lang fr|en] [--json]',
  summary: { fr: 'Pose une question en toutes lettres.', en: 'Asks a question in words.' },
  options: { as: { type: 'string' } },
  words: { min: 2, max: 2 },
  async run({ words: [root = '', question = ''], values, language, terminal }) {
    const pool = openPool(root, terminal.now);
    const answering = await openAnswering(pool);
    try {
      const audience = audienceFrom(text(values, 'as') ?? 'public');
      const asked = await ask(answering, { question, audience, language });
      if (asked.understood) {
        if (flag(values, 'json')) printJson(terminal, asked.answer);
        else printAnswer(asked.answer, language, terminal);
        return EXIT.done;
      }
      const code = 'question-not-understood';
      const errors = [{ code, message: asked.reason[language], where: 'question' }];
      if (flag(values, 'json')) printJson(terminal, { ok: false, errors, suggestions: asked.suggestions });
      terminal.tell(`${asked.reason[language]} [${code}]\n`);
      for (const suggestion of asked.suggestions) terminal.tell(`  · ${suggestion.question[language]}\n`);
      return EXIT.refused;
    } finally {
      answering.close();
      pool.catalogue.close();
    }
  },
};
