import { existsSync, readFileSync } from 'node:fs';

import { openPool } from '#jobs/open-pool.ts';
import { describeOrganisation } from '#jobs/organisation.ts';
import { describeWaysIn, type SaidWaysIn } from '#jobs/ways-in.ts';
import { refusal } from '#messages/messages.ts';
import { RHYTHMS } from '#model/ways-in.ts';
import { publicKeyLine } from '#receive/host-keys.ts';
import { type Command, isAnyGiven, printJson, text, type Values } from '../command.ts';

export const organisationCommand: Command = {
  name: 'organisation',
  usage:
    'POOL SLUG [--name NAME] [--holding ID] [--sellers SLUG,SLUG] [--open-data LICENCE] [--language fr|en] [--answers-to ADDRESS] [--expects weekly|monthly|none|learned] [--ssh-key FILE.pub] [--json]',
  summary: {
    fr: 'Décrit un organisme\u00a0: son nom, son groupe, les billetteries qui vendent pour lui, la licence de ses données ouvertes; sa langue, l’adresse à laquelle on lui répond, le rythme de ses dépôts, la clé publique de ses envois SFTP.',
    en: 'Describes an organisation: its name, its holding, the box offices that sell for it, the licence of its open data; its language, the address at which it is answered, how often it hands in, the public key of what it sends by SFTP.',
  },
  options: {
    name: { type: 'string' },
    holding: { type: 'string' },
    sellers: { type: 'string' },
    'open-data': { type: 'string' },
    language: { type: 'string' },
    'answers-to': { type: 'string' },
    expects: { type: 'string' },
    'ssh-key': { type: 'string' },
  },
  words: { min: 2, max: 2 },
  async run({ words: [root = '', slug = ''], values, terminal }) {
    const said = saidWaysIn(values);
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
      printJson(
        terminal,
        said === null ? house : { ...house, waysIn: await describeWaysIn(pool, slug, said) },
      );
    } finally {
      pool.catalogue.close();
    }
  },
};

/** Null: nothing was said of it. */
function saidWaysIn(values: Values): SaidWaysIn | null {
  const options = ['language', 'answers-to', 'expects', 'ssh-key'];
  if (!isAnyGiven(values, options)) return null;
  const language = text(values, 'language');
  if (language !== null && language !== 'fr' && language !== 'en')
    throw refusal('choice-unknown', { option: 'language', value: language, choices: 'fr, en' });
  const expects = text(values, 'expects');
  const rhythm = RHYTHMS.find((known) => known === expects) ?? null;
  if (expects !== null && expects !== 'learned' && rhythm === null) {
    const choices = [...RHYTHMS, 'learned'].join(', ');
    throw refusal('choice-unknown', { option: 'expects', value: expects, choices });
  }
  const file = text(values, 'ssh-key');
  return {
    ...(language === null ? {} : { language }),
    ...(expects === null ? {} : { expects: rhythm }),
    ...(file === null ? {} : { sshKeys: keysIn(file) }),
    answersTo: text(values, 'answers-to'),
  };
}

/** A key a line; none when nothing is named, which takes the house’s keys away. */
function keysIn(file: string): readonly string[] {
  if (file === '') return [];
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : [''];
  return lines
    .filter((line, index) => index === 0 || line.trim() !== '')
    .map((line) => {
      const key = publicKeyLine(line);
      if (key === null) throw refusal('ssh-key-unreadable', { file });
      return key;
    });
}
