/**
 * Another framework: its stages that the Stages tab has not are added as rows, and "Stages follow" says so. Rows that are there
 * stay as the school has them, and nobody's stage is changed: whose stage the framework does not know, or is blank, is listed,
 * and so is every cell in which a row that stays says another thing than the framework. The school decides.
 * Tests: test/app/changeFramework.test.ts
 */

import { type Framework, stagePreset } from '../domain/presets';
import { answered, type Result } from '../domain/result';
import type { Stage } from '../domain/school';
import { isOnRoll, stagesByCode } from '../domain/stages';
import type { Rectangle, WrittenCell } from '../tables/cell';
import { findColumns } from '../tables/headings';
import { shownName } from '../tables/pupilLabel';
import type { SheetProblem } from '../tables/tab';
import { tabSpec } from '../tables/tabs';
import { addStages, stageValues } from './firstRows';
import type { World } from './ports';
import { type Read, readWorkbook } from './readWorkbook';
import { refreshAfter } from './refresh';
import { tabProblem } from './refusal';
import { changeSettings } from './settingRows';

export interface FrameworkChange {
  /** Labels of the stages that are not on the Stages tab yet. */
  readonly adds: string[];
  /** On roll, in the order of the tab; `stage` '' where it is blank or not on the Stages tab. */
  readonly noLongerFit: { pupilId: string; pupil: string; stage: string }[];
  /** What rows that stay say otherwise, each a sentence. */
  readonly differ: string[];
  readonly applied: boolean;
}

export function changeFramework(
  world: World,
  { framework, apply }: { readonly framework: Framework; readonly apply: boolean },
): Result<FrameworkChange, SheetProblem> {
  if (!apply) return answered(understood(world, framework, readWorkbook(world.workbook)).answer);
  const { workbook } = world;
  let answer: FrameworkChange | null = null;
  const done = refreshAfter(world, ['Settings', 'Stages'], () => {
    const read = readWorkbook(workbook);
    const change = understood(world, framework, read);
    const problems = changeSettings(workbook, read.sheets.Settings ?? [], { framework });
    if (problems.length > 0) return problems;
    if (change.missing.length > 0 && !addStages(workbook, change.missing)) return [noColumns()];
    answer = { ...change.answer, applied: true };
    workbook.flush();
    return [];
  });
  if (!done.ok) return done;
  if (answer === null) throw new Error('A change that was refused has no answer');
  return answered(answer);
}

function understood(
  { clock }: World,
  framework: Framework,
  { reading: { school }, sheets }: Read,
): { answer: FrameworkChange; missing: readonly Stage[] } {
  const preset = stagePreset(framework);
  const { rows, codeAt } = stageRows(sheets.Stages ?? []);
  // An empty tab reads as the usual stages, but has none of them.
  const there =
    codeAt === null
      ? []
      : rows.map((row) =>
          String(row[codeAt - 1] ?? '')
            .trim()
            .toUpperCase(),
        );
  const missing = preset.filter(({ code }) => !there.includes(code));
  const inPreset = stagesByCode(preset);
  const label = stagesByCode(school.stages);
  const today = clock.today();
  const noLongerFit = school.pupils
    .filter((pupil) => isOnRoll(pupil, today) && inPreset(pupil.stageCode) === null)
    .map((pupil) => ({
      pupilId: pupil.id,
      pupil: shownName(pupil),
      stage: label(pupil.stageCode)?.label ?? pupil.stageCode ?? '',
    }));
  const kept = preset.filter((stage) => !missing.includes(stage));
  const differ = kept.flatMap((stage) => differences(label(stage.code), stage));
  return { answer: { adds: missing.map((stage) => stage.label), noLongerFit, differ, applied: false }, missing };
}

/** Cell by cell, in the order of the tab. An empty yes-or-no counts as no, as it does when it is read. */
function differences(ours: Stage | null, theirs: Stage): string[] {
  if (ours === null) return [];
  const here = stageValues(ours);
  const there = stageValues(theirs);
  const say = (value: WrittenCell | undefined) => (value === '' || value === undefined ? 'empty' : `“${value}”`);
  return tabSpec('Stages').columns.flatMap(({ key, heading }) =>
    here[key] === there[key]
      ? []
      : [`${ours.label}: “${heading}” is ${say(here[key])} here, and ${say(there[key])} in that framework.`],
  );
}

function stageRows(sheet: Rectangle) {
  const { columns } = findColumns(tabSpec('Stages'), sheet);
  return { rows: sheet.slice(1), codeAt: columns.column('code') };
}

function noColumns(): SheetProblem {
  const says = 'The tab Stages has no column Code. Choose Set up this sheet, then try again.';
  return tabProblem('Stages', says);
}
