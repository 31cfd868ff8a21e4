/**
 * Term dates out of the text of a school's or council's page, or a table pasted from one. Nothing is guessed: a date without a
 * year, a weekday that contradicts, two first days become a question beside the line. Training days, bank holidays and
 * holidays between terms are left out. Limits: English words, days before months. Pure. Tests: test/tables/pastedTerms.test.ts
 */
import { addDays, type IsoDate, monthOf, yearOf } from '../domain/isoDate';
import { type PastedDate, plainLine, readLine, settle } from './pastedDates';
import {
  dayAfterClosing,
  dayBeforeOpening,
  makeTerms,
  type PastedAsk,
  type PastedBreak,
  type PastedTerm,
  schoolYearOf,
  type TermPieces,
} from './termPieces';
import { type TableRole, type TermLabel, type TermWords, tableRoles, termWords } from './termWords';

export interface PastedTerms {
  /** In order of start. */
  readonly terms: readonly PastedTerm[];
  /** Lines with dates that were not understood. */
  readonly asks: readonly PastedAsk[];
  /** Lines that are about no term: training days, bank holidays, holidays. */
  readonly leftOut: readonly { readonly line: number; readonly text: string }[];
}

/** Letters: ten times as long as a line with dates is, and few enough to look at each of them several times. */
const LONGEST_LINE = 2000;

function tooLong(text: string, line: number): PastedAsk {
  const says = 'This line is too long to be read. Break it after each term, or type the dates.';
  return { line, text: `${text.slice(0, 100).trim()}…`, says };
}

/** "(INSET day Tuesday 1 September)" beside the first day for pupils. */
const IN_BRACKETS = /[([][^()[\]]*[)\]]/g;
const TRAINING = /inset|training|staff/i;

function withoutTraining(line: string): string {
  return line.replace(IN_BRACKETS, (beside) => {
    const at = beside.search(TRAINING);
    return at >= 0 && /\d/.test(beside.slice(at)) ? ' ' : beside;
  });
}

export function readPastedTerms(text: string): PastedTerms {
  const reader = new Reader();
  text.split(/\r\n?|\n/).forEach((line, index) => {
    if (line.length > LONGEST_LINE) reader.asks.push(tooLong(line, index + 1));
    else if (line.trim() !== '') reader.read(line, index + 1);
  });
  const { terms, asks } = makeTerms(reader.terms, reader.breaks);
  return { terms, asks: [...reader.asks, ...asks].sort((a, b) => a.line - b.line), leftOut: reader.leftOut };
}

class Reader {
  readonly terms: TermPieces[] = [];
  readonly breaks: PastedBreak[] = [];
  readonly asks: PastedAsk[] = [];
  readonly leftOut: { line: number; text: string }[] = [];
  /** 2026 for 2026/27, as the last heading said. */
  private schoolYear: number | null = null;
  private current: TermPieces | null = null;
  private roles: readonly TableRole[] | null = null;
  /** What a line without dates said of the dates to come. */
  private pending: TermWords | null = null;
  private line = 0;
  private text = '';

  read(raw: string, line: number): void {
    this.line = line;
    this.text = raw.trim().replace(/\s+/g, ' ');
    const plain = withoutTraining(plainLine(raw));
    const cells = plain.split('\t').map((cell) => cell.trim());
    const { dates, words } = readLine(plain.replace(/\t/g, ' '));
    if (dates.length === 0 && cells.length > 1) {
      const roles = tableRoles(cells);
      if (roles) {
        this.roles = roles;
        return;
      }
    }
    const said = termWords(words);
    if (said.isHeadingYear) this.schoolYear = said.schoolYear;
    const meaning = said.isBare && this.pending ? { ...this.pending, isBare: true } : said;
    if (said.label !== null) this.current = this.termFor(said.label, said.schoolYear ?? this.schoolYear, dates);
    if (dates.length === 0) {
      this.heading(said, words);
      return;
    }
    if (!said.isBare || meaning.kind !== 'notSchool') this.pending = null;
    if (this.roles && cells.length > 1 && said.label !== null && meaning.kind !== 'break' && this.row(cells)) return;
    this.take(meaning, dates);
  }

  /** A line without dates names what follows. */
  private heading(said: TermWords, words: string): void {
    if (said.label !== null || said.isHeadingYear || said.kind !== 'other') this.pending = said.isBare ? null : said;
    // A day of the month without its month, as "Friday 30": better told of than passed over.
    if (/\b(?:mon|tues|wednes|thurs|fri)day\s+(?:the\s+)?\d/.test(words)) this.ask('No month stands beside this day.');
  }

  private take(said: TermWords, dates: readonly PastedDate[]): void {
    if (said.kind === 'notSchool') {
      this.leftOut.push({ line: this.line, text: this.text });
      return;
    }
    if (said.kind === 'trainingToo') {
      this.ask('A training day is named here too. Type the first and last day for pupils.');
      return;
    }
    if (said.kind === 'other') {
      this.ask('We could not tell what these dates are for.', false);
      return;
    }
    if (said.kind !== 'break' && this.current === null) {
      this.ask('No term is named here or above.', false);
      return;
    }
    const days = this.settled(dates);
    if (said.kind === 'break') this.takeBreak(said, days);
    else if (said.kind === 'start' && days.length === 1) this.put('starts', days[0]);
    else if (said.kind === 'end' && days.length === 1) this.put('ends', days[0]);
    else if (said.kind === 'span' && days.length === 2) {
      this.put('starts', days[0]);
      this.put('ends', days[1]);
    } else if (days.length === 1) this.ask('Only one day is given. Type the other.');
    else this.ask('There are more dates here than we can tell apart. Type the first and last day.');
  }

  private put(which: 'starts' | 'ends', day: IsoDate | null | undefined): void {
    if (day && this.current) this.current[which].push(day);
  }

  private takeBreak({ closes, opens, isWeek }: TermWords, days: readonly (IsoDate | null)[]): void {
    const [one = null, other = null] = days;
    if (days.includes(null)) return;
    if (days.length > 2) this.ask('There are more dates here than we can tell apart. Type the half-term break.');
    else if (days.length === 2 && closes && opens) this.addBreak(afterClosing(one), beforeOpening(other));
    else if (days.length === 2) this.addBreak(one, other);
    else if (isWeek) this.addBreak(one, one && addDays(one, 4));
    else if (opens) this.addBreak(null, beforeOpening(one));
    else if (closes) this.addBreak(afterClosing(one), null);
    else if (/\b(?:start|begin|from)/i.test(this.text)) this.addBreak(one, null);
    else if (/\b(?:end|finish|until)/i.test(this.text)) this.addBreak(null, one);
    else this.ask('Only one day of the half-term break is given. Type the other.');
  }

  /** The last day of a break that was begun completes it. */
  private addBreak(from: IsoDate | null, to: IsoDate | null): void {
    const breaks = this.current?.breaks ?? this.breaks;
    const last = breaks[breaks.length - 1];
    if (from === null && last?.to === null) last.to = to;
    else breaks.push({ from, to, line: this.line, text: this.text });
  }

  /** A row of a table whose headings were read. @returns whether each of its dates has a heading that says what it is */
  private row(cells: readonly string[]): boolean {
    const roles = this.roles ?? [];
    const read = cells.map((cell) => readLine(cell).dates);
    const fits = read.every((dates, at) => {
      const role = roles[at] ?? 'skip';
      const most = role === 'skip' || role === 'name' ? 0 : role === 'span' || role === 'break' ? 2 : 1;
      return role === 'skip' ? true : most === 2 ? dates.length === 2 || dates.length === 0 : dates.length <= most;
    });
    if (!fits) return false;
    // Together, so that a year which only one of them has counts for all.
    const days = this.settled(read.flat());
    let from: IsoDate | null = null;
    let to: IsoDate | null = null;
    let next = 0;
    read.forEach((dates, at) => {
      const [one = null, other = null] = days.slice(next, next + dates.length);
      next += dates.length;
      if (dates.length === 0) return;
      const role = roles[at];
      if (role === 'start' || role === 'span') this.put('starts', one);
      if (role === 'end' || role === 'span') this.put('ends', role === 'span' ? other : one);
      if (role === 'breakFrom' || role === 'break') from = one;
      if (role === 'breakTo' || role === 'break') to = role === 'break' ? other : one;
      if (role === 'closes') from = afterClosing(one);
      if (role === 'reopens') to = beforeOpening(one);
    });
    if (from !== null || to !== null) this.addBreak(from, to);
    return true;
  }

  /** A date that cannot be settled is null, and its question told. */
  private settled(dates: readonly PastedDate[]): (IsoDate | null)[] {
    return dates.map((date, at) => {
      const year = date.year ?? besideYear(dates, at) ?? this.yearByHeading(date);
      if (year === null) {
        this.ask('No year stands with this date. Put the school year above it, for example 2026/27.');
        return null;
      }
      const settled = settle(date, year);
      if (settled.date === null) this.ask(settled.asks);
      return settled.date;
    });
  }

  private yearByHeading({ month, day }: PastedDate): number | null {
    const year = this.current?.schoolYear ?? this.schoolYear;
    if (year !== null) return month >= 8 ? year : year + 1;
    // A day of a term that began in a known year comes after its first day.
    const start = this.current?.starts[0];
    if (start === undefined) return null;
    const isLater = month > monthOf(start) || (month === monthOf(start) && day >= Number(start.slice(8)));
    return yearOf(start) + (isLater ? 0 : 1);
  }

  private termFor(label: TermLabel, said: number | null, dates: readonly PastedDate[]): TermPieces {
    const date = dates.find(({ year }) => year !== null);
    const dated = date?.year ? date.year - (date.month < 8 ? 1 : 0) : null;
    const schoolYear = said ?? dated;
    const known = this.terms.find((term) => {
      const theirs = term.schoolYear ?? (term.starts[0] ? schoolYearOf(term.starts[0]) : null);
      return term.label === label && (schoolYear === null || theirs === null || theirs === schoolYear);
    });
    if (known) {
      known.schoolYear ??= schoolYear;
      return known;
    }
    const term = { label, schoolYear, starts: [], ends: [], breaks: [], asks: [], line: this.line, text: this.text };
    this.terms.push(term);
    return term;
  }

  /** @param isOfTerm stands with the term that is being read */
  private ask(says: string, isOfTerm = true): void {
    const asks = (isOfTerm ? this.current?.asks : null) ?? this.asks;
    if (!asks.some((one) => one.line === this.line && one.says === says))
      asks.push({ line: this.line, text: this.text, says });
  }
}

const afterClosing = (day: IsoDate | null): IsoDate | null => day && dayAfterClosing(day);
const beforeOpening = (day: IsoDate | null): IsoDate | null => day && dayBeforeOpening(day);

/** The year of the date after it on the line, else before it: "14 December – 4 January 2027" begins in 2026. */
function besideYear(dates: readonly PastedDate[], at: number): number | null {
  const { month } = dates[at] as PastedDate;
  const after = dates.slice(at + 1).find(({ year }) => year !== null);
  if (after?.year) return after.year - (month > after.month ? 1 : 0);
  const before = dates
    .slice(0, at)
    .reverse()
    .find(({ year }) => year !== null);
  return before?.year ? before.year + (month < before.month ? 1 : 0) : null;
}
