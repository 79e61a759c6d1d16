import { say } from '#messages/messages.ts';
import type { EditionProgress } from '#model/edition.ts';
import type { Language } from '#model/words.ts';
import type { Terminal } from './command.ts';

/** One sentence a stage: what comes within it would fill the screen. */
export function stageTeller({ tell }: Terminal, language: Language): (progress: EditionProgress) => void {
  let told = '';
  return ({ stage, done, of }) => {
    const sentence = say(`edition-stage-${stage}`, {}, language);
    const share = of === null || of === 0 ? '' : `  ${Math.floor((10 * done) / of) * 10} %`;
    if (told === sentence + share) return;
    told = sentence + share;
    tell(`${told}\n`);
  };
}
