/**
 * Pupils from pasted cells or a CSV: first what would be added, then, on "apply", the rows themselves, in one write below the
 * last. Pupils that are there already are left as they are. Tests: test/app/importPupils.test.ts
 */
import { answered, type Result } from '../domain/result';
import type { WrittenCell } from '../tables/cell';
import { findColumns } from '../tables/headings';
import { matchPasted, type PastedPupil, readPastedPupils } from '../tables/pastedPupils';
import type { SheetProblem } from '../tables/tab';
import { tabSpec } from '../tables/tabs';
import { busy } from './busy';
import { rowOf } from './firstRows';
import type { World } from './ports';
import { readWorkbook } from './readWorkbook';
import { refreshUnderLock } from './refresh';

interface NewPupil {
  readonly name: string;
  readonly className: string;
  readonly stage: string;
  readonly note: string;
}
export interface Imported {
  readonly added: NewPupil[];
  readonly alreadyThere: NewPupil[];
  readonly unreadable: { line: number; says: string }[];
  readonly columns: { theirs: string; ours: string }[];
  readonly applied: boolean;
}
interface Pasted {
  readonly text: string;
  readonly apply: boolean;
}

export function importPupils(world: World, pasted: Pasted): Result<Imported, SheetProblem> {
  if (!pasted.apply) return answered(understood(world, pasted.text).answer);
  // Read again under the lock: a colleague may have added the same pupils meanwhile.
  const done = world.lock.hold(() => applyUnderLock(world, pasted.text));
  return done?.value ?? busy();
}

function applyUnderLock(world: World, text: string): Result<Imported, SheetProblem> {
  const { workbook } = world;
  const { answer, added } = understood(world, text);
  const sheet = workbook.read('Pupils');
  const { columns } = findColumns(tabSpec('Pupils'), sheet);
  if (!sheet || columns.column('forename') === null || columns.column('surname') === null) {
    const says =
      'The tab Pupils has no columns Forename and Surname. Choose Extensions, Provision map, Set up this sheet, then try again.';
    return { ok: false, problems: [{ tab: 'Pupils', cell: '', rowId: '', says }] };
  }
  if (added.length > 0) {
    const width = sheet[0]?.length ?? 0;
    workbook.write(
      'Pupils',
      sheet.length + 1,
      1,
      added.map((pupil) => rowOf(cellsOf(pupil), columns, width)),
    );
    workbook.flush();
    refreshUnderLock(world);
  }
  world.log(`import: ${added.length} pupils added`);
  return answered({ ...answer, applied: true });
}

function understood(world: World, text: string): { answer: Imported; added: readonly PastedPupil[] } {
  const { school } = readWorkbook(world.workbook).reading;
  const { pupils, unreadable, columns } = readPastedPupils(text, school.stages);
  const { added, alreadyThere } = matchPasted(pupils, school.pupils);
  const answer: Imported = {
    added: added.map((pupil) => shown(pupil, pupil.notes.join(' '))),
    alreadyThere: alreadyThere.map(({ pasted, says }) => shown(pasted, says)),
    unreadable: unreadable.map(({ line, says }) => ({ line, says })),
    columns: columns.map(({ theirs, ours }) => ({ theirs, ours })),
    applied: false,
  };
  return { answer, added };
}

function shown({ surname, forename, className, stage }: PastedPupil, note: string): NewPupil {
  return { name: [surname, forename].filter((part) => part !== '').join(', '), className, stage, note };
}

function cellsOf(pupil: PastedPupil): Record<string, WrittenCell> {
  const date = (day: PastedPupil['dateOfBirth']): WrittenCell => (day === null ? '' : { date: day });
  return {
    forename: pupil.forename,
    surname: pupil.surname,
    className: pupil.className,
    stageCode: pupil.stage,
    yearGroup: pupil.yearGroup,
    dateOfBirth: date(pupil.dateOfBirth),
    stageSince: date(pupil.stageSince),
    mainNeed: pupil.mainNeed,
    otherNeeds: pupil.otherNeeds,
    upn: pupil.upn,
  };
}
