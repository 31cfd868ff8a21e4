/**
 * One history: several people on one workbook, each step following from the seed; then all goes on to its end in peace. What is not
 * as it must be is found after every step that stands by itself. Tests: test/simulate/simulate.test.ts
 */
import { NotMade, type World } from '../../src/app/ports';
import { Refusal, type Result } from '../../src/domain/result';
import type { SheetProblem } from '../../src/tables/tab';
import { Brought } from './bring';
import { pressSomething, Sidebar } from './buttons';
import { Derived } from './derived';
import { Papers } from './papers';
import { actAtSheet, isBusy } from './people';
import type { Plant } from './planted';
import { type Fault, type FaultKind, type Place, Run, RunKilled } from './run';
import { type Kept, newPlace } from './school';
import type { Sheet } from './sheet';
import { type MayChange, Typed } from './typed';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const STEPS = { least: 6, most: 12 };
/** Of runs that people press for. */
const FAULTY = 0.3;
const FAULTY_WHERE_WEAK = 0.5;
/** A call of a port, within which somebody else does something at the sheet, or presses a button. */
const MEANWHILE = { act: 0.008, press: 0.003 };
/** Where it matters most: a tab that people work in is written, a document is made, the lock is let go or asked for. */
const MEANWHILE_HERE = { act: 0.06, press: 0.02 };
/** A run that writes where people work cannot know whether they are sorting just now. */
const ACT_WHERE_WRITTEN = 0.2;
/** The record of documents is what two people may both be at. */
const PRESS_AT_RECORD = 0.06;
const HERE = /^(workbook\.(write|append|flush)|documents\.(create|inFolder)|lock\.)/;
/** Runs within runs. */
const DEEPEST = 2;
const FAULTS_OF: readonly (readonly [of: RegExp, most: number])[] = [
  [/./, 80],
  [/./, 30],
  [/^workbook\.(write|append|flush)/, 12],
  [/^documents\.create/, 3],
  [/^(documents|own|lock)\./, 8],
];
const FAULTS: readonly FaultKind[] = ['killed before', 'killed after', 'refused', 'answer lost'];

export interface Press<T> {
  readonly person: number;
  readonly name: string;
  readonly work: (world: World) => Result<T, SheetProblem>;
  /** Which typed cells it may change. */
  readonly mayChange?: MayChange;
  /** Where it fails more often than elsewhere. */
  readonly weakAt?: readonly (readonly [of: RegExp, most: number])[];
}
export interface Pressed<T> {
  readonly run: Run;
  /** null where there was none. */
  readonly answer: Result<T, SheetProblem> | null;
}

export class Simulation {
  readonly place: Place;
  readonly typed: Typed;
  readonly derived: Derived;
  readonly papers: Papers;
  readonly sidebars: readonly Sidebar[];
  readonly brought = new Brought();
  readonly history: string[] = [];
  readonly violations: string[] = [];
  /** Rows that people typed in, by tab and row. */
  readonly typedIn = new Set<string>();
  /** Tabs that could not be judged after a run. */
  excused = 0;
  runs = 0;
  private readonly stack: Run[] = [];
  private allowed: MayChange[] = [];
  private excusedNow = new Set<Sheet>();
  private isPeaceful = false;

  constructor(
    readonly seed: number,
    kept: Kept,
    private readonly plant: Plant | null,
  ) {
    const people = 2 + (seed % 3);
    this.place = newPlace(seed, people, kept, (line) => this.tell(line));
    this.place.meanwhile = (run, call, tab) => this.meanwhile(run, call, tab);
    this.typed = new Typed(this.place.book);
    this.derived = new Derived(this.place.book);
    this.papers = new Papers(this.place.book, this.place.drive);
    this.sidebars = Array.from({ length: people }, (_, person) => new Sidebar(person));
  }

  /** @returns whether it went as it must */
  play(end: (simulation: Simulation) => void): boolean {
    const { random } = this.place;
    for (let left = random.between(STEPS.least, STEPS.most); left > 0 && this.violations.length === 0; left--) {
      this.step();
    }
    if (this.violations.length === 0) {
      this.isPeaceful = true;
      end(this);
    }
    return this.violations.length === 0;
  }

  private step(): void {
    const { random } = this.place;
    this.place.now += this.pause();
    if (random.happens(0.4)) this.actAtSheet(true);
    else pressSomething(this, this.anybody());
    this.check();
  }

  /** Milliseconds. Past midnight, past the end of a term, and mostly not long. */
  private pause(): number {
    const { random } = this.place;
    const pauses = {
      seconds: random.between(SECOND, MINUTE),
      minutes: random.between(MINUTE, 12 * MINUTE),
      night: random.between(12 * HOUR, 20 * HOUR),
      days: random.between(48 * HOUR, 96 * HOUR),
    };
    return pauses[random.weighed({ seconds: 70, minutes: 22, night: 5, days: 3 })];
  }

  anybody(): Sidebar {
    return this.place.random.pick(this.sidebars) as Sidebar;
  }

  /** One run, disturbed or not. */
  press<T>({ person, name, work, mayChange, weakAt = [] }: Press<T>): Pressed<T> {
    const depth = this.stack.length;
    const says = `${'  '.repeat(depth)}person ${person + 1}: ${name}`;
    this.tell(says);
    const run = new Run(this.place, person, says, this.anyFault(weakAt), depth, (moment) => this.derived.begun(moment));
    this.runs += 1;
    this.stack.push(run);
    if (mayChange) this.allowed.push(mayChange);
    let answer: Result<T, SheetProblem> | null = null;
    try {
      const world = run.world();
      answer = work(this.plant ? this.plant(world, run) : world);
      if (!answer.ok) this.tell(`${says}: ${answer.problems[0]?.says}`);
    } catch (problem) {
      if (problem instanceof Refusal || problem instanceof NotMade) this.tell(`${says}: ${problem.message}`);
      else if (!(problem instanceof RunKilled) && !run.hasFailed) this.wrong(`${name} threw ${String(problem)}`);
    }
    this.stack.pop();
    // Google frees the lock when a run ends, however it ends.
    if (this.place.holder === run) this.place.holder = null;
    for (const sheet of run.excused()) this.excusedNow.add(sheet);
    return { run, answer: run.isOver ? null : answer };
  }

  private anyFault(weakAt: Press<unknown>['weakAt'] = []): Fault | null {
    const { random } = this.place;
    if (this.isPeaceful || !random.happens(weakAt.length > 0 ? FAULTY_WHERE_WEAK : FAULTY)) return null;
    const [of, most] = random.pick(random.happens(0.5) && weakAt.length > 0 ? weakAt : FAULTS_OF) ?? [/./, 80];
    return { at: random.between(1, most), of, kind: random.pick(FAULTS) ?? 'refused' };
  }

  /** Between two calls of somebody's run. */
  private meanwhile(run: Run, call: string, tab: string): void {
    const { random, book } = this.place;
    if (this.isPeaceful || run.depth >= DEEPEST) return;
    const chance = random.next();
    const isHere = HERE.test(call);
    const press = tab === '_documents' ? PRESS_AT_RECORD : (isHere ? MEANWHILE_HERE : MEANWHILE).press;
    const act = isHere && isBusy(tab) ? ACT_WHERE_WRITTEN : isHere ? MEANWHILE_HERE.act : MEANWHILE.act;
    if (chance >= act + press) return;
    for (const one of this.stack) one.wasDisturbed = true;
    if (chance >= act) pressSomething(this, this.anybody());
    else this.actAtSheet(false, isBusy(tab) && random.happens(0.7) ? book.find(tab) : undefined);
  }

  private actAtSheet(isBetween: boolean, where?: Sheet): void {
    const person = this.place.random.between(1, this.sidebars.length);
    const done = actAtSheet(this, isBetween, where);
    if (done !== null) this.tell(`${'  '.repeat(this.stack.length)}person ${person} ${done}`);
  }

  get isAtRest(): boolean {
    return this.stack.length === 0;
  }

  get isTakingBack(): boolean {
    return this.stack.some(({ name }) => name.endsWith('undo'));
  }

  /** Somebody does something on a tab. @param isMove rows or columns stand elsewhere afterwards */
  touch(sheet: Sheet, isMove: boolean): void {
    sheet.touches += 1;
    if (isMove) sheet.moves += 1;
  }

  /** When no run is going on. */
  check(): void {
    const allowed = this.allowed;
    this.excused += this.excusedNow.size;
    this.wrong(
      ...this.typed.check((difference) => allowed.some((mayChange) => mayChange(difference)), this.excusedNow),
      ...this.derived.check(),
      ...this.papers.check(),
    );
    this.allowed = [];
    this.excusedNow = new Set();
  }

  wrong(...says: readonly string[]): void {
    for (const one of says) {
      this.violations.push(one);
      this.tell(`✗ ${one}`);
    }
  }

  tell(line: string): void {
    this.history.push(`${new Date(this.place.now).toISOString().slice(5, 19)} ${line}`);
  }
}
