// Writes docs/schemas/*.schema.json from the shapes that check requests and answers.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { schemaFiles } from './schemas.ts';

for (const { file, text } of schemaFiles()) writeFileSync(join(import.meta.dirname, '..', file), text);
