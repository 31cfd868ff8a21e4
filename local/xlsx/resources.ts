/**
 * Reads and writes the snapshot's `resources`: JSON text by plugin.
 * The host's own (protections, sheet numbers) and the ids travel in the file as a document property, which Excel and
 * LibreOffice keep; a file without it gets fresh ids. Tests: test/local/xlsx/roundTrip.test.ts
 */
import { HOST_RESOURCE, type HostResource, type Snapshot } from '../snapshot';

export function readResource<T>(snapshot: Snapshot, name: string, otherwise: T): T {
  const text = snapshot.resources.find((resource) => resource.name === name)?.data;
  if (!text) return otherwise;
  try {
    return (JSON.parse(text) as T) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Document properties of ours. */
export const KEPT_PROPERTY = 'ProvisionMapKept';

export interface Kept {
  readonly workbook: string;
  /** By tab name. */
  readonly sheets: Record<string, string>;
  readonly host?: HostResource;
}

export function keptForFile(snapshot: Snapshot): string {
  const sheets: Record<string, string> = {};
  for (const id of snapshot.sheetOrder) {
    const sheet = snapshot.sheets[id];
    if (sheet) sheets[sheet.name] = id;
  }
  const host = readResource<HostResource | undefined>(snapshot, HOST_RESOURCE, undefined);
  const kept: Kept = { workbook: snapshot.id, sheets, ...(host ? { host } : {}) };
  return JSON.stringify(kept);
}

export function keptFromFile(property: unknown): Kept | null {
  if (typeof property !== 'string') return null;
  try {
    const kept = JSON.parse(property) as Partial<Kept> | null;
    if (typeof kept?.workbook !== 'string' || typeof kept.sheets !== 'object' || kept.sheets === null) return null;
    const isText = ([, id]: [string, unknown]) => typeof id === 'string';
    const sheets = Object.fromEntries(Object.entries(kept.sheets).filter(isText));
    return { workbook: kept.workbook, sheets, ...(kept.host ? { host: kept.host } : {}) };
  } catch {
    return null;
  }
}
