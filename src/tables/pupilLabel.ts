/**
 * How a pupil is named on other tabs: "Khan, Ava · P017". The ID after the last dot counts.
 * Tests: test/tables/pupilLabel.test.ts
 */

const DOT = '·';

export function pupilLabel(pupil: {
  readonly surname: string;
  readonly forename: string;
  readonly id: string;
}): string {
  const name = shownName(pupil);
  return name === pupil.id ? pupil.id : `${name} ${DOT} ${pupil.id}`;
}

/** "Khan, Ava": for lists that keep the ID apart. */
export function shownName(pupil: { readonly surname: string; readonly forename: string; readonly id: string }): string {
  const name = [pupil.surname, pupil.forename].filter((part) => part !== '').join(', ');
  return name === '' ? pupil.id : name;
}

/** @returns the ID in a label, or null where the text has no dot: a bare ID or a name */
export function idInLabel(text: string): string | null {
  const dot = text.lastIndexOf(DOT);
  return dot === -1 ? null : text.slice(dot + 1).trim();
}

/** @returns "Khan, Ava" of a label; the whole text where it has no dot */
export function nameInLabel(text: string): string {
  const dot = text.lastIndexOf(DOT);
  return dot === -1 ? text : text.slice(0, dot);
}
