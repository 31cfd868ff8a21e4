/** A school's own template as another word processor writes it, filled: nothing of ours made it. */
import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import { expect, it, test } from 'vitest';
import { checkAndClean } from '../../src/documents/check';
import { planContent } from '../../src/documents/content';
import { fillTemplate } from '../../src/documents/fill';
import { openDocx } from './docx';
import { figures, nextPlan, school, TODAY } from './oakfield';

const file = new Uint8Array(readFileSync('test/fixtures/template-by-libreoffice.docx'));
const { check, clean } = checkAndClean(file, 'iep');
const content = planContent(figures, school, nextPlan, TODAY);
const template = clean ?? new Uint8Array();

it('passes the check, and everything in it is known', () => {
  expect(check.problems).toEqual([]);
  expect(check.fields).toEqual(expect.arrayContaining(['pupil.name', 'school.name', 'plan.start', 'targets.strategy']));
});

it('fills in order: heading, look in the middle of a field, text box, table, list, condition', () => {
  const { body, header, footer } = openDocx(fillTemplate(template, content));
  expect(header).toEqual([content.school.name]);
  expect(footer.join()).toContain(`${content.pupil.forename}, page `);
  const { pupil, plan, targets, provisions } = content;
  const strengths = `Strengths: ${pupil.strengths}`;
  expect(targets.length * provisions.length).toBeGreaterThan(1);
  expect(body.filter((line) => line.trim() !== '')).toEqual([
    `${plan.title} ${plan.number}`,
    `${pupil.name}, ${pupil.stage}`,
    // A text box is in the file twice, inside its paragraph.
    `Needs: ${pupil.needs}${strengths}${strengths}`,
    strengths,
    strengths,
    ...['Target', 'How we teach it', 'We will know when'],
    ...targets.flatMap(({ number, target, strategy, successCriterion }) => [
      `${number}. ${target}`,
      strategy,
      successCriterion,
    ]),
    ...provisions.map(({ name, how }) => `${name}: ${how}`),
    `Says: ${pupil.view}`,
  ]);
});

test('a footnote is filled too', () => {
  const notes = new PizZip(fillTemplate(template, content)).file('word/footnotes.xml')?.asText() ?? '';
  expect(notes.replace(/<[^>]*>/g, '')).toContain(`Since ${content.plan.start}`);
});
