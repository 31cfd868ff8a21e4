/**
 * What a pupil's next plan would say, in the order of the page, before anything is made. Changes nothing.
 * Tests: test/app/documents/previewDocument.test.ts
 */
import { type PlanContent, planContent, type TargetContent } from '../../documents/content';
import { fields } from '../../documents/fields';
import { answered } from '../../domain/result';
import { now } from '../answers';
import { unknownPupil } from '../explain';
import type { World } from '../ports';
import { nextPlanNumber } from './nextPlanNumber';
import { planDates } from './recordPlans';
import { readRegister } from './register';

export interface PreviewLine {
  /** '' where the words need none. */
  readonly label: string;
  readonly says: string;
}
export interface PreviewSection {
  readonly heading: string;
  readonly lines: PreviewLine[];
}

export function previewDocument(world: World, { pupilId }: { readonly pupilId: string }) {
  const { assessment } = now(world);
  const { school, today } = assessment;
  const figures = assessment.pupils.find(({ pupil }) => pupil.id === pupilId);
  if (figures === undefined) return unknownPupil(pupilId);
  const number = nextPlanNumber(figures, school, readRegister(world.workbook.read('_documents') ?? []));
  const content = planContent(figures, school, { number, ...planDates(figures, school, today) }, today);
  return answered({
    pupilId,
    name: content.pupil.name,
    title: `${content.plan.title} ${number}`,
    sections: [
      datesOf(content),
      aboutPupil(content),
      ...content.targets.map(targetSection),
      section(
        'Provision',
        content.provisions.map(({ name, how }) => [name, how]),
      ),
      section('Help at home', [['', content.plan.helpAtHome]]),
    ].filter(({ lines }) => lines.length > 0),
    leftEmpty: leftEmpty(content),
  });
}

function section(heading: string, lines: readonly (readonly [label: string, says: string])[]): PreviewSection {
  return {
    heading,
    lines: lines.flatMap(([label, says]) => (says === '' && label === '' ? [] : [{ label, says }])),
  };
}

const filled = (lines: readonly (readonly [string, string])[]) => lines.filter(([, says]) => says !== '');

function datesOf({ plan }: PlanContent): PreviewSection {
  return section(
    'Dates',
    filled([
      ['Starts', plan.start],
      ['Ends', plan.end],
      ['Review by', plan.reviewBy],
    ]),
  );
}

function aboutPupil({ pupil }: PlanContent): PreviewSection {
  return section(
    `About ${pupil.forename || pupil.name}`,
    filled([
      ['Stage', pupil.stage],
      ['Class', pupil.className],
      [pupil.keyAdultRole, pupil.keyAdult],
      ['Needs', pupil.needs],
      ['Outside specialists', pupil.specialists],
      ['Their advice', pupil.advice],
      ['Strengths', pupil.strengths],
      ['Pupil’s view', pupil.view],
    ]),
  );
}

function targetSection(target: TargetContent): PreviewSection {
  return section(
    `Target ${target.number}`,
    filled([
      ['', target.target],
      ['Starting point', target.startingPoint],
      ['How we will teach it', target.strategy],
      ['How often, and who helps', target.howOftenAndWho],
      ['We will know when', target.successCriterion],
    ]),
  );
}

/** What the page is better with and this one is without, in the words of the field list. */
function leftEmpty(content: PlanContent): string[] {
  return fields.flatMap(({ path, holds, recommended }) => {
    if (!recommended || path.startsWith('targets.') || path.startsWith('provisions.')) return [];
    const [group = '', key = ''] = path.split('.');
    const value = (content as unknown as Record<string, Record<string, unknown>>)[group]?.[key];
    return value === '' ? [holds] : [];
  });
}
