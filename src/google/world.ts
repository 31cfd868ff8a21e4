/**
 * Everything that the use cases need, from Google's services; made anew for each call.
 */
import type { Chance, Clock, Lock, Log, Own, Workbook, World } from '../app/ports';
import { myCopies } from './copies';
import { dateReader } from './dates';
import { myDocuments } from './documents';
import { myDrafts } from './drafts';
import { openWorkbook } from './workbook';

/** Twenty seconds served 26 writers at once in published trials; longer would keep people waiting without a word. */
const LOCK_WAIT_MS = 20_000;

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
/** A script that was made by itself belongs to no sheet. */
const NO_SHEET =
  'Provision Map works inside a Google Sheet. Open the sheet and choose Extensions, Provision map; or add the script to the sheet itself.';

export function googleWorld(): World {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet() as Spreadsheet | null;
  if (!spreadsheet) throw new Error(NO_SHEET);
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const workbook = openWorkbook(spreadsheet, zone);
  const own = ownProperties(workbook);
  const shared = sharedProperties();
  return {
    workbook,
    documents: myDocuments(own, () => workbook.id()),
    drafts: myDrafts(),
    copies: myCopies(own),
    own,
    shared,
    clock: googleClock(zone),
    lock: documentLock(),
    chance: googleChance(),
    log: googleLog,
  };
}

/** User properties are the person's, across all workbooks: ours carry the workbook's id, so that a copy starts clean. */
function ownProperties(workbook: Workbook): Own {
  const store = once(() => PropertiesService.getUserProperties());
  const id = once(() => workbook.id());
  const key = (name: string) => `${id()}:${name}`;
  return {
    get: (name) => store().getProperty(key(name)) ?? '',
    set: (name, value) => void store().setProperty(key(name), value),
    setAll: (values) =>
      void store().setProperties(Object.fromEntries(Object.entries(values).map(([name, text]) => [key(name), text]))),
  };
}

function sharedProperties(): Own {
  const store = once(() => PropertiesService.getDocumentProperties());
  return {
    get: (name) => store().getProperty(name) ?? '',
    set: (name, value) => void store().setProperty(name, value),
    setAll: (values) => void store().setProperties({ ...values }),
  };
}

/** Asked for when it is needed first, then kept: most calls need few of these. */
function once<T extends object | string>(ask: () => T): () => T {
  let known: T | null = null;
  return () => {
    known ??= ask();
    return known;
  };
}

function googleClock(zone: string): Clock {
  return {
    today: () => dateReader(zone)(new Date()),
    now: () => Date.now(),
    sayNow: () =>
      Utilities.formatDate(new Date(), zone, 'EEEE d MMMM yyyy, h:mm a').replace(/[AP]M$/, (half) =>
        half.toLowerCase(),
      ),
  };
}

function documentLock(): Lock {
  return {
    hold(work) {
      const lock = LockService.getDocumentLock();
      // Outside a container there is no document lock; nothing of ours may write then.
      if (!lock?.tryLock(LOCK_WAIT_MS)) return null;
      try {
        const value = work();
        // What is still buffered would otherwise be written after the next person has the lock.
        SpreadsheetApp.flush();
        return { value };
      } finally {
        lock.releaseLock();
      }
    },
  };
}

function googleChance(): Chance {
  return { id: () => Utilities.getUuid().replace(/-/g, '') };
}

export const googleLog: Log = (line) => console.log(line);
