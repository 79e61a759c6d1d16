// `npm run -s bench -- [NAME…] [--quick] [--json]`: measures, each against its baseline in the same run, and writes
// what was found beside the machine and the versions.
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { version as duckdb } from '@duckdb/node-api';

import { attacks } from './attacks.bench.ts';
import type { Benchmark, Figures } from './benchmark.ts';
import { corrections } from './corrections.bench.ts';
import { deliveries } from './deliveries.bench.ts';
import { further } from './further.bench.ts';
import { growth } from './growth.bench.ts';
import { hostile } from './hostile.bench.ts';
import { ingest } from './ingest.bench.ts';
import { kill } from './kill.bench.ts';
import { noise } from './noise.bench.ts';
import { pretix } from './pretix.bench.ts';
import { questions } from './questions.bench.ts';
import { releaseQuestions } from './release-questions.bench.ts';
import { roundTrip } from './round-trip.bench.ts';
import { stalls } from './stalls.bench.ts';
import { suppression } from './suppression.bench.ts';
import { truth } from './truth.bench.ts';
import { xlsx } from './xlsx.bench.ts';

const BENCHMARKS: readonly Benchmark[] = [
  ingest,
  questions,
  kill,
  truth,
  roundTrip,
  xlsx,
  deliveries,
  hostile,
  stalls,
  pretix,
  suppression,
  noise,
  further,
  corrections,
  attacks,
  growth,
  releaseQuestions,
];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
const chosen = BENCHMARKS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const results: Record<string, Figures> = {};
for (const benchmark of chosen) {
  process.stderr.write(`${benchmark.name}: ${benchmark.about}\n`);
  results[benchmark.name] = await benchmark.run({
    quick: values.quick,
    tell: (text) => process.stderr.write(`  ${text}\n`),
  });
  for (const [figure, value] of Object.entries(results[benchmark.name] ?? {}))
    process.stderr.write(`  ${figure}: ${value}\n`);
}
const report = {
  at: new Date().toISOString(),
  machine: {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? '',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
  },
  versions: { node: process.version, duckdb: duckdb() },
  quick: values.quick,
  results,
};
const folder = join(import.meta.dirname, 'results');
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, `${report.at.slice(0, 10)}-${chosen.map(({ name }) => name).join('-')}.json`),
  `${JSON.stringify(report, null, 2)}\n`,
);
if (values.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
