/**
 * Oakfield Primary's register as rows of the Pupils tab. Years and classes stay; dates of birth follow the school year
 * that holds today. Tests: test/app/sample.test.ts
 */
import { addDays, type IsoDate, isoDate } from '../../domain/isoDate';
import { stagePreset } from '../../domain/presets';
import { pupilLabel } from '../../tables/pupilLabel';
import { PUPIL_CADENCE } from '../../tables/pupils';
import { type SampleCalendar, schoolDayOnOrAfter } from './calendar';
import { REGISTER, type RegisterLine } from './register';
import { annualReviewSoon, daysAgo, latestHeld } from './reviewDates';
import type { SampleRow } from './row';

const CLASSES = [
  { name: 'Acorn', teacher: 'Miss Rahman' },
  { name: 'Hazel', teacher: 'Mrs Kowalska' },
  { name: 'Willow', teacher: 'Mr Adeyemi' },
  { name: 'Rowan', teacher: 'Miss Llewellyn' },
  { name: 'Beech', teacher: 'Mrs Okafor' },
  { name: 'Chestnut', teacher: 'Mr Pritchard' },
  { name: 'Oak', teacher: 'Mrs Sandhu' },
] as const;

const NO_PLAN_BECAUSE: Readonly<Record<number, string>> = {
  26: 'Her care plan with the school nurse says what is done each day. Nevaeh, her parents and school agreed that an IEP would only repeat it.',
};
/** The other pupil with a Statement has an annual review later in the year. */
const ANNUAL_REVIEW_SOON = 20;
const ANNUAL_REVIEW_LATER = 29;
const DAYS_TO_LATER = 200;
const REVIEWED_TWICE_A_TERM = 31;

export function pupilId(number: number): string {
  return `P${String(number).padStart(3, '0')}`;
}

const LABELS: ReadonlyMap<number, string> = new Map(
  REGISTER.map(({ number, forename, surname }) => [number, pupilLabel({ forename, surname, id: pupilId(number) })]),
);

/** "Khan, Ava · P017" */
export function labelOf(number: number): string {
  const label = LABELS.get(number);
  if (label === undefined) throw new Error(`No pupil ${number}`);
  return label;
}

export function annualReviewBy(calendar: SampleCalendar, number: number): IsoDate | null {
  if (number === ANNUAL_REVIEW_SOON) return annualReviewSoon(calendar);
  if (number === ANNUAL_REVIEW_LATER) return schoolDayOnOrAfter(calendar, addDays(calendar.today, DAYS_TO_LATER));
  return null;
}

function stageSince(calendar: SampleCalendar, { number, weeksAtStage }: RegisterLine): IsoDate {
  return weeksAtStage === null ? latestHeld(calendar, number) : daysAgo(calendar, weeksAtStage * 7);
}

/** Years run from September to August: a Reception child of 2026/27 was born from September 2021 to August 2022. */
function dateOfBirth(calendar: SampleCalendar, { year, birthday }: RegisterLine): IsoDate {
  const firstYear = calendar.year - year - 5;
  return isoDate(`${birthday >= '09-01' ? firstYear : firstYear + 1}-${birthday}`);
}

export function pupilRows(calendar: SampleCalendar): SampleRow[] {
  const stages = new Map(stagePreset('eng-2001-bwd').map(({ code, label }) => [code, label]));
  return REGISTER.map((pupil) => {
    const { number, year } = pupil;
    const annual = annualReviewBy(calendar, number);
    return {
      Forename: pupil.forename,
      Surname: pupil.surname,
      Class: CLASSES[year]?.name ?? '',
      Stage: stages.get(pupil.stageCode) ?? '',
      Year: year === 0 ? 'R' : year,
      'Date of birth': { date: dateOfBirth(calendar, pupil) },
      'Stage since': { date: stageSince(calendar, pupil) },
      'Main need': pupil.mainNeed,
      'Other needs': pupil.otherNeeds,
      'Class teacher or form tutor': CLASSES[year]?.teacher ?? '',
      'Outside specialists': pupil.specialists,
      Strengths: pupil.strengths,
      'Review how often': number === REVIEWED_TWICE_A_TERM ? PUPIL_CADENCE.word('HALF_TERM') : '',
      'Annual review by': annual === null ? '' : { date: annual },
      'No IEP because': NO_PLAN_BECAUSE[number] ?? '',
      'Pupil ID': pupilId(number),
    };
  });
}
