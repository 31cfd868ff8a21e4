/**
 * What each intervention costs and what came of it, for people who must not be able to tell who is meant: interventions for
 * fewer than five pupils are told together, names of pupils in an intervention's name are taken out, and scores or aims of
 * fewer than five are too few to say. Tests: test/documents/contents/governors.test.ts
 */
import type { Assessment, InterventionFigures } from '../../domain/assessment';
import { sayCost } from '../../domain/explainParts';
import { sayNumber, sayPounds, saySteps, stepName } from '../../domain/figuresInWords';
import { nameFinder } from '../../domain/namesIn';
import { bands, isAge } from '../../domain/outcomes';
import type { MeasureKind } from '../../domain/school';
import { FEWEST_SHOWN } from '../../domain/smallCounts';
import { compareText, count, fold } from '../../domain/words';
import { joined, tidy } from './words';

export interface ImpactLine {
  readonly name: string;
  readonly wave: string;
  readonly pupils: string;
  readonly cost: string;
  readonly costOfPlace: string;
  readonly gain: string;
  readonly aims: string;
  readonly doubts: string;
}

/** Those that are told together: which they are, never how many pupils each is for. */
export interface SmallInterventions {
  /** "3 more interventions"; '' where there are none. */
  readonly interventions: string;
  readonly names: string;
  readonly cost: string;
  /** "Aims met: 20 of 31", or in words where a number would be small; '' where few were answered. */
  readonly aims: string;
}

export function impactOf({ interventions, school }: Assessment): {
  interventions: ImpactLine[];
  small: SmallInterventions;
} {
  const measures = new Map(school.interventions.map(({ name, measure }) => [fold(name), measure]));
  const given = interventions.filter(({ pupils }) => pupils > 0);
  const small = toldTogether(given);
  const finder = nameFinder(school.pupils);
  return {
    interventions: given
      .filter((figures) => !small.has(figures))
      .map((figures) => lineOf(figures, measures.get(fold(figures.name)) ?? 'NONE', finder.replace)),
    small: together([...small], finder.replace),
  };
}

/** Costs sum to a total that is shown: one alone would be told by it, so the next smallest joins it. */
function toldTogether(given: readonly InterventionFigures[]): ReadonlySet<InterventionFigures> {
  const bySize = [...given].sort((a, b) => a.pupils - b.pupils);
  const small = new Set(bySize.filter(({ pupils }) => pupils < FEWEST_SHOWN));
  const next = bySize[small.size];
  if (small.size === 1 && next !== undefined) small.add(next);
  return small;
}

type Replace = (text: string, word: () => string) => string;

function together(small: readonly InterventionFigures[], replace: Replace): SmallInterventions {
  if (small.length === 0) return { interventions: '', names: '', cost: '', aims: '' };
  const sum = (of: 'aimsMet' | 'aimsAnswered') => small.reduce((all, figures) => all + figures[of], 0);
  return {
    interventions: count(small.length, 'more intervention'),
    names: small
      .map(({ name }) => nameOf(name, replace))
      .sort(compareText)
      .join(', '),
    cost: sayPounds(small.reduce((all, { costPence }) => all + (costPence ?? 0), 0)),
    aims: aimsOf({ aimsMet: sum('aimsMet'), aimsAnswered: sum('aimsAnswered') }),
  };
}

function nameOf(name: string, replace: Replace): string {
  return tidy(replace(name, () => 'a pupil'));
}

function lineOf(figures: InterventionFigures, measure: MeasureKind, replace: Replace): ImpactLine {
  const { wave, pupils, costPence, costPerPupilPence } = figures;
  return {
    name: nameOf(figures.name, replace),
    wave: wave === null ? '' : `Wave ${wave}`,
    pupils: String(pupils),
    cost: sayCost(costPence, { wave }),
    costOfPlace: costPerPupilPence === null ? '' : sayPounds(costPerPupilPence),
    gain: gainOf(figures, measure),
    aims: aimsOf(figures),
    doubts: doubtsOf(figures, measure),
  };
}

function gainOf({ withExit, gain, ratioGain, band, costPerStepPence }: InterventionFigures, measure: MeasureKind) {
  if (measure === 'NONE') return 'Not measured';
  if (gain === null || withExit < FEWEST_SHOWN) return 'Too few to say';
  const words = bands.find((row) => row.band === band)?.says;
  return joined(
    [
      `${withExit} pupils: ${saySteps(gain, measure, 1)} on average`,
      ratioGain !== null && words !== undefined
        ? `${sayNumber(ratioGain, 1)} months in each month: ${words.charAt(0).toLowerCase()}${words.slice(1)}`
        : '',
      costPerStepPence === null ? '' : `${sayPounds(costPerStepPence)} for each ${stepName(measure)}`,
    ],
    '\n',
  );
}

/** A number where neither it nor its rest is small; else in words. */
function aimsOf({ aimsMet, aimsAnswered }: Pick<InterventionFigures, 'aimsMet' | 'aimsAnswered'>): string {
  if (aimsAnswered < FEWEST_SHOWN) return '';
  if (aimsMet >= FEWEST_SHOWN && aimsAnswered - aimsMet >= FEWEST_SHOWN) return `${aimsMet} of ${aimsAnswered} met`;
  if (aimsMet === 0) return 'None met';
  if (aimsMet === aimsAnswered) return 'All met';
  return aimsMet * 2 >= aimsAnswered ? 'Half or more met' : 'Fewer than half met';
}

function doubtsOf({ withExit, missingExit, gain, band }: InterventionFigures, measure: MeasureKind): string {
  if (measure === 'NONE') return '';
  const few = gain === null || withExit < FEWEST_SHOWN;
  return joined(
    [
      few ? `Fewer than ${FEWEST_SHOWN} pupils have a score from before and after.` : '',
      missingExit > 0 ? 'Some scores after it are missing, and are not counted as nothing gained.' : '',
      !few && isAge(measure) && band === null
        ? 'The tests are too close together, or lack dates, to say how large.'
        : '',
      !few && withExit < MANY ? 'A small group: chance alone may explain part of it.' : '',
    ],
    ' ',
  );
}

/** Below this an average moves a good deal with one pupil. */
const MANY = 10;
