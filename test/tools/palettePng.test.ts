/** Small pictures: what was drawn is still there, in fewer bytes. */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { palettePng, readPng, writePng } from '../../tools/palettePng';

/** A page of text, as a browser saves it, is mostly few colours; this one has as many as it likes. */
const picture = fc.integer({ min: 1, max: 12 }).chain((width) =>
  fc.integer({ min: 1, max: 12 }).chain((height) =>
    fc.uint8Array({ minLength: width * height * 3, maxLength: width * height * 3 }).map((rgb) => ({
      width,
      height,
      rgb,
    })),
  ),
);

test('a picture of at most 256 colours comes back as it was', () =>
  fc.assert(
    fc.property(picture, (drawn) => {
      expect(readPng(writePng(drawn))).toEqual(drawn);
    }),
  ));

test('a picture of more colours keeps each near to what it was', () => {
  const side = 64;
  const rgb = Uint8Array.from({ length: side * side * 3 }, (_, at) =>
    at % 3 === 0 ? ((at / 3) % side) * 4 : at % 3 === 1 ? Math.floor(at / 3 / side) * 4 : 128,
  );
  const { rgb: again, width } = readPng(writePng({ width: side, height: side, rgb }));
  expect(width).toBe(side);
  const furthest = rgb.reduce((most, value, at) => Math.max(most, Math.abs(value - (again[at] ?? 0))), 0);
  expect(furthest).toBeGreaterThan(0);
  expect(furthest).toBeLessThan(32);
});

describe('rows as a browser filters them', () => {
  /** Two rows of two pixels: 10 20 30, 40 50 60 / 70 80 90, 100 110 120, written by hand for each filter. */
  const drawn = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120];
  it.each([
    { why: 'none', second: [0, 70, 80, 90, 100, 110, 120] },
    { why: 'from the left', second: [1, 70, 80, 90, 30, 30, 30] },
    { why: 'from above', second: [2, 60, 60, 60, 60, 60, 60] },
    { why: 'from the mean of both', second: [3, 65, 70, 75, 45, 45, 45] },
    { why: 'from the nearest of three', second: [4, 60, 60, 60, 30, 30, 30] },
  ])('$why', ({ second }) => {
    const png = withKind(writePng({ width: 2, height: 2, rgb: new Uint8Array(12) }), 2, [
      ...[0, 10, 20, 30, 40, 50, 60],
      ...second,
    ]);
    expect([...readPng(png).rgb]).toEqual(drawn);
  });
});

/** The same file with another kind of colour and other rows. */
function withKind(png: Buffer, kind: number, rows: number[]): Buffer {
  const body = deflateSync(Buffer.from(rows));
  const head = Buffer.from(png.subarray(0, 33));
  head[25] = kind;
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([head, length, Buffer.from('IDAT'), body, Buffer.alloc(4)]);
}

test('what it cannot read, it says', () => {
  const grey = withKind(writePng({ width: 1, height: 1, rgb: new Uint8Array(3) }), 0, [0, 0]);
  expect(() => readPng(grey)).toThrow('0800000000');
});

test('a picture of the guide is no larger for being made small again', () => {
  const map = readFileSync('docs/pictures/map.png');
  expect(palettePng(map).length).toBeLessThanOrEqual(map.length);
});
