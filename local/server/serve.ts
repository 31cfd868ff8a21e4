/**
 * One workbook file, opened, served and saved: the host, the server and the saving put together.
 * For `npm start` and for tests in a browser.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Host, openHost } from '../host';
import type { Snapshot } from '../snapshot';
import { hostServed } from './hostServed';
import { pageBundle } from './pageBundle';
import { type Saving, startSaving } from './saving';
import { startServer } from './server';

export interface ServeOptions {
  /** The .xlsx that is read already, and is written from now on. */
  readonly file: string;
  readonly snapshot: Snapshot;
  /** Where documents go; made if it is not there. */
  readonly documents: string;
  /** YYYY-MM-DD; default: the real day. */
  readonly today?: string | undefined;
  readonly user?: string | undefined;
  /** There was no such file. */
  readonly isNew?: boolean;
  readonly port: number;
  readonly say: (line: string) => void;
  /** Before the page is served: to fill a new workbook. */
  readonly prepare?: (host: Host) => Promise<void> | void;
}
export interface Serving {
  readonly url: string;
  readonly port: number;
  readonly token: string;
  readonly host: Host;
  readonly saving: Saving;
  /** Saves, then stops. @returns whether all is on disc */
  close(): Promise<boolean>;
}

export async function serveWorkbook(options: ServeOptions): Promise<Serving> {
  const { file, documents, say } = options;
  const name = path.basename(file, path.extname(file));
  const stateFile = path.join(documents, `.${name}.state.json`);
  mkdirSync(documents, { recursive: true });
  // What was kept beside a workbook that is gone is not a new one's.
  if (options.isNew) rmSync(stateFile, { force: true });
  let port = options.port;
  const host = await openHost({
    snapshot: { ...options.snapshot, name },
    driveFolder: documents,
    stateFile,
    // The port is known once the server listens; no document is made before.
    linkFor: ({ id }) => `http://127.0.0.1:${port}/drive/${encodeURIComponent(id)}`,
    ...(options.today ? { today: options.today } : {}),
    ...(options.user ? { user: options.user } : {}),
  });
  await options.prepare?.(host);
  let tellSaved: Parameters<typeof startSaving>[0]['onState'] = () => undefined;
  const saving = await startSaving({
    file,
    snapshot: () => host.snapshot(),
    onState: (state) => tellSaved(state),
    say,
  });
  const server = await startServer({
    served: hostServed(host, documents),
    bundle: await pageBundle(say),
    name,
    place: `On this computer: ${path.join(path.basename(path.dirname(path.resolve(file))), path.basename(file))}`,
    today: options.today,
    port: options.port,
    saved: () => saving.state(),
    changed: () => saving.changed(),
  });
  // The page says that it is saved: then it is on disc too.
  if (options.isNew) saving.changed();
  port = server.port;
  tellSaved = (state) => server.tellSaved(state);
  return {
    url: server.url,
    port,
    token: server.token,
    host,
    saving,
    close: async () => {
      const isSaved = await saving.saveNow();
      saving.stop();
      await server.close();
      host.close();
      return isSaved;
    },
  };
}
