/**
 * A small made-up school as tabs of cells, for the tests of reading: nothing is wrong in it.
 */
import type { IsoDate } from '../../src/domain/isoDate';
import type { Cell, Rectangle } from '../../src/tables/cell';
import type { Sheets } from '../../src/tables/readSchool';
import type { TabName } from '../../src/tables/tab';
import { tabSpec } from '../../src/tables/tabs';

export function day(date: string): Cell {
  return { date: date as IsoDate };
}

export type Cells = Readonly<Record<string, Cell>>;

/** A tab with all its headings, in order, and a row for each record: cells by the column's key. */
export function sheet(tab: TabName, rows: readonly Cells[]): Rectangle {
  const { columns } = tabSpec(tab);
  return [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ key }) => row[key] ?? ''))];
}

const KHAN = 'Khan, Ava · P001';

export const ROWS: { readonly [tab in TabName]?: readonly Cells[] } = {
  Pupils: [
    { id: 'P001', forename: 'Ava', surname: 'Khan', className: '4B', stageCode: 'School Action Plus', yearGroup: 4 },
    { id: 'P002', forename: 'Zoë', surname: 'Okafor', className: '1A', stageCode: 'A', yearGroup: 'Year 1' },
    { id: 'P003', forename: 'Sean', surname: "O'Neill", className: '2C', stageCode: 'statement', yearGroup: 'Y2' },
    { id: 'P004', forename: 'Mia', surname: 'Lewis', className: '2C', stageCode: 'A', yearGroup: 'Y2' },
    { id: 'P005', forename: 'Mia', surname: 'Lewis', className: '6A', stageCode: 'A', yearGroup: 'Y6' },
  ],
  'Provision list': [
    {
      ...{ id: 'V0001', pupilId: KHAN, interventionName: 'Paired reading', group: 'Blue', runBy: 'Mrs Shah' },
      ...{ start: day('2026-09-07'), end: day('2026-12-11'), entry: '7y10m', entryDate: day('2026-09-09') },
      ...{ exit: '8y2m', exitDate: day('2026-12-10'), aimMet: 'Yes', sessionsGiven: 22 },
    },
    { id: 'V0002', pupilId: 'P002', interventionName: 'Talking partners', start: day('2026-09-07'), entry: 12 },
    {
      id: 'V0003',
      pupilId: "O'Neill, Sean",
      interventionName: 'Steps in writing',
      start: day('2026-09-07'),
      entry: '2b',
    },
  ],
  Targets: [{ id: 'T0001', pupilId: KHAN, target: 'Read 30 of the first 45 words by half-term', result: 'Partly met' }],
  Reviews: [{ id: 'R0001', pupilId: KHAN, kind: 'Plan review', heldOn: day('2026-10-14'), progress: 'Some' }],
  Plans: [{ id: 'PL001', pupilId: KHAN, number: 1, start: day('2026-09-14'), end: day('2027-02-12') }],
  Interventions: [
    {
      ...{ name: 'Paired reading', wave: '2 Small group', areaOfNeed: 'Cognition and learning', role: 'TA', adults: 1 },
      ...{ groupSize: 4, sessionsPerWeek: 5, minutesPerSession: 20, weeks: 12, resources: 25, measure: 'Reading age' },
    },
    { name: 'Talking partners', wave: 2, role: 'TA', measure: 'Points' },
    { name: 'Steps in writing', wave: 3, role: 'HLTA', measure: 'Levels' },
    { name: 'Morning club', wave: 1, role: 'Volunteer' },
  ],
  Funding: [{ id: 'F001', pupilId: KHAN, kind: 'IPRA', starts: day('2026-09-01'), yearly: 4200, hoursPerWeek: 12.5 }],
  'Staff rates': [
    { role: 'TA', ourPencePerHour: 17.2 },
    { role: 'HLTA', ourPencePerHour: '£21.35' },
    { role: 'Volunteer', ourPencePerHour: 0 },
    { role: 'Parent helper', ourPencePerHour: 0 },
  ],
  Terms: [
    {
      ...{ name: 'Autumn 2026', start: day('2026-09-02'), end: day('2026-12-18') },
      ...{ breakFrom: day('2026-10-26'), breakTo: day('2026-10-30') },
    },
    { name: 'Spring 2027', start: day('2027-01-05'), end: day('2027-03-26') },
  ],
  Stages: [
    { code: 'N', label: 'No special educational need', planRecommended: 'No', reviewed: 'Never' },
    { code: 'A', label: 'School Action', planName: 'IEP', planRecommended: 'Unless on the map', reviewed: 'Each term' },
    {
      ...{ code: 'P', label: 'School Action Plus', planName: 'IEP', planRecommended: 'Yes', newPlanOnJoining: 'Yes' },
      ...{ reviewed: 'Each term', neverLongerThanMonths: 6 },
    },
    { code: 'S', label: 'Statement', planName: 'IEP', planRecommended: 'Yes', reviewed: 'Each term' },
    { code: 'M', label: 'Being watched', planRecommended: 'No', reviewed: 'Never' },
  ],
  Settings: [
    { setting: 'Name of the school', value: 'Oakfield Primary' },
    { setting: 'Money year starts in', value: 'April' },
  ],
};

/** The made-up school, with some tabs' rows replaced. */
export function sheets(changed: { readonly [tab in TabName]?: readonly Cells[] } = {}): Sheets {
  const made: { [tab in TabName]?: Rectangle } = {};
  const rows = { ...ROWS, ...changed };
  for (const tab of Object.keys(rows) as TabName[]) made[tab] = sheet(tab, rows[tab] ?? []);
  return made;
}

/** The made-up school with one cell changed: `row` as people count, 2 for the first below the headings. */
export function sheetsWith(tab: TabName, row: number, key: string, cell: Cell): Sheets {
  const rows = ROWS[tab] ?? [];
  return sheets({ [tab]: rows.map((cells, index) => (index + 2 === row ? { ...cells, [key]: cell } : cells)) });
}
