/**
 * "Diagnose this sheet": tries what only Google can tell, and writes a report without anything of the school's. It writes on its own
 * tab alone, bins the document that it made, and goes on where one thing fails. For docs/first-live-run.md.
 * Tests: test/app/diagnose.test.ts
 */
import { answered, type Result } from '../../domain/result';
import {
  DIAGNOSIS_HEADINGS,
  type DiagnosisLine,
  diagnosisCells,
  diagnosisTab,
  isDiagnosis,
} from '../../tables/diagnosisTab';
import type { SheetProblem } from '../../tables/tab';
import { underLock } from '../busy';
import type { World } from '../ports';
import { refusal } from '../refusal';
import { cellChecks, clearScratch, dressReport } from './cellChecks';
import type { Check } from './check';
import { serviceChecks } from './serviceChecks';

const TAB = diagnosisTab.name;
const ROWS = 60;

export interface Diagnosed {
  readonly asExpected: number;
  readonly otherwise: number;
}

export function diagnose(world: World): Result<Diagnosed, SheetProblem> {
  const began = world.clock.now();
  return underLock(world, () => {
    const waited = world.clock.now() - began;
    const { workbook } = world;
    if (workbook.has(TAB)) {
      if (!isDiagnosis(workbook.read(TAB) ?? [])) {
        return refusal(TAB, 'There is a tab called Diagnosis that is not ours. Give it another name, then try again.');
      }
      workbook.removeTab(TAB);
    }
    workbook.addTab(diagnosisTab, workbook.tabs().length + 1, ROWS);
    // First, so that a run that is cut off leaves a tab that the next one knows.
    workbook.write(TAB, 1, 1, [DIAGNOSIS_HEADINGS]);
    const dress: Check = {
      step: 'D8',
      tried: 'Formats and a drop-down can be laid on',
      run() {
        dressReport(workbook);
        return { came: 'done', isAsExpected: true };
      },
    };
    const lock: Check = {
      step: 'D17',
      tried: 'How long the lock took to have',
      run: () => ({ came: `${Math.round(waited)} ms`, isAsExpected: null }),
    };
    const lines = [dress, ...cellChecks(workbook), ...serviceChecks(world), lock].map(tried);
    workbook.write(TAB, 1, 1, diagnosisCells(lines, world.clock.sayNow()));
    workbook.flush();
    try {
      clearScratch(workbook);
    } catch {
      // What is left beside the report does no harm, and the report says already what Google did not do.
    }
    const count = (verdict: DiagnosisLine['verdict']) => lines.filter((line) => line.verdict === verdict).length;
    world.log(`diagnosis: ${count('Yes')} as expected, ${count('No')} otherwise`);
    workbook.goTo(TAB, 1, 1);
    return answered({ asExpected: count('Yes'), otherwise: count('No') });
  });
}

function tried({ step, tried: what, run }: Check): DiagnosisLine {
  try {
    const { came, isAsExpected } = run();
    return { step, tried: what, came, verdict: isAsExpected === null ? 'Measured' : isAsExpected ? 'Yes' : 'No' };
  } catch (problem) {
    return { step, tried: what, came: problem instanceof Error ? problem.message : String(problem), verdict: 'No' };
  }
}
