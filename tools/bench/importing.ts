/**
 * What bringing in pupils takes by itself: a register of made-up names as a CSV and as an .xlsx, looked at beside a school that has
 * half of them, and brought in. The built bundle in the bare realm, over services that take no time.
 */
import { startClock } from '../../local/clock';
import type { Snapshot } from '../../local/snapshot';
import { writeWorkbook } from '../../local/xlsx/write';
import { answered, openSchool } from './computing';
import type { PlainTabs } from './largeSchool';
import { type Rounds, type Spread, spreadOf } from './spread';

export interface Importing {
  readonly what: string;
  readonly took: Spread;
}

const HEADINGS = ['Forename', 'Surname', 'Year group', 'Registration form', 'SEN status', 'Date of birth', 'Main need'];

function register(pupils: number): string[][] {
  const rows = Array.from({ length: pupils }, (_, at) => {
    const year = at % 6;
    return [
      `Forename${at}`,
      `Surname${at}`,
      `Year ${year + 1}`,
      `${year + 1}${at % 2 === 0 ? 'A' : 'B'}`,
      at % 3 === 0 ? 'School Action Plus' : 'A',
      `${String((at % 28) + 1).padStart(2, '0')}/0${(at % 9) + 1}/${2020 - year}`,
      at % 4 === 0 ? 'SLCN' : '',
    ];
  });
  return [HEADINGS, ...rows];
}

function workbookOf(cells: readonly (readonly string[])[]): Snapshot {
  const cellData = Object.fromEntries(
    cells.map((row, at) => [at, Object.fromEntries(row.map((v, column) => [column, { v, t: 1 }]))]),
  );
  const sheet = { id: 'register', name: 'Register', cellData, rowCount: cells.length, columnCount: HEADINGS.length };
  return {
    id: 'register',
    name: 'Register',
    sheetOrder: ['register'],
    sheets: { register: sheet },
    styles: {},
    resources: [],
  } as unknown as Snapshot;
}

/** @param tabs a school that has some pupils already */
export async function computingImports(
  tabs: PlainTabs,
  today: string,
  pupils: number,
  { rounds, warmUp }: Rounds,
): Promise<Importing[]> {
  const cells = register(pupils);
  const csv = cells.map((row) => row.join(',')).join('\r\n');
  const files = {
    CSV: { fileName: 'register.csv', base64: Buffer.from(csv).toString('base64') },
    '.xlsx': {
      fileName: 'register.xlsx',
      base64: Buffer.from(await writeWorkbook(workbookOf(cells))).toString('base64'),
    },
  };
  const found: Importing[] = [];
  for (const [kind, file] of Object.entries(files)) {
    for (const apply of [false, true]) {
      const times: number[] = [];
      for (let round = 0; round < warmUp + rounds; round += 1) {
        const { rpc, services } = openSchool(tabs, startClock(today));
        services.spent();
        const began = performance.now();
        const reply = answered(rpc('importPupils', { ...file, apply })) as { added: readonly unknown[] };
        times.push(performance.now() - began - services.spent());
        if (reply.added.length !== pupils) throw new Error(`${reply.added.length} of ${pupils} pupils were found.`);
      }
      const what = apply ? 'brought in, with the refresh that follows' : 'looked at';
      found.push({
        what: `${pupils.toLocaleString('en-GB')} pupils from ${kind}, ${what}`,
        took: spreadOf(times.slice(warmUp)),
      });
    }
  }
  return found;
}
