// The baseline of `xlsx`: what the library’s own streaming reader takes to give every row.
import { readFileSync } from 'node:fs';

import { streamXlsxRows } from 'hucre';

let rows = 0;
for await (const _ of streamXlsxRows(readFileSync(process.argv[2] ?? ''))) rows++;
process.stdout.write(String(rows));
