// Runs a command and follows its memory and its processor time: as Linux counts them, of the process itself.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type Measured = {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakMb: number;
  readonly output: string;
};

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100;

export function measured(args: readonly string[], input = ''): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(input);
  let [peakMb, processorSeconds] = [0, 0];
  const look = setInterval(() => {
    peakMb = Math.max(peakMb, peakOf(child.pid ?? 0));
    processorSeconds = Math.max(processorSeconds, processorSecondsOf(child.pid ?? 0));
  }, 50);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(look);
      const seconds = (performance.now() - started) / 1000;
      const output = Buffer.concat(chunks).toString('utf8');
      if (code === 0) resolve({ seconds, processorSeconds, peakMb, output });
      else reject(new Error(`${args[1] ?? args[0]} ended with ${code}`));
    });
  });
}

function peakOf(processId: number): number {
  const found = /VmHWM:\s+(\d+) kB/.exec(lookInto(processId, 'status'));
  return Number(found?.[1] ?? 0) / 1024;
}

/** Of all its threads, in its own name and in the system’s: the 14th and 15th fields, the name being the second. */
export function processorSecondsOf(processId: number): number {
  const fields = lookInto(processId, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS;
}

/** Empty where the process has ended. */
function lookInto(processId: number, file: 'status' | 'stat'): string {
  try {
    return readFileSync(`/proc/${processId}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
