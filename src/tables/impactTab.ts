/**
 * Impact: for each intervention what it costs and what pupils gained, with missing scores shown and never counted as nothing.
 * Words, not verdicts: keeping, changing or stopping is the school's question. Tests: test/tables/impactTab.test.ts
 */
import type { Assessment, Band, InterventionFigures } from '../domain/assessment';
import { sayDate } from '../domain/isoDate';
import type { MeasureKind } from '../domain/school';
import type { WrittenCell } from './cell';
import type { DerivedTab } from './look';
import {
  BOLD,
  COUNT,
  HEADING,
  layOut,
  NOTE,
  type PageRow,
  PLAIN,
  POUNDS,
  rowOf,
  SECTION,
  type Style,
  titleRows,
} from './page';
import { sayWave, WAVE_COLORS } from './sayings';

const HEADINGS = [
  'Intervention',
  'Wave',
  'Pupils',
  'Groups',
  'Cost in the year',
  'Cost of a place',
  'With both scores',
  'Exit score missing',
  'Mean gain',
  'Gained per month',
  'How large',
  'Cost per step gained',
  'Aims met',
] as const;
const WIDTHS = [220, 206, 56, 56, 80, 80, 74, 78, 104, 84, 150, 100, 106];
const COLUMNS = HEADINGS.length;

/** Brooks's bands, in words: lower bound belongs to the band. */
export const BAND_WORDS: Readonly<Record<Band, string>> = {
  VERY_SMALL: 'under 1.4: very small',
  SMALL: '1.4 to 2: small',
  MEDIUM: '2 to 3: medium',
  LARGE: '3 or more: large',
};
const TOO_FEW = 'too few to say';

const NOTES = [
  'Gained per month: months gained on a reading, spelling or number age for each month between the two tests. 1 keeps pace with the calendar; more than 1 catches up.',
  'How large: the bands are those of Greg Brooks, What Works for Pupils with Literacy Difficulties, 3rd edition, 2007. They were drawn up for reading and spelling; for number take them as a guide.',
  'Too few to say: fewer than three pupils have both scores. Too short to say: less than two months between the tests. Chance alone could explain such figures.',
  'Exit score missing: there is an entry score and the intervention has ended, but nobody typed an exit score. Missing scores are left out, never counted as no gain.',
  'Gains count every row of the Provision list with both scores, of this year or before. Cost per step gained: what those places cost for each month, point or step. Empty where nothing was gained.',
  'Cost in the year counts every place in the groups, also those of children whom no row names.',
];

const WHOLE: Style = { ...PLAIN, format: COUNT, align: 'right' };
const MONEY: Style = { ...PLAIN, format: POUNDS, align: 'right' };
const RATIO: Style = { ...PLAIN, format: '0.0', align: 'center' };
const QUIET_RIGHT: Style = { ...NOTE, align: 'right' };

export function impactTab({ interventions, school, today }: Assessment): DerivedTab {
  const { schoolName } = school.settings;
  const measures = new Map(school.interventions.map(({ name, measure }) => [name, measure]));
  const lines = interventions.map((figures) => line(figures, measures.get(figures.name) ?? 'NONE'));
  const body =
    lines.length > 0
      ? [...lines, total(interventions)]
      : [rowOf(COLUMNS, ['No intervention has been given yet.'], NOTE)];
  const rows: PageRow[] = [
    ...titleRows(
      COLUMNS,
      schoolName ? `${schoolName}: impact` : 'Impact',
      `What each intervention costs and what pupils gain from it, as on ${sayDate(today)}.`,
    ),
    rowOf(
      COLUMNS,
      HEADINGS,
      HEADINGS.map(
        (_, index): Style => ({ ...HEADING, align: isWord(index) ? 'left' : index === 9 ? 'center' : 'right' }),
      ),
    ),
    ...body,
    rowOf(COLUMNS, []),
    rowOf(COLUMNS, ['What the words mean'], BOLD),
    ...NOTES.map((note) => rowOf(COLUMNS, [note], NOTE)),
  ];
  return layOut('Impact', rows, {
    columnWidths: WIDTHS,
    frozenRows: 3,
    frozenColumns: 1,
    wrapped: [
      [3, 1, 1, COLUMNS],
      [4, 1, body.length, 1],
    ],
    rowHeights: [[3, 40]],
    hasGridlines: false,
  });
}

function isWord(column: number): boolean {
  return column < 2 || column === 10;
}

function line(figures: InterventionFigures, measure: MeasureKind): PageRow {
  const { wave, tooFewToSay, gain, ratioGain, band, costPerStepPence } = figures;
  const { tint, ink } = WAVE_COLORS[wave ?? 0];
  const unit = unitOf(measure);
  const isMeasured = measure !== 'NONE';
  const said = (value: number | null): WrittenCell => value ?? (isMeasured && tooFewToSay ? TOO_FEW : '');
  // Nobody asks for times at wave 1; elsewhere To do says what is missing.
  const uncosted = wave === 1 ? 'not costed' : 'not known';
  const cells: WrittenCell[] = [
    figures.name,
    sayWave(wave),
    figures.pupils,
    figures.groups,
    figures.costPence === null ? uncosted : figures.costPence / 100,
    figures.costPerPupilPence === null ? (figures.costPence === null ? uncosted : '') : figures.costPerPupilPence / 100,
    isMeasured ? figures.withExit : '',
    isMeasured ? figures.missingExit : '',
    isMeasured ? said(gain) : 'not measured',
    ratioGain ?? '',
    bandWords(figures, measure),
    costPerStepPence === null ? '' : costPerStepPence / 100,
    figures.aimsAnswered > 0 ? `${figures.aimsMet} of ${figures.aimsAnswered}` : 'none answered',
  ];
  const styles: Style[] = [
    BOLD,
    { ...PLAIN, background: tint, color: ink },
    WHOLE,
    WHOLE,
    figures.costPence === null ? QUIET_RIGHT : MONEY,
    figures.costPence === null ? QUIET_RIGHT : MONEY,
    WHOLE,
    figures.missingExit > 0 ? { ...WHOLE, bold: true } : WHOLE,
    gain === null || !isMeasured ? QUIET_RIGHT : { ...PLAIN, format: `0.0" ${unit}"`, align: 'right' },
    RATIO,
    band === null ? NOTE : PLAIN,
    { ...MONEY, format: `£#,##0" a ${singular(unit)}"` },
    figures.aimsAnswered > 0 ? { ...PLAIN, align: 'right' } : QUIET_RIGHT,
  ];
  return { cells, styles };
}

function bandWords({ band, ratioGain, tooFewToSay, withExit }: InterventionFigures, measure: MeasureKind): string {
  if (band !== null) return BAND_WORDS[band];
  if (!isAge(measure) || withExit === 0) return '';
  if (tooFewToSay) return TOO_FEW;
  return ratioGain === null ? 'test dates are missing' : 'too short to say';
}

/** Costs that are known, so that the sum is that of the lines above it. */
function total(interventions: readonly InterventionFigures[]): PageRow {
  const sum = (pick: (figures: InterventionFigures) => number) =>
    interventions.reduce((all, figures) => all + pick(figures), 0);
  const cost = sum(({ costPence }) => costPence ?? 0);
  const met = sum(({ aimsMet }) => aimsMet);
  const answered = sum(({ aimsAnswered }) => aimsAnswered);
  const right: Style = { ...SECTION, align: 'right' };
  const cells: WrittenCell[] = [
    'All interventions',
    '',
    '',
    sum(({ groups }) => groups),
    cost / 100,
    '',
    '',
    '',
    '',
    '',
    '',
    '',
  ];
  return rowOf(
    COLUMNS,
    [...cells, answered > 0 ? `${met} of ${answered}` : ''],
    [SECTION, SECTION, right, { ...right, format: COUNT }, { ...right, format: POUNDS }, right],
  );
}

export function isAge(measure: MeasureKind): boolean {
  return measure === 'READING_AGE' || measure === 'SPELLING_AGE' || measure === 'NUMBER_AGE';
}

type Unit = 'months' | 'points' | 'steps' | '%';

function unitOf(measure: MeasureKind): Unit {
  if (isAge(measure)) return 'months';
  if (measure === 'LEVELS') return 'steps';
  return measure === 'PERCENT' ? '%' : 'points';
}

function singular(unit: Unit): string {
  return unit === '%' ? 'point' : unit.slice(0, -1);
}
