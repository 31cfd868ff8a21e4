/**
 * Puts another version of a template in use, or the starter: one row is written, and every version stays where it is.
 * Tests: test/app/templates/
 */

import { type DocumentKind, kindSpec } from '../../documents/kinds';
import { answered, type Result } from '../../domain/result';
import type { SheetProblem } from '../../tables/tab';
import { underLock } from '../busy';
import { me } from '../documents/owner';
import type { World } from '../ports';
import { type RefusedCall, refusal } from '../refusal';
import { putInUse, setUpFirst } from './storeTemplate';
import { TAB, TemplateTab } from './templateTab';

export interface Chosen {
  readonly kind: DocumentKind;
  readonly initials?: string | undefined;
}
export interface UseAnswer {
  /** 0 = the starter. */
  readonly version: number;
  readonly says: string;
}

export function useStarter(world: World, { kind, initials }: Chosen): Result<UseAnswer, SheetProblem> {
  return use(world, kind, 0, initials);
}

export function useVersion(
  world: World,
  { kind, version, initials }: Chosen & { readonly version: number },
): Result<UseAnswer, SheetProblem> {
  return use(world, kind, version, initials);
}

function use(
  world: World,
  kind: DocumentKind,
  version: number,
  initials: string | undefined,
): Result<UseAnswer, SheetProblem> {
  const by = me(world, initials).initials;
  return underLock(world, () => {
    const tab = new TemplateTab(world.workbook.read(TAB) ?? []);
    if (tab.isBroken) return setUpFirst();
    const wanted = tab.of(kind).versions.find((one) => one.version === version);
    if (version !== 0 && !wanted?.isWhole()) return refuseVersion(kind, version, wanted !== undefined);
    const from = { storedOn: world.clock.today(), initials: by, fileName: wanted?.fileName ?? '' };
    putInUse(world, tab, kind, { version, ...from }, null);
    return answered({ version, says: sayUse(kind, version) });
  });
}

function sayUse(kind: DocumentKind, version: number): string {
  const { name } = kindSpec(kind);
  return version === 0
    ? `${name}: the template that comes with Provision Map is used from now on. Your school’s own is kept as a version.`
    : `${name}: your school’s template, version ${version}, is used from now on.`;
}

export function refuseVersion(kind: DocumentKind, version: number, isThere: boolean): RefusedCall {
  const why = isThere ? 'is not whole any more' : 'is not there any more';
  const says = `${kindSpec(kind).name}: version ${version} ${why}. Nothing was changed. Choose another version, or upload the file again.`;
  return refusal('', says);
}
