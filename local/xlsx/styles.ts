/**
 * How a cell looks, between a file and the snapshot: number format, font, fill, borders, alignment, turned text.
 * Each distinct look is made once. Limits: gradients and diagonal borders are dropped.
 * Tests: test/local/xlsx/roundTrip.test.ts
 */
import type { AlignmentStyle, BorderLineStyle, BorderStyle, CellStyle, FontStyle } from 'hucre';
import type { StyleSnapshot } from '../snapshot';
import { colourForFile, colourFromFile } from './colours';

/** The snapshot's numbers for lines, in its own order from 1. */
const LINES: readonly BorderLineStyle[] = [
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
];
const SIDES = { t: 'top', r: 'right', b: 'bottom', l: 'left' } as const;
const ACROSS = ['left', 'center', 'right'] as const;
const DOWN = ['top', 'center', 'bottom'] as const;

export function styleForFile(style: StyleSnapshot): CellStyle {
  const out: CellStyle = {};
  if (style.n?.pattern) out.numFmt = style.n.pattern;
  const font = fontForFile(style);
  if (Object.keys(font).length > 0) out.font = font;
  const fill = colourForFile(style.bg?.rgb);
  // Rules lose their fill in other programs unless the pattern is named and both colours are there.
  if (fill) out.fill = { type: 'pattern', pattern: 'solid', fgColor: fill, bgColor: fill };
  const border = borderForFile(style);
  if (Object.keys(border).length > 0) out.border = border;
  const alignment = alignmentForFile(style);
  if (Object.keys(alignment).length > 0) out.alignment = alignment;
  return out;
}

/** What a cell has that nobody dressed, here as in Google Sheets. */
const USUAL_FONT = { name: 'Arial', size: 10 } as const;

function fontForFile(style: StyleSnapshot): FontStyle {
  const font: FontStyle = {};
  if (style.bl) font.bold = true;
  if (style.it) font.italic = true;
  if (style.ul?.s) font.underline = true;
  if (style.st?.s) font.strikethrough = true;
  if (style.fs) font.size = style.fs;
  if (style.ff) font.name = style.ff;
  const colour = colourForFile(style.cl?.rgb);
  if (colour) font.color = colour;
  if (Object.keys(font).length === 0) return font;
  // A font without a name is any font: other programs then choose one with serifs.
  return { name: USUAL_FONT.name, size: USUAL_FONT.size, ...font };
}

function borderForFile(style: StyleSnapshot): BorderStyle {
  const border: BorderStyle = {};
  for (const [key, side] of Object.entries(SIDES) as [keyof typeof SIDES, 'top'][]) {
    const edge = style.bd?.[key];
    const line = edge ? LINES[edge.s - 1] : undefined;
    const color = colourForFile(edge?.cl?.rgb);
    if (line) border[side] = color ? { style: line, color } : { style: line };
  }
  return border;
}

function alignmentForFile(style: StyleSnapshot): AlignmentStyle {
  const alignment: AlignmentStyle = {};
  const across = style.ht ? ACROSS[style.ht - 1] : undefined;
  const down = style.vt ? DOWN[style.vt - 1] : undefined;
  if (across) alignment.horizontal = across;
  if (down) alignment.vertical = down;
  if (style.tb === 3) alignment.wrapText = true;
  if (style.tr?.v) alignment.textRotation = 255;
  // The snapshot counts clockwise; a file counts 1–90 upwards and 91–180 downwards.
  else if (style.tr?.a) alignment.textRotation = style.tr.a < 0 ? -style.tr.a : 90 + style.tr.a;
  return alignment;
}

export function styleFromFile(style: CellStyle, theme: readonly string[] | undefined): StyleSnapshot {
  const out: StyleSnapshot = {};
  if (style.numFmt && style.numFmt !== 'General') out.n = { pattern: style.numFmt };
  const { font, fill, alignment } = style;
  if (font?.bold) out.bl = 1;
  if (font?.italic) out.it = 1;
  if (font?.underline) out.ul = { s: 1 };
  if (font?.strikethrough) out.st = { s: 1 };
  if (font?.size) out.fs = font.size;
  if (font?.name) out.ff = font.name;
  const colour = colourFromFile(font?.color, theme);
  if (colour && !(colour === '#000000' && font?.color?.theme !== undefined)) out.cl = { rgb: colour };
  if (fill?.type === 'pattern') {
    // A cell's colour is the foreground of a solid pattern; a rule's stands in the background, pattern or not.
    const background =
      fill.pattern === 'solid'
        ? (colourFromFile(fill.fgColor, theme) ?? colourFromFile(fill.bgColor, theme))
        : undefined;
    const rgb = background ?? (fill.pattern === 'none' ? colourFromFile(fill.bgColor, theme) : undefined);
    if (rgb) out.bg = { rgb };
  }
  const border = borderFromFile(style.border, theme);
  if (border) out.bd = border;
  if (alignment) readAlignment(alignment, out);
  return out;
}

function borderFromFile(border: BorderStyle | undefined, theme: readonly string[] | undefined): StyleSnapshot['bd'] {
  if (!border) return undefined;
  const out: NonNullable<StyleSnapshot['bd']> = {};
  for (const [key, side] of Object.entries(SIDES) as [keyof typeof SIDES, 'top'][]) {
    const edge = border[side];
    const line = edge ? LINES.indexOf(edge.style) + 1 : 0;
    if (edge && line > 0) out[key] = { s: line, cl: { rgb: colourFromFile(edge.color, theme) ?? '#000000' } };
  }
  return Object.keys(out).length > 0 ? out : undefined;
}

function readAlignment(alignment: AlignmentStyle, out: StyleSnapshot): void {
  const across = ACROSS.indexOf(alignment.horizontal as 'left') + 1;
  const down = DOWN.indexOf(alignment.vertical as 'top') + 1;
  if (across > 0) out.ht = across as 1 | 2 | 3;
  if (down > 0) out.vt = down as 1 | 2 | 3;
  if (alignment.wrapText) out.tb = 3;
  const turn = alignment.textRotation;
  if (turn === 255) out.tr = { a: 0, v: 1 };
  else if (turn) out.tr = { a: turn <= 90 ? -turn : turn - 90 };
}

/** Gives each look a short name, so that a look is stored once however many cells have it. */
export class StyleTable {
  readonly styles: Record<string, StyleSnapshot> = {};
  private readonly names = new Map<string, string>();
  private readonly seen = new Map<CellStyle, string | undefined>();

  constructor(private readonly theme: readonly string[] | undefined) {}

  /** @returns the look's name, or undefined where there is nothing to it */
  name(style: CellStyle): string | undefined {
    if (this.seen.has(style)) return this.seen.get(style);
    const name = this.nameOf(styleFromFile(style, this.theme));
    this.seen.set(style, name);
    return name;
  }

  private nameOf(style: StyleSnapshot): string | undefined {
    const key = JSON.stringify(style);
    if (key === '{}') return undefined;
    let name = this.names.get(key);
    if (name === undefined) {
      name = `s${this.names.size}`;
      this.names.set(key, name);
      this.styles[name] = style;
    }
    return name;
  }
}
