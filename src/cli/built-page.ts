import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const WEB = join(ROOT, 'dist', 'web');

/** The folder of the page, built first when it is missing or older than what it is made of; null without its builder. */
export async function builtPage(): Promise<string | null> {
  if (isFresh()) return WEB;
  const vite = await import('vite').catch(() => null);
  if (vite === null) return existsSync(WEB) ? WEB : null;
  await vite.build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' });
  return WEB;
}

function isFresh(): boolean {
  const page = join(WEB, 'index.html');
  if (!existsSync(page)) return false;
  const builtAt = statSync(page).mtimeMs;
  return globSync('src/**/*.{ts,tsx,css,html}', { cwd: ROOT }).every(
    (file) => statSync(join(ROOT, file)).mtimeMs <= builtAt,
  );
}
