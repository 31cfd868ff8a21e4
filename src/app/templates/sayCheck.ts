/** A template's check in the shape of every problem: the place stands before what is wrong. */
import type { TemplateCheck } from '../../documents/check';
import type { SheetProblem } from '../../tables/tab';

export interface SaidCheck {
  readonly problems: SheetProblem[];
  readonly advice: string[];
  readonly fields: string[];
}

export function sayCheck({ problems, advice, fields }: TemplateCheck): SaidCheck {
  return {
    problems: problems.map(({ says, place }) => problem(place ? `${place}: ${says}` : says)),
    advice: [...advice],
    fields: [...fields],
  };
}

export const notWhole = (): SaidCheck => ({
  problems: [problem('The file did not arrive whole. Choose it again.')],
  advice: [],
  fields: [],
});

export function refuse(says: string, tab = ''): { ok: false; problems: SheetProblem[] } {
  return { ok: false, problems: [problem(says, tab)] };
}

function problem(says: string, tab = ''): SheetProblem {
  return { tab, cell: '', rowId: '', says };
}
