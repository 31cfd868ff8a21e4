/**
 * Why the gain of an intervention is what it is: over every row that has both scores, as interventionFigures.ts counts.
 * Tests: test/domain/explain.test.ts
 */
import type { Assessment } from './assessment';
import { bandStep, ratioStep, sayRatio } from './explainGain';
import { costParts, nameOf } from './explainParts';
import type { Explanation } from './explanation';
import { sayNumber, sayPounds, saySteps, stepName } from './figuresInWords';
import { interventionsByName } from './groups';
import { FEWEST_PUPILS, isAge, type Outcome, outcomeOf, tidy } from './outcomes';
import type { Provision } from './school';
import { count, fold } from './words';

export function explainInterventionGain(assessment: Assessment, name: string): Explanation | null {
  const figures = assessment.interventions.find((one) => fold(one.name) === fold(name));
  const { school } = assessment;
  const intervention = interventionsByName(school.interventions)(name);
  if (figures === undefined || intervention === null) return null;
  const { measure } = intervention;
  const scored: { readonly row: Provision; readonly outcome: Outcome }[] = [];
  for (const row of school.provisions) {
    if (fold(row.interventionName) !== fold(name)) continue;
    const outcome = outcomeOf(row, intervention);
    if (outcome !== null) scored.push({ row, outcome });
  }
  const steps: string[] = [];
  const { gain, ratioGain, band, withExit, costPerStepPence } = figures;
  if (measure === 'NONE') steps.push('Nothing is measured for this intervention');
  else if (gain === null) {
    const have = withExit === 1 ? '1 pupil has' : `${withExit} pupils have`;
    steps.push(`${have} both scores; below ${FEWEST_PUPILS} it is too few to say`);
  } else {
    const total = tidy(scored.reduce((sum, { outcome }) => sum + outcome.gain, 0));
    steps.push(`${signed(scored.map(({ outcome }) => outcome.gain))} = ${saySteps(total, measure)}`);
    steps.push(`${sayNumber(total, 6)} ÷ ${withExit} pupils = ${saySteps(gain, measure, 2)} each on average`);
    if (isAge(measure)) steps.push(...ratioSteps(scored, ratioGain), ...bandStep(band));
    if (costPerStepPence !== null) {
      const { costs } = costParts(assessment);
      const paid = scored.reduce((sum, { row }) => sum + (costs.byProvision.get(row)?.all ?? 0), 0);
      const each = `${sayPounds(costPerStepPence)} for each ${stepName(measure)} gained`;
      steps.push(`What these places cost: ${sayPounds(paid)} ÷ ${sayNumber(total, 6)} = ${each}`);
    }
  }
  const missing =
    figures.missingExit === 0 ? [] : [`${count(figures.missingExit, 'exit score')} missing, counted as nothing.`];
  const nameOfPupil = new Map(school.pupils.map((pupil) => [pupil.id, nameOf(pupil)]));
  return {
    of: 'interventionGain',
    id: name,
    title: `Gain from ${figures.name}`,
    result: gain === null ? 'Too few to say' : `${saySteps(gain, measure, 2)} on average${sayRatio(ratioGain, band)}`,
    inputs: scored.map(({ row }) => ({
      label: nameOfPupil.get(row.pupilId) ?? 'A pupil who is not listed',
      value: `${row.entry?.text ?? ''} → ${row.exit?.text ?? ''}`,
      subject: 'provision',
      rowId: row.id,
      field: 'exit',
    })),
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

/** "9 + 3 − 1" */
function signed(numbers: readonly number[]): string {
  return numbers
    .map(
      (one, index) => `${index === 0 ? '' : one < 0 ? ' − ' : ' + '}${sayNumber(index === 0 ? one : Math.abs(one), 6)}`,
    )
    .join('');
}
