/**
 * The made-up school in the local host, as the built bundle set it up on 23 November 2026: calls, and its tabs as people
 * see them.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Host, openHost } from '../../local/host';
import { parseCell } from '../../src/app/goTo';
import { type CallName, contract, type ProblemReply, type Reply, type Request } from '../../src/rpc/contract';

export interface Oakfield {
  readonly host: Host;
  /** The reply, held against the contract. @throws where it is refused */
  ask<C extends CallName>(call: C, args: Request<C>): Reply<C>;
  /** What is said where a call is refused. @throws where it is not */
  refusal<C extends CallName>(call: C, args: Request<C>): readonly ProblemReply[];
  /** The rows of a tab by its headings, as shown. */
  rows(tab: string): readonly Readonly<Record<string, string>>[];
  /** As shown. */
  cell(tab: string, a1: string): string;
}

export async function openOakfield(today = '2026-11-23'): Promise<Oakfield> {
  const host = await openHost({ driveFolder: mkdtempSync(path.join(tmpdir(), 'provision-map-test-')), today });
  const oakfield: Oakfield = {
    host,
    ask(call, args) {
      const answer = host.rpc(call, args);
      if (!answer.ok) throw new Error(`${call}: ${answer.problems[0]?.says}`);
      return contract[call].reply.parse(answer.value) as Reply<typeof call>;
    },
    refusal(call, args) {
      const answer = host.rpc(call, args);
      if (answer.ok) throw new Error(`${call} was not refused.`);
      return answer.problems;
    },
    rows(tab) {
      const [headings = [], ...lines] = host.workbook.sheet(tab).display();
      return lines
        .filter((line) => line.some((text) => text !== ''))
        .map((line) => Object.fromEntries(headings.map((heading, column) => [heading, line[column] ?? ''])));
    },
    cell(tab, a1) {
      const place = parseCell(a1);
      if (!place) throw new Error(`"${a1}" is no cell.`);
      return host.workbook.sheet(tab).display()[place.row - 1]?.[place.column - 1] ?? '';
    },
  };
  oakfield.ask('setUp', { sample: true });
  oakfield.ask('refresh', {});
  return oakfield;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "14 Sep 2026" → '2026-09-14', as the replies have it; null where nothing is shown. */
export function isoOf(shown: string): string | null {
  if (shown === '') return null;
  const [, day = '', month = '', year] = /^(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})$/.exec(shown) ?? [];
  if (year === undefined) throw new Error(`"${shown}" is not a day as the tabs show it.`);
  return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** "Khan, Ava · P017" → 'P017' */
export function idIn(label: string): string {
  return label.slice(label.lastIndexOf('·') + 1).trim();
}
