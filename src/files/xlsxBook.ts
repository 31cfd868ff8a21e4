/**
 * An .xlsx → its tabs, in their order, hidden ones too: which parts it is made of. What a tab holds is read by xlsxSheet.ts.
 * Only the parts that hold cells are unpacked; they are counted as they come out, whatever the zip claims about them.
 * Tests: test/files/xlsx.test.ts
 */
import { utf8Reader } from './decode';
import { damaged, otherZip, TOO_MUCH_UNPACKED } from './fileKinds';
import { type FileSheet, ofTab, type ReadFile, Refusal } from './read';
import { builtInFormat, type Shows, showsAs } from './shownNumber';
import { readSharedTexts, readSheet, roomForCells } from './xlsxSheet';
import { type Attributes, attribute, readXml, type XmlReader } from './xml';
import { openZip, unpackPieces, type Zip, type ZipEntry } from './zip';

/** A full workbook of 400,000 cells unpacks to about 20 MB, in 1,300,000 tags. */
const MOST_UNPACKED_BYTES = 32 * 1024 * 1024;
const MOST_TAGS = 1_400_000;
/** Each tab, picture and chart is a part. */
const MOST_PARTS = 5000;

interface Parts {
  has(name: string): boolean;
  /** Nothing where there is no such part. @throws Refusal */
  read(name: string, reader: XmlReader): void;
}
interface Tab {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

/** @throws Refusal */
export function readXlsx(bytes: Uint8Array): ReadFile {
  const zip = opened(bytes);
  const other = otherZip(zip);
  if (other !== null) throw new Refusal(other);
  const parts = partsOf(zip);
  const main = [...relationsOf(parts, '').values()].find(({ kind }) => kind === 'officeDocument')?.target;
  const book = main !== undefined && parts.has(main) ? main : 'xl/workbook.xml';
  if (!parts.has(book)) throw new Refusal(damaged());
  const { tabs, countsFrom1904 } = readTabs(parts, book);
  const relations = relationsOf(parts, book);
  const partOf = (kind: string) => [...relations.values()].find((relation) => relation.kind === kind)?.target ?? '';
  const formats = readFormats(parts, partOf('styles'), countsFrom1904);
  const room = roomForCells();
  const texts = readSharedTexts((reader) => parts.read(partOf('sharedStrings'), reader));
  const sheets: FileSheet[] = [];
  const says: string[] = [];
  for (const { name, relation, isHidden } of tabs) {
    const part = relations.get(relation);
    // Charts and dialogues on a tab of their own hold no cells.
    if (!part || (part.kind !== 'worksheet' && /sheet$/.test(part.kind))) continue;
    if (!parts.has(part.target)) throw new Refusal(damaged());
    const { cells, unanswered } = readSheet((reader) => parts.read(part.target, reader), { texts, formats, room });
    sheets.push({ name, cells, isHidden });
    if (unanswered > 0)
      says.push(
        `${ofTab(name)}${unanswered} ${unanswered === 1 ? 'formula has' : 'formulas have'} no answer saved in the file, so ${unanswered === 1 ? 'its cell is' : 'their cells are'} empty here. Open the file in Excel, save it and choose it again.`,
      );
  }
  return { kind: 'xlsx', sheets, says };
}

function opened(bytes: Uint8Array): Zip {
  let zip: Zip;
  try {
    zip = openZip(bytes);
  } catch (error) {
    const isLocked = error instanceof Error && /encrypt/i.test(error.message);
    throw new Refusal(damaged(isLocked));
  }
  if (Object.keys(zip.files).length > MOST_PARTS) throw new Refusal(TOO_MUCH_UNPACKED);
  return zip;
}

function partsOf({ files }: Zip): Parts {
  const known = new Map<string, ZipEntry>();
  for (const [name, entry] of Object.entries(files)) known.set(plainPath(name), entry);
  let left = MOST_UNPACKED_BYTES;
  let tags = MOST_TAGS;
  return {
    has: (name) => known.has(plainPath(name)),
    read(name, reader) {
      const entry = known.get(plainPath(name));
      if (!entry) return;
      const letters = utf8Reader();
      const counted: XmlReader = {
        ...reader,
        open(tag, attributes) {
          if (--tags < 0) throw new Refusal(TOO_MUCH_UNPACKED);
          reader.open?.(tag, attributes);
        },
      };
      readXml((take) => {
        const isWhole = unpackPieces(entry, (piece) => {
          left -= piece.length;
          if (left < 0) throw new Refusal(TOO_MUCH_UNPACKED);
          take(letters.read(piece));
        });
        if (!isWhole) throw new Refusal(damaged());
        take(letters.end());
      }, counted);
    },
  };
}

/** Some programs write parts with other capitals, or Windows' strokes. */
function plainPath(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase();
}

/** What a part belongs to, by id. @param of '' for the file itself */
function relationsOf(parts: Parts, of: string): Map<string, { readonly kind: string; readonly target: string }> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1);
  const relations = new Map<string, { kind: string; target: string }>();
  parts.read(`${folder}_rels/${of.slice(folder.length)}.rels`, {
    open(name, { Id: id, Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'Relationship' || id === undefined || mode === 'External') return;
      relations.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), target: pathFrom(folder, target) });
    },
  });
  return relations;
}

function pathFrom(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

function readTabs(parts: Parts, book: string): { tabs: Tab[]; countsFrom1904: boolean } {
  const tabs: Tab[] = [];
  let countsFrom1904 = false;
  parts.read(book, {
    open(name, attributes) {
      if (name === 'workbookPr') countsFrom1904 = isYes(attributes['date1904']);
      if (name !== 'sheet') return;
      const state = attributes['state'] ?? 'visible';
      const relation = attribute(attributes, 'id') ?? '';
      tabs.push({ name: attributes['name'] ?? '', relation, isHidden: state !== 'visible' });
    },
  });
  return { tabs, countsFrom1904 };
}

const isYes = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

/** For each look of a cell, by its place in the list, how it shows a number. */
function readFormats(parts: Parts, styles: string, countsFrom1904: boolean): Shows[] {
  const codes = new Map<number, string>();
  const looks: number[] = [];
  let isInLooks = false;
  const look = ({ numFmtId: id }: Attributes) => Number(id ?? 0);
  parts.read(styles, {
    open(name, attributes) {
      if (name === 'cellXfs') isInLooks = true;
      else if (name === 'xf' && isInLooks) looks.push(look(attributes));
      else if (name === 'numFmt') codes.set(look(attributes), attributes['formatCode'] ?? '');
    },
    close(name) {
      if (name === 'cellXfs') isInLooks = false;
    },
  });
  const known = new Map<number, Shows>();
  return looks.map((id) => {
    const shows = known.get(id) ?? showsAs(codes.get(id) ?? builtInFormat(id), countsFrom1904);
    known.set(id, shows);
    return shows;
  });
}
