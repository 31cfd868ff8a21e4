/** What is typed in the sidebar and saved from there: by the row's ID, held against what was seen. */
import { type RowToSave, saveRows } from '../../src/app/saveRows';
import type { EditedTab } from '../../src/tables/rowEdits';
import { textOf } from '../../src/tables/typedText';
import type { Sidebar } from './buttons';
import { idsOn } from './people';
import type { Simulation } from './simulation';
import { layoutOf } from './typed';

const TYPED_IN: readonly (readonly [EditedTab, string])[] = [
  ['Reviews', 'nextSteps'],
  ['Reviews', 'attended'],
  ['Targets', 'comment'],
  ['Provision list', 'comment'],
  ['Plans', 'helpAtHome'],
];

export function save(simulation: Simulation, sidebar: Sidebar): void {
  if (simulation.place.random.happens(0.2)) saveNewTarget(simulation, sidebar);
  else saveCell(simulation, sidebar);
}

function saveNewTarget(simulation: Simulation, { person }: Sidebar): void {
  const { random } = simulation.place;
  const row: RowToSave = {
    tab: 'Targets',
    rowId: '',
    pupilId: `P00${random.between(1, 5)}`,
    set: { target: `Counts to ${random.between(1, 999)}` },
  };
  simulation.press({
    person,
    name: `save a new target of ${row.pupilId}`,
    work: (world) => saveRows(world, [row]),
    mayChange: ({ tab, isNewRow }) => tab === 'Targets' && isNewRow,
  });
}

function saveCell(simulation: Simulation, { person }: Sidebar): void {
  const { random } = simulation.place;
  const [tab, key] = random.pick(TYPED_IN) ?? ['Targets', 'comment'];
  const rowId = random.pick(idsOnTab(simulation, tab));
  if (rowId === undefined) return;
  const text = `Said ${random.between(1000, 9999)}`;
  const { run, answer } = simulation.press({
    person,
    name: `save ${key} of ${rowId}: ${text}`,
    work: (world) =>
      saveRows(world, [
        { tab, rowId, was: { [key]: cellOf(simulation, tab, rowId, key) ?? '' }, set: { [key]: text } },
      ]),
    mayChange: (one) => one.tab === tab && one.key === key && one.rowId === rowId && one.now === text,
  });
  if (!answer?.ok || run.wasDisturbed) return;
  const holds = cellOf(simulation, tab, rowId, key);
  if (holds !== text) simulation.wrong(`${tab}, ${rowId}, ${key}: “${text}” was saved, and “${holds}” is there`);
}

function idsOnTab({ place: { book } }: Simulation, tab: string): string[] {
  const sheet = book.find(tab);
  return sheet ? idsOn(sheet) : [];
}

/** As it is now; undefined where it is not there. */
function cellOf({ place: { book } }: Simulation, tab: string, rowId: string, key: string): string | undefined {
  const sheet = book.find(tab);
  const layout = sheet && layoutOf(sheet);
  if (!sheet || !layout) return undefined;
  const row = sheet.rows.find(({ cells }) => cells[layout.idAt] === rowId);
  const cell = row?.cells[layout.keys.indexOf(key)] ?? '';
  return typeof cell === 'object' && 'formula' in cell ? '' : textOf(cell);
}
