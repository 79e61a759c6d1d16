import { refusal } from '#messages/messages.ts';
import { codeOf } from './faults.ts';

/** A server that can listen. */
type Listening = {
  readonly once: (event: 'error', failed: (error: Error) => void) => unknown;
  readonly listen: (port: number, host: string, listening: () => void) => unknown;
};

/** Resolves once the server listens. Refuses with `port-taken`. */
export async function listen(
  server: Listening,
  { host, port }: { host: string; port: number },
): Promise<void> {
  await new Promise<void>((listening, failed) => {
    server.once('error', (error) =>
      failed(codeOf(error) === 'EADDRINUSE' ? refusal('port-taken', { port }, { cause: error }) : error),
    );
    server.listen(port, host, () => listening());
  });
}
