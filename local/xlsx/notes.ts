/**
 * Notes on cells between a file and the snapshot. Limits: threaded comments of newer Excel are read as their plain copy.
 * Tests: test/local/xlsx/roundTrip.test.ts
 */
import type { Cell, Sheet } from 'hucre';
import { isPlace } from './a1';

/** One note as the engine's resource holds it: by sheet id, row, column. */
export interface NoteSnapshot {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly width: number;
  readonly height: number;
  readonly note: string;
  readonly show?: boolean;
}
export type NotesOfSheet = Record<string, Record<string, NoteSnapshot>>;

const WIDTH = 220;
const HEIGHT = 100;

/** Adds the notes to cells that are about to be written. */
export function addNotes(cells: Map<string, Partial<Cell>>, notes: NotesOfSheet | readonly NoteSnapshot[]): void {
  for (const { row, col, note } of flat(notes)) {
    if (!note) continue;
    const place = `${row},${col}`;
    cells.set(place, { ...cells.get(place), comment: { text: note, author: 'Note' } });
  }
}

function flat(notes: NotesOfSheet | readonly NoteSnapshot[]): NoteSnapshot[] {
  return Object.values(notes).flatMap((value) => ('note' in value ? [value as NoteSnapshot] : Object.values(value)));
}

export function notesFromFile(sheet: Sheet): NotesOfSheet {
  const notes: NotesOfSheet = {};
  for (const [place, { comment }] of sheet.cells ?? []) {
    const [row = 0, col = 0] = place.split(',').map(Number);
    // Some programs write the author as the first line of the text.
    const note = (comment?.text ?? '').replace(/\r\n?/g, '\n').replace(/^Note:\n/, '');
    if (note === '' || !isPlace(row, col)) continue;
    const line = notes[row] ?? {};
    notes[row] = line;
    line[col] = { id: `note-${row}-${col}`, row, col, width: WIDTH, height: HEIGHT, note, show: false };
  }
  return notes;
}
