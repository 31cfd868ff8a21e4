/**
 * `npm start`: opens a workbook beside the add-on, on this computer alone.
 *   npm start -- [--workbook my.xlsx] [--port N] [--today YYYY-MM-DD] [--user NAME] [--no-browser] [--fresh]
 * Without --workbook it is the made-up school. Says what it does while it works; ends with one clear line where it
 * cannot go on.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { freshDist } from './freshDist';
import type { Host } from './host';
import { documentsBeside, makeSchool, putSchoolAside, SCHOOL, SCHOOL_FILE, schoolMadeOn } from './school';
import { type Serving, serveWorkbook } from './server/serve';
import { showInBrowser } from './showInBrowser';
import { emptySnapshot, type Snapshot } from './snapshot';
import { readWorkbook } from './xlsx/read';

const PORT = 8321;
const HELP = `npm start -- [options]
  --workbook my.xlsx   open a workbook of your own, or begin a new one (default: the made-up school)
  --fresh              make the made-up school anew; the old one is kept under its date
  --today YYYY-MM-DD   pretend that it is that day
  --user NAME          who you are
  --port N             the address's number (default ${PORT}, or the next that is free)
  --no-browser         do not open the browser`;

const say = (line: string): void => console.log(line);

/** Ends the start with a sentence, without a stack. */
class Stop extends Error {}

interface Wishes {
  readonly workbook: string | undefined;
  readonly fresh: boolean;
  readonly today: string | undefined;
  readonly user: string | undefined;
  readonly port: number;
  readonly opensBrowser: boolean;
}

function readWishes(): Wishes | null {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { workbook: text, port: text, today: text, user: text, fresh: flag, 'no-browser': flag, help: flag };
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
  try {
    ({ values } = parseArgs({ options }));
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : String(error)}\n${HELP}`);
  }
  if (values.help) return null;
  const port = Number(values.port ?? PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Stop('--port takes a number from 1 to 65535.');
  const { workbook, today, user, fresh = false } = values;
  if (today !== undefined && !isDay(today)) {
    throw new Stop('--today takes a date as YYYY-MM-DD, for example 2026-03-02.');
  }
  if (fresh && workbook) throw new Stop('--fresh makes the made-up school anew. It does not go with --workbook.');
  return { workbook, today, user, fresh, port, opensBrowser: !values['no-browser'] };
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

async function readFile(file: string): Promise<Snapshot> {
  if (!existsSync(file)) {
    if (!file.endsWith('.xlsx')) throw new Stop(`There is no file ${file}. A new workbook's name ends in .xlsx.`);
    if (!existsSync(path.dirname(file))) throw new Stop(`There is no folder ${path.dirname(file)}.`);
    say(`There is no ${path.basename(file)} yet: this is a new, empty workbook of that name.`);
    return emptySnapshot(`workbook-${Date.now().toString(36)}`, path.basename(file, '.xlsx'));
  }
  say(`Reading ${path.basename(file)} …`);
  try {
    return await readWorkbook(readFileSync(file));
  } catch (error) {
    throw new Stop(
      `${path.basename(file)} cannot be opened. ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

async function open(wishes: Wishes): Promise<Serving> {
  const { today, user, port } = wishes;
  const common = { today, user, port, say };
  if (wishes.workbook) {
    const file = path.resolve(wishes.workbook);
    const isNew = !existsSync(file);
    return serveWorkbook({ ...common, file, isNew, snapshot: await readFile(file), documents: documentsBeside(file) });
  }
  if (wishes.fresh) {
    const aside = putSchoolAside();
    if (aside) say(`The made-up school as it was is now ${aside}.`);
  }
  const school = { ...common, file: SCHOOL_FILE, documents: documentsBeside(SCHOOL_FILE) };
  const madeOn = schoolMadeOn();
  if (madeOn !== '') {
    say(`The made-up school is from ${madeOn}. To make it anew: npm start -- --fresh`);
    return serveWorkbook({ ...school, snapshot: await readFile(SCHOOL_FILE) });
  }
  say('Making a made-up school, Oakfield Primary …');
  const snapshot = emptySnapshot(`school-${Date.now().toString(36)}`, SCHOOL);
  return serveWorkbook({ ...school, snapshot, prepare: (host: Host) => makeSchool(host, today ?? dayOf(host)) });
}

function dayOf(host: Host): string {
  const now = new Date(host.clock.now());
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function start(): Promise<void> {
  const began = performance.now();
  const wishes = readWishes();
  if (!wishes) return say(HELP);
  await freshDist(say);
  const serving = await open(wishes);
  if (serving.port !== wishes.port) say(`Port ${wishes.port} is taken. Using ${serving.port}.`);
  say(`Ready in ${((performance.now() - began) / 1000).toFixed(1)} seconds.`);
  say(`\n  ${serving.url}\n`);
  say('Your work is saved to the file as you go. To stop: Ctrl and C.');
  if (wishes.opensBrowser) showInBrowser(serving.url);
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    say('\nSaving …');
    const isSaved = await serving.close();
    say(isSaved ? `Saved to ${serving.saving.file()}.` : 'The last changes could not be saved.');
    process.exit(isSaved ? 0 : 1);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

start().catch((error: unknown) => {
  const says = error instanceof Error ? error.message : String(error);
  console.error(error instanceof Stop ? says : `Could not start: ${says}`);
  process.exit(1);
});
