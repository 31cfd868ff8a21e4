/**
 * Services that take no time: the handful of methods that a refresh and a batch of documents call, over arrays made ready in
 * the add-on's own realm. `standIn` runs inside that realm, so it uses nothing from outside itself; what is spent in it is
 * counted apart. It checks nothing and calculates nothing: for that there is the local host. A method that is not here
 * throws its name.
 */
import type { PlainCell, PlainTabs } from './largeSchool';

export interface StandIn {
  /** To be placed on the realm's global object. */
  readonly services: Readonly<Record<string, unknown>>;
  /** ms spent in services since it was last asked. */
  spent(): number;
  /** For each document since it was last asked: ms of the add-on's own, from the Drive call before it to its own. */
  documents(): number[];
  /** Takes back everything that was written. */
  reset(): void;
}

/** @param json PlainTabs @param now ms, for what is spent here */
export function standIn(json: string, now: () => number): StandIn {
  type Value = string | number | boolean | Date;
  interface Sheet {
    readonly given: Value[][];
    readonly shown: string[][];
    values: Value[][];
  }
  const DAY_ZERO = new Date(1899, 11, 30);
  const made = (cell: PlainCell): Value =>
    typeof cell === 'object'
      ? new Date(DAY_ZERO.getFullYear(), DAY_ZERO.getMonth(), DAY_ZERO.getDate() + cell.d)
      : cell;
  const sheets = new Map<string, Sheet>();
  for (const [name, rows] of Object.entries(JSON.parse(json) as PlainTabs)) {
    const given = rows.map((row) => row.map(made));
    const shown = given.map((row) => row.map((value) => (value instanceof Date ? '' : String(value))));
    sheets.set(name, { given, shown, values: given });
  }
  const properties = new Map<string, string>();
  let inside = 0;
  let documents: number[] = [];
  let afterDrive = { at: 0, inside: 0 };

  /** A service: its methods timed; any other name throws, unless all that are missing only change looks. */
  const service = (path: string, methods: Record<string, (...args: never[]) => unknown>, rest?: RegExp): unknown => {
    const timed: Record<string, unknown> = {};
    for (const [name, method] of Object.entries(methods)) {
      timed[name] = (...args: never[]) => {
        const began = now();
        try {
          return method(...args);
        } finally {
          inside += now() - began;
        }
      };
    }
    const proxy: unknown = new Proxy(timed, {
      get: (_, name) => {
        const method = timed[String(name)];
        if (method !== undefined) return method;
        if (rest?.test(String(name))) return () => proxy;
        throw new Error(`${path}.${String(name)} is not in the stand-in.`);
      },
    });
    return proxy;
  };

  const range = (sheet: Sheet, row: number, column: number, rows: number, columns: number): unknown => {
    const part = <T>(of: readonly (readonly T[])[], blank: T): T[][] =>
      Array.from({ length: rows }, (_, down) =>
        Array.from({ length: columns }, (__, across) => of[row - 1 + down]?.[column - 1 + across] ?? blank),
      );
    return service(
      'Range',
      {
        getValues: () => (sheet.values.length === rows ? sheet.values : part<Value>(sheet.values, '')),
        getDisplayValues: () => part(sheet.shown, ''),
        getFormulasR1C1: () => part<string>([], ''),
        getNumRows: () => rows,
        getNumColumns: () => columns,
        getLastRow: () => row + rows - 1,
        getLastColumn: () => column + columns - 1,
        getSheet: () => null,
        setValues: (written: Value[][]) => {
          if (row === 1 && column === 1 && rows >= sheet.values.length) {
            sheet.values = written;
            return;
          }
          const width = Math.max(column - 1 + columns, sheet.values[0]?.length ?? 0);
          const blank = Array.from({ length: width }, () => '');
          const before = Array.from(
            { length: Math.max(sheet.values.length, row - 1 + rows) },
            (_, at) => sheet.values[at],
          );
          sheet.values = before.map((line = blank, at) => {
            const own = written[at - row + 1];
            return own ? [...line.slice(0, column - 1), ...own, ...line.slice(column - 1 + columns)] : line;
          });
        },
        setFormulasR1C1: () => undefined,
        canEdit: () => true,
        getA1Notation: () => 'A1',
      },
      /^(set|clear|merge|breakApart)/,
    );
  };
  let number = 0;
  const handles = new Map<string, unknown>();
  for (const [name, sheet] of sheets) {
    number += 1;
    const id = number;
    const rowsOf = () => Math.max(1, sheet.values.length);
    const width = () => Math.max(1, sheet.values[0]?.length ?? 0);
    const handle = service(
      'Sheet',
      {
        getName: () => name,
        getSheetId: () => id,
        getMaxRows: () => rowsOf() + 1000,
        getLastRow: () => rowsOf(),
        getLastColumn: () => width(),
        getMaxColumns: () => 200,
        getRange: (row: number, column: number, rows = 1, columns = 1) => range(sheet, row, column, rows, columns),
        getDataRange: () => range(sheet, 1, 1, rowsOf(), width()),
        appendRow: (row: Value[]) => {
          sheet.values = [...sheet.values, row];
        },
        getConditionalFormatRules: () => [],
      },
      /^(set|insert)/,
    );
    handles.set(name, handle);
  }
  const spreadsheet = service('Spreadsheet', {
    getId: () => 'large-school',
    getName: () => 'Large school',
    getSpreadsheetLocale: () => 'en_GB',
    getSpreadsheetTimeZone: () => 'Europe/London',
    getSheets: () => [...handles.values()],
    getSheetByName: (name: string) => handles.get(name) ?? null,
  });
  const rule: unknown = service('ConditionalFormatRuleBuilder', { build: () => ({}) }, /^(when|set)/);
  const store = service('Properties', {
    getProperty: (key: string) => properties.get(key) ?? null,
    setProperty: (key: string, value: string) => void properties.set(key, value),
    getProperties: () => Object.fromEntries(properties),
    setProperties: (more: Record<string, string>) => {
      for (const [key, value] of Object.entries(more)) properties.set(key, value);
    },
  });
  const lock = service('Lock', { tryLock: () => true, releaseLock: () => undefined });
  let files = 0;
  const drive = (method: () => unknown) => (metadata: { appProperties?: object; mimeType?: string }) => {
    // Folders have properties too, and take no filling.
    if (metadata.appProperties && !metadata.mimeType?.endsWith('.folder'))
      documents.push(now() - afterDrive.at - (inside - afterDrive.inside));
    const answer = method();
    afterDrive = { at: now(), inside };
    return answer;
  };
  const services = {
    SpreadsheetApp: service('SpreadsheetApp', {
      getActiveSpreadsheet: () => spreadsheet,
      newConditionalFormatRule: () => rule,
      flush: () => undefined,
    }),
    PropertiesService: service('PropertiesService', {
      getUserProperties: () => store,
      getDocumentProperties: () => store,
    }),
    LockService: service('LockService', { getDocumentLock: () => lock }),
    Utilities: service('Utilities', {
      formatDate: (date: Date, _zone: string, pattern: string) => {
        const two = (value: number) => String(value).padStart(2, '0');
        const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
        return pattern === 'yyyy-MM-dd' ? day : `${day}, 10:00`;
      },
      getUuid: () => `id-${Math.random()}`,
      newBlob: () => ({}),
    }),
    Drive: {
      Files: {
        create: drive(() => ({ id: `file-${++files}`, webViewLink: 'https://drive.invalid/file' })),
        get: drive(() => ({ id: 'folder', trashed: false })),
        list: drive(() => ({ files: [] })),
      },
    },
  };
  return {
    services,
    spent: () => {
      const ms = inside;
      inside = 0;
      return ms;
    },
    documents: () => {
      const found = documents;
      documents = [];
      return found;
    },
    reset: () => {
      properties.clear();
      for (const sheet of sheets.values()) sheet.values = sheet.given;
    },
  };
}
