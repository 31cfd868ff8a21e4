/**
 * What one document would say, in the order of the page, before anything is made. Changes nothing.
 * Tests: test/app/documents/previewDocument.test.ts
 */
import type { PlanContent } from '../../documents/content';
import { contentFor } from '../../documents/contents/contentFor';
import { fieldsOf } from '../../documents/fields';
import { type DocumentKind, kindSpec } from '../../documents/kinds';
import { answered } from '../../domain/result';
import { now } from '../answers';
import { unknownPupil } from '../explain';
import type { World } from '../ports';
import { leftEmpty, valueAt } from './leftEmpty';
import { nextPlanNumber } from './nextPlanNumber';
import { planSections } from './previewPlan';
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

export function previewDocument(
  world: World,
  { kind, pupilId }: { readonly kind: DocumentKind; readonly pupilId: string },
) {
  const { assessment } = now(world);
  const { school, today } = assessment;
  const { makesPlan, name: kindName } = kindSpec(kind);
  const figures = assessment.pupils.find(({ pupil }) => pupil.id === pupilId);
  const register = readRegister(world.workbook.read('_documents') ?? []);
  const isOne = (row: (typeof register)[number]) =>
    row.kind === kind && row.pupilId === pupilId && row.state === 'DONE';
  const number = figures && makesPlan ? nextPlanNumber(figures, school, register) : register.filter(isOne).length + 1;
  const plan = figures && makesPlan ? { number, ...planDates(figures, school, today, number) } : null;
  const content = contentFor(kind, pupilId, assessment, today, plan);
  if (content === null) return unknownPupil(pupilId);
  const sections = makesPlan ? planSections(content as PlanContent) : sectionsOf(kind, content);
  const title = makesPlan ? `${(content as PlanContent).plan.title} ${number}` : kindName;
  const name = valueAt(content, 'pupil.name');
  return answered({
    pupilId,
    name: typeof name === 'string' ? name : pupilId || school.settings.schoolName,
    title,
    number,
    sections: sections.filter(({ lines }) => lines.length > 0),
    leftEmpty: leftEmpty(kind, content),
  });
}

/** The page's own fields, then each list with its entries: by the field list, whatever the template makes of them. */
function sectionsOf(kind: DocumentKind, content: object): PreviewSection[] {
  const { fields, lists } = fieldsOf(kind);
  const listOf = (path: string) => lists.find(({ name }) => path.startsWith(`${name}.`));
  const lineOf = (holds: string, value: unknown): PreviewLine[] => {
    const isShown = (typeof value === 'string' && value !== '') || typeof value === 'number';
    return isShown ? [{ label: capital(holds), says: String(value) }] : [];
  };
  const own = fields.filter(({ path }) => listOf(path) === undefined);
  return [
    { heading: 'On the page', lines: own.flatMap(({ path, holds }) => lineOf(holds, valueAt(content, path))) },
    ...lists.flatMap(({ name, holds }) => {
      const entries = valueAt(content, name);
      if (!Array.isArray(entries)) return [];
      const inList = fields.filter(({ path }) => listOf(path)?.name === name);
      const lines = (entry: object) =>
        inList.flatMap((field) => lineOf(field.holds, valueAt(entry, field.path.slice(name.length + 1))));
      return (entries as object[]).map((entry, at) => ({
        heading: `${capital(holds)}: ${at + 1}`,
        lines: lines(entry),
      }));
    }),
  ];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
