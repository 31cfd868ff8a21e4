/**
 * Reads an .xlsx, whoever wrote it. A few kilobytes can be written so that reading them takes hours or fills the memory: it is
 * done in a thread of its own (readThread.ts), which is ended at a limit, while this process goes on.
 * Errors: a file that cannot be read throws `UnreadableFile`, whose message a person can act on.
 * Limits: what the file says once it is open, such as a formula that counts for ever, is not looked at here.
 * Tests: test/local/xlsx/, test/hostile/workbook.test.ts
 */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { root } from '../../tools/root';
import type { Snapshot } from '../snapshot';
import type { FromThread } from './readThread';
import { DAMAGED, mustBeReadable, UnreadableFile } from './unreadable';

export interface ReadLimits {
  readonly seconds: number;
  /** Of the thread's memory. */
  readonly megabytes: number;
}
/** A million cells, more than any school has, take 6 s and a third of the memory. */
const USUAL: ReadLimits = { seconds: 30, megabytes: 1000 };

export async function readWorkbook(bytes: Uint8Array, limits: ReadLimits = USUAL): Promise<Snapshot> {
  mustBeReadable(bytes);
  const read = await readApart(bytes, limits);
  if ('snapshot' in read) return read.snapshot;
  if (read.says !== null) throw new UnreadableFile(read.says);
  throw new UnreadableFile(DAMAGED, { cause: read.cause });
}

/** @returns what the thread said, or why it was ended */
async function readApart(bytes: Uint8Array, { seconds, megabytes }: ReadLimits): Promise<FromThread> {
  const worker = new Worker(await threadScript(), {
    eval: true,
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve) => {
      timer = setTimeout(
        () => resolve({ says: tooMuch(`Reading it took more than ${seconds} seconds`) }),
        seconds * 1000,
      );
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) => {
        const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        resolve(isFull ? { says: tooMuch('It needs too much memory') } : { says: null, cause: String(error) });
      });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

const tooMuch = (why: string): string =>
  `The file could not be read. ${why}, so it was left. Open it in Excel, LibreOffice or Google Sheets, delete what is not needed, save it as .xlsx and try again.`;

let script: Promise<string> | null = null;

/** As one text: a thread knows nothing of TypeScript. */
function threadScript(): Promise<string> {
  script ??= build({
    entryPoints: [path.join(root, 'local/xlsx/readThread.ts')],
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  }).then(({ outputFiles: [file] }) => file?.text ?? '');
  return script;
}
