// Writes docs/cli.md and docs/fr/ligne-de-commande.md from the commands themselves.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { commandPages } from './command-pages.ts';

for (const { file, text } of commandPages()) writeFileSync(join(import.meta.dirname, '..', file), text);
