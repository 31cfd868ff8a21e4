/**
 * `npm run deploy`: from nothing to a Google Sheet with the add-on in it, by clasp. Each step is skipped where its work is done
 * already, so the command can be run again at any time. Never run against Google yet: docs/first-live-run.md says what to look at.
 *   --dry-run        prints every step and what would be pushed; asks Google nothing
 *   --parent ID      puts the add-on into a sheet that is there already
 *   --update         only builds and pushes
 * Tests: test/tools/deploy.test.ts
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildDist } from './build';
import { root } from './root';

const projectFile = path.join(root, '.clasp.json');
const NO_SCRIPT_YET = 'put-your-script-id-here';

export interface Situation {
  readonly isLoggedIn: boolean;
  readonly scriptId: string;
  readonly parent: string | undefined;
  readonly isUpdate: boolean;
}

export interface Step {
  readonly says: string;
  /** Arguments for clasp. */
  readonly clasp: readonly string[];
  /** clasp makes a script only where it finds no project file, and pulls Google's empty one into the folder: so, elsewhere. */
  readonly makesScript?: true;
}

/** What is left to do, in order. */
export function steps({ isLoggedIn, scriptId, parent, isUpdate }: Situation): Step[] {
  const found: Step[] = [];
  const hasScript = scriptId !== '' && scriptId !== NO_SCRIPT_YET;
  if (!isLoggedIn)
    found.push({ says: 'Sign in to Google with the account that is to own the add-on', clasp: ['login'] });
  if (!hasScript && !isUpdate) {
    const where = parent ? ['--parentId', parent] : ['--type', 'sheets'];
    found.push({
      says: parent ? 'Put a script into the sheet that you named' : 'Make a new sheet with a script in it',
      clasp: ['create-script', '--title', 'Provision map', ...where],
      makesScript: true,
    });
  }
  // Without --force a changed manifest is left out, with a success code.
  found.push({ says: 'Send the built files and the manifest', clasp: ['push', '--force'] });
  if (!isUpdate) found.push({ says: 'Open the sheet', clasp: ['open-container'] });
  return found;
}

function situation(values: { parent?: string | undefined; update?: boolean | undefined }): Situation {
  const settings = JSON.parse(readFileSync(projectFile, 'utf8')) as { scriptId?: string };
  return {
    isLoggedIn: existsSync(path.join(homedir(), '.clasprc.json')),
    scriptId: settings.scriptId ?? '',
    parent: values.parent,
    isUpdate: values.update ?? false,
  };
}

function clasp(args: readonly string[], cwd = root): number {
  const program = path.join(root, 'node_modules/@google/clasp/build/src/index.js');
  return spawnSync(process.execPath, [program, ...args], { cwd, stdio: 'inherit' }).status ?? 1;
}

/** Makes the script and keeps its ID in .clasp.json, so that the next run goes on from there. */
function makeScript(args: readonly string[]): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'provision-map-'));
  const status = clasp(args, folder);
  const made = path.join(folder, '.clasp.json');
  if (status === 0 && existsSync(made)) keepIds(readFileSync(made, 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  return status;
}

function keepIds(made: string): void {
  const { scriptId, parentId } = JSON.parse(made) as { scriptId: string; parentId?: string };
  const settings = JSON.parse(readFileSync(projectFile, 'utf8')) as Record<string, unknown>;
  const kept = { ...settings, scriptId, ...(parentId ? { parentId } : {}) };
  writeFileSync(projectFile, `${JSON.stringify(kept, null, 2)}\n`);
}

export async function deploy(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: { 'dry-run': { type: 'boolean' }, parent: { type: 'string' }, update: { type: 'boolean' } },
  });
  const files = await buildDist();
  console.log('Built:');
  for (const { file, bytes } of files) console.log(`  dist/${file}  ${Math.round(bytes / 1024)} KB`);
  const now = situation(values);
  if (now.isUpdate && now.scriptId === NO_SCRIPT_YET) {
    console.error(
      'There is no script to update yet. Run "npm run deploy" first; it writes the script ID into .clasp.json.',
    );
    return 1;
  }
  for (const [index, step] of steps(now).entries()) {
    console.log(`${index + 1}. ${step.says}: clasp ${step.clasp.join(' ')}`);
    if (values['dry-run']) continue;
    const status = step.makesScript ? makeScript(step.clasp) : clasp(step.clasp);
    if (status !== 0) {
      console.error(
        'That step did not finish. Nothing after it was begun; run "npm run deploy" again to go on from here.',
      );
      return status;
    }
  }
  if (values['dry-run']) console.log('Nothing was sent. Leave out --dry-run to do it.');
  else console.log('Done. In the sheet: reload it, then choose Extensions, Provision map, Open sidebar.');
  return 0;
}

if (process.argv[1]?.endsWith('tools/deploy.ts')) process.exitCode = await deploy(process.argv.slice(2));
