/**
 * Everything that the use cases need, from Google's services; made anew for each call.
 */
import type { Chance, Clock, Lock, Log, Own, World } from '../app/ports';
import type { IsoDate } from '../domain/isoDate';
import { myDocuments } from './documents';
import { openWorkbook } from './workbook';

/** Twenty seconds served 26 writers at once in published trials; longer would keep people waiting without a word. */
const LOCK_WAIT_MS = 20_000;

export function googleWorld(): World {
  const workbook = openWorkbook();
  const own = ownProperties(workbook.id());
  const shared = sharedProperties();
  return {
    workbook,
    documents: myDocuments(own),
    own,
    shared,
    clock: googleClock(),
    lock: documentLock(),
    chance: googleChance(),
    log: googleLog,
  };
}

/** User properties are the person's, across all workbooks: ours carry the workbook's id, so that a copy starts clean. */
function ownProperties(workbookId: string): Own {
  const store = PropertiesService.getUserProperties();
  const key = (name: string) => `${workbookId}:${name}`;
  return {
    get: (name) => store.getProperty(key(name)) ?? '',
    set: (name, value) => void store.setProperty(key(name), value),
  };
}

function sharedProperties(): Own {
  const store = PropertiesService.getDocumentProperties();
  return { get: (name) => store.getProperty(name) ?? '', set: (name, value) => void store.setProperty(name, value) };
}

function googleClock(): Clock {
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  return {
    today: () => Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd') as IsoDate,
    now: () => Date.now(),
    sayNow: () => Utilities.formatDate(new Date(), zone, 'EEEE d MMMM yyyy, h:mm a'),
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
