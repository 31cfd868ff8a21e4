/**
 * `npm run deploy`: from nothing to a Google Sheet with the add-on in it, by clasp. Each step is skipped where its work is done
 * already, so the command can be run again at any time. Never run against Google yet: docs/first-live-run.md says what to look at.
 *   --dry-run        prints every step and what would be sent; asks Google nothing
 *   --parent ID      puts the add-on into a sheet that is there already
 *   --update         only builds and sends
 *   --sign-in        signs in anew, for instance with another account
 *   --account NAME   keeps this sign-in beside others under a name of its own
 *   --script ID      goes on with a script that is there (with --parent, its sheet)
 *   --afresh         makes another script, where a run that was cut off left it unsure
 * Tests: test/tools/deploy.test.ts
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildDist } from './build';
import { type Clasp, claspAt, type Heard, type Meaning, meaningOf, signedIn, wasSent } from './clasp';
import {
  beginMaking,
  begunAt,
  forgetMaking,
  type Ids,
  keepIds,
  keptIds,
  makingFolder,
  sayingsOfMaking,
  whatWasBegun,
} from './deployKept';
import { AFTER_FIRST, AFTER_UPDATE, type Step, steps, TITLE } from './deploySteps';
import { root } from './root';

/** Where it is run, and with what: a test gives its own. */
export interface Bench {
  readonly folder: string;
  readonly clasp: Clasp;
  readonly build: () => Promise<readonly { readonly file: string; readonly bytes: number }[]>;
  readonly say: (line: string) => void;
  /** As people read it. */
  readonly now: () => string;
}

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  update: { type: 'boolean' },
  'sign-in': { type: 'boolean' },
  afresh: { type: 'boolean' },
  parent: { type: 'string' },
  script: { type: 'string' },
  account: { type: 'string' },
} as const;
type Wishes = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

/** @returns the exit code */
export async function deploy(argv: readonly string[], bench: Bench = ownBench()): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: OPTIONS });
  const { folder, say } = bench;
  say('Built, and all that is sent:');
  for (const { file, bytes } of await bench.build()) say(`  dist/${file}  ${Math.ceil(bytes / 1024)} KB`);
  const isRehearsal = values['dry-run'] ?? false;
  const refusal = takeUp(bench, values, isRehearsal);
  if (refusal !== null) return end(say, refusal);
  const ids = keptIds(folder);
  const isSignedIn = isRehearsal ? null : whoIs(bench, values);
  const left = steps({
    isSignedIn,
    hasScript: ids !== null,
    parent: sheetId(values.parent),
    isUpdate: values.update ?? false,
  });
  for (const [index, step] of left.entries()) {
    say(`\n${index + 1}. ${step.says}\n   clasp ${step.clasp.join(' ')}\n   You will see: ${step.see}`);
    if (isRehearsal) say(`   If it fails: ${step.ifNot}`);
    else {
      const failed = take(bench, step, values);
      if (failed !== null) return end(say, failed);
    }
  }
  say('');
  if (isRehearsal) say('Afterwards:');
  for (const line of values.update ? AFTER_UPDATE : AFTER_FIRST) say(line);
  say(isRehearsal ? '\nNothing was sent and nobody was asked. Leave out --dry-run to do it.' : whereItIs(folder));
  return 0;
}

function end(say: Bench['say'], line: string): 1 {
  say(`\n${line}`);
  return 1;
}

/** What an earlier run began, and what was named. @returns why it cannot go on, or null */
function takeUp({ folder, say }: Bench, wishes: Wishes, isRehearsal: boolean): string | null {
  const kept = keptIds(folder);
  const parentId = sheetId(wishes.parent);
  if (wishes.script !== undefined) {
    const isSame = kept?.scriptId === wishes.script;
    if (kept !== null && !isSame) say(`\nThis folder belonged to the script ${kept.scriptId} until now.`);
    const sheet = parentId || (isSame ? kept.parentId : '');
    if (!isRehearsal) keepIds(folder, { scriptId: wishes.script, parentId: sheet });
    return null;
  }
  if (kept !== null) {
    if (parentId !== '' && kept.parentId !== '' && kept.parentId !== parentId) return otherScript(kept);
    if (!isRehearsal) forgetMaking(folder);
    return null;
  }
  const begun = whatWasBegun(folder);
  if (typeof begun === 'object') {
    say('\nThe last run was cut off after the script was made. It is taken up, not made again.');
    if (!isRehearsal) keepIds(folder, begun.ids);
    return null;
  }
  if (wishes.update) {
    return 'There is no script to update yet. Run "npm run deploy" first. If the sheet was made from another copy of this folder, copy its .clasp.json here, or name the script: npm run deploy -- --update --script SCRIPT_ID';
  }
  if (begun === 'UNSURE' && !wishes.afresh) return unsure(begunAt(folder));
  return null;
}

function otherScript({ scriptId, parentId }: Ids): string {
  const where = parentId === '' ? '' : ` in the sheet ${addressOf(parentId)}`;
  return `This folder belongs to the script ${scriptId}${where}. For another sheet, use another copy of this folder; two scripts must not be mixed up.`;
}

function unsure(at: string): string {
  return [
    `The last run (${at}) ended while the sheet was being made, and it is not known whether it was. So nothing is made now. Look in Google Drive, newest first, for a sheet called "${TITLE}".`,
    '- It is there: open it, choose Extensions, Apps Script, then Project Settings, copy the Script ID, and run: npm run deploy -- --script SCRIPT_ID --parent SHEET_ID',
    '  (The sheet’s ID is the long part of its address between /d/ and /edit.)',
    '- It is not there: npm run deploy -- --afresh',
  ].join('\n');
}

function whoIs(bench: Bench, wishes: Wishes): boolean {
  const { isSignedIn, email } = signedIn(run(bench, ['show-authorized-user', '--json'], wishes));
  if (isSignedIn && wishes['sign-in'] !== true) {
    bench.say(`\nYou are signed in${email ? ` as ${email}` : ''}. For another account: npm run deploy -- --sign-in`);
    return true;
  }
  return false;
}

/** @returns what to say where it did not succeed, or null */
function take(bench: Bench, step: Step, wishes: Wishes): string | null {
  const { folder, say } = bench;
  switch (step.name) {
    case 'SIGN_IN': {
      run(bench, step.clasp, wishes, null);
      // Asked for, not taken from the exit code: the browser's window may simply have been closed.
      return whoIs(bench, { ...wishes, 'sign-in': false }) ? null : `You are not signed in. ${step.ifNot}`;
    }
    case 'ASK_SWITCH': {
      const meaning = meaningOf(run(bench, step.clasp, wishes).said);
      // Any other answer is of a script that is not there: the API answered, so it is on.
      return meaning?.isGeneral ? meaning.says : null;
    }
    case 'MAKE':
      return make(bench, step, wishes);
    case 'SEND': {
      const heard = run(bench, step.clasp, wishes);
      say(heard.said.trim());
      return wasSent(heard) ? null : `Nothing was sent. ${meaningOf(heard.said)?.says ?? step.ifNot}`;
    }
    case 'OPEN':
      if (keptIds(folder)?.parentId) run(bench, step.clasp, wishes, null);
      return null;
  }
}

/** Made elsewhere than here, since clasp pulls Google's empty script into its folder; then its ID is kept. */
function make(bench: Bench, step: Step, wishes: Wishes): string | null {
  const { folder, say } = bench;
  beginMaking(folder, sheetId(wishes.parent), bench.now());
  const place = { cwd: makingFolder(folder), sayings: sayingsOfMaking(folder) };
  const heard = bench.clasp([...step.clasp, ...asAccount(wishes)], place);
  const begun = whatWasBegun(folder);
  if (typeof begun === 'object') {
    keepIds(folder, begun.ids);
    return null;
  }
  say(heard.said.trim());
  const meaning = meaningOf(heard.said);
  if (meaning?.isRefusal) forgetMaking(folder);
  return `No script was made. ${whyNotMade(meaning, step)}`;
}

function whyNotMade(meaning: Meaning | null, step: Step): string {
  const stray = step.clasp.includes('--parentId')
    ? ''
    : ` clasp makes the sheet first: an empty one called "${TITLE}" may stand in your Drive. Delete it, or use it: npm run deploy -- --parent SHEET_ID`;
  return (meaning?.says ?? step.ifNot) + stray;
}

function run(bench: Bench, args: readonly string[], wishes: Wishes, sayings: string | null = '.cache'): Heard {
  const file = sayings === null ? null : path.join(bench.folder, sayings, 'clasp-said.txt');
  return bench.clasp([...args, ...asAccount(wishes)], { cwd: bench.folder, sayings: file });
}

const asAccount = ({ account }: Wishes): string[] => (account === undefined ? [] : ['--user', account]);

/** People paste the whole address. */
function sheetId(given: string | undefined): string {
  return /\/d\/([\w-]+)/.exec(given ?? '')?.[1] ?? given?.trim() ?? '';
}

const addressOf = (parentId: string) => `https://docs.google.com/spreadsheets/d/${parentId}/edit`;

function whereItIs(folder: string): string {
  const parentId = keptIds(folder)?.parentId ?? '';
  return parentId === '' ? 'Done. Open the sheet from Google Drive.' : `Done. The sheet: ${addressOf(parentId)}`;
}

function ownBench(): Bench {
  return {
    folder: root,
    clasp: claspAt(path.join(root, 'node_modules/@google/clasp/build/src/index.js')),
    build: buildDist,
    say: (line) => console.log(line),
    now: () => new Date().toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
  };
}

if (process.argv[1]?.endsWith('tools/deploy.ts')) process.exitCode = await deploy(process.argv.slice(2));
