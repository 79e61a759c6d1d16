// Writes src/decode/plain-records.wasm from scripts/plain-records.ts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { plainRecordsModule } from './plain-records.ts';

const file = join(import.meta.dirname, '..', 'src', 'decode', 'plain-records.wasm');
writeFileSync(file, await plainRecordsModule());
