/**
 * The words of "Before you share": who sees what, and what to know about each part. They are here and not in the sidebar,
 * which has little room. Tests: test/app/beforeShare.test.ts
 */
export type SharePart = 'names' | 'private' | 'identity' | 'money' | 'notes' | 'hidden';

/** True of every sheet, whoever has it: with whom it is shared is not ours to see. */
export const WHO_SEES: readonly { readonly who: string; readonly sees: string }[] = [
  {
    who: 'Who can view',
    sees: 'sees all tabs that are not hidden, and can copy, download or print unless you switch that off in Share. In their own copy they can unhide every tab.',
  },
  {
    who: 'Who can edit',
    sees: 'sees everything, can unhide tabs, change cells and, unless you switch that off, share further.',
  },
  { who: 'Who has it now', sees: 'we cannot see that. Press Share at the top right of the sheet.' },
];

/** In the order in which they are shown. `hint`: where there is any of it. */
export const PARTS: readonly { readonly part: SharePart; readonly title: string; readonly hint: string }[] = [
  { part: 'names', title: 'Pupils’ names', hint: '' },
  {
    part: 'private',
    title: 'Stage, needs and progress',
    hint: 'Data about health or disability is special category data in UK law. Share it only with those who need it for their work.',
  },
  { part: 'identity', title: 'UPNs and dates of birth', hint: 'Empty the column if you do not need it.' },
  { part: 'money', title: 'Money', hint: '' },
  { part: 'notes', title: 'Notes on cells', hint: 'Comments are not ours to read: look through them yourself.' },
  {
    part: 'hidden',
    title: 'Hidden tabs',
    hint: 'Hidden is not secret. Showing one here shows it to everybody who has the sheet.',
  },
];

export function sayPart(part: SharePart, hint: string, lines: number, mapShowsPounds: boolean): string {
  const found = lines === 0 ? 'None found.' : hint;
  if (part !== 'money') return found;
  return mapShowsPounds
    ? 'The map shows pounds, to everybody who sees it.'
    : `The map shows no pounds. ${found}`.trim();
}
