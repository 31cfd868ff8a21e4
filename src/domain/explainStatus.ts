/**
 * Why a pupil needs a plan or none, with the rule that decides. Reviews: explainReview.ts. Tests: test/domain/explain.test.ts
 */
import type { Assessment } from './assessment';
import { dateInput, NOT_TYPED, nameOf, placeName } from './explainParts';
import type { ExplainInput, Explanation } from './explanation';
import { endOf, interventionsByName } from './groups';
import { sayDate } from './isoDate';
import { countingWindow, isOnMap } from './onTheMap';
import { missingReason, missingReasons, shelvePlans } from './planMissing';
import { planRuleFor } from './planNeeded';
import type { Plan, Provision, Stage } from './school';
import { isIpraInForce } from './stages';
import { liftingRule } from './standingRules';
import { termCalendar } from './terms';

const RECOMMENDED = { YES: 'yes', NO: 'no', UNLESS_ON_MAP: 'unless on the map' } as const;

export function explainPlan(assessment: Assessment, id: string): Explanation | null {
  const figures = assessment.pupils.find(({ pupil }) => pupil.id === id);
  if (figures === undefined) return null;
  const { school, today } = assessment;
  const { pupil, stage, plan } = figures;
  const window = countingWindow(termCalendar(school.terms), today);
  const interventionNamed = interventionsByName(school.interventions);
  const onMap = school.provisions.filter((row) => {
    const wave = row.pupilId === id ? interventionNamed(row.interventionName)?.wave : null;
    return (wave === 2 || wave === 3) && row.start !== null && isOnMap([{ start: row.start, end: endOf(row) }], window);
  });
  const ipras = school.funding.filter((row) => row.pupilId === id && isIpraInForce(row, today));
  const usesMap = school.settings.usesProvisionMapping;
  const rule = planRuleFor({ stage, hasIpra: ipras.length > 0, usesMap, isOnMap: onMap.length > 0 });
  const plans = school.plans.filter((row) => row.pupilId === id);
  const shelf = shelvePlans(plans, stage, pupil.stageSince, today);
  const missing = rule.outcome === 'NOT_NEEDED' ? null : missingReason(shelf);

  const inputs: ExplainInput[] = [...stageInputs(pupil.id, pupil.stageCode, stage)];
  for (const row of ipras) {
    const until = row.ends === null ? 'in force' : `in force until ${sayDate(row.ends)}`;
    inputs.push({
      label: 'IPRA',
      value: until,
      subject: 'funding',
      rowId: row.id,
      field: row.ends === null ? 'kind' : 'ends',
    });
  }
  if (stage?.planRecommended === 'UNLESS_ON_MAP') {
    const setting = 'usesProvisionMapping';
    inputs.push({
      label: 'The school uses provision mapping',
      value: usesMap ? 'yes' : 'no',
      subject: 'setting',
      rowId: setting,
      field: setting,
    });
    inputs.push(...onMap.map(placeInput));
  }
  if (stage?.newPlanOnJoining === true) {
    inputs.push(dateInput('Stage since', pupil.stageSince, { subject: 'pupil', rowId: id, field: 'stageSince' }));
  }
  const shown = new Set([shelf.inUse, shelf.draft, shelf.inUse === null ? shelf.ended : null]);
  for (const row of shown) if (row !== null) inputs.push(planInput(row, plan.planName));
  if (plan.liftedBecause !== '') {
    const value = plan.liftedBecause;
    inputs.push({ label: 'No IEP because', value, subject: 'pupil', rowId: id, field: 'noPlanBecause' });
  }

  const steps = [rule.says];
  if (missing !== null) {
    const row = missingReasons.find(({ reason }) => reason === missing);
    steps.push(`No plan counts today: ${row === undefined ? '' : lowerFirst(row.says)}`);
  } else if (rule.outcome !== 'NOT_NEEDED' && shelf.counting !== null) {
    steps.push(`${plan.planName} ${shelf.counting.number} is in use today.`);
  }
  if (plan.liftedBecause !== '') steps.push(liftingRule.says);
  if (plan.goodUntil !== null) steps.push(`If nothing is typed, this holds until ${sayDate(plan.goodUntil)}.`);
  const decides = plan.liftedBecause === '' ? rule : liftingRule;
  return {
    of: 'plan',
    id,
    title: `Plan for ${nameOf(pupil)}`,
    result: plan.says,
    inputs,
    steps,
    doubts:
      stage?.newPlanOnJoining === true && pupil.stageSince === null
        ? ['Without “Stage since” nobody can tell whether the plan was made for this stage.']
        : [],
    rule: decides.id,
    source: decides.source,
  };
}

function stageInputs(pupilId: string, code: string | null, stage: Stage | null): ExplainInput[] {
  const value = stage?.label ?? (code === null || code.trim() === '' ? NOT_TYPED : `${code}, not in the Stages tab`);
  const inputs: ExplainInput[] = [{ label: 'Stage', value, subject: 'pupil', rowId: pupilId, field: 'stageCode' }];
  if (stage !== null) {
    inputs.push({
      label: 'Plan recommended at this stage',
      value: RECOMMENDED[stage.planRecommended],
      subject: 'stage',
      rowId: stage.code,
      field: 'planRecommended',
    });
  }
  return inputs;
}

function placeInput(row: Provision): ExplainInput {
  const value = placeName(row.interventionName.trim(), row.group);
  return { label: 'Place on the map', value, subject: 'provision', rowId: row.id, field: 'interventionName' };
}

function planInput({ id, number, start, end }: Plan, planName: string): ExplainInput {
  const value =
    start === null ? 'no start yet' : `${sayDate(start)} to ${end === null ? 'no end typed' : sayDate(end)}`;
  return { label: `${planName} ${number}`, value, subject: 'plan', rowId: id, field: 'start' };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
