import { openPool } from '#jobs/open-pool.ts';
import {
  type DeclaredNeighbour,
  declaredNeighbours,
  declareNeighbour,
} from '#jobs/releases/beside/neighbours.ts';
import { say } from '#messages/messages.ts';
import { type Command, flag, printJson, text } from '../command.ts';
import { usageRefusal } from '../usage.ts';

export const neighboursCommand: Command = {
  name: 'neighbours',
  usage: 'POOL [--add FOLDER [--same HERE=THERE,…]] [--json]',
  summary: {
    fr: 'Les mutualisations voisines\u00a0: celles qui ont des organismes en commun, dont les publications sont vérifiées ensemble.',
    en: 'Neighbouring pools: those with organisations in common, whose releases are audited together.',
  },
  // `same` names houses that have another id there.
  options: { add: { type: 'string' }, same: { type: 'string' } },
  words: { min: 1, max: 1 },
  async run({ words: [root = ''], values, language, terminal }) {
    const [add, same] = [text(values, 'add'), samesIn(text(values, 'same'))];
    if (same === null || (add === null && same.length > 0)) throw usageRefusal('neighbours', this.usage);
    const pool = openPool(root, terminal.now);
    try {
      const found: readonly DeclaredNeighbour[] =
        add === null ? await declaredNeighbours(pool) : [await declareNeighbour(pool, add, same)];
      if (flag(values, 'json')) return printJson(terminal, found);
      if (found.length === 0) terminal.print(`${say('neighbours-none', {}, language)}\n`);
      for (const { pool: name, folder, isMissing, houses } of found) {
        const told = { pool: name, folder, houses: houses.length, names: houses.join(', ') };
        const line = isMissing
          ? say('neighbour-line-missing', { pool: name, folder }, language)
          : say('neighbour-line', told, language);
        terminal.print(`${line}\n`);
      }
    } finally {
      pool.catalogue.close();
    }
  },
};

/** `here=there,other=another`; null when it is not that. */
function samesIn(given: string | null): readonly (readonly [string, string])[] | null {
  const pairs = (given ?? '').split(',').filter((pair) => pair !== '');
  const read = pairs.map((pair) => pair.split('='));
  if (read.some((pair) => pair.length !== 2 || pair.includes(''))) return null;
  return read.map(([here = '', there = '']) => [here, there] as const);
}
