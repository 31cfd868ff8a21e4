/**
 * Everything that the rules say about a school on one day, in one pass. Pure: the day is given, never asked.
 * Tests: test/domain/assess.test.ts
 */
import type { Assessment } from './assessment';
import type { IsoDate } from './isoDate';
import { NO_PENCE } from './money';
import type { School } from './school';

/** @param today as the spreadsheet's zone has it */
export function assess(school: School, today: IsoDate): Assessment {
  const stages = new Map(school.stages.map((stage) => [stage.code, stage]));
  const onRoll = school.pupils.filter((pupil) => pupil.leftOn === null || pupil.leftOn > today);
  return {
    today,
    school,
    pupils: onRoll.map((pupil) => ({
      pupil,
      stage: pupil.stageCode === null ? null : (stages.get(pupil.stageCode) ?? null),
      plan: {
        needed: false,
        reason: null,
        rule: 'R7',
        says: '',
        inUse: null,
        draft: null,
        liftedBecause: '',
        planName: 'IEP',
        goodUntil: null,
      },
      review: {
        status: null,
        last: null,
        lastWas: null,
        dueFrom: null,
        dueBy: null,
        bookedFor: null,
        says: '',
        goodUntil: null,
      },
      costPence: NO_PENCE,
      spentPence: NO_PENCE,
      provisions: [],
    })),
    interventions: [],
    map: {
      interventions: [],
      sections: [],
      otherPlacesPence: [],
      totalPence: [],
      totalPupils: [],
      grandTotalPence: NO_PENCE,
      from: today,
      to: today,
    },
    todo: [],
    problems: [],
    counts: {
      pupils: onRoll.length,
      planNeeded: 0,
      notOnMap: 0,
      lifted: 0,
      overdue: 0,
      due: 0,
      noReviewYet: 0,
      costPence: NO_PENCE,
    },
  };
}
