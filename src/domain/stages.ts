/**
 * What the school's own Stages tab says about a pupil's stage. Stages are data: only "no SEN" and "being watched" are
 * known by their codes, since they are not stages of support. Tests: test/domain/planNeeded.test.ts, doubts.test.ts
 */

import type { IsoDate } from './isoDate';
import type { Funding, Pupil, Stage } from './school';

export const NO_SEN = 'N';
export const BEING_WATCHED = 'M';
/** A statement, the assessment that leads to one, and the plan that followed statements in 2014 (R2). */
const STATUTORY: readonly string[] = ['Q', 'S', 'E'];

/** Nothing comes after these, whatever rows the school adds below. */
const LAST: readonly string[] = ['S', 'E'];

export function isOutsideSupport(stage: Stage): boolean {
  return stage.code === NO_SEN || stage.code === BEING_WATCHED;
}

export function isStatutory(stage: Stage): boolean {
  return STATUTORY.includes(stage.code);
}

export function isLastStage(stage: Stage): boolean {
  return LAST.includes(stage.code);
}

/** What a plan is called where a stage has no name of its own for it: as at the first stage that has one. */
export function usualPlanName(stages: readonly Stage[]): string {
  return stages.find(({ planName }) => planName !== '')?.planName ?? 'IEP';
}

/** Whether the pupil is still at the school: gone from the day typed in "Left school on". */
export function isOnRoll(pupil: Pupil, today: IsoDate): boolean {
  return pupil.leftOn === null || pupil.leftOn > today;
}

/** R3, R16: a blank start has begun, a blank end is still running. */
export function isInForce(funding: Funding, today: IsoDate): boolean {
  return (funding.starts === null || funding.starts <= today) && (funding.ends === null || funding.ends >= today);
}

export function isIpraInForce(funding: Funding, today: IsoDate): boolean {
  return funding.kind === 'IPRA' && isInForce(funding, today);
}

/** The code as people may type it: case and spaces around it forgiven. */
export function stagesByCode(stages: readonly Stage[]): (code: string | null) => Stage | null {
  const byCode = new Map<string, Stage>();
  for (const stage of stages) {
    const code = stage.code.trim().toUpperCase();
    if (!byCode.has(code)) byCode.set(code, stage);
  }
  return (code) => (code === null ? null : (byCode.get(code.trim().toUpperCase()) ?? null));
}
