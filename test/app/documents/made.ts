/** What there is after documents were made: files in the person's Drive, the record, the tab Plans; and a school that needs some. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RunKilled } from '../../../local/gate';
import type { Host, HostOptions } from '../../../local/host';
import { ask, typedSchool } from '../oakfield';
import { rowsOf } from '../typing';

export interface File {
  readonly id: string;
  readonly name: string;
  /** In the folder of documents. */
  readonly path: string;
  readonly mimeType: string;
  readonly owner: string;
  readonly trashed: boolean;
  readonly appProperties: Record<string, string>;
}

/** Without folders, and without what is in the bin. */
export const filesIn = (folder: string): File[] =>
  allIn(folder).filter(({ mimeType, trashed }) => !mimeType.endsWith('.folder') && !trashed);

export const foldersIn = (folder: string): File[] =>
  allIn(folder).filter(({ mimeType }) => mimeType.endsWith('.folder'));

export function allIn(folder: string): File[] {
  const index = path.join(folder, '.drive.json');
  if (!existsSync(index)) return [];
  return (JSON.parse(readFileSync(index, 'utf8')) as { files: File[] }).files;
}

export const keyOf = ({ appProperties }: File): string => appProperties['provisionMapKey'] ?? '';

export const register = (host: Host) => rowsOf(host, '_documents').filter((row) => row['Document ID']);

export const plansOf = (host: Host, pupil: string) =>
  rowsOf(host, 'Plans').filter((row) => String(row['Pupil']).startsWith(pupil));

/** Five pupils, each with a target for the next plan; all plans have ended, so all need one. */
export async function needing(driveFolder: string, options: Partial<HostOptions> = {}): Promise<Host> {
  const host = await typedSchool(5, { driveFolder, ...options });
  const { service } = host.workbook.sheet('Plans');
  service.getRange(2, 4, 5, 1).setValues(Array.from({ length: 5 }, () => ['01/10/2026']));
  ask(host, 'refresh', {});
  return host;
}

export function isKilled(run: () => unknown): boolean {
  try {
    run();
    return false;
  } catch (problem) {
    if (problem instanceof RunKilled) return true;
    throw problem;
  }
}
