import { openAnswering } from '#jobs/answering.ts';
import { productionMatches } from '#jobs/matches.ts';
import { openPool } from '#jobs/open-pool.ts';
import { say } from '#messages/messages.ts';
import { type Command, flag, printJson, text } from '../command.ts';
import { usageRefusal } from '../usage.ts';

export const matchesCommand: Command = {
  name: 'matches',
  usage: 'POOL --organisation SLUG [--json]',
  summary: {
    fr: 'Montre à un organisme ses spectacles qui n’en sont peut-être qu’un, sous deux titres. Ne change rien.',
    en: 'Shows an organisation its productions that may be one under two titles. Changes nothing.',
  },
  options: { organisation: { type: 'string' } },
  words: { min: 1, max: 1 },
  async run({ words: [root = ''], values, language, terminal }) {
    const organisation = text(values, 'organisation');
    if (organisation === null) throw usageRefusal('matches', this.usage);
    const pool = openPool(root, terminal.now);
    const answering = await openAnswering(pool);
    try {
      const matches = await productionMatches(answering, organisation);
      if (flag(values, 'json')) return printJson(terminal, matches);
      if (matches.length === 0) terminal.print(`${say('matches-none', {}, language)}\n`);
      for (const { one, other, certainty, reasons } of matches) {
        const because = reasons.map((reason) => say(`match-${reason}`, {}, language)).join(', ');
        const params = {
          one: one.title,
          other: other.title,
          ones: one.performances,
          others: other.performances,
        };
        terminal.print(`${say(`match-${certainty}`, { ...params, because }, language)}\n`);
      }
    } finally {
      answering.close();
      pool.catalogue.close();
    }
  },
};
