// What `xlsx` measures: a workbook from its bytes to rows staged for the engine, every cell as text.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { decodeFile } from '#decode/decode.ts';

const staging = mkdtempSync(join(tmpdir(), 'parterre-xlsx-'));
try {
  const { sheets } = await decodeFile({ file: process.argv[2] ?? '', fileName: 'ventes.xlsx', staging });
  process.stdout.write(String(sheets[0]?.sheet.rowsRead ?? 0));
} finally {
  rmSync(staging, { recursive: true, force: true });
}
