/**
 * Keeps the workbook's file up to date as one works: a second after the last change, ten seconds after the first at
 * most. Writes aside in the same folder, syncs, renames, so that the file is always whole. A file that another program
 * changed meanwhile is never written over: ours goes to "NAME (recovered …).xlsx" beside it. A save that fails is said
 * and tried again. Tests: test/local/server/saving.test.ts
 */
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Snapshot } from '../snapshot';
import { writeWorkbook } from '../xlsx/write';

export interface SavedState {
  readonly text: string;
  readonly isFailed: boolean;
}
export interface Saving {
  /** Something in the workbook changed. */
  changed(): void;
  /** Saves what is not saved yet. Never throws: see `state`. @returns whether all is on disc */
  saveNow(): Promise<boolean>;
  state(): SavedState;
  /** The file that is written now: another than at the start, where ours had to be put beside it. */
  file(): string;
  stop(): void;
}
export interface SavingOptions {
  readonly file: string;
  readonly snapshot: () => Snapshot;
  readonly onState: (state: SavedState) => void;
  readonly say: (line: string) => void;
  /** Milliseconds. */
  readonly idle?: number;
  readonly atMost?: number;
  readonly now?: () => Date;
}

const IDLE_MS = 1000;
const AT_MOST_MS = 10_000;

/** To tell whether another program wrote the file. */
async function stampOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  return found ? `${found.mtimeMs} ${found.size}` : '';
}

export async function startSaving(options: SavingOptions): Promise<Saving> {
  const { idle = IDLE_MS, atMost = AT_MOST_MS, now = () => new Date() } = options;
  let file = options.file;
  let stamp = await stampOf(file);
  let firstChange = 0;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<boolean> | null = null;
  let isDirty = false;
  let state: SavedState = { text: savedText(file), isFailed: false };

  const become = (next: SavedState): void => {
    if (next.text === state.text && next.isFailed === state.isFailed) return;
    state = next;
    options.onState(state);
  };
  const plan = (): void => {
    clearTimeout(timer);
    const wait = Math.max(0, Math.min(idle, firstChange + atMost - Date.now()));
    timer = setTimeout(() => void saveNow(), wait);
  };
  const saveOnce = async (): Promise<boolean> => {
    isDirty = false;
    firstChange = 0;
    try {
      const found = await stampOf(file);
      // One that was taken away is simply made again.
      if (found !== stamp && found !== '') {
        const beside = recoveredName(file, now());
        options.say(
          `${path.basename(file)} was changed by another program. Your work goes to ${path.basename(beside)}.`,
        );
        file = beside;
      }
      await writeWhole(file, await writeWorkbook(options.snapshot()));
      stamp = await stampOf(file);
      become({ text: isDirty ? 'Saving …' : savedText(file), isFailed: false });
      return true;
    } catch (error) {
      isDirty = true;
      const why = error instanceof Error ? error.message : String(error);
      options.say(`Could not save ${file}: ${why}. Trying again in ${atMost / 1000} seconds.`);
      become({ text: `Not saved: ${plainWhy(error)} Trying again.`, isFailed: true });
      clearTimeout(timer);
      timer = setTimeout(() => void saveNow(), atMost);
      return false;
    }
  };
  const saveNow = async (): Promise<boolean> => {
    clearTimeout(timer);
    // What changed while a save was running is in the next one.
    while (running) await running;
    if (!isDirty) return !state.isFailed;
    running = saveOnce();
    const isWell = await running;
    running = null;
    return isWell;
  };
  return {
    changed() {
      if (!isDirty) firstChange = Date.now();
      isDirty = true;
      if (!state.isFailed) become({ text: 'Saving …', isFailed: false });
      plan();
    },
    async saveNow() {
      const isWell = await saveNow();
      return isWell && isDirty ? saveNow() : isWell;
    },
    state: () => state,
    file: () => file,
    stop: () => clearTimeout(timer),
  };
}

const savedText = (file: string): string => `Saved to ${path.basename(file)}`;

function plainWhy(error: unknown): string {
  const code = (error as NodeJS.ErrnoException)?.code ?? '';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY')
    return 'another program has the file open, or it may not be written.';
  if (code === 'ENOSPC') return 'the disc is full.';
  if (code === 'ENOENT') return 'the folder is not there any more.';
  return 'the file could not be written.';
}

/** "Oakfield (recovered 2026-11-23 16.05).xlsx" */
export function recoveredName(file: string, at: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name} (recovered ${day} ${two(at.getHours())}.${two(at.getMinutes())})${ext}`);
}

/** The file is either the old one or the new one, whole, whatever happens in between. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const aside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  try {
    const handle = await open(aside, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
