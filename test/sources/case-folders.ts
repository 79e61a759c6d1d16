import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const CASES = join(import.meta.dirname, '../cases');

/** What is expected of a case and why it is there; every other file of its folder is what the house hands in. */
const ABOUT: readonly string[] = ['expected.json', 'landed.json', 'WHY.md'];

export type CaseFolder = { readonly source: string; readonly name: string; readonly folder: string };

/** The cases of a source, one folder each. */
export function caseFolders(source: string): readonly CaseFolder[] {
  return readdirSync(join(CASES, source))
    .sort()
    .map((name) => ({ source, name, folder: join(CASES, source, name) }));
}

/** The files handed in together, in the order of their names: an export, and those that complete it if the case is about that. */
export function inputsOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => !ABOUT.includes(file))
    .sort()
    .map((file) => join(folder, file));
}

/** A JSON file of a case; null when the case has none. */
export function readJson(folder: string, file: string): unknown {
  const path = join(folder, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
