/** Names beside marks, and the colours that a copied picture takes with it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { COLOURS, colour, withColours } from '../../sidebar/pictures/colours';
import { type Label, LETTER_WIDTH, type Mark, placeLabels } from '../../sidebar/pictures/labels';

const frame = { left: 0, right: 400, top: 0, bottom: 300 };
const mark = (name: string, x: number, y: number): Mark => ({ name, x, y, radius: 10 });
const textsOf = (labels: readonly Label[]) => labels.map(({ text, anchor }) => `${text} ${anchor}`);

describe('a name stands', () => {
  it.each([
    { why: 'at the right of its mark', marks: [mark('Reading', 100, 100)], found: ['Reading start'] },
    { why: 'at the left where the right has no room', marks: [mark('Reading', 380, 100)], found: ['Reading end'] },
    {
      why: 'clear of a neighbour',
      marks: [mark('Reading', 100, 100), mark('Number', 130, 100)],
      found: ['Reading end', 'Number start'],
    },
    { why: 'nowhere, if it is too long: its number does', marks: [mark('R'.repeat(90), 200, 100)], found: ['1 start'] },
  ])('$why', ({ marks, found }) => expect(textsOf(placeLabels(marks, frame))).toEqual(found));
});

test('for any marks, no name covers a name or leaves the picture', () => {
  const anyMark = fc.record({
    name: fc.stringMatching(/^[A-Z][a-z]{2,24}$/),
    x: fc.integer({ min: 10, max: 390 }),
    y: fc.integer({ min: 10, max: 290 }),
    radius: fc.integer({ min: 5, max: 14 }),
  });
  fc.assert(
    fc.property(fc.array(anyMark, { maxLength: 14 }), (marks) => {
      const labels = placeLabels(marks, frame);
      expect(labels).toHaveLength(marks.length);
      const names = labels.filter(({ text }) => !/^\d+$/.test(text)).map(extent);
      for (const [index, one] of names.entries()) {
        expect(one.from).toBeGreaterThanOrEqual(frame.left);
        expect(one.to).toBeLessThanOrEqual(frame.right);
        for (const other of names.slice(index + 1)) {
          const isBeside = one.to <= other.from || other.to <= one.from;
          expect(isBeside || Math.abs(one.line - other.line) >= 13).toBe(true);
        }
      }
    }),
    { numRuns: 200 },
  );
});

/** Where the letters of a label begin and end, and their middle line. */
function extent({ text, x, y, anchor }: Label) {
  const width = text.length * LETTER_WIDTH;
  const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { from, to: from + width, line: y };
}

describe('colours', () => {
  it('have the same values on the page', () => {
    const style = readFileSync('sidebar/pictures/style.css', 'utf8');
    const onPage = [...style.matchAll(/--picture-([a-z]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]);
    expect(onPage).toEqual(Object.entries(COLOURS));
  });

  it('go with a picture that leaves the page; what is no colour of ours stays', () => {
    expect(withColours(`<g fill="${colour('mark')}" stroke="var(--other)"/>`)).toBe(
      '<g fill="#0b57d0" stroke="var(--other)"/>',
    );
  });

  it.each(['mark', 'late', 'booked', 'ink', 'line'] as const)('%s keeps 3:1 to the paper and to the bands', (name) => {
    for (const ground of ['paper', 'band'] as const) {
      expect(contrast(COLOURS[name], COLOURS[ground])).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(['ink', 'soft'] as const)('%s, which words are written in, keeps 4.5:1', (name) =>
    expect(contrast(COLOURS[name], COLOURS.band)).toBeGreaterThanOrEqual(4.5),
  );
});

/** As WCAG 2.2 reckons it. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b].map(luminance).sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
