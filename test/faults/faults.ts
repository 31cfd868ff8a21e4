/**
 * What can go wrong at one call of a Google service, and what must hold afterwards whatever it was: people's typing is there, a tab of
 * ours that is half written says so, no document is there twice, the lock is free, and going on ends where an undisturbed
 * run ends. The jobs are in jobs.ts.
 */
import path from 'node:path';
import { RunKilled } from '../../local/gate';
import type { Host } from '../../local/host';
import { TABS } from '../../src/tables/tabs';
import { filesIn, keyOf } from '../app/documents/made';
import { type Kept, open, temporaryFolder } from '../app/oakfield';
import { headingsOf, typedCells } from '../app/typing';

export interface Job {
  readonly name: string;
  /** The workbook before it. */
  readonly start: () => Promise<Kept>;
  /** Done by a person at the sheet or in the sidebar beforehand; what it gives goes to `run` and `goOn`. */
  readonly prepare?: (host: Host) => unknown;
  /** One execution: the one that is disturbed. */
  readonly run: (host: Host, prepared: unknown) => unknown;
  /** What the person does next, having been told that it failed. */
  readonly goOn: (host: Host, prepared: unknown) => void;
}

export type Fault = 'killed before' | 'killed after' | 'refused' | 'answer lost';

/** What leaves something behind, in the sheet, in the Drive or in what is remembered. */
const CHANGES =
  /\.(set|append|insert|delete|remove|clear|merge|break|copy|move|hide|show|protect|rename|flush|create|update|generateIds|releaseLock|tryLock)/i;

/**
 * After a call that only reads, the end of the run is the same as before the next call, and an answer that is lost the same as one
 * that was refused: each is tried once.
 */
export function faultsAt({ calls }: Undisturbed, at: number): readonly Fault[] {
  const isLast = at === calls.length - 1;
  const lost: readonly Fault[] = CHANGES.test(calls[at] ?? '') ? ['answer lost'] : [];
  return ['killed before', 'refused', ...lost, ...(isLast ? (['killed after'] as const) : [])];
}

/** Google's own sayings for faults that pass. */
const SHEETS_FAULT = 'Service Spreadsheets timed out while accessing document.';
const DRIVE_FAULT = 'API call to drive failed with error: Internal Error';

const OURS = ['Start here', 'To do', 'Provision map', 'Impact', '_status'] as const;

/** What tells two ends of a job apart, without the moments that they name. */
interface End {
  readonly typed: ReadonlyMap<string, string>;
  readonly ours: Readonly<Record<string, string>>;
  readonly documents: readonly string[];
  /** Of the hidden record of documents, whose rows are kept by place. */
  readonly recordHeadings: string;
}

export interface Undisturbed {
  readonly job: Job;
  readonly kept: Kept;
  /** Names of the calls, from 1. */
  readonly calls: readonly string[];
  readonly before: End;
  readonly after: End;
}

export async function undisturbed(job: Job): Promise<Undisturbed> {
  const kept = await job.start();
  const { host, driveFolder } = await opened(kept);
  const prepared = job.prepare?.(host);
  const before = endOf(host, driveFolder);
  const calls: string[] = [];
  host.gate.reset();
  host.gate.before(
    () => true,
    ({ n, name }) => {
      calls[n] = name;
    },
  );
  job.run(host, prepared);
  host.gate.reset();
  job.goOn(host, prepared);
  const after = endOf(host, driveFolder);
  host.close();
  return { job, kept, calls, before, after };
}

/** @returns what is not as it must be, in sentences; none where all is well */
export async function violations(
  { job, kept, calls, before, after }: Undisturbed,
  at: number,
  fault: Fault,
): Promise<string[]> {
  const { host, driveFolder } = await opened(kept);
  const prepared = job.prepare?.(host);
  const wasKilled = disturb(host, at, fault, () => job.run(host, prepared));
  const found: string[] = [];
  if (fault.startsWith('killed') && !wasKilled) found.push('the run outlived its end');
  found.push(...betweenTwo(endOf(host, driveFolder), before, after, saysAgain(host)));
  try {
    job.goOn(host, prepared);
  } catch (problem) {
    found.push(`going on: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
  found.push(...differences(endOf(host, driveFolder), after));
  host.close();
  return found.map((says) => `${job.name}, call ${at} (${calls[at]}), ${fault}: ${says}`);
}

async function opened(kept: Kept): Promise<{ host: Host; driveFolder: string }> {
  const driveFolder = path.join(temporaryFolder(), 'drive');
  return { host: await open(kept, { driveFolder }), driveFolder };
}

/** @returns whether the run was ended by it */
function disturb(host: Host, at: number, fault: Fault, run: () => unknown): boolean {
  host.gate.reset();
  const when = fault === 'killed before' || fault === 'refused' ? host.gate.before : host.gate.after;
  when(at, ({ name }) => {
    if (fault.startsWith('killed')) throw new RunKilled();
    throw new Error(name.startsWith('Drive') ? DRIVE_FAULT : SHEETS_FAULT);
  });
  try {
    run();
    return false;
  } catch (problem) {
    if (problem instanceof RunKilled) return true;
    // A menu or a screen would show it: for us it is an answer as good as any.
    return false;
  } finally {
    host.gate.reset();
  }
}

/** Moments differ from run to run, and so do random ids and where this test's Drive lies. */
const MOMENT = /refreshed|\b\d{1,2}:\d\d\b/i;
const RANDOM_ID = /\bD[0-9a-f]{8,}\b/g;

function endOf(host: Host, driveFolder: string): End {
  const ours = OURS.filter((tab) => host.workbook.names().includes(tab)).map((tab): [string, string] => {
    const rows = host.workbook
      .sheet(tab)
      .display()
      .map((row) =>
        JSON.stringify(
          row.flatMap((cell) =>
            MOMENT.test(cell) ? [] : [cell.replaceAll(driveFolder, 'Drive').replace(RANDOM_ID, 'D…')],
          ),
        ),
      );
    // Nobody reads _status from top to bottom: plans that were recorded in another order stand in another order there.
    return [tab, (tab === '_status' ? rows.sort() : rows).join()];
  });
  const named = byId(host);
  const typed = new Map([...typedCells(host)].map(([place, text]) => [named(place), text]));
  const documents = filesIn(driveFolder).map((file) => `${file.name}${keyOf(file) === '' ? ' without a key' : ''}`);
  const recordHeadings = host.workbook.names().includes('_documents') ? headingsOf(host, '_documents').join() : '';
  return { typed, ours: Object.fromEntries(ours), documents: documents.sort(), recordHeadings };
}

/** 'Plans!6,1' → 'Plans!PL005,1': rows that were added in another order are as good. */
function byId(host: Host): (place: string) => string {
  const ids = new Map(
    TABS.filter(({ name }) => host.workbook.names().includes(name)).map(({ name, columns }) => {
      const heading = columns.find(({ kind }) => kind === 'id')?.heading ?? '';
      const [headings = [], ...rows] = host.workbook.sheet(name).display();
      return [name as string, rows.map((row) => row[headings.indexOf(heading)] ?? '')];
    }),
  );
  return (place) => {
    const [, tab = '', row = '', column = ''] = /^(.*)!(\d+),(\d+)$/.exec(place) ?? [];
    const id = ids.get(tab)?.[Number(row) - 2] ?? '';
    return id === '' ? place : `${tab}!${id},${column}`;
  };
}

/** Tabs of ours that ask for another refresh. */
function saysAgain(host: Host): ReadonlySet<string> {
  return new Set(
    OURS.filter(
      (tab) =>
        host.workbook.names().includes(tab) &&
        host.workbook
          .sheet(tab)
          .display()
          .some((row) => row.some((cell) => cell.startsWith('Refresh again'))),
    ),
  );
}

/** Right after the fault: each typed cell is as it was or as it is to be, and a tab of ours is whole, or empty, or says that it is not. */
function betweenTwo(now: End, before: End, after: End, asks: ReadonlySet<string>): string[] {
  const places = new Set([...before.typed.keys(), ...after.typed.keys(), ...now.typed.keys()]);
  const wrong = [...places].flatMap((place) => {
    const cell = now.typed.get(place);
    if (cell === before.typed.get(place) || cell === after.typed.get(place)) return [];
    return [`${place} holds ${cell}, was ${before.typed.get(place)}, is to be ${after.typed.get(place)}`];
  });
  const torn = Object.entries(now.ours).flatMap(([tab, cells]) =>
    tab === '_status' || !/\w/.test(cells) || cells === before.ours[tab] || cells === after.ours[tab] || asks.has(tab)
      ? []
      : [`${tab} is neither as it was nor as it is to be, and does not say so`],
  );
  const twice = now.documents.filter((one, index) => now.documents.indexOf(one) !== index);
  const headings = [before.recordHeadings, after.recordHeadings, ''].includes(now.recordHeadings)
    ? []
    : [`the headings of _documents are ${now.recordHeadings}`];
  return [...wrong.slice(0, 3), ...torn, ...headings, ...twice.map((one) => `made twice: ${one}`)];
}

function differences(now: End, after: End): string[] {
  const places = new Set([...now.typed.keys(), ...after.typed.keys()]);
  const cells = [...places].flatMap((place) =>
    now.typed.get(place) === after.typed.get(place)
      ? []
      : [`in the end ${place} holds ${now.typed.get(place)}, not ${after.typed.get(place)}`],
  );
  const tabs = Object.keys(after.ours).flatMap((tab) =>
    now.ours[tab] === after.ours[tab] ? [] : [`in the end ${tab} is not as after an undisturbed run`],
  );
  const documents =
    now.documents.join() === after.documents.join() ? [] : [`in the end there are ${now.documents.join()}`];
  const headings =
    now.recordHeadings === after.recordHeadings ? [] : [`in the end _documents is headed ${now.recordHeadings}`];
  return [...cells.slice(0, 3), ...tabs, ...documents, ...headings];
}
