/**
 * The styles part of an .xlsx: each look of a cell once, by its place in the list; looks that rules lay over it likewise.
 * Tests: test/files/bookFile.test.ts
 */
import { escapedAttribute, MAIN, XML_HEAD } from './bookXml';

export interface CellStyle {
  /** '#rrggbb', or null for none. */
  readonly background: string | null;
  readonly color: string | null;
  readonly isBold: boolean;
  readonly points: number;
  readonly format: string;
  /** general: numbers to the right, words to the left. */
  readonly align: 'left' | 'center' | 'right' | 'general';
  readonly stands: 'top' | 'center' | 'bottom';
  readonly isWrapped: boolean;
  readonly isUpright: boolean;
  /** Its text begins as a formula would: whoever edits it later must still have text. */
  readonly isQuoted: boolean;
}
export interface RuleStyle {
  readonly background: string;
  readonly fontColor: string;
  readonly bold: boolean;
}

export interface Styles {
  indexOf(style: CellStyle): number;
  ruleIndexOf(style: RuleStyle): number;
  xml(): string;
}

export const USUAL_POINTS = 10;
/** Numbers below are the file format's own. */
const FIRST_OWN_FORMAT = 164;

export function stylesOf(): Styles {
  const fonts = list([`<font><sz val="${USUAL_POINTS}"/><name val="Arial"/></font>`]);
  const fills = list([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const formats = list([]);
  const looks = list(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const ruleLooks = list([]);
  const known = new Map<string, number>();

  return {
    indexOf(style) {
      const key = JSON.stringify(style);
      const there = known.get(key);
      if (there !== undefined) return there;
      const font = fonts.place(
        `<font>${style.isBold ? '<b/>' : ''}<sz val="${style.points}"/>${style.color ? `<color rgb="${argb(style.color)}"/>` : ''}<name val="Arial"/></font>`,
      );
      const fill = style.background
        ? fills.place(
            `<fill><patternFill patternType="solid"><fgColor rgb="${argb(style.background)}"/><bgColor indexed="64"/></patternFill></fill>`,
          )
        : 0;
      const format = /^(General)?$/.test(style.format) ? 0 : FIRST_OWN_FORMAT + formats.place(style.format);
      const alignment = `<alignment horizontal="${style.align}" vertical="${style.stands}"${style.isWrapped ? ' wrapText="1"' : ''}${style.isUpright ? ' textRotation="90"' : ''}/>`;
      const index = looks.place(
        `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"${style.isQuoted ? ' quotePrefix="1"' : ''}>${alignment}</xf>`,
      );
      known.set(key, index);
      return index;
    },
    ruleIndexOf({ background, fontColor, bold }) {
      return ruleLooks.place(
        `<dxf><font>${bold ? '<b/>' : ''}<color rgb="${argb(fontColor)}"/></font><fill><patternFill patternType="solid"><fgColor rgb="${argb(background)}"/><bgColor rgb="${argb(background)}"/></patternFill></fill></dxf>`,
      );
    },
    xml() {
      const own = formats.all.map(
        (code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${escapedAttribute(code)}"/>`,
      );
      return [
        `${XML_HEAD}<styleSheet xmlns="${MAIN}">`,
        own.length > 0 ? counted('numFmts', own) : '',
        counted('fonts', fonts.all),
        counted('fills', fills.all),
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        counted('cellXfs', looks.all),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        ruleLooks.all.length > 0 ? counted('dxfs', ruleLooks.all) : '',
        '</styleSheet>',
      ].join('');
    },
  };
}

function counted(name: string, each: readonly string[]): string {
  return `<${name} count="${each.length}">${each.join('')}</${name}>`;
}

/** Each text once, in the order of first use. */
function list(all: string[]): { readonly all: readonly string[]; place(text: string): number } {
  return {
    all,
    place(text) {
      const there = all.indexOf(text);
      return there >= 0 ? there : all.push(text) - 1;
    },
  };
}

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
