/**
 * Start here: a page that welcomes, says how things stand, how to begin and what each tab is for. Prints on one page.
 * Tests: test/tables/startHereTab.test.ts
 */
import type { Assessment } from '../domain/assessment';
import { TAB_COLOR } from './column';
import { HIGHLIGHT_COLORS } from './highlights';
import type { DerivedTab } from './look';
import { BOLD, layOut, NOTE, type PageRow, PLAIN, rowOf, SECTION, type Style, titleRows } from './page';
import { listed } from './row';
import type { TabSpec } from './tab';

/** The third is for the stamp. */
const WIDTHS = [150, 600, 96];
const COLUMNS = WIDTHS.length;

export interface StartHere {
  readonly counts: Assessment['counts'];
  readonly schoolName: string;
  /** "IEP", "SEN support plan" …: one or more. */
  readonly planNames: readonly string[];
  readonly problems: number;
  readonly tabs: readonly TabSpec[];
  readonly isMadeUp: boolean;
}

/** Where the line about the last refresh stands: the stamp leaves it out, since it differs each time (`derived.ts`). */
export const LAST_REFRESH_CELL = [2, 1] as const;

const STEPS = [
  [
    '1  Pupils',
    'Paste your register in the sidebar, or type on the tab Pupils: name, class and stage are enough to begin.',
  ],
  [
    '2  Interventions',
    'Check the list, and what each usually takes: minutes, sessions a week, group size. Show Terms and Staff rates to type yours.',
  ],
  [
    '3  Provision list',
    'A row for each pupil on each intervention, with start and end. Add entry and exit scores as you get them.',
  ],
  [
    '4  Refresh',
    'Choose Extensions, Provision map, Open sidebar, then press Refresh. To do says what comes next; from there you can make plans too.',
  ],
] as const;

export function startHereTab({ counts, schoolName, planNames, problems, tabs, isMadeUp }: StartHere): DerivedTab {
  const visible = tabs.filter(({ isHidden }) => !isHidden);
  const toRead = visible.filter(({ isDerived }) => isDerived);
  const toType = visible.filter(({ isDerived }) => !isDerived);
  const hidden = tabs.filter(({ isHidden }) => isHidden);
  const rows: PageRow[] = [
    ...titleRows(COLUMNS, schoolName ? `Welcome, ${schoolName}` : 'Welcome to Provision Map', ''),
    ...(isMadeUp ? madeUpNotice() : []),
    gap(),
    heading('Today'),
    ...countRows(counts, planNames, problems),
    gap(),
    heading('How to begin'),
    ...STEPS.map(([step, says]) => lineOf(step, says, null)),
    gap(),
    heading('Tabs to read: we write them, at each refresh'),
    ...toRead.map((spec) => tabLine(spec)),
    gap(),
    heading('Tabs to type in: nothing that you type is ever changed'),
    ...toType.map((spec) => tabLine(spec)),
    gap(),
    heading('Hidden tabs'),
    rowOf(COLUMNS, ['Hidden is not secret: anyone who can edit this sheet can show them (View, Hidden sheets).'], NOTE),
    ...hidden.map((spec) => tabLine(spec)),
  ];
  return layOut('Start here', rows, {
    columnWidths: WIDTHS,
    wrapped: [[3, 2, rows.length - 2, 1]],
    sized: [[[1, 1, 1, 1], 20]],
    rowHeights: [[1, 42]],
    hasGridlines: false,
  });
}

function gap(): PageRow {
  return rowOf(COLUMNS, []);
}

function heading(words: string): PageRow {
  return rowOf(COLUMNS, [words], SECTION);
}

function madeUpNotice(): readonly PageRow[] {
  const { background, fontColor } = HIGHLIGHT_COLORS.amber;
  const style: Style = { ...BOLD, background, color: fontColor };
  return [
    gap(),
    rowOf(COLUMNS, ['This is a made-up school. No child in it is real.'], style),
    rowOf(COLUMNS, ['To use the sheet for your own, open the sidebar and press Remove the made-up school.'], {
      ...style,
      bold: false,
    }),
  ];
}

function countRows(counts: Assessment['counts'], names: readonly string[], problems: number): readonly PageRow[] {
  const lines: readonly (readonly [number, string, keyof typeof HIGHLIGHT_COLORS])[] = [
    [counts.pupils, counts.pupils === 1 ? 'pupil on the register' : 'pupils on the register', 'blue'],
    [counts.planNeeded, `still ${counts.planNeeded === 1 ? 'needs' : 'need'} a plan (${listed(names, 'or')})`, 'red'],
    [counts.notOnMap, `${counts.notOnMap === 1 ? 'needs' : 'need'} a place on the map, or a plan`, 'amber'],
    [counts.overdue, counts.overdue === 1 ? 'review is overdue' : 'reviews are overdue', 'red'],
    [counts.due, counts.due === 1 ? 'review is due' : 'reviews are due', 'amber'],
    [counts.noReviewYet, counts.noReviewYet === 1 ? 'has had no review yet' : 'have had no review yet', 'amber'],
    [counts.lifted, `${counts.lifted === 1 ? 'has' : 'have'} no plan, for a reason that you typed`, 'blue'],
    [problems, problems === 1 ? 'thing to put right in the sheet' : 'things to put right in the sheet', 'grey'],
  ];
  return lines.map(([number, words, color]) => {
    const { background, fontColor } = HIGHLIGHT_COLORS[color];
    // Nothing to do has no colour.
    const figure: Style = { ...BOLD, align: 'center', ...(number > 0 ? { background, color: fontColor } : {}) };
    return rowOf(COLUMNS, [number, words], [figure, number > 0 ? PLAIN : NOTE]);
  });
}

const GROUNDS: Readonly<Record<string, string>> = {
  [TAB_COLOR.read]: '#e4eef8',
  [TAB_COLOR.type]: '#e7f3ea',
  [TAB_COLOR.setUp]: '#f8f0e1',
  [TAB_COLOR.ours]: '#f0f1f3',
};

function tabLine({ name, purpose, tabColor, isHidden }: TabSpec): PageRow {
  const says = isHidden ? purpose.replace(/^Hidden( and ours)?[.:]\s*/, '') : purpose;
  return lineOf(name, `${says.charAt(0).toUpperCase()}${says.slice(1)}`, GROUNDS[tabColor] ?? null);
}

function lineOf(first: string, says: string, background: string | null): PageRow {
  return rowOf(COLUMNS, [first, says], [{ ...BOLD, background }, PLAIN]);
}

/** "Refreshed on Monday 23 November 2026, 9:41 pm." */
export function lastRefreshLine(at: string): string {
  return at === '' ? 'Not refreshed yet.' : `Refreshed on ${at}. Refresh again after you have typed.`;
}
