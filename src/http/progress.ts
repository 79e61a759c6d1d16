import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Service } from '#model/service.ts';

/** Server-sent events while the pool is made ready; the stream ends with the last of them. */
export function streamProgress(context: Context, service: Service): Response {
  return streamSSE(
    context,
    (stream) =>
      new Promise<void>((ended) => {
        let written = Promise.resolve();
        const stop = service.progress((progress) => {
          written = written.then(() =>
            stream.writeSSE({ event: 'progress', data: JSON.stringify(progress) }),
          );
          if (progress.state !== 'working') void written.then(() => end());
        });
        const end = (): void => {
          stop();
          ended();
        };
        stream.onAbort(end);
      }),
  );
}
