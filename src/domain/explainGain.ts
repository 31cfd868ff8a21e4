/**
 * Why the gain of one provision is what it is. Months elapsed are days ÷ 30.4375, so months gained in
 * each month are gain × 30.4375 ÷ days. Bands: G. Brooks, 3rd ed. 2007. Tests: test/domain/explain.test.ts
 */
import type { Assessment, Band } from './assessment';
import { dateInput, NOT_KNOWN, NOT_MEASURED, NOT_TYPED, nameOf } from './explainParts';
import type { ExplainInput, Explanation } from './explanation';
import { sayNumber, saySteps } from './figuresInWords';
import { interventionsByName } from './groups';
import { bands, DAYS_A_MONTH, FEWEST_MONTHS, isAge, monthsOf, type Outcome, outcomeOf } from './outcomes';
import { doubtsOfScores } from './provisionDoubts';
import type { Intervention, Provision, Score } from './school';
import { count } from './words';

export function explainProvisionGain(assessment: Assessment, id: string): Explanation | null {
  const owner = assessment.pupils.find(({ provisions }) => provisions.some((one) => one.provisionId === id));
  const figures = owner?.provisions.find((one) => one.provisionId === id);
  const row = assessment.school.provisions.find((one) => one.id === id && one.pupilId === owner?.pupil.id);
  if (owner === undefined || figures === undefined || row === undefined) return null;
  const intervention = interventionsByName(assessment.school.interventions)(row.interventionName);
  if (intervention === null) return null;
  const outcome = outcomeOf(row, intervention);
  const { gain, ratioGain, band } = figures;
  return {
    of: 'provisionGain',
    id,
    title: `Gain of ${nameOf(owner.pupil)} from ${figures.interventionName}`,
    result:
      gain === null ? noGain(intervention) : `${saySteps(gain, intervention.measure)}${sayRatio(ratioGain, band)}`,
    inputs: provisionInputs(row, intervention),
    steps: provisionSteps(row, intervention, outcome, ratioGain, band),
    doubts: doubtsOfScores({ row, intervention }),
    rule: '',
    source: '',
  };
}

/** Where nothing is measured, no score is awaited. */
function noGain({ measure }: Intervention): string {
  return measure === 'NONE' ? NOT_MEASURED : NOT_KNOWN;
}

function provisionInputs(row: Provision, intervention: Intervention): ExplainInput[] {
  const cell = (field: 'entry' | 'exit' | 'entryDate' | 'exitDate' | 'start' | 'end') =>
    ({ subject: 'provision', rowId: row.id, field }) as const;
  return [
    { label: 'Entry score', value: row.entry?.text ?? NOT_TYPED, ...cell('entry') },
    { label: 'Exit score', value: row.exit?.text ?? NOT_TYPED, ...cell('exit') },
    row.entryDate === null
      ? dateInput('Start', row.start, cell('start'))
      : dateInput('Entry date', row.entryDate, cell('entryDate')),
    row.exitDate === null
      ? dateInput('End', row.end, cell('end'))
      : dateInput('Exit date', row.exitDate, cell('exitDate')),
    {
      label: 'What we measure',
      value: intervention.measureLabel === '' ? NOT_TYPED : intervention.measureLabel,
      subject: 'intervention',
      rowId: intervention.name,
      field: 'measure',
    },
  ];
}

function provisionSteps(
  row: Provision,
  intervention: Intervention,
  outcome: Outcome | null,
  ratioGain: number | null,
  band: Band | null,
): string[] {
  const { measure } = intervention;
  if (measure === 'NONE') return ['Nothing is measured for this intervention'];
  if (row.entry === null || row.exit === null || outcome === null) {
    return [`There is no ${row.entry === null ? 'entry' : 'exit'} score, so there is no gain yet`];
  }
  const steps = [
    `${sayScore(row.exit, measure)} − ${sayScore(row.entry, measure)} = ${saySteps(outcome.gain, measure)}`,
  ];
  if (!isAge(measure)) return steps;
  const { days } = outcome;
  if (days === null) return [...steps, 'Without both dates in order the months between cannot be counted'];
  steps.push(
    `${count(days, 'day')} from entry to exit: ${days} ÷ ${DAYS_A_MONTH} = ${sayNumber(monthsOf(days), 2)} months`,
  );
  if (ratioGain === null)
    return [...steps, `Below ${FEWEST_MONTHS} months nothing steady can be said, so there is no band`];
  return [...steps, ratioStep(outcome.gain, days, ratioGain), ...bandStep(band)];
}

function sayScore({ value, text }: Score, measure: Intervention['measure']): string {
  if (isAge(measure)) return `${sayNumber(value, 6)} months (${text})`;
  if (measure === 'LEVELS') return `step ${sayNumber(value, 6)} (${text})`;
  return sayNumber(value, 6);
}

export function ratioStep(gain: number, days: number, ratio: number): string {
  return `${sayNumber(gain, 6)} × ${DAYS_A_MONTH} ÷ ${days} = ${sayNumber(ratio, 2)} months gained in each month`;
}

export function bandStep(band: Band | null): string[] {
  const words = bands.find((row) => row.band === band)?.says;
  return words === undefined ? [] : [`By Brooks's bands (from 1.4 small, from 2 medium, from 3 large): ${words}`];
}

export function sayRatio(ratio: number | null, band: Band | null): string {
  if (ratio === null) return '';
  const words = bands.find((row) => row.band === band)?.says;
  return `, ${sayNumber(ratio, 2)} in each month${words === undefined ? '' : `: ${words}`}`;
}
