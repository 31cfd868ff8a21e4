/**
 * Makes a screenshot small: a PNG of 8-bit colours becomes one with a palette of at most 256, near enough for pages of text.
 * Reads what a browser writes (8 bits a channel, not interlaced), and throws on anything else. Source: the PNG
 * specification, third edition. Tests: test/tools/palettePng.test.ts
 */
import { deflateSync, inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, pixel after pixel. */
  readonly rgb: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

export function palettePng(png: Buffer): Buffer {
  return writePng(readPng(png));
}

export function readPng(png: Buffer): Pixels {
  const data: Buffer[] = [];
  let [width, height, kind] = [0, 0, ''];
  let palette: Buffer = Buffer.alloc(0);
  for (let at = SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    const name = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (name === 'IHDR') [width, height, kind] = [body.readUInt32BE(0), body.readUInt32BE(4), body.toString('hex', 8)];
    if (name === 'PLTE') palette = body;
    if (name === 'IDAT') data.push(body);
  }
  // Depth 8; true colour, with alpha, or a palette; then the usual compression and filter, and no interlacing.
  const channels = { '0802000000': 3, '0806000000': 4, '0803000000': 1 }[kind];
  if (channels === undefined) throw new Error(`A picture of the kind ${kind || '(none)'} cannot be read here.`);
  const bytes = unfilter(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let part = 0; part < 3; part++) {
      const from = pixel * channels;
      rgb[pixel * 3 + part] = (channels === 1 ? palette[(bytes[from] ?? 0) * 3 + part] : bytes[from + part]) ?? 0;
    }
  }
  return { width, height, rgb };
}

export function writePng({ width, height, rgb }: Pixels): Buffer {
  const { palette, nearest } = paletteOf(rgb);
  // No filter: with a palette, neighbours are names and not amounts.
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = nearest(colourAt(rgb, y * width + x));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [...partsOf(colour)]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each row begins with how it differs from its neighbours: left, above, their mean, or the nearest of three (Paeth). */
function unfilter(raw: Buffer, rowBytes: number, height: number, step: number): Buffer {
  const out = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (rowBytes + 1)];
    for (let x = 0; x < rowBytes; x++) {
      const at = y * rowBytes + x;
      const left = x < step ? 0 : (out[at - step] ?? 0);
      const above = y === 0 ? 0 : (out[at - rowBytes] ?? 0);
      const corner = x < step || y === 0 ? 0 : (out[at - rowBytes - step] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      out[at] = (raw[y * (rowBytes + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const sum = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

const colourAt = (rgb: Uint8Array, pixel: number): number =>
  ((rgb[pixel * 3] ?? 0) << 16) | ((rgb[pixel * 3 + 1] ?? 0) << 8) | (rgb[pixel * 3 + 2] ?? 0);
const partsOf = (colour: number): readonly [number, number, number] => [
  colour >> 16,
  (colour >> 8) & 255,
  colour & 255,
];

/** The commonest colours that are not nearly the same as one before; every other is shown as the nearest of them. */
function paletteOf(rgb: Uint8Array): { palette: number[]; nearest: (colour: number) => number } {
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < rgb.length / 3; pixel++) {
    const colour = colourAt(rgb, pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const common = [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b).map(([colour]) => colour);
  let palette = common;
  for (let apart = 0; palette.length > MOST_COLOURS; apart += 24) palette = spread(common, apart);
  const known = new Map(palette.map((colour, index) => [colour, index]));
  const nearest = (colour: number): number => {
    const there = known.get(colour);
    if (there !== undefined) return there;
    let best = 0;
    for (let index = 1; index < palette.length; index++) {
      if (distance(colour, palette[index] ?? 0) < distance(colour, palette[best] ?? 0)) best = index;
    }
    known.set(colour, best);
    return best;
  };
  return { palette, nearest };
}

/** @param apart least squared distance between two colours that are kept @returns more than fit, where it stopped early */
function spread(colours: readonly number[], apart: number): number[] {
  const kept: number[] = [];
  for (const colour of colours) {
    if (kept.every((other) => distance(colour, other) > apart)) kept.push(colour);
    if (kept.length > MOST_COLOURS) break;
  }
  return kept;
}

function distance(a: number, b: number): number {
  const [[r, g, bl], [r2, g2, bl2]] = [partsOf(a), partsOf(b)];
  return (r - r2) ** 2 + (g - g2) ** 2 + (bl - bl2) ** 2;
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** node:zlib has one from Node 22 on; 20 is enough here. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
