/**
 * The buttons that bring rows in and take them out: pupils, a map of the school's own, a new year, undo, files.
 * Tests: test/sidebar/bringing.test.ts
 */
import type { Reply, Request } from '../src/rpc/contract';
import type { Asking, World } from './asking';
import { ANOTHER, type Bringing, bringOf, type Texts, tickedKeys } from './bringing';
import { isBusy } from './state';
import { counted } from './words';

/** As much as the add-on reads. */
const MOST_BYTES = 10 * 1024 * 1024;

export interface BringActions {
  load(screen: string): Promise<boolean>;
  typeList(text: string): void;
  /** @param bytes how many there are */
  chooseFile(name: string, base64: string, bytes: number): void;
  /** Goes back to pasted cells, or to a tab. */
  dropFile(): void;
  /** Of a file, or of this workbook. */
  chooseSheet(sheet: string): void;
  chooseTable(table: string): void;
  correct(columns: Texts): void;
  answer(answers: Texts): void;
  tickRows(keys: readonly string[], isOn: boolean): void;
  checkPupils(): Promise<void>;
  addPupils(): Promise<void>;
  checkMap(): Promise<void>;
  bringMap(): Promise<void>;
  startYear(): Promise<void>;
  settle(wish: Request<'settleImport'>['wish']): Promise<void>;
  saveWorkbook(): Promise<Reply<'exportWorkbook'> | null>;
  saveTable(): Promise<Reply<'exportTable'> | null>;
}

export function makeBringActions({ state, dispatch }: World, { ask, lookHome }: Asking): BringActions {
  const tell = (bring: Partial<Bringing>): void => dispatch({ type: 'bring', bring });
  const focusResult = (): void => dispatch({ type: 'focused', on: 'result' });
  const chosen = () => {
    const { file, sheet, columns, answers } = bringOf(state());
    const inFile = file && { base64: file.base64, fileName: file.name, ...(sheet === '' ? {} : { sheet }) };
    return { inFile, choices: { columns, answers } };
  };
  const given = () => {
    const { inFile, choices } = chosen();
    return { ...(inFile ?? { text: bringOf(state()).text }), ...choices };
  };
  const givenMap = () => {
    const { inFile, choices } = chosen();
    return { ...(inFile ?? { tab: bringOf(state()).sheet }), ...choices };
  };
  const refuse = (says: string, field: string): void => dispatch({ type: 'refused', lines: [{ says, field }] });

  async function lookAtLast(): Promise<void> {
    const reply = await ask('last', 'Looking what was brought in last…', 'lastImport', {}, true);
    if (reply) tell(reply);
  }

  async function checkMap(): Promise<void> {
    if (isBusy(state())) return;
    const asked = bringOf(state());
    if (asked.file === null && asked.sheet === '') return refuse('Choose a tab, or a file.', 'ownTab');
    const map = await ask('checkMap', 'Reading your map…', 'importMap', { ...givenMap(), apply: false });
    // She may have chosen another meanwhile: then this is the answer to another question.
    if (!map || asked.file !== bringOf(state()).file) return;
    tell({ map, asked });
    focusResult();
  }

  async function checkPupils(): Promise<void> {
    if (isBusy(state())) return;
    const { text, file } = bringOf(state());
    if (file === null && text.trim() === '')
      return refuse('Paste the cells of your register, or choose a file.', 'pupilText');
    const asked = bringOf(state());
    const checked = await ask('checkPupils', 'Checking…', 'importPupils', { ...given(), apply: false });
    if (!checked || asked.file !== bringOf(state()).file || asked.text !== bringOf(state()).text) return;
    tell({ checked, asked, added: null });
    focusResult();
  }

  async function lookAtYear(): Promise<void> {
    const year = await ask('year', 'Looking who moves up…', 'newYear', { apply: false }, true);
    if (year) tell({ year, ticks: {} });
  }

  return {
    async load(screen) {
      if (!['bring', 'addPupils', 'newYear', 'bringMap'].includes(screen)) return false;
      // Undo takes back the last only: what an earlier visit did offers none any more.
      tell({ left: [], added: null });
      if (screen === 'bringMap') tell({ ...ANOTHER, file: null });
      await lookAtLast();
      if (screen === 'newYear') await lookAtYear();
      return true;
    },
    typeList: (text) => tell({ ...ANOTHER, text, file: null }),
    chooseFile(name, base64, bytes) {
      if (base64 === '') refuse('This file is empty, or it could not be read. Choose another.', 'file');
      else if (bytes > MOST_BYTES)
        refuse('This file is larger than 10 MB. Save only the list itself as a file of its own.', 'file');
      else tell({ ...ANOTHER, file: { name, base64 } });
    },
    dropFile: () => tell({ ...ANOTHER, file: null }),
    // A choice is no call: who goes through a list by its arrow keys chooses many a time.
    chooseSheet: (sheet) => tell({ sheet }),
    chooseTable: (table) => tell({ table }),
    correct: (columns) => tell({ columns: { ...bringOf(state()).columns, ...columns } }),
    answer: (answers) => tell({ answers: { ...bringOf(state()).answers, ...answers } }),
    tickRows(keys, isOn) {
      const ticks = { ...bringOf(state()).ticks };
      for (const key of keys) ticks[key] = isOn;
      tell({ ticks });
    },
    checkPupils,

    async addPupils() {
      const bring = bringOf(state());
      const { checked } = bring;
      if (isBusy(state()) || !checked) return;
      const ticked = tickedKeys(bring, checked.added, checked.changes, checked.leavers);
      const wish = { ...given(), ticked, seen: checked.seen, apply: true };
      const reply = await ask('addPupils', 'Bringing in…', 'importPupils', wish);
      if (!reply) return;
      if (reply.applied) tell({ ...ANOTHER, text: '', file: null, added: reply });
      else tell({ checked: reply });
      await lookHome();
      focusResult();
    },
    checkMap,

    async bringMap() {
      const bring = bringOf(state());
      const { map } = bring;
      if (isBusy(state()) || !map) return;
      const wish = { ...givenMap(), ticked: tickedKeys(bring, map.rows), seen: map.seen, apply: true };
      const reply = await ask('bringMap', 'Bringing in…', 'importMap', wish);
      if (!reply) return;
      tell({ map: reply });
      await lookHome();
      focusResult();
    },

    async startYear() {
      const bring = bringOf(state());
      const { year } = bring;
      if (isBusy(state()) || !year) return;
      const ticked = tickedKeys(bring, year.moves, year.leavers, year.runsOn);
      const reply = await ask('startYear', 'Keeping a copy, then moving up…', 'newYear', {
        ticked,
        seen: year.seen,
        apply: true,
      });
      if (!reply) return;
      tell({ year: reply, ticks: {} });
      await lookHome();
      focusResult();
    },

    async settle(wish) {
      if (isBusy(state())) return;
      const key = wish === 'UNDO' ? 'undo' : 'carryOn';
      const reply = await ask(key, wish === 'UNDO' ? 'Taking it back…' : 'Carrying on…', 'settleImport', { wish });
      if (!reply) return;
      const { year } = bringOf(state());
      // What a screen says was done is done no more.
      tell({ ...ANOTHER, left: reply.left, added: null, year: null });
      await lookAtLast();
      if (year) await lookAtYear();
      await lookHome();
      // The button that was pressed is gone.
      dispatch({ type: 'focused', on: 'heading' });
      const rest = reply.left.length === 0 ? '' : ` ${counted(reply.left.length, 'thing')} stayed: see below.`;
      dispatch({ type: 'finished', key, says: `${wish === 'UNDO' ? 'Taken back.' : 'Done.'}${rest}` });
    },

    async saveWorkbook() {
      return isBusy(state()) ? null : ask('saveWorkbook', 'Making the file…', 'exportWorkbook', {});
    },
    async saveTable() {
      const { table } = bringOf(state());
      if (isBusy(state())) return null;
      if (table !== '') return ask('saveTable', 'Making the file…', 'exportTable', { tab: table });
      refuse('Choose the tab to save.', 'table');
      return null;
    },
  };
}
