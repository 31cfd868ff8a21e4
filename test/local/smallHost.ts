/** A host over a few lines of code instead of the built add-on: each test says what runs inside. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Host, type HostOptions, openHost } from '../../local/host';

export const temporaryFolder = (): string => mkdtempSync(path.join(tmpdir(), 'provision-map-test-'));

/**
 * @param code what Code.js holds: functions that `host.call` can name. `locked(act)` holds the document lock and gives
 * the first sheet.
 */
export async function smallHost(code: string, options: Partial<HostOptions> = {}): Promise<Host> {
  const distFolder = temporaryFolder();
  writeFileSync(path.join(distFolder, 'Code.js'), LOCKED + code);
  return openHost({ driveFolder: path.join(distFolder, 'drive'), distFolder, today: '2026-03-02', ...options });
}

const LOCKED = `function locked(act) {
  LockService.getDocumentLock().waitLock(1000);
  return act(SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]);
}
`;
