/**
 * One run of the add-on, as Google would run it: each call of a port takes time, may be the last that the run lives to make, may be
 * refused, or may be answered by nothing; and while it waits, other people go on. When a run ends, the lock is free.
 */

import { NotMade, type Own, type World } from '../../src/app/ports';
import type { IsoDate } from '../../src/domain/isoDate';
import type { Rectangle } from '../../src/tables/cell';
import { type Book, workbookOver } from './book';
import { type Drive, documentsOf } from './drive';
import type { Random } from './random';
import type { Sheet } from './sheet';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** Google ends a run then. */
const LONGEST_RUN_MS = 6 * MINUTE;
const LOCK_WAIT_MS = 20 * SECOND;
/** Drive shows what was made within this. */
const LONGEST_LAG_MS = 3 * MINUTE;

/** Google's own sayings for faults that pass. */
const SHEETS_FAULT = 'Service Spreadsheets timed out while accessing document.';
const DRIVE_FAULT = 'API call to drive failed with error: Internal Error';

/** The run is over: whatever it still asks for throws this again. */
export class RunKilled extends Error {}

export type FaultKind = 'killed before' | 'killed after' | 'refused' | 'answer lost';
export interface Fault {
  /** Which of the calls that count, from 1. */
  readonly at: number;
  /** Which calls count. */
  readonly of: RegExp;
  readonly kind: FaultKind;
}

/** What several people share, and what each has alone. */
export interface Place {
  readonly random: Random;
  readonly book: Book;
  readonly drive: Drive;
  readonly shared: Map<string, string>;
  readonly owns: readonly Map<string, string>[];
  /** Milliseconds since 1970. */
  now: number;
  holder: Run | null;
  /** Others may go on here. @param tab that the call is about; '' = none */
  meanwhile: (run: Run, call: string, tab: string) => void;
  readonly tell: (line: string) => void;
}

export interface Moment {
  readonly sheets: ReadonlyMap<string, Rectangle | null>;
  readonly today: IsoDate;
  /** Somebody did something while it was read: its tabs are of several moments. */
  readonly wasDisturbed: boolean;
  /** IDs were put right after the tab was read, so what was understood stands nowhere. */
  readonly isUnsure: boolean;
}

export class Run {
  calls = 0;
  private counted = 0;
  isOver = false;
  hasFailed = false;
  /** As this run read them last. */
  readonly sheets = new Map<string, Rectangle | null>();
  private readonly written = new Set<string>();
  private readonly movesRead = new Map<Sheet, number>();
  private readonly touchesRead = new Map<Sheet, number>();
  /** Written by row numbers that were no longer true; true = looked at again since. */
  private readonly stale = new Map<Sheet, boolean>();
  /** It wrote once more where it had looked again: what it says of that is nobody else's to know. */
  private hasPutRight = false;
  private readonly began: number;
  wasDisturbed = false;

  constructor(
    readonly place: Place,
    readonly person: number,
    readonly name: string,
    readonly fault: Fault | null,
    readonly depth: number,
    private readonly onStatus: (moment: Moment) => void,
  ) {
    this.began = place.now;
  }

  /**
   * Tabs where this run cannot be asked for more: it wrote where rows had moved meanwhile, and was ended before it could look again,
   * or people did more than one thing there meanwhile.
   */
  excused(): Sheet[] {
    const most = this.isOver || this.hasFailed ? 0 : 1;
    return [...this.stale].flatMap(([sheet, isSeen]) =>
      (!isSeen && most === 0) || sheet.touches - (this.touchesRead.get(sheet) ?? 0) > most ? [sheet] : [],
    );
  }

  world(): World {
    const { place, person } = this;
    const now = () => place.now;
    const own = this.gated('own', ownOver(place.owns[person] as Map<string, string>));
    const lag = () => (place.random.happens(0.3) ? place.random.between(0, LONGEST_LAG_MS) : 0);
    const drive = documentsOf(String(person), place.drive, own, now, lag);
    return {
      workbook: this.gated('workbook', workbookOver(place.book)),
      documents: this.gated('documents', drive.documents),
      drafts: this.gated('drafts', drive.drafts),
      copies: this.gated('copies', drive.copies),
      own,
      shared: this.gated('shared', ownOver(place.shared)),
      clock: { today: () => today(place.now), now, sayNow: () => new Date(place.now).toISOString() },
      lock: { hold: (work) => this.hold(work) },
      chance: { id: () => String(place.random.between(1e11, 9e11)) + String(place.random.between(1e11, 9e11)) },
      log: () => {},
    };
  }

  private gated<T extends object>(port: string, made: T): T {
    const gated: Record<string, unknown> = {};
    for (const [name, method] of Object.entries(made) as [string, (...args: unknown[]) => unknown][]) {
      const call = `${port}.${name}`;
      gated[name] = (...args: unknown[]) =>
        this.call(call, String(port === 'workbook' ? (args[0] ?? '') : ''), () => {
          this.note(call, args);
          const answer = method(...args);
          if (call === 'workbook.read') this.sheets.set(String(args[0]), answer as Rectangle | null);
          return answer;
        });
    }
    return gated as T;
  }

  private call<T>(name: string, tab: string, work: () => T): T {
    const { place, fault } = this;
    if (this.isOver) throw new RunKilled();
    this.calls += 1;
    place.now += place.random.happens(0.002) ? place.random.between(SECOND, 3 * MINUTE) : place.random.between(5, 300);
    place.meanwhile(this, name, tab);
    if (place.now - this.began > LONGEST_RUN_MS) this.kill(name, 'out of time');
    const counts = fault?.of.test(name) === true;
    if (counts) this.counted += 1;
    const isHere = counts && fault?.at === this.counted;
    if (isHere && fault?.kind === 'killed before') this.kill(name, fault.kind);
    if (isHere && fault?.kind === 'refused') this.refuse(name);
    const answer = work();
    if (isHere && fault?.kind === 'killed after') this.kill(name, fault.kind);
    if (isHere && fault?.kind === 'answer lost') this.fail(name, fault.kind);
    return answer;
  }

  private kill(name: string, how: string): never {
    this.place.tell(`  ${this.name}: ${name}, call ${this.calls}: ${how}`);
    this.isOver = true;
    throw new RunKilled();
  }

  private refuse(name: string): never {
    // Drive says of some refusals that surely nothing was made.
    const again = this.place.random.pick(['SOON', 'NOT_NOW', 'NEVER', null] as const) ?? null;
    if (!name.startsWith('documents') || again === null) this.fail(name, 'refused');
    this.place.tell(`  ${this.name}: ${name}, call ${this.calls}: not made, again ${again}`);
    throw new NotMade(DRIVE_FAULT, again);
  }

  private fail(name: string, how: string): never {
    this.place.tell(`  ${this.name}: ${name}, call ${this.calls}: ${how}`);
    this.hasFailed = true;
    throw new Error(name.startsWith('workbook') ? SHEETS_FAULT : DRIVE_FAULT);
  }

  private hold<T>(work: () => T): { readonly value: T } | null {
    const { place } = this;
    const isFree = this.call('lock.tryLock', '', () => {
      if (place.holder !== null) return false;
      place.holder = this;
      return true;
    });
    if (!isFree) {
      place.now += LOCK_WAIT_MS;
      place.tell(`  ${this.name}: the lock is held`);
      return null;
    }
    try {
      const value = work();
      return this.call('lock.flush', '', () => ({ value }));
    } finally {
      place.holder = null;
    }
  }

  /** What is read and written where, so that it is known later what this run could have known. */
  private note(call: string, args: readonly unknown[]): void {
    if (!/^workbook\.(read|write|writeFormulas)$/.test(call)) return;
    const tab = String(args[0]);
    const sheet = this.place.book.find(tab);
    if (!sheet) return;
    if (call === 'workbook.read') {
      this.movesRead.set(sheet, sheet.moves);
      if (!this.touchesRead.has(sheet)) this.touchesRead.set(sheet, sheet.touches);
      if (this.stale.has(sheet)) this.stale.set(sheet, true);
      this.written.delete(tab);
      return;
    }
    if (call === 'workbook.writeFormulas') return;
    if (this.stale.get(sheet) === true) this.hasPutRight = true;
    if (this.movesRead.has(sheet) && this.movesRead.get(sheet) !== sheet.moves) this.stale.set(sheet, false);
    if (tab === '_status') {
      const { sheets, wasDisturbed, written } = this;
      const moment = {
        sheets: new Map(sheets),
        today: today(this.place.now),
        wasDisturbed,
        isUnsure: written.size > 0 || this.hasPutRight,
      };
      this.onStatus(moment);
    } else if (!tab.startsWith('_')) this.written.add(tab);
  }
}

export function today(now: number): IsoDate {
  const moment = new Date(now);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}` as IsoDate;
}

function ownOver(store: Map<string, string>): Own {
  return {
    get: (name) => store.get(name) ?? '',
    set: (name, value) => void store.set(name, value),
    setAll: (values) => {
      for (const [name, value] of Object.entries(values)) store.set(name, value);
    },
  };
}
