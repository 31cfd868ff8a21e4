/** Every class of Google's that is called, by the name that its types give it. */
import type { GoogleClass } from './entry';
import { OTHER_CLASSES } from './otherMethods';
import { SHEET_CLASSES } from './sheetMethods';

export const CLASSES: Readonly<Record<string, GoogleClass>> = { ...SHEET_CLASSES, ...OTHER_CLASSES };

/** 'Range.setValues' → what is said of it; undefined where nothing is. */
export function behaviourOf(method: string) {
  const dot = method.lastIndexOf('.');
  return CLASSES[method.slice(0, dot)]?.methods[method.slice(dot + 1)];
}

/** Every method that the tables tell of, as 'Range.setValues'. */
export const toldMethods = (): string[] =>
  Object.entries(CLASSES).flatMap(([name, { methods }]) => Object.keys(methods).map((method) => `${name}.${method}`));
