/** Bringing pupils in from a list, and taking that back: what each may change on Pupils, and nothing else. */
import { importPupils } from '../../src/app/bring/importPupils';
import { settleLastJob } from '../../src/app/bring/jobs';
import type { Sidebar } from './buttons';
import { idsOn } from './people';
import type { Simulation } from './simulation';
import type { Difference } from './typed';

/** What lists brought in, as far as it may have come about. */
export class Brought {
  readonly classNames = new Set<string>();
  /** By row: that it is there because of a list. */
  readonly rows = new Set<number>();
}

/** Class names that nobody types by hand. */
const classOf = (number: number) => `${number}X`;

export function bringIn(simulation: Simulation, { person }: Sidebar): void {
  const { random, book } = simulation.place;
  const pupils = book.find('Pupils');
  const id = random.pick(pupils ? idsOn(pupils) : []) ?? 'P001';
  const number = random.between(10, 99);
  const [joins, moves] = [`Tobi${number},Adeyemi${number}`, id.replace(/^P0*/, '')];
  const text = [
    'Forename,Surname,Class,SEN status',
    `Forename${moves},Surname${moves},${classOf(number)},`,
    `${joins},4B,School Action Plus`,
  ].join('\n');
  const { brought } = simulation;
  brought.classNames.add(classOf(number));
  simulation.press({
    person,
    name: `bring in class ${classOf(number)} for ${id} and Adeyemi${number}`,
    work: (world) => importPupils(world, { text, ticked: [`${id}|className`, 'new|3'], apply: true }),
    mayChange: (difference) => forward(simulation, difference),
  });
  noteRows(simulation);
}

/** Also where so much happened meanwhile that the tab was not judged. */
function noteRows({ brought, place: { book } }: Simulation): void {
  for (const { key, cells } of book.find('Pupils')?.rows ?? []) {
    if (cells.some((cell) => typeof cell === 'string' && cell.startsWith('Adeyemi'))) brought.rows.add(key);
  }
}

function forward({ brought }: Simulation, { tab, key, now, rowKey, isNewRow }: Difference): boolean {
  if (tab !== 'Pupils') return false;
  if (isNewRow && now !== '') brought.rows.add(rowKey);
  return isNewRow || (key === 'className' && brought.classNames.has(now));
}

/** A class goes back to what it was; a row that was brought in, and in which nobody typed, is emptied. */
function back({ brought, place, typedIn }: Simulation, { tab, key, was, now, rowKey }: Difference): boolean {
  if (tab !== 'Pupils') return false;
  const sheet = place.book.find('Pupils');
  if (brought.rows.has(rowKey) && !typedIn.has(`${sheet?.id}/${rowKey}`)) return now === '';
  return key === 'className' && brought.classNames.has(was);
}

export function settleImport(simulation: Simulation, { person }: Sidebar): void {
  settle(simulation, person, simulation.place.random.happens(0.6) ? 'UNDO' : 'CARRY_ON');
}

export function settle(simulation: Simulation, person: number, wish: 'UNDO' | 'CARRY_ON'): void {
  simulation.press({
    person,
    name: wish === 'UNDO' ? 'undo' : 'carry on bringing in',
    work: (world) => settleLastJob(world, wish),
    mayChange: (difference) => back(simulation, difference) || forward(simulation, difference),
  });
  noteRows(simulation);
}
