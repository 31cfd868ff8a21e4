/** In the end nobody disturbs anybody: tabs get their names back, what was cut off is carried on, and then all must agree. */
import { isUnderWay, readRegister } from '../../src/app/documents/register';
import { settle } from './bring';
import { carryOn, finish, LANE_SIZE, pressRefresh } from './buttons';
import { nameBack } from './people';
import { today } from './run';
import type { Simulation } from './simulation';
import { starredMissing } from './typed';

const MINUTE = 60_000;
/** Longer than a run may live, and than Drive's lists lag. */
const PAST_DOUBT_MS = 8 * MINUTE;
/** What is left when a lane is full is taken up by the next. */
const MOST_ROUNDS = 8;

export function endInPeace(simulation: Simulation): void {
  const { place, sidebars } = simulation;
  const [first] = sidebars;
  if (!first) return;
  nameBack(simulation);
  if (place.shared.get('bringing')) settle(simulation, 0, 'CARRY_ON');
  for (const sidebar of sidebars) {
    for (let round = 0; round < MOST_ROUNDS && hasUnfinished(simulation, sidebar.person); round++) {
      place.now += PAST_DOUBT_MS;
      carryOn(simulation, sidebar);
      if (sidebar.toAsk.length < LANE_SIZE) sidebar.close();
    }
    finish(simulation, sidebar);
  }
  simulation.check();
  place.now = pastMidnight(place.now);
  // Once to put right what was disturbed, once more to be sure.
  pressRefresh(simulation, first);
  // A run may be out of time on a slow day: she presses again.
  const answer = pressRefresh(simulation, first).answer ?? pressRefresh(simulation, first).answer;
  if (!answer?.ok) {
    const why = answer?.problems[0]?.says ?? 'it was ended';
    // A tab whose name went to another tab is for the school to sort out.
    if (!/There is no tab/.test(why)) simulation.wrong(`the last refresh did not run: ${why}`);
    simulation.check();
    return;
  }
  simulation.check();
  simulation.wrong(
    ...simulation.derived.checkNow(today(place.now)),
    ...starredMissing(place.book),
    ...simulation.papers.checkEnd(),
  );
  const again = pressRefresh(simulation, first).answer;
  const written = again?.ok ? again.value.written.filter((tab) => tab !== 'Start here') : [];
  if (written.length > 0) simulation.wrong(`a refresh of what is the same wrote ${written.join(', ')}`);
}

/** What is true before midnight is held against the day after it: the last refreshes are all of one day. */
function pastMidnight(now: number): number {
  const midnight = new Date(now).setHours(24, 0, 0, 0);
  return midnight - now < 60 * MINUTE ? midnight : now;
}

function hasUnfinished({ place: { book, owns } }: Simulation, person: number): boolean {
  const owner = owns[person]?.get('owner') ?? '';
  return readRegister(book.values('_documents')).some((row) => row.owner === owner && isUnderWay(row));
}
