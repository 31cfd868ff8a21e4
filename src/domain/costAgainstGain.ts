/**
 * The picture of what interventions cost against what pupils gain: a mark for each one that has both, the others listed
 * with why. Gains are those of Impact: months of an age gained in each month, over every row with both scores; cost is a
 * place's in this money year. Fewer than three pupils are drawn, but as too few to say; less than two months between the
 * tests is not drawn, since nothing steady can be said. Tests: test/domain/costAgainstGain.test.ts
 */
import type { Assessment, Band, InterventionFigures } from './assessment';
import { sayNumber, saySteps } from './figuresInWords';
import { interventionsByName } from './groups';
import type { Pence } from './money';
import { isAge, isLongEnough, outcomeOf, ratioGain } from './outcomes';
import type { Intervention, School } from './school';
import { compareText, count, sortKey } from './words';

export interface DrawnGain {
  readonly name: string;
  /** With both scores and both dates. */
  readonly pupils: number;
  /** Of a place, this money year. */
  readonly costPerPupilPence: Pence;
  /** Months gained in each month. */
  readonly ratioGain: number;
  /** null = too few to say. */
  readonly band: Band | null;
}

export interface CostAgainstGain {
  /** What the picture shows, for those who cannot see it. */
  readonly says: string;
  /** Most gained first. */
  readonly drawn: readonly DrawnGain[];
  /** By name. */
  readonly notDrawn: readonly { readonly name: string; readonly why: string }[];
}

export function costAgainstGain({ school, interventions }: Assessment): CostAgainstGain {
  const timed = timedGains(school);
  const drawn: DrawnGain[] = [];
  const notDrawn: { name: string; why: string }[] = [];
  school.interventions.forEach((intervention, index) => {
    const figures = interventions[index];
    // One that nobody has been on says nothing, and the catalogue is long.
    if (figures === undefined || figures.pupils + figures.withExit === 0) return;
    const gained = timed.get(intervention) ?? NOTHING_TIMED;
    const why = whyNotDrawn(intervention, figures, gained);
    const { name, costPerPupilPence, band } = figures;
    if (why !== '' || costPerPupilPence === null) notDrawn.push({ name, why });
    else {
      const pupils = gained.pupils.size;
      drawn.push({ name, pupils, costPerPupilPence, ratioGain: ratioGain(gained.months, gained.days), band });
    }
  });
  drawn.sort((a, b) => b.ratioGain - a.ratioGain || byName(a, b));
  return { says: sayGains(drawn, notDrawn.length), drawn, notDrawn: notDrawn.sort(byName) };
}

interface TimedGain {
  readonly pupils: ReadonlySet<string>;
  readonly months: number;
  readonly days: number;
}
const NOTHING_TIMED: TimedGain = { pupils: new Set(), months: 0, days: 0 };

/** The same rows as Impact's: those with both scores, and days between them. */
function timedGains({ interventions, provisions }: School): ReadonlyMap<Intervention, TimedGain> {
  const interventionNamed = interventionsByName(interventions);
  const found = new Map<Intervention, { pupils: Set<string>; months: number; days: number }>();
  for (const row of provisions) {
    const intervention = interventionNamed(row.interventionName);
    if (intervention === null || !isAge(intervention.measure)) continue;
    const outcome = outcomeOf(row, intervention);
    if (outcome === null || outcome.days === null || outcome.days === 0) continue;
    const there = found.get(intervention) ?? { pupils: new Set<string>(), months: 0, days: 0 };
    there.pupils.add(row.pupilId);
    there.months += outcome.gain;
    there.days += outcome.days;
    found.set(intervention, there);
  }
  return found;
}

/** '' where it can be drawn. */
function whyNotDrawn({ measure }: Intervention, figures: InterventionFigures, { pupils, days }: TimedGain): string {
  const { withExit, gain, groups, costPerPupilPence } = figures;
  if (measure === 'NONE') return 'Nothing is measured.';
  if (withExit === 0) return 'No pupil has both scores yet.';
  if (!isAge(measure)) {
    const mean = gain === null ? 'Too few to say how much.' : `Mean gain ${saySteps(gain, measure, 1)}.`;
    return `Not measured in months. ${mean}`;
  }
  if (pupils.size === 0) return 'The dates of the tests are missing.';
  if (!isLongEnough(days / pupils.size)) return 'Less than two months between the tests: too short to say.';
  if (groups === 0) return 'It has not run in this money year, so there is no cost to set against the gain.';
  return costPerPupilPence === null ? 'Its cost is not known yet.' : '';
}

function sayGains(drawn: readonly DrawnGain[], others: number): string {
  const firm = drawn.filter(({ band }) => band !== null);
  const few = drawn.length - firm.length;
  const [most] = firm;
  const least = firm[firm.length - 1];
  const parts = [
    drawn.length === 0 ? 'No intervention has both a cost and a gain in months yet.' : '',
    most === undefined || most === least ? '' : `Of ${count(firm.length, 'intervention')} with enough pupils to say,`,
    most === undefined ? '' : `pupils gained most on ${sayOne(most)}${most === least ? '.' : ', least on'}`,
    least === undefined || most === least ? '' : `${sayOne(least)}.`,
    few === 0 ? '' : `${count(few, 'intervention')} ${few === 1 ? 'has' : 'have'} too few pupils to say.`,
    others === 0 || drawn.length === 0
      ? ''
      : `${others} more ${others === 1 ? 'is' : 'are'} listed below with the reason.`,
  ];
  const text = parts.filter((part) => part !== '').join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Paired reading (2.3 months in each month, £86 a pupil)" */
function sayOne({ name, ratioGain: ratio, costPerPupilPence }: DrawnGain): string {
  return `${name} (${sayNumber(ratio, 1)} months in each month, £${sayNumber(costPerPupilPence / 100, 0)} a pupil)`;
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compareText(sortKey(a.name), sortKey(b.name)) || compareText(a.name, b.name);
}
