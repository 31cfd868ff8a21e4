/**
 * One call of the add-on against a workbook file, one JSON object on standard output, nothing else.
 *   npm run --silent headless -- CALL ['{"json":"args"}'] [--workbook in.xlsx] [--save out.xlsx] [--drive DIR]
 *     [--today YYYY-MM-DD] [--user NAME] [--template FILE.docx] [--file FILE]
 * Without --workbook it starts from an empty one; without --drive documents go to a temporary folder.
 * Exit 1 with problems when the call failed. Tests: test/local/headless.test.ts
 */
import { mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freshDist } from './freshDist';
import { type Host, openHost, type RpcAnswer } from './host';
import type { Snapshot } from './snapshot';
import { readWorkbook } from './xlsx/read';
import { writeWorkbook } from './xlsx/write';

const FLAGS = ['workbook', 'save', 'drive', 'today', 'user', 'template', 'file'] as const;
type Flags = { readonly [F in (typeof FLAGS)[number]]?: string };

/** Something that the person who typed the command can mend. */
class CommandProblem extends Error {}

interface Command {
  readonly call: string;
  readonly args: Record<string, unknown>;
  readonly flags: Flags;
}

function readCommand(words: readonly string[]): Command {
  const flags: Record<string, string> = {};
  const plain: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    if (!word.startsWith('--')) {
      plain.push(word);
      continue;
    }
    const [name = '', given] = splitOnce(word.slice(2), '=');
    if (!FLAGS.some((flag) => flag === name)) {
      throw new CommandProblem(`“--${name}” is not known. Use ${FLAGS.map((flag) => `--${flag}`).join(', ')}.`);
    }
    const value = given ?? words[++at];
    if (value === undefined || value === '') throw new CommandProblem(`Write a value after --${name}.`);
    flags[name] = value;
  }
  const [call, json, ...more] = plain;
  if (!call) throw new CommandProblem('Say which call to make, for example: npm run --silent headless -- refresh');
  if (more.length > 0) throw new CommandProblem(`“${more[0]}” is one word too many. Put the JSON in single quotes.`);
  return { call, args: readArgs(json), flags };
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function readArgs(json: string | undefined): Record<string, unknown> {
  if (json === undefined) return {};
  let args: unknown;
  try {
    args = JSON.parse(json);
  } catch {
    throw new CommandProblem(`The arguments are not JSON: ${json}`);
  }
  if (typeof args !== 'object' || args === null || Array.isArray(args)) {
    throw new CommandProblem('The arguments must be one JSON object, for example {"kind":"iep"}.');
  }
  return args as Record<string, unknown>;
}

function readFile(file: string, what: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new CommandProblem(`The ${what} “${file}” cannot be read. Check its name and folder.`);
  }
}

async function openWorkbook(file: string | undefined): Promise<Snapshot | undefined> {
  if (file === undefined) return undefined;
  const bytes = readFile(file, 'workbook');
  try {
    return await readWorkbook(bytes);
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem);
    throw new CommandProblem(`“${file}” could not be opened as an .xlsx workbook. ${why}`);
  }
}

async function run(words: readonly string[]): Promise<RpcAnswer & { stats?: unknown }> {
  const { call, args: given, flags } = readCommand(words);
  const args = {
    ...given,
    ...(flags.template === undefined ? {} : { base64: readFile(flags.template, 'template').toString('base64') }),
    ...(flags.file === undefined
      ? {}
      : { base64: readFile(flags.file, 'file').toString('base64'), fileName: path.basename(flags.file) }),
  };
  const snapshot = await openWorkbook(flags.workbook);
  await freshDist((line) => console.error(line));
  const driveFolder = path.resolve(flags.drive ?? mkdtempSync(path.join(tmpdir(), 'provision-map-')));
  let host: Host;
  try {
    host = await openHost({
      driveFolder,
      // Beside the documents: both belong to the person, and a later call finds them again.
      stateFile: path.join(driveFolder, '.properties.json'),
      ...(snapshot ? { snapshot } : {}),
      ...(flags.today === undefined ? {} : { today: flags.today }),
      ...(flags.user === undefined ? {} : { user: flags.user }),
    });
  } catch (problem) {
    if (problem instanceof RangeError) throw new CommandProblem(problem.message);
    throw problem;
  }
  const answer = host.rpc(call, args);
  const stats = host.gate.stats();
  if (answer.ok && flags.save !== undefined) await save(host.snapshot(), flags.save);
  host.close();
  return { ...answer, stats };
}

/** Aside, then renamed: a file that was there stays whole if anything fails. */
async function save(snapshot: Snapshot, file: string): Promise<void> {
  const bytes = await writeWorkbook(snapshot);
  try {
    writeFileSync(`${file}.new`, bytes);
    renameSync(`${file}.new`, file);
  } catch {
    throw new CommandProblem(`The workbook could not be saved as “${file}”. Check that the folder is there.`);
  }
}

/** Standard output is for the answer alone. */
console.log = console.info = console.warn = (...words: unknown[]) => console.error(...words);

let answer: RpcAnswer & { stats?: unknown };
try {
  answer = await run(process.argv.slice(2));
} catch (problem) {
  const says = problem instanceof Error ? problem.message : String(problem);
  if (!(problem instanceof CommandProblem)) console.error(problem);
  answer = { ok: false, problems: [{ tab: '', cell: '', says }] };
}
process.exitCode = answer.ok ? 0 : 1;
process.stdout.write(`${JSON.stringify(answer)}\n`);
