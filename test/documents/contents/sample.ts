/** The made-up school as the rules see it on a day, without a spreadsheet: for documents about each of its pupils and classes. */
import { madeUpSchool } from '../../../src/app/sample/madeUpSchool';
import { assess } from '../../../src/domain/assess';
import type { Assessment } from '../../../src/domain/assessment';
import { type IsoDate, isoDate } from '../../../src/domain/isoDate';
import { type Framework, stagePreset } from '../../../src/domain/presets';
import type { School } from '../../../src/domain/school';
import type { Cell, Rectangle } from '../../../src/tables/cell';
import { readSchool } from '../../../src/tables/readSchool';
import type { TabName } from '../../../src/tables/tab';
import { TABS } from '../../../src/tables/tabs';

export const NOVEMBER = isoDate('2026-11-23');

export function sampleSchool(today: IsoDate = NOVEMBER): School {
  const rows = madeUpSchool(today);
  const sheets: Partial<Record<TabName, Rectangle>> = Object.fromEntries(
    TABS.map(({ name, columns }) => {
      const headings = columns.map(({ heading }) => heading);
      return [name, [headings, ...(rows[name] ?? []).map((row) => headings.map((one): Cell => row[one] ?? ''))]];
    }),
  );
  return readSchool(sheets, new Map()).school;
}

export const sample = (today: IsoDate = NOVEMBER): Assessment => assess(sampleSchool(today), today);

/** The same school under another framework's table of stages; its pupils keep their codes. */
export function underFramework(framework: Framework): Assessment {
  const school = sampleSchool();
  return assess({ ...school, stages: stagePreset(framework), settings: { ...school.settings, framework } }, NOVEMBER);
}
