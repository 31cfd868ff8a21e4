/**
 * Keep, change or stop? A question put to the SENCO with its reasons, never a verdict. Scores and aims are each read as
 * good, some or poor; what they say together picks the question, by the first row that applies.
 * "Brooks" = "What works for pupils with literacy difficulties?", 3rd ed. 2007. Tests: test/domain/interventionQuestion.test.ts
 */
import type { InterventionFigures, InterventionQuestion } from './assessment';
import { sayNumber, sayPounds, saySteps, stepName } from './figuresInWords';
import { bands, FEWEST_PUPILS, isAge } from './outcomes';
import type { MeasureKind } from './school';
import { count } from './words';

/** null = cannot be said. */
export type Reading = 'GOOD' | 'SOME' | 'POOR' | null;

export interface QuestionRule {
  readonly id: string;
  readonly source: string;
  readonly says: string;
  readonly asks: InterventionQuestion['asks'];
  readonly question: string;
  readonly applies: (scores: Reading, aims: Reading) => boolean;
  /** What the scores say, what the aims say. */
  readonly examples: readonly (readonly [scores: Reading, aims: Reading])[];
}

export const questionRules: readonly QuestionRule[] = [
  {
    id: 'TOO_FEW',
    source: 'our decision',
    says: 'Fewer than three pupils with both scores, and fewer than three answers on aims: nothing is asked.',
    asks: null,
    question: 'Too few to ask yet',
    applies: (scores, aims) => scores === null && aims === null,
    examples: [[null, null]],
  },
  {
    id: 'STOP',
    source: 'our decision; for ages, a ratio below 1 means that pupils fell further behind while they were on it',
    says: 'Scores or aims are poor, and neither is good: stop it, or try something else?',
    asks: 'STOP',
    question: 'Stop it, or try something else?',
    applies: (scores, aims) => (scores === 'POOR' || aims === 'POOR') && scores !== 'GOOD' && aims !== 'GOOD',
    examples: [
      ['POOR', null],
      [null, 'POOR'],
      ['POOR', 'SOME'],
      ['SOME', 'POOR'],
    ],
  },
  {
    id: 'KEEP',
    source: 'our decision; Brooks calls a ratio of 2 or more useful',
    says: 'Scores or aims are good, and neither says less: keep it as it is?',
    asks: 'KEEP',
    question: 'Keep it as it is?',
    applies: (scores, aims) => [scores, aims].every((one) => one === 'GOOD' || one === null),
    examples: [
      ['GOOD', 'GOOD'],
      ['GOOD', null],
      [null, 'GOOD'],
    ],
  },
  {
    id: 'CHANGE',
    source: 'our decision',
    says: 'Anything between, or scores and aims that differ: change something?',
    asks: 'CHANGE',
    question: 'Change something about it?',
    applies: () => true,
    examples: [
      ['SOME', null],
      ['GOOD', 'POOR'],
      ['POOR', 'GOOD'],
      ['GOOD', 'SOME'],
    ],
  },
];

type Facts = Omit<InterventionFigures, 'question' | 'name' | 'wave' | keyof Yearly>;
type Yearly = Pick<
  InterventionFigures,
  'pupils' | 'groups' | 'costPence' | 'laCostPence' | 'costPerPupilPence' | 'otherPlacesPence'
>;

export function interventionQuestion(measure: MeasureKind, facts: Facts): InterventionQuestion {
  const scores = readScores(measure, facts);
  const aims = readAims(facts);
  const rule = questionRules.find((row) => row.applies(scores, aims));
  if (rule === undefined) throw new Error('The last rule applies to everything');
  return { asks: rule.asks, says: rule.question, reasons: reasonsFor(measure, facts) };
}

/** Brooks: a ratio of 2 or more is useful. Points have nothing to be compared with, so any rise is good. */
function readScores(measure: MeasureKind, { gain, band, ratioGain }: Facts): Reading {
  if (gain === null) return null;
  if (!isAge(measure)) return gain > 0 ? 'GOOD' : 'POOR';
  if (band === null || ratioGain === null) return null;
  if (band === 'LARGE' || band === 'MEDIUM') return 'GOOD';
  return ratioGain < 1 ? 'POOR' : 'SOME';
}

/** Half of the aims met is good, none is poor. */
function readAims({ aimsMet, aimsAnswered }: Facts): Reading {
  if (aimsAnswered < FEWEST_PUPILS) return null;
  if (aimsMet * 2 >= aimsAnswered) return 'GOOD';
  return aimsMet > 0 ? 'SOME' : 'POOR';
}

function reasonsFor(measure: MeasureKind, facts: Facts): string[] {
  const { withExit, missingExit, gain, ratioGain, band, aimsMet, aimsAnswered, costPerStepPence } = facts;
  const reasons: string[] = [];
  if (measure !== 'NONE' && gain === null) {
    const have = withExit === 0 ? 'No pupil has' : withExit === 1 ? '1 pupil has' : `${withExit} pupils have`;
    reasons.push(`${have} both an entry and an exit score; ${FEWEST_PUPILS} are needed.`);
  }
  if (gain !== null) {
    reasons.push(`${withExit} pupils changed by ${saySteps(gain, measure, 1)} on average.`);
    const words = bands.find((row) => row.band === band)?.says;
    if (ratioGain !== null && words !== undefined) {
      reasons.push(`They gained ${sayNumber(ratioGain, 2)} months in each month: ${words}.`);
    } else if (isAge(measure)) reasons.push('The scores are too close together in time, or lack dates, for a band.');
  }
  if (aimsAnswered > 0) reasons.push(`Aims met: ${aimsMet} of ${aimsAnswered}.`);
  if (missingExit > 0) reasons.push(`${count(missingExit, 'exit score')} ${missingExit === 1 ? 'is' : 'are'} missing.`);
  if (costPerStepPence !== null && costPerStepPence > 0)
    reasons.push(`Each ${stepName(measure)} gained cost ${sayPounds(costPerStepPence)}.`);
  return reasons;
}
