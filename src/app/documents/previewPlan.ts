/** A plan in the order of its page, for a preview. Tests: test/app/documents/previewDocument.test.ts */
import type { PlanContent, TargetContent } from '../../documents/content';
import type { PreviewSection } from './previewDocument';

export function planSections(content: PlanContent): PreviewSection[] {
  return [
    datesOf(content),
    aboutPupil(content),
    ...content.targets.map(targetSection),
    section(
      'Provision',
      content.provisions.map(({ name, how }) => [name, how]),
    ),
    section('Help at home', [['', content.plan.helpAtHome]]),
  ];
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
