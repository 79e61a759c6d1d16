// Runs a command and follows its memory: seconds, and the peak of the process itself as Linux counts it.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type Measured = { readonly seconds: number; readonly peakMb: number; readonly output: string };

export function measured(args: readonly string[], input = ''): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(input);
  let peakMb = 0;
  const look = setInterval(() => {
    peakMb = Math.max(peakMb, peakOf(child.pid ?? 0));
  }, 50);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(look);
      const seconds = (performance.now() - started) / 1000;
      if (code === 0) resolve({ seconds, peakMb, output: Buffer.concat(chunks).toString('utf8') });
      else reject(new Error(`${args[1] ?? args[0]} ended with ${code}`));
    });
  });
}

function peakOf(processId: number): number {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${processId}/status`, 'utf8'));
    return Number(found?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
