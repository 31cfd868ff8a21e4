/**
 * The one gate through which every call of a Google service passes. It counts the call, adds the time that Google
 * would take (a model, in virtual time: latency.json says where each figure comes from), refuses what the run has no
 * authority for, and can fail the call or do something just before it, when a test asks.
 * Tests: test/local/gate.test.ts
 */
import type { Clock } from './clock';
import latency from './latency.json';

export interface GateCall {
  /** 1 for the first call since the last reset. */
  readonly n: number;
  /** As counted: 'SpreadsheetApp.getValues'. */
  readonly name: string;
  /** In full: 'SpreadsheetApp.Range.getValues'. */
  readonly path: string;
  readonly args: readonly unknown[];
  readonly user: string;
}

export interface GateStats {
  readonly calls: Record<string, number>;
  readonly modelledMs: number;
}

/** Thrown by an action: the run ends here, as Google ends one that takes too long. The add-on cannot catch it. */
export class RunKilled extends Error {
  constructor(says = 'Exceeded maximum execution time') {
    super(says);
    this.name = 'RunKilled';
  }
}

export type Authority = 'full' | 'limited' | 'none';

/** What one execution of the add-on may do, and how far it is. */
export interface Run {
  readonly user: string;
  /** 'none': at global scope, and in onOpen of an add-on that nobody has opened yet. 'limited': in onOpen from then on. */
  authority: Authority;
  /** Milliseconds; then the run is ended. */
  readonly mayTake: number;
  readonly holdsDocumentLock: () => boolean;
  readonly startedAt: number;
  killed: RunKilled | null;
}

export interface Gate {
  /**
   * @param which the n-th call (once), or a test of each call
   * @param action may throw: RunKilled ends the run, any other error is the service's own; or may change the workbook
   * @returns a function that takes the action away
   */
  before(which: number | ((call: GateCall) => boolean), action: (call: GateCall) => void): () => void;
  /** The same, once the call has done its work: the answer gets lost, or the run ends before it comes. */
  after(which: number | ((call: GateCall) => boolean), action: (call: GateCall) => void): () => void;
  stats(): GateStats;
  /** Sets the counts to 0 and takes away all actions. */
  reset(): void;
}

export interface InnerGate extends Gate {
  /**
   * @param cells how many cells the call reads or writes; @param waits that something written waits for a flush
   * @returns what is to be called when the service has done its work
   */
  pass(run: Run, path: string, args: readonly unknown[], cells: number, waits: boolean): () => void;
}

interface Latency {
  readonly ms: number;
  readonly perCellMs?: number;
  readonly above?: { readonly cells: number; readonly perCellMs: number };
}
const model: Record<string, Latency> = latency.calls;
interface Action {
  readonly when: 'before' | 'after';
  readonly which: number | ((call: GateCall) => boolean);
  readonly action: (call: GateCall) => void;
}

/** Writes of cells: Google allows them at any time, and two people then lose rows. Here they need the lock. */
const NEEDS_LOCK = new Set(
  [
    'Range.setValue',
    'Range.setValues',
    'Range.setFormula',
    'Range.setFormulas',
    'Range.setFormulaR1C1',
    'Range.setFormulasR1C1',
    'Range.clear',
    'Range.clearContent',
    'Range.sort',
    'Sheet.appendRow',
    'Sheet.clear',
    'Sheet.clearContents',
    'Sheet.deleteRow',
    'Sheet.deleteRows',
    'Sheet.insertRowsAfter',
    'Spreadsheet.deleteSheet',
  ].map((method) => `SpreadsheetApp.${method}`),
);
/** All that Google allows an add-on with AuthMode.NONE, of what is written here. */
const NEEDS_NO_AUTHORITY = /^SpreadsheetApp\.(getUi|Ui\.create(Addon)?Menu|Menu\.\w+)$/;
/** With AuthMode.LIMITED: the sheet itself and what is kept beside it; no page, no Drive, nothing that says who the person is. */
const NEEDS_LIMITED = /^(SpreadsheetApp(?!\.Ui\.(show|alert|prompt))|PropertiesService|LockService|Utilities)\b/;
/** After writing, these make Google calculate first. */
const READS = /^SpreadsheetApp\.(Range\.get(Display)?Values?|Sheet\.getLast(Row|Column)|Sheet\.getDataRange)$/;

export function openGate(clock: Clock): InnerGate {
  let count = 0;
  let calls: Record<string, number> = {};
  let modelledMs = 0;
  /** Since the last write, the time that Google takes to calculate was counted. */
  let isCalculated = false;
  let actions: Action[] = [];

  const spend = (ms: number): void => {
    modelledMs += ms;
    clock.pass(ms);
  };
  const add = (entry: Action) => {
    actions.push(entry);
    return () => {
      actions = actions.filter((other) => other !== entry);
    };
  };
  const act = (run: Run, call: GateCall, when: Action['when']): void => {
    for (const entry of [...actions]) {
      if (entry.when !== when) continue;
      if (typeof entry.which === 'number' ? entry.which !== call.n : !entry.which(call)) continue;
      try {
        entry.action(call);
      } catch (problem) {
        if (problem instanceof RunKilled) run.killed = problem;
        throw problem;
      }
    }
  };
  return {
    before: (which, action) => add({ when: 'before', which, action }),
    after: (which, action) => add({ when: 'after', which, action }),
    stats: () => ({ calls: { ...calls }, modelledMs: Math.round(modelledMs) }),
    reset() {
      count = 0;
      calls = {};
      modelledMs = 0;
      actions = [];
    },
    pass(run, path, args, cells, waits) {
      if (run.killed) throw run.killed;
      if (!mayCall(run.authority, path)) {
        throw new Error(`You do not have permission to call ${path} (the add-on has no authority at this point).`);
      }
      if (NEEDS_LOCK.has(path) && !run.holdsDocumentLock()) {
        throw new Error(`${path} was called without the document lock. Two people's writes could be lost.`);
      }
      count += 1;
      const name = countedName(path);
      calls[name] = (calls[name] ?? 0) + 1;
      const call: GateCall = { n: count, name, path, args, user: run.user };
      act(run, call, 'before');
      if (NEEDS_LOCK.has(path)) isCalculated = false;
      const calculates = waits && !isCalculated && READS.test(path);
      if (calculates) isCalculated = true;
      spend(modelled(path, cells) + (calculates ? (model['SpreadsheetApp.flush']?.ms ?? 0) : 0));
      if (clock.now() - run.startedAt > run.mayTake) {
        run.killed = new RunKilled();
        throw run.killed;
      }
      return () => act(run, call, 'after');
    },
  };
}

function mayCall(authority: Authority, path: string): boolean {
  if (authority === 'full' || NEEDS_NO_AUTHORITY.test(path)) return true;
  return authority === 'limited' && NEEDS_LIMITED.test(path);
}

/** 'SpreadsheetApp.Range.getValues' → 'SpreadsheetApp.getValues'; 'Drive.Files.create' stays. */
function countedName(path: string): string {
  const words = path.split('.');
  return words[0] === 'Drive' || words.length < 3 ? path : `${words[0]}.${words[words.length - 1]}`;
}

function modelled(path: string, cells: number): number {
  const found = model[countedName(path)];
  if (!found) return latency.bridgeMs;
  const { ms, perCellMs = 0, above } = found;
  return above && cells > above.cells ? Math.max(ms, cells * above.perCellMs) : ms + cells * perCellMs;
}
