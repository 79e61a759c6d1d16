import { listen } from '#http/http.ts';
import { refusal, say } from '#messages/messages.ts';
import type { Service } from '#model/service.ts';
import type { Language } from '#model/words.ts';
import { builtPage } from './built-page.ts';
import type { Terminal } from './command.ts';

type Serving = { readonly port: number; readonly language: Language; readonly terminal: Terminal };

/** Serves on loopback until the process is told to stop. */
export async function serveUntilStopped(
  service: Service,
  { port, language, terminal }: Serving,
): Promise<void> {
  const server = await listen(service, { port, web: await builtPage() }).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === 'EADDRINUSE' ? refusal('port-taken', { port }, { cause: error }) : error;
    },
  );
  terminal.tell(`${say('serving-at', { address: `http://127.0.0.1:${port}/` }, language)}\n`);
  await untilStopped();
  await server.close();
}

export function untilStopped(): Promise<void> {
  return new Promise((stopped) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped());
  });
}
