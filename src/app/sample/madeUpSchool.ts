/**
 * Oakfield Primary, a made-up school that is alive on any day: its rows for every tab, by the tabs' own headings.
 * About 210 on roll, 34 of them on the register. The same day gives the same rows; IDs never depend on the day.
 * Tests: test/app/sample.test.ts
 */
import { type IsoDate, isoDate } from '../../domain/isoDate';
import { DEFAULT_SETTINGS, SETTING_ROWS, settingValue } from '../../tables/settings';
import type { TabName } from '../../tables/tab';
import { sampleCalendar, termRows } from './calendar';
import { fundingRows } from './funding';
import { interventionRows } from './interventions';
import { planRows } from './plans';
import { provisionRows } from './provisions';
import { pupilRows } from './pupils';
import { reviewRows } from './reviews';
import type { SampleRow } from './row';
import { staffRateRows } from './staffRates';
import { targetRows } from './targets';

export type MadeUpSchool = Readonly<Partial<Record<TabName, readonly SampleRow[]>>>;

/** Everything else keeps what set-up wrote. Its pupils' stages are those of this framework. */
const OWN_SETTINGS: ReadonlySet<string> = new Set(['schoolName', 'phase', 'framework']);
const ANY_DAY = isoDate('2026-01-15');

export function madeUpSchool(today: IsoDate): MadeUpSchool {
  const calendar = sampleCalendar(today);
  return {
    Settings: settingRows(),
    Terms: termRows(calendar),
    'Staff rates': staffRateRows(),
    Interventions: interventionRows(),
    Pupils: pupilRows(calendar),
    'Provision list': provisionRows(calendar),
    Targets: targetRows(),
    Reviews: reviewRows(calendar),
    Plans: planRows(calendar),
    Funding: fundingRows(calendar),
  };
}

/** Which rows are the made-up school's, on whatever day they were written: the IDs of every tab that has IDs. */
export function sampleIds(): ReadonlyMap<TabName, ReadonlySet<string>> {
  const school = madeUpSchool(ANY_DAY);
  const idsOf = (tab: TabName, heading: string) =>
    [tab, new Set((school[tab] ?? []).map((row) => String(row[heading])))] as const;
  return new Map([
    idsOf('Pupils', 'Pupil ID'),
    idsOf('Provision list', 'Provision ID'),
    idsOf('Targets', 'Target ID'),
    idsOf('Reviews', 'Review ID'),
    idsOf('Plans', 'Plan ID'),
    idsOf('Funding', 'Funding ID'),
  ]);
}

function settingRows(): SampleRow[] {
  const settings = { ...DEFAULT_SETTINGS, schoolName: 'Oakfield Primary School' };
  return [
    ...SETTING_ROWS.filter(({ key }) => OWN_SETTINGS.has(key)).map(({ key, label }) => ({
      Setting: label,
      Value: settingValue(settings, key),
    })),
    { Setting: 'Children on roll', Value: 210 },
    { Setting: 'Made-up school', Value: 'Yes' },
  ];
}
