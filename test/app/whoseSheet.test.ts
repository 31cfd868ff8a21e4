/**
 * Several accounts, no authority, copies and restores, in the built add-on: each case does no harm and is told in a sentence. The
 * same cases stand as a table in docs/admin.md. Sentences for Google's own refusals are tested in test/sidebar/rpc.test.ts.
 */
import { describe, expect, it, test } from 'vitest';
import { RunKilled } from '../../local/gate';
import type { Host } from '../../local/host';
import { CONTRACT_VERSION } from '../../src/rpc/version';
import { allIn, filesIn, isKilled, keyOf, needing, register } from './documents/made';
import { ask, type Kept, keep, oakfield, open, refusal, temporaryFolder, typedSchool } from './oakfield';
import { rowsOf } from './typing';

interface Answer {
  readonly ok: boolean;
  readonly stamp?: string;
  readonly problems?: readonly { readonly says: string }[];
}
/** A call as the sidebar sends it. */
function fromSidebar(host: Host, call: string, args: unknown, stamp?: string): Answer {
  const envelope = { call, args, built: CONTRACT_VERSION, ...(stamp === undefined ? {} : { stamp }) };
  return JSON.parse(String(host.call('rpc', JSON.stringify(envelope)))) as Answer;
}
const allCells = (host: Host) => JSON.stringify(host.workbook.names().map((tab) => host.workbook.sheet(tab).values()));

/** File, Make a copy: the cells go along; what the add-on keeps beside them, for all or for a person, does not. */
function copied({ snapshot }: Kept): Kept {
  return { snapshot: { ...structuredClone(snapshot), id: `${snapshot.id}-copy` }, state: '{}' };
}
/** Put back by the version history: the cells of then, what is kept beside them of now. */
const putBack = (then: Kept, now: Kept): Kept => ({ snapshot: then.snapshot, state: now.state });

const WANTED = { kind: 'iep' as const, pupilIds: ['P001', 'P002'], initials: 'SB' };

describe('several accounts in one browser', () => {
  it('a call from another account’s session is refused, says what to do, and changes nothing', async () => {
    const host = await typedSchool(4);
    const { stamp } = fromSidebar(host, 'home', {});
    expect(stamp).toMatch(/\S+ \S+/);
    const before = allCells(host);
    const other = fromSidebar(host.asUser('other'), 'saveTerms', { text: '', terms: [], apply: true }, stamp);
    expect(other).toMatchObject({ ok: false, problems: [{ says: expect.stringContaining('one browser profile') }] });
    expect(allCells(host)).toBe(before);
    expect(fromSidebar(host, 'home', {}, stamp).ok).toBe(true);
    host.close();
  });
  it('so is one from a sidebar of another sheet', async () => {
    const [host, another] = [await typedSchool(4), await oakfield()];
    const { stamp } = fromSidebar(host, 'home', {});
    expect(fromSidebar(another, 'home', {}, stamp).problems?.[0]?.says).toMatch(
      /another Google account, or for another/,
    );
    host.close();
    another.close();
  });
  it('what belongs to a person is not the other’s: initials, choices, documents', async () => {
    const driveFolder = temporaryFolder();
    const host = await needing(driveFolder);
    const { batch, intents } = ask(host, 'planDocuments', WANTED);
    const documentIds = intents.map(({ documentId }) => documentId);
    ask(host, 'makeLane', { batch, documentIds });
    const other = host.asUser('other');
    expect(ask(other, 'home', {}).initials).toBe('');
    expect(ask(other, 'finishDocuments', {}).folder).toBeNull();
    // Whom the files in Drive belong to is all that a colleague's session could have seen.
    expect(new Set(allIn(driveFolder).map(({ owner }) => owner))).toEqual(new Set([host.user]));
    host.close();
  });
});

describe('authority', () => {
  it('none, as in a sheet where nobody has allowed it yet: the menu is built, and all else waits for a click', async () => {
    const host = await typedSchool(4);
    host.gate.reset();
    expect(host.menu().map(({ functionName }) => functionName)).toContain('openSidebar');
    expect(Object.keys(host.gate.stats().calls).every((name) => /getUi|Menu|addItem|addToUi/.test(name))).toBe(true);
    host.close();
  });
  it('limited, as in a sheet where somebody has: the same menu, and no more', async () => {
    const host = await typedSchool(4, { authorityOnOpen: 'limited' });
    host.gate.reset();
    expect(host.menu().map(({ functionName }) => functionName)).toContain('openSidebar');
    expect(Object.keys(host.gate.stats().calls).every((name) => /getUi|Menu|addItem|addToUi/.test(name))).toBe(true);
    host.close();
  });
  it('installing builds the same menu', async () => {
    const host = await typedSchool(4);
    host.gate.reset();
    host.call('onInstall', { authMode: 'FULL' });
    expect(host.gate.stats().calls['SpreadsheetApp.addToUi']).toBe(1);
    host.close();
  });
  it('no leave to edit a tab: its name, whom to ask, and nothing half done', async () => {
    const host = await typedSchool(4);
    for (const tab of host.workbook.names()) host.workbook.sheet(tab).service.protect().setWarningOnly(false);
    const guest = host.asUser('guest');
    const before = allCells(host);
    const tries: readonly (readonly [string, unknown])[] = [
      ['refresh', {}],
      ['showMap', { cells: 'minutes' }],
      ['saveRows', { rows: [{ tab: 'Plans', rowId: 'PL001', was: {}, set: { start: '01/09/2026' } }] }],
      ['importPupils', { text: 'Forename\tSurname\nNew\tComer', apply: true }],
    ];
    for (const [call, args] of tries) {
      const [says = ''] = refusal(guest.rpc(call, args));
      expect([call, says]).toEqual([call, expect.stringMatching(/^You cannot edit "[^"]+".*nothing was/)]);
      expect(says).toContain('owner of this sheet');
    }
    expect(allCells(host)).toBe(before);
    // Looking is open to whoever sees the sheet.
    expect(ask(guest, 'pupils', {})).toHaveLength(4);
    host.close();
  });
});

describe('a copy that was made in the middle of a batch', async () => {
  const stateFile = `${temporaryFolder()}/state.json`;
  const driveFolder = temporaryFolder();
  const host = await needing(driveFolder, { stateFile });
  const { batch, intents } = ask(host, 'planDocuments', WANTED);
  const [first, second] = intents.map(({ documentId }) => documentId) as [string, string];
  ask(host, 'makeLane', { batch, documentIds: [first] });
  const copy = await open(copied(keep(host, stateFile)), { driveFolder });

  it('says that it is one, and where its unfinished documents are finished', () => {
    const [problem] = ask(copy, 'home', {}).problems;
    expect(problem?.says).toMatch(
      /This sheet is a copy.*1 not finished.*finished in the sheet that it was copied from/,
    );
    expect(ask(copy, 'home', {}).unfinished).toEqual([]);
    expect(ask(copy, 'todo', {}).items.filter(({ kind }) => kind === 'DOCUMENT_UNFINISHED')).toEqual([]);
    expect(ask(host, 'home', {}).problems.filter(({ says }) => says.includes('is a copy'))).toEqual([]);
  });
  it('makes none of the first sheet’s, even where its sidebar were to ask', () => {
    const { failed, done } = ask(copy, 'makeLane', { batch, documentIds: [second] });
    expect(done).toEqual([]);
    expect(failed[0]?.says).toMatch(/theirs to finish/);
    expect(filesIn(driveFolder)).toHaveLength(1);
  });
  it('begins its own, with numbers that were never used, and then says nothing more of it', () => {
    const own = ask(copy, 'planDocuments', { ...WANTED, pupilIds: ['P002'] });
    expect(own.intents).toHaveLength(1);
    expect(own.intents[0]?.documentId).not.toBe(second);
    expect(register(copy).find((row) => row['Document ID'] === second)).toMatchObject({ State: 'DROPPED' });
    expect(ask(copy, 'home', {}).problems.filter(({ says }) => says.includes('is a copy'))).toEqual([]);
    const numbers = register(copy)
      .filter((row) => row['Pupil ID'] === 'P002')
      .map((row) => row['Plan number']);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
  it('leaves the first sheet to finish its own, each once', () => {
    const { done, failed } = ask(host, 'makeLane', { batch, documentIds: [first, second] });
    expect(failed).toEqual([]);
    expect(done).toHaveLength(2);
    expect(filesIn(driveFolder).map(keyOf).sort()).toEqual([first, second].sort());
    copy.close();
    host.close();
  });
});

test('a copy cannot take back what was brought into the sheet that it was copied from', async () => {
  const stateFile = `${temporaryFolder()}/state.json`;
  const host = await typedSchool(4, { stateFile });
  ask(host, 'importPupils', { text: 'Forename\tSurname\tClass\nNew\tComer\t4B', apply: true });
  expect(ask(host, 'lastImport', {}).last).not.toBeNull();
  const copy = await open(copied(keep(host, stateFile)));
  expect(ask(copy, 'lastImport', {}).last).toBeNull();
  const pupils = JSON.stringify(rowsOf(copy, 'Pupils'));
  expect(refusal(copy.rpc('settleImport', { wish: 'UNDO' }))).toEqual([expect.stringContaining('nothing to undo')]);
  expect(JSON.stringify(rowsOf(copy, 'Pupils'))).toBe(pupils);
  copy.close();
  host.close();
});

test('a copy that was made while pupils were being brought in does not wait for a job that is not its own', async () => {
  const stateFile = `${temporaryFolder()}/state.json`;
  const host = await typedSchool(4, { stateFile });
  const text = 'Forename\tSurname\tClass\nNew\tComer\t4B';
  host.gate.before(
    ({ name, n }) => name === 'SpreadsheetApp.flush' && n > 1,
    () => {
      throw new RunKilled();
    },
  );
  expect(isKilled(() => host.rpc('importPupils', { text, apply: true }))).toBe(true);
  host.gate.reset();
  const copy = await open(copied(keep(host, stateFile)));
  expect(ask(copy, 'home', {}).problems.filter(({ says }) => says.includes('half-way'))).toEqual([]);
  ask(copy, 'importPupils', { text, apply: true });
  expect(rowsOf(copy, 'Pupils').filter((row) => row['Surname'] === 'Comer')).toHaveLength(1);
  copy.close();
  host.close();
});

describe('a sheet that was put back to an earlier version', () => {
  it('in the middle of a batch: what it has forgotten is not carried on, what was made is told and never binned', async () => {
    const stateFile = `${temporaryFolder()}/state.json`;
    const driveFolder = temporaryFolder();
    const host = await needing(driveFolder, { stateFile });
    const then = keep(host, stateFile);
    const { batch, intents } = ask(host, 'planDocuments', WANTED);
    const documentIds = intents.map(({ documentId }) => documentId);
    ask(host, 'makeLane', { batch, documentIds: documentIds.slice(0, 1) });
    const back = await open(putBack(then, keep(host, stateFile)), { driveFolder });
    host.close();
    const { failed } = ask(back, 'makeLane', { batch, documentIds });
    expect(failed.map(({ says }) => says)).toEqual(
      documentIds.map(() => expect.stringMatching(/Choose the pupil again/)),
    );
    const again = ask(back, 'planDocuments', WANTED);
    const made = ask(back, 'makeLane', {
      batch: again.batch,
      documentIds: again.intents.map(({ documentId }) => documentId),
    });
    expect(made.done).toHaveLength(2);
    const { binned, extras } = ask(back, 'finishDocuments', {});
    expect(binned).toBe(0);
    expect(extras.map(({ says }) => says)).toEqual([expect.stringContaining('does not know this one')]);
    back.close();
  });

  it('has its own looks painted over, though those that are remembered beside it are of another day', async () => {
    const stateFile = `${temporaryFolder()}/state.json`;
    const host = await oakfield({ stateFile });
    const then = keep(host, stateFile);
    ask(host, 'showMap', { groupBy: 'need', cells: 'pounds' });
    const wished = looksOf(host);
    const back = await open(putBack(then, keep(host, stateFile)));
    host.close();
    expect(looksOf(back)).not.toEqual(wished);
    ask(back, 'showMap', { groupBy: 'need', cells: 'pounds' });
    expect(looksOf(back)).toEqual(wished);
    back.close();
  });
});

/** What the map shows, and in which colours, formats and merged cells. */
function looksOf(host: Host) {
  const { service } = host.workbook.sheet('Provision map');
  const range = service.getDataRange();
  const values = range.getDisplayValues();
  return {
    values: values.map((row) => row.filter((cell) => !/^v[0-9a-f]{14}$|refreshed/i.test(cell))),
    backgrounds: range.getBackgrounds(),
    merged: range
      .getMergedRanges()
      .map((merged) => merged.getA1Notation())
      .sort(),
  };
}
