/**
 * What deploying remembers between two runs: whose script it is, in `.clasp.json`, and in `.deploying/` that a script is being made.
 * A script is made once: what clasp wrote or said before it was cut off is found again. Tests: test/tools/deploy.test.ts
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Ids {
  readonly scriptId: string;
  /** The sheet; '' where only the script is known. */
  readonly parentId: string;
}
/** NOTHING: clasp was never started. UNSURE: it was, and nobody here knows what came of it. */
export type Begun = { readonly ids: Ids } | 'NOTHING' | 'UNSURE';

const NO_SCRIPT_YET = 'put-your-script-id-here';

export const makingFolder = (root: string) => path.join(root, '.deploying');
export const sayingsOfMaking = (root: string) => path.join(makingFolder(root), 'said.txt');
const begunFile = (root: string) => path.join(makingFolder(root), 'begun.json');
const projectFile = (root: string) => path.join(root, '.clasp.json');

/** null = no script yet. */
export function keptIds(root: string): Ids | null {
  const { scriptId = '', parentId = '' } = parsed(projectFile(root)) ?? {};
  return scriptId === '' || scriptId === NO_SCRIPT_YET ? null : { scriptId, parentId };
}

/** Whole or not at all: a file that was cut off would have forgotten the script. */
export function keepIds(root: string, { scriptId, parentId }: Ids): void {
  const { parentId: _, ...settings } = parsed(projectFile(root)) ?? {};
  const kept = { ...settings, scriptId, ...(parentId ? { parentId } : {}) };
  const aside = `${projectFile(root)}.new`;
  writeFileSync(aside, `${JSON.stringify(kept, null, 2)}\n`);
  renameSync(aside, projectFile(root));
  forgetMaking(root);
}

/** Before clasp is started. @param parent the sheet that it is for; '' = a new one */
export function beginMaking(root: string, parent: string, at: string): void {
  forgetMaking(root);
  mkdirSync(makingFolder(root), { recursive: true });
  writeFileSync(begunFile(root), JSON.stringify({ parent, at }));
}

export function forgetMaking(root: string): void {
  rmSync(makingFolder(root), { recursive: true, force: true });
}

export function whatWasBegun(root: string): Begun {
  const sayings = sayingsOfMaking(root);
  if (!existsSync(sayings)) return 'NOTHING';
  const { parent = '' } = parsed(begunFile(root)) ?? {};
  const written = parsed(path.join(makingFolder(root), '.clasp.json'));
  if (written?.scriptId) return { ids: { scriptId: written.scriptId, parentId: written.parentId ?? parent } };
  const said = readFileSync(sayings, 'utf8');
  const [, scriptId] = /script\.google\.com\/d\/([\w-]+)\/edit/.exec(said) ?? [];
  const [, made] = /drive\.google\.com\/open\?id=([\w-]+)/.exec(said) ?? [];
  return scriptId ? { ids: { scriptId, parentId: made ?? parent } } : 'UNSURE';
}

/** As it was said when it was begun. */
export function begunAt(root: string): string {
  return parsed(begunFile(root))?.at ?? '';
}

interface Kept {
  readonly scriptId?: string;
  readonly parentId?: string;
  readonly parent?: string;
  readonly at?: string;
}

function parsed(file: string): Kept | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return null;
  }
}
