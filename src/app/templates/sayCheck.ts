/** A template's check in the shape of every problem: the place stands before what is wrong. */
import type { TemplateCheck } from '../../documents/check';
import type { SheetProblem } from '../../tables/tab';
import { tabProblem } from '../refusal';

export interface SaidCheck {
  readonly problems: SheetProblem[];
  readonly advice: string[];
  readonly fields: string[];
}

export function sayCheck({ problems, advice, fields }: TemplateCheck): SaidCheck {
  return {
    problems: problems.map(({ says, place }) => tabProblem('', place ? `${place}: ${says}` : says)),
    advice: [...advice],
    fields: [...fields],
  };
}

export const notWhole = (): SaidCheck => ({
  problems: [tabProblem('', 'The file did not arrive whole. Choose it again.')],
  advice: [],
  fields: [],
});
