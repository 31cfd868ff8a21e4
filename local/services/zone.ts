/**
 * A workbook in another zone than the script's: the same reading of the clock is another instant there. Dates inside the host are
 * readings of the clock in the script's zone (serial.ts). Tests: test/local/strict/
 */
import { ZONE } from '../clock';
import { formatDate } from './formatDate';

/** @param date a reading in the script's zone @returns the instant at which the zone's clocks show the same */
export function instantIn(zone: string, date: Date): Date {
  if (zone === ZONE) return date;
  const wall = wallAt(ZONE, date);
  const first = wall - (wallAt(zone, new Date(wall)) - wall);
  // The clocks may change between the guess and the instant.
  return new Date(wall - (wallAt(zone, new Date(first)) - first));
}

/** The other way: what the zone's clocks show at this instant, as a reading in the script's zone. */
export function readingIn(zone: string, instant: Date): Date {
  if (zone === ZONE) return instant;
  const wall = new Date(wallAt(zone, instant));
  return new Date(
    wall.getUTCFullYear(),
    wall.getUTCMonth(),
    wall.getUTCDate(),
    wall.getUTCHours(),
    wall.getUTCMinutes(),
    wall.getUTCSeconds(),
  );
}

/** What the clocks show, as if they showed UTC. */
function wallAt(zone: string, instant: Date): number {
  return Date.parse(`${formatDate(instant, zone, "yyyy-MM-dd'T'HH:mm:ss")}Z`);
}
