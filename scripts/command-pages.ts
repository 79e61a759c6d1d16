import { allCommands } from '#cli/commands.ts';
import type { Language } from '#model/words.ts';

const COMMANDS = await allCommands();

const WORDS = {
  en: {
    title: '# The command line',
    intro: [
      'Written by `scripts/write-command-docs.ts` from `src/cli/commands/`; a test keeps it fresh.',
      'Every command is run as `npm run -s parterre -- COMMAND …`. Words in capitals stand for yours; what is in square brackets may be left out.',
      [
        '- `--json` prints exactly one JSON document on standard output ([schemas](schemas/)); messages and progress go to standard error.',
        '- `--lang fr|en` chooses the language of what is said; else that of the terminal (`LC_ALL`, `LANG`), else English.',
        '- `--as` says as whom one asks: `public` (default), `steward`, or the slug of a house, which gets its own data exactly.',
        '- Exit status: 0 done, 1 refused or failed, 2 wrong usage. A refusal has a code that never changes.',
        '- The only settings of a process: `PORT`, `PARTERRE_DATA` (the folder of the demonstration, `./var` by default), `PARTERRE_PRETIX_TOKEN` (of `pull`), `PARTERRE_SMTP` and `PARTERRE_MAIL_FROM` (of `receive` and `serve`).',
      ].join('\n'),
    ],
  },
  fr: {
    title: '# La ligne de commande',
    intro: [
      'Page écrite par `scripts/write-command-docs.ts` d’après `src/cli/commands/`; un test la tient à jour.',
      'Chaque commande se lance ainsi\u00a0: `npm run -s parterre -- COMMANDE …`. Les mots en majuscules sont à remplacer par les vôtres; ce qui est entre crochets est facultatif.',
      [
        '- `--json` imprime un seul document JSON sur la sortie standard ([schémas](../schemas/)); les messages et la progression vont sur la sortie d’erreur.',
        '- `--lang fr|en` choisit la langue des messages; sinon celle du terminal (`LC_ALL`, `LANG`), sinon l’anglais.',
        '- `--as` dit au nom de qui l’on demande\u00a0: `public` (par défaut), `steward` (le tiers de confiance), ou le nom court d’un organisme, qui obtient ses propres données telles quelles.',
        '- État de sortie\u00a0: 0 fait, 1 refusé ou échoué, 2 mal écrit. Un refus porte un code qui ne change jamais.',
        '- Les seuls réglages d’un processus\u00a0: `PORT`, `PARTERRE_DATA` (le dossier de la démonstration, `./var` par défaut), `PARTERRE_PRETIX_TOKEN` (pour `pull`), `PARTERRE_SMTP` et `PARTERRE_MAIL_FROM` (pour `receive` et `serve`).',
      ].join('\n'),
    ],
  },
} as const;

/** The page of the command line, one a language, as the repository keeps it. */
export function commandPages(): readonly { readonly file: string; readonly text: string }[] {
  return [
    { file: 'docs/cli.md', text: page('en') },
    { file: 'docs/fr/ligne-de-commande.md', text: page('fr') },
  ];
}

function page(language: Language): string {
  const { title, intro } = WORDS[language];
  const commands = COMMANDS.map(
    ({ name, usage, summary }) =>
      `## \`${name}\`\n\n${summary[language]}\n\n\`\`\`\nparterre ${`${name} ${usage}`.trim()}\n\`\`\``,
  );
  return `${[title, ...intro, ...commands].join('\n\n')}\n`;
}
