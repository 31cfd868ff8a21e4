/**
 * Why a provision costs what it does. Each step is an equation, or several with a
 * semicolon between, that gives the next one's first number; the last gives the result, to the penny.
 * Tests: test/domain/explain.test.ts
 */
import type { Assessment, ProvisionFigures, PupilFigures } from './assessment';
import { costOfGroup } from './cost';
import { groupInputs } from './explainInputs';
import {
  type CostParts,
  costParts,
  type GroupPlace,
  nameOf,
  placeName,
  placesWhere,
  sayCost,
  weeksFrom,
} from './explainParts';
import type { Explanation } from './explanation';
import { sayNumber, sayPounds, sayRate, sayUnits } from './figuresInWords';
import type { Group } from './groups';
import { groupTerms } from './groupTerms';
import { sayDate } from './isoDate';
import { addPence, type Pence, shareOf } from './money';
import { problemList } from './problemList';
import { doubtsOfCost } from './provisionDoubts';
import { sayProblem } from './sayProblem';
import type { SchoolSettings } from './school';
import type { ProvisionCost } from './schoolCosts';
import { schoolDays } from './terms';
import { count } from './words';

export function explainProvisionCost(assessment: Assessment, id: string): Explanation | null {
  const parts = costParts(assessment);
  const found = findProvision(assessment, parts, id);
  if (found === null) return null;
  const { owner, figures, place } = found;
  const { group } = place.own;
  return {
    of: 'provisionCost',
    id,
    title: `Cost of ${placeName(figures.interventionName, group.name)} for ${nameOf(owner.pupil)}`,
    result: sayCost(figures.costPence, group.intervention),
    inputs: groupInputs(group, parts),
    steps: provisionSteps(place, parts, assessment.school.settings.yearStartsIn),
    doubts: doubtsOfCost({ row: place.row, intervention: group.intervention, cost: place.own }),
    rule: '',
    source: '',
  };
}

export interface FoundProvision {
  readonly owner: PupilFigures;
  readonly figures: ProvisionFigures;
  readonly place: GroupPlace;
}

/** Of a pupil on roll. */
export function findProvision(assessment: Assessment, parts: CostParts, id: string): FoundProvision | null {
  const owner = assessment.pupils.find(({ provisions }) => provisions.some((one) => one.provisionId === id));
  const figures = owner?.provisions.find((one) => one.provisionId === id);
  if (owner === undefined || figures === undefined) return null;
  const place = placesWhere(parts, (row) => row.id === id && row.pupilId === owner.pupil.id)[0];
  return place === undefined ? null : { owner, figures, place };
}

function provisionSteps(
  { own, index }: GroupPlace,
  parts: CostParts,
  startsIn: SchoolSettings['yearStartsIn'],
): string[] {
  const steps = [...hoursStep(own.group, parts), ...groupSteps(own.group, parts)];
  const { pence: total, places } = own.groupCost;
  if (total === null) return steps;
  const share = shareOf(total, places, index);
  if (places > 1) steps.push(shareStep(total, places, share));
  return [...steps, ...licenceSteps(own, share, own.group.intervention.licence, startsIn)];
}

/** For orientation: the cost is worked out from the minutes, so that nothing is rounded on the way. */
function hoursStep(group: Group, parts: CostParts): string[] {
  const { steps } = costOfGroup(group, { ...parts, problems: problemList() });
  if (steps === null || steps.hoursPerWeek === 0) return [];
  const { minutes, sessions } = timesOf(group);
  return [`${minutes} × ${sessions} ÷ 60 = ${sayUnits(steps.hoursPerWeek, 'hour', 2)} a week`];
}

function timesOf(group: Group) {
  const { minutesPerSession, sessionsPerWeek } = groupTerms(group, problemList());
  return {
    minutes: sayUnits(minutesPerSession.value ?? 0, 'minute'),
    sessions: `${sayNumber(sessionsPerWeek.value ?? 0, 6)} a week`,
  };
}

/** From minutes to what the group costs; where that is not known, what is missing. */
export function groupSteps(group: Group, parts: CostParts): string[] {
  const problems = problemList();
  const { steps, pence } = costOfGroup(group, { ...parts, problems });
  if (steps === null || pence === null) {
    if (problems.all.length === 0) return ['Everyday teaching (wave 1) without times has no cost of its own.'];
    return problems.all.map((problem) => {
      const { what, why } = sayProblem(problem);
      return `${what}. ${why}`;
    });
  }
  const lines: string[] = [];
  const { adults, weeks, pencePerHour, staffPence, resourcesPence, feesPence } = steps;
  if (steps.hoursPerWeek > 0) {
    const { minutes, sessions } = timesOf(group);
    const { start, end } = group;
    if (weeksFrom(group, parts.calendar).isFromDates && start !== null && end !== null) {
      const days = schoolDays(parts.calendar, start, end);
      lines.push(
        `${count(days, 'school day')} from ${sayDate(start)} to ${sayDate(end)} by the Terms tab: ${days} ÷ 5 = ${sayUnits(weeks, 'week')}`,
      );
    }
    lines.push(
      `${sayRate(pencePerHour)} an hour × ${minutes} × ${sessions} × ${sayUnits(weeks, 'week')} × ${sayUnits(adults, 'adult')} ÷ 60 = ${sayPounds(staffPence)}`,
    );
  } else if (adults === 0) lines.push('No adult of ours: £0.00 for staff');
  else lines.push('No times are typed: only what is bought is counted');
  if (resourcesPence > 0 || feesPence > 0 || steps.hoursPerWeek === 0) {
    lines.push(
      `${sayPounds(staffPence)} + ${sayPounds(resourcesPence)} resources + ${sayPounds(feesPence)} outside fees = ${sayPounds(pence)}`,
    );
  }
  return lines;
}

/** "£320.53 ÷ 4 places = £80.14 (shared to the penny: 1p more for 1 of the places)" */
export function shareStep(total: Pence, places: number, share: Pence): string {
  return `${sayPounds(total)} ÷ ${places} places = ${sayPounds(share)}${oddPennies(total, places)}`;
}

function oddPennies(total: Pence, places: number): string {
  const odd = total % places;
  return odd === 0 ? '' : ` (shared to the penny: 1p more for ${odd} of the places)`;
}

function licenceSteps(own: ProvisionCost, share: Pence, licence: Pence, startsIn: SchoolSettings['yearStartsIn']) {
  if (own.licence === null) return [];
  const parts = [...own.licence.parts].sort((a, b) => a.year - b.year);
  const month = startsIn === 9 ? 'September' : 'April';
  const lines = parts.map(
    (part) =>
      `Licence of the year from ${month} ${part.year}: ${sayPounds(licence)} ÷ ${count(part.pupils, 'pupil')} = ${sayPounds(part.share)}${oddPennies(licence, part.pupils)}`,
  );
  const terms = [share, ...parts.map((part) => part.share)].map(sayPounds).join(' + ');
  return [...lines, `${terms} = ${sayPounds(addPence(share, own.licence.all))}`];
}
