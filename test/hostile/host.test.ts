/**
 * Workbooks that hold anything, in the local host as it is run: opened or refused in words; refreshed with what people typed as it
 * was; and no text of theirs a formula in a tab of ours.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../local/xlsx/read';
import { UnreadableFile } from '../../local/xlsx/unreadable';
import { writeWorkbook } from '../../local/xlsx/write';
import { ask, typedSchool } from '../app/oakfield';
import { headingsOf, typedCells, typingLost } from '../app/typing';
import { sampleWorkbook } from '../local/fixtures/workbook';
import { holds, mustBePlain } from './hold';
import { FORMULAS, INHERITED, mutatedBytes, nastyText } from './nasty';

async function opensOrRefuses(bytes: Uint8Array): Promise<void> {
  try {
    await readWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    mustBePlain(error.message);
  }
}

describe('an .xlsx that somebody opens', () => {
  holds(
    'bytes changed, repeated or cut off',
    mutatedBytes(fc.constant(new Uint8Array(readFileSync('test/fixtures/cells-by-libreoffice.xlsx')))),
    40,
    opensOrRefuses,
  );
  test('tabs called as every object’s own are tabs like others, through a save too', async () => {
    const snapshot = await sampleWorkbook();
    const [first = ''] = snapshot.sheetOrder;
    for (const name of INHERITED) {
      const sheet = snapshot.sheets[first];
      const named = {
        ...snapshot,
        sheets: { ...snapshot.sheets, [first]: { ...(sheet as NonNullable<typeof sheet>), name } },
      };
      const again = await readWorkbook(await writeWorkbook(named));
      expect(again.sheets[first]?.name ?? Object.values(again.sheets).map((one) => one.name)).toContain(name);
      expect(again.sheetOrder.every((id) => typeof id === 'string')).toBe(true);
    }
  });
});

const TABS = ['Pupils', 'Provision list', 'Targets', 'Reviews', 'Plans', 'Interventions', 'Settings'] as const;
const spoilt = fc.array(
  fc.record({
    tab: fc.constantFrom(...TABS),
    row: fc.integer({ min: 1, max: 6 }),
    column: fc.nat(12),
    text: fc.oneof(fc.constantFrom<string>(...FORMULAS, ...INHERITED), nastyText),
  }),
  { minLength: 6, maxLength: 12 },
);
holds(
  'a refresh of a workbook with cells that hold anything, headings too',
  spoilt,
  2,
  async (cells) => {
    const host = await typedSchool(6);
    try {
      for (const { tab, row, column, text } of cells) {
        const { service } = host.workbook.sheet(tab);
        const across = headingsOf(host, tab).length;
        // The apostrophe keeps it text, as people do where they mean text.
        if (across > 0) service.getRange(row, (column % across) + 1).setValue(`'${text}`);
      }
      const before = typedCells(host);
      for (const { says } of ask(host, 'refresh', {}).problems) mustBePlain(says.replace(/".*"/gs, '…'));
      expect(typingLost(host, before)).toEqual([]);
      for (const tab of ['To do', 'Provision map', 'Impact'])
        for (const formula of host.workbook.sheet(tab).formulas().flat())
          if (/IMPORT|cmd|SUM\(A1\)|1\+1|[{}|]/.test(formula.replace(/"(?:[^"]|"")*"/g, '')))
            throw new Error(`${tab}: ${formula}`);
    } finally {
      host.close();
    }
  },
  60_000,
);
