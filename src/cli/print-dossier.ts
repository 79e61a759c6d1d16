import { say } from '#messages/messages.ts';
import type { Dossier } from '#model/edition.ts';
import type { Language } from '#model/words.ts';
import { dossierSections } from './dossier-sections.ts';

/** A dossier for a terminal. */
export function dossierText(dossier: Dossier, language: Language): string {
  const parts = dossierSections(dossier, language).map(
    ({ title, lines }) => `${title}\n${lines.join('\n')}\n`,
  );
  return `${say('dossier-part-reserved', {}, language)}\n\n${parts.join('\n')}`;
}
