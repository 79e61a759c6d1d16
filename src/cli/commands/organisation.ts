import { openPool } from '#jobs/open-pool.ts';
import { describeOrganisation } from '#jobs/organisation.ts';
import { type Command, printJson, text } from '../command.ts';

export const organisationCommand: Command = {
  name: 'organisation',
  usage: 'POOL SLUG [--name NAME] [--holding ID] [--sellers SLUG,SLUG] [--open-data LICENCE] [--json]',
  summary: {
    fr: 'Décrit un organisme\u00a0: son nom, son groupe, les billetteries qui vendent pour lui, la licence de ses données ouvertes.',
    en: 'Describes an organisation: its name, its holding, the box offices that sell for it, the licence of its open data.',
  },
  options: {
    name: { type: 'string' },
    holding: { type: 'string' },
    sellers: { type: 'string' },
    'open-data': { type: 'string' },
  },
  words: { min: 2, max: 2 },
  async run({ words: [root = '', slug = ''], values, terminal }) {
    const pool = openPool(root, terminal.now);
    try {
      const house = await describeOrganisation(pool, slug, {
        name: text(values, 'name'),
        holding: text(values, 'holding'),
        openData: text(values, 'open-data'),
        sellers:
          text(values, 'sellers')
            ?.split(',')
            .filter((seller) => seller !== '') ?? null,
      });
      printJson(terminal, house);
    } finally {
      pool.catalogue.close();
    }
  },
};
