import { decideMatches, productionMatches, productionTitled } from '#jobs/agree/matches.ts';
import { decideTours, houseTours } from '#jobs/agree/tours.ts';
import { type Answering, openAnswering } from '#jobs/answering.ts';
import { openPool } from '#jobs/open-pool.ts';
import { say } from '#messages/messages.ts';
import {
  alikeSentence,
  type ProductionDecision,
  type ProductionMatch,
  type Tour,
  type TourDecision,
} from '#model/agreeing.ts';
import type { Language } from '#model/words.ts';
import { type Command, flag, printJson, type Terminal, text } from '../command.ts';
import { usageRefusal } from '../usage.ts';

const CHOICES = ['same', 'different', 'undo'] as const;

export const matchesCommand: Command = {
  name: 'matches',
  usage:
    'POOL --organisation SLUG [TITLE OTHER --same|--different|--undo] [TITLE --tell|--untell] [TITLE --with SLUG --same|--different|--undo] [--tours] [--json]',
  summary: {
    fr: 'Montre à un organisme ses spectacles qui n’en sont peut-être qu’un, et retient ce qu’il en dit, aussitôt pour ses nombres de spectacles. Avec --tours : ceux que d’autres présentent aussi, et ceux pour lesquels il a accepté d’être nommé. --tell : accepte d’être nommé aux organismes qui présentent ce spectacle et l’acceptent aussi. --with : dit si le spectacle d’un de ceux-là est le même, en tournée; il compte une seule fois quand les deux le disent.',
    en: 'Shows an organisation its productions that may be one, and remembers what it says of them, at once for its counts of productions. With --tours: those that others present too, and those that it agreed to be named for. --tell: agrees to be named to organisations that present this production and agree too. --with: says whether the production of one of these is the same, on tour; it counts once when both say so.',
  },
  options: {
    organisation: { type: 'string' },
    same: { type: 'boolean' },
    different: { type: 'boolean' },
    undo: { type: 'boolean' },
    tell: { type: 'boolean' },
    untell: { type: 'boolean' },
    tours: { type: 'boolean' },
    with: { type: 'string' },
  },
  words: { min: 1, max: 3 },
  async run({ words: [root = '', title, other], values, language, terminal }) {
    const organisation = text(values, 'organisation');
    const choice = CHOICES.find((one) => flag(values, one)) ?? null;
    const told = flag(values, 'tell') ? 'tell' : flag(values, 'untell') ? 'untell' : null;
    const house = text(values, 'with');
    const isSaid =
      title === undefined
        ? choice === null && told === null && house === null
        : other === undefined
          ? house === null
            ? told !== null
            : choice !== null
          : choice !== null && house === null;
    if (organisation === null || !isSaid) throw usageRefusal('matches', this.usage);
    const pool = openPool(root, terminal.now);
    const answering = await openAnswering(pool);
    try {
      if (told !== null || house !== null || flag(values, 'tours')) {
        const key = title === undefined ? null : await productionTitled(answering, organisation, title);
        const tours = await toursSaid(answering, organisation, tourDecisions(key, { told, house, choice }));
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

type SaidOfTour = {
  readonly told: 'tell' | 'untell' | null;
  readonly house: string | null;
  readonly choice: ProductionDecision['choice'] | null;
};

function tourDecisions(key: string | null, { told, house, choice }: SaidOfTour): readonly TourDecision[] {
  if (key === null) return [];
  if (told !== null) return [{ key, choice: told }];
  return house === null || choice === null ? [] : [{ key, house, choice }];
}

function toursSaid(
  answering: Answering,
  house: string,
  decisions: readonly TourDecision[],
): Promise<readonly Tour[]> {
  return decisions.length === 0 ? houseTours(answering, house) : decideTours(answering, house, decisions);
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
  for (const { title, houses, named, isTold, alike } of tours) {
    if (isTold) terminal.print(`${say('tour-told', { title }, language)}\n`);
    if (houses !== null) terminal.print(`${say('tour-houses', { title, houses }, language)}\n`);
    if (named.length > 0)
      terminal.print(`${say('tour-named', { title, houses: named.join(', ') }, language)}\n`);
    for (const one of alike)
      terminal.print(`${say(alikeSentence(one), { title, house: one.house }, language)}\n`);
  }
}
