/**
 * Keeps a template of the school's own: checked, then written under the lock, its parts first and the row that says "in use" last,
 * so that a run that ends half-way leaves the one in use as it was. A template that is there already is put in use again, not
 * stored twice. Problems refuse it; advice does not. Two writes, whatever its size. Tests: test/app/templates/
 */

import { checkAndClean } from '../../documents/check';
import { type DocumentKind, kindSpec } from '../../documents/kinds';
import { answered, type Result } from '../../domain/result';
import { fromBase64, toBase64 } from '../../files/base64';
import { textHash } from '../../tables/contentHash';
import type { SheetProblem } from '../../tables/tab';
import { underLock } from '../busy';
import { me } from '../documents/owner';
import type { World } from '../ports';
import { type RefusedCall, refusal } from '../refusal';
import { notWhole, type SaidCheck, sayCheck } from './sayCheck';
import { type InUse, TAB, TemplateTab } from './templateTab';

export interface Sent {
  readonly kind: DocumentKind;
  readonly base64: string;
  readonly initials?: string | undefined;
  readonly fileName?: string | undefined;
}

export interface StoreAnswer extends SaidCheck {
  readonly stored: boolean;
  /** In use now; 0 = the starter, or nothing was stored. */
  readonly version: number;
  /** '' where it was not stored. */
  readonly says: string;
}

export function storeTemplate(world: World, { base64, ...sent }: Sent): Result<StoreAnswer, SheetProblem> {
  const bytes = fromBase64(base64);
  if (!bytes) return answered({ stored: false, version: 0, says: '', ...notWhole() });
  return keepTemplate(world, { ...sent, bytes });
}

export function keepTemplate(
  world: World,
  { kind, bytes, initials, fileName }: Omit<Sent, 'base64'> & { readonly bytes: Uint8Array },
): Result<StoreAnswer, SheetProblem> {
  const { check, clean } = checkAndClean(bytes, kind);
  if (!clean) return answered({ stored: false, version: 0, says: '', ...sayCheck(check) });
  const from = {
    storedOn: world.clock.today(),
    initials: me(world, initials).initials,
    fileName: (fileName ?? '').trim().slice(0, 100),
  };
  const done = underLock(world, (): Result<number, SheetProblem> => {
    const tab = new TemplateTab(world.workbook.read(TAB) ?? []);
    if (tab.isBroken) return setUpFirst();
    const checksum = textHash(toBase64(clean));
    const there = tab
      .of(kind)
      .versions.find((one) => one.length === clean.length && one.checksum === checksum && one.isWhole());
    const version = there?.version ?? tab.nextVersion(kind);
    putInUse(world, tab, kind, { version, ...from }, there ? null : clean);
    return answered(version);
  });
  if (!done.ok) return done;
  world.log(`template stored: ${kind} version ${done.value}, ${clean.length} bytes`);
  const says = `${kindSpec(kind).name}: your school’s template, version ${done.value}, is used from now on.`;
  return answered({ stored: true, version: done.value, says, ...sayCheck(check) });
}

/** Under the lock. @param bytes null where the version is there already */
export function putInUse(
  { workbook }: World,
  tab: TemplateTab,
  kind: DocumentKind,
  inUse: InUse,
  bytes: Uint8Array | null,
): void {
  const { version, ...from } = inUse;
  const block = bytes ? tab.blockOf(kind, version, bytes, from) : null;
  if (block) {
    workbook.write(TAB, block.line, 1, block.cells);
    // All of it must be there before anything says that it is in use.
    workbook.flush();
  }
  const mark = tab.markOf(kind, inUse, block);
  workbook.write(TAB, mark.line, 1, mark.cells);
}

export function setUpFirst(): RefusedCall {
  const says = `The hidden tab ${TAB} is not as it should be. Choose Set up this sheet from the menu, then try again.`;
  return refusal(TAB, says);
}
