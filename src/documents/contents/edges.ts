/** What stands round every document but a plan: the school, and the day on which it was made. */
import { type IsoDate, sayDate } from '../../domain/isoDate';
import type { School } from '../../domain/school';
import { type Field, field } from '../field';
import { tidy } from './words';

export interface Edges {
  readonly school: { readonly name: string };
  readonly document: { readonly madeOn: string };
}

export function edgesOf({ settings }: School, today: IsoDate): Edges {
  return { school: { name: tidy(settings.schoolName) }, document: { madeOn: sayDate(today) } };
}

export const edgeFields: readonly Field[] = [
  field('school.name', "the school's name"),
  field('document.madeOn', 'the day on which the document was made'),
];
