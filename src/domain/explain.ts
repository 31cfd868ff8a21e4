/**
 * Why a figure, a status or a flag is what it is: one door for all of them. Works the answer out once more from the same
 * rows, on the day of the assessment. Tests: test/domain/explain.test.ts
 */
import type { Assessment } from './assessment';
import { explainProvisionCost } from './explainCost';
import { explainAboveElement2, explainFunding } from './explainFunding';
import { explainProvisionGain } from './explainGain';
import { explainInterventionGain } from './explainGains';
import { explainInterventionCost } from './explainInterventionYear';
import { explainInterventionLaCost, explainPupilLaCost } from './explainLaCost';
import { explainReview } from './explainReview';
import { explainSchoolCost } from './explainSchool';
import { explainProvisionSpent, explainPupilSpent } from './explainSpent';
import { explainPlan } from './explainStatus';
import { explainPupilCost } from './explainYear';
import type { ExplainOf, Explanation } from './explanation';

const EXPLAINERS: Readonly<Record<ExplainOf, (assessment: Assessment, id: string) => Explanation | null>> = {
  provisionCost: explainProvisionCost,
  provisionSpent: explainProvisionSpent,
  provisionGain: explainProvisionGain,
  pupilCost: explainPupilCost,
  pupilSpent: explainPupilSpent,
  pupilLaCost: explainPupilLaCost,
  aboveElement2: explainAboveElement2,
  funding: explainFunding,
  interventionCost: explainInterventionCost,
  interventionLaCost: explainInterventionLaCost,
  interventionGain: explainInterventionGain,
  schoolCost: explainSchoolCost,
  plan: explainPlan,
  review: explainReview,
};

/**
 * @param id as `ExplainOf` says: an ID, or the intervention's name
 * @returns null where nobody and nothing on roll has that ID or name
 */
export function explain(assessment: Assessment, of: ExplainOf, id: string): Explanation | null {
  return EXPLAINERS[of](assessment, id);
}
