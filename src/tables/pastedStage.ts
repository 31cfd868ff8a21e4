/**
 * A stage as schools' systems write it: label or code, in any case, or both in one cell ("P - School Action Plus").
 * A stage that the school does not have is kept as typed: School Action never becomes SEN support by itself.
 * Tests: test/tables/pastedPupils.test.ts
 */
import type { Stage } from '../domain/school';
import { plainText } from './pastedCells';
import { plainKey } from './words';

export type NamedStage = Pick<Stage, 'code' | 'label'>;

export interface PastedStage {
  /** The school's own words for it; as typed where the school has no such stage. */
  readonly text: string;
  /** null where the school has no such stage. */
  readonly code: string | null;
}

/** Short words for labels, compared without case and spacing. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['sa', 'schoolaction'],
  ['saplus', 'schoolactionplus'],
  ['sap', 'schoolactionplus'],
  ['actionplus', 'schoolactionplus'],
  ['statemented', 'statement'],
  ['statementofsen', 'statement'],
  ['statementofspecialeducationalneeds', 'statement'],
  ['sensupport', 'sensupport'],
  ['sendsupport', 'sensupport'],
  ['ehcp', 'ehcplan'],
  ['educationhealthandcareplan', 'ehcplan'],
  ['nosen', 'nospecialeducationalneed'],
  ['nosend', 'nospecialeducationalneed'],
  ['nospecialeducationalneeds', 'nospecialeducationalneed'],
]);

/** "+" is the whole difference between two stages, so it is read before signs are dropped. */
function stageKey(text: string): string {
  return plainKey(text.replace(/\+/g, ' plus ').replace(/&/g, ' and '));
}

export function stageReader(stages: readonly NamedStage[]): (cell: string) => PastedStage {
  const byKey = new Map<string, NamedStage>();
  for (const stage of stages) byKey.set(stageKey(stage.label), stage);
  for (const stage of stages) byKey.set(stageKey(stage.code), stage);
  const find = (text: string) => {
    const key = stageKey(text);
    return byKey.get(key) ?? byKey.get(SHORT.get(key) ?? '');
  };
  return (cell) => {
    const text = plainText(cell);
    const whole = find(text);
    if (whole) return { text: whole.label, code: whole.code };
    // Every part that says a stage must say the same one.
    const said = new Set(
      text
        .split(/[-–:()[\],/]+/)
        .map((part) => find(part))
        .filter((stage) => stage !== undefined),
    );
    const [only] = said;
    return said.size === 1 && only ? { text: only.label, code: only.code } : { text, code: null };
  };
}
