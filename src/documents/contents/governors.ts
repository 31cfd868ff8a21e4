/**
 * The report to governors: how many pupils, what is spent, and what came of it. No names at all, no count below five and
 * none that could be worked out (smallCounts.ts). Impact comes with its doubts. Fields: governorsFields.ts.
 * Tests: test/documents/contents/governors.test.ts
 */
import type { Assessment, PupilFigures } from '../../domain/assessment';
import { NOT_COSTED } from '../../domain/explainParts';
import { sayPounds } from '../../domain/figuresInWords';
import { sumPence } from '../../domain/money';
import { type MoneyYear, moneyYearHolding } from '../../domain/moneyYear';
import { needType } from '../../domain/needs';
import { sayWhen } from '../../domain/provisionInWords';
import type { Provision } from '../../domain/school';
import { FEWEST_SHOWN, isSmall, withoutSmall } from '../../domain/smallCounts';
import { BEING_WATCHED, isOutsideSupport } from '../../domain/stages';
import { compareText, fold } from '../../domain/words';
import { placeOfYear, sayYear } from '../../domain/yearGroups';
import { type Edges, edgesOf } from './edges';
import { type ImpactLine, impactOf, type SmallInterventions } from './impactInWords';
import { tidy } from './words';

/** "12", or a dash where it is left out. */
interface CountLine {
  readonly name: string;
  readonly pupils: string;
}

export interface GovernorsContent extends Edges {
  readonly document: Edges['document'] & { readonly interventionCount: number };
  readonly register: { readonly total: string; readonly watched: string };
  readonly stages: readonly CountLine[];
  readonly years: readonly CountLine[];
  readonly needs: readonly CountLine[];
  readonly plans: readonly CountLine[];
  readonly reviews: readonly CountLine[];
  readonly spending: {
    readonly year: string;
    readonly total: string;
    readonly onRegister: string;
    readonly spent: string;
    readonly funding: string;
    readonly leftOut: string;
  };
  readonly waves: readonly (CountLine & { readonly cost: string })[];
  readonly interventions: readonly ImpactLine[];
  readonly small: SmallInterventions;
}

export const LEFT_OUT = '–';
const FEWER = `fewer than ${FEWEST_SHOWN}`;

export function governorsContent(assessment: Assessment): GovernorsContent {
  const { school, today, pupils, counts } = assessment;
  const register = pupils.filter(({ stage }) => stage === null || !isOutsideSupport(stage));
  const watched = pupils.filter(({ stage }) => stage?.code === BEING_WATCHED).length;
  const year = moneyYearHolding(today, school.settings.yearStartsIn);
  const edges = edgesOf(school, today);
  const impact = impactOf(assessment);
  return {
    ...edges,
    document: { ...edges.document, interventionCount: impact.interventions.length },
    register: { total: sayCount(register.length), watched: sayCount(watched) },
    stages: breakDown(register, stageOf, [...school.stages.map(({ label }) => tidy(label)), NO_STAGE]),
    years: breakDown(register, ({ pupil }) => sayYear(pupil.yearGroup) || 'Year group not typed', yearsOf(register)),
    needs: breakDown(register, needOf),
    plans: breakDown(register, planOf, PLAN_WORDS),
    reviews: breakDown(register, ({ review }) => REVIEW_WORDS[review.status ?? 'SET_TERM_DATES']),
    spending: {
      year: sayWhen(year.from, year.to),
      total: sayPounds(counts.costPence),
      onRegister: sayPounds(pupils.reduce((sum, { costPence }) => sum + costPence, 0)),
      spent: sayPounds(pupils.reduce((sum, { spentPence }) => sum + spentPence, 0)),
      funding: fundingOf(pupils),
      leftOut: leftOutOf(assessment),
    },
    waves: wavesOf(assessment, year),
    ...impact,
  };
}

function sayCount(pupils: number): string {
  return isSmall(pupils) ? FEWER : String(pupils);
}

/** @param order names in the order of the page; without it, the largest first */
function breakDown(
  register: readonly PupilFigures[],
  nameOf: (figures: PupilFigures) => string,
  order?: readonly string[],
): CountLine[] {
  const counts = new Map<string, number>((order ?? []).map((name) => [name, 0]));
  for (const figures of register) {
    const name = nameOf(figures);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const parts = [...counts].map(([name, pupils]) => ({ name, pupils }));
  if (order === undefined) parts.sort((a, b) => b.pupils - a.pupils || compareText(a.name, b.name));
  return withoutSmall(parts).map(({ name, pupils }) => ({ name, pupils: pupils === null ? LEFT_OUT : String(pupils) }));
}

const NO_STAGE = 'Stage not typed';

function stageOf({ stage }: PupilFigures): string {
  return stage === null ? NO_STAGE : tidy(stage.label);
}

function yearsOf(register: readonly PupilFigures[]): string[] {
  const years = [...new Set(register.map(({ pupil }) => pupil.yearGroup))];
  return years.sort((a, b) => placeOfYear(a) - placeOfYear(b)).map((year) => sayYear(year) || 'Year group not typed');
}

/** Words of a school's own may say who is meant. */
function needOf({ pupil }: PupilFigures): string {
  if (pupil.mainNeed.trim() === '') return 'Main need not typed';
  return needType(pupil.mainNeed)?.label ?? 'Other needs';
}

const [IN_USE, TO_MAKE, TO_PLACE, LIFTED, NONE_ASKED] = [
  'A plan is in use',
  'A plan is recommended, and still to be made or renewed',
  'A place on the provision map, or a plan, is recommended',
  'No plan, for a reason that the school has written down',
  'Support without a plan, as the stage allows',
] as const;
const PLAN_WORDS = [IN_USE, TO_MAKE, TO_PLACE, LIFTED, NONE_ASKED];

function planOf({ plan }: PupilFigures): string {
  if (plan.liftedBecause !== '') return LIFTED;
  if (plan.needed) return TO_MAKE;
  if (plan.reason === 'NOT_ON_MAP') return TO_PLACE;
  return plan.inUse === null ? NONE_ASKED : IN_USE;
}

const REVIEW_WORDS = {
  UP_TO_DATE: 'Reviewed, and the next is not due yet',
  DUE: 'Due this term',
  OVERDUE: 'Overdue',
  NO_REVIEW_YET: 'No review yet',
  SET_TERM_DATES: 'Cannot be said without term dates or stage',
} as const;

/** What statements and the like bring: of one pupil or two it would be theirs. */
function fundingOf(pupils: readonly PupilFigures[]): string {
  const funded = pupils.filter(({ funding }) => funding.some(({ fundedPence }) => fundedPence !== null));
  if (funded.length === 0) return 'none';
  if (isSmall(funded.length)) return `not shown: it is for ${FEWER} pupils`;
  return sayPounds(
    funded.reduce((sum, { funding }) => sum + funding.reduce((all, one) => all + (one.fundedPence ?? 0), 0), 0),
  );
}

/** Pupils may be in several waves; costs sum to the total. */
function wavesOf({ interventions, school }: Assessment, year: MoneyYear): GovernorsContent['waves'] {
  const waveNamed = new Map(interventions.map(({ name, wave }) => [fold(name), wave]));
  const isThisYear = ({ start, end }: Provision) =>
    (start === null || start <= year.to) && (end === null || end >= year.from);
  const rows = school.provisions.filter(isThisYear);
  const parts = ([1, 2, 3] as const).map((wave) => {
    const own = rows.filter(({ interventionName }) => waveNamed.get(fold(interventionName)) === wave);
    return { name: `Wave ${wave}`, pupils: new Set(own.map(({ pupilId }) => pupilId)).size };
  });
  return withoutSmall(parts).map(({ name, pupils }) => {
    const costs = interventions.flatMap(({ wave, groups, costPence }) =>
      `Wave ${wave}` === name && groups > 0 && costPence !== null ? [costPence] : [],
    );
    return pupils === null
      ? { name, pupils: LEFT_OUT, cost: LEFT_OUT }
      : { name, pupils: String(pupils), cost: costs.length === 0 ? NOT_COSTED : sayPounds(sumPence(costs)) };
  });
}

function leftOutOf({ interventions }: Assessment): string {
  const unknown = interventions.filter(({ wave, groups, costPence }) => wave !== 1 && groups > 0 && costPence === null);
  if (unknown.length === 0) return '';
  const are = unknown.length === 1 ? '1 intervention is' : `${unknown.length} interventions are`;
  return `${are} left out, because the cost is not known yet.`;
}
