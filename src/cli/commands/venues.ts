import { decideVenues, houseVenues, keepVenues, listedVenues, mergeVenues } from '#jobs/agree/venues.ts';
import { openAnswering } from '#jobs/answering.ts';
import { openPool } from '#jobs/open-pool.ts';
import { refusal, say } from '#messages/messages.ts';
import type { Venue, VenueDecision, VenueState } from '#model/agreeing.ts';
import { fold } from '#model/fold.ts';
import { parseJson } from '#model/json.ts';
import type { Language } from '#model/words.ts';
import { type Command, flag, isAnyGiven, printJson, text, type Values } from '../command.ts';
import { contents } from '../contents.ts';
import { usageRefusal } from '../usage.ts';

export const venuesCommand: Command = {
  name: 'venues',
  usage:
    'POOL [--keep FILE|-] [CODE --into CODE] [--organisation SLUG [VENUE --is CODE|--none|--undo] [--accept]] [--json]',
  summary: {
    fr: 'La liste des lieux de la mutualisation, que tient le tiers de confiance; avec un organisme, ses lieux, ceux de la liste qu’ils sont peut-être, et ce qu’il en dit.',
    en: 'The pool’s list of venues, which the trusted third party keeps; with an organisation, its venues, those of the list that they may be, and what it says of them.',
  },
  options: {
    keep: { type: 'string' },
    into: { type: 'string' },
    organisation: { type: 'string' },
    is: { type: 'string' },
    none: { type: 'boolean' },
    undo: { type: 'boolean' },
    accept: { type: 'boolean' },
  },
  words: { min: 1, max: 2 },
  async run({ words: [root = '', word], values, language, terminal }) {
    const organisation = text(values, 'organisation');
    const [keep, into] = [text(values, 'keep'), text(values, 'into')];
    const isSaid = isAnyGiven(values, ['is', 'none', 'undo']);
    const isRight =
      organisation === null
        ? !isSaid && !flag(values, 'accept') && (word !== undefined) === (into !== null)
        : isSaid === (word !== undefined) && keep === null && into === null;
    if (!isRight) throw usageRefusal('venues', this.usage);
    const given = keep === null ? null : readList(await contents(keep, terminal));
    const pool = openPool(root, terminal.now);
    try {
      if (organisation === null) {
        const list =
          given !== null
            ? await keepVenues(pool, given)
            : into === null
              ? await listedVenues(pool)
              : await mergeVenues(pool, word ?? '', into);
        return printJson(terminal, list);
      }
      const answering = await openAnswering(pool);
      try {
        const known = await houseVenues(answering, organisation);
        const decisions = decisionsOf(known, values, word);
        const told = decisions.length === 0 ? known : await decideVenues(answering, organisation, decisions);
        if (flag(values, 'json')) return printJson(terminal, told);
        const names = new Map((await listedVenues(pool)).map(({ code, name }) => [code, name]));
        for (const venue of told) {
          const line = { name: venue.name, performances: venue.performances };
          terminal.print(
            `${say('venue-line', { ...line, told: toldOf(venue, names, language) }, language)}\n`,
          );
        }
      } finally {
        answering.close();
      }
    } finally {
      pool.catalogue.close();
    }
  },
};

function readList(written: string): readonly Venue[] {
  try {
    return parseJson(written) as readonly Venue[];
  } catch (error) {
    throw refusal('venue-unreadable', {}, { cause: error });
  }
}

function decisionsOf(
  known: readonly VenueState[],
  values: Values,
  word: string | undefined,
): readonly VenueDecision[] {
  if (word === undefined) {
    if (!flag(values, 'accept')) return [];
    return known.flatMap(({ key, suggestion }) =>
      suggestion?.certainty === 'sure' ? [{ key, choice: 'is' as const, venue: suggestion.venue }] : [],
    );
  }
  const found = known.find(({ name }) => fold(name) === fold(word));
  if (found === undefined) throw refusal('venue-unknown', {});
  const venue = text(values, 'is');
  if (venue !== null) return [{ key: found.key, choice: 'is', venue }];
  return [{ key: found.key, choice: flag(values, 'none') ? 'none' : 'undo' }];
}

function toldOf(
  { state, venue, suggestion }: VenueState,
  names: ReadonlyMap<string, string>,
  language: Language,
): string {
  const nameOf = (code: string) => names.get(code) ?? code;
  if (state === 'none') return say('venue-none', {}, language);
  if (venue !== null) return say('venue-chosen', { venue: nameOf(venue) }, language);
  if (suggestion === null) return say('venue-open', {}, language);
  const because = suggestion.reasons.map((reason) => say(reason, {}, language)).join(', ');
  return say('venue-suggested', { venue: nameOf(suggestion.venue), because }, language);
}
