import { decideMatches, productionMatches, productionTitled } from '#jobs/agree/matches.ts';
import { houseTours, tellTour } from '#jobs/agree/tours.ts';
import { type Answering, openAnswering } from '#jobs/answering.ts';
import { openPool } from '#jobs/open-pool.ts';
import { say } from '#messages/messages.ts';
import type { ProductionDecision, ProductionMatch, Tour } from '#model/agreeing.ts';
import type { Language } from '#model/words.ts';
import { type Command, flag, printJson, type Terminal, text } from '../command.ts';
import { usageRefusal } from '../usage.ts';

const CHOICES = ['same', 'different', 'undo'] as const;

export const matchesCommand: Command = {
  name: 'matches',
  usage:
    'POOL --organisation SLUG [TITLE OTHER --same|--different|--undo] [TITLE --tell|--untell] [--tours] [--json]',
  summary: {
    fr: 'Montre à un organisme ses spectacles qui n’en sont peut-être qu’un, et retient ce qu’il en dit, aussitôt pour ses nombres de spectacles. Avec --tours : ceux que d’autres présentent aussi.',
    en: 'Shows an organisation its productions that may be one, and remembers what it says of them, at once for its counts of productions. With --tours: those that others present too.',
  },
  options: {
    organisation: { type: 'string' },
    same: { type: 'boolean' },
    different: { type: 'boolean' },
    undo: { type: 'boolean' },
    tell: { type: 'boolean' },
    untell: { type: 'boolean' },
    tours: { type: 'boolean' },
  },
  words: { min: 1, max: 3 },
  async run({ words: [root = '', title, other], values, language, terminal }) {
    const organisation = text(values, 'organisation');
    const choice = CHOICES.find((one) => flag(values, one)) ?? null;
    const tells = flag(values, 'tell') || flag(values, 'untell');
    const isSaid =
      title === undefined ? choice === null && !tells : other === undefined ? tells : choice !== null;
    if (organisation === null || !isSaid) throw usageRefusal('matches', this.usage);
    const pool = openPool(root, terminal.now);
    const answering = await openAnswering(pool);
    try {
      if (tells || flag(values, 'tours')) {
        const tours = await toursSaid(answering, organisation, title, flag(values, 'tell'));
        if (flag(values, 'json')) return printJson(terminal, tours);
        return tellTours(terminal, tours, language);
      }
      const decisions = await decisionsOf(answering, organisation, { title, other, choice });
      const matches =
        decisions.length === 0
          ? await productionMatches(answering, organisation)
          : await decideMatches(answering, organisation, decisions);
      if (flag(values, 'json')) return printJson(terminal, matches);
      tellMatches(terminal, matches, language);
    } finally {
      answering.close();
      pool.catalogue.close();
    }
  },
};

async function toursSaid(
  answering: Answering,
  house: string,
  title: string | undefined,
  isTold: boolean,
): Promise<readonly Tour[]> {
  if (title === undefined) return houseTours(answering, house);
  return tellTour(answering, house, { key: await productionTitled(answering, house, title), isTold });
}

async function decisionsOf(
  answering: Answering,
  house: string,
  said: {
    readonly title: string | undefined;
    readonly other: string | undefined;
    readonly choice: ProductionDecision['choice'] | null;
  },
): Promise<readonly ProductionDecision[]> {
  if (said.title === undefined || said.other === undefined || said.choice === null) return [];
  const one = await productionTitled(answering, house, said.title);
  const other = await productionTitled(answering, house, said.other);
  return [{ one, other, choice: said.choice }];
}

function tellMatches(terminal: Terminal, matches: readonly ProductionMatch[], language: Language): void {
  if (matches.length === 0) terminal.print(`${say('matches-none', {}, language)}\n`);
  for (const { one, other, certainty, reasons, decision } of matches) {
    const why = reasons.map((reason) => say(`match-${reason}`, {}, language));
    if (decision !== null) why.unshift(say(`match-decided-${decision}`, {}, language));
    const params = {
      one: one.title,
      other: other.title,
      ones: one.performances,
      others: other.performances,
      because: why.join(', '),
    };
    terminal.print(`${say(`match-${certainty}`, params, language)}\n`);
  }
}

function tellTours(terminal: Terminal, tours: readonly Tour[], language: Language): void {
  for (const { title, houses, named } of tours) {
    if (houses !== null) terminal.print(`${say('tour-houses', { title, houses }, language)}\n`);
    if (named.length > 0)
      terminal.print(`${say('tour-named', { title, houses: named.join(', ') }, language)}\n`);
  }
}
