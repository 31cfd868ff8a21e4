/**
 * LockService: one execution at a time for each document. An execution that ends lets go of its lock, as Google does.
 * Here a run can only meet another's lock when a test holds one, or calls from within a call: it waits in virtual
 * time. Tests: test/local/gate.test.ts
 */
import type { Clock } from '../clock';
import { Service, wrongArguments } from './service';

/** Who holds the document's lock; one for each workbook, shared by all its sessions. */
export interface LockState {
  holder: object | null;
}

export class LockService extends Service {
  readonly path = 'LockService';
  /** @param state null for a script that belongs to no workbook */
  constructor(
    readonly state: LockState | null,
    readonly run: object,
    readonly clock: Clock,
  ) {
    super();
  }
  getDocumentLock(): Lock | null {
    return this.state === null ? null : new Lock(this.state, this.run, this.clock);
  }
}

export class Lock extends Service {
  readonly path = 'LockService.Lock';
  constructor(
    readonly state: LockState,
    readonly run: object,
    readonly clock: Clock,
  ) {
    super();
  }
  tryLock(ms: unknown): boolean {
    if (typeof ms !== 'number') wrongArguments(`${this.path}.tryLock`, [ms]);
    if (this.state.holder === null || this.state.holder === this.run) {
      this.state.holder = this.run;
      return true;
    }
    this.clock.pass(ms);
    return false;
  }
  waitLock(ms: unknown): void {
    if (typeof ms !== 'number') wrongArguments(`${this.path}.waitLock`, [ms]);
    if (!this.tryLock(ms)) throw new Error('Lock timeout: another process was holding the lock for too long.');
  }
  hasLock(): boolean {
    return this.state.holder === this.run;
  }
  releaseLock(): void {
    if (this.state.holder === this.run) this.state.holder = null;
  }
}
