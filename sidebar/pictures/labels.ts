/**
 * Finds room for a name beside each mark, so that no name covers another or a mark; where there is none, the mark's number
 * stands for it, as in the table beneath. Pure, in pixels from the top left. Tests: test/sidebar/pictureParts.test.ts
 */
export interface Mark {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}
export interface Label {
  readonly text: string;
  /** Where the text begins or ends, on its middle line. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of the letters, at 13 px: a little wide, so that names never touch. */
export const LETTER_WIDTH = 7;
const LINE_HEIGHT = 17;
const GAP = 5;

/** @param frame what labels must stay within */
export function placeLabels(marks: readonly Mark[], frame: Box): readonly Label[] {
  const taken: Box[] = marks.map(around);
  return marks.map((mark, index) => {
    const others = taken.filter((_, at) => at !== index);
    const name = places(mark, mark.name).find((label) => fits(boxOf(label), frame, others));
    const label = name ?? numberOf(mark, index, frame, others);
    taken.push(boxOf(label));
    return label;
  });
}

function numberOf(mark: Mark, index: number, frame: Box, others: readonly Box[]): Label {
  const all = places(mark, String(index + 1));
  // A number that finds no room stands on its mark's right all the same: the table has it too.
  return all.find((label) => fits(boxOf(label), frame, others)) ?? (all[0] as Label);
}

/** Right, left, above, below, then the corners. */
function places({ x, y, radius }: Mark, text: string): readonly Label[] {
  const beside = radius + GAP;
  const over = radius + LINE_HEIGHT / 2 + 1;
  return [
    { text, x: x + beside, y, anchor: 'start' },
    { text, x: x - beside, y, anchor: 'end' },
    { text, x, y: y - over, anchor: 'middle' },
    { text, x, y: y + over, anchor: 'middle' },
    ...([y - over, y + over] as const).flatMap((line): Label[] => [
      { text, x: x - radius, y: line, anchor: 'start' },
      { text, x: x + radius, y: line, anchor: 'end' },
    ]),
  ];
}

function boxOf({ text, x, y, anchor }: Label): Box {
  const width = text.length * LETTER_WIDTH;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - LINE_HEIGHT / 2, bottom: y + LINE_HEIGHT / 2 };
}

function around({ x, y, radius }: Mark): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function fits(box: Box, frame: Box, others: readonly Box[]): boolean {
  const isInside =
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
  return isInside && others.every((other) => !overlap(box, other));
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
