/**
 * The grid: Univer with the same workbook as the host's. Edits made here are told as mutations; those of others come in
 * the same way and are not told again.
 * Limits: two people who edit one cell within the same second may see different values until the page is loaded anew.
 */
import { CommandType, ICommandService, LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import {
  IRenderManagerService,
  SheetSkeletonManagerService,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationWords from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterWords from '@univerjs/preset-sheets-filter/locales/en-US';
import { UniverSheetsHyperLinkPreset } from '@univerjs/preset-sheets-hyper-link';
import hyperLinkWords from '@univerjs/preset-sheets-hyper-link/locales/en-US';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteWords from '@univerjs/preset-sheets-note/locales/en-US';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortWords from '@univerjs/preset-sheets-sort/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-hyper-link/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';
import type { Mutation, Snapshot } from '../snapshot';
import { keepFrozenRows } from './frozenRows';
import { followTabLinks, openWebLink } from './links';
import { lookAsGoogle, mutationAsGoogle } from './looks';
import { keepTyping } from './openEditor';
import { keepRowsPlain } from './plainRows';
import { startRowHeights } from './rowHeights';

/** Where a person is: the tab and the selected cells, counted from 0. */
export interface Standing {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Grid {
  readonly standing: () => Standing | null;
  readonly apply: (batch: readonly Mutation[]) => void;
  readonly goTo: (place: Standing) => void;
  readonly focus: () => void;
  /** A cell of the tab in view. */
  readonly read: (row: number, column: number) => unknown;
}

/** Words that Univer's own English lacks. */
const MISSING_WORDS = {
  'sheets-formula': {
    progress: {
      analyzing: 'Working out …',
      calculating: 'Working out …',
      'array-analysis': 'Working out …',
      'array-calculation': 'Working out …',
      done: 'Done',
    },
  },
};

/** @param tell is given the edits of this page, in order, a batch for each turn */
export function startGrid(snapshot: Snapshot, container: HTMLElement, tell: (batch: Mutation[]) => void): Grid {
  const words = mergeLocales(
    coreWords,
    conditionalFormattingWords,
    dataValidationWords,
    filterWords,
    hyperLinkWords,
    noteWords,
    sortWords,
    MISSING_WORDS,
  );
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: words },
    logLevel: LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({ container, header: true, toolbar: true, formulaBar: true, ribbonType: 'simple' }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsHyperLinkPreset({ urlHandler: { navigateToOtherWebsite: openWebLink } }),
  ];
  type Plugin = Parameters<Univer['registerPlugin']>;
  const registered = new Set<string>();
  for (const preset of presets) {
    for (const entry of preset.plugins) {
      const [plugin, config] = (Array.isArray(entry) ? entry : [entry]) as Plugin;
      const { pluginName } = plugin as unknown as { pluginName: string };
      // Presets share some plugins, and a plugin registered twice is an error.
      if (registered.has(pluginName)) continue;
      registered.add(pluginName);
      univer.registerPlugin(plugin, config);
    }
  }
  const api = FUniver.newAPI(univer);
  const commands = univer.__getInjector().get(ICommandService);
  const renders = univer.__getInjector().get(IRenderManagerService);
  type WorkbookData = Parameters<typeof api.createWorkbook>[0];
  const workbook = api.createWorkbook(lookAsGoogle(snapshot) as unknown as WorkbookData);

  const heights = startRowHeights(univer, workbook.getWorkbook(), keepTyping(univer));
  keepFrozenRows(univer, workbook.getWorkbook());
  keepRowsPlain(univer, workbook.getWorkbook());
  heights.fitSoon();
  api.addEvent(api.Event.ActiveSheetChanged, () => heights.fitSoon());

  let isApplying = false;
  let mine: Mutation[] = [];
  commands.onCommandExecuted((command, options) => {
    const params = command.params as { unitId?: string } | undefined;
    if (command.type !== CommandType.MUTATION || params?.unitId !== snapshot.id) return;
    if (isApplying || options?.onlyLocal || options?.fromCollab) return;
    if (mine.length === 0) {
      queueMicrotask(() => {
        const batch = mine;
        mine = [];
        tell(batch);
      });
    }
    mine.push(JSON.parse(JSON.stringify({ id: command.id, params })) as Mutation);
  });

  /** Univer forgets what it draws when a tab comes or goes before the shown one, and cannot mark a change there. */
  const keepDrawn = (): void => {
    const drawn = renders.getRenderById(snapshot.id)?.with(SheetSkeletonManagerService);
    if (drawn && !drawn.getCurrentParam()) drawn.setCurrent({ sheetId: workbook.getActiveSheet().getSheetId() });
  };

  const goTo = ({ sheetId, row, column, rows, columns }: Standing): void => {
    const sheet = workbook.getSheetBySheetId(sheetId);
    if (!sheet) return;
    if (sheet.isSheetHidden()) sheet.showSheet();
    sheet.activate();
    sheet.getRange(row, column, rows, columns).activate();
    sheet.scrollToCell(Math.max(0, row - 3), column);
  };
  followTabLinks(univer, goTo, (sheetId) => workbook.getSheetBySheetId(sheetId) !== null);

  return {
    standing: () => {
      const sheet = workbook.getActiveSheet();
      const range = workbook.getActiveRange();
      if (!sheet) return null;
      return {
        sheetId: sheet.getSheetId(),
        row: range?.getRow() ?? 0,
        column: range?.getColumn() ?? 0,
        rows: range?.getHeight() ?? 1,
        columns: range?.getWidth() ?? 1,
      };
    },
    apply: (batch) => {
      isApplying = true;
      try {
        for (const { id, params } of batch.map(mutationAsGoogle)) {
          try {
            keepDrawn();
            commands.syncExecuteCommand(id, params as object, { fromCollab: true });
          } catch (error) {
            console.warn('A change from elsewhere could not be shown:', id, error);
          }
        }
      } finally {
        isApplying = false;
        heights.fitSoon();
      }
    },
    goTo,
    focus: () => container.querySelector<HTMLElement>('[contenteditable="true"], canvas')?.focus(),
    read: (row, column) => workbook.getActiveSheet().getRange(row, column).getValue(),
  };
}
