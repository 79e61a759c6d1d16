import { refusal } from '#messages/messages.ts';
import type { Command } from '../command.ts';

export const editionCommand: Command = {
  name: 'edition',
  usage: 'build|show|verify POOL',
  summary: {
    fr: 'Les publications (à venir)\u00a0: chiffres arrêtés, dont la protection est prouvée.',
    en: 'Releases (to come): frozen figures whose protection is proved.',
  },
  options: {},
  words: { min: 1, max: 10 },
  async run() {
    throw refusal('editions-to-come', {});
  },
};
