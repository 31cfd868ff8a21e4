/**
 * Impact: for each intervention what it costs and what pupils gained, with missing scores shown and never counted as nothing;
 * the LA's ledger beside the school's where there are LA rates. Below it, keeping, changing or stopping as a question with
 * its reasons, never a verdict. Tests: test/tables/impactTab.test.ts
 */
import type { Assessment, Band, InterventionFigures } from '../domain/assessment';
import { sayDate } from '../domain/isoDate';
import { isAge } from '../domain/outcomes';
import type { MeasureKind, School } from '../domain/school';
import type { WrittenCell } from './cell';
import { questionRows } from './impactQuestions';
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

interface ImpactColumn {
  readonly heading: string;
  /** Pixels. */
  readonly width: number;
  readonly align: Style['align'];
}

const at = (heading: string, width: number, align: Style['align'] = 'right'): ImpactColumn => ({
  heading,
  width,
  align,
});
const COLUMNS: readonly ImpactColumn[] = [
  at('Intervention', 220, 'left'),
  at('Wave', 206, 'left'),
  at('Pupils', 56),
  at('Groups', 56),
  at('Cost in the year', 80),
  at('Cost of a place', 80),
  at('With both scores', 74),
  at('Exit score missing', 78),
  at('Mean gain', 104),
  at('Gained per month', 84, 'center'),
  at('How large', 150, 'left'),
  at('Cost per step gained', 100),
  at('Aims met', 106),
];
const LA_COLUMN = at('Cost at LA rates', 80);
/** The LA's ledger stands beside the school's. */
const LA_AT = 5;

function withLa<T>(list: readonly T[], la: T, hasLaRates: boolean): readonly T[] {
  return hasLaRates ? [...list.slice(0, LA_AT), la, ...list.slice(LA_AT)] : list;
}

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
const LA_NOTE =
  "Cost at LA rates: the same places by the local authority's hourly rates on the tab Staff rates. Groups whose role has no LA rate are left out.";

const WHOLE: Style = { ...PLAIN, format: COUNT, align: 'right' };
const MONEY: Style = { ...PLAIN, format: POUNDS, align: 'right' };
const RATIO: Style = { ...PLAIN, format: '0.0', align: 'center' };
const QUIET_RIGHT: Style = { ...NOTE, align: 'right' };

export function impactTab({ interventions, school, today }: Assessment): DerivedTab {
  const { schoolName } = school.settings;
  const hasLaRates = school.rates.some(({ laPencePerHour }) => laPencePerHour !== null);
  const shown = withLa(COLUMNS, LA_COLUMN, hasLaRates);
  const columns = shown.length;
  const measures = measuresOf(school);
  const measureOf = ({ name }: InterventionFigures) => measures.get(name) ?? 'NONE';
  const body =
    interventions.length > 0
      ? [...interventions.map((each) => line(each, measureOf(each), hasLaRates)), total(interventions, hasLaRates)]
      : [rowOf(columns, ['No intervention has been given yet.'], NOTE)];
  const notes = hasLaRates ? [...NOTES, LA_NOTE] : NOTES;
  const rows: PageRow[] = [
    ...titleRows(
      columns,
      schoolName ? `${schoolName}: impact` : 'Impact',
      `What each intervention costs and what pupils gain from it, as on ${sayDate(today)}.`,
    ),
    rowOf(
      columns,
      shown.map(({ heading }) => heading),
      shown.map(({ align }): Style => ({ ...HEADING, align })),
    ),
    ...body,
    rowOf(columns, []),
    ...questionRows(interventions, columns),
    rowOf(columns, ['What the words mean'], BOLD),
    ...notes.map((note) => rowOf(columns, [note], NOTE)),
  ];
  return layOut('Impact', rows, {
    columnWidths: shown.map(({ width }) => width),
    frozenRows: 3,
    frozenColumns: 1,
    wrapped: [
      [3, 1, 1, columns],
      [4, 1, body.length, 1],
    ],
    rowHeights: [[3, 40]],
    hasGridlines: false,
  });
}

function measuresOf({ interventions }: School): ReadonlyMap<string, MeasureKind> {
  return new Map(interventions.map(({ name, measure }) => [name, measure]));
}

function line(figures: InterventionFigures, measure: MeasureKind, hasLaRates: boolean): PageRow {
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
  const la = figures.laCostPence === null ? 'no LA rate' : figures.laCostPence / 100;
  return {
    cells: withLa(cells, la, hasLaRates),
    styles: withLa(styles, figures.laCostPence === null ? QUIET_RIGHT : MONEY, hasLaRates),
  };
}

function bandWords({ band, ratioGain, tooFewToSay, withExit }: InterventionFigures, measure: MeasureKind): string {
  if (band !== null) return BAND_WORDS[band];
  if (!isAge(measure) || withExit === 0) return '';
  if (tooFewToSay) return TOO_FEW;
  return ratioGain === null ? 'test dates are missing' : 'too short to say';
}

/** Costs that are known, so that the sum is that of the lines above it. */
function total(interventions: readonly InterventionFigures[], hasLaRates: boolean): PageRow {
  const sum = (pick: (figures: InterventionFigures) => number) =>
    interventions.reduce((all, figures) => all + pick(figures), 0);
  const met = sum(({ aimsMet }) => aimsMet);
  const answered = sum(({ aimsAnswered }) => aimsAnswered);
  const right: Style = { ...SECTION, align: 'right' };
  const money: Style = { ...right, format: POUNDS };
  const cells: WrittenCell[] = COLUMNS.map(() => '');
  cells[0] = 'All interventions';
  cells[3] = sum(({ groups }) => groups);
  cells[4] = sum(({ costPence }) => costPence ?? 0) / 100;
  cells[cells.length - 1] = answered > 0 ? `${met} of ${answered}` : '';
  const styles = COLUMNS.map((_, index): Style => {
    if (index < 2) return SECTION;
    return index === 3 ? { ...right, format: COUNT } : index === 4 ? money : right;
  });
  return {
    cells: withLa(cells, sum(({ laCostPence }) => laCostPence ?? 0) / 100, hasLaRates),
    styles: withLa(styles, money, hasLaRates),
  };
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
