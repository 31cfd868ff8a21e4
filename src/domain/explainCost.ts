/**
 * Why a provision costs what it does. Each step is an equation, or several with a
 * semicolon between, that gives the next one's first number; the last gives the result, to the penny.
 * Tests: test/domain/explain.test.ts
 */
import type { Assessment } from './assessment';
import { costOfGroup } from './cost';
import {
  type CostParts,
  costParts,
  groupInputs,
  NOT_KNOWN,
  nameOf,
  placeName,
  placesWhere,
  weeksFrom,
} from './explainParts';
import type { Explanation } from './explanation';
import { sayNumber, sayPounds, sayRate } from './figuresInWords';
import type { Group } from './groups';
import { groupTerms } from './groupTerms';
import { sayDate } from './isoDate';
import { addPence, type Pence, shareOf } from './money';
import { problemList } from './problemList';
import { sayProblem } from './sayProblem';
import type { SchoolSettings } from './school';
import type { ProvisionCost } from './schoolCosts';
import { schoolDays } from './terms';
import { count } from './words';

export function explainProvisionCost(assessment: Assessment, id: string): Explanation | null {
  const owner = assessment.pupils.find(({ provisions }) => provisions.some((one) => one.provisionId === id));
  const figures = owner?.provisions.find((one) => one.provisionId === id);
  if (owner === undefined || figures === undefined) return null;
  const parts = costParts(assessment);
  const place = placesWhere(parts, (row) => row.id === id && row.pupilId === owner.pupil.id)[0];
  if (place === undefined) return null;
  const { own, index } = place;
  const { group } = own;
  const inputs = groupInputs(group, parts);
  const steps = groupSteps(group, parts);
  const { pence: total, places } = own.groupCost;
  if (total !== null) {
    const share = shareOf(total, places, index);
    if (places > 1)
      steps.push(`${sayPounds(total)} ÷ ${places} places = ${sayPounds(share)}${oddPennies(total, places)}`);
    steps.push(...licenceSteps(own, share, group.intervention.licence, assessment.school.settings.yearStartsIn));
  }
  return {
    of: 'provisionCost',
    id,
    title: `Cost of ${placeName(figures.interventionName, group.name)} for ${nameOf(owner.pupil)}`,
    result: figures.costPence === null ? NOT_KNOWN : sayPounds(figures.costPence),
    inputs,
    steps,
    doubts: figures.doubts,
    rule: '',
    source: '',
  };
}

/** From minutes to what the group costs; where that is not known, what is missing. */
function groupSteps(group: Group, parts: CostParts): string[] {
  const problems = problemList();
  const cost = costOfGroup(group, { ...parts, problems });
  const { steps, pence } = cost;
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
    const terms = groupTerms(group, problemList());
    const minutes = `${sayNumber(terms.minutesPerSession.value ?? 0, 6)} minutes`;
    const sessions = `${sayNumber(terms.sessionsPerWeek.value ?? 0, 6)} a week`;
    lines.push(`${minutes} × ${sessions} ÷ 60 = ${sayNumber(steps.hoursPerWeek, 2)} hours a week`);
    const { start, end } = group;
    if (weeksFrom(group, parts.calendar).isFromDates && start !== null && end !== null) {
      const days = schoolDays(parts.calendar, start, end);
      lines.push(
        `${days} school days from ${sayDate(start)} to ${sayDate(end)} by the Terms tab: ${days} ÷ 5 = ${sayNumber(weeks, 6)} weeks`,
      );
    }
    lines.push(
      `${sayRate(pencePerHour)} an hour × ${minutes} × ${sessions} × ${sayNumber(weeks, 6)} weeks × ${sayNumber(adults, 6)}${adults === 1 ? ' adult' : ' adults'} ÷ 60 = ${sayPounds(staffPence)}`,
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

export function oddPennies(total: Pence, places: number): string {
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
