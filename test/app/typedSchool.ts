/**
 * A school that a person typed into an empty workbook, over the built bundle in the local host: rows under their headings,
 * calls held against the contract, and tabs as shown.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PizZip from 'pizzip';
import { type Host, openHost } from '../../local/host';
import { type CallName, contract, type Reply, type Request } from '../../src/rpc/contract';

export interface TypedSchool {
  readonly host: Host;
  /** The reply, held against the contract. @throws where it is refused */
  ask<C extends CallName>(call: C, args: Request<C>): Reply<C>;
  /** What is said where it is refused. @throws where it is not */
  refusal<C extends CallName>(call: C, args: Request<C>): string;
  /** A row below the last: cells by heading, as a person types them. */
  type(tab: string, cells: Readonly<Record<string, string | number>>): void;
  /** The cell under a heading, in the row whose first cell says so; as shown. */
  shown(tab: string, first: string, heading: string): string;
  column(tab: string, column: number): string[];
  set(setting: string): string;
}

export const TODAY = '2026-11-23';

export async function openSchool(framework: 'eng-2001-bwd' | 'eng-2015' = 'eng-2001-bwd'): Promise<TypedSchool> {
  const host = await openHost({ driveFolder: mkdtempSync(path.join(tmpdir(), 'provision-map-test-')), today: TODAY });
  const rowsOf = (tab: string) => host.workbook.sheet(tab).display();
  const school: TypedSchool = {
    host,
    ask(call, args) {
      const answer = host.rpc(call, args);
      if (!answer.ok) throw new Error(`${call}: ${answer.problems[0]?.says}`);
      return contract[call].reply.parse(answer.value) as Reply<typeof call>;
    },
    refusal(call, args) {
      const answer = host.rpc(call, args);
      if (answer.ok) throw new Error(`${call} was not refused`);
      return answer.problems[0]?.says ?? '';
    },
    type(tab, cells) {
      const [headings = [], ...rows] = rowsOf(tab);
      const last = rows.reduce((found, row, index) => (row.some((cell) => cell !== '') ? index : found), -1);
      const unknown = Object.keys(cells).find((heading) => !headings.includes(heading));
      if (unknown) throw new Error(`${tab} has no column ${unknown}`);
      const { service } = host.workbook.sheet(tab);
      service.getRange(last + 3, 1, 1, headings.length).setValues([headings.map((heading) => cells[heading] ?? '')]);
    },
    shown(tab, first, heading) {
      const [headings = [], ...rows] = rowsOf(tab);
      const row = rows.find(([cell]) => cell === first);
      if (!row) throw new Error(`${tab} has no row ${first}`);
      return row[headings.indexOf(heading)] ?? '';
    },
    column: (tab, column) => rowsOf(tab).map((row) => row[column - 1] ?? ''),
    set: (setting) => school.shown('Settings', setting, 'Value'),
  };
  school.ask('setUp', { framework, schoolName: 'Oakfield Primary' });
  school.type('Terms', { Term: 'Summer 2026', Start: '2026-04-13', End: '2026-07-17' });
  school.type('Terms', { Term: 'Autumn 2026', Start: '2026-09-07', End: '2026-12-18' });
  school.type('Terms', { Term: 'Spring 2027', Start: '2027-01-04', End: '2027-04-02' });
  school.type('Staff rates', { Role: 'TA', 'Our hourly rate': 17.2 });
  return school;
}

/** All the words of a .docx. */
export function textOf(file: string): string {
  const xml = new PizZip(readFileSync(file)).file('word/document.xml')?.asText() ?? '';
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(' ');
}
