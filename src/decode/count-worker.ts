import { parentPort, workerData } from 'node:worker_threads';
import { countPart, type Part } from './count-part.ts';

parentPort?.postMessage(await countPart(workerData as Part));
