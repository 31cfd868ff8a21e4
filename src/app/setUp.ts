/**
 * Set-up: makes every tab that is missing, adds headings that are missing, and gives back drop-downs, notes and protections that
 * were lost. What is there stays as it is, so that it can be run again at any time. Tests: test/app/setUp.test.ts
 */

import { answered, type Result } from '../domain/result';
import type { SchoolSettings } from '../domain/school';
import { DEFAULT_SETTINGS } from '../tables/settings';
import type { SheetProblem, TabName } from '../tables/tab';
import { TABS } from '../tables/tabs';
import { underLock } from './busy';
import { dressTabs } from './dressTabs';
import { fillSettings, fillStages } from './firstRows';
import { bringUpToDate } from './migrations/upToDate';
import type { Workbook, World } from './ports';
import { refreshUnderLock } from './refresh';
import { tabProblem } from './refusal';
import { fillSample } from './sampleSchool';

export interface Wishes {
  readonly framework?: string | undefined;
  readonly phase?: SchoolSettings['phase'] | undefined;
  readonly schoolName?: string | undefined;
  readonly sample?: boolean | undefined;
}
export interface SetUpDone {
  readonly made: string[];
  readonly repaired: string[];
  readonly problems: SheetProblem[];
}

/** Rows to type in from the start: people and refreshes add more, dressed as the last. */
const MANY_ROWS = 1000;
const FEW_ROWS = 200;
/** `_status` holds a row for each pupil, target, review and plan. */
const STATUS_ROWS = 3000;
const ROWS: { readonly [tab in TabName]?: number } = {
  Pupils: 500,
  Plans: 500,
  Interventions: FEW_ROWS,
  Funding: FEW_ROWS,
  'Staff rates': FEW_ROWS,
  Terms: FEW_ROWS,
  Stages: FEW_ROWS,
  Settings: FEW_ROWS,
  _status: STATUS_ROWS,
  _documents: FEW_ROWS,
  _templates: FEW_ROWS,
  _undo: FEW_ROWS,
};

export function setUp(world: World, wishes: Wishes): Result<SetUpDone, SheetProblem> {
  return underLock(world, () => setUpUnderLock(world, wishes));
}

function setUpUnderLock(world: World, wishes: Wishes): Result<SetUpDone, SheetProblem> {
  const { workbook } = world;
  const before = workbook.tabs();
  const pupils = workbook.read('Pupils') ?? [];
  if (wishes.sample && pupils.slice(1).some((row) => row.some((cell) => cell !== ''))) {
    return {
      ok: false,
      problems: [
        tabProblem(
          'Pupils',
          'There are pupils here already. The made-up school goes into an empty sheet only: make a new one, then set it up there.',
        ),
      ],
    };
  }
  // First of all: set-up would put a heading beside the column that a step has still to name.
  bringUpToDate(world, workbook.read('Settings') ?? []);
  const made = addMissingTabs(workbook, before);
  const repaired = new Set(dressTabs(workbook, made));
  const starts = { ...DEFAULT_SETTINGS, ...given(wishes) };
  if (fillSettings(workbook, starts)) repaired.add('Settings');
  if (fillStages(workbook, starts.framework)) repaired.add('Stages');
  if (wishes.sample) fillSample(world);
  removeStray(workbook, before);
  workbook.flush();
  const { problems } = refreshUnderLock(world);
  if (made.length > 0) workbook.goTo('Start here', 1, 1);
  return answered({ made, repaired: [...repaired].filter((tab) => !made.some((name) => name === tab)), problems });
}

/** A new Google sheet begins with one empty tab, which would stand about unused. */
function removeStray(workbook: Workbook, before: readonly string[]): void {
  const only = before.length === 1 ? before[0] : undefined;
  if (only === undefined || TABS.some(({ name }) => isSameTab(name, only))) return;
  if ((workbook.read(only) ?? []).length === 0) workbook.removeTab(only);
}

function addMissingTabs(workbook: Workbook, before: readonly string[]): TabName[] {
  const order = [...before];
  const made: TabName[] = [];
  let position = 0;
  for (const spec of TABS) {
    const at = order.findIndex((name) => isSameTab(name, spec.name));
    if (at >= 0) {
      position = at + 1;
      continue;
    }
    workbook.addTab(spec, position + 1, ROWS[spec.name] ?? MANY_ROWS);
    order.splice(position, 0, spec.name);
    position += 1;
    made.push(spec.name);
  }
  return made;
}

/** The made-up school's pupils are at the stages of one framework only. */
const SAMPLE_FRAMEWORK = 'eng-2001-bwd';

/** Sheets has no two tabs whose names differ by capital letters alone. */
function isSameTab(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function given({ framework: wished, phase, schoolName, sample }: Wishes): Partial<SchoolSettings> {
  const framework = sample ? SAMPLE_FRAMEWORK : wished;
  return { ...(framework ? { framework } : {}), ...(phase ? { phase } : {}), ...(schoolName ? { schoolName } : {}) };
}
