/** The thread that reads one .xlsx, of which the other end is read.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Snapshot } from '../snapshot';
import { snapshotFromFile } from './fromFile';
import { UnreadableFile } from './unreadable';

/** `says` is a sentence for a person; null = only that it is damaged is known. */
export type FromThread = { readonly snapshot: Snapshot } | { readonly says: string | null; readonly cause?: string };

snapshotFromFile(workerData as Uint8Array)
  .then(
    (snapshot): FromThread => ({ snapshot }),
    (error: unknown): FromThread => ({
      says: error instanceof UnreadableFile ? error.message : null,
      cause: String(error),
    }),
  )
  .then((read) => parentPort?.postMessage(read));
