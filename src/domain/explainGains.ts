/**
 * Why the gain of an intervention is what it is: over every row that has both scores, as interventionFigures.ts counts.
 * Tests: test/domain/explain.test.ts
 */
import type { Assessment, Band } from './assessment';
import { bandStep, ratioStep, sayRatio } from './explainGain';
import { costParts, NOT_MEASURED, nameOf } from './explainParts';
import type { ExplainInput, Explanation } from './explanation';
import { sayNumber, sayPounds, saySteps, stepName } from './figuresInWords';
import { interventionsByName } from './groups';
import { sayDate } from './isoDate';
import { NO_PENCE, sumPence } from './money';
import { FEWEST_MONTHS, FEWEST_PUPILS, isAge, type Outcome, outcomeOf, scoreDates, tidy } from './outcomes';
import type { MeasureKind, Provision } from './school';
import { count, fold } from './words';

interface Scored {
  readonly row: Provision;
  readonly outcome: Outcome;
}

export function explainInterventionGain(assessment: Assessment, name: string): Explanation | null {
  const figures = assessment.interventions.find((one) => fold(one.name) === fold(name));
  const { school } = assessment;
  const intervention = interventionsByName(school.interventions)(name);
  if (figures === undefined || intervention === null) return null;
  const { measure } = intervention;
  const scored: Scored[] = [];
  for (const row of school.provisions) {
    if (fold(row.interventionName) !== fold(name)) continue;
    const outcome = outcomeOf(row, intervention);
    if (outcome !== null) scored.push({ row, outcome });
  }
  const steps: string[] = [];
  const { gain, ratioGain, band, withExit, costPerStepPence } = figures;
  if (measure === 'NONE') steps.push('Nothing is measured for this intervention');
  else if (gain === null) {
    const have = withExit === 0 ? 'No pupil has' : withExit === 1 ? '1 pupil has' : `${withExit} pupils have`;
    steps.push(`${have} both scores; with fewer than ${FEWEST_PUPILS} it is too few to say`);
  } else {
    const total = tidy(scored.reduce((sum, { outcome }) => sum + outcome.gain, 0));
    steps.push(
      `${count(scored.length, 'pair')} of scores, exit − entry: ${signed(scored.map(({ outcome }) => outcome.gain))} = ${saySteps(total, measure)}`,
    );
    steps.push(`${sayNumber(total, 6)} ÷ ${withExit} pupils = ${saySteps(gain, measure, 2)} each on average`);
    if (isAge(measure)) steps.push(...ratioSteps(scored, ratioGain), ...bandSteps(ratioGain, band));
    steps.push(...costSteps(scored, total, costPerStepPence, assessment, measure));
  }
  const missing =
    figures.missingExit === 0
      ? []
      : [
          `${count(figures.missingExit, 'exit score')} ${figures.missingExit === 1 ? 'is' : 'are'} missing. What is missing is left out, never counted as no gain.`,
        ];
  const nameOfPupil = new Map(school.pupils.map((pupil) => [pupil.id, nameOf(pupil)]));
  return {
    of: 'interventionGain',
    id: name,
    title: `Gain from ${figures.name}`,
    result:
      measure === 'NONE'
        ? NOT_MEASURED
        : gain === null
          ? 'Too few to say'
          : `${saySteps(gain, measure, 2)} on average${sayRatio(ratioGain, band)}`,
    inputs: scored.flatMap(({ row }) => scoreInputs(row, nameOfPupil.get(row.pupilId) ?? 'A pupil who is not listed')),
    steps,
    doubts: missing,
    rule: '',
    source: '',
  };
}

function ratioSteps(scored: readonly { readonly outcome: Outcome }[], ratioGain: number | null): string[] {
  const timed = scored.filter(({ outcome: { days } }) => days !== null && days > 0);
  if (ratioGain === null)
    return [`Fewer than ${FEWEST_PUPILS} pupils have dates for both scores, so there is no ratio`];
  const days = timed.map(({ outcome }) => outcome.days ?? 0);
  const gains = timed.map(({ outcome }) => outcome.gain);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const steps = [`${days.join(' + ')} = ${count(sum(days), 'day')} from entry to exit`];
  if (timed.length < scored.length)
    steps.push(`Of those with dates: ${signed(gains)} = ${sayNumber(sum(gains), 6)} months`);
  return [...steps, ratioStep(sum(gains), sum(days), ratioGain)];
}

function bandSteps(ratioGain: number | null, band: Band | null): string[] {
  return ratioGain !== null && band === null
    ? [`On average less than ${FEWEST_MONTHS} months lie between the scores, so there is no band`]
    : bandStep(band);
}

/** "Ava Khan, entry score: 7y2m (6 January 2014)", and the exit score. */
function scoreInputs(row: Provision, name: string): ExplainInput[] {
  const dates = scoreDates(row);
  return (['entry', 'exit'] as const).map((field) => {
    const date = dates[field];
    const value = `${row[field]?.text ?? ''}${date === null ? '' : ` (${sayDate(date)})`}`;
    return { label: `${name}, ${field} score`, value, subject: 'provision', rowId: row.id, field };
  });
}

/** What the places with both scores cost, from first to last, ÷ what was gained; why not, where nothing was. */
function costSteps(
  scored: readonly Scored[],
  total: number,
  costPerStepPence: number | null,
  assessment: Assessment,
  measure: MeasureKind,
): string[] {
  const step = stepName(measure);
  if (total <= 0) return [`Nothing was gained, so there is no cost for each ${step}`];
  if (costPerStepPence === null) return [`A cost of these places is not known, so there is none for each ${step}`];
  const { byProvision } = costParts(assessment).costs;
  const paid = scored.map(({ row }) => byProvision.get(row)?.all ?? NO_PENCE);
  const sum = sayPounds(sumPence(paid));
  return [
    `What these places cost: ${paid.map(sayPounds).join(' + ')} = ${sum}`,
    `${sum} ÷ ${sayNumber(total, 6)} = ${sayPounds(costPerStepPence)} for each ${step} gained`,
  ];
}

/** "9 + 3 − 1" */
function signed(numbers: readonly number[]): string {
  return numbers
    .map(
      (one, index) => `${index === 0 ? '' : one < 0 ? ' − ' : ' + '}${sayNumber(index === 0 ? one : Math.abs(one), 6)}`,
    )
    .join('');
}
