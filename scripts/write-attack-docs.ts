// Writes the tables of attacks into docs/disclosure.md and docs/fr/protection.md from the last result of the benchmark.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { attackPages } from './attack-tables.ts';

for (const { file, text } of attackPages()) writeFileSync(join(import.meta.dirname, '..', file), text);
